//! The protocol of opening: each thing that may be wrong with a file is told, and the file stays as it was.

use std::{fs, path::Path};

use rusqlite::Connection;
use store::{OpenFault, Opener, Store, Volume, open::Holder};
use tempfile::TempDir;

use crate::fixture::*;

/// Opens and answers only what was wrong.
fn fault(path: &Path, opener: &Opener) -> OpenFault {
    Store::open(path, opener).err().expect("the file was opened")
}

fn closed() -> (TempDir, std::path::PathBuf) {
    let mut desk = Desk::new();
    desk.write(|tx| {
        (0..200).try_for_each(|number| store::organisation::insert(tx, &organisation(&format!("Organizacja {number}"))).map(drop))
    });
    desk.close()
}

#[test]
fn a_closed_file_is_a_single_file_and_opens_again() {
    let (folder, path) = closed();
    assert_eq!(names(folder.path()), ["Jarzębin.kladka"]);
    let store = Store::open(&path, &opener(&folder)).unwrap();
    let count = store.read(store::organisation::all).unwrap().len();
    assert_eq!(count, 200);
}

#[test]
fn the_safe_settings_are_in_force() {
    let desk = Desk::new();
    let raw = Connection::open(&desk.path).unwrap();
    let journal: String = raw.query_row("PRAGMA journal_mode", [], |row| row.get(0)).unwrap();
    assert_eq!(journal, "wal");
    assert_eq!(desk.store.volume(), Volume::Local);
    assert!(desk.path.with_file_name("Jarzębin.kladka.blokada").exists());
}

#[test]
fn a_missing_file_is_not_made() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("nie ma.kladka");
    assert_eq!(fault(&path, &opener(&folder)), OpenFault::NotFound);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_folder_is_not_a_file() {
    let folder = TempDir::new().unwrap();
    assert_eq!(fault(folder.path(), &opener(&folder)), OpenFault::Folder);
}

#[test]
fn a_new_file_never_replaces_one_that_is_there() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("wazne.kladka");
    fs::write(&path, "ważny list").unwrap();
    assert_eq!(Store::create(&path, &opener(&folder)).err(), Some(OpenFault::Exists));
    assert_eq!(fs::read(&path).unwrap(), "ważny list".as_bytes());
}

#[test]
fn a_foreign_file_is_recognised_and_left_alone() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("obcy.kladka");
    let foreign_database = {
        let other = folder.path().join("obca.db");
        Connection::open(&other).unwrap().execute_batch("CREATE TABLE t (a); PRAGMA user_version = 1;").unwrap();
        fs::read(other).unwrap()
    };
    for bytes in [b"".to_vec(), b"Nazwa;NIP\r\n".to_vec(), vec![0; 4096], foreign_database] {
        fs::write(&path, &bytes).unwrap();
        assert_eq!(fault(&path, &opener(&folder)), OpenFault::Foreign);
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
}

#[test]
fn a_file_of_a_newer_program_is_told_and_not_one_byte_is_touched() {
    let (folder, path) = closed();
    let raw = Connection::open(&path).unwrap();
    raw.execute_batch("PRAGMA journal_mode = delete; UPDATE file_info SET program = '1.4'; PRAGMA user_version = 31;").unwrap();
    drop(raw);
    let bytes = fs::read(&path).unwrap();
    let OpenFault::Newer { version, program, program_of_file, saved_at } = fault(&path, &opener(&folder)) else {
        panic!("a newer file was let in")
    };
    assert_eq!((version, program, program_of_file.as_deref()), (31, store::VERSION, Some("1.4")));
    assert!(saved_at.is_some());
    assert!(matches!(Store::open_to_read(&path).err(), Some(OpenFault::Newer { .. })));
    assert_eq!(fs::read(&path).unwrap(), bytes);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn an_open_file_is_locked_and_says_by_whom() {
    let desk = Desk::new();
    let second = Opener { who: "Piotr Nowak".into(), ..opener(&desk.folder) };
    let OpenFault::Locked { by } = fault(&desk.path, &second) else { panic!("two programs in one file") };
    let expected = Holder { who: "Anna Kowal".into(), host: "URZAD-07".into(), pid: std::process::id(), since: noon() };
    assert_eq!(by, Some(expected));
    let (_folder, path) = desk.close();
    assert!(Store::open(&path, &second).is_ok());
}

#[test]
fn a_lock_left_by_a_program_that_broke_off_holds_nobody_back() {
    let (folder, path) = closed();
    fs::write(folder.path().join("Jarzębin.kladka.blokada"), "Ktoś\nINNY\n1\n2026-01-01T00:00:00+00:00\n").unwrap();
    assert!(Store::open(&path, &opener(&folder)).is_ok());
}

#[test]
fn a_file_held_by_another_program_is_locked_without_a_name() {
    let (folder, path) = closed();
    let raw = Connection::open(&path).unwrap();
    raw.execute_batch("PRAGMA locking_mode = exclusive; BEGIN EXCLUSIVE;").unwrap();
    assert_eq!(fault(&path, &opener(&folder)), OpenFault::Locked { by: None });
}

#[test]
fn a_file_marked_read_only_opens_only_to_be_read() {
    let (folder, path) = closed();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    assert_eq!(fault(&path, &opener(&folder)), OpenFault::ReadOnly);
    let mut store = Store::open_to_read(&path).unwrap();
    assert!(store.is_read_only());
    let stamp = store::ActStamp::new("Zmieniono", "Anna Kowal", noon());
    let written = store.write(stamp, |tx| store::setting::set(tx, "a", "b"));
    assert_eq!(written, Err(store::Fault::ReadOnly));
}

/// What lies in the folder of the file.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn looking_at_a_closed_file_leaves_nothing_beside_it_and_no_byte_changed() {
    let (folder, path) = closed();
    let (before, bytes) = (names(folder.path()), fs::read(&path).unwrap());
    let store = Store::open_to_read(&path).unwrap();
    assert_eq!(store.read(store::organisation::all).unwrap().len(), 200);
    store.close().unwrap();
    assert_eq!(names(folder.path()), before);
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_file_opened_for_work_in_which_nothing_is_done_stays_byte_for_byte() {
    let (folder, path) = closed();
    let bytes = fs::read(&path).unwrap();
    let store = Store::open(&path, &opener(&folder)).unwrap();
    assert_eq!(store.read(store::organisation::all).unwrap().len(), 200);
    store.close().unwrap();
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn who_looks_at_a_file_while_another_works_in_it_sees_the_work_and_the_last_to_work_tidies_up() {
    let (folder, path) = closed();
    let before = names(folder.path());
    let looking = Store::open_to_read(&path).unwrap();
    let seen = |store: &Store| store.read(|tx| store::setting::get(tx, "a")).unwrap();
    assert_eq!(seen(&looking), None);
    let mut working = Store::open(&path, &opener(&folder)).unwrap();
    let stamp = store::ActStamp::new("Zmieniono", "Anna Kowal", noon());
    working.write(stamp, |tx| store::setting::set(tx, "a", "b")).unwrap();
    assert_eq!(seen(&looking).as_deref(), Some("b"));
    working.close().unwrap();
    assert_eq!(seen(&looking).as_deref(), Some("b"));
    looking.close().unwrap();
    Store::open(&path, &opener(&folder)).unwrap().close().unwrap();
    assert_eq!(names(folder.path()), before);
}

#[test]
fn a_torn_file_is_told_as_damaged_and_kept() {
    let (folder, path) = closed();
    let whole = fs::read(&path).unwrap();
    let truncated = whole[..whole.len() - 5000].to_vec();
    let halved = whole[..whole.len() / 8192 * 4096].to_vec();
    let mut overwritten = whole.clone();
    for page in (8192..whole.len() - 4096).step_by(4096) {
        overwritten[page..page + 64].fill(0xA5);
    }
    let mut torn_header = whole.clone();
    torn_header[..16].fill(0);
    for (name, bytes) in [("truncated", truncated), ("halved", halved), ("overwritten", overwritten), ("header", torn_header)] {
        fs::write(&path, &bytes).unwrap();
        assert!(matches!(fault(&path, &opener(&folder)), OpenFault::Damaged { .. }), "{name}");
        assert_eq!(fs::read(&path).unwrap(), bytes, "{name}");
    }
}

#[test]
fn off_a_local_disk_the_file_works_without_companions() {
    let (folder, path) = closed();
    let mut store = Store::open_on(&path, Volume::Network, &opener(&folder)).unwrap();
    store.write(store::ActStamp::new("Zmieniono", "Anna Kowal", noon()), |tx| store::setting::set(tx, "a", "b")).unwrap();
    assert!(!folder.path().join("Jarzębin.kladka-wal").exists());
    assert!(store.volume().message().is_some());
    drop(store);
    let store = Store::open(&path, &opener(&folder)).unwrap();
    assert_eq!(store.read(|tx| store::setting::get(tx, "a")).unwrap().as_deref(), Some("b"));
}

#[test]
fn every_refusal_is_a_polish_sentence_that_says_what_to_do() {
    let newer = OpenFault::Newer { version: 31, program: 27, program_of_file: Some("1.4".into()), saved_at: None };
    let locked =
        OpenFault::Locked { by: Some(Holder { who: "Anna Kowal".into(), host: "URZAD-07".into(), pid: 4120, since: noon() }) };
    insta::assert_snapshot!(newer, @"Plik zapisała nowsza wersja Kładki (1.4). Plik jest nienaruszony, nic w nim nie zmieniono. Zainstaluj nowszą wersję programu albo otwórz starszą kopię.");
    insta::assert_snapshot!(locked, @"Plik jest otwarty w innym miejscu. Plik jest nienaruszony. Zamknij go tam, gdzie jest otwarty, albo otwórz go tylko do odczytu.");
    insta::assert_snapshot!(OpenFault::Foreign, @"To nie jest plik Kładki. Nic w nim nie zmieniono. Wybierz plik urzędu, zwykle z końcówką „.kladka”.");
}

#[test]
fn a_program_that_broke_off_loses_nothing_that_was_saved() {
    let mut desk = Desk::new();
    desk.write(|tx| store::organisation::insert(tx, &organisation("Zapisana przed awarią")));
    let after = desk.folder.path().join("po awarii.kladka");
    for companion in ["", "-wal"] {
        let name = |path: &Path| format!("{}{companion}", path.display());
        fs::copy(name(&desk.path), name(&after)).unwrap();
    }
    let store = Store::open(&after, &opener(&desk.folder)).unwrap();
    assert_eq!(store.read(store::organisation::all).unwrap().len(), 1);
    assert_eq!(store.read(|tx| store::search::search(tx, "zapisana", 5)).unwrap().len(), 1);
}
