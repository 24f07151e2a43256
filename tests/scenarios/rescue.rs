//! A file that cannot be opened, and the way back from a copy.

use std::fs;

use casework::failure::StorageFault;
use casework::office::{self, Place};
use casework::{Failure, backup, file, rescue};
use tests::office::Officer;

fn storage(failure: Failure) -> StorageFault {
    match failure {
        Failure::Storage { fault, .. } => fault,
        other => panic!("expected a fault of the file, came {other:?}"),
    }
}

/// A described office with one good copy, its file then torn.
fn torn_file_with_a_copy() -> std::sync::Arc<Officer> {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let place =
        Place { kind: "gmina_wiejska".into(), place: "Jarzębin".into(), seat: String::new(), voivodeship: String::new() };
    office::describe(&mut desk, &place).unwrap();
    backup::now(&desk).unwrap();
    file::close(desk).unwrap();
    let path = officer.path("urzad.kladka");
    let mut bytes = fs::read(&path).unwrap();
    for byte in bytes.iter_mut().skip(4096) {
        *byte = 0x5a;
    }
    fs::write(&path, bytes).unwrap();
    officer
}

#[test]
fn a_torn_file_is_named_damaged_and_stays_as_it_was() {
    let officer = torn_file_with_a_copy();
    let path = officer.path("urzad.kladka");
    let before = fs::read(&path).unwrap();
    let refused = file::open(officer.clone(), &path).err().expect("refused");
    assert_eq!(storage(refused), StorageFault::Damaged);
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn the_newest_sound_copy_comes_back_and_the_torn_file_lies_beside() {
    let officer = torn_file_with_a_copy();
    let path = officer.path("urzad.kladka");
    let torn = fs::read(&path).unwrap();
    let offered = rescue::offered(officer.as_ref(), &path, None).unwrap();
    assert!(offered[0].sound && offered[0].readable, "{offered:?}");
    let mut desk = None;
    let restored = rescue::restore(officer.clone(), &mut desk, &path, &offered[0].copy.name, None).unwrap();
    assert_eq!(restored.file.unit.as_deref(), Some("Gmina Jarzębin"));
    let aside = officer.path(&restored.set_aside.expect("the torn file was set aside"));
    assert_eq!(fs::read(aside).unwrap(), torn);
}

#[test]
fn a_torn_copy_is_passed_over_and_never_put_in_the_place() {
    let officer = torn_file_with_a_copy();
    let path = officer.path("urzad.kladka");
    let good = rescue::offered(officer.as_ref(), &path, None).unwrap().remove(0).copy;
    let newer = officer.path("kopie").join("urzad 2026-10-15 101500.kladka");
    fs::write(&newer, b"SQLite format 3\0 and nothing more").unwrap();
    let offered = rescue::offered(officer.as_ref(), &path, None).unwrap();
    assert_eq!(offered.iter().map(|one| one.sound).collect::<Vec<_>>(), [false, true]);
    assert_eq!(offered[1].copy.name, good.name);
    let before = fs::read(&path).unwrap();
    rescue::restore(officer.clone(), &mut None, &path, &offered[0].copy.name, None).unwrap_err();
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn an_open_file_goes_back_to_its_copy_and_the_later_work_lies_beside() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let (copy, _) = backup::now(&desk).unwrap();
    let place =
        Place { kind: "gmina_wiejska".into(), place: "Jarzębin".into(), seat: String::new(), voivodeship: String::new() };
    office::describe(&mut desk, &place).unwrap();
    let mut open = Some(desk);
    let restored = rescue::restore(officer.clone(), &mut open, &officer.path("urzad.kladka"), &copy.name, None).unwrap();
    assert_eq!(restored.file.unit, None);
    let aside = officer.path(&restored.set_aside.unwrap());
    let later = file::open_to_read(officer.clone(), &aside).unwrap();
    assert_eq!(file::view(&later).unwrap().unit.as_deref(), Some("Gmina Jarzębin"));
}

#[test]
fn a_copy_can_be_looked_at_without_touching_anything() {
    let officer = torn_file_with_a_copy();
    let path = officer.path("urzad.kladka");
    let name = rescue::offered(officer.as_ref(), &path, None).unwrap().remove(0).copy.name;
    let mut desk = rescue::look_at(officer.clone(), &path, &name, None).unwrap();
    assert!(file::view(&desk).unwrap().read_only);
    let refused = office::change(&mut desk, "phone", "1").unwrap_err();
    assert_eq!(storage(refused), StorageFault::ReadOnly);
    let unknown = rescue::look_at(officer.clone(), &path, "../urzad.kladka", None).err().expect("refused");
    assert!(matches!(unknown, Failure::NotFound { .. }));
}

#[test]
fn a_file_open_elsewhere_can_still_be_read() {
    let officer = Officer::on("2026-10-15");
    let desk = officer.new_file();
    let path = officer.path("urzad.kladka");
    let refused = file::open(officer.clone(), &path).err().expect("refused");
    assert!(refused.sentence().contains("na tym komputerze, od 15 października 2026 r., godz. 9.00."), "{}", refused.sentence());
    assert_eq!(storage(refused), StorageFault::Locked);
    assert!(file::view(&file::open_to_read(officer.clone(), &path).unwrap()).unwrap().read_only);
    file::close(desk).unwrap();
}

#[test]
fn checking_a_file_that_is_not_there_says_so() {
    let officer = Officer::on("2026-10-15");
    assert_eq!(storage(backup::verify(&officer.path("nie ma.kladka")).unwrap_err()), StorageFault::NotFound);
    assert_eq!(storage(backup::verify(&officer.path("")).unwrap_err()), StorageFault::Foreign);
}

#[test]
fn a_torn_file_is_offered_only_its_own_copies_though_another_office_has_newer_ones_of_the_same_name() {
    let officer = torn_file_with_a_copy();
    officer.next_on("2026-10-16");
    fs::create_dir(officer.path("szkolenie")).unwrap();
    let training = file::create(officer.clone(), &officer.path("szkolenie").join("urzad.kladka")).unwrap();
    backup::now(&training).unwrap();
    assert_eq!(backup::list(&training).unwrap().copies.len(), 1);
    file::close(training).unwrap();
    let path = officer.path("urzad.kladka");
    let offered = rescue::offered(officer.as_ref(), &path, None).unwrap();
    assert_eq!(offered.len(), 1, "{offered:?}");
    let restored = rescue::restore(officer.clone(), &mut None, &path, &offered[0].copy.name, None).unwrap();
    assert_eq!(restored.file.unit.as_deref(), Some("Gmina Jarzębin"));
}
