//! Versions: kept, read, compared, printed, brought back.

use std::fs;

use super::{delete_line, focus_is, go_down_to, line, office_file, open, open_editor, sample};
use tests::program::Program;

#[tokio::test]
async fn a_version_is_kept_read_compared_and_brought_back() {
    let (_officer, file, text) = office_file(&sample());
    let window = Program::start_with(&[&file]).await;
    window.resize(1280, 800).await;
    open_editor(&window, text).await;
    window.press("Control+End").await;
    window.type_text(" Zmianę ogłasza Wójt.").await;
    window.press("Control+s").await;
    window.read("Zapisano wersję 2.").await;
    window.type_text(" I rada.").await;
    line(&window, "2. Kwota może ulec zmianie w uchwale budżetowej na rok 2027. Zmianę ogłasza Wójt. I rada.").await;

    window.click("link", "Wersje i porównanie").await;
    window.find("button", "Czytaj wersję 2").await;
    window.is_accessible("the versions").await;
    window.picture("text-versions").await;
    window.click("button", "Czytaj wersję 1").await;
    window.find("dialog", "Program, wersja 1").await;
    window.read("§ 2. 1. Na realizację").await;
    window.is_accessible("a version that is read").await;
    window.picture("text-version").await;
    // The focus goes back to where it came from, and the comparison is one Tab further.
    window.press("Escape").await;
    window.until("the button that opened it", || focus_is(&window, "Czytaj wersję 1")).await;
    window.press("Tab").await;
    window.until("the next link", || focus_is(&window, "Porównaj z obecną: wersja 1")).await;
    window.press("Enter").await;
    window.find("heading", "Porównanie wersji").await;
    window.read("1 zmieniona").await;
    window.read("Różnica 1 z 1").await;

    open(&window, &format!("/text/{text}/versions")).await;
    window.click("button", "Przywróć wersję 1").await;
    window.read("Przywrócono wersję 1.").await;
    open(&window, &format!("/text/{text}")).await;
    line(&window, "2. Kwota może ulec zmianie w uchwale budżetowej na rok 2027.").await;
    window.close().await;
}

#[tokio::test]
async fn two_versions_are_compared_unit_by_unit_stepped_through_and_saved_as_a_document() {
    let (_officer, file, text) = office_file(&sample());
    let window = Program::start_with(&[&file]).await;
    window.resize(1280, 800).await;
    open_editor(&window, text).await;
    go_down_to(&window, "prowadzenie placówki").await;
    delete_line(&window).await;
    window.press("Control+End").await;
    window.type_text(" Zmianę ogłasza Wójt.").await;
    window.press("Control+Home").await;
    window.press("End").await;
    window.press("Enter").await;
    window.type_text("Program jest roczny.").await;
    line(&window, "§ 1. Program jest roczny.").await;
    line(&window, "2. Kwota może ulec zmianie w uchwale budżetowej na rok 2027. Zmianę ogłasza Wójt.").await;

    open(&window, &format!("/text/{text}/compare?left={text}-1&right={text}")).await;
    window.find("heading", "Porównanie wersji").await;
    for count in ["1 zmieniona", "1 dodana", "1 usunięta", "2 tylko z nowym numerem"] {
        window.read(count).await;
    }
    window.read("Różnica 1 z 5").await;
    window.press("F7").await;
    window.read("Różnica 2 z 5").await;
    window.press("Shift+F7").await;
    window.read("Różnica 1 z 5").await;
    window.press("Shift+F7").await;
    window.read("Różnica 5 z 5").await;
    let (inserted, deleted) = (marked(&window, "ins").await, marked(&window, "del").await);
    assert_eq!(inserted, ["dodano: Program jest roczny.", "dodano: Zmianę ogłasza Wójt."]);
    assert_eq!(deleted, ["usunięto: prowadzenie placówki wsparcia dziennego w Starym Młynie."]);
    window.is_accessible("the comparison").await;
    window.picture("text-comparison").await;
    dark_and_large(&window).await;

    let (pdf, docx) = (window.folder().join("porównanie.pdf"), window.folder().join("porównanie.docx"));
    window.answer_dialogs(&[&pdf]);
    window.press("Control+p").await;
    window.read("Porównanie jest w rejestrze dokumentów.").await;
    assert!(fs::read(&pdf).expect("the saved file").starts_with(b"%PDF-"));
    window.answer_dialogs(&[&docx]);
    window.click("button", "Zapisz jako DOCX…").await;
    window.until("the DOCX", || async { if docx.exists() { Ok(()) } else { Err("not there".into()) } }).await;

    window.click("button", "Wstaw z powrotem § 1 ust. 1 pkt 2").await;
    window.read("Wstawiono z powrotem: § 2 ust. 1 pkt 2.").await;
    window.read_no_more("1 usunięta").await;
    open(&window, "/document").await;
    window.read("porównanie wersji").await;
    window.close().await;
}

/// Words of all inserted or deleted parts, as a screen reader says them.
async fn marked(window: &Program, tag: &str) -> Vec<String> {
    let script = format!(
        "return [...document.querySelectorAll('tbody {tag}')].map((part) => part.textContent.replace(/\\s+/g, ' ').trim())"
    );
    serde_json::from_value(window.client.execute(&script, vec![]).await.expect("the page answers")).expect("words")
}

async fn dark_and_large(window: &Program) {
    window.paint("dark").await;
    window.is_accessible("the comparison in the dark").await;
    window.picture("text-comparison.dark").await;
    window.paint("light").await;
    window.enlarge(true).await;
    window.read("Różnica 5 z 5").await;
    window.is_accessible("the comparison at 200 %").await;
    window.fits_its_width("text-comparison.200").await;
    window.picture("text-comparison.200").await;
    window.enlarge(false).await;
}
