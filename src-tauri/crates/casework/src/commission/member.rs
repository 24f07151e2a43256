//! People of a commission.

use domain::{
    commission::{Member, validate},
    id::{CallId, CommissionId, CommissionMemberId, OrganisationId, Revision},
};
use serde::Deserialize;
use specta::Type;
use store::ReadTx;

use super::{CHANGED, Saved};
use crate::{Desk, Failure, Reply, consultation::read::Reading, view::Key};

#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct MemberInput {
    /// `None` for a new one.
    pub id: Option<Key>,
    pub revision: Option<Key>,
    pub name: String,
    pub role: String,
    pub side: String,
    pub named_by: Option<Key>,
    pub named_by_words: String,
    pub appointed_on: String,
    pub dismissed_on: String,
    pub statement_on: String,
    pub note: String,
}

/// The commission of a call, or a sentence that there is none yet.
pub(super) fn commission_of(tx: &ReadTx<'_>, call: Key) -> Result<CommissionId, Failure> {
    let held = store::commission::of(tx, CallId(call.0))?;
    held.map(|held| held.id)
        .ok_or_else(|| Failure::NotFound { sentence: "Ten konkurs nie ma jeszcze komisji. Zapisz najpierw komisję.".into() })
}

/// The member, when it belongs to the commission of the call.
pub(super) fn of_call(tx: &ReadTx<'_>, call: Key, id: Key) -> Result<domain::id::Stored<CommissionMemberId, Member>, Failure> {
    let member = store::commission::member::get(tx, CommissionMemberId(id.0))?;
    if member.record.commission != commission_of(tx, call)? {
        return Err(Failure::not_found("Członek komisji"));
    }
    Ok(member)
}

pub fn save(desk: &mut Desk, call: Key, input: &MemberInput) -> Result<Reply<Saved>, Failure> {
    let commission = desk.read(|tx| commission_of(tx, call))?;
    let mut reading = Reading::new();
    let member = Member {
        commission,
        name: input.name.trim().to_owned(),
        role: reading.needed_choice("role", &input.role),
        side: reading.needed_choice("side", &input.side),
        named_by: input.named_by.map(|id| OrganisationId(id.0)),
        named_by_words: if input.named_by.is_some() { String::new() } else { input.named_by_words.trim().to_owned() },
        appointed_on: reading.day("appointed_on", &input.appointed_on),
        dismissed_on: reading.day("dismissed_on", &input.dismissed_on),
        statement_on: reading.day("statement_on", &input.statement_on),
        note: input.note.trim().to_owned(),
    };
    reading.done(validate::member(&member))?;
    let saved = desk.write(&format!("Członek komisji: {}", member.name), |tx| match (input.id, input.revision) {
        (Some(id), Some(revision)) => {
            of_call(tx, call, id)?;
            let revision = store::commission::member::update(tx, CommissionMemberId(id.0), Revision(revision.0), &member)?;
            Ok(Saved::new(id.0, revision))
        }
        _ => {
            let members = store::commission::member::of(tx, commission)?;
            if members.len() >= validate::MOST_MEMBERS {
                let sentence = format!("Komisja ma już {} osób. Usuń kogoś, zanim dopiszesz następną.", members.len());
                return Err(Failure::field("name", sentence));
            }
            let id = store::commission::member::insert(tx, &member)?;
            Ok(Saved::new(id.0, store::commission::member::get(tx, id)?.revision))
        }
    })?;
    Ok(Reply::new(saved, CHANGED))
}

/// Removes somebody entered by mistake. Whoever took part in the work is dismissed instead.
pub fn remove(desk: &mut Desk, call: Key, id: Key, revision: Key) -> Result<Reply<()>, Failure> {
    desk.write("Usunięcie członka komisji", |tx| {
        let member = of_call(tx, call, id)?;
        let cards = store::commission::card::facts(tx, CallId(call.0))?.iter().any(|card| card.member == member.id);
        let meetings = store::commission::meeting::of(tx, member.record.commission)?;
        let present = meetings.iter().any(|meeting| meeting.record.present.contains(&member.id));
        let excluded = store::commission::exclusion::of(tx, CallId(call.0))?.iter().any(|row| row.record.member == member.id);
        if cards || present || excluded {
            let name = &member.record.name;
            let sentence =
                format!("{name} ma w sprawie kartę, obecność albo wyłączenie. Zamiast usuwać, wpisz dzień odwołania z komisji.");
            return Err(Failure::field("name", sentence));
        }
        Ok(store::commission::member::remove(tx, member.id, Revision(revision.0))?)
    })?;
    Ok(Reply::new((), CHANGED))
}
