//! History: every act, and what each changed from what to what. It is written by the file itself and cannot be changed.

pub(crate) mod triggers;
pub(crate) mod undo;

use chrono::{DateTime, Utc};
use rusqlite::types::{Value, ValueRef};

use crate::{
    Fault, ReadTx,
    cell::{Cell, Cells, cells, only},
    tables::{labels, registry},
};

/// One thing a person did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActId(pub i64);

impl Cell for ActId {
    fn put(&self) -> Value {
        Value::Integer(self.0)
    }
    fn take(value: ValueRef<'_>) -> Option<Self> {
        i64::take(value).map(Self)
    }
}

/// An act as a list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct ActRow {
    pub id: ActId,
    pub at: DateTime<Utc>,
    pub who: String,
    pub name: String,
    /// The act that this one took back.
    pub undoes: Option<ActId>,
    /// The latest act that took this one back; whether it still stands is told by [`is_undone`].
    pub undone_by: Option<ActId>,
    /// How many values it changed.
    pub changes: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    Inserted,
    Updated,
    Deleted,
}

impl Cell for Verb {
    fn put(&self) -> Value {
        String::from(match self {
            Self::Inserted => "insert",
            Self::Updated => "update",
            Self::Deleted => "delete",
        })
        .put()
    }
    fn take(value: ValueRef<'_>) -> Option<Self> {
        match value.as_str().ok()? {
            "insert" => Some(Self::Inserted),
            "update" => Some(Self::Updated),
            "delete" => Some(Self::Deleted),
            _ => None,
        }
    }
}

/// A value as history keeps it: a key of a vocabulary, a day, grosze, a number or a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    Nothing,
    Number(i64),
    Text(String),
}

impl Cell for Told {
    fn put(&self) -> Value {
        match self {
            Self::Nothing => Value::Null,
            Self::Number(number) => Value::Integer(*number),
            Self::Text(text) => Value::Text(text.clone()),
        }
    }
    fn take(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Null => Some(Self::Nothing),
            ValueRef::Integer(number) => Some(Self::Number(number)),
            ValueRef::Text(_) => String::take(value).map(Self::Text),
            _ => None,
        }
    }
}

/// One line of history.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Lines are numbered in the order in which they were written.
    pub id: i64,
    pub act: ActId,
    pub at: DateTime<Utc>,
    pub who: String,
    /// Name of the act.
    pub name: String,
    pub table: String,
    /// Polish name of the table's row.
    pub record: &'static str,
    pub row: i64,
    pub verb: Verb,
    /// Column of an update; empty otherwise.
    pub column: String,
    /// Polish name of the column.
    pub field: &'static str,
    pub from: Told,
    pub to: Told,
}

/// What [`change`] reads.
const CHANGE: &str = "h.id, h.act, a.at, a.who, a.name, h.tbl, h.\"row\", h.verb, coalesce(h.col, ''), h.was, h.became";

/// Columns that a person need not see.
const UNTOLD: [&str; 6] = ["name_sort", "position", "has_correspondence", "identity", "package", "fingerprint"];

/// The name a person reads for a column; none when she need not see it.
pub fn field(table: &str, column: &str) -> Option<&'static str> {
    (!UNTOLD.contains(&column)).then(|| labels::field(table, column))
}

/// History of a record with everything that belongs to it, newest first: up to `limit` lines older than the line `before`.
pub fn of(tx: &ReadTx<'_>, table: &str, row: i64, before: Option<i64>, limit: u32) -> Result<Vec<Change>, Fault> {
    let sql = format!(
        "SELECT {CHANGE} FROM (SELECT id FROM history WHERE tbl = ?1 AND \"row\" = ?2 AND id < ?3 \
         UNION SELECT id FROM history WHERE parent = ?1 AND parent_row = ?2 AND id < ?3) AS found \
         JOIN history AS h ON h.id = found.id JOIN act AS a ON a.id = h.act WHERE coalesce(h.col, '') NOT IN ('{}') ORDER BY h.id DESC LIMIT ?4",
        UNTOLD.join("', '")
    );
    tx.all(&sql, cells![table.to_owned(), row, before.unwrap_or(i64::MAX), limit], change)
}

/// What one act changed, in order, up to `limit` values.
pub fn of_act(tx: &ReadTx<'_>, act: ActId, limit: u32) -> Result<Vec<Change>, Fault> {
    let sql = format!(
        "SELECT {CHANGE} FROM history AS h JOIN act AS a ON a.id = h.act \
         WHERE h.act = ? AND coalesce(h.col, '') NOT IN ('{}') ORDER BY h.id LIMIT ?",
        UNTOLD.join("', '")
    );
    tx.all(&sql, cells![act, limit], change)
}

/// Every text that a column of a record held: what it was changed from and what to.
pub fn texts_of(tx: &ReadTx<'_>, table: &str, row: i64, column: &str) -> Result<Vec<String>, Fault> {
    let sql = "SELECT was, became FROM history WHERE tbl = ? AND \"row\" = ? AND col = ? ORDER BY id";
    let pairs = tx
        .all(sql, cells![table.to_owned(), row, column.to_owned()], |cells| Ok([cells.next::<Told>()?, cells.next::<Told>()?]))?;
    let texts = pairs.into_iter().flatten().filter_map(|told| match told {
        Told::Text(text) => Some(text),
        _ => None,
    });
    Ok(texts.collect())
}

fn change(cells: &mut Cells<'_>) -> Result<Change, Fault> {
    let id = cells.next()?;
    let (act, at, who, name) = (cells.next()?, cells.next()?, cells.next()?, cells.next()?);
    let (table, row, verb, column): (String, _, _, String) = (cells.next()?, cells.next()?, cells.next()?, cells.next()?);
    let (record, field) = (registry::label(&table), labels::field(&table, &column));
    Ok(Change { id, act, at, who, name, table, record, row, verb, column, field, from: cells.next()?, to: cells.next()? })
}

/// Acts newest first, older than `before`.
pub fn acts(tx: &ReadTx<'_>, before: Option<ActId>, limit: u32) -> Result<Vec<ActRow>, Fault> {
    let sql = "SELECT a.id, a.at, a.who, a.name, a.undoes, \
               (SELECT max(u.id) FROM act AS u WHERE u.undoes = a.id), \
               (SELECT count(*) FROM history AS h WHERE h.act = a.id) \
               FROM act AS a WHERE a.id < ? ORDER BY a.id DESC LIMIT ?";
    tx.all(sql, cells![before.map_or(i64::MAX, |act| act.0), limit], |cells| {
        Ok(ActRow {
            id: cells.next()?,
            at: cells.next()?,
            who: cells.next()?,
            name: cells.next()?,
            undoes: cells.next()?,
            undone_by: cells.next()?,
            changes: cells.next()?,
        })
    })
}

/// One act; `None` when there is no such act.
pub fn act(tx: &ReadTx<'_>, id: ActId) -> Result<Option<ActRow>, Fault> {
    let newest = acts(tx, Some(ActId(id.0.saturating_add(1))), 1)?.into_iter().next();
    Ok(newest.filter(|row| row.id == id))
}

/// How many acts were done after one of them: what a backup that ends with it does not hold.
pub fn acts_since(tx: &ReadTx<'_>, act: Option<ActId>) -> Result<u32, Fault> {
    tx.count("SELECT count(*) FROM act WHERE id > ?", cells![act.map_or(0, |act| act.0)])
}

/// The newest act of the file.
pub fn last_act(tx: &ReadTx<'_>) -> Result<Option<ActId>, Fault> {
    tx.one("SELECT id FROM act WHERE id < ? ORDER BY id DESC LIMIT 1", cells![i64::MAX], only)
}

/// Whether an act can be taken back, unless what it wrote was changed since.
pub fn has_way_back(tx: &ReadTx<'_>, act: ActId) -> Result<bool, Fault> {
    Ok(undo::way_back(tx, act)? == undo::WayBack::Open)
}

/// Whether an act was taken back and the taking back still stands.
pub fn is_undone(tx: &ReadTx<'_>, act: ActId) -> Result<bool, Fault> {
    let latest = tx.one("SELECT id FROM act WHERE undoes = ? ORDER BY id DESC LIMIT 1", cells![act], only::<ActId>)?;
    latest.map_or(Ok(false), |undoing| is_undone(tx, undoing).map(|taken_back| !taken_back))
}
