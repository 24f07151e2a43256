//! The tables as the file has them, for the tests of this folder.

const FIRST: &str = include_str!("../../../store/src/migrations/0001_first.sql");

/// Every line inside a table, with the name of the table.
pub(super) fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut table = "";
    FIRST.lines().map(move |line| {
        if let Some(name) = line.strip_prefix("CREATE TABLE ") {
            table = name.split_whitespace().next().unwrap_or_default();
        }
        (table, line)
    })
}
