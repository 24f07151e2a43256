//! The password of the file: explained before it is set, asked for at the next start, and the way back to a copy that is seen before.

use std::fs;
use std::path::Path;

use casework::office;
use tests::jarzebin;
use tests::office::Officer;
use tests::program::Program;

const PASSWORD: &str = "zielony kredens kota";

#[tokio::test]
async fn a_password_is_explained_set_and_asked_for_the_next_time() {
    let officer = Officer::on("2026-10-14");
    let source = jarzebin::described(&officer);
    let window = Program::start().await;
    let path = window.folder().join("urzad.kladka");
    fs::copy(source, &path).unwrap();
    window.answer_dialogs(&[&path]);
    window.click("button", "Otwórz plik…").await;
    secrecy(&window).await;
    window.read("Plik nie ma hasła").await;
    window.is_accessible("a file without a password").await;
    window.picture("secrecy-none").await;
    window.click("button", "Nadaj hasło…").await;
    window.read("Zapomniane hasło to utracone dane.").await;
    window.read("Zapisz hasło na kartce, włóż do koperty").await;
    window.fill("Nowe hasło", "żaba").await;
    window.read("Za krótkie").await;
    window.click("button", "Zaszyfruj plik").await;
    window.read("Popraw te miejsca").await;
    window.is_accessible("a password that is not taken").await;
    window.picture("secrecy-faults").await;
    large(&window, "secrecy-faults.200").await;
    window.fill("Nowe hasło", PASSWORD).await;
    window.fill("Nowe hasło jeszcze raz", PASSWORD).await;
    window.click_with("checkbox", "Rozumiem").await;
    window.click("button", "Zaszyfruj plik").await;
    window.read("Otwiera się tylko z hasłem.").await;
    window.read("1 kopia jest czytelna bez hasła").await;
    window.is_accessible("an encrypted file").await;
    window.picture("secrecy-set").await;
    window.click("button", "Zaszyfruj te kopie").await;
    window.read("Zaszyfrowano: 1.").await;
    window.read_no_more("czytelna bez hasła").await;
    assert!(!is_readable(&path));
    for copy in fs::read_dir(window.data_folder().join("kopie")).unwrap().flatten() {
        assert!(!is_readable(&copy.path()), "{:?}", copy.path());
    }
    window.press_cross().await;

    let window = window.started_again().await;
    window.find("heading", "Plik jest zaszyfrowany").await;
    window.is_accessible("the password is asked for").await;
    window.picture("secrecy-asked").await;
    window.fill("Hasło pliku", "zielony kredens psa").await;
    window.press("Enter").await;
    window.find("heading", "To hasło nie pasuje").await;
    window.read("To była 1. próba.").await;
    assert_eq!(window.find("textbox", "Hasło pliku").await.prop("value").await.unwrap().as_deref(), Some(""), "nothing is kept");
    window.is_accessible("a wrong password").await;
    window.picture("secrecy-wrong").await;
    large(&window, "secrecy-wrong.200").await;
    window.fill("Hasło pliku", PASSWORD).await;
    window.click("button", "Otwórz plik").await;
    window.read("Gmina Jarzębin").await;
    window.press_cross().await;
    assert!(!is_readable(&path));
    let left = fs::read_dir(window.data_folder()).unwrap().flatten().filter(|entry| entry.path().is_file());
    for file in left {
        let bytes = fs::read(file.path()).unwrap();
        assert!(!bytes.windows(PASSWORD.len()).any(|part| part == PASSWORD.as_bytes()), "{:?} remembers it", file.path());
    }
}

#[tokio::test]
async fn before_a_copy_comes_back_it_is_seen_beside_the_present_file() {
    let officer = Officer::on("2026-10-14");
    let source = jarzebin::described(&officer);
    let window = Program::start().await;
    let path = window.folder().join("urzad.kladka");
    fs::copy(source, &path).unwrap();
    window.answer_dialogs(&[&path]);
    window.click("button", "Otwórz plik…").await;
    window.click("link", "Ustawienia").await;
    window.click("tab", "Kopie zapasowe").await;
    window.click("button", "Zrób kopię teraz").await;
    window.read("Do odtworzenia: stan na").await;
    window.click("tab", "Urząd").await;
    window.fill("Telefon (nieobowiązkowy)", "24 000 77 88").await;
    window.press("Tab").await;
    window.click("tab", "Kopie zapasowe").await;
    window.click("button", "Odtwórz kopię: dziś, 9:41").await;
    window.find("dialog", "Odtworzyć stan na dziś, 9:41?").await;
    window.read("Czynności, których w kopii nie ma").await;
    window.read("Zmieniono dane urzędu").await;
    window.read("W kopii nie ma").await;
    window.is_accessible("a copy beside the present file").await;
    window.picture("restore-preview").await;
    large(&window, "restore-preview.200").await;
    window.click("button", "Zostaw obecny plik").await;
    window.close().await;
}

#[tokio::test]
async fn who_reads_a_file_is_told_when_it_is_free_and_goes_on_to_work() {
    let officer = Officer::on("2026-10-15");
    let path = jarzebin::described(&officer);
    let mut at_work = officer.opened_again();
    let window = Program::start().await;
    window.answer_dialogs(&[&path]);
    window.click("button", "Otwórz plik…").await;
    window.click("button", "Otwórz do odczytu").await;
    window.read("W pliku pracuje teraz Anna Wierzba na komputerze „URZAD-12”").await;
    window.is_accessible("a file in which somebody works").await;
    window.picture("read-only-held").await;
    office::change(&mut at_work, "phone", "24 000 11 22").unwrap();
    casework::file::close(at_work).unwrap();
    window.read("Nikt już w tym pliku nie pracuje.").await;
    window.picture("read-only-free").await;
    window.click("button", "Otwórz do pracy").await;
    window.read_no_more("Plik otwarto tylko do odczytu.").await;
    window.click("link", "Ustawienia").await;
    let phone = window.find("textbox", "Telefon (nieobowiązkowy)").await;
    assert_eq!(phone.prop("value").await.unwrap().as_deref(), Some("24 000 11 22"), "what was done meanwhile is there");
    assert_eq!(phone.prop("readOnly").await.unwrap().as_deref(), Some("false"));
    window.close().await;
}

#[tokio::test]
async fn a_clock_that_went_back_is_told_on_every_screen() {
    let officer = Officer::on("2026-10-20");
    let path = jarzebin::described(&officer);
    let window = Program::start_with(&[&path]).await;
    window.read("Zegar tego komputera pokazuje 15 października 2026 r., godz. 9.41").await;
    window.is_accessible("a clock that went back").await;
    window.picture("clock-back").await;
    window.close().await;
}

async fn secrecy(window: &Program) {
    window.click("link", "Ustawienia").await;
    window.click("tab", "Hasło pliku").await;
}

async fn large(window: &Program, name: &str) {
    window.enlarge(true).await;
    window.is_accessible(name).await;
    window.fits_its_width(name).await;
    window.picture(name).await;
    window.enlarge(false).await;
}

fn is_readable(path: &Path) -> bool {
    fs::read(path).unwrap().starts_with(b"SQLite format 3")
}
