//! Publications of a call: of its notice, of each of its changes, of the annulment; with their evidence.

use std::path::Path;

use domain::{
    call::rules::change_unpublished::thing as thing_of,
    id::{CallId, PublicationId, Revision, Stored},
    publication::{CaseRef, Publication, PublicationPlace, PublishedThing, validate},
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::ReadTx;

use super::notice::TOUCHED;
use crate::{
    Desk, Failure, Reply,
    picked::Picked,
    programme::typed::Typed,
    records::CallRecords,
    view::{Choice, DayView, Key},
};

/// One publication as the page of the notice shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallPublicationRow {
    pub id: Key,
    pub revision: Key,
    pub thing: Choice,
    /// The change that was published.
    pub subject: Option<Key>,
    pub place: Choice,
    pub address: String,
    pub published_on: DayView,
    pub removed_on: Option<DayView>,
    /// Name of the evidence file.
    pub evidence: Option<String>,
}

/// A publication as typed; of a change when `subject` names it, otherwise of the notice.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct CallPublicationForm {
    pub subject: Option<Key>,
    pub place: String,
    pub address: String,
    pub published_on: String,
    pub removed_on: String,
}

pub(super) fn rows(tx: &ReadTx<'_>, stored: &[Stored<PublicationId, Publication>]) -> Result<Vec<CallPublicationRow>, Failure> {
    stored
        .iter()
        .map(|stored| {
            let record = &stored.record;
            let evidence = record.evidence.map(|evidence| store::attachment::get(tx, evidence)).transpose()?;
            Ok(CallPublicationRow {
                id: Key(stored.id.0),
                revision: Key(stored.revision.0),
                thing: record.thing.into(),
                subject: record.subject.map(Key),
                place: record.place.into(),
                address: record.address.clone(),
                published_on: record.published_on.into(),
                removed_on: record.removed_on.map(Into::into),
                evidence: evidence.map(|file| file.name),
            })
        })
        .collect()
}

/// Records a publication of the notice or of a change.
pub fn add(desk: &mut Desk, call: Key, form: &CallPublicationForm) -> Result<Reply<Key>, Failure> {
    let mut publication = read(desk, call, form)?;
    let id = desk.write("Odnotowano publikację", |tx| {
        let records = CallRecords::load(tx, CallId(call.0))?;
        if let Some(subject) = publication.subject {
            let change = records.changes.iter().find(|one| one.id.0 == subject).ok_or_else(|| {
                Failure::field("subject", "Tej zmiany nie ma już w konkursie. Otwórz zmiany i wybierz jedną z nich.")
            })?;
            publication.thing = thing_of(change.record.kind);
        }
        once(&records, &publication, None)?;
        Ok(store::publication::insert(tx, &publication)?)
    })?;
    Ok(Reply::new(Key(id.0), TOUCHED))
}

/// Corrects a recorded publication or tells when it was taken down; what was published and its evidence stay.
pub fn correct(
    desk: &mut Desk,
    call: Key,
    publication: Key,
    revision: Key,
    form: &CallPublicationForm,
) -> Result<Reply<()>, Failure> {
    let typed = read(desk, call, form)?;
    let id = PublicationId(publication.0);
    desk.write("Poprawiono publikację", |tx| {
        let stored = store::publication::get(tx, id)?;
        let known = stored.record;
        let corrected = Publication { thing: known.thing, subject: known.subject, evidence: known.evidence, ..typed.clone() };
        once(&CallRecords::load(tx, CallId(call.0))?, &corrected, Some(id))?;
        store::publication::update(tx, id, Revision(revision.0), &corrected)?;
        Ok(())
    })?;
    Ok(Reply::new((), TOUCHED))
}

/// A publication as typed, of the notice.
fn read(desk: &Desk, call: Key, form: &CallPublicationForm) -> Result<Publication, Failure> {
    let mut typed = Typed::default();
    let place: Option<PublicationPlace> = typed.choice("place", "Miejsce", &form.place);
    let published_on = typed.needed_day("published_on", "Dzień publikacji", &form.published_on);
    let removed_on = typed.day("removed_on", &form.removed_on);
    let publication = Publication {
        case: CaseRef::Call(CallId(call.0)),
        thing: PublishedThing::CallNotice,
        subject: form.subject.map(|subject| subject.0),
        place: place.unwrap_or(PublicationPlace::Bip),
        address: form.address.trim().to_owned(),
        published_on: published_on.unwrap_or(desk.today()),
        removed_on,
        evidence: None,
    };
    Failure::when_invalid(typed.and(validate::publication(&publication)))?;
    Ok(publication)
}

/// The same thing stands in a place on a day once.
fn once(records: &CallRecords, new: &Publication, own: Option<PublicationId>) -> Result<(), Failure> {
    let twin = |one: &&Stored<PublicationId, Publication>| {
        let known = &one.record;
        Some(one.id) != own
            && (known.thing, known.subject, known.place, known.published_on)
                == (new.thing, new.subject, new.place, new.published_on)
    };
    match records.publications.iter().find(twin) {
        Some(known) => {
            let sentence = format!("Publikacja w tym miejscu i w tym dniu jest już wpisana ({}).", known.record.place.label());
            Err(Failure::field("place", sentence))
        }
        None => Ok(()),
    }
}

pub fn remove(desk: &mut Desk, publication: Key, revision: Key) -> Result<Reply<()>, Failure> {
    desk.write("Usunięto publikację", |tx| {
        Ok(store::publication::remove(tx, PublicationId(publication.0), Revision(revision.0))?)
    })?;
    Ok(Reply::new((), TOUCHED))
}

/// Keeps a file as the evidence of a publication.
pub fn attach(desk: &mut Desk, publication: Key, path: &Path) -> Result<Reply<()>, Failure> {
    let file = Picked::evidence(path)?;
    desk.write("Dołączono dowód publikacji", |tx| {
        let stored = store::publication::get(tx, PublicationId(publication.0))?;
        let evidence = Some(file.keep(tx)?);
        store::publication::update(tx, stored.id, stored.revision, &Publication { evidence, ..stored.record })?;
        Ok(())
    })?;
    Ok(Reply::new((), TOUCHED))
}
