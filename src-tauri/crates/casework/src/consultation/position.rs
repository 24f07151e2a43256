//! The position on a remark: saved while typing, approved when it is complete.

use domain::{
    consultation::{Outcome, Position, validate},
    id::{RemarkId, Revision},
    violation::Violation,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{CHANGED, Saved, read::Reading, remarks, still_open};
use crate::{Desk, Failure, Reply, view::Key};

/// A position as typed.
#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct PositionInput {
    /// Key of an `Outcome`; blank takes the position back.
    pub outcome: String,
    pub reason: String,
    pub wording_after: String,
}

/// What approving leads to.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Type)]
pub struct Approved {
    pub saved: Saved,
    /// The next remark without a position.
    pub next: Option<Key>,
}

/// Saves what is typed, complete or not; a reason may still be owed.
pub fn save(desk: &mut Desk, id: Key, revision: Key, input: &PositionInput) -> Result<Reply<Saved>, Failure> {
    let id = RemarkId(id.0);
    let (mut remark, status) = desk.read(|tx| {
        let remark = store::remark::get(tx, id)?.record;
        let status = store::consultation::get(tx, remark.consultation)?.record.status;
        Ok((remark, status))
    })?;
    still_open(status)?;
    let mut reading = Reading::new();
    let outcome: Option<Outcome> = reading.choice("outcome", &input.outcome);
    let typed = !input.reason.trim().is_empty() || !input.wording_after.trim().is_empty();
    let mut faults = Vec::new();
    if outcome.is_none() && typed {
        faults.push(Violation::new("outcome", "Wybierz stanowisko, do którego należy to uzasadnienie."));
    }
    let taken_on = remark.position.as_ref().map_or(desk.today(), |position| position.taken_on);
    let position = outcome.map(|outcome| Position {
        outcome,
        reason: input.reason.trim().to_owned(),
        // A wording typed before a second thought belongs to no remark that changes nothing; the report would print it.
        wording_after: if outcome.changes_wording() { input.wording_after.trim().to_owned() } else { String::new() },
        // A changed mind is a position of the day on which it changed.
        taken_on: match &remark.position {
            Some(before) if before.outcome != outcome => desk.today(),
            _ => taken_on,
        },
    });
    faults.extend(position.iter().flat_map(validate::position));
    reading.done(faults)?;
    let act = match outcome {
        Some(outcome) => format!("Stanowisko do uwagi nr {}: {}", remark.number, outcome.label()),
        None => format!("Wycofanie stanowiska do uwagi nr {}", remark.number),
    };
    remark.position = position;
    let saved = desk.write(&act, |tx| Ok(Saved::new(id.0, store::remark::update(tx, id, Revision(revision.0), &remark)?)))?;
    Ok(Reply::new(saved, CHANGED))
}

/// Saves a complete position and answers the next remark that waits. A reason that is owed is asked for.
pub fn approve(desk: &mut Desk, id: Key, revision: Key, input: &PositionInput) -> Result<Reply<Approved>, Failure> {
    let mut faults = Vec::new();
    match Outcome::from_key(&input.outcome) {
        None => faults.push(Violation::new("outcome", "Wybierz stanowisko: Alt 1, 2, 3 albo 4.")),
        Some(outcome) if outcome.needs_reason() && input.reason.trim().is_empty() => faults.push(Violation::new(
            "reason",
            "Uwaga nie jest w pełni uwzględniona, dlatego stanowisko wymaga powodu. Wpisz go; trafi do raportu w tym brzmieniu.",
        )),
        Some(_) => {}
    }
    Failure::when_invalid(faults)?;
    let saved = save(desk, id, revision, input)?;
    let remark = desk.read(|tx| Ok(store::remark::get(tx, RemarkId(id.0))?.record))?;
    let next = remarks::next_waiting(desk, Key(remark.consultation.0), remark.number)?;
    Ok(Reply { value: Approved { saved: saved.value, next }, changed: saved.changed })
}
