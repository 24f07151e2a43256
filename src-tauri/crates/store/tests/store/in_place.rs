//! A file that is removed or replaced while it is open: nothing is written into the void, and what was written can be saved.

use std::fs;

use store::{ActStamp, Fault, Store};

use crate::fixture::*;

fn act(store: &mut Store, value: &str) -> Result<(), Fault> {
    store.write(ActStamp::new("Zmieniono", "Anna Kowal", noon()), |tx| store::setting::set(tx, "a", value))
}

#[cfg(unix)]
#[test]
fn after_the_file_was_removed_nothing_more_is_done_and_a_copy_holds_everything() {
    let mut desk = Desk::new();
    act(&mut desk.store, "zapisane").unwrap();
    fs::remove_file(&desk.path).unwrap();
    assert_eq!(act(&mut desk.store, "w próżnię"), Err(Fault::Gone));
    let copy = desk.store.backup(&desk.backups(), wall()).unwrap().path;
    let saved = Store::open_to_read(&copy).unwrap();
    assert_eq!(saved.read(|tx| store::setting::get(tx, "a")).unwrap().as_deref(), Some("zapisane"));
}

#[cfg(unix)]
#[test]
fn a_file_put_in_the_place_of_the_open_one_is_not_written_into_and_keeps_its_own_journal() {
    let mut desk = Desk::new();
    act(&mut desk.store, "nasze").unwrap();
    let other = Desk::new();
    let (folder, closed) = other.close();
    fs::rename(&closed, &desk.path).unwrap();
    let bytes = fs::read(&desk.path).unwrap();
    assert_eq!(act(&mut desk.store, "cudze"), Err(Fault::Replaced));
    let copy = desk.store.backup(&desk.backups(), wall()).unwrap().path;
    let (kept, path) = desk.close();
    assert_eq!(fs::read(&path).unwrap(), bytes, "the other file is as it was put there");
    let saved = Store::open_to_read(&copy).unwrap();
    assert_eq!(saved.read(|tx| store::setting::get(tx, "a")).unwrap().as_deref(), Some("nasze"));
    drop((folder, kept));
}

#[test]
fn who_asks_who_works_in_the_file_does_not_stand_in_the_way() {
    let desk = Desk::new();
    let holder = store::open::holder(&desk.path).unwrap();
    assert_eq!((holder.who.as_str(), holder.host.as_str()), ("Anna Kowal", "URZAD-07"));
    let (folder, path) = desk.close();
    assert_eq!(store::open::holder(&path), None);
    fs::write(folder.path().join("Jarzębin.kladka.blokada"), "Ktoś\nINNY\n1\n2026-01-01T00:00:00+00:00\n").unwrap();
    assert_eq!(store::open::holder(&path), None, "a lock left by a program that broke off");
    assert!(Store::open(&path, &opener(&folder)).is_ok());
}
