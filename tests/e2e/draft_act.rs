//! A draft act on the screen: from an empty room over its items and its way to a resolution on paper.

use casework::file;
use tests::{jarzebin, office::Officer, program::Program};

#[tokio::test]
async fn a_draft_act_begins_with_a_template_and_shows_its_items_and_its_way() {
    let officer = Officer::on("2026-10-15");
    let desk = jarzebin::file(&officer, jarzebin::local());
    file::close(desk).expect("the file closes");
    let window = Program::start_with(&[&officer.path("urzad.kladka")]).await;
    window.click("link", "Projekty aktów").await;
    window.find("heading", "Nie ma jeszcze projektów aktów").await;
    window.is_accessible("empty room of draft acts").await;
    window.picture("draft-act-empty").await;
    window.click("link", "Załóż projekt").await;
    window.find("heading", "Nowy projekt aktu").await;
    window.click_with("radio", "Zasady konsultowania z organizacjami").await;
    window.read("mówią organizacjom i radzie pożytku").await;
    window.is_accessible("new draft act").await;
    window.picture("draft-act-new").await;
    window.click("button", "Załóż projekt").await;
    window.read("Założono projekt aktu.").await;
    window.is_accessible("items of a draft act").await;
    window.picture("draft-act-items").await;
    window.click("tab", "Treść").await;
    window.find("toolbar", "Narzędzia tekstu").await;
    window.picture("draft-act-text").await;
    window.click("tab", "Droga aktu").await;
    window.read("dziennik").await;
    window.is_accessible("way of a draft act").await;
    window.picture("draft-act-way").await;
    window.click("tab", "Dane sprawy").await;
    window.is_accessible("facts of a draft act").await;
    window.picture("draft-act-facts").await;
    window.click("tab", "Konsultacje").await;
    window.is_accessible("consultations of a draft act").await;
    window.picture("draft-act-consultation").await;
    window.click("tab", "Dokumenty").await;
    window.is_accessible("documents of a draft act").await;
    window.picture("draft-act-documents").await;
    window.click("tab", "Historia").await;
    window.is_accessible("history of a draft act").await;
    window.go("/draft_act").await;
    window.find("grid", "Projekty aktów").await;
    window.is_accessible("room of draft acts").await;
    window.picture("draft-act-room").await;
    window.close().await;
}
