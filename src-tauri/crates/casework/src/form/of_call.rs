//! The forms of a call, as files: for organisations, for members of the commission, for candidates.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    form::{
        CallIdentity, Fact, FormSpec, Heading, candidate_form, offer_form,
        scorecard::{CardCriterion, ScoredOffer},
        scorecard_form,
        seal::short,
    },
    id::{CallId, CallTaskId, CriterionId, OfferId},
    law::{Basis, LawPack},
    offer::form::Limits,
    office::Office,
    polish::date_in_words,
};
use sha2::{Digest, Sha256};
use store::ReadTx;

use crate::{
    Desk, Failure, call,
    commission::cards::{self, CardGrid, CardRow},
    document::print::slug,
    records::CallRecords,
    view::Key,
};

/// A file for the officer's disk: a name for it and its contents.
pub type NamedFile = (String, Vec<u8>);

/// The form of an offer of this call.
pub fn offer_of(tx: &ReadTx<'_>, law: &LawPack, today: NaiveDate, id: Key) -> Result<FormSpec, Failure> {
    let (records, office) = call::load(tx, id)?;
    let heading = heading(tx, &records, &office, law, today)?;
    Ok(offer_form(&heading, &limits(&records)))
}

/// What a call asks of every offer; with one task only, what it asks of that task.
fn limits(records: &CallRecords) -> Limits {
    let only = if let [only] = records.tasks.as_slice() { Some(&only.record) } else { None };
    Limits::of(&records.stored.record, only)
}

/// The file with the form of an offer.
pub fn offer_file(desk: &Desk, id: Key) -> Result<NamedFile, Failure> {
    let form = desk.read(|tx| offer_of(tx, desk.law(), desk.today(), id))?;
    named(&form, "oferta")
}

/// The card of one member with the offers that the member may score and has not signed yet: of a task, or of all tasks of the call.
pub fn scorecard_of(desk: &Desk, id: Key, member: Key, task: Option<Key>) -> Result<FormSpec, Failure> {
    let grid = cards::grid(desk, id, task, Some(member))?;
    let scorer = grid.members.iter().find(|one| one.id == member).ok_or_else(|| Failure::not_found("Członek komisji"))?;
    let rows = rows_of_member(desk, &grid, member, task)?;
    let open: Vec<_> = rows.iter().filter(|(row, _)| row.refusal.is_none() && row.signed_on.is_none()).collect();
    if open.is_empty() {
        let sentence = match rows.iter().find_map(|(row, _)| row.refusal.clone()) {
            Some(refusal) => refusal,
            None => format!("{} nie ma ofert do oceny.", scorer.name),
        };
        return Err(Failure::field("member", sentence));
    }
    desk.read(|tx| {
        let (records, office) = call::load(tx, id)?;
        let most: HashMap<CriterionId, _> = records.criteria.iter().map(|row| (row.id, row.record.most)).collect();
        let criteria: Vec<CardCriterion> = grid
            .criteria
            .iter()
            .map(|head| {
                let id = CriterionId(head.id.0);
                CardCriterion {
                    id,
                    name: head.name.clone(),
                    guide: head.guide.clone(),
                    most: most.get(&id).copied().unwrap_or_default(),
                }
            })
            .collect();
        let offers: Vec<ScoredOffer> =
            open.iter().map(|(row, name)| ScoredOffer { id: OfferId(row.offer.0), name: name.clone() }).collect();
        let heading = heading(tx, &records, &office, desk.law(), desk.today())?;
        Ok(scorecard_form(&heading, (member.0, &scorer.name), &offers, &criteria))
    })
}

/// The cards of a member with the names of their offers, in the order of the tasks; where a call has several, the name tells the task.
pub(super) fn rows_of_member(
    desk: &Desk,
    first: &CardGrid,
    member: Key,
    task: Option<Key>,
) -> Result<Vec<(CardRow, String)>, Failure> {
    let several = first.tasks.len() > 1;
    let mut rows = Vec::new();
    for one in first.tasks.iter().filter(|one| task.is_none_or(|task| task == one.id)) {
        let of_task = if several { format!(" (zadanie: {})", one.title.trim()) } else { String::new() };
        let found = match one.id == first.task {
            true => first.rows.clone(),
            false => cards::grid(desk, first.call, Some(one.id), Some(member))?.rows,
        };
        let named = |row: CardRow| {
            let name = format!("nr {}: {} – {}{of_task}", row.number, row.applicant, row.title);
            (row, name)
        };
        rows.extend(found.into_iter().map(named));
    }
    Ok(rows)
}

pub fn scorecard_file(desk: &Desk, id: Key, member: Key, task: Option<Key>) -> Result<NamedFile, Failure> {
    let form = scorecard_of(desk, id, member, task)?;
    let name = form.given.get("name").and_then(|name| name.as_str()).unwrap_or_default().to_owned();
    let (_, bytes) = named(&form, "karta-oceny")?;
    Ok((format!("karta-oceny-{}.html", slug(&name)), bytes))
}

/// The form of a candidate to the commission of the call.
pub fn candidate_of(desk: &Desk, id: Key) -> Result<FormSpec, Failure> {
    desk.read(|tx| {
        let (records, office) = call::load(tx, id)?;
        let commission = store::commission::of(tx, CallId(id.0))?.map(|stored| stored.record);
        let until = commission.as_ref().and_then(|commission| commission.nominations_until);
        let heading = heading(tx, &records, &office, desk.law(), desk.today())?;
        let mut form = candidate_form(&heading, until.map(date_in_words));
        // Whoever names a candidate must take part in none of them.
        for other in commission.map(|commission| commission.calls).unwrap_or_default().into_iter().filter(|call| call.0 != id.0) {
            let text = store::call::get(tx, other)?.record.name();
            form.facts.push(Fact { label: "Komisja opiniuje też oferty".to_owned(), text });
        }
        Ok(form)
    })
}

pub fn candidate_file(desk: &Desk, id: Key) -> Result<NamedFile, Failure> {
    named(&candidate_of(desk, id)?, "kandydat-do-komisji")
}

fn named(form: &FormSpec, name: &str) -> Result<NamedFile, Failure> {
    let html = documents::offline_form::offline_form(form).map_err(|_| Failure::Document {
        sentence: "Nie udało się przygotować formularza. Spróbuj ponownie.".to_owned(),
        place: None,
    })?;
    let number = slug(&form.call.number);
    let name = if number.is_empty() { format!("{name}.html") } else { format!("{name}-{number}.html") };
    Ok((name, html.into_bytes()))
}

fn heading(tx: &ReadTx<'_>, records: &CallRecords, office: &Office, law: &LawPack, today: NaiveDate) -> Result<Heading, Failure> {
    let call = &records.stored.record;
    let key = key(tx, records.stored.id)?;
    let law = law.on(today);
    let basis = if law.has_procedure(call.mode) { law.cite(Basis::OfferForm).full() } else { String::new() };
    let attachments = records.attachments.iter().map(|row| match row.record.condition.trim() {
        "" => row.record.name.trim().to_owned(),
        condition => format!("{} ({condition})", row.record.name.trim()),
    });
    Ok(Heading {
        office: office.office.nominative.clone(),
        call: CallIdentity { key, number: call.case_number.trim().to_owned(), title: call.name() },
        basis,
        addressee: office.executive.nominative.clone(),
        tasks: records.tasks.iter().map(|row| row.record.title.trim().to_owned()).collect(),
        attachments: attachments.collect(),
    })
}

/// Made of the birth of the file and the number of the call, so that copies of one office file agree on it and no other call has it.
fn key(tx: &ReadTx<'_>, call: CallId) -> Result<String, Failure> {
    let birth = store::handover::birth_of_file(tx)?;
    Ok(short(&Sha256::digest(format!("{birth} call {}", call.0))))
}

/// The task of a call that an offer names.
pub(super) fn task_named(records: &CallRecords, name: &str) -> Option<CallTaskId> {
    let wanted = domain::polish::fold(name);
    let named = records.tasks.iter().find(|row| domain::polish::fold(row.record.title.trim()) == wanted);
    named.or(if let [only] = records.tasks.as_slice() { Some(only) } else { None }).map(|row| row.id)
}

/// The form of cards without a member and offers: enough to know which call a data file belongs to.
pub(super) fn card_frame(tx: &ReadTx<'_>, law: &LawPack, today: NaiveDate, id: Key) -> Result<FormSpec, Failure> {
    let (records, office) = call::load(tx, id)?;
    Ok(scorecard_form(&heading(tx, &records, &office, law, today)?, (0, ""), &[], &[]))
}
