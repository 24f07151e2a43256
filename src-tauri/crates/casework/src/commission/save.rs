//! The commission as typed: rules of work, appointment, the ground of working without organisations.

use domain::{
    commission::{Commission, Quorum, validate},
    id::{CallId, CommissionId, Revision},
};
use serde::Deserialize;
use specta::Type;

use super::{CHANGED, Saved, typed};
use crate::{Desk, Failure, Reply, consultation::read::Reading, view::Key};

#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct CommissionInput {
    /// The revision that was seen; `None` for a new commission.
    pub revision: Option<Key>,
    pub name: String,
    pub recruited_on: String,
    pub nominations_until: String,
    pub order_number: String,
    pub appointed_on: String,
    pub quorum_kind: String,
    pub quorum_value: String,
    pub together: String,
    pub chair_decides: bool,
    pub without_organisations: String,
    pub without_note: String,
}

pub fn save(desk: &mut Desk, call: Key, input: &CommissionInput) -> Result<Reply<Saved>, Failure> {
    let call = CallId(call.0);
    let known = desk.read(|tx| Ok(store::commission::of(tx, call)?))?;
    let mut reading = Reading::new();
    let commission = Commission {
        name: input.name.trim().to_owned(),
        calls: known.as_ref().map_or_else(|| vec![call], |known| known.record.calls.clone()),
        recruited_on: reading.day("recruited_on", &input.recruited_on),
        nominations_until: reading.day("nominations_until", &input.nominations_until),
        order_number: input.order_number.trim().to_owned(),
        appointed_on: reading.day("appointed_on", &input.appointed_on),
        quorum: quorum(&mut reading, input),
        together: reading.needed_choice("together", &input.together),
        chair_decides: input.chair_decides,
        without_organisations: reading.choice("without_organisations", &input.without_organisations),
        without_note: input.without_note.trim().to_owned(),
        regulations: known.as_ref().and_then(|known| known.record.regulations),
    };
    reading.done(validate::commission(&commission))?;
    let saved = desk.write("Komisja konkursowa", |tx| match (known, input.revision) {
        (Some(known), Some(revision)) => {
            let revision = store::commission::update(tx, known.id, Revision(revision.0), &commission)?;
            Ok(Saved::new(known.id.0, revision))
        }
        // Somebody appointed it in the meantime.
        (Some(known), None) => Ok(Saved::new(known.id.0, known.revision)),
        (None, _) => {
            let id: CommissionId = store::commission::insert(tx, &commission)?;
            Ok(Saved::new(id.0, store::commission::get(tx, id)?.revision))
        }
    })?;
    Ok(Reply::new(saved, CHANGED))
}

fn quorum(reading: &mut Reading, input: &CommissionInput) -> Option<Quorum> {
    match input.quorum_kind.as_str() {
        "osoby" => {
            let people = reading.people("quorum", &input.quorum_value);
            if people.is_none() && input.quorum_value.trim().is_empty() {
                reading.fault("quorum", "Wpisz, ile osób tworzy kworum.");
            }
            people.map(Quorum::People)
        }
        "czesc" => {
            let value = input.quorum_value.trim().trim_end_matches('%');
            let share = typed::points(reading, "quorum", value);
            if value.trim().is_empty() {
                reading.fault("quorum", "Wpisz, jaka część składu tworzy kworum, na przykład 50.");
            }
            share.map(Quorum::Share)
        }
        "wiekszosc" => Some(Quorum::Majority),
        _ => None,
    }
}
