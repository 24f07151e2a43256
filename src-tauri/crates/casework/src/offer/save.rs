//! Entering an offer that came on paper, mending the entry, and a version that an applicant filed later.

use chrono::{NaiveDate, NaiveDateTime};
use domain::{
    deadline::parse_day,
    id::{CallId, CallTaskId, OfferId, OrganisationId, Revision},
    offer::{
        Offer, OfferChannel, OfferForm, OfferStatus, OfferVersion, Receipt, VersionKind,
        receipt::{SUMMER, WINTER},
        validate,
    },
    violation::Violation,
    vocabulary::Vocabulary,
};
use serde::Deserialize;
use specta::Type;
use store::{ReadTx, WriteTx};

use super::{
    CHANGED, Held,
    form::{self, ApplicantInput, OfferInput},
};
use crate::{
    Desk, Failure, Reply,
    commission::frozen,
    failure::not_yet,
    view::{Key, Saved},
};

/// The entry of an offer in the register as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Type)]
pub struct OfferEntry {
    /// `None` for a new one.
    pub id: Option<Key>,
    pub revision: Option<Key>,
    /// Revision of the version that is mended.
    pub version_revision: Option<Key>,
    pub number: String,
    pub task: Option<Key>,
    pub organisation: Option<Key>,
    pub channel: String,
    pub received_on: String,
    /// "15:30", "24:00".
    pub hour: String,
    /// "lato" or "zima", asked for in the hour that October repeats.
    pub offset: String,
    pub note: String,
    pub form: OfferInput,
}

/// A version filed later.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Type)]
pub struct NewVersion {
    /// Key of the kind: `poprawiona`, `zaktualizowana`.
    pub kind: String,
    pub came_on: String,
    pub note: String,
    pub form: OfferInput,
}

pub fn save(desk: &mut Desk, call: Key, entry: &OfferEntry) -> Result<Reply<Saved>, Failure> {
    let held = desk.read(|tx| Held::load(tx, call))?;
    held.takes_offers()?;
    let (receipt, form) = read(&held, entry, desk.today())?;
    let id = entry.id.map(|id| OfferId(id.0));
    desk.read(|tx| number_is_free(tx, CallId(call.0), id, &entry.number))?;
    let act = match entry.id {
        Some(_) => format!("Poprawienie wpisu oferty nr {}", entry.number.trim()),
        None => format!("Wpisanie oferty nr {}", entry.number.trim()),
    };
    let deadline = held.deadline();
    let saved = desk.write(&act, |tx| {
        let mut offer = match id {
            Some(id) => store::offer::get(tx, id)?.record,
            None => Offer::filed(CallId(call.0), None, "", receipt),
        };
        offer.number = entry.number.trim().to_owned();
        offer.task = entry.task.map(|task| CallTaskId(task.0));
        offer.organisation = entry.organisation.map(|id| OrganisationId(id.0));
        offer.receipt = receipt;
        offer.note = entry.note.trim().to_owned();
        settle_lateness(&mut offer, deadline.is_some_and(|deadline| receipt.is_late(deadline)));
        Failure::when_invalid(validate::offer(&offer))?;
        match (id, entry.revision) {
            (Some(id), Some(revision)) => {
                mend_version(tx, id, &offer, entry, &form)?;
                Ok(Saved::new(id.0, store::offer::update(tx, id, Revision(revision.0), &offer)?))
            }
            _ => {
                let id = store::offer::insert(tx, &offer)?;
                store::offer::version::insert(tx, &first(id, receipt, form.clone(), true))?;
                Ok(Saved::new(id.0, Revision(1)))
            }
        }
    })?;
    Ok(Reply::new(saved, CHANGED))
}

/// The first version of an offer.
pub(super) fn first(offer: OfferId, receipt: Receipt, form: OfferForm, whole: bool) -> OfferVersion {
    let came_on = super::page::moment(&receipt).0;
    OfferVersion { offer, number: 1, kind: VersionKind::Filed, came_on, note: String::new(), whole, form }
}

/// An offer that came too late takes no part until the officer decides otherwise; one that came in time does.
pub(super) fn settle_lateness(offer: &mut Offer, late: bool) {
    match offer.status {
        OfferStatus::Filed if late && offer.brought_back.is_empty() => offer.status = OfferStatus::Late,
        OfferStatus::Late if !late => offer.status = OfferStatus::Filed,
        _ => {}
    }
}

/// The same for every offer of a call whose last moment changed: those that were late only against the earlier one take part again.
pub(crate) fn settle_after(tx: &WriteTx<'_>, call: CallId, deadline: Option<NaiveDateTime>) -> Result<(), Failure> {
    for stored in store::offer::of(tx, call)? {
        let mut offer = stored.record.clone();
        let late = deadline.is_some_and(|deadline| offer.receipt.is_late(deadline));
        settle_lateness(&mut offer, late);
        if offer != stored.record {
            store::offer::update(tx, stored.id, stored.revision, &offer)?;
        }
    }
    Ok(())
}

fn mend_version(tx: &WriteTx<'_>, id: OfferId, offer: &Offer, entry: &OfferEntry, form: &OfferForm) -> Result<(), Failure> {
    let stored = store::offer::version::numbered(tx, id, offer.version)?;
    if stored.record.form == *form {
        return Ok(());
    }
    let seen = entry.version_revision.map_or(stored.revision, |revision| Revision(revision.0));
    // What a list told stays what a list told until somebody writes down more of the form.
    let whole = stored.record.whole || form.is_past_a_list();
    let version = OfferVersion { form: form.clone(), whole, ..stored.record };
    store::offer::version::update(tx, stored.id, seen, &version)?;
    Ok(())
}

/// Reads the moment and the form; every fault is answered together.
fn read(held: &Held, entry: &OfferEntry, today: NaiveDate) -> Result<(Receipt, OfferForm), Failure> {
    let mut faults: Vec<Violation> = Vec::new();
    let channel = OfferChannel::from_key(&entry.channel);
    if channel.is_none() {
        faults.push(Violation::new("channel", "Nie wybrano, jak oferta wpłynęła. Wybierz jedną z możliwości."));
    }
    if entry.number.trim().is_empty() {
        faults.push(Violation::new("number", "Numer oferty: to pole jest puste. Uzupełnij je."));
    }
    if entry.task.is_some_and(|task| held.task(Some(CallTaskId(task.0))).is_none()) {
        faults.push(Violation::new("task", "Tego zadania nie ma w konkursie. Wybierz zadanie z listy."));
    }
    let offset = match entry.offset.as_str() {
        "lato" => Some(SUMMER),
        "zima" => Some(WINTER),
        _ => None,
    };
    let receipt = match parse_day(&entry.received_on) {
        Ok(day) => Receipt::read(channel.unwrap_or(OfferChannel::Desk), day, &entry.hour, offset)
            .map_err(|fault| faults.push(Violation::new("hour", fault.to_string())))
            .ok()
            .filter(|receipt| happened(&mut faults, "received_on", receipt.day(), today)),
        Err(fault) => {
            faults.push(Violation::new("received_on", fault.to_string()));
            None
        }
    };
    let (form, found) = form::read(&entry.form);
    faults.extend(found);
    if form.applicants.iter().all(|applicant| applicant.name.is_empty()) {
        faults.push(Violation::new("applicants.0.name", "Nie podano oferenta. Wpisz jego nazwę albo wybierz go z rejestru."));
    }
    match receipt.filter(|_| faults.is_empty()) {
        Some(receipt) => Ok((receipt, form)),
        None => Err(Failure::invalid(faults)),
    }
}

/// What has not happened yet cannot be written down as a fact.
fn happened(faults: &mut Vec<Violation>, field: &str, day: NaiveDate, today: NaiveDate) -> bool {
    if day > today {
        faults.push(Violation::new(field, not_yet(day)));
    }
    day <= today
}

/// Two offers of a call may not have one number; the refusal says who has it.
pub(super) fn number_is_free(tx: &ReadTx<'_>, call: CallId, own: Option<OfferId>, number: &str) -> Result<(), Failure> {
    let Some(other) = store::offer::numbered(tx, call, number.trim())?.filter(|other| Some(other.id) != own) else {
        return Ok(());
    };
    let version = store::offer::version::numbered(tx, other.id, other.record.version)?.record;
    Err(Failure::field("number", number_taken(number.trim(), &version.form.applicant_names(), &version.form.title)))
}

pub(super) fn number_taken(number: &str, applicants: &str, title: &str) -> String {
    let title = if title.is_empty() { String::new() } else { format!(" („{title}”)") };
    format!("Numer {number} ma już oferta: {applicants}{title}. Wpisz inny numer.")
}

/// Writes down what an applicant filed after the first time; it counts from now on, and the earlier ones stay.
pub fn add_version(desk: &mut Desk, id: Key, revision: Key, new: &NewVersion) -> Result<Reply<Saved>, Failure> {
    let id = OfferId(id.0);
    let stored = desk.read(|tx| Ok(store::offer::get(tx, id)?))?;
    let mut faults = Vec::new();
    let kind = VersionKind::from_key(&new.kind).filter(|kind| *kind != VersionKind::Filed);
    if kind.is_none() {
        faults.push(Violation::new("kind", "Nie wybrano rodzaju wersji. Wybierz: poprawiona albo zaktualizowana."));
    }
    let day = parse_day(&new.came_on).map_err(|fault| faults.push(Violation::new("came_on", fault.to_string()))).ok();
    if day.is_some_and(|day| day < stored.record.receipt.day()) {
        faults.push(Violation::new("came_on", "Wersja nie może wpłynąć przed samą ofertą. Sprawdź datę."));
    }
    let _ = day.map(|day| happened(&mut faults, "came_on", day, desk.today()));
    let (form, found) = form::read(&new.form);
    faults.extend(found);
    Failure::when_invalid(faults)?;
    let before = desk.read(|tx| Ok(store::offer::version::numbered(tx, id, stored.record.version)?))?.record;
    let whole = before.whole || form.is_past_a_list();
    let (Some(kind), Some(came_on)) = (kind, day) else { return Err(Failure::Bug { reference: "offer version".into() }) };
    let number = stored.record.version + 1;
    let act = format!("Wpisanie wersji {number} oferty nr {}", stored.record.number);
    let saved = desk.write(&act, |tx| {
        // An update follows from the results; anything else would change what the commission judged.
        if kind != VersionKind::Updated {
            frozen::refuse(tx, Key(stored.record.call.0))?;
        }
        let version =
            OfferVersion { offer: id, number, kind, came_on, note: new.note.trim().to_owned(), whole, form: form.clone() };
        store::offer::version::insert(tx, &version)?;
        let mut offer = stored.record.clone();
        offer.version = number;
        if kind == VersionKind::Updated && offer.status.may_become(OfferStatus::Updated) {
            offer.status = OfferStatus::Updated;
        }
        Ok(Saved::new(id.0, store::offer::update(tx, id, Revision(revision.0), &offer)?))
    })?;
    Ok(Reply::new(saved, CHANGED))
}

/// The data of an organisation of the register, to be put into part II of the form.
pub fn applicant(desk: &Desk, organisation: Key) -> Result<ApplicantInput, Failure> {
    let one = desk.read(|tx| Ok(store::organisation::get(tx, OrganisationId(organisation.0))?))?.record;
    Ok(ApplicantInput {
        name: one.name,
        legal_form: one.legal_form.label().into(),
        register_number: one.register_number,
        seat: one.seat.in_one_line(),
        website: one.website,
        correspondence: one.correspondence.map(|address| address.in_one_line()).unwrap_or_default(),
        email: one.email,
        phone: one.phone,
    })
}
