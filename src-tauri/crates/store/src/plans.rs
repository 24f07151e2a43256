//! In a development build every query is looked through, when it is first run, for a walk over a whole table that may
//! grow big. Tests read what was found; a release build does not contain this.

use std::{
    collections::BTreeSet,
    sync::{LazyLock, Mutex, PoisonError},
};

use rusqlite::Connection;

/// Tables that grow with the years, and the short names under which queries use them.
const BIG: [&str; 33] = [
    "organisation",
    "o",
    "organisation_sphere",
    "s",
    "person",
    "account",
    "goal",
    "g",
    "indicator",
    "priority_task",
    "t",
    "opinion",
    "text",
    "text_version",
    "extension",
    "meeting",
    "m",
    "meeting_turnout",
    "remark",
    "r",
    "publication",
    "attachment",
    "a",
    "attachment_bytes",
    "b",
    "issued_document",
    "d",
    "issued_file",
    "history",
    "h",
    "act",
    "u",
    "search_entry",
];

/// A query that is meant to go through everything says so.
pub(crate) const WHOLE: &str = "/* whole */";

static SEEN: LazyLock<Mutex<BTreeSet<String>>> = LazyLock::new(Mutex::default);
static WALKS: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Looks at a query that has not been run before.
pub(crate) fn look(connection: &Connection, sql: &str) {
    let new = SEEN.lock().unwrap_or_else(PoisonError::into_inner).insert(sql.to_owned());
    if !new || sql.contains(WHOLE) {
        return;
    }
    for step in steps(connection, sql).unwrap_or_default() {
        if is_walk(&step) {
            WALKS.lock().unwrap_or_else(PoisonError::into_inner).push(format!("{step}: {sql}"));
        }
    }
}

/// Queries that walk through a whole big table, with the step of their plan.
pub fn walks() -> Vec<String> {
    WALKS.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

fn steps(connection: &Connection, sql: &str) -> rusqlite::Result<Vec<String>> {
    connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?.query_map([], |row| row.get(3))?.collect()
}

fn is_walk(step: &str) -> bool {
    let walked = step.strip_prefix("SCAN ").filter(|rest| !rest.contains(" USING ") && !rest.contains("VIRTUAL TABLE"));
    walked.is_some_and(|table| BIG.contains(&table.split(' ').next().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_walk_is_told_from_a_search_and_from_reading_an_index() {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch("CREATE TABLE remark (id INTEGER PRIMARY KEY, number, x); CREATE INDEX i ON remark (number);")
            .unwrap();
        let walks = |sql: &str| steps(&connection, sql).unwrap().iter().any(|step| is_walk(step));
        assert!(walks("SELECT * FROM remark WHERE x = 1"));
        assert!(!walks("SELECT * FROM remark WHERE number = 1"));
        assert!(!walks("SELECT * FROM remark WHERE id = 1"));
        assert!(!walks("SELECT number FROM remark ORDER BY number"));
    }
}
