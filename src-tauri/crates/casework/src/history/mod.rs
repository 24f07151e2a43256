//! What was done in the file, by whom and when; taking an act back.

mod joined;
mod links;
#[cfg(test)]
mod tables;
pub(crate) mod words;

use serde::Serialize;
use specta::Type;
use store::{
    ReadTx,
    history::{self, ActId, ActRow, Change, Told, Verb},
};

use crate::{Clock, Desk, Failure, Reply, view::Key};

/// An act in the list of the whole file.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ActView {
    pub id: Key,
    /// Instant in UTC, ISO 8601; the screen shows it on the clock of the office.
    pub at: String,
    pub who: String,
    pub name: String,
    pub changes: u32,
    /// It was taken back and that still stands.
    pub undone: bool,
    /// It is itself a taking back.
    pub undoing: bool,
    /// It can be taken back: not what only kept a version, changed a text or issued a document.
    pub can_undo: bool,
}

/// A page of acts, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ActPage {
    pub acts: Vec<ActView>,
    /// Older acts wait to be asked for.
    pub more: bool,
}

/// What one act changed.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ActChanges {
    pub changes: Vec<ChangeView>,
    /// The act changed more than is told here.
    pub more: bool,
}

/// One changed value.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ChangeView {
    pub at: String,
    pub who: String,
    pub act: String,
    /// "organizacja", "uwaga".
    pub record: String,
    pub verb: ChangeVerb,
    pub field: String,
    pub from: String,
    pub to: String,
}

/// A page of the history of a record.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RecordHistory {
    pub changes: Vec<ChangeView>,
    /// What to ask the next page with; none when this is all.
    pub older: Option<Key>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ChangeVerb {
    Inserted,
    Updated,
    Deleted,
}

const PAGE: u32 = 100;

/// Acts of the file, newest first; `before` asks for the next page.
pub fn acts(desk: &Desk, before: Option<Key>) -> Result<ActPage, Failure> {
    desk.read(|tx| {
        let mut rows = history::acts(tx, before.map(|key| ActId(key.0)), PAGE + 1)?;
        let more = cut(&mut rows);
        let acts = rows
            .into_iter()
            .map(|row| {
                let undone = row.undone_by.is_some() && history::is_undone(tx, row.id)?;
                Ok(ActView {
                    id: Key(row.id.0),
                    at: row.at.to_rfc3339(),
                    who: row.who,
                    name: row.name,
                    changes: row.changes,
                    undone,
                    can_undo: !undone && history::has_way_back(tx, row.id)?,
                    undoing: row.undoes.is_some(),
                })
            })
            .collect::<Result<_, Failure>>()?;
        Ok(ActPage { acts, more })
    })
}

/// Cuts rows to one page; true when there were more.
fn cut<T>(rows: &mut Vec<T>) -> bool {
    let more = rows.len() > PAGE as usize;
    rows.truncate(PAGE as usize);
    more
}

/// History of one record with everything that belongs to it, newest first; what was typed with pauses is one line. `before` asks for
/// what is older.
pub fn of_record(desk: &Desk, table: &str, row: Key, before: Option<Key>) -> Result<RecordHistory, Failure> {
    desk.read(|tx| {
        let mut limit = PAGE;
        loop {
            let changes = history::of(tx, table, row.0, before.map(|key| key.0), limit)?;
            let is_all = changes.len() < limit as usize;
            let mut lines = joined::joined(changes, desk.clock());
            if is_all || lines.len() > PAGE as usize {
                let more = cut(&mut lines);
                let older = lines.last().filter(|_| more).map(|line| Key(line.id));
                let changes: Result<_, Failure> =
                    lines.into_iter().map(|change| ChangeView::of(tx, desk.clock(), change)).collect();
                return Ok(RecordHistory { changes: changes?, older });
            }
            limit = limit.saturating_mul(4);
        }
    })
}

/// What one act changed, in order; of an act that changed very much, its beginning.
pub fn of_act(desk: &Desk, act: Key) -> Result<ActChanges, Failure> {
    desk.read(|tx| {
        let mut changes = history::of_act(tx, ActId(act.0), PAGE + 1)?;
        let more = cut(&mut changes);
        let changes: Result<_, Failure> = changes.into_iter().map(|change| ChangeView::of(tx, desk.clock(), change)).collect();
        Ok(ActChanges { changes: changes?, more })
    })
}

impl ChangeView {
    fn of(tx: &ReadTx<'_>, clock: &Clock, change: Change) -> Result<Self, Failure> {
        let told = |value: &Told| match links::told(tx, &change.table, &change.column, value)? {
            Some(name) => Ok::<_, Failure>(name),
            None => Ok(words::told(&change.table, &change.column, value, clock)),
        };
        let (from, to) = (told(&change.from)?, told(&change.to)?);
        Ok(Self {
            at: change.at.to_rfc3339(),
            who: change.who,
            act: change.name,
            record: change.record.into(),
            verb: match change.verb {
                Verb::Inserted => ChangeVerb::Inserted,
                Verb::Updated => ChangeVerb::Updated,
                Verb::Deleted => ChangeVerb::Deleted,
            },
            from,
            to,
            // A whole record that came or went has no field.
            field: if change.column.is_empty() { String::new() } else { change.field.into() },
        })
    }
}

/// Takes back the newest act that still stands and has a way back.
pub fn undo_last(desk: &mut Desk) -> Result<Reply<String>, Failure> {
    let last = desk.read(|tx| {
        let mut before = None;
        loop {
            let page = history::acts(tx, before, PAGE)?;
            let Some(oldest) = page.last() else { return Ok(None) };
            before = Some(oldest.id);
            for row in page {
                let stands = row.undoes.is_none() && !(row.undone_by.is_some() && history::is_undone(tx, row.id)?);
                if stands && history::has_way_back(tx, row.id)? {
                    return Ok(Some(row));
                }
            }
        }
    })?;
    let row = last.ok_or_else(|| Failure::NotFound { sentence: "Nie ma już czego cofnąć.".into() })?;
    let name = desk.read(|tx| taking_back(tx, &row))?;
    desk.undo_act(row.id, name)?;
    Ok(Reply::of_all_records(row.name))
}

/// Takes one act back; the answer is the name of what was done: „Cofnięto: …” or „Przywrócono: …”.
pub fn undo(desk: &mut Desk, act: Key) -> Result<Reply<String>, Failure> {
    let row = desk.read(|tx| Ok(history::act(tx, ActId(act.0))?))?.ok_or_else(|| Failure::not_found("Czynność"))?;
    let name = desk.read(|tx| taking_back(tx, &row))?;
    desk.undo_act(row.id, name.clone())?;
    Ok(Reply::of_all_records(name))
}

/// The name of the act that takes `row` back: to take a taking back back is to bring back what was done first.
fn taking_back(tx: &ReadTx<'_>, row: &ActRow) -> Result<String, Failure> {
    let (mut first, mut steps) = (row.clone(), 0);
    while let Some(before) = first.undoes {
        first = history::act(tx, before)?.ok_or_else(|| Failure::not_found("Czynność"))?;
        steps += 1;
    }
    let verb = if steps % 2 == 0 { "Cofnięto" } else { "Przywrócono" };
    Ok(format!("{verb}: {}", first.name))
}
