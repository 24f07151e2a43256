//! Copies that are proven, thinned and restored; the damaged file is kept beside.

use std::fs;

use chrono::TimeDelta;
use store::{
    Fault, OpenFault, Store,
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
fn a_copy_is_made_while_the_file_is_open_and_holds_the_same_rows() {
    let desk = full();
    let report = desk.store.backup(&desk.backups(), noon()).unwrap();
    assert_eq!(report.path.file_name().unwrap(), "Jarzębin 2026-10-15 120000.kladka");
    assert!(report.checked.is_sound());
    assert_eq!(report.checked.rows_of("organisation"), 50);
    assert_eq!(report.last_act(), desk.read(store::history::last_act));
    let names: Vec<_> = fs::read_dir(desk.backups()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["Jarzębin 2026-10-15 120000.kladka"], "one file, without companions or leftovers");
    let copy = Store::open(&report.path, &opener(&desk.folder)).unwrap();
    assert_eq!(copy.read(store::organisation::all).unwrap().len(), 50);
}

#[test]
fn two_copies_of_one_moment_stand_side_by_side() {
    let desk = full();
    let first = desk.store.backup(&desk.backups(), noon()).unwrap();
    let second = desk.store.backup(&desk.backups(), noon()).unwrap();
    assert_ne!(first.path, second.path);
    assert!(first.path.exists() && second.path.exists());
}

#[test]
fn copies_are_listed_newest_first() {
    let desk = full();
    for hours in [0, 30, 5] {
        desk.store.backup(&desk.backups(), noon() + TimeDelta::hours(hours)).unwrap();
    }
    fs::write(desk.backups().join("notatki.txt"), "nie kopia").unwrap();
    let near = backups_near(&desk.path, &desk.backups()).unwrap();
    let ages: Vec<_> = near.iter().map(|copy| (copy.at - noon()).num_hours()).collect();
    assert_eq!(ages, [30, 5, 0]);
    assert_eq!(backups_near(&desk.path, &desk.folder.path().join("nie ma")).unwrap(), []);
}

#[test]
fn a_restored_copy_takes_the_place_of_the_damaged_file_which_is_kept() {
    let desk = full();
    let copy = desk.store.backup(&desk.backups(), noon()).unwrap().path;
    let (folder, path) = desk.close();
    let whole = fs::read(&path).unwrap();
    let torn = &whole[..whole.len() / 2];
    fs::write(&path, torn).unwrap();
    assert!(matches!(Store::open(&path, &opener(&folder)).err(), Some(OpenFault::Damaged { .. })));

    let near = backups_near(&path, &folder.path().join("kopie")).unwrap();
    assert_eq!(near[0].path, copy);
    let aside = backup::restore(&near[0].path, &path, "uszkodzony", noon()).unwrap().unwrap();
    assert_eq!(aside.file_name().unwrap(), "Jarzębin (uszkodzony 2026-10-15 1200).kladka");
    assert_eq!(fs::read(aside).unwrap(), torn);
    let store = Store::open(&path, &opener(&folder)).unwrap();
    assert_eq!(store.read(store::organisation::all).unwrap().len(), 50);
    assert!(copy.exists(), "the copy stays a copy");
}

#[test]
fn a_copy_with_a_single_flipped_byte_in_an_attachment_is_not_used() {
    let desk = full();
    let copy = desk.store.backup(&desk.backups(), noon()).unwrap().path;
    let mut bytes = fs::read(&copy).unwrap();
    let inside = bytes.windows(3000).position(|window| window.iter().all(|byte| *byte == 7)).unwrap();
    bytes[inside + 1500] = 8;
    fs::write(&copy, &bytes).unwrap();
    let report = backup::verify(&copy).unwrap();
    assert_eq!(report.faults, ["attachment_bytes 1"]);
    let target = desk.folder.path().join("nowy.kladka");
    assert!(matches!(backup::restore(&copy, &target, "uszkodzony", noon()), Err(Fault::UnsoundCopy { .. })));
    assert!(!target.exists());
}

#[test]
fn a_copy_that_cannot_be_written_leaves_nothing_behind_and_says_so() {
    let desk = full();
    let not_a_folder = desk.folder.path().join("plik");
    fs::write(&not_a_folder, "").unwrap();
    let fault = desk.store.backup(&not_a_folder, noon()).unwrap_err();
    assert!(matches!(fault, Fault::Disk { .. }), "{fault:?}");
    assert!(fault.to_string().contains("Niczego nie zapisano"));
}

#[test]
fn verifying_a_foreign_or_missing_file_is_a_sentence_not_a_panic() {
    let desk = Desk::new();
    let path = desk.folder.path().join("list.txt");
    fs::write(&path, "Szanowni Państwo".repeat(500)).unwrap();
    assert_eq!(backup::verify(&path).err(), Some(OpenFault::Foreign));
    assert_eq!(backup::verify(&desk.folder.path().join("nie ma")).err(), Some(OpenFault::NotFound));
    assert_eq!(backup::verify(desk.folder.path()).err(), Some(OpenFault::Folder));
}

#[test]
fn damage_is_what_a_check_reports_even_when_nothing_can_be_read() {
    let desk = full();
    let copy = desk.store.backup(&desk.backups(), noon()).unwrap().path;
    let whole = fs::read(&copy).unwrap();
    for (name, torn) in
        [("header", 0..16), ("first page", 100..4096), ("second page", 4096..8192), ("all pages", 4096..whole.len())]
    {
        let mut bytes = whole.clone();
        bytes[torn].fill(0xA5);
        fs::write(&copy, &bytes).unwrap();
        let report = backup::verify(&copy).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        assert!(!report.is_sound() && report.size == whole.len() as u64, "{name}");
    }
}

#[test]
fn verifying_changes_not_one_byte() {
    let desk = full();
    let copy = desk.store.backup(&desk.backups(), noon()).unwrap();
    let before = fs::read(&copy.path).unwrap();
    let again = backup::verify(&copy.path).unwrap();
    assert_eq!(again, copy.checked);
    assert_eq!(fs::read(&copy.path).unwrap(), before);
}

#[test]
fn the_newest_sound_copy_is_offered_and_thinning_never_takes_it() {
    let desk = full();
    let good = desk.store.backup(&desk.backups(), noon()).unwrap().path;
    for hours in 1..4 {
        let torn = desk.store.backup(&desk.backups(), noon() + TimeDelta::hours(hours)).unwrap().path;
        fs::write(torn, "urwana").unwrap();
    }
    let offered = backup::newest_sound(&desk.path, &desk.backups()).unwrap().unwrap();
    assert_eq!(offered.path, good);
    let few = backup::Kept { newest: 1, daily: 0, weekly: 0, monthly: 0 };
    let removed = backup::thin(&desk.path, &desk.backups(), noon() + TimeDelta::days(30), few).unwrap();
    assert_eq!(removed.len(), 2);
    assert!(good.exists());
}
