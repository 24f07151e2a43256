//! Publications of the adopted programme and of its report, with their evidence.

use std::path::Path;

use domain::{
    id::{ProgrammeId, PublicationId, Revision, Stored},
    publication::{CaseRef, Publication, PublicationPlace, PublishedThing, validate},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::ReadTx;

use super::typed::Typed;
use crate::{
    Desk, Failure, Reply, Topic,
    picked::Picked,
    view::{Choice, DayView, Key},
};

/// What of a programme is published.
pub(super) const THINGS: &[PublishedThing] = &[PublishedThing::Programme, PublishedThing::ProgrammeReport];

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PublicationRow {
    pub id: Key,
    pub revision: Key,
    pub thing: Choice,
    pub place: Choice,
    pub address: String,
    pub published_on: DayView,
    /// Name of the evidence file.
    pub evidence: Option<String>,
}

/// A publication as typed.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct PublicationForm {
    pub thing: String,
    pub place: String,
    pub address: String,
    pub published_on: String,
}

pub(super) fn rows(tx: &ReadTx<'_>, stored: &[Stored<PublicationId, Publication>]) -> Result<Vec<PublicationRow>, Failure> {
    stored
        .iter()
        .map(|stored| {
            let record = &stored.record;
            let evidence = match record.evidence {
                Some(evidence) => Some(store::attachment::get(tx, evidence)?.name),
                None => None,
            };
            Ok(PublicationRow {
                id: Key(stored.id.0),
                revision: Key(stored.revision.0),
                thing: record.thing.into(),
                place: record.place.into(),
                address: record.address.clone(),
                published_on: record.published_on.into(),
                evidence,
            })
        })
        .collect()
}

/// Records a publication.
pub fn add(desk: &mut Desk, programme: Key, form: &PublicationForm) -> Result<Reply<Key>, Failure> {
    let mut typed = Typed::default();
    let thing: Option<PublishedThing> = typed.choice("thing", "Co opublikowano", &form.thing);
    let place: Option<PublicationPlace> = typed.choice("place", "Miejsce", &form.place);
    let day = typed.needed_day("published_on", "Dzień publikacji", &form.published_on);
    let publication = Publication {
        case: CaseRef::Programme(ProgrammeId(programme.0)),
        // What was not chosen is told by `typed`; the other fields are examined all the same.
        thing: thing.unwrap_or(PublishedThing::Programme),
        subject: None,
        place: place.unwrap_or(PublicationPlace::Bip),
        address: form.address.trim().to_owned(),
        published_on: day.unwrap_or(desk.today()),
        removed_on: None,
        evidence: None,
    };
    Failure::when_invalid(typed.and(validate::publication(&publication)))?;
    let id = desk.write("Odnotowano publikację", |tx| {
        store::programme::get(tx, ProgrammeId(programme.0))?;
        Ok(store::publication::insert(tx, &publication)?)
    })?;
    Ok(Reply::new(Key(id.0), &[Topic::Programmes, Topic::Publications]))
}

pub fn remove(desk: &mut Desk, publication: Key, revision: Key) -> Result<Reply<()>, Failure> {
    desk.write("Usunięto publikację", |tx| {
        Ok(store::publication::remove(tx, PublicationId(publication.0), Revision(revision.0))?)
    })?;
    Ok(Reply::new((), &[Topic::Programmes, Topic::Publications]))
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
    Ok(Reply::new((), &[Topic::Programmes, Topic::Publications]))
}
