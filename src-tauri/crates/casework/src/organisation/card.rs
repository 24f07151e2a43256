//! The card of one organisation: what is known of it, what the rules say, and everything it did with the office.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::{
    id::{ConsultationId, OrganisationId, Stored},
    identifier::{AccountNumber, Nip, Regon},
    offer::OfferStatus,
    organisation::{Activity, Organisation, Register},
    publication::{CaseRef, PublishedThing},
    rule::{OrganisationCase, check_organisation},
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;
use store::{ReadTx, organisation::Joined};

use super::{OrganisationForm, form::printed, list::spheres};
use crate::{
    Desk, Failure,
    offer::together,
    view::{Choice, DayView, FindingView, Key, RecordLink},
};

/// Everything the card shows.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OrganisationCard {
    pub id: Key,
    pub revision: Key,
    pub form: OrganisationForm,
    /// "działa", "w likwidacji", "zakończyła działalność", "w archiwum".
    pub standing: String,
    pub active: bool,
    pub archived: bool,
    pub legal_form: String,
    /// Name of the number: "KRS", "Nr w ewidencji starosty".
    pub register_label: String,
    pub register_number: String,
    pub nip: String,
    /// Its digits agree; a number may also come from a list that nobody checked.
    pub nip_right: bool,
    pub regon: String,
    pub regon_right: bool,
    pub accounts: Vec<String>,
    pub seat: Vec<String>,
    /// Empty when letters go to the seat.
    pub mail: Vec<String>,
    pub spheres: Vec<Choice>,
    pub findings: Vec<FindingView>,
    /// Names by which it is also found: of those that were joined with it.
    pub other_names: Vec<String>,
    /// It is the same as another one, which goes on in its place.
    pub joined_into: Option<JoinedView>,
    /// Those that were joined with it.
    pub joined_with: Vec<JoinedView>,
    /// What it did with the office, the latest first.
    pub deeds: Vec<Deed>,
}

/// An organisation joined with another one.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct JoinedView {
    /// The other organisation.
    pub id: Key,
    pub name: String,
    pub on: DayView,
    /// Taking it back parts them.
    pub act: Key,
}

/// One line of the history of cooperation.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Deed {
    pub day: DayView,
    pub words: String,
    /// "uwzględniona", "bez stanowiska"; `None` where nothing is decided.
    pub outcome: Option<String>,
    /// What to open.
    pub link: RecordLink,
}

pub fn card(desk: &Desk, id: Key) -> Result<OrganisationCard, Failure> {
    let (stored, deeds, other_names, joined_into, joined_with) = desk.read(|tx| {
        let stored = store::organisation::get(tx, OrganisationId(id.0))?;
        let with = store::organisation::joined_with(tx, stored.id)?;
        let deeds = deeds(tx, stored.id, &with)?;
        let into = store::organisation::joined_into(tx, stored.id)?;
        let into = into.map(|joined| joined_view(tx, joined.survivor, &joined)).transpose()?;
        let with = with.iter().map(|joined| joined_view(tx, joined.organisation, joined)).collect::<Result<_, Failure>>()?;
        Ok((stored, deeds, store::organisation::other_names(tx, OrganisationId(id.0))?, into, with))
    })?;
    let Stored { id, revision, record } = stored;
    let case = OrganisationCase { id, organisation: &record, law: desk.law(), today: desk.today() };
    let known = spheres(desk);
    Ok(OrganisationCard {
        id: Key(id.0),
        revision: Key(revision.0),
        form: (&record).into(),
        standing: match (&joined_into, record.archived) {
            (Some(_), _) => "połączona z inną",
            (None, true) => "w archiwum",
            (None, false) => record.activity.label(),
        }
        .into(),
        active: record.activity == Activity::Active && !record.archived,
        archived: record.archived,
        legal_form: record.legal_form.label().into(),
        register_label: register_label(record.register).into(),
        register_number: record.register_number.clone(),
        nip: printed(&record.nip, Nip::parse),
        nip_right: Nip::parse(&record.nip).is_ok(),
        regon: record.regon.clone(),
        regon_right: Regon::parse(&record.regon).is_ok(),
        accounts: record.accounts.iter().map(account_line).collect(),
        seat: record.seat.lines(),
        mail: record.correspondence.as_ref().map(domain::office::Address::lines).unwrap_or_default(),
        spheres: spheres_of(&record, &known),
        findings: check_organisation(&case).into_iter().map(Into::into).collect(),
        other_names,
        joined_into,
        joined_with,
        deeds,
    })
}

fn joined_view(tx: &ReadTx<'_>, other: OrganisationId, joined: &Joined) -> Result<JoinedView, Failure> {
    let name = store::organisation::get(tx, other)?.record.name;
    Ok(JoinedView { id: Key(other.0), name, on: joined.on.into(), act: Key(joined.act.0) })
}

fn register_label(register: Register) -> &'static str {
    match register {
        Register::Krs => "KRS",
        Register::CountyRecord => "Nr w ewidencji starosty",
        Register::RuralWomensCircles => "Nr w rejestrze KGW",
        Register::Church | Register::Other => "Nr w rejestrze",
    }
}

fn account_line(account: &domain::organisation::Account) -> String {
    let number = AccountNumber::parse(&account.nrb).map_or_else(|_| account.nrb.clone(), |number| number.to_string());
    if account.purpose.is_empty() { number } else { format!("{number} ({})", account.purpose) }
}

fn spheres_of(record: &Organisation, known: &[Choice]) -> Vec<Choice> {
    let spheres = record.spheres.iter();
    spheres
        .map(|key| {
            let found = known.iter().find(|choice| choice.key == *key).cloned();
            found.unwrap_or_else(|| Choice { key: key.clone(), label: format!("{key}. (punktu nie ma w ustawie)") })
        })
        .collect()
}

/// A line of the history before it is put in order: its day, its words, what came of it, what to open.
type Dated = (NaiveDate, String, Option<String>, RecordLink);

/// What it did in open calls for offers: the offers that it filed, alone or with others, and those it named to commissions.
fn contests(tx: &ReadTx<'_>, organisation: OrganisationId) -> Result<Vec<Dated>, Failure> {
    let also = together::of_organisation(tx, organisation)?;
    let mut dated: Vec<Dated> = Vec::new();
    for offer in store::offer::list::filed_by(tx, organisation, &also)? {
        let title = if offer.title.trim().is_empty() { String::new() } else { format!(" „{}”", offer.title.trim()) };
        let words = format!("Oferta nr\u{a0}{}{title} w\u{a0}otwartym konkursie ofert {}", offer.number, offer.call_title.trim());
        let outcome = match offer.granted.filter(|granted| !granted.is_zero() && offer.status != OfferStatus::Resigned) {
            Some(granted) => format!("{}, {granted}", offer.status.label()),
            None => offer.status.label().to_owned(),
        };
        let link = RecordLink::Offer { call: Key(offer.call.0), id: Key(offer.id.0) };
        dated.push((offer.receipt.day(), words.trim_end().to_owned(), Some(outcome), link));
    }
    for named in store::commission::member::named_by(tx, organisation)? {
        let words = format!("Wskazany przez nią członek komisji w\u{a0}otwartym konkursie ofert {}", named.call_title.trim());
        dated.push((named.appointed_on, words.trim_end().to_owned(), None, RecordLink::Call { id: Key(named.call.0) }));
    }
    Ok(dated)
}

/// What it did, and the letters written to it; letters to those that were joined with it too.
fn deeds(tx: &ReadTx<'_>, organisation: OrganisationId, joined: &[Joined]) -> Result<Vec<Deed>, Failure> {
    let remarks = store::remark::of_organisation(tx, organisation)?;
    let cases: BTreeSet<ConsultationId> = remarks.iter().map(|stored| stored.record.consultation).collect();
    let cases: Vec<ConsultationId> = cases.into_iter().collect();
    // Whatever the number of cases, each is asked once for all of them.
    let titles = store::consultation::titles(tx, &cases)?;
    let reports = store::publication::days(tx, &cases, PublishedThing::ConsultationReport)?;
    let papers = store::issued::shown_to_all(tx, &cases)?;
    let mut dated: Vec<Dated> = Vec::new();
    let all: Vec<OrganisationId> = joined.iter().map(|joined| joined.organisation).chain([organisation]).collect();
    for row in store::issued::addressed_to(tx, &all)? {
        let link = match row.case {
            CaseRef::Programme(id) => RecordLink::Programme { id: Key(id.0) },
            CaseRef::Consultation(id) => RecordLink::Consultation { id: Key(id.0) },
            CaseRef::DraftAct(id) => RecordLink::DraftAct { id: Key(id.0) },
            CaseRef::Call(id) => RecordLink::Call { id: Key(id.0) },
            CaseRef::Office => RecordLink::Documents,
        };
        dated.push((row.dated_on, format!("Pismo do tej organizacji: {}", row.title), None, link));
    }
    dated.extend(contests(tx, organisation)?);
    for (id, title) in titles {
        let link = RecordLink::Consultation { id: Key(id.0) };
        for stored in remarks.iter().filter(|stored| stored.record.consultation == id) {
            let remark = &stored.record;
            let outcome = remark.position.as_ref().map_or("bez stanowiska", |position| position.outcome.label());
            let words = format!("Uwaga nr\u{a0}{}: {title}", remark.number);
            let link = RecordLink::Remark { consultation: Key(id.0), id: Key(stored.id.0) };
            dated.push((remark.received_at.date(), words, Some(outcome.to_owned()), link));
        }
        for (_, day) in reports.iter().filter(|(case, _)| *case == id) {
            let words = format!("Opublikowano raport z\u{a0}konsultacji, w których zgłosiła uwagi: {title}");
            dated.push((*day, words, None, link));
        }
        for (_, day, paper) in papers.iter().filter(|(case, ..)| *case == id) {
            dated.push((*day, format!("Wydano dokument w\u{a0}tych konsultacjach: {paper}"), None, link));
        }
    }
    dated.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
    dated.dedup_by(|one, other| one.0 == other.0 && one.1 == other.1);
    Ok(dated.into_iter().map(|(day, words, outcome, link)| Deed { day: day.into(), words, outcome, link }).collect())
}
