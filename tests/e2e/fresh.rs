//! The first day with an empty file: every room says what belongs in it and what to do first, and none is a dead end.

use casework::file;
use tests::{office::Officer, program::Program};

/// A page of an empty file, words that teach, the name of its picture.
const PAGES: &[(&str, &str, &str)] = &[
    ("/", "Zacznijmy od urzędu", "pulpit"),
    ("/programme", "W pliku nie ma jeszcze programu współpracy", "programy"),
    ("/programme/new", "Najpierw opisz urząd", "program-nowy"),
    ("/consultation", "Nie ma jeszcze konsultacji", "konsultacje"),
    ("/consultation/new", "Co będzie konsultowane", "konsultacje-nowe"),
    ("/organisation", "W rejestrze nie ma jeszcze żadnej organizacji", "organizacje"),
    ("/organisation/new", "Nowa organizacja", "organizacja-nowa"),
    ("/organisation/import", "Wczytywanie organizacji z pliku", "organizacje-wczytanie"),
    ("/organisation/post", "W rejestrze nie ma jeszcze żadnej organizacji", "organizacje-koperty"),
    ("/document", "Nie wystawiono jeszcze żadnego dokumentu", "dokumenty"),
    ("/document/make", "Nie ma jeszcze spraw, z których powstają dokumenty", "dokument-nowy"),
    ("/settings", "Opisz swój urząd", "ustawienia"),
];

/// Buttons and links of the page itself, those that lead to another room among them; the column of rooms does not count.
const WAYS: &str = "return [...document.querySelectorAll('[data-area=content] :is(.button, a[href])')] \
    .filter((one) => one.checkVisibility() && one.getAttribute('aria-disabled') !== 'true').map((one) => one.textContent.trim())";

#[tokio::test]
async fn every_room_of_an_empty_file_says_what_to_do_first() {
    let officer = Officer::on("2026-10-15");
    file::close(officer.new_file()).expect("the file closes");
    let window = Program::start_with(&[&officer.path("urzad.kladka")]).await;
    window.find("navigation", "Pokoje programu").await;
    for (address, words, name) in PAGES {
        window.go(address).await;
        window.read(words).await;
        window.is_accessible(&format!("{address} of an empty file")).await;
        window.picture(&format!("pusty-{name}")).await;
        let ways = window.client.execute(WAYS, vec![]).await.expect("the page answers");
        assert!(ways.as_array().is_some_and(|ways| !ways.is_empty()), "{address} is a dead end");
    }

    // Begun too early, a consultation says what it lacks and leads there.
    window.go("/consultation/new").await;
    window.choose("Rodzaj projektu", "projekt aktu prawa miejscowego").await;
    window.fill("Przedmiot konsultacji", "projekt uchwały w sprawie statutów sołectw").await;
    window.click("button", "Rozpocznij i zaplanuj terminy").await;
    window.read("Nie opisano jeszcze urzędu.").await;
    window.is_accessible("a consultation before the office").await;
    window.picture("pusty-konsultacje-bez-urzedu").await;
    window.click("link", "Przejdź do ustawień").await;
    window.find("heading", "Opisz swój urząd").await;
    window.close().await;
}
