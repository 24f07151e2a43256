//! One commission for several calls: a call without one takes that of another call, and leaves it while nothing was done for it.

use domain::{
    commission::Commission,
    id::{CallId, CommissionId, CommissionMemberId, Revision, Stored},
    polish::date_in_words,
};
use serde::Serialize;
use specta::Type;
use store::{ReadTx, WriteTx, commission as kept};

use super::{CHANGED, Saved};
use crate::{Desk, Failure, Reply, view::Key};

/// A call that the commission serves.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ServedCall {
    pub id: Key,
    /// "Otwarty konkurs ofert na realizację zadań…".
    pub name: String,
    /// The call whose page it is.
    pub own: bool,
    /// Why the call cannot leave the commission; `None`: it can.
    pub stays: Option<String>,
}

/// A commission that works still.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CommissionToTake {
    pub id: Key,
    /// "Komisja konkursowa, zarządzenie nr 0050.131.2026 z 10 grudnia 2026 r.".
    pub name: String,
    /// Names of its calls.
    pub calls: Vec<String>,
}

pub(super) fn served(
    tx: &ReadTx<'_>,
    commission: Option<&Stored<CommissionId, Commission>>,
    own: Key,
) -> Result<Vec<ServedCall>, Failure> {
    let Some(commission) = commission else { return Ok(Vec::new()) };
    let mut calls = Vec::new();
    for id in &commission.record.calls {
        calls.push(ServedCall {
            id: Key(id.0),
            name: store::call::get(tx, *id)?.record.name(),
            own: id.0 == own.0,
            stays: if id.0 == own.0 { stays(tx, *id, &commission.record)? } else { None },
        });
    }
    Ok(calls)
}

pub(super) fn to_take(tx: &ReadTx<'_>) -> Result<Vec<CommissionToTake>, Failure> {
    let told = |row: kept::CommissionRow| {
        let order = row.order_number.trim();
        let mut name = row.name;
        match (order.is_empty(), row.appointed_on) {
            (false, Some(day)) => name.push_str(&format!(", zarządzenie nr {order} z {}", date_in_words(day))),
            (false, None) => name.push_str(&format!(", zarządzenie nr {order}")),
            (true, Some(day)) => name.push_str(&format!(", powołana {}", date_in_words(day))),
            (true, None) => name.push_str(", jeszcze niepowołana"),
        }
        let calls = row.calls.iter().map(|title| format!("Otwarty konkurs ofert {}", title.trim()).trim_end().to_owned());
        CommissionToTake { id: Key(row.id.0), name, calls: calls.collect() }
    };
    Ok(kept::at_work(tx)?.into_iter().map(told).collect())
}

/// The call takes a commission of other calls, with its people and its rules of work.
///
/// What was signed and held before stands for the calls that the commission had: statements are kept at each of these calls, meetings at
/// the call when it was the only one.
pub fn take(desk: &mut Desk, call: Key, commission: Key) -> Result<Reply<Saved>, Failure> {
    let call = CallId(call.0);
    let saved = desk.write("Wspólna komisja konkursowa", |tx| {
        store::call::get(tx, call)?;
        if kept::of(tx, call)?.is_some() {
            return Err(Failure::field("commission", "Ten konkurs ma już komisję. Odśwież stronę i sprawdź ją."));
        }
        if kept::at_work(tx)?.iter().all(|row| row.id.0 != commission.0) {
            let sentence = "Konkursy tej komisji już się zakończyły. Wybierz inną komisję albo powołaj nową.";
            return Err(Failure::field("commission", sentence));
        }
        let mut stored = kept::get(tx, CommissionId(commission.0))?;
        part(tx, &stored)?;
        stored.record.calls.push(call);
        let revision = kept::update(tx, stored.id, stored.revision, &stored.record)?;
        Ok(Saved::new(stored.id.0, revision))
    })?;
    Ok(Reply::new(saved, CHANGED))
}

/// Statements and meetings of a commission become those of the calls that it has now.
fn part(tx: &WriteTx<'_>, commission: &Stored<CommissionId, Commission>) -> Result<(), Failure> {
    let calls = &commission.record.calls;
    let Some(first) = calls.first() else { return Ok(()) };
    for mut member in kept::member::of(tx, commission.id, *first)? {
        let flat = kept::member::get(tx, member.id)?;
        let Some(signed_on) = flat.record.statement_on else { continue };
        let mut statements = kept::member::statements_of(tx, member.id)?;
        for call in calls {
            if statements.iter().all(|(of, _)| of != call) {
                statements.push((*call, signed_on));
            }
        }
        kept::member::keep_statements(tx, member.id, &statements)?;
        member.record.statement_on = None;
        kept::member::update(tx, member.id, flat.revision, &member.record)?;
    }
    if calls.len() == 1 {
        for mut meeting in kept::meeting::of(tx, commission.id)? {
            if meeting.record.call.is_none() {
                meeting.record.call = Some(*first);
                kept::meeting::update(tx, meeting.id, meeting.revision, &meeting.record)?;
            }
        }
    }
    Ok(())
}

/// The call leaves the commission that serves others too; it has none then.
pub fn leave(desk: &mut Desk, call: Key, revision: Key) -> Result<Reply<()>, Failure> {
    let call = CallId(call.0);
    desk.write("Konkurs bez wspólnej komisji", |tx| {
        let mut stored = kept::of(tx, call)?.ok_or_else(|| Failure::not_found("Komisja"))?;
        if let Some(sentence) = stays(tx, call, &stored.record)? {
            return Err(Failure::field("calls", sentence));
        }
        let signed: Vec<CommissionMemberId> = kept::member::statements(tx, call)?.into_keys().collect();
        for member in signed {
            let mut statements = kept::member::statements_of(tx, member)?;
            statements.retain(|(of, _)| *of != call);
            kept::member::keep_statements(tx, member, &statements)?;
        }
        stored.record.calls.retain(|of| *of != call);
        Ok(kept::update(tx, stored.id, Revision(revision.0), &stored.record).map(drop)?)
    })?;
    Ok(Reply::new((), CHANGED))
}

/// Why a call cannot leave its commission: a whole Polish sentence.
fn stays(tx: &ReadTx<'_>, call: CallId, commission: &Commission) -> Result<Option<String>, Failure> {
    if !commission.serves_several() {
        return Ok(Some("To jedyny konkurs tej komisji.".to_owned()));
    }
    let kept::Done { cards, votes, awards, exclusions, meetings } = kept::done(tx, call)?;
    let done = [
        (cards, "karty oceny"),
        (votes, "głosowanie nad listą ofert"),
        (awards, "kwoty dla ofert"),
        (exclusions, "wyłączenia z oceny"),
        (meetings, "posiedzenie tylko w jego sprawie"),
    ];
    let done: Vec<&str> = done.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    Ok((!done.is_empty()).then(|| {
        let what = done.join(", ");
        format!("Komisja pracowała już w tym konkursie: {what}. Dlatego konkurs zostaje przy tej komisji.")
    }))
}
