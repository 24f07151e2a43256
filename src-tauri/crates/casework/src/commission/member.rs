//! People of a commission.

use chrono::NaiveDate;
use domain::{
    commission::{Member, validate},
    id::{CallId, CommissionId, CommissionMemberId, OrganisationId, Revision},
};
use serde::Deserialize;
use specta::Type;
use store::{ReadTx, WriteTx};

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
    /// Of a commission with several calls: the statement was signed for this call alone.
    pub statement_alone: bool,
}

/// The commission of a call, or a sentence that there is none yet.
pub(super) fn commission_of(tx: &ReadTx<'_>, call: Key) -> Result<CommissionId, Failure> {
    let held = store::commission::of(tx, CallId(call.0))?;
    held.map(|held| held.id)
        .ok_or_else(|| Failure::NotFound { sentence: "Ten konkurs nie ma jeszcze komisji. Zapisz najpierw komisję.".into() })
}

/// The member, when it belongs to the commission of the call.
pub(super) fn of_call(tx: &ReadTx<'_>, call: Key, id: Key) -> Result<domain::id::Stored<CommissionMemberId, Member>, Failure> {
    let members = store::commission::member::of(tx, commission_of(tx, call)?, CallId(call.0))?;
    members.into_iter().find(|member| member.id.0 == id.0).ok_or_else(|| Failure::not_found("Członek komisji"))
}

/// Writes the statement where it belongs: at the member when it stands for every call of the commission, otherwise at the call alone;
/// statements for other calls stay.
fn sworn(tx: &WriteTx<'_>, call: CallId, id: CommissionMemberId, alone: Option<NaiveDate>) -> Result<(), Failure> {
    let mut statements = store::commission::member::statements_of(tx, id)?;
    statements.retain(|(of, _)| *of != call);
    statements.extend(alone.map(|signed_on| (call, signed_on)));
    Ok(store::commission::member::keep_statements(tx, id, &statements)?)
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
    let of = CallId(call.0);
    let saved = desk.write(&format!("Członek komisji: {}", member.name), |tx| {
        let alone = input.statement_alone && store::commission::get(tx, commission)?.record.serves_several();
        let own = member.statement_on.filter(|_| alone);
        match (input.id, input.revision) {
            (Some(id), Some(revision)) => {
                let id = CommissionMemberId(id.0);
                of_call(tx, call, Key(id.0))?;
                // What stands for the other calls is not touched by a statement for this one.
                let statement_on =
                    if alone { store::commission::member::get(tx, id)?.record.statement_on } else { member.statement_on };
                let record = Member { statement_on, ..member.clone() };
                let revision = store::commission::member::update(tx, id, Revision(revision.0), &record)?;
                sworn(tx, of, id, own)?;
                Ok(Saved::new(id.0, revision))
            }
            _ => {
                let members = store::commission::member::of(tx, commission, of)?;
                if members.len() >= validate::MOST_MEMBERS {
                    let sentence = format!("Komisja ma już {} osób. Usuń kogoś, zanim dopiszesz następną.", members.len());
                    return Err(Failure::field("name", sentence));
                }
                let statement_on = member.statement_on.filter(|_| !alone);
                let id = store::commission::member::insert(tx, &Member { statement_on, ..member.clone() })?;
                sworn(tx, of, id, own)?;
                Ok(Saved::new(id.0, store::commission::member::get(tx, id)?.revision))
            }
        }
    })?;
    Ok(Reply::new(saved, CHANGED))
}

/// Removes somebody entered by mistake. Whoever took part in the work is dismissed instead.
pub fn remove(desk: &mut Desk, call: Key, id: Key, revision: Key) -> Result<Reply<()>, Failure> {
    desk.write("Usunięcie członka komisji", |tx| {
        let member = of_call(tx, call, id)?;
        let mut took_part = store::commission::meeting::of(tx, member.record.commission)?
            .iter()
            .any(|meeting| meeting.record.present.contains(&member.id));
        for of in store::commission::get(tx, member.record.commission)?.record.calls {
            took_part |= store::commission::card::facts(tx, of)?.iter().any(|card| card.member == member.id)
                || store::commission::exclusion::of(tx, of)?.iter().any(|row| row.record.member == member.id);
        }
        if took_part {
            let name = &member.record.name;
            let sentence =
                format!("{name} ma w sprawie kartę, obecność albo wyłączenie. Zamiast usuwać, wpisz dzień odwołania z komisji.");
            return Err(Failure::field("name", sentence));
        }
        store::commission::member::keep_statements(tx, member.id, &[])?;
        Ok(store::commission::member::remove(tx, member.id, Revision(revision.0))?)
    })?;
    Ok(Reply::new((), CHANGED))
}
