//! The room of documents: from a case to an issued document with its files.

use tests::program::Program;

use crate::town::Town;

#[tokio::test]
async fn a_notice_is_looked_at_issued_found_in_the_register_and_saved() {
    let town = Town::in_october();
    let file = town.officer.path("urzad.kladka");
    let case = town.consultation.0;
    casework::file::close(town.desk).expect("the file closes");
    let window = Program::start_at("2026-10-15T09:00:00", &[&file]).await;

    window.find("navigation", "Pokoje programu").await;
    window.click("link", "Dokumenty").await;
    window.find("heading", "Nie wystawiono jeszcze żadnego dokumentu").await;
    window.is_accessible("empty register of documents").await;
    window.picture("document-empty").await;

    window.click("link", "Przygotuj dokument").await;
    window.find("grid", "Dokumenty do przygotowania").await;
    window.is_accessible("documents that can be made").await;
    window.picture("document-make").await;

    window
        .client
        .execute(&format!("location.hash = '#/document/case/consultation/{case}/ogloszenie_konsultacje'"), vec![])
        .await
        .expect("goes");
    window.find("img", "Strona 1 z 2").await;
    window.is_accessible("documents of a case").await;
    window.picture("document-case").await;
    window.press("Control+Enter").await;
    window.read("Wystawiono: ogłoszenie o konsultacjach").await;
    window.picture("document-issued").await;

    window.click("link", "ogłoszenie o konsultacjach").await;
    window.find("heading", "Pliki").await;
    window.click("button", "Sprawdź odciski plików").await;
    window.read("Wszystkie pliki są zgodne z odciskami.").await;
    let saved = window.folder().join("ogłoszenie.pdf");
    window.answer_dialogs(&[&saved]);
    window.click("button", "Zapisz PDF jako…").await;
    window.read("Zapisano plik").await;
    assert!(std::fs::read(&saved).expect("the saved file").starts_with(b"%PDF-"));
    window.find("img", "Strona 1 z 2").await;
    window.is_accessible("register of documents").await;
    window.picture("document-register").await;

    for _ in 0..5 {
        window.press("Control++").await;
    }
    window.find("heading", "Pliki").await;
    window.is_accessible("register of documents at 200 %").await;
    window.picture("document-register.200").await;
    window.close().await;
}
