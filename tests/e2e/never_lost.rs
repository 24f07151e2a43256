//! Nothing typed is lost: saving while typing, the way out, taking back, who changed what, and the way back to a copy.

use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::path::{Path, PathBuf};

use casework::office::{self, Place};
use casework::{backup, file};
use tests::office::Officer;
use tests::program::Program;

const PHONE: &str = "Telefon (nieobowiązkowy)";
const EMAIL: &str = "E-mail";
const ASKED: &str = "Nie wszystko, co wpisano, jest w pliku";

#[tokio::test]
async fn words_typed_a_moment_before_the_power_fails_are_there_the_next_time() {
    let window = Program::start().await;
    let path = described_in(window.folder());
    window.answer_dialogs(&[&path]);
    window.click("button", "Otwórz plik…").await;
    settings(&window, "Urząd").await;
    window.fill(PHONE, "24 000 11 22").await;
    // The cursor is still in the field: nothing but the rest after the last key saves it.
    window
        .until("the words in the file", || async { if phone(&path) == "24 000 11 22" { Ok(()) } else { Err(phone(&path)) } })
        .await;
    let window = window.killed_and_started_again().await;
    window.find("navigation", "Pokoje programu").await;
    window.read("Gmina Jarzębin").await;
    settings(&window, "Urząd").await;
    assert_eq!(window.find("textbox", PHONE).await.prop("value").await.unwrap().as_deref(), Some("24 000 11 22"));
    window.press_cross().await;
    let check = backup::verify(&path).unwrap();
    assert!(check.sound, "{:?}", check.faults);
}

#[tokio::test]
async fn the_cross_saves_what_was_typed_makes_a_proven_copy_and_leaves_one_file() {
    let window = Program::start().await;
    let path = described_in(window.folder());
    window.answer_dialogs(&[&path]);
    window.click("button", "Otwórz plik…").await;
    settings(&window, "Urząd").await;
    window.fill(PHONE, "24 000 33 44").await;
    window.press_cross().await;
    for companion in ["-wal", "-shm", ".blokada"] {
        let beside = PathBuf::from(format!("{}{companion}", path.display()));
        assert!(!beside.exists(), "{} was left behind", beside.display());
    }
    assert_eq!(phone(&path), "24 000 33 44");
    let copies = window.data_folder().join("kopie");
    let made: Vec<PathBuf> = fs::read_dir(&copies).unwrap().flatten().map(|entry| entry.path()).collect();
    assert_eq!(made.len(), 1, "{made:?}");
    assert!(backup::verify(&made[0]).unwrap().sound);
    assert_eq!(phone(&made[0]), "24 000 33 44", "the copy holds the last words");

    // The next day nothing is changed, and no second copy is made.
    let window = window.started_again().await;
    window.find("navigation", "Pokoje programu").await;
    window.press_cross().await;
    assert_eq!(fs::read_dir(&copies).unwrap().count(), 1);
}

#[tokio::test]
async fn ctrl_z_takes_back_the_last_act_by_its_name_and_history_tells_who_when_from_and_to() {
    let window = Program::start().await;
    let path = described_in(window.folder());
    window.answer_dialogs(&[&path]);
    window.click("button", "Otwórz plik…").await;
    settings(&window, "Urząd").await;
    window.fill(PHONE, "24 000 55 66").await;
    window.press("Tab").await;
    window
        .until("the words in the file", || async { if phone(&path) == "24 000 55 66" { Ok(()) } else { Err(phone(&path)) } })
        .await;
    window.click("tab", "Historia").await;
    window.find("button", "Cofnij: Zmieniono dane urzędu, dziś, 9:41").await;
    window.click("button", "Zmiany: Zmieniono dane urzędu, dziś, 9:41").await;
    window.read("dane urzędu: Telefon").await;
    window.read("24 000 55 66").await;
    window.is_accessible("history").await;
    window.picture("history").await;
    window.enlarge(true).await;
    window.is_accessible("history at 200 %").await;
    window.fits_its_width("history.200").await;
    window.picture("history.200").await;
    window.enlarge(false).await;

    window.press("Control+z").await;
    window.read("Cofnięto: Zmieniono dane urzędu").await;
    window.find("button", "Przywróć: Cofnięto: Zmieniono dane urzędu, dziś, 9:41").await;
    window.picture("undone").await;
    assert_eq!(phone(&path), "");
    window.click("button", "Przywróć: Cofnięto: Zmieniono dane urzędu, dziś, 9:41").await;
    window
        .until("the words again in the file", || async {
            if phone(&path) == "24 000 55 66" { Ok(()) } else { Err(phone(&path)) }
        })
        .await;
    window.close().await;
}

#[tokio::test]
async fn a_copy_made_on_demand_is_checked_and_brings_back_what_it_holds() {
    let window = Program::start().await;
    let path = described_in(window.folder());
    window.answer_dialogs(&[&path]);
    window.click("button", "Otwórz plik…").await;
    settings(&window, "Kopie zapasowe").await;
    window.read("Nie ma jeszcze żadnej kopii").await;
    window.is_accessible("copies before the first one").await;
    window.picture("backups-none").await;
    window.click("button", "Zrób kopię teraz").await;
    window.read("Do odtworzenia: stan na").await;
    window.click("button", "Sprawdź kopię: dziś, 9:41").await;
    window.read("można odtworzyć").await;
    window.is_accessible("copies").await;
    window.picture("backups").await;
    window.click("tab", "Wygląd").await;
    window.click("radio", "ciemne").await;
    window.click("tab", "Kopie zapasowe").await;
    window.read("Do odtworzenia: stan na").await;
    window.is_accessible("copies in the dark").await;
    window.picture("backups.dark").await;
    window.enlarge(true).await;
    window.is_accessible("copies at 200 %").await;
    window.fits_its_width("backups.200").await;
    window.picture("backups.200").await;
    window.enlarge(false).await;

    settings(&window, "Urząd").await;
    window.fill(PHONE, "24 000 77 88").await;
    window.press("Tab").await;
    window
        .until("the words in the file", || async { if phone(&path) == "24 000 77 88" { Ok(()) } else { Err(phone(&path)) } })
        .await;
    settings(&window, "Kopie zapasowe").await;
    window.click("button", "Odtwórz kopię: dziś, 9:41").await;
    window.find("dialog", "Odtworzyć stan na dziś, 9:41?").await;
    window.find("button", "Odtwórz tę kopię").await;
    window.is_accessible("the question before restoring").await;
    window.picture("backups-restore").await;
    window.click("button", "Odtwórz tę kopię").await;
    window.read("Poprzedni plik zachowano jako").await;
    assert_eq!(phone(&path), "", "the file is as the copy was");
    let aside = fs::read_dir(window.folder()).unwrap().flatten().map(|entry| entry.path());
    let aside = aside.into_iter().find(|path| path.to_string_lossy().contains("sprzed odtworzenia")).expect("the later file");
    assert_eq!(phone(&aside), "24 000 77 88", "later work lies beside");
    window.close().await;
}

#[tokio::test]
async fn the_cross_asks_before_it_takes_what_could_not_be_saved_and_a_form_that_was_only_begun() {
    let window = Program::start().await;
    let path = described_in(window.folder());
    window.answer_dialogs(&[&path]);
    window.click("button", "Otwórz plik…").await;
    settings(&window, "Osoby i podpisy").await;
    window.click("button", "Dopisz osobę").await;
    window.fill("Imię i nazwisko", "Jan Kos").await;
    settings(&window, "Urząd").await;
    window.fill(EMAIL, "jan@").await;
    window.press("Tab").await;
    window.read("Nie zapisano wszystkiego").await;

    // The words wait for their field: another tab does not lose them, and the foot leads back.
    window.click("tab", "Historia").await;
    window.read("Nie zapisano wszystkiego").await;
    settings(&window, "Urząd").await;
    assert_eq!(window.find("textbox", EMAIL).await.prop("value").await.unwrap().as_deref(), Some("jan@"));
    window.picture("not-saved").await;

    window.touch_cross();
    window.find("dialog", ASKED).await;
    window.find("link", "Nowa osoba").await;
    window.is_accessible("the question before closing").await;
    window.picture("not-saved-closing").await;
    window.click("link", "Nowa osoba").await;
    window.read_no_more(ASKED).await;
    settings(&window, "Osoby i podpisy").await;
    assert_eq!(window.find("textbox", "Imię i nazwisko").await.prop("value").await.unwrap().as_deref(), Some("Jan Kos"));

    window.touch_cross();
    window.find("dialog", ASKED).await;
    window.click("button", "Zamknij mimo to").await;
    window.has_ended().await;
    assert!(backup::verify(&path).unwrap().sound);
}

/// How often the window is killed at a thrown key.
const KILLED: usize = 24;

#[tokio::test]
async fn the_window_killed_at_any_key_loses_no_more_than_the_word_being_typed() {
    let thrown: Vec<u64> = (0..KILLED).map(|round| RandomState::new().hash_one(round)).collect();
    let mut window = Program::start().await;
    let path = described_in(window.folder());
    window.answer_dialogs(&[&path]);
    window.click("button", "Otwórz plik…").await;
    for (round, thrown) in thrown.iter().enumerate() {
        settings(&window, "Urząd").await;
        let known = format!("24 000 {:02} {:02}", round % 100, 10 + round);
        window.fill(PHONE, &known).await;
        window.until("the words in the file", || async { if phone(&path) == known { Ok(()) } else { Err(phone(&path)) } }).await;
        let whole = format!("{known} wew. 12");
        let keys = usize::try_from(thrown % 9).unwrap();
        window.press("End").await;
        window.type_text(&whole[known.len()..known.len() + keys]).await;
        window = window.killed_and_started_again().await;
        window.find("navigation", "Pokoje programu").await;
        let kept = phone(&path);
        assert!(kept.starts_with(&known) && whole.starts_with(&kept), "after {keys} keys of „{whole}” there is „{kept}”");
        let desk = file::open_to_read(Officer::on("2026-10-15"), &path).unwrap();
        let (copy, _) = backup::make(&desk, &window.folder().join(format!("po {round}"))).unwrap();
        let checked = backup::verify_thoroughly(Path::new(&copy.path), None).unwrap();
        assert!(checked.sound && checked.inconsistencies.is_empty(), "{checked:?}");
    }
    window.close().await;
}

async fn settings(window: &Program, tab: &str) {
    window.click("link", "Ustawienia").await;
    window.click("tab", tab).await;
}

/// A described office in the folder, closed, without a copy.
fn described_in(folder: &Path) -> PathBuf {
    let officer = Officer::on("2026-10-14");
    let path = folder.join("urzad.kladka");
    let mut desk = file::create(officer, &path).unwrap();
    let place =
        Place { kind: "gmina_wiejska".into(), place: "Jarzębin".into(), seat: String::new(), voivodeship: "mazowieckie".into() };
    office::describe(&mut desk, &place).unwrap();
    file::close(desk).unwrap();
    path
}

/// The telephone of the office as it stands in the file, read beside the program.
fn phone(path: &Path) -> String {
    let desk = file::open_to_read(Officer::on("2026-10-15"), path).unwrap();
    let phone = office::view(&desk).unwrap().phone;
    file::close(desk).unwrap();
    phone
}
