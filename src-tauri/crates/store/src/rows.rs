//! What all tables of records share: one column list and one mapper each, revisions, and rows that hang on a record.

use domain::id::{Revision, Stored};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cell, Cells, RowId, cells, only},
    tables::registry,
};

/// A table whose rows are records with a revision.
pub(crate) trait Row: Sized {
    type Id: RowId;
    const TABLE: &'static str;
    /// The columns in the order of [`Row::values`] and [`Row::read`], without `id` and `revision`.
    const COLUMNS: &'static [&'static str];
    fn values(&self) -> Vec<Value>;
    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault>;
}

fn placeholders(count: usize) -> String {
    vec!["?"; count].join(", ")
}

pub(crate) fn insert_sql(table: &str, columns: &[&str]) -> String {
    format!("INSERT INTO {table} ({}) VALUES ({})", columns.join(", "), placeholders(columns.len()))
}

pub(crate) fn insert<R: Row>(tx: &WriteTx<'_>, record: &R) -> Result<R::Id, Fault> {
    Ok(R::Id::of(tx.add(&insert_sql(R::TABLE, R::COLUMNS), record.values())?))
}

fn stored<R: Row>(cells: &mut Cells<'_>) -> Result<Stored<R::Id, R>, Fault> {
    Ok(Stored { id: R::Id::of(cells.next()?), revision: cells.next()?, record: R::read(cells)? })
}

/// Records selected by what follows the table's name: `WHERE … ORDER BY … LIMIT …`.
pub(crate) fn select<R: Row>(tx: &ReadTx<'_>, tail: &str, values: Vec<Value>) -> Result<Vec<Stored<R::Id, R>>, Fault> {
    let sql = format!("SELECT id, revision, {} FROM {} {tail}", R::COLUMNS.join(", "), R::TABLE);
    tx.all(&sql, values, stored::<R>)
}

pub(crate) fn get<R: Row>(tx: &ReadTx<'_>, id: R::Id) -> Result<Stored<R::Id, R>, Fault> {
    let found = select::<R>(tx, "WHERE id = ?", cells![id.row()])?;
    found.into_iter().next().ok_or_else(|| not_found(R::TABLE, id.row()))
}

/// Row numbers as one value for `json_each`: `IN (SELECT value FROM json_each(?))`.
pub(crate) fn numbers(rows: impl IntoIterator<Item = i64>) -> String {
    let rows: Vec<String> = rows.into_iter().map(|row| row.to_string()).collect();
    format!("[{}]", rows.join(","))
}

/// The same for words.
pub(crate) fn words<S: AsRef<str>>(words: impl IntoIterator<Item = S>) -> String {
    serde_json::Value::from_iter(words.into_iter().map(|word| word.as_ref().to_owned())).to_string()
}

pub(crate) fn not_found(table: &'static str, id: i64) -> Fault {
    Fault::NotFound { what: registry::label(table), id }
}

/// Writes the record over revision `seen` and answers the new revision.
pub(crate) fn update<R: Row>(tx: &WriteTx<'_>, id: R::Id, seen: Revision, record: &R) -> Result<Revision, Fault> {
    let set: Vec<String> = R::COLUMNS.iter().map(|column| format!("{column} = ?")).collect();
    let sql = format!("UPDATE {} SET {}, revision = revision + 1 WHERE id = ? AND revision = ?", R::TABLE, set.join(", "));
    let mut values = record.values();
    values.extend(cells![id.row(), seen]);
    changed_one(tx, R::TABLE, id.row(), tx.run(&sql, values)?)?;
    Ok(Revision(seen.0 + 1))
}

/// Removes a row that is allowed to go (a goal, a task, a meeting); history keeps its values.
pub(crate) fn delete<R: Row>(tx: &WriteTx<'_>, id: R::Id, seen: Revision) -> Result<(), Fault> {
    let sql = format!("DELETE FROM {} WHERE id = ? AND revision = ?", R::TABLE);
    changed_one(tx, R::TABLE, id.row(), tx.run(&sql, cells![id.row(), seen])?)
}

/// Tells a missing row from one that has moved on, when a guarded statement touched nothing.
pub(crate) fn changed_one(tx: &ReadTx<'_>, table: &'static str, id: i64, touched: usize) -> Result<(), Fault> {
    if touched == 1 {
        return Ok(());
    }
    let now = tx.one(&format!("SELECT revision FROM {table} WHERE id = ?"), cells![id], only::<Revision>)?;
    Err(match now {
        Some(now) => Fault::Stale { what: registry::label(table), now },
        None => not_found(table, id),
    })
}

/// How a stored row and a wanted one are recognised as the same thing that changed.
#[derive(Clone, Copy)]
pub(crate) enum Pairing {
    /// By order: the changed person is an update, not a removal and an arrival.
    Order,
    /// By the value in this column, which is unique within the record.
    Key(usize),
}

/// Rows of a list that belongs to a record: only what differs is written, so that history shows real changes.
pub(crate) struct Part {
    pub table: &'static str,
    /// Column that names the record the rows belong to.
    pub owner: &'static str,
    pub columns: &'static [&'static str],
    pub pairing: Pairing,
}

impl Part {
    /// Makes the stored rows equal to `wanted`.
    pub(crate) fn keep(&self, tx: &WriteTx<'_>, owner: i64, mut wanted: Vec<Vec<Value>>) -> Result<(), Fault> {
        let mut present = self.present(tx, owner)?;
        present.retain(|(_, values)| match wanted.iter().position(|row| row == values) {
            Some(same) => {
                wanted.remove(same);
                false
            }
            None => true,
        });
        let mut changed = Vec::new();
        for row in std::mem::take(&mut wanted) {
            let pair = match self.pairing {
                Pairing::Order => (!present.is_empty()).then_some(0),
                Pairing::Key(key) => present.iter().position(|(_, values)| values[key] == row[key]),
            };
            match pair {
                Some(pair) => changed.push((present.remove(pair).0, row)),
                None => wanted.push(row),
            }
        }
        for (id, _) in present {
            tx.run(&format!("DELETE FROM {} WHERE id = ?", self.table), cells![id])?;
        }
        let set: Vec<String> = self.columns.iter().map(|column| format!("{column} = ?")).collect();
        for (id, mut row) in changed {
            row.push(id.put());
            tx.run(&format!("UPDATE {} SET {} WHERE id = ?", self.table, set.join(", ")), row)?;
        }
        self.add(tx, owner, wanted)
    }

    /// Enters the rows of a record that has none yet.
    pub(crate) fn add(&self, tx: &WriteTx<'_>, owner: i64, wanted: Vec<Vec<Value>>) -> Result<(), Fault> {
        if wanted.is_empty() {
            return Ok(());
        }
        let columns: Vec<&str> = [self.owner].into_iter().chain(self.columns.iter().copied()).collect();
        let sql = insert_sql(self.table, &columns);
        for mut row in wanted {
            row.insert(0, owner.put());
            tx.run(&sql, row)?;
        }
        Ok(())
    }

    fn present(&self, tx: &ReadTx<'_>, owner: i64) -> Result<Vec<(i64, Vec<Value>)>, Fault> {
        let Self { table, owner: owner_column, columns, .. } = self;
        let sql = format!("SELECT id, {} FROM {table} WHERE {owner_column} = ? ORDER BY id", columns.join(", "));
        tx.all(&sql, cells![owner], |cells| {
            let id = cells.next()?;
            let values = columns.iter().map(|_| cells.next::<Raw>().map(|raw| raw.0)).collect::<Result<_, _>>()?;
            Ok((id, values))
        })
    }
}

/// A value as it stands in the file.
pub(crate) struct Raw(pub Value);

impl Cell for Raw {
    fn put(&self) -> Value {
        self.0.clone()
    }
    fn take(value: rusqlite::types::ValueRef<'_>) -> Option<Self> {
        Value::try_from(value).ok().map(Self)
    }
}
