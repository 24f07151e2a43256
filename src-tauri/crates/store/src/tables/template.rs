//! The office's own words of documents: what is begun, and the versions that were saved on purpose.

use chrono::{DateTime, Utc};
use domain::{id::TemplateVersionId, template::TemplateKind};

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells, only},
    rows::not_found,
};

/// Words that were begun and are no version yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    pub words: String,
    pub saved_at: DateTime<Utc>,
    pub saved_by: String,
}

/// A version as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateVersion {
    pub id: TemplateVersionId,
    pub kind: TemplateKind,
    /// From 1 within the kind.
    pub number: u32,
    /// The words; `None`: from here on the words of the program again.
    pub words: Option<String>,
    pub at: DateTime<Utc>,
    pub who: String,
    pub note: String,
    /// The version whose words these are; `None` when they were written anew.
    pub restored: Option<u32>,
    /// The office from whose file they came; empty when they were written here.
    pub origin: String,
}

/// What a new version is made of; its number, moment and person are given to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewVersion {
    pub words: Option<String>,
    pub note: String,
    pub restored: Option<u32>,
    pub origin: String,
}

fn id_of(tx: &ReadTx<'_>, kind: TemplateKind) -> Result<Option<i64>, Fault> {
    tx.one("SELECT id FROM template WHERE kind = ?", cells![kind], only)
}

fn made(tx: &WriteTx<'_>, kind: TemplateKind) -> Result<i64, Fault> {
    match id_of(tx, kind)? {
        Some(id) => Ok(id),
        None => {
            let sql = "INSERT INTO template (kind, begun, saved_at, saved_by) VALUES (?, NULL, ?, ?)";
            tx.add(sql, cells![kind, tx.at(), tx.who().to_owned()])
        }
    }
}

/// Keeps what is begun, or gives it up with `None`: autosave. It leaves no line in history.
pub fn keep_begun(tx: &WriteTx<'_>, kind: TemplateKind, words: Option<&str>) -> Result<(), Fault> {
    let id = made(tx, kind)?;
    let sql = "UPDATE template SET begun = ?, saved_at = ?, saved_by = ? WHERE id = ?";
    tx.run(sql, cells![words.map(str::to_owned), tx.at(), tx.who().to_owned(), id])?;
    Ok(())
}

/// Words that were begun since the last version.
pub fn begun(tx: &ReadTx<'_>, kind: TemplateKind) -> Result<Option<Begun>, Fault> {
    let sql = "SELECT begun, saved_at, saved_by FROM template WHERE kind = ? AND begun IS NOT NULL";
    tx.one(sql, cells![kind], |cells| Ok(Begun { words: cells.next()?, saved_at: cells.next()?, saved_by: cells.next()? }))
}

/// Kinds with words that were begun.
pub fn all_begun(tx: &ReadTx<'_>) -> Result<Vec<TemplateKind>, Fault> {
    tx.all("SELECT kind FROM template WHERE begun IS NOT NULL ORDER BY id", cells![], only)
}

/// Keeps the next version; from now on it is in use.
pub fn save_version(tx: &WriteTx<'_>, kind: TemplateKind, version: &NewVersion) -> Result<TemplateVersionId, Fault> {
    let id = made(tx, kind)?;
    let number = tx.count("SELECT coalesce(max(number), 0) + 1 FROM template_version WHERE template = ?", cells![id])?;
    let sql =
        "INSERT INTO template_version (template, number, words, at, who, note, restored, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    let NewVersion { words, note, restored, origin } = version;
    let values = cells![id, number, *words, tx.at(), tx.who().to_owned(), *note, *restored, *origin];
    Ok(TemplateVersionId(tx.add(sql, values)?))
}

const VERSION: &str = "v.id, t.kind, v.number, v.words, v.at, v.who, v.note, v.restored, v.origin \
                       FROM template_version AS v JOIN template AS t ON t.id = v.template";

fn version_row(cells: &mut Cells<'_>) -> Result<TemplateVersion, Fault> {
    Ok(TemplateVersion {
        id: cells.next()?,
        kind: cells.next()?,
        number: cells.next()?,
        words: cells.next()?,
        at: cells.next()?,
        who: cells.next()?,
        note: cells.next()?,
        restored: cells.next()?,
        origin: cells.next()?,
    })
}

/// Versions of a kind, the newest first.
pub fn versions(tx: &ReadTx<'_>, kind: TemplateKind) -> Result<Vec<TemplateVersion>, Fault> {
    tx.all(&format!("SELECT {VERSION} WHERE t.kind = ? ORDER BY v.number DESC"), cells![kind], version_row)
}

/// The newest version of a kind: the one in use.
pub fn newest(tx: &ReadTx<'_>, kind: TemplateKind) -> Result<Option<TemplateVersion>, Fault> {
    tx.one(&format!("SELECT {VERSION} WHERE t.kind = ? ORDER BY v.number DESC LIMIT 1"), cells![kind], version_row)
}

pub fn version(tx: &ReadTx<'_>, kind: TemplateKind, number: u32) -> Result<TemplateVersion, Fault> {
    let found = tx.one(&format!("SELECT {VERSION} WHERE t.kind = ? AND v.number = ?"), cells![kind, number], version_row)?;
    found.ok_or_else(|| not_found("template_version", i64::from(number)))
}
