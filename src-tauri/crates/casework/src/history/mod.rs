//! What was done in the file, by whom and when; taking an act back.

mod words;

use serde::Serialize;
use specta::Type;
use store::history::{self, ActId, ActRow, Change, Verb};

use crate::{Desk, Failure, Reply, Topic, view::Key};

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
pub fn acts(desk: &Desk, before: Option<Key>) -> Result<Vec<ActView>, Failure> {
    desk.read(|tx| {
        let rows = history::acts(tx, before.map(|key| ActId(key.0)), PAGE)?;
        rows.into_iter()
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
            .collect()
    })
}

/// History of one record with everything that belongs to it, newest first; `before` asks for what is older.
pub fn of_record(desk: &Desk, table: &str, row: Key, before: Option<Key>) -> Result<RecordHistory, Failure> {
    desk.read(|tx| {
        let mut changes = history::of(tx, table, row.0, before.map(|key| key.0), PAGE + 1)?;
        let goes_on = changes.len() > PAGE as usize;
        changes.truncate(PAGE as usize);
        let older = changes.last().filter(|_| goes_on).map(|change| Key(change.id));
        Ok(RecordHistory { changes: changes.into_iter().map(ChangeView::from).collect(), older })
    })
}

/// What one act changed, in order; of an act that changed very much, its beginning.
pub fn of_act(desk: &Desk, act: Key) -> Result<Vec<ChangeView>, Failure> {
    desk.read(|tx| {
        let changes = history::of_act(tx, ActId(act.0), PAGE)?;
        Ok(changes.into_iter().map(ChangeView::from).collect())
    })
}

impl From<Change> for ChangeView {
    fn from(change: Change) -> Self {
        Self {
            at: change.at.to_rfc3339(),
            who: change.who,
            act: change.name,
            record: change.record.into(),
            verb: match change.verb {
                Verb::Inserted => ChangeVerb::Inserted,
                Verb::Updated => ChangeVerb::Updated,
                Verb::Deleted => ChangeVerb::Deleted,
            },
            from: words::told(&change.table, &change.column, &change.from),
            to: words::told(&change.table, &change.column, &change.to),
            field: change.field.into(),
        }
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
    desk.undo_act(row.id, taking_back(&row))?;
    Ok(Reply::new(row.name, ALL))
}

/// Takes one act back; the answer is the name of what was done: „Cofnięto: …” or „Przywrócono: …”.
pub fn undo(desk: &mut Desk, act: Key) -> Result<Reply<String>, Failure> {
    let found = desk.read(|tx| Ok(history::acts(tx, Some(ActId(act.0 + 1)), 1)?.into_iter().next()))?;
    let row = found.filter(|row| row.id.0 == act.0).ok_or_else(|| Failure::not_found("Czynność"))?;
    let name = taking_back(&row);
    desk.undo_act(row.id, name.clone())?;
    Ok(Reply::new(name, ALL))
}

const TAKEN_BACK: &str = "Cofnięto: ";
const BROUGHT_BACK: &str = "Przywrócono: ";

/// The name of the act that takes `row` back: to take a taking back back is to bring back.
fn taking_back(row: &ActRow) -> String {
    match row.name.strip_prefix(TAKEN_BACK) {
        Some(first) => format!("{BROUGHT_BACK}{first}"),
        None => format!("{TAKEN_BACK}{}", row.name.strip_prefix(BROUGHT_BACK).unwrap_or(&row.name)),
    }
}

/// An undone act may have touched anything.
const ALL: &[Topic] = &[
    Topic::Office,
    Topic::Organisations,
    Topic::Programmes,
    Topic::Texts,
    Topic::Consultations,
    Topic::Documents,
    Topic::Publications,
    Topic::Settings,
];
