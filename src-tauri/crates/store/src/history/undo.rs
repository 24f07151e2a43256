//! Taking an act back: its history is read backwards and every value returns to what it was, provided nobody changed it since.
//! Redoing is taking the taking back back.

use std::collections::HashSet;

use rusqlite::types::Value;
use serde_json::Value as Json;

use crate::{
    Fault, ReadTx, Touched, WriteTx,
    cell::{cells, only},
    history::{ActId, Verb, is_undone, triggers},
    rows::{Raw, insert_sql},
    search,
    tables::registry::{self, Undo},
};

/// One line of an act's history as it is needed to go back.
struct Line {
    id: i64,
    table: String,
    row: i64,
    verb: Verb,
    column: Option<String>,
    was: Value,
    became: Value,
}

/// Takes `act` back inside `tx`; answers a fault that names the rows when they have changed since.
pub(crate) fn take_back(tx: &WriteTx<'_>, act: ActId) -> Result<(), Fault> {
    let name: Option<String> = tx.one("SELECT name FROM act WHERE id = ?", cells![act], only)?;
    let name = name.ok_or(Fault::NotFound { what: "czynność", id: act.0 })?;
    // This very act already stands in the file as the one that takes `act` back.
    let earlier =
        tx.one("SELECT id FROM act WHERE undoes = ? AND id < ? ORDER BY id DESC LIMIT 1", cells![act, tx.act()], only)?;
    if let Some(earlier) = earlier
        && !is_undone(tx, earlier)?
    {
        return Err(Fault::AlreadyUndone { act: name });
    }
    match way_back(tx, act)? {
        WayBack::Open => {}
        WayBack::Issued => return Err(Fault::NotUndoable { act: name }),
        WayBack::InVersions => return Err(Fault::InVersions { act: name }),
        WayBack::NothingToReturn => return Err(Fault::NothingToReturn { act: name }),
    }
    let lines = lines(tx, act)?;
    tx.connection().pragma_update(None, "defer_foreign_keys", true)?;
    let lines: Vec<Line> = lines.into_iter().filter(|line| undo_of(&line.table) == Undo::Revert).collect();
    let mut blocked = Vec::new();
    for group in groups(&lines) {
        let line = &group[0];
        let went_back = match line.verb {
            Verb::Updated => put_back(tx, group)?,
            Verb::Inserted => remove(tx, line)?,
            Verb::Deleted => restore(tx, line)?,
        };
        if !went_back {
            let label = name_of(tx, &line.table, line.row)?;
            blocked.push(Touched { table: line.table.clone(), row: line.row, label });
        }
    }
    blocked.dedup();
    if blocked.is_empty() { Ok(()) } else { Err(Fault::ChangedSince { act: name, rows: blocked }) }
}

/// Whether an act can be taken back, as its own lines tell; what was changed since is not asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WayBack {
    Open,
    /// A document left the office in it.
    Issued,
    /// It changed a text that was there before: words go back by versions, and half of an act does not go back alone.
    InVersions,
    /// Everything that it wrote stays for ever: versions, attachments, numbers.
    NothingToReturn,
}

pub(super) fn way_back(tx: &ReadTx<'_>, act: ActId) -> Result<WayBack, Fault> {
    let tables = tx.all("SELECT DISTINCT tbl FROM history WHERE act = ?", cells![act], only::<String>)?;
    let any = |undo| tables.iter().any(|table| undo_of(table) == undo);
    if any(Undo::Refuse) {
        return Ok(WayBack::Issued);
    }
    // A version of a text that the same act brought is part of what it brought, and goes out of sight with its case.
    let changed_text = "SELECT EXISTS (SELECT 1 FROM history AS h WHERE h.act = ?1 AND h.tbl = 'text_version' AND h.verb = 'insert' \
                        AND NOT EXISTS (SELECT 1 FROM history AS a WHERE a.tbl = 'text' AND a.\"row\" = h.parent_row AND a.act = ?1))";
    if tables.iter().any(|table| table == "text_version") && tx.count(changed_text, cells![act])? > 0 {
        return Ok(WayBack::InVersions);
    }
    Ok(if any(Undo::Revert) { WayBack::Open } else { WayBack::NothingToReturn })
}

fn undo_of(table: &str) -> Undo {
    registry::find(table).map_or(Undo::Keep, |table| table.undo)
}

/// The history of an act, newest line first.
fn lines(tx: &ReadTx<'_>, act: ActId) -> Result<Vec<Line>, Fault> {
    let sql = "SELECT id, tbl, \"row\", verb, col, was, became FROM history WHERE act = ? ORDER BY id DESC";
    tx.all(sql, cells![act], |cells| {
        Ok(Line {
            id: cells.next()?,
            table: cells.next()?,
            row: cells.next()?,
            verb: cells.next()?,
            column: cells.next()?,
            was: cells.next::<Raw>()?.0,
            became: cells.next::<Raw>()?.0,
        })
    })
}

/// Neighbouring updates of the same row go back in one statement, so that conditions between columns hold.
fn groups(lines: &[Line]) -> Vec<&[Line]> {
    let mut groups = Vec::new();
    let mut start = 0;
    let mut columns = HashSet::new();
    for (at, line) in lines.iter().enumerate() {
        let first = &lines[start];
        let same =
            line.verb == Verb::Updated && first.verb == Verb::Updated && line.table == first.table && line.row == first.row;
        if at > start && (!same || columns.contains(&line.column)) {
            groups.push(&lines[start..at]);
            start = at;
            columns.clear();
        }
        columns.insert(&line.column);
    }
    if start < lines.len() {
        groups.push(&lines[start..]);
    }
    groups
}

fn put_back(tx: &WriteTx<'_>, group: &[Line]) -> Result<bool, Fault> {
    let (table, row) = (&group[0].table, group[0].row);
    let columns: Vec<&str> = group.iter().filter_map(|line| line.column.as_deref()).collect();
    let Some(present) = values(tx, table, row, &columns)? else { return Ok(false) };
    if present.iter().zip(group).any(|(value, line)| *value != line.became) {
        return Ok(false);
    }
    let mut set: Vec<String> = columns.iter().map(|column| format!("{column} = ?")).collect();
    if triggers::columns(tx.connection(), table)?.iter().any(|column| column == "revision") {
        set.push("revision = revision + 1".into());
    }
    let mut values: Vec<Value> = group.iter().map(|line| line.was.clone()).collect();
    values.push(Value::Integer(row));
    Ok(tx.run(&format!("UPDATE {table} SET {} WHERE id = ?", set.join(", ")), values)? == 1)
}

/// Removes a row that the act brought, if it still is as it was brought.
fn remove(tx: &WriteTx<'_>, line: &Line) -> Result<bool, Fault> {
    let sql = "SELECT col, was FROM history WHERE tbl = ? AND \"row\" = ? AND id > ? AND verb = 'update' ORDER BY id";
    let later =
        tx.all(sql, cells![line.table, line.row, line.id], |cells| Ok((cells.next::<String>()?, cells.next::<Raw>()?.0)))?;
    let mut seen = HashSet::new();
    let (columns, brought): (Vec<_>, Vec<_>) = later.iter().filter(|(column, _)| seen.insert(column.clone())).cloned().unzip();
    let columns: Vec<&str> = columns.iter().map(String::as_str).chain(["id"]).collect();
    let Some(present) = values(tx, &line.table, line.row, &columns)? else { return Ok(false) };
    if present.iter().zip(&brought).any(|(now, then)| now != then) {
        return Ok(false);
    }
    Ok(tx.run(&format!("DELETE FROM {} WHERE id = ?", line.table), cells![line.row])? == 1)
}

/// Brings a removed row back under its old number.
fn restore(tx: &WriteTx<'_>, line: &Line) -> Result<bool, Fault> {
    let unreadable = || Fault::Unreadable { column: "history.was".into() };
    if values(tx, &line.table, line.row, &["id"])?.is_some() {
        return Ok(false);
    }
    let Value::Text(json) = &line.was else { return Err(unreadable()) };
    let Ok(Json::Object(fields)) = serde_json::from_str(json) else { return Err(unreadable()) };
    let mut columns = vec!["id"];
    let mut row = cells![line.row];
    for (column, value) in &fields {
        let value = match value {
            Json::Null => Value::Null,
            Json::String(text) => Value::Text(text.clone()),
            Json::Number(number) => Value::Integer(number.as_i64().ok_or_else(unreadable)?),
            _ => return Err(unreadable()),
        };
        // A revision seen before the removal must not fit the returned row.
        row.push(match value {
            Value::Integer(revision) if column == "revision" => Value::Integer(revision + 1),
            value => value,
        });
        columns.push(column);
    }
    Ok(tx.run(&insert_sql(&line.table, &columns), row)? == 1)
}

fn values(tx: &ReadTx<'_>, table: &str, row: i64, columns: &[&str]) -> Result<Option<Vec<Value>>, Fault> {
    let sql = format!("SELECT {} FROM {table} WHERE id = ?", columns.join(", "));
    tx.one(&sql, cells![row], |cells| columns.iter().map(|_| cells.next::<Raw>().map(|raw| raw.0)).collect())
}

/// What a person calls the row.
fn name_of(tx: &ReadTx<'_>, table: &str, row: i64) -> Result<String, Fault> {
    let label = registry::label(table);
    Ok(match search::title_of(tx, table, row)? {
        Some(title) => format!("{label} „{title}”"),
        None => label.to_owned(),
    })
}
