//! Files of every released version open, keep their rows and end with the tables of a fresh file.
//!
//! When a migration is added, a file of the version before it is frozen as `tests/fixtures/v<version>.kladka`.

use std::{collections::BTreeMap, fs, path::Path};

use rusqlite::Connection;
use store::{Store, backup};

use crate::fixture::*;

fn schema(path: &Path) -> BTreeMap<String, String> {
    let raw = Connection::open(path).unwrap();
    let sql = "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'";
    let mut statement = raw.prepare(sql).unwrap();
    statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
}

fn version(path: &Path) -> i32 {
    Connection::open(path).unwrap().query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap()
}

#[test]
fn files_of_every_released_version_upgrade_to_the_tables_of_a_fresh_one() {
    let desk = Desk::new();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    for released in 1..version(&desk.path) {
        let frozen = fixtures.join(format!("v{released}.kladka"));
        let path = desk.folder.path().join(format!("v{released}.kladka"));
        fs::copy(&frozen, &path).unwrap_or_else(|error| panic!("{}: {error}", frozen.display()));
        let before = backup::verify(&path).unwrap();
        assert_eq!(before.version, released);
        Store::open(&path, &opener(&desk.folder)).unwrap().close().unwrap();
        let after = backup::verify(&path).unwrap();
        assert!(after.is_sound());
        for (table, rows) in before.tables {
            assert_eq!(after.rows_of(&table), rows, "{table}");
        }
        assert_eq!(schema(&path), schema(&desk.path));
    }
}

#[test]
fn a_file_made_twice_has_the_same_tables() {
    let (one, other) = (Desk::new(), Desk::new());
    assert_eq!(schema(&one.path), schema(&other.path));
    assert!(schema(&one.path).contains_key("table organisation"));
}
