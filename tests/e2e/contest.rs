//! The whole journey of an open call in the window: from its draft to the results in three places.
//!
//! Three days: on the first the call is drafted, announced and its form goes out; organisations fill it in a browser; on the second
//! the offers come into the register, are checked, and the cards of the commission go out; the members fill them in a browser; on
//! the third the cards come in, are signed, the list is voted and the results are announced.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use casework::{
    call,
    commission::results,
    file,
    programme::{self, TaskForm},
    view::Key,
};
use domain::{offer::FormalQuestion, vocabulary::Vocabulary};
use serde_json::{Value, json};
use tests::{
    browser::{Browser, Kind},
    forms, jarzebin,
    office::Officer,
    program::Program,
};

const TASK: &str = "Szkolenie sportowe dzieci i młodzieży";
const CALL: &str = "/call/1";
const PLACES: [&str; 3] = ["Biuletyn Informacji Publicznej", "strona internetowa", "tablica ogłoszeń"];
const MEMBERS: [(&str, &str); 3] = [("Jan Kalina", "przewodniczący"), ("Ewa Brzoza", "sekretarz"), ("Anna Lipa", "członek")];

#[tokio::test]
async fn a_call_goes_from_its_draft_to_its_results() {
    let officer = Officer::on("2026-11-30");
    let path = planned(&officer);
    let browser = Browser::start(Kind::Chromium).await;

    let window = Program::start_at("2026-11-30T09:00:00", &[&path]).await;
    drafts(&window).await;
    announces(&window).await;
    amends(&window).await;
    let form = officer.path("oferta.html");
    hands_out(&window, &form).await;
    window.close().await;

    let first = fills_offer(&browser, &form, "Klub Sportowy Jarząb", "Treningi dla dzieci").await;
    let second = fills_offer(&browser, &form, "Fundacja „Ruch”", "Rowerem po gminie").await;

    let window = Program::start_at("2026-12-28T09:00:00", &[&path]).await;
    for (file, number) in [(&first, 1), (&second, 2)] {
        takes_offer_in(&window, file, number).await;
    }
    steps(&window, "Zamknij nabór ofert", "Zamknięto nabór ofert.").await;
    steps(&window, "Zacznij ocenę formalną", "Zaczęto ocenę formalną.").await;
    for number in [1, 2] {
        finds_correct(&window, number).await;
    }
    appoints(&window).await;
    steps(&window, "Przekaż oferty komisji", "Oferty są w ocenie komisji.").await;
    let mut filled = Vec::new();
    for (at, (name, _)) in MEMBERS.iter().enumerate() {
        let card = officer.path(&format!("karta-{at}.html"));
        hands_out_card(&window, name, &card).await;
        filled.push(fills_card(&browser, &card, at).await);
    }
    window.close().await;

    let window = Program::start_at("2027-01-05T09:00:00", &[&path]).await;
    for (at, file) in filled.iter().enumerate() {
        takes_cards_in(&window, file, at).await;
    }
    meets_and_votes(&window).await;
    steps(&window, "Odnotuj opinię komisji", "Odnotowano opinię komisji.").await;
    decides(&window).await;
    steps(&window, "Odnotuj rozstrzygnięcie", "Odnotowano rozstrzygnięcie konkursu.").await;
    window.close().await;
    is_settled(&officer);
}

/// Jarzębin with a programme for 2027 and one task of 15 000 zł.
fn planned(officer: &Arc<Officer>) -> PathBuf {
    let mut desk = jarzebin::file(officer, jarzebin::local());
    let id = programme::create(&mut desk, &jarzebin::programme_of("2027")).expect("a programme").value.id;
    let task = TaskForm {
        title: TASK.into(),
        sphere: "17".into(),
        form: "wspieranie".into(),
        planned: "15 000,00".into(),
        department: String::new(),
    };
    programme::add_task(&mut desk, id, &task).expect("a task");
    file::close(desk).expect("the file closes");
    officer.path("urzad.kladka")
}

async fn drafts(window: &Program) {
    window.find("navigation", "Pokoje programu").await;
    window.go("/call/new").await;
    window.read("Zadania do ogłoszenia").await;
    window.find("grid", "Zadania programu").await;
    window.tab_to("Zadania programu").await;
    window.press("Space").await;
    window.click("button", "Załóż konkurs").await;
    window.find("grid", "Zadania konkursowe").await;
    window.go(&format!("{CALL}/conditions")).await;
    for (label, text) in [
        ("Dzień przekazania projektu radzie", "13.11.2026"),
        ("Oferty do dnia", "23.12.2026"),
        ("do godziny", "15:00"),
        ("Wybór ofert do dnia", "15.01.2027"),
        ("Początek realizacji zadań", "01.02.2027"),
        ("Koniec realizacji zadań", "15.12.2027"),
        ("Najwyższa dotacja (zł)", "10 000"),
        ("Próg punktów całej oferty", "40"),
        ("Milczenie jako rezygnacja (dni)", "14"),
        ("Numer zarządzenia", "120/2026"),
        ("Dzień zarządzenia", "30.11.2026"),
    ] {
        window.fill(label, text).await;
        window.press("Tab").await;
    }
    window.read("23 grudnia 2026 r., godz. 15:00").await;
    window.go(&format!("{CALL}/criteria")).await;
    window.click("button", "Wstaw zwykły zestaw").await;
    window.read("6 z 6").await;
    window.go(&format!("{CALL}/prior")).await;
    for year in ["2025", "2026"] {
        window.click("button", "Dodaj zadanie").await;
        window.fill("Zadanie", "nie realizowano").await;
        window.choose("Rok", year).await;
        window.fill("Koszt zadania (zł) (nieobowiązkowy)", "0").await;
        window.fill("W tym dotacje (zł) (nieobowiązkowe)", "0").await;
        window.click("button", "Dopisz zadanie").await;
        window.read_no_more("Nowe zadanie z poprzednich lat").await;
    }
    window.go(&format!("{CALL}/text")).await;
    window.find("heading", "Treść ogłoszenia słowami urzędu").await;
    for name in window.names("button").await.into_iter().filter(|name| name.starts_with("Wstaw propozycję")) {
        window.click("button", &name).await;
    }
    window.fill("Kto udziela wyjaśnień", "Anna Wierzba, pokój 4").await;
    window.press("Tab").await;
}

/// The next step of the call, on the day that the program proposes.
async fn steps(window: &Program, words: &str, said: &str) {
    window.go(CALL).await;
    window.click_with("button", "Następny krok").await;
    window.find("heading", words).await;
    window.click("button", words).await;
    window.read(said).await;
}

async fn announces(window: &Program) {
    steps(window, "Odnotuj ogłoszenie konkursu", "Odnotowano ogłoszenie konkursu.").await;
    window.go(&format!("{CALL}/notice")).await;
    window.find("heading", "Co musi powiedzieć ogłoszenie").await;
    window.is_accessible("the notice of a call").await;
    publishes(window, "ogłoszenia").await;
    window.is_accessible("a published notice").await;
    window.picture("contest-notice").await;
}

/// Notes the three places of the notice or of a change.
async fn publishes(window: &Program, what: &str) {
    for place in PLACES {
        window.click("button", &format!("Odnotuj publikację {what}")).await;
        window.choose("Gdzie", &capital(place)).await;
        window.fill("Dzień publikacji", "30.11.2026").await;
        window.click("button", "Odnotuj publikację").await;
        window.find("button", &format!("Usuń publikację {what}: {place}, 30 listopada 2026 r.")).await;
    }
}

/// The notice is amended on the same day, in the same places.
async fn amends(window: &Program) {
    window.go(&format!("{CALL}/changes")).await;
    window.click("button", "Zmień albo unieważnij konkurs…").await;
    window.fill("Dzień decyzji", "30.11.2026").await;
    window.fill("Jak ogłoszenie brzmi teraz", "Wyjaśnień udziela Anna Wierzba, pokój 5.").await;
    window.is_accessible("a change of the notice").await;
    window.click("button", "Wpisz zmianę").await;
    window.read("nie odnotowano").await;
    publishes(window, "zmiany nr 1").await;
    window.read_no_more("nie odnotowano").await;
    window.is_accessible("a published change").await;
    window.picture("contest-change").await;
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

async fn hands_out(window: &Program, form: &Path) {
    window.go(&format!("{CALL}/forms")).await;
    window.read("23 grudnia 2026 r., godz. 15:00").await;
    window.answer_dialogs(&[form]);
    window.click("button", "Zapisz formularz oferty…").await;
    window.read("Zapisano plik oferta.html.").await;
}

/// An organisation goes on with what it saved yesterday, finishes the form in the browser and saves the data file.
async fn fills_offer(browser: &Browser, form: &Path, applicant: &str, title: &str) -> PathBuf {
    let html = fs::read_to_string(form).expect("the form is on the disk");
    let mut answers = forms::answers();
    answers["task_kind"] = json!(TASK);
    answers["title"] = json!(title);
    answers["applicants"][0]["name"] = json!(applicant);
    let begun = browser.folder().join("przerwa.json");
    fs::write(&begun, forms::data_file(&forms::specification(&html), &answers, false).to_string()).expect("yesterday's work");
    browser.open(form).await;
    browser.give_file(&begun).await;
    browser.read("Otwarto zapisany plik.").await;
    browser.fill("summary", &format!("{title}: cotygodniowe zajęcia dla dzieci z gminy.")).await;
    finished(browser, "Oferta jest gotowa", title).await
}

async fn finished(browser: &Browser, said: &str, name: &str) -> PathBuf {
    browser.click("Sprawdź i zakończ").await;
    browser.read(said).await;
    browser.watch_saving().await;
    browser.click("Zapisz plik z danymi").await;
    let file = browser.folder().join(format!("{name}.json"));
    fs::write(&file, browser.saved().await).expect("the file is sent");
    file
}

async fn takes_offer_in(window: &Program, file: &Path, number: u32) {
    window.go(&format!("{CALL}/forms")).await;
    window.answer_dialogs(&[file]);
    window.click("button", "Wczytaj plik z danymi…").await;
    window.read("Plik jest dokończony i niezmieniony.").await;
    window.choose("Jak wpłynęła", "osobiście").await;
    window.fill("Dzień wpływu", "22.12.2026").await;
    window.fill("Godzina wpływu", "10:15").await;
    window.click("button", "Wpisz ofertę do rejestru").await;
    window.read(&format!("Wpisano ofertę nr {number} do rejestru.")).await;
}

/// What the program found out is confirmed, the rest the officer answers.
async fn finds_correct(window: &Program, offer: i64) {
    use FormalQuestion::{Attachments, Count, Eligible, Form, Settled, Signed, Sphere};
    window.go(&format!("{CALL}/offers/{offer}")).await;
    window.click("button", "Potwierdź ustalenia programu").await;
    window.read("Potwierdzono ustalenia programu.").await;
    for question in [Form, Eligible, Sphere, Signed, Attachments, Settled, Count] {
        window.choose(&format!("Ustalenie: {}", question.label()), "tak").await;
    }
    window.read("Z karty wynika: ofertę można uznać za poprawną.").await;
    window.click("button", "Uznaj za poprawną").await;
    window.fill("Dzień", "28.12.2026").await;
    window.click("button", "Uznaj za poprawną").await;
    window.read("poprawna formalnie").await;
}

async fn appoints(window: &Program) {
    window.go(&format!("{CALL}/commission")).await;
    window.find("heading", "Nowa komisja").await;
    window.fill("Numer zarządzenia (nieobowiązkowy)", "0050.131.2026").await;
    window.fill("Dzień powołania (nieobowiązkowy)", "23.12.2026").await;
    window.choose("Kworum", "więcej niż połowa składu").await;
    window.click("button", "Załóż komisję").await;
    window.find("heading", "W komisji nie ma jeszcze nikogo").await;
    for (name, role) in MEMBERS {
        window.click("button", "Dopisz osobę").await;
        window.fill("Imię i nazwisko", name).await;
        window.choose("Funkcja", role).await;
        if role == "członek" {
            window.choose("Kogo reprezentuje", "osoba wskazana przez organizacje").await;
            window.fill("Organizacja spoza rejestru (nieobowiązkowe)", "Towarzystwo Przyjaciół Jarzębina").await;
        }
        window.fill("Dzień oświadczenia o bezstronności (nieobowiązkowy)", "28.12.2026").await;
        window.click("button", "Dopisz osobę do komisji").await;
        window.find_with("row", name).await;
    }
}

async fn hands_out_card(window: &Program, member: &str, card: &Path) {
    window.go(&format!("{CALL}/forms")).await;
    window.choose("Członek komisji", member).await;
    window.answer_dialogs(&[card]);
    window.click("button", "Zapisz kartę oceny…").await;
    window.read(&format!("Zapisano plik {}.", card.file_name().unwrap_or_default().display())).await;
}

/// A member scores both offers in the browser: nine tenths of the points for the first, less for the second.
async fn fills_card(browser: &Browser, card: &Path, member: usize) -> PathBuf {
    let specification = forms::specification(&fs::read_to_string(card).expect("the card is on the disk"));
    let criteria = specification["given"]["cards"][0]["scores"].as_array().map_or(0, Vec::len);
    assert_eq!(criteria, 6, "the usual criteria stand in the card: {}", specification["given"]);
    browser.open(card).await;
    browser.read(MEMBERS[member].0).await;
    for (offer, points) in [(0, "9"), (1, ["7", "7,5", "8"][member])] {
        for criterion in 0..criteria {
            browser.fill(&format!("cards.{offer}.scores.{criterion}.points"), points).await;
        }
        browser.fill(&format!("cards.{offer}.reason"), "Rzetelnie opisane działania.").await;
    }
    browser.tick("impartial").await;
    finished(browser, "Karta jest gotowa", &format!("karta-{member}")).await
}

/// The cards of a file come in open, are looked at and signed.
async fn takes_cards_in(window: &Program, file: &Path, member: usize) {
    window.go(&format!("{CALL}/forms")).await;
    window.answer_dialogs(&[file]);
    window.click("button", "Wczytaj kartę z pliku…").await;
    window.read("Plik jest dokończony i niezmieniony.").await;
    window.read(MEMBERS[member].0).await;
    window.is_accessible("cards of a file").await;
    window.click("button", "Wczytaj oceny").await;
    window.read("Wczytano 2 karty.").await;
    window.go(&format!("{CALL}/cards?member={}", member + 1)).await;
    for number in [1, 2] {
        window.click("button", &format!("Podpisz kartę oferty {number}")).await;
        window.read(&format!("Podpisano kartę oferty {number}.")).await;
    }
}

async fn meets_and_votes(window: &Program) {
    window.go(&format!("{CALL}/commission")).await;
    window.click("button", "Dopisz posiedzenie").await;
    window.fill("Dzień posiedzenia", "05.01.2027").await;
    window.click("button", "Dopisz posiedzenie").await;
    window.find_with("button", "Otwórz posiedzenie komisji").await;
    window.go(&format!("{CALL}/ranking")).await;
    window.read("kworum jest").await;
    window.read("Propozycja 15 000,00 zł").await;
    window.is_accessible("a ranking").await;
    window.picture("contest-ranking").await;
    window.click("button", "Głosuj nad listą…").await;
    window.click("button", "Zapisz głosy i wynik").await;
    window.read("Zapisano głosowanie.").await;
    window.read("lista przyjęta").await;
}

async fn decides(window: &Program) {
    window.go(&format!("{CALL}/results")).await;
    window.fill("Dzień rozstrzygnięcia", "05.01.2027").await;
    window.fill("Numer zarządzenia", "0050.2.2027").await;
    window.click("button", "Wpisz rozstrzygnięcie").await;
    window.read("Zapisano rozstrzygnięcie.").await;
    window.click("button", "Przyznaj zgodnie z propozycją komisji").await;
    window.read("Rozstrzygnięto oferty: 2.").await;
    for place in PLACES {
        window.click("button", &format!("Wpisz ogłoszenie wyników: {place}")).await;
        window.fill("Dzień ogłoszenia wyników", "05.01.2027").await;
        window.click("button", "Zapisz ogłoszenie").await;
        window.find("button", &format!("Usuń ogłoszenie wyników: {place}")).await;
    }
    window.is_accessible("announced results").await;
    window.picture("contest-results").await;
}

/// What the file says in the end.
fn is_settled(officer: &Arc<Officer>) {
    let desk = officer.opened_again();
    let id = Key(1);
    assert_eq!(call::page(&desk, id).expect("the call").status.key, "rozstrzygniety");
    let view = results::view(&desk, id).expect("the results");
    let granted: Vec<Value> =
        view.tasks[0].lines.iter().map(|line| json!([line.applicant, line.granted.as_ref().map(|money| money.grosze)])).collect();
    assert_eq!(granted, [json!(["Klub Sportowy Jarząb", 900_000]), json!(["Fundacja „Ruch”", 600_000])]);
    assert!(view.places.iter().all(|place| place.published_on.as_ref().is_some_and(|day| day.iso == "2027-01-05")));
    let serious: Vec<_> = view.findings.iter().filter(|finding| finding.level.key == "blokada").collect();
    assert!(serious.is_empty(), "{serious:#?}");
}
