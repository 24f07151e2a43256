//! Publications of the notice and of the report: place, day, address, evidence.

use std::path::Path;

use domain::{
    id::{ConsultationId, PublicationId, Revision},
    office::Office,
    polish::{self, day_and_month},
    publication::{CaseRef, Publication, PublicationPlace, PublishedThing, validate},
    rule::ConsultationCase,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{ReadTx, WriteTx};

use super::{
    CHANGED, Held, Saved,
    evidence::{self, EvidenceView},
    in_open_case,
    read::Reading,
};
use crate::{
    Desk, Failure, Reply, Topic,
    picked::Picked,
    view::{Choice, DayView, ExplanationView, Key},
};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PublicationView {
    pub id: Key,
    pub revision: Key,
    pub thing: Choice,
    pub place: Choice,
    pub address: String,
    pub published_on: DayView,
    pub removed_on: Option<DayView>,
    pub evidence: Option<EvidenceView>,
}

/// A place of the office where the notice has not been published yet.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PlaceToPublish {
    pub place: Choice,
    /// The address from the office profile.
    pub address: String,
}

/// "Ostatnie ogłoszenie 28 września, początek 6 października: 7 pełnych dni".
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct LeadView {
    pub sentence: String,
    pub days: String,
    pub why: ExplanationView,
}

/// A publication as typed.
#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct PublicationInput {
    /// `None` for a new one.
    pub id: Option<Key>,
    pub revision: Option<Key>,
    pub thing: String,
    pub place: String,
    pub address: String,
    pub published_on: String,
    pub removed_on: String,
}

pub(super) fn views(tx: &ReadTx<'_>, held: &Held) -> Result<Vec<PublicationView>, Failure> {
    let rows = held.records.publications.iter();
    rows.map(|row| {
        Ok(PublicationView {
            id: Key(row.id.0),
            revision: Key(row.revision.0),
            thing: row.record.thing.into(),
            place: row.record.place.into(),
            address: row.record.address.clone(),
            published_on: row.record.published_on.into(),
            removed_on: row.record.removed_on.map(DayView::from),
            evidence: evidence::view(tx, row.record.evidence)?,
        })
    })
    .collect()
}

/// The places of the office profile that still miss `thing`.
pub(super) fn places(held: &Held, thing: PublishedThing) -> Vec<PlaceToPublish> {
    let case = held.case();
    let missing = |place: PublicationPlace| case.published(thing, place).is_none();
    let known = of_office(&held.office).into_iter().filter(|(place, _)| missing(*place));
    known.map(|(place, address)| PlaceToPublish { place: place.into(), address }).collect()
}

fn of_office(office: &Office) -> Vec<(PublicationPlace, String)> {
    vec![
        (PublicationPlace::Bip, office.bip_url.clone()),
        (PublicationPlace::Website, office.website.clone()),
        (PublicationPlace::NoticeBoard, office.notice_board.clone()),
    ]
}

/// How many full days lie between the last notice and the first day.
pub(super) fn lead(case: &ConsultationCase<'_>) -> Option<LeadView> {
    case.publications_of(PublishedThing::ConsultationNotice).next()?;
    let last = case.notice_day()?;
    let start = case.consultation.starts_on?;
    let full = (start - last).num_days() - 1;
    let days = polish::counted(full.max(0).unsigned_abs(), ["pełny dzień", "pełne dni", "pełnych dni"]);
    let least = super::suggestion::of_office(case, case.office.local.notice_lead_days, domain::law::Term::ConsultationNoticeLead);
    let mut steps = vec![
        domain::explain::closed(format!("Ostatnie ogłoszenie ukazało się {}.", polish::date_in_words(last))),
        domain::explain::closed(format!("Konsultacje zaczynają się {}.", polish::date_in_words(start))),
        "Dnia ogłoszenia i dnia początku nie liczymy; liczą się pełne dni między nimi.".to_owned(),
    ];
    steps.extend(least.map(|(least, basis)| format!("Wymagane: {least} ({basis}).")));
    Some(LeadView {
        sentence: format!("Ostatnie ogłoszenie {}, początek {}:", day_and_month(last), day_and_month(start)),
        why: ExplanationView::told(days.clone(), steps),
        days,
    })
}

pub fn save(desk: &mut Desk, consultation: Key, input: &PublicationInput) -> Result<Reply<Saved>, Failure> {
    let consultation = ConsultationId(consultation.0);
    let mut reading = Reading::new();
    let mut publication = Publication {
        case: CaseRef::Consultation(consultation),
        thing: reading.needed_choice("thing", &input.thing),
        subject: None,
        place: reading.needed_choice("place", &input.place),
        address: input.address.trim().to_owned(),
        published_on: reading.needed_day("published_on", &input.published_on),
        removed_on: reading.day("removed_on", &input.removed_on),
        evidence: None,
    };
    reading.done(validate::publication(&publication))?;
    let saved = desk.write("Publikacja konsultacji", |tx| {
        as_reported(tx, consultation, publication.thing)?;
        match (input.id, input.revision) {
            (Some(id), Some(revision)) => {
                let id = PublicationId(id.0);
                let before = store::publication::get(tx, id)?.record;
                if before.case != publication.case {
                    return Err(Failure::not_found("Publikacja"));
                }
                as_reported(tx, consultation, before.thing)?;
                publication.evidence = before.evidence;
                let revision = store::publication::update(tx, id, Revision(revision.0), &publication)?;
                Ok(Saved::new(id.0, revision))
            }
            _ => {
                let id = store::publication::insert(tx, &publication)?;
                Ok(Saved::new(id.0, store::publication::get(tx, id)?.revision))
            }
        }
    })?;
    Ok(changed(saved))
}

/// The report tells of the notices, so they stay as they were reported; the report itself may still appear in further places.
fn as_reported(tx: &WriteTx<'_>, consultation: ConsultationId, thing: PublishedThing) -> Result<(), Failure> {
    match thing {
        PublishedThing::ConsultationReport => Ok(()),
        _ => in_open_case(tx, consultation),
    }
}

/// Keeps a file as the evidence of a publication.
pub fn attach(desk: &mut Desk, id: Key, revision: Key, path: &Path) -> Result<Reply<Saved>, Failure> {
    let file = Picked::evidence(path)?;
    let id = PublicationId(id.0);
    let saved = desk.write("Dowód publikacji", |tx| {
        let mut publication = store::publication::get(tx, id)?.record;
        publication.evidence = Some(file.keep(tx)?);
        Ok(Saved::new(id.0, store::publication::update(tx, id, Revision(revision.0), &publication)?))
    })?;
    Ok(changed(saved))
}

pub fn remove(desk: &mut Desk, id: Key, revision: Key) -> Result<Reply<()>, Failure> {
    desk.write("Usunięcie wpisu o publikacji", |tx| {
        let publication = store::publication::get(tx, PublicationId(id.0))?.record;
        if let CaseRef::Consultation(consultation) = publication.case {
            as_reported(tx, consultation, publication.thing)?;
        }
        Ok(store::publication::remove(tx, PublicationId(id.0), Revision(revision.0))?)
    })?;
    Ok(changed(()))
}

fn changed<T>(value: T) -> Reply<T> {
    Reply::new(value, &[CHANGED, &[Topic::Publications]].concat())
}
