//! Where the results of a call were announced, and announced again after a change. Evidence and removal are those of every publication of a call.

use domain::{
    id::CallId,
    publication::{CaseRef, Publication, PublishedThing, validate},
};
use serde::Deserialize;
use specta::Type;
use store::ReadTx;

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
    note(desk, "Ogłoszenie wyników konkursu", call, input, |_| Ok(None))
}

/// Notes that the results stand in a place as they were changed last. The day of the announcement and the terms that run from it stay.
pub fn add_changed(desk: &mut Desk, call: Key, input: &ResultsPublicationInput) -> Result<Reply<()>, Failure> {
    note(desk, "Ogłoszenie zmienionych wyników konkursu", call, input, |tx| {
        match store::commission::award::corrections(tx, CallId(call.0))?.last() {
            Some(newest) => Ok(Some(newest.id.0)),
            None => Err(Failure::field("place", "Wyników nie zmieniono od ogłoszenia, więc nie ma zmiany do ogłoszenia.")),
        }
    })
}

fn note(
    desk: &mut Desk,
    act: &str,
    call: Key,
    input: &ResultsPublicationInput,
    subject: impl FnOnce(&ReadTx<'_>) -> Result<Option<i64>, Failure>,
) -> Result<Reply<()>, Failure> {
    let case = CaseRef::Call(CallId(call.0));
    let mut reading = Reading::new();
    let mut publication = Publication {
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
    desk.write(act, |tx| {
        store::call::get(tx, CallId(call.0))?;
        publication.subject = subject(tx)?;
        let of = |one: &Publication| (one.thing, one.subject, one.place);
        if store::publication::of(tx, case)?.iter().any(|row| of(&row.record) == of(&publication)) {
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
