//! The first screen: what is due, late and blocked, the year on one line; finding a case or an act by keyboard alone.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::Arc,
};

use casework::{call, consultation, file, programme};
use serde_json::Value;
use tests::{office::Officer, program::Program};

/// Pairs of the footbridge's words that stand over each other, and words that stand outside it.
const COLLISIONS: &str = "const bridge = document.querySelector('.bridge').getBoundingClientRect(); \
    const boxes = [...document.querySelectorAll('.bridge .words, .bridge .today span, .bridge .month')] \
        .filter((one) => one.checkVisibility()).map((one) => ({ words: one.textContent.trim(), box: one.getBoundingClientRect() })); \
    const over = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5; \
    const found = boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => over(one.box, other.box)) \
        .map((other) => one.words + ' / ' + other.words)); \
    const outside = boxes.filter(({ box }) => box.left < bridge.left - 1 || box.right > bridge.right + 1 || box.bottom > bridge.bottom + 1) \
        .map(({ words }) => words + ' outside'); \
    return [boxes.length, [...found, ...outside]]";

async fn nothing_overlaps(window: &Program, screen: &str) {
    let answer = window.client.execute(COLLISIONS, vec![]).await.expect("the page answers");
    assert!(answer[0].as_u64().is_some_and(|count| count > 5), "{screen}: the footbridge has its words: {answer}");
    assert_eq!(answer[1], Value::Array(Vec::new()), "{screen}");
}

#[tokio::test]
async fn the_first_screen_tells_what_is_due_and_why_in_every_size() {
    let officer = Officer::on("2026-11-22");
    let window = Program::in_the_sample(&officer).await;
    window.find("heading", "Do zrobienia").await;
    window.find("heading", "Czeka na innych").await;
    window.find("heading", "Kontrola zgodności").await;
    window.read("Kończą się konsultacje").await;
    window.is_accessible("the first screen").await;
    window.fits_its_width("the first screen").await;
    window.picture("pulpit").await;
    nothing_overlaps(&window, "the first screen").await;

    let days = |names: Vec<String>| names.into_iter().filter(|name| name.ends_with("– Skąd ta data?")).collect::<Vec<_>>();
    let every = days(window.names("button").await);
    let lines = window.client.execute(LINES, vec![]).await.expect("the page answers");
    assert!(lines.as_u64().is_some_and(|lines| lines > 2 && every.len() as u64 >= lines), "every day explains itself: {every:?}");
    window.click("button", "30 listopada – Skąd ta data?").await;
    window.read("Przepis podaje dzień: 30 listopada 2026 r.").await;
    window.read("art. 5a ust. 1").await;
    window.is_accessible("where a day of the year comes from").await;
    window.press("Escape").await;
    window.read_no_more("Zapisz jako PDF…").await;

    window.paint("dark").await;
    window.is_accessible("the first screen in the dark").await;
    window.picture("pulpit.dark").await;
    window.paint("light").await;
    window.resize(1024, 700).await;
    window
        .until("a narrower window", || async {
            let width = window.client.execute("return innerWidth", vec![]).await.map_err(|error| error.to_string())?;
            if width == 1024 { Ok(()) } else { Err(width.to_string()) }
        })
        .await;
    window.picture("pulpit.1024").await;
    nothing_overlaps(&window, "the first screen in a small window").await;
    window.fits_its_width("the first screen in a small window").await;
    window.resize(1280, 800).await;
    window.enlarge(true).await;
    window.fits_its_width("the first screen at 200 %").await;
    window.is_accessible("the first screen at 200 %").await;
    window.picture("pulpit.200").await;
    window.close().await;
}

/// Lines of the agenda, of the waiting and of the year.
const LINES: &str = "return document.querySelectorAll('.when, .days, .bridge .post').length";

#[tokio::test]
async fn every_line_of_the_first_screen_leads_to_its_case() {
    let officer = Officer::on("2026-11-22");
    let file = officer.sample();
    let names = names_of_cases(&officer, &file);
    let window = Program::start_with(&[&file]).await;
    window.find("heading", "Czwartek, 15 października 2026 r.").await;
    window.find("heading", "Kontrola zgodności").await;
    let script = "return [...document.querySelectorAll('main a[href], [data-area=content] a[href]')].map((link) => link.getAttribute('href'))";
    let links = window.client.execute(script, vec![]).await.expect("the page answers");
    let links: Vec<String> = serde_json::from_value(links).expect("addresses");
    let links: BTreeSet<String> = links.into_iter().collect();
    assert!(links.len() > 3, "{links:?}");
    for link in links {
        // Another page lies between, so that nothing of the case before is taken for this one.
        window.go("/settings").await;
        window.find("heading", "Ustawienia").await;
        let case = link.trim_start_matches("#/").split(['/', '?']).take(2).collect::<Vec<_>>().join("/");
        let names = names.get(&case).unwrap_or_else(|| panic!("{link} leads to no case of the file: {names:?}"));
        window.go(link.trim_start_matches('#')).await;
        window
            .until(&format!("{names:?} at {link}"), || async {
                let answer = window.client.execute(PLACE, vec![]).await.map_err(|error| error.to_string())?;
                let words: Vec<String> = serde_json::from_value(answer).map_err(|error| error.to_string())?;
                if words.iter().any(|words| names.contains(&plain(words))) { Ok(()) } else { Err(format!("{words:?}")) }
            })
            .await;
    }
    window.close().await;
}

/// How the pages of every case in the file call it, by the beginning of their addresses (`programme/3`).
fn names_of_cases(officer: &Arc<Officer>, path: &Path) -> BTreeMap<String, Vec<String>> {
    let desk = file::open_to_read(officer.clone(), path).expect("the file opens");
    let mut names = BTreeMap::new();
    for programme in programme::list(&desk).expect("programmes") {
        let name = programme::page(&desk, programme.id).expect("a programme").name;
        names.insert(format!("programme/{}", programme.id.0), vec![plain(&name)]);
    }
    for line in consultation::list(&desk).expect("consultations").rows {
        let heading = consultation::view(&desk, line.id).expect("a consultation").heading;
        names.insert(format!("consultation/{}", line.id.0), vec![plain(&heading), plain(&line.title)]);
    }
    for line in call::list(&desk).expect("calls") {
        let name = call::page(&desk, line.id).expect("a call").name;
        names.insert(format!("call/{}", line.id.0), vec![plain(&name)]);
    }
    file::close(desk).expect("the file closes");
    names
}

fn plain(words: &str) -> String {
    words.replace('\u{a0}', " ")
}

/// The title of the page and the steps that lead to it: the pile of remarks names its consultation there.
const PLACE: &str =
    "return [...document.querySelectorAll('h1, [aria-label=\"Gdzie jesteś\"] a')].map((one) => one.textContent.trim())";

#[tokio::test]
async fn what_the_law_forbids_stands_on_the_first_screen_with_its_reason() {
    let officer = Officer::on("2026-11-22");
    let window = Program::in_the_sample(&officer).await;
    window.find("heading", "Stoi, bo zabraniają przepisy").await;
    window.read("art. 5a ust. 4 pkt 11").await;
    window.read("żadna jednostka nie jest oznaczona").await;
    window.picture("pulpit-blocked").await;
    let block = window.names("link").await.into_iter().find(|name| name.starts_with("Pokaż, co poprawić – ")).expect("a block");
    window.click("link", &block).await;
    window.find("heading", "Program współpracy na rok 2027").await;
    window.read("Wstaw z poprzedniego programu").await;
    window.close().await;
}

#[tokio::test]
async fn the_palette_finds_a_case_an_organisation_and_an_act_by_keyboard_alone() {
    let officer = Officer::on("2026-11-22");
    let window = Program::in_the_sample(&officer).await;
    window.tab_to("Wszystkie").await;
    let before = window.focused().await;
    window.press("Control+k").await;
    window.find("dialog", "Znajdź lub zrób").await;
    window.is_accessible("the palette").await;
    window.type_text("nie ma takiej rzeczy").await;
    window.read("Nic nie pasuje").await;
    window.press("Escape").await;
    window
        .until("the focus back", || async {
            let now = window.focused().await;
            if now == before { Ok(()) } else { Err(now) }
        })
        .await;

    found(&window, "program wspolpracy 2027", "Program współpracy na rok 2027").await;
    window.picture("palette").await;
    window.press("Enter").await;
    window.find("heading", "Program współpracy na rok 2027").await;

    found(&window, "akademia przedsiebiorczych", "Akademia Przedsiębiorczych Kobiet").await;
    window.press("Enter").await;
    window.find("heading", "Akademia Przedsiębiorczych Kobiet").await;

    found(&window, "zaplanuj kons", "Zaplanuj konsultacje").await;
    window.press("Enter").await;
    window.find("heading", "Nowe konsultacje").await;

    found(&window, "program", "").await;
    window.press("ArrowDown").await;
    window.press("ArrowUp").await;
    window.is_accessible("the palette with what it found").await;
    window.press("Escape").await;
    window.close().await;
}

/// Opens the palette, types, and waits until what is chosen begins with these words.
async fn found(window: &Program, typed: &str, words: &str) {
    window.press("Control+k").await;
    window
        .until("the cursor in the palette", || async {
            let now = window.focused().await;
            if now == "Znajdź lub zrób" { Ok(()) } else { Err(now) }
        })
        .await;
    window.type_text(typed).await;
    window
        .until(&format!("„{words}” chosen for „{typed}”"), || async {
            let script = "return document.querySelector('[role=option][aria-selected=true] b')?.textContent ?? ''";
            let chosen = window.client.execute(script, vec![]).await.map_err(|error| error.to_string())?;
            let chosen = chosen.as_str().unwrap_or_default().replace('\u{a0}', " ");
            if !chosen.is_empty() && chosen.starts_with(words) { Ok(()) } else { Err(chosen) }
        })
        .await;
}
