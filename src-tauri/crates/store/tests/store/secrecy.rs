//! A file with a password: nothing of it can be read without one, and setting, changing and removing it lose nothing.

use std::fs;

use store::{
    Fault, OpenFault, Password, Store,
    backup::{self, Kept},
};

use crate::fixture::*;

/// With everything that could be taken for the end of a text, and letters that can be composed of two signs.
const HARD: &str = "Zażółć 'gęślą' \"jaźń\"; DROP TABLE organisation; -- o\u{301}";

fn password(words: &str) -> Password {
    Password::typed(words.to_owned()).unwrap()
}

fn lived() -> Desk {
    let mut desk = Desk::new();
    desk.write(|tx| {
        (0..30)
            .try_for_each(|number| store::organisation::insert(tx, &organisation(&format!("Organizacja {number}"))).map(drop))?;
        store::attachment::put(tx, "dowód.pdf", "application/pdf", &vec![7; 60_000])
    });
    desk
}

fn is_readable(bytes: &[u8]) -> bool {
    let plain = [b"SQLite format 3".as_slice(), b"Organizacja", b"CREATE TABLE", &[7; 64]];
    plain.iter().any(|words| bytes.windows(words.len()).any(|window| window == *words))
}

fn contents(store: &Store) -> (Vec<(String, u64)>, usize, usize) {
    let found = store.read(|tx| store::search::search(tx, "organizacja 17", 5)).unwrap().len();
    (store.rows().unwrap(), store.read(store::organisation::all).unwrap().len(), found)
}

#[test]
fn an_encrypted_file_opens_with_its_password_and_holds_what_it_held() {
    let mut desk = lived();
    let before = contents(&desk.store);
    desk.store.change_password(Some(password(HARD))).unwrap();
    assert_eq!(contents(&desk.store), before, "it is still open");
    desk.write(|tx| store::setting::set(tx, "a", "b"));
    let (folder, path) = desk.close();
    assert!(!is_readable(&fs::read(&path).unwrap()));
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["Jarzębin.kladka"], "nothing readable is left beside it");

    assert_eq!(Store::open(&path, &opener(&folder)).err(), Some(OpenFault::Encrypted));
    assert_eq!(Store::open_to_read(&path).err(), Some(OpenFault::Encrypted));
    let wrong = Store::open_with(&path, &opener(&folder), Some(password("zażółć")));
    assert_eq!(wrong.err(), Some(OpenFault::WrongPassword));
    // The same letters, composed: as another keyboard writes them.
    let mut store = Store::open_with(&path, &opener(&folder), Some(password(&HARD.replace("o\u{301}", "ó")))).unwrap();
    assert_eq!(store.read(|tx| store::setting::get(tx, "a")).unwrap().as_deref(), Some("b"));
    let stamp = store::ActStamp::new("Zmieniono", "Anna Kowal", noon());
    store.write(stamp, |tx| store::setting::set(tx, "a", "c")).unwrap();
    store.close().unwrap();
    let store = Store::open_to_read_with(&path, Some(password(HARD))).unwrap();
    assert_eq!(store.read(|tx| store::setting::get(tx, "a")).unwrap().as_deref(), Some("c"));
}

#[test]
fn the_journal_of_an_encrypted_file_cannot_be_read_either() {
    let mut desk = lived();
    desk.store.change_password(Some(password(HARD))).unwrap();
    desk.write(|tx| store::organisation::insert(tx, &organisation("Organizacja tajna")));
    let journal = fs::read(desk.folder.path().join("Jarzębin.kladka-wal")).unwrap();
    assert!(journal.len() > 4096 && !is_readable(&journal));
}

#[test]
fn what_stood_on_the_disk_before_is_written_over() {
    let mut desk = lived();
    let former = desk.folder.path().join("druga nazwa");
    fs::hard_link(&desk.path, &former).unwrap();
    desk.store.change_password(Some(password(HARD))).unwrap();
    assert!(fs::read(former).unwrap().iter().all(|byte| *byte == 0));
}

#[test]
fn a_changed_password_replaces_the_former_and_a_removed_one_leaves_an_open_file() {
    let mut desk = lived();
    let before = contents(&desk.store);
    desk.store.change_password(Some(password("pierwsze hasło"))).unwrap();
    desk.store.change_password(Some(password("drugie hasło"))).unwrap();
    assert_eq!(contents(&desk.store), before);
    let (folder, path) = desk.close();
    let open = |words| Store::open_with(&path, &opener(&folder), Some(password(words)));
    assert_eq!(open("pierwsze hasło").err(), Some(OpenFault::WrongPassword));
    let mut store = open("drugie hasło").unwrap();
    store.change_password(None).unwrap();
    assert!(!store.is_encrypted());
    store.close().unwrap();
    let store = Store::open(&path, &opener(&folder)).unwrap();
    assert_eq!(contents(&store), before);
    assert!(is_readable(&fs::read(&path).unwrap()));
    let checked = backup::verify(&path, None).unwrap();
    assert!(checked.is_sound() && checked.version > 0, "the marks of the header came along");
}

#[test]
fn copies_have_the_password_of_the_file_and_are_proven() {
    let mut desk = lived();
    desk.store.change_password(Some(password(HARD))).unwrap();
    let copy = desk.store.backup(&desk.backups(), wall()).unwrap();
    assert!(copy.checked.is_sound());
    assert_eq!(copy.checked.rows_of("organisation"), 30);
    assert!(!is_readable(&fs::read(&copy.path).unwrap()) && !backup::is_open(&copy.path));
    assert_eq!(backup::verify(&copy.path, None).err(), Some(OpenFault::Encrypted));
    assert_eq!(backup::verify(&copy.path, Some(&password("inne"))).err(), Some(OpenFault::WrongPassword));
    assert_eq!(backup::last_act(&copy.path, Some(&password(HARD))).map(|(id, _)| id), copy.last_act());
    let near = backup::backups_near(&desk.path, &desk.backups()).unwrap();
    assert_eq!(near.iter().map(|one| &one.path).collect::<Vec<_>>(), [&copy.path]);

    let (folder, path) = desk.close();
    fs::write(&path, "nic").unwrap();
    let refused = backup::restore(&copy.path, &path, "uszkodzony", wall(), Some(&password("inne")));
    assert_eq!(refused.err(), Some(OpenFault::WrongPassword));
    backup::restore(&copy.path, &path, "uszkodzony", wall(), Some(&password(HARD))).unwrap();
    assert!(Store::open_with(&path, &opener(&folder), Some(password(HARD))).is_ok());
}

#[test]
fn the_last_good_encrypted_copy_stays_when_copies_are_thinned() {
    let mut desk = lived();
    desk.store.change_password(Some(password(HARD))).unwrap();
    let good = desk.store.backup(&desk.backups(), wall()).unwrap().path;
    let torn = desk.store.backup(&desk.backups(), wall() + chrono::TimeDelta::days(1)).unwrap().path;
    let mut bytes = fs::read(&torn).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 40].fill(0);
    fs::write(&torn, bytes).unwrap();
    let few = Kept { newest: 1, daily: 0, weekly: 0, monthly: 0 };
    let later = wall() + chrono::TimeDelta::days(300);
    backup::thin(&desk.path, &desk.backups(), later, few, None, Some(&password(HARD))).unwrap();
    assert!(good.exists());
}

#[test]
fn a_torn_encrypted_file_is_told_as_damaged_and_kept() {
    let mut desk = lived();
    desk.store.change_password(Some(password(HARD))).unwrap();
    let (folder, path) = desk.close();
    let whole = fs::read(&path).unwrap();
    let mut torn = whole.clone();
    for page in (8192..whole.len() - 4096).step_by(4096) {
        torn[page + 100..page + 164].fill(0xA5);
    }
    fs::write(&path, &torn).unwrap();
    let fault = Store::open_with(&path, &opener(&folder), Some(password(HARD))).err();
    assert!(matches!(fault, Some(OpenFault::Damaged { .. })), "{fault:?}");
    let checked = backup::verify(&path, Some(&password(HARD))).unwrap();
    assert!(!checked.is_sound(), "{checked:?}");
    assert_eq!(fs::read(&path).unwrap(), torn);
    // Of a torn first page nobody can say more than that the password does not fit.
    let mut first = whole.clone();
    first[200..264].fill(0xA5);
    fs::write(&path, &first).unwrap();
    assert_eq!(Store::open_with(&path, &opener(&folder), Some(password(HARD))).err(), Some(OpenFault::WrongPassword));
}

#[test]
fn copies_made_before_the_password_are_known_and_closed_or_removed() {
    let mut desk = lived();
    let open = desk.store.backup(&desk.backups(), wall()).unwrap().path;
    let gone = desk.store.backup(&desk.backups(), wall()).unwrap().path;
    assert_eq!(backup::seal(&desk.store, &open), Err(Fault::NotEncrypted));
    desk.store.change_password(Some(password(HARD))).unwrap();
    assert!(backup::is_open(&open) && is_readable(&fs::read(&open).unwrap()));
    backup::seal(&desk.store, &open).unwrap();
    assert!(!is_readable(&fs::read(&open).unwrap()));
    let checked = backup::verify(&open, Some(&password(HARD))).unwrap();
    assert!(checked.is_sound() && checked.rows_of("organisation") == 30);
    backup::remove_open(&gone).unwrap();
    assert_eq!(fs::read_dir(desk.backups()).unwrap().count(), 1);
}

#[test]
fn while_somebody_looks_at_the_file_its_password_cannot_be_changed_and_nothing_happens() {
    let mut desk = lived();
    desk.write(|tx| store::setting::set(tx, "a", "b"));
    let looking = Store::open_to_read(&desk.path).unwrap();
    let bytes = fs::read(&desk.path).unwrap();
    looking
        .read(|tx| {
            store::setting::get(tx, "a")?;
            assert_eq!(desk.store.change_password(Some(password(HARD))), Err(Fault::Busy));
            Ok::<_, Fault>(())
        })
        .unwrap();
    assert!(!desk.store.is_encrypted());
    assert_eq!(fs::read(&desk.path).unwrap(), bytes);
    drop(looking);
    desk.store.change_password(Some(password(HARD))).unwrap();
}

#[test]
fn a_disk_without_room_beside_the_file_leaves_it_as_it_was() {
    let mut desk = lived();
    let before = contents(&desk.store);
    // Nothing can be written where the new file is to stand.
    fs::create_dir_all(desk.folder.path().join("Jarzębin.kladka.czesc/w środku")).unwrap();
    assert!(desk.store.change_password(Some(password(HARD))).is_err());
    assert!(!desk.store.is_encrypted());
    assert_eq!(contents(&desk.store), before);
    desk.write(|tx| store::setting::set(tx, "a", "b"));
}

#[test]
fn what_is_not_encrypted_is_not_asked_a_password() {
    let folder = tempfile::tempdir().unwrap();
    let letter = folder.path().join("pismo.txt");
    fs::write(&letter, "Szanowni Państwo, ".repeat(2048)).unwrap();
    let picture = folder.path().join("zdjęcie.jpg");
    fs::write(
        &picture,
        (0..4096_u32).map(|number| (number.wrapping_mul(2_654_435_761) >> 24) as u8).take(4000).collect::<Vec<_>>(),
    )
    .unwrap();
    for path in [letter, picture] {
        assert_eq!(Store::open_to_read(&path).err(), Some(OpenFault::Foreign), "{}", path.display());
    }
}
