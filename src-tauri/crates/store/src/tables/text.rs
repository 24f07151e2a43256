//! Legal texts: the working draft that autosave writes, and the versions that were saved on purpose.

use chrono::{DateTime, Utc};
use domain::{
    act::Act,
    id::{Revision, Stored, TextId, TextVersionId},
};

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells},
    rows::{changed_one, not_found},
    search,
};

/// A text with its working draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    pub title: String,
    pub act: Act,
    pub saved_at: DateTime<Utc>,
    pub saved_by: String,
}

/// A version as it was saved.
#[derive(Clone, Debug, PartialEq)]
pub struct TextVersion {
    pub row: VersionRow,
    pub text: TextId,
    pub act: Act,
}

/// A version as a list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct VersionRow {
    pub id: TextVersionId,
    /// From 1 within the text.
    pub number: u32,
    pub at: DateTime<Utc>,
    pub who: String,
    pub note: String,
}

fn body(act: &Act) -> Result<String, Fault> {
    serde_json::to_string(act).map_err(|error| Fault::Unexpected { detail: error.to_string() })
}

fn read_act(cells: &mut Cells<'_>) -> Result<Act, Fault> {
    serde_json::from_str(&cells.next::<String>()?).map_err(|error| Fault::Unreadable { column: format!("text.body: {error}") })
}

/// A new text with its first draft; it has no version yet.
pub fn insert(tx: &WriteTx<'_>, title: &str, act: &Act) -> Result<TextId, Fault> {
    let sql = "INSERT INTO text (title, body, saved_at, saved_by) VALUES (?, ?, ?, ?)";
    Ok(TextId(tx.add(sql, cells![title.to_owned(), body(act)?, tx.at(), tx.who().to_owned()])?))
}

pub fn get(tx: &ReadTx<'_>, id: TextId) -> Result<Stored<TextId, Text>, Fault> {
    let sql = "SELECT id, revision, title, body, saved_at, saved_by FROM text WHERE id = ?";
    let found = tx.one(sql, cells![id], |cells| {
        let (id, revision) = (cells.next()?, cells.next()?);
        let record = Text { title: cells.next()?, act: read_act(cells)?, saved_at: cells.next()?, saved_by: cells.next()? };
        Ok(Stored { id, revision, record })
    })?;
    found.ok_or_else(|| not_found("text", id.0))
}

/// Writes the working draft over the revision that was seen: autosave. It leaves no line in history.
pub fn save_draft(tx: &WriteTx<'_>, id: TextId, seen: Revision, act: &Act) -> Result<Revision, Fault> {
    let sql = "UPDATE text SET body = ?, saved_at = ?, saved_by = ?, revision = revision + 1 WHERE id = ? AND revision = ?";
    let touched = tx.run(sql, cells![body(act)?, tx.at(), tx.who().to_owned(), id, seen])?;
    changed_one(tx, "text", id.0, touched)?;
    search::refresh_text(tx, id)?;
    Ok(Revision(seen.0 + 1))
}

/// Writes the draft and keeps it as the next version, which can be read, compared and restored for ever.
pub fn save_version(
    tx: &WriteTx<'_>,
    id: TextId,
    seen: Revision,
    act: &Act,
    note: &str,
) -> Result<(Revision, TextVersionId), Fault> {
    let revision = save_draft(tx, id, seen, act)?;
    let number = tx.count("SELECT coalesce(max(number), 0) + 1 FROM text_version WHERE text = ?", cells![id])?;
    let sql = "INSERT INTO text_version (text, number, body, at, who, note) VALUES (?, ?, ?, ?, ?, ?)";
    let version = tx.add(sql, cells![id, number, body(act)?, tx.at(), tx.who().to_owned(), note.to_owned()])?;
    Ok((revision, TextVersionId(version)))
}

/// A new text that goes on from another: it has the same versions, each with its day and person, and this draft.
pub fn branch(tx: &WriteTx<'_>, from: TextId, title: &str, act: &Act) -> Result<TextId, Fault> {
    let id = insert(tx, title, act)?;
    let sql = "INSERT INTO text_version (text, number, body, at, who, note) \
               SELECT ?, number, body, at, who, note FROM text_version WHERE text = ? ORDER BY number";
    tx.run(sql, cells![id, from])?;
    Ok(id)
}

fn version_row(cells: &mut Cells<'_>) -> Result<VersionRow, Fault> {
    Ok(VersionRow { id: cells.next()?, number: cells.next()?, at: cells.next()?, who: cells.next()?, note: cells.next()? })
}

/// Versions of a text, the newest first.
pub fn versions(tx: &ReadTx<'_>, id: TextId) -> Result<Vec<VersionRow>, Fault> {
    tx.all("SELECT id, number, at, who, note FROM text_version WHERE text = ? ORDER BY number DESC", cells![id], version_row)
}

pub fn version(tx: &ReadTx<'_>, id: TextVersionId) -> Result<TextVersion, Fault> {
    let sql = "SELECT id, number, at, who, note, text, body FROM text_version WHERE id = ?";
    let found = tx
        .one(sql, cells![id], |cells| Ok(TextVersion { row: version_row(cells)?, text: cells.next()?, act: read_act(cells)? }))?;
    found.ok_or_else(|| not_found("text_version", id.0))
}
