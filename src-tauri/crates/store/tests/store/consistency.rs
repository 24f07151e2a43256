//! Records of a file that do not fit each other are found, each kind of them; a file that the program wrote has none.

use rusqlite::Connection;
use store::backup;

use crate::{fixture::*, upgrades};

fn lived() -> Desk {
    let mut desk = Desk::new();
    let id = desk.write(|tx| store::organisation::insert(tx, &organisation("Pod Lipami")));
    desk.write(|tx| store::organisation::insert(tx, &organisation("Świetlik")));
    desk.write(|tx| {
        let stored = store::organisation::get(tx, id)?;
        let mut changed = stored.record;
        changed.name = "Pod Dębami".into();
        store::organisation::update(tx, id, stored.revision, &changed).map(drop)
    });
    let last = store::history::ActId(3);
    let stamp = desk.stamp("Cofnięto");
    desk.store.undo(last, stamp).unwrap();
    desk.write(|tx| store::text::insert(tx, "Uchwała", &act("Gmina współpracuje.")));
    desk
}

pub fn a_file_that_the_program_wrote_fits_itself() {
    let desk = lived();
    for desk in [desk, upgrades::lived()] {
        let found = backup::inconsistencies(&desk.path, None).unwrap();
        assert!(found.is_empty(), "{found:?}");
    }
}

#[test]
fn a_lived_file_fits_itself() {
    a_file_that_the_program_wrote_fits_itself();
}

#[test]
fn whatever_was_changed_past_the_program_is_found() {
    let cases = [
        ("UPDATE organisation SET name = 'Obca' WHERE id = 1", "organisation.name: another value than history tells: 1"),
        ("INSERT INTO setting (key, value) VALUES ('obce', '1')", "setting: rows without history or history without rows: 1"),
        ("DELETE FROM search_entry WHERE id = (SELECT max(id) FROM search_entry)", "index of search: 2"),
        ("INSERT INTO act (at, who, name) VALUES ('2026-10-15T12:00:00Z', 'X', 'Nic')", "acts that changed nothing: 1"),
        ("INSERT INTO history (act, tbl, \"row\", verb) VALUES (1, 'setting', 9, 'insert')", "history out of order: 1"),
        ("UPDATE text SET body = '{}'", "text 1 cannot be read"),
    ];
    for (change, expected) in cases {
        let (folder, path) = lived().close();
        Connection::open(&path).unwrap().execute_batch(change).unwrap();
        assert!(backup::verify(&path, None).unwrap().is_sound(), "pages and keys are in order");
        let found = backup::inconsistencies(&path, None).unwrap();
        assert!(found.iter().any(|one| one == expected), "{change}: {found:?}");
        drop(folder);
    }
}
