//! A file that does not open: each time a clear screen with what can be done, and not one byte of the file is changed.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use casework::file;
use chrono::{TimeZone, Utc};
use store::{ActStamp, Opener, Store};
use tests::jarzebin;
use tests::office::Officer;
use tests::program::Program;

#[tokio::test]
async fn a_damaged_file_comes_back_from_its_copy_and_lies_beside() {
    let officer = Officer::on("2026-10-14");
    let path = jarzebin::described(&officer);
    let window = Program::start().await;
    copies_to(&officer, &window);
    let mut torn = fs::read(&path).unwrap();
    torn.iter_mut().skip(4096).for_each(|byte| *byte = 0x5a);
    fs::write(&path, &torn).unwrap();
    let before = names(&path);
    window.answer_dialogs(&[&path]);
    window.click("button", "Otwórz plik…").await;
    window.find("heading", "Plik jest uszkodzony").await;
    window.find("button", "Odtwórz tę kopię").await;
    window.is_accessible("damaged file").await;
    window.picture("problem-damaged").await;
    in_large_text(&window, "problem-damaged.200").await;
    assert_eq!(fs::read(&path).unwrap(), torn, "the damaged file is as it was");
    assert_eq!(names(&path), before, "nothing was left beside it");

    window.click("button", "Odtwórz tę kopię").await;
    window.read("Gmina Jarzębin").await;
    window.read("Poprzedni plik zachowano jako").await;
    let aside = names(&path).difference(&before).find(|name| name.contains("sprzed odtworzenia")).cloned();
    let aside = aside.expect("the damaged file lies beside");
    assert_eq!(fs::read(path.with_file_name(aside)).unwrap(), torn, "the damaged file was kept as it was");
    window.close().await;
}

#[tokio::test]
async fn a_file_of_a_newer_program_is_left_alone_and_its_copy_can_be_looked_at() {
    let window = Program::start().await;
    let path = window.folder().join("Jarzębin.kladka");
    let copy = newer(&path, &window.data_folder().join("kopie"));
    let (bytes, copied, before) = (fs::read(&path).unwrap(), fs::read(&copy).unwrap(), names(&path));
    window.answer_dialogs(&[&path]);
    window.click("button", "Otwórz plik…").await;
    window.find("heading", "Plik zapisała nowsza wersja Kładki").await;
    window.read("Plik „Jarzębin.kladka” zapisano 14 października 2026 r., godz. 15.20 w wersji 9.4").await;
    window.read("Plik jest nienaruszony.").await;
    window.find("button", "Otwórz kopię do odczytu").await;
    window.is_accessible("newer file").await;
    window.picture("problem-newer").await;
    in_large_text(&window, "problem-newer.200").await;
    window.click("button", "Otwórz kopię do odczytu").await;
    window.read("Plik otwarto tylko do odczytu.").await;
    window.is_accessible("rooms of a file opened to be read").await;
    window.picture("read-only").await;
    assert_eq!(fs::read(&path).unwrap(), bytes, "the newer file is as it was");
    assert_eq!(fs::read(&copy).unwrap(), copied, "its copy is as it was");
    assert_eq!(names(&path), before, "nothing was left beside it");
    window.close().await;
}

#[tokio::test]
async fn a_foreign_file_is_told_apart_and_another_can_be_chosen_at_once() {
    let officer = Officer::on("2026-10-14");
    let good = jarzebin::described(&officer);
    let window = Program::start().await;
    let other = window.folder().join("księgowość.db");
    let mut database = fs::read(&good).unwrap();
    // Without our mark and version it is a database of somebody else.
    database[60..64].fill(0);
    database[68..72].fill(0);
    fs::write(&other, &database).unwrap();
    let letter = window.folder().join("pismo.txt");
    fs::write(&letter, "Szanowni Państwo").unwrap();
    window.answer_dialogs(&[&other, &letter, &good]);
    window.click("button", "Otwórz plik…").await;
    window.find("heading", "To nie jest plik Kładki").await;
    window.read("„księgowość.db” nie jest plikiem Kładki").await;
    window.is_accessible("foreign file").await;
    window.picture("problem-foreign").await;
    window.press("Enter").await;
    window.read("„pismo.txt” nie jest plikiem Kładki").await;
    window.click("button", "Wybierz plik…").await;
    window.read("Gmina Jarzębin").await;
    assert_eq!(fs::read(&other).unwrap(), database);
    assert_eq!(fs::read(&letter).unwrap(), "Szanowni Państwo".as_bytes());
    assert_eq!(names(&letter).iter().filter(|name| name.starts_with("pismo") || name.starts_with("księgowość")).count(), 2);
    window.close().await;
}

#[tokio::test]
async fn a_file_open_in_another_window_waits_until_that_one_is_closed() {
    let officer = Officer::on("2026-10-14");
    let path = jarzebin::described(&officer);
    let first = Program::start_with(&[&path]).await;
    first.read("Gmina Jarzębin").await;
    let bytes = fs::read(&path).unwrap();
    let second = Program::start().await;
    second.answer_dialogs(&[&path]);
    second.click("button", "Otwórz plik…").await;
    second.find("heading", "Plik jest otwarty w innym miejscu").await;
    second.read("w innym oknie Kładki na tym komputerze, od 15 października 2026 r., godz. 9.41.").await;
    second.is_accessible("file open in another window").await;
    second.picture("problem-locked").await;
    in_large_text(&second, "problem-locked.200").await;
    second.click("button", "Spróbuj ponownie").await;
    second.read("Ponowna próba o godz.").await;
    second.find("heading", "Plik jest otwarty w innym miejscu").await;
    assert_eq!(fs::read(&path).unwrap(), bytes, "the refusals changed nothing");
    first.press_cross().await;
    second.click("button", "Spróbuj ponownie").await;
    second.read("Gmina Jarzębin").await;
    second.find("navigation", "Pokoje programu").await;
    assert!(!second.text().await.contains("tylko do odczytu"), "it is open for work");
    second.close().await;
}

#[tokio::test]
async fn a_file_in_which_somebody_works_says_who_and_since_when_and_can_be_read_meanwhile() {
    let officer = Officer::on("2026-10-15");
    let path = jarzebin::described(&officer);
    let at_work = officer.opened_again();
    let bytes = fs::read(&path).unwrap();
    let window = Program::start().await;
    window.answer_dialogs(&[&path]);
    window.click("button", "Otwórz plik…").await;
    window.find("heading", "Plik jest otwarty w innym miejscu").await;
    // She began at 9:00 on the clock on the wall, which the lock keeps as 7:00 universal time.
    window.read("na komputerze „URZAD-12”: pracuje w nim Anna Wierzba, od 15 października 2026 r., godz. 9.00.").await;
    window.picture("problem-locked-by-somebody").await;
    window.click("button", "Otwórz do odczytu").await;
    window.read("Plik otwarto tylko do odczytu.").await;
    window.read("Gmina Jarzębin").await;
    // Nothing can be typed that could not be saved.
    window.click("link", "Ustawienia").await;
    let phone = window.find("textbox", "Telefon (nieobowiązkowy)").await;
    assert_eq!(phone.prop("readOnly").await.unwrap().as_deref(), Some("true"));
    window.is_accessible("the office in a file that is only read").await;
    window.picture("read-only-office").await;
    assert_eq!(fs::read(&path).unwrap(), bytes);
    window.close().await;
    file::close(at_work).unwrap();
}

#[tokio::test]
async fn a_new_file_never_takes_the_place_of_one_that_is_there() {
    let officer = Officer::on("2026-10-14");
    let path = jarzebin::described(&officer);
    let bytes = fs::read(&path).unwrap();
    let window = Program::start().await;
    let letter = window.folder().join("pismo.kladka");
    fs::write(&letter, "Szanowni Państwo").unwrap();
    let fresh = window.folder().join("nowy.kladka");
    window.answer_dialogs(&[&letter, &path, &fresh]);
    window.click("button", "Obejrzyj przykład").await;
    window.find("heading", "W tym miejscu jest już plik").await;
    window.read("W tym miejscu jest już plik „pismo.kladka”. Nie został zastąpiony.").await;
    window.click("button", "Wróć na początek").await;
    window.click("button", "Nowy plik urzędu…").await;
    window.read("W tym miejscu jest już plik „urzad.kladka”.").await;
    window.is_accessible("a file in the place of the new one").await;
    window.picture("problem-exists").await;
    window.click("button", "Podaj inną nazwę…").await;
    window.find("navigation", "Pokoje programu").await;
    assert!(fresh.exists());
    assert_eq!(fs::read(&path).unwrap(), bytes);
    assert_eq!(fs::read(&letter).unwrap(), "Szanowni Państwo".as_bytes());
    window.close().await;

    let window = Program::start().await;
    window.answer_dialogs(&[&path]);
    window.click("button", "Nowy plik urzędu…").await;
    window.click("button", "Otwórz ten plik").await;
    window.read("Gmina Jarzębin").await;
    window.close().await;
}

async fn in_large_text(window: &Program, name: &str) {
    window.enlarge(true).await;
    window.is_accessible(name).await;
    window.fits_its_width(name).await;
    window.picture(name).await;
    window.enlarge(false).await;
}

/// Puts the officer's copies where the program in the window looks for them.
fn copies_to(officer: &Officer, window: &Program) {
    let copies = window.data_folder().join("kopie");
    fs::create_dir_all(&copies).unwrap();
    for copy in fs::read_dir(officer.path("kopie")).unwrap().flatten() {
        fs::copy(copy.path(), copies.join(copy.file_name())).unwrap();
    }
}

/// A real file as a program of tomorrow leaves it, with a copy of the time before; answers the copy.
fn newer(path: &Path, copies: &Path) -> PathBuf {
    let at = Utc.with_ymd_and_hms(2026, 10, 14, 13, 20, 0).unwrap();
    let (who, host, program) = ("Anna Wierzba".into(), "URZAD-12".into(), "9.4".into());
    let mut store =
        Store::create(path, &Opener { who, host, at, wall: at.naive_utc(), program, backups: copies.into() }).unwrap();
    let earlier = Utc.with_ymd_and_hms(2026, 10, 9, 13, 52, 0).unwrap();
    let copy = store.backup(copies, earlier.naive_utc()).unwrap().path;
    store.write(ActStamp::new("Zmieniono wygląd", "Anna Wierzba", at), |tx| store::setting::set(tx, "wyglad", "jasny")).unwrap();
    store.close().unwrap();
    let mut bytes = fs::read(path).unwrap();
    // The version of the tables stands in the header.
    bytes[60..64].copy_from_slice(&99_i32.to_be_bytes());
    fs::write(path, bytes).unwrap();
    copy
}

/// What lies in the folder of the file.
fn names(path: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(path.parent().unwrap()).unwrap().flatten();
    let own = entries.filter(|entry| entry.path().is_file() && entry.file_name() != "answers.txt");
    own.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}
