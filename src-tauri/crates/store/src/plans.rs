//! In a development build every statement is looked through, when it is first run, for a walk over a whole table that grows
//! with the years. Tests read what was found and what was run; a release build does not contain this.
//!
//! Plans are made on empty tables of the newest schema, without what SQLite learns of a file, so that a small file hides nothing.

use std::{
    collections::BTreeSet,
    sync::{LazyLock, Mutex, PoisonError},
};

use rusqlite::Connection;

use crate::{
    Fault,
    history::triggers,
    migrations::{MIGRATIONS, upgrade},
};

/// Tables that stay small in twenty years of a big city: walking through them is wanted. Every other table grows.
const SMALL: [&str; 20] = [
    // One row for the file or the office, a handful beside it.
    "file_info",
    "office",
    "office_name",
    "office_consultation_form",
    "office_day_off",
    "signatory",
    "setting",
    "label_sheet",
    "printer",
    "column_mapping",
    "column_mapping_field",
    "template",
    // A few rows a year, and a list of them is shown whole.
    "programme",
    "consultation",
    "draft_act",
    "call",
    "sitting",
    "case_counter",
    "import_batch",
    // A few dozen choices that the officer made herself.
    "selection",
];

/// A statement that is meant to go through everything says so.
pub(crate) const WHOLE: &str = "/* whole */";

static SEEN: LazyLock<Mutex<BTreeSet<String>>> = LazyLock::new(Mutex::default);
static WALKS: Mutex<Vec<String>> = Mutex::new(Vec::new());
static TABLES: LazyLock<Mutex<Option<Connection>>> = LazyLock::new(|| Mutex::new(empty_tables().ok()));

/// Looks at a statement that has not been run before.
pub(crate) fn look(sql: &str) {
    let new = SEEN.lock().unwrap_or_else(PoisonError::into_inner).insert(sql.to_owned());
    let found = if new { walks_of(sql) } else { Vec::new() };
    WALKS.lock().unwrap_or_else(PoisonError::into_inner).extend(found.iter().map(|step| format!("{step}: {sql}")));
}

/// Statements run so far that walk through a whole table that grows, with the step of their plan.
pub fn walks() -> Vec<String> {
    WALKS.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// Every statement run so far in this process.
pub fn seen() -> Vec<String> {
    SEEN.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
}

/// Steps of the plan that walk through a whole table that grows.
fn walks_of(sql: &str) -> Vec<String> {
    if sql.contains(WHOLE) {
        return Vec::new();
    }
    let tables = TABLES.lock().unwrap_or_else(PoisonError::into_inner);
    // What cannot be planned on empty tables fails where it is run, with its own fault.
    let steps = tables.as_ref().map(|tables| steps(tables, sql).unwrap_or_default()).unwrap_or_default();
    let grows = |step: &String| walked(step).and_then(|name| table_of(name, sql)).is_some_and(|table| !SMALL.contains(&table));
    steps.into_iter().filter(grows).collect()
}

fn empty_tables() -> Result<Connection, Fault> {
    let mut connection = Connection::open_in_memory()?;
    upgrade(&mut connection, MIGRATIONS)?;
    triggers::install(&connection)?;
    Ok(connection)
}

fn steps(tables: &Connection, sql: &str) -> rusqlite::Result<Vec<String>> {
    let mut statement = tables.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
    // Planned without the values of its parameters.
    let mut rows = statement.raw_query();
    let mut steps = Vec::new();
    while let Some(row) = rows.next()? {
        steps.push(row.get(3)?);
    }
    Ok(steps)
}

/// The name under which a step walks through a table, also to make an index for itself; reading in the order of an index is no
/// such walk.
fn walked(step: &str) -> Option<&str> {
    let (verb, rest) = step.split_once(' ')?;
    let walk = match verb {
        "SCAN" => !rest.contains(" USING ") && !rest.contains("VIRTUAL TABLE"),
        _ => rest.contains(" USING AUTOMATIC "),
    };
    let name = rest.split(' ').next().filter(|name| walk && !name.starts_with('('));
    name.filter(|name| *name != "CONSTANT" && *name != "json_each" && *name != "current_act")
}

/// The table that a statement calls by a short name: `FROM remark AS r` makes `r` `remark`. A query in brackets under a short
/// name is no table: its own steps tell what it walks through.
fn table_of<'s>(name: &'s str, sql: &'s str) -> Option<&'s str> {
    let spaced = |c: char| c.is_whitespace() || c == ',' || c == ';' || c == '(';
    let words: Vec<&str> = sql.split(spaced).filter(|word| !word.is_empty()).collect();
    let named = words.windows(3).find(|words| words[1].eq_ignore_ascii_case("as") && words[2].trim_end_matches(')') == name);
    named.map_or(Some(name), |words| Some(words[0]).filter(|table| !table.ends_with(')')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_walk_is_told_from_a_search_and_from_reading_an_index() {
        assert_eq!(walks_of("SELECT * FROM remark WHERE content = ?").len(), 1);
        assert_eq!(walks_of("SELECT r.id FROM remark AS r JOIN meeting AS m ON m.place = r.sender").len(), 2);
        assert_eq!(walks_of("UPDATE remark SET sender = ? WHERE sender = ?").len(), 1);
        assert!(walks_of("SELECT * FROM remark WHERE consultation = ?").is_empty());
        assert!(walks_of("SELECT * FROM remark WHERE id = ?").is_empty());
        assert!(walks_of("SELECT consultation FROM remark ORDER BY consultation, outcome").is_empty());
        assert!(walks_of("SELECT x.id FROM (SELECT id FROM programme UNION ALL SELECT id FROM consultation) AS x").is_empty());
    }

    #[test]
    fn a_small_table_may_be_walked_through_and_a_short_name_does_not_make_a_big_one_small() {
        assert!(walks_of("SELECT s.name FROM signatory AS s WHERE s.title = ?").is_empty());
        assert_eq!(walks_of("SELECT office.sender FROM remark AS office WHERE office.sender = ?").len(), 1);
        assert!(walks_of("SELECT sender FROM remark WHERE sender = ? /* whole */").is_empty());
    }

    #[test]
    fn the_small_tables_are_tables_of_the_file() {
        let tables = empty_tables().unwrap();
        for name in SMALL {
            let known: bool = tables
                .query_row("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?", [name], |row| row.get(0))
                .unwrap();
            assert!(known, "{name}");
        }
    }
}
