//! From an empty file to a described office, and back to it the next day; a file that cannot be opened.

use std::fs;
use std::path::{Path, PathBuf};

use casework::office::{self, Place};
use casework::{backup, file};
use tests::office::Officer;
use tests::program::Program;

#[tokio::test]
async fn an_office_described_today_is_there_when_the_file_is_opened_again() {
    let window = Program::start().await;
    let path = window.folder().join("urzad.kladka");
    window.answer_dialogs(&[&path, &path]);
    window.click("button", "Nowy plik urzędu…").await;
    window.find("heading", "Opisz swój urząd").await;
    window.choose("Rodzaj jednostki", "gmina wiejska").await;
    window.fill("Nazwa miejscowości", "Jarzębin").await;
    window.choose("Województwo", "mazowieckie").await;
    window.read("Wykonanie uchwały powierza się Wójtowi Gminy Jarzębin.").await;
    window.is_accessible("description of a new office").await;
    window.picture("office-describe").await;
    window.click("button", "Utwórz opis urzędu").await;
    window.find("heading", "Ustawienia").await;
    window.read("Tak nazwy staną w dokumentach").await;
    window.is_accessible("office profile").await;
    window.picture("office-names").await;

    window.fill("Telefon (nieobowiązkowe)", "24 000 00 00").await;
    window.fill("NIP urzędu (nieobowiązkowe)", "123-000-45-17").await;
    window.press("Tab").await;
    window.read("Nie zapisano wszystkiego").await;
    window.picture("office-wrong-nip").await;
    window.is_accessible("office profile with a wrong number").await;
    window.fill("NIP urzędu (nieobowiązkowe)", "").await;
    window.press("Tab").await;
    window.read("Zapisano o").await;

    window.click("tab", "Osoby i podpisy").await;
    window.click("button", "Dopisz osobę").await;
    window.fill("Imię i nazwisko", "Jan Olszyna").await;
    window.fill("Stanowisko nad podpisem", "Wójt Gminy Jarzębin").await;
    window.is_accessible("form of a person who signs").await;
    window.picture("office-person").await;
    window.click("button", "Dopisz do listy").await;
    window.find("button", "Zmień: Jan Olszyna").await;

    window.click("tab", "Numery i zasady").await;
    window.fill("Najkrótszy czas konsultacji (dni) (nieobowiązkowe)", "14").await;
    window.press("Tab").await;
    window.is_accessible("numbers and local rules").await;
    window.picture("office-numbers").await;

    window.click("tab", "Wygląd").await;
    window.click("button", "Zamknij plik urzędu").await;
    window.click("button", "Otwórz plik…").await;
    window.read("Gmina Jarzębin").await;
    window.click("tab", "Urząd").await;
    assert_eq!(value(&window, "Telefon (nieobowiązkowe)").await, "24 000 00 00");
    window.click("tab", "Numery i zasady").await;
    assert_eq!(value(&window, "Najkrótszy czas konsultacji (dni) (nieobowiązkowe)").await, "14");
    window.close().await;
}

#[tokio::test]
async fn a_damaged_file_offers_its_copy_and_opens_from_it() {
    let officer = Officer::on("2026-10-14");
    let path = described(&officer);
    let window = Program::start().await;
    let copies = data_folder(&window).await.join("kopie");
    fs::create_dir_all(&copies).unwrap();
    for copy in fs::read_dir(officer.path("kopie")).unwrap() {
        let copy = copy.unwrap();
        fs::copy(copy.path(), copies.join(copy.file_name())).unwrap();
    }
    let mut torn = fs::read(&path).unwrap();
    torn.iter_mut().skip(4096).for_each(|byte| *byte = 0x5a);
    fs::write(&path, &torn).unwrap();
    window.answer_dialogs(&[&path]);
    window.click("button", "Otwórz plik…").await;
    window.find("heading", "Plik jest uszkodzony").await;
    window.find("button", "Odtwórz tę kopię").await;
    window.is_accessible("damaged file").await;
    window.picture("problem-damaged").await;
    assert_eq!(fs::read(&path).unwrap(), torn, "the damaged file is as it was");
    for _ in 0..5 {
        window.press("Control++").await;
    }
    window.is_accessible("damaged file at 200 %").await;
    window.picture("problem-damaged.200").await;
    window.press("Control+0").await;
    window.click("button", "Odtwórz tę kopię").await;
    window.read("Gmina Jarzębin").await;
    window.read("Poprzedni plik zachowano jako").await;
    window.close().await;
}

/// A described office with one copy beside it.
fn described(officer: &std::sync::Arc<Officer>) -> PathBuf {
    let mut desk = officer.new_file();
    let place =
        Place { kind: "gmina_wiejska".into(), place: "Jarzębin".into(), seat: String::new(), voivodeship: "mazowieckie".into() };
    office::describe(&mut desk, &place).unwrap();
    backup::now(&desk).unwrap();
    file::close(desk).unwrap();
    officer.path("urzad.kladka")
}

/// The program's own folder, as it says itself.
async fn data_folder(window: &Program) -> PathBuf {
    let script =
        "const done = arguments[0]; window.__TAURI_INTERNALS__.invoke('program_about').then((a) => done(a.data_folder));";
    let answer = window.client.execute_async(script, vec![]).await.expect("the program answers");
    Path::new(answer.as_str().expect("a folder")).to_owned()
}

async fn value(window: &Program, label: &str) -> String {
    window.find("textbox", label).await.prop("value").await.unwrap().unwrap_or_default()
}
