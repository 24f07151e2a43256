//! What holds in every room: keys that the help names, pages that no journey passes, and a case past its term.

use std::{path::PathBuf, sync::Arc};

use casework::{file, programme};
use tests::{jarzebin, office::Officer, program::Program};

/// Name of the area of the screen in which the focus is.
async fn area(window: &Program) -> String {
    let script = "return document.activeElement.closest('[data-area]')?.dataset.area ?? ''";
    let answer = window.client.execute(script, vec![]).await.expect("the page answers");
    answer.as_str().unwrap_or_default().to_owned()
}

/// The areas that a key meets until it comes to the first one again.
async fn round(window: &Program, key: &str) -> Vec<String> {
    let mut met = vec![area(window).await];
    for _ in 0..10 {
        window.press(key).await;
        let now = area(window).await;
        if now == met[0] {
            return met;
        }
        met.push(now);
    }
    panic!("{key} does not come back: {met:?}");
}

#[tokio::test]
async fn help_tells_the_keys_and_the_keys_lead_from_area_to_area() {
    let officer = Officer::on("2026-10-15");
    let window = Program::in_the_sample(&officer).await;
    window.go("/programme/2/items").await;
    window.find("heading", "Program współpracy na rok 2026").await;
    window.find("heading", "Kontrola zgodności").await;
    // An area without anything to press is passed over: the table has to be there.
    window.read("wymaganych elementów jest w treści").await;
    let before = window.focused().await;
    window.press("F1").await;
    window.find("dialog", "Klawisze").await;
    window.read("Następny obszar ekranu").await;
    window.is_accessible("help").await;
    window.picture("help").await;
    window.press("Escape").await;
    window
        .until("the focus back", || async {
            let now = window.focused().await;
            if now == before { Ok(()) } else { Err(now) }
        })
        .await;

    window.press("F6").await;
    let there = round(&window, "F6").await;
    assert!(["rooms", "head", "tabs", "content", "side"].iter().all(|name| there.iter().any(|met| met == name)), "{there:?}");
    let mut back = round(&window, "Shift+F6").await;
    back[1..].reverse();
    assert_eq!(there, back, "Shift F6 goes the other way round");
    window.close().await;
}

#[tokio::test]
async fn ctrl_n_begins_what_belongs_to_the_room() {
    let officer = Officer::on("2026-10-15");
    let window = Program::in_the_sample(&officer).await;
    let rooms = [
        ("/organisation", "Organizacje", "Wczytaj z pliku…", "Nowa organizacja"),
        ("/programme", "Program współpracy", "Nowy program", "Nowy program współpracy"),
        ("/consultation", "Konsultacje", "Nowe konsultacje", "Nowe konsultacje"),
    ];
    for (path, title, offered, begun) in rooms {
        window.go(path).await;
        window.find("heading", title).await;
        window.read(offered).await;
        window.press("Control+n").await;
        window.find("heading", begun).await;
    }
    window.close().await;
}

#[tokio::test]
async fn a_page_that_is_not_there_and_the_history_of_a_consultation_are_for_everybody() {
    let officer = Officer::on("2026-10-15");
    let window = Program::in_the_sample(&officer).await;
    window.go("/nie-ma-takiej").await;
    window.find("heading", "Nie ma takiej strony").await;
    window.is_accessible("a page that is not there").await;
    window.picture("missing-page").await;
    window.click("link", "Przejdź na początek").await;
    window.find("heading", "Czwartek, 15 października 2026 r.").await;

    window.go("/consultation/1/history").await;
    window.read("Czynność").await;
    window.is_accessible("history of a consultation").await;
    window.picture("consultation-history").await;
    window.close().await;

    let window = Program::start_with(&[&officer.path("nie-ma-go.kladka")]).await;
    window.find("heading", "Nie ma takiego pliku").await;
    window.is_accessible("a file that is not there").await;
    window.picture("problem-not-found").await;
    window.close().await;
}

/// A file whose programme for the running year was never adopted.
fn late(officer: &Arc<Officer>) -> PathBuf {
    let (mut desk, _) = jarzebin::file_with_programme(officer);
    programme::create(&mut desk, &jarzebin::programme_of("2026")).expect("a programme of this year");
    file::close(desk).expect("the file closes");
    officer.path("urzad.kladka")
}

#[tokio::test]
async fn what_is_past_its_term_comes_first_and_its_room_says_how_many_cases_it_is() {
    let officer = Officer::on("2026-10-15");
    let window = Program::start_with(&[&late(&officer)]).await;
    window.find("heading", "Po terminie").await;
    window.read("Program na 2026 r.").await;
    window
        .until("one late case in the column of rooms", || async {
            let names = window.names("link").await;
            let late = |name: &&String| name.starts_with("Program współpracy") && name.contains("1 po terminie");
            if names.iter().any(|name| late(&name)) { Ok(()) } else { Err(format!("{names:?}")) }
        })
        .await;
    window.is_accessible("the first screen with what is late").await;
    window.picture("pulpit-late").await;
    window.close().await;
}
