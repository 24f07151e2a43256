//! The words of documents: a sentence changed, data and a condition put in, looked at on a case, saved, issued, handed over.

use std::sync::Arc;

use tests::{office::Officer, program::Program};

use crate::town::Town;

/// The moment of the walks.
const NOW: &str = "2026-10-15T09:00:00";

async fn window_on(town: Town) -> (Program, Arc<Officer>) {
    casework::file::close(town.desk).expect("the file closes");
    let window = Program::start_at(NOW, &[&town.officer.path("urzad.kladka")]).await;
    window.find("navigation", "Pokoje programu").await;
    (window, town.officer)
}

#[tokio::test]
async fn a_sentence_with_data_and_a_condition_is_written_tried_saved_and_issued() {
    let town = Town::in_october();
    let case = town.consultation.0;
    let (window, _officer) = window_on(town).await;
    window.click("link", "Dokumenty").await;
    window.click("link", "Szablony").await;
    window.find("grid", "Szablony dokumentów").await;
    window.is_accessible("templates").await;
    window.picture("template-list").await;

    window.go("/document/template/ogloszenie_konsultacje").await;
    window.find("img", "Strona 1 z 2").await;
    window.is_accessible("words of a document").await;
    window.picture("template-words").await;

    window.click("button", "Dodaj wiersz").await;
    window.click("menuitem", "Akapit").await;
    window.type_text("Zaprasza ").await;
    window.press("Control+Shift+d").await;
    window.type_text("jednostka samorzadu mianownik").await;
    window.read("Gmina Jarzębin").await;
    window.is_accessible("data to be put in").await;
    window.picture("template-data").await;
    window.press("Enter").await;
    window.type_text(" na spotkania").await;
    window.click("button", "Wstaw w zdanie").await;
    window.click("menuitem", "Warunek w zdaniu").await;
    window.click("combobox", "Dane").await;
    window.type_text("adres biuletynu").await;
    window.press("Enter").await;
    window.click("textbox", "Słowa pod warunkiem").await;
    window.type_text(" i do Biuletynu").await;
    window.is_accessible("a condition in a sentence").await;
    window.picture("template-condition").await;
    window.click("button", "Gotowe").await;
    window.click("button", "Pokaż jako tekst").await;
    window.read("Zaprasza Gmina Jarzębin na spotkania i do Biuletynu").await;
    window.click("button", "Pokaż strony").await;
    window.find("button", "Odrzuć zmiany").await;

    window.fill("Co zmieniono", "zaproszenie na końcu").await;
    window.press("Control+s").await;
    window.read("Zapisano wersję 1. Od teraz dokumenty powstają z tych słów.").await;
    window.read_no_more("Odrzuć zmiany").await;

    window.click("tab", "Wersje (1)").await;
    window.read("zaproszenie na końcu").await;
    window.click("button", "Porównaj słowa programu").await;
    window.read("akapit: Zaprasza [jednostka samorządu (mianownik)] na spotkania").await;
    window.is_accessible("versions of words").await;
    window.picture("template-versions").await;

    window.go(&format!("/document/case/consultation/{case}/ogloszenie_konsultacje")).await;
    window.click("button", "Wystaw dokument").await;
    window.read("Wystawiono: ogłoszenie o konsultacjach").await;
    window.go("/document?id=1").await;
    window.read("własne słowa urzędu, wersja 1").await;
    window.close().await;
}

#[tokio::test]
async fn words_are_handed_to_another_office_and_looked_at_before_they_are_taken() {
    let (window, _officer) = window_on(Town::in_october()).await;
    let file = window.folder().join("ogloszenie.kladka-szablon");
    window.answer_dialogs(&[&file, &file]);
    window.go("/document/template/ogloszenie_konsultacje").await;
    window.click("button", "Dodaj wiersz").await;
    window.click("menuitem", "Akapit").await;
    window.type_text("Dyżur w każdą środę.").await;
    window.press("Control+s").await;
    window.read("Zapisano wersję 1.").await;
    window.click("button", "Zapisz dla innego urzędu…").await;
    window.read("Zapisano plik ogloszenie.kladka-szablon.").await;
    window.click("tab", "Wersje (1)").await;
    window.click("button", "Wróć do słów programu").await;
    window.read("słowa programu od 15 października 2026 r., wersja 2").await;

    window.go("/document/template").await;
    window.click("button", "Wczytaj szablon z pliku…").await;
    window.read("Nic jeszcze nie zmieniono.").await;
    window.read("Dyżur w każdą środę.").await;
    window.find("img", "Strona 1 z 2").await;
    window.is_accessible("a template from a file").await;
    window.picture("template-import").await;
    window.click("button", "Przyjmij jako wersję 3").await;
    window.read("Wczytano słowa jako wersję 3.").await;
    window.read("własne słowa od 15 października 2026 r., wersja 3").await;
    window.find("tab", "Słowa").await;
    window.resize(1024, 700).await;
    window.fits_its_width("template.1024").await;
    window.picture("template.1024").await;
    window.resize(1280, 800).await;
    window.go("/document/template/program_roczny").await;
    window.find_with("img", "Strona 1").await;
    window.is_accessible("words of a programme").await;
    window.picture("template-programme").await;
    window.enlarge(true).await;
    window.fits_its_width("template.200").await;
    window.is_accessible("words at 200 %").await;
    window.picture("template.200").await;
    window.close().await;
}
