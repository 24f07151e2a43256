//! Where the results of a call were announced. Evidence and removal are those of every publication of a call.

use domain::{
    id::CallId,
    publication::{CaseRef, Publication, PublishedThing, validate},
};
use serde::Deserialize;
use specta::Type;

use super::CHANGED;
use crate::{Desk, Failure, Reply, Topic, consultation::read::Reading, view::Key};

#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct ResultsPublicationInput {
    pub place: String,
    pub address: String,
    pub published_on: String,
}

/// Notes that the results stand in a place from a day.
pub fn add(desk: &mut Desk, call: Key, input: &ResultsPublicationInput) -> Result<Reply<()>, Failure> {
    let case = CaseRef::Call(CallId(call.0));
    let mut reading = Reading::new();
    let publication = Publication {
        case,
        thing: PublishedThing::CallResults,
        subject: None,
        place: reading.needed_choice("place", &input.place),
        address: input.address.trim().to_owned(),
        published_on: reading.needed_day("published_on", &input.published_on),
        removed_on: None,
        evidence: None,
    };
    reading.done(validate::publication(&publication))?;
    desk.write("Ogłoszenie wyników konkursu", |tx| {
        store::call::get(tx, CallId(call.0))?;
        let known = store::publication::of(tx, case)?;
        if known.iter().any(|row| row.record.thing == publication.thing && row.record.place == publication.place) {
            return Err(Failure::field(
                "place",
                "Ogłoszenie wyników w tym miejscu jest już wpisane. Usuń je, żeby wpisać inny dzień.",
            ));
        }
        store::publication::insert(tx, &publication)?;
        Ok(())
    })?;
    Ok(Reply::new((), &[CHANGED, &[Topic::Publications]].concat()))
}
