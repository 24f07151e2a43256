//! The office file: making it, coming back to it, copying it.

use casework::{backup, file, office};
use tests::office::Officer;

#[test]
fn a_new_file_is_empty_and_says_so() {
    let officer = Officer::on("2026-10-15");
    let desk = officer.new_file();
    let view = file::view(&desk).unwrap();
    assert_eq!((view.unit, view.sample_day, view.saved_at), (None, None, None));
    assert_eq!(view.today.words, "15 października 2026 r.");
}

#[test]
fn a_file_that_is_there_is_never_overwritten() {
    let officer = Officer::on("2026-10-15");
    file::close(officer.new_file()).unwrap();
    let before = std::fs::read(officer.path("urzad.kladka")).unwrap();
    let refused = file::create(officer.clone(), &officer.path("urzad.kladka")).err().expect("refused");
    assert!(refused.sentence().contains("Nie został zastąpiony"), "{}", refused.sentence());
    assert_eq!(std::fs::read(officer.path("urzad.kladka")).unwrap(), before);
}

#[test]
fn a_copy_is_checked_as_soon_as_it_is_made() {
    let officer = Officer::on("2026-10-15");
    let desk = officer.new_file();
    let (copy, check) = backup::now(&desk).unwrap();
    assert!(check.sound, "{:?}", check.faults);
    let listed = backup::list(&desk).unwrap();
    assert_eq!((listed.copies, listed.acts_since), (vec![copy], 0));
}

#[test]
fn what_was_done_in_a_session_is_copied_even_when_an_older_copy_is_dated_later() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let (copy, _) = backup::now(&desk).unwrap();
    // The clock of the computer was a year ahead when that copy was made.
    std::fs::rename(&copy.path, copy.path.replace("2026-10-15 090000", "2027-10-15 090000")).unwrap();
    let (kind, place) = ("gmina_wiejska".into(), "Jarzębin".into());
    let place = office::Place { kind, place, seat: String::new(), voivodeship: String::new() };
    office::describe(&mut desk, &place).unwrap();
    assert_eq!(backup::list(&desk).unwrap().acts_since, 1);
    assert!(backup::on_exit(&desk).unwrap().is_some());
    assert_eq!(backup::list(&desk).unwrap().acts_since, 0, "the act is in a copy though another is dated later");
}

#[test]
fn what_a_copy_made_by_hand_holds_is_not_copied_again_on_exit() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let (kind, place) = ("gmina_wiejska".into(), "Jarzębin".into());
    let place = office::Place { kind, place, seat: String::new(), voivodeship: String::new() };
    office::describe(&mut desk, &place).unwrap();
    backup::now(&desk).unwrap();
    assert_eq!(backup::on_exit(&desk).unwrap(), None);
}

#[test]
fn a_program_that_did_nothing_leaves_no_copy_behind() {
    let officer = Officer::on("2026-10-15");
    let desk = officer.new_file();
    assert_eq!(backup::on_exit(&desk).unwrap(), None);
}

/// Twenty copies of the years before, with no more than their names to tell them apart.
fn copies_of_years(officer: &Officer, folder: &str) -> usize {
    std::fs::create_dir_all(officer.path(folder)).unwrap();
    for month in 1..=20 {
        let (year, month) = (2020 + month / 10, 1 + month % 10);
        let name = format!("urzad {year}-{month:02}-01 090000.kladka");
        std::fs::copy(officer.path("urzad.kladka"), officer.path(folder).join(name)).unwrap();
    }
    std::fs::read_dir(officer.path(folder)).unwrap().count()
}

#[test]
fn a_copy_in_a_folder_of_the_officer_removes_nothing_there() {
    let officer = Officer::on("2026-10-15");
    file::close(officer.new_file()).unwrap();
    let (archive, own) = (copies_of_years(&officer, "archiwum"), copies_of_years(&officer, "kopie"));
    let desk = officer.opened_again();
    backup::make(&desk, &officer.path("archiwum")).unwrap();
    assert_eq!(std::fs::read_dir(officer.path("archiwum")).unwrap().count(), archive + 1);
    backup::now(&desk).unwrap();
    assert!(std::fs::read_dir(officer.path("kopie")).unwrap().count() < own, "the program's own folder is thinned");
}
