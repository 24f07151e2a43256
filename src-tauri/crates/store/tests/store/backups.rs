//! Copies that are proven, thinned and restored; the damaged file is kept beside.

use std::fs;

use chrono::TimeDelta;
use domain::publication::CaseRef;
use rusqlite::Connection;
use store::{
    Fault, OpenFault, Opener, Store,
    backup::{self, backups_near},
};

use crate::fixture::*;

fn full() -> Desk {
    let mut desk = Desk::new();
    desk.write(|tx| {
        for number in 0..50 {
            store::organisation::insert(tx, &organisation(&format!("Organizacja {number}")))?;
        }
        store::attachment::put(tx, "dowód.pdf", "application/pdf", &vec![7; 300_000])
    });
    desk
}

#[test]
fn a_torn_copy_with_a_stamp_is_found_like_any_other_frozen_bytes() {
    let mut desk = Desk::new();
    let id = desk.write(|tx| store::issued::issue(tx, &issued(CaseRef::Office), &[]));
    desk.write(|tx| store::stamped::enter(tx, &stamped(id), b"%PDF-1.7 kopia"));
    let (_folder, path) = desk.close();
    assert!(backup::verify(&path, None).unwrap().is_sound());
    let raw = Connection::open(&path).unwrap();
    let guards = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'stamped_copy'";
    let names: Vec<String> = raw.prepare(guards).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    names.iter().for_each(|name| raw.execute_batch(&format!("DROP TRIGGER \"{name}\"")).unwrap());
    raw.execute("UPDATE stamped_copy SET bytes = x'00'", []).unwrap();
    drop(raw);
    assert!(!backup::verify(&path, None).unwrap().is_sound());
}

#[test]
fn a_copy_is_made_while_the_file_is_open_and_holds_the_same_rows() {
    let desk = full();
    let report = desk.store.backup(&desk.backups(), wall()).unwrap();
    let name = report.path.file_name().unwrap().to_str().unwrap().to_owned();
    assert!(name.starts_with("Jarzębin 2026-10-15 140000 ") && name.ends_with(".kladka"), "{name}");
    assert!(report.checked.is_sound());
    assert_eq!(report.checked.rows_of("organisation"), 50);
    assert_eq!(report.last_act(), desk.read(store::history::last_act));
    let names: Vec<_> = fs::read_dir(desk.backups()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, [name.as_str()], "one file, without companions or leftovers");
    let copy = Store::open(&report.path, &opener(&desk.folder)).unwrap();
    assert_eq!(copy.read(store::organisation::all).unwrap().len(), 50);
}

#[test]
fn two_copies_of_one_moment_stand_side_by_side() {
    let desk = full();
    let first = desk.store.backup(&desk.backups(), wall()).unwrap();
    let second = desk.store.backup(&desk.backups(), wall()).unwrap();
    assert_ne!(first.path, second.path);
    assert!(first.path.exists() && second.path.exists());
}

#[test]
fn copies_are_listed_newest_first() {
    let desk = full();
    for hours in [0, 30, 5] {
        desk.store.backup(&desk.backups(), wall() + TimeDelta::hours(hours)).unwrap();
    }
    fs::write(desk.backups().join("notatki.txt"), "nie kopia").unwrap();
    let near = backups_near(&desk.path, &desk.backups()).unwrap();
    let ages: Vec<_> = near.iter().map(|copy| (copy.at - wall()).num_hours()).collect();
    assert_eq!(ages, [30, 5, 0]);
    assert_eq!(backups_near(&desk.path, &desk.folder.path().join("nie ma")).unwrap(), []);
}

#[test]
fn a_restored_copy_takes_the_place_of_the_damaged_file_which_is_kept() {
    let desk = full();
    let copy = desk.store.backup(&desk.backups(), wall()).unwrap().path;
    let (folder, path) = desk.close();
    let whole = fs::read(&path).unwrap();
    let torn = &whole[..whole.len() / 2];
    fs::write(&path, torn).unwrap();
    assert!(matches!(Store::open(&path, &opener(&folder)).err(), Some(OpenFault::Damaged { .. })));

    let near = backups_near(&path, &folder.path().join("kopie")).unwrap();
    assert_eq!(near[0].path, copy);
    let aside = backup::restore(&near[0].path, &path, "uszkodzony", wall(), None).unwrap().unwrap();
    assert_eq!(aside.file_name().unwrap(), "Jarzębin (uszkodzony 2026-10-15 1400).kladka");
    assert_eq!(fs::read(aside).unwrap(), torn);
    let store = Store::open(&path, &opener(&folder)).unwrap();
    assert_eq!(store.read(store::organisation::all).unwrap().len(), 50);
    assert!(copy.exists(), "the copy stays a copy");
}

#[test]
fn a_copy_with_a_single_flipped_byte_in_an_attachment_is_not_used() {
    let desk = full();
    let copy = desk.store.backup(&desk.backups(), wall()).unwrap().path;
    let mut bytes = fs::read(&copy).unwrap();
    let inside = bytes.windows(3000).position(|window| window.iter().all(|byte| *byte == 7)).unwrap();
    bytes[inside + 1500] = 8;
    fs::write(&copy, &bytes).unwrap();
    let report = backup::verify(&copy, None).unwrap();
    assert_eq!(report.faults, ["attachment_bytes 1"]);
    let target = desk.folder.path().join("nowy.kladka");
    assert!(matches!(
        backup::restore(&copy, &target, "uszkodzony", wall(), None),
        Err(OpenFault::Disk(Fault::UnsoundCopy { .. }))
    ));
    assert!(!target.exists());
}

#[test]
fn a_copy_that_cannot_be_written_leaves_nothing_behind_and_says_so() {
    let desk = full();
    let not_a_folder = desk.folder.path().join("plik");
    fs::write(&not_a_folder, "").unwrap();
    let fault = desk.store.backup(&not_a_folder, wall()).unwrap_err();
    assert!(matches!(fault, Fault::Disk { .. }), "{fault:?}");
    assert!(fault.to_string().contains("Niczego nie zapisano"));
}

#[test]
fn verifying_a_foreign_or_missing_file_is_a_sentence_not_a_panic() {
    let desk = Desk::new();
    let path = desk.folder.path().join("list.txt");
    fs::write(&path, "Szanowni Państwo".repeat(500)).unwrap();
    assert_eq!(backup::verify(&path, None).err(), Some(OpenFault::Foreign));
    assert_eq!(backup::verify(&desk.folder.path().join("nie ma"), None).err(), Some(OpenFault::NotFound));
    assert_eq!(backup::verify(desk.folder.path(), None).err(), Some(OpenFault::Folder));
}

#[test]
fn damage_is_what_a_check_reports_even_when_nothing_can_be_read() {
    let desk = full();
    let copy = desk.store.backup(&desk.backups(), wall()).unwrap().path;
    let whole = fs::read(&copy).unwrap();
    for (name, torn) in
        [("header", 0..16), ("first page", 100..4096), ("second page", 4096..8192), ("all pages", 4096..whole.len())]
    {
        let mut bytes = whole.clone();
        bytes[torn].fill(0xA5);
        fs::write(&copy, &bytes).unwrap();
        let report = backup::verify(&copy, None).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        assert!(!report.is_sound() && report.size == whole.len() as u64, "{name}");
    }
}

#[test]
fn verifying_changes_not_one_byte() {
    let desk = full();
    let copy = desk.store.backup(&desk.backups(), wall()).unwrap();
    let before = fs::read(&copy.path).unwrap();
    let again = backup::verify(&copy.path, None).unwrap();
    assert_eq!(again, copy.checked);
    assert_eq!(fs::read(&copy.path).unwrap(), before);
}

#[test]
fn the_newest_sound_copy_is_offered_and_thinning_never_takes_it() {
    let desk = full();
    let good = desk.store.backup(&desk.backups(), wall()).unwrap().path;
    for hours in 1..4 {
        let torn = desk.store.backup(&desk.backups(), wall() + TimeDelta::hours(hours)).unwrap().path;
        fs::write(torn, "urwana").unwrap();
    }
    let offered = backup::newest_sound(&desk.path, &desk.backups(), None).unwrap().unwrap();
    assert_eq!(offered.path, good);
    let few = backup::Kept { newest: 1, daily: 0, weekly: 0, monthly: 0 };
    let removed = backup::thin(&desk.path, &desk.backups(), wall() + TimeDelta::days(30), few, None, None).unwrap();
    assert_eq!(removed.len(), 2);
    assert!(good.exists());
}

/// A file of that name in a folder of its own, begun some hours after noon; copies of all of them go to one folder.
fn begun(folder: &std::path::Path, name: &str, hours: i64) -> (std::path::PathBuf, Store) {
    let own = folder.join(name);
    fs::create_dir_all(&own).unwrap();
    let path = own.join("urzad.kladka");
    let (at, wall) = (noon() + TimeDelta::hours(hours), wall() + TimeDelta::hours(hours));
    let who =
        Opener { who: name.into(), host: "URZAD-07".into(), at, wall, program: "0.1.0".into(), backups: folder.join("kopie") };
    let store = Store::create(&path, &who).unwrap();
    (path, store)
}

fn paths(copies: Vec<backup::BackupFile>) -> Vec<std::path::PathBuf> {
    copies.into_iter().map(|copy| copy.path).collect()
}

#[test]
fn copies_of_another_file_of_the_same_name_are_neither_offered_nor_removed() {
    let folder = tempfile::tempdir().unwrap();
    let copies = folder.path().join("kopie");
    let (real, office) = begun(folder.path(), "gmina", 0);
    let (training, school) = begun(folder.path(), "szkolenie", 1);
    let own = office.backup(&copies, wall()).unwrap().path;
    let theirs: Vec<_> = (1..5).map(|hour| school.backup(&copies, wall() + TimeDelta::hours(hour)).unwrap().path).collect();
    assert_eq!(paths(backups_near(&real, &copies).unwrap()), std::slice::from_ref(&own));
    office.close().unwrap();
    fs::write(&real, "urwany").unwrap();
    assert_eq!(backup::newest_sound(&real, &copies, None).unwrap().map(|copy| copy.path), Some(own.clone()));
    let one = backup::Kept { newest: 1, daily: 0, weekly: 0, monthly: 0 };
    backup::thin(&training, &copies, wall() + TimeDelta::days(9), one, None, None).unwrap();
    assert!(own.exists(), "the only copy of the other office stays");
    assert_eq!(theirs.iter().filter(|copy| copy.exists()).count(), 1);
}

#[test]
fn a_file_that_came_into_the_place_of_another_does_not_take_over_its_copies() {
    let folder = tempfile::tempdir().unwrap();
    let copies = folder.path().join("kopie");
    let (path, former) = begun(folder.path(), "gmina", 0);
    former.backup(&copies, wall()).unwrap();
    former.close().unwrap();
    fs::rename(&path, path.with_file_name("archiwum.kladka")).unwrap();
    let (path, present) = begun(folder.path(), "gmina", 2);
    assert_eq!(backups_near(&path, &copies).unwrap(), []);
    let own = present.backup(&copies, wall() + TimeDelta::hours(2)).unwrap().path;
    present.close().unwrap();
    fs::write(&path, "urwany").unwrap();
    assert_eq!(paths(backups_near(&path, &copies).unwrap()), [own], "a torn file is the one last copied here");
}

#[test]
fn a_moved_file_finds_its_copies_until_it_has_one_in_its_new_place() {
    let folder = tempfile::tempdir().unwrap();
    let copies = folder.path().join("kopie");
    let (path, store) = begun(folder.path(), "gmina", 0);
    let before = store.backup(&copies, wall()).unwrap().path;
    store.close().unwrap();
    let moved = folder.path().join("urzad.kladka");
    fs::rename(&path, &moved).unwrap();
    assert_eq!(paths(backups_near(&moved, &copies).unwrap()), std::slice::from_ref(&before));
    let store = Store::open(&moved, &opener(&folder)).unwrap();
    let after = store.backup(&copies, wall() + TimeDelta::hours(1)).unwrap().path;
    assert_eq!(paths(backups_near(&moved, &copies).unwrap()), [after]);
    assert!(before.exists());
}

#[test]
fn copies_of_the_first_versions_belong_to_the_file_that_is_in_them() {
    let folder = tempfile::tempdir().unwrap();
    let copies = folder.path().join("kopie");
    let (real, office) = begun(folder.path(), "gmina", 0);
    let (training, school) = begun(folder.path(), "szkolenie", 1);
    let without_mark = |copy: &std::path::Path, stamp: &str| {
        let old = copies.join(format!("urzad {stamp}.kladka"));
        fs::rename(copy, &old).unwrap();
        old
    };
    let own = without_mark(&office.backup(&copies, wall()).unwrap().path, "2026-10-15 140000");
    let theirs = without_mark(&school.backup(&copies, wall()).unwrap().path, "2026-10-15 150000");
    assert_eq!(paths(backups_near(&real, &copies).unwrap()), [own]);
    assert_eq!(paths(backups_near(&training, &copies).unwrap()), [theirs]);
}

#[test]
fn a_journal_left_without_its_file_is_set_aside_before_a_copy_comes_into_the_place() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut store) = begun(folder.path(), "gmina", 0);
    let copy = store.backup(&folder.path().join("kopie"), wall()).unwrap().path;
    let stamp = store::ActStamp::new("Zmieniono", "Anna Kowal", noon());
    store.write::<_, Fault>(stamp, |tx| store::setting::set(tx, "wyglad", "ciemny")).unwrap();
    let beside = |ending: &str| path.with_file_name(format!("urzad.kladka{ending}"));
    let journal = fs::read(beside("-wal")).unwrap();
    assert!(!journal.is_empty());
    store.close().unwrap();
    fs::remove_file(&path).unwrap();
    fs::write(beside("-wal"), &journal).unwrap();

    assert_eq!(backup::restore(&copy, &path, "uszkodzony", wall(), None).unwrap(), None, "there was no file to set aside");
    assert!(!beside("-wal").exists());
    let kept = path.with_file_name("urzad (uszkodzony 2026-10-15 1400).kladka-wal");
    assert_eq!(fs::read(kept).unwrap(), journal);
    let store = Store::open(&path, &opener(&folder)).unwrap();
    assert_eq!(store.read(|tx| store::setting::get(tx, "wyglad")).unwrap(), None, "the file is what the copy was");
}
