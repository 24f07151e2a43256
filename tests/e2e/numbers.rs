//! From a number to the offers that it counts, to one of them and back, in the window.

use std::fs;

use casework::{call::numbers, file, sample};
use tests::{office::Officer, program::Program};

#[tokio::test]
async fn a_number_opens_the_list_of_its_offers_and_a_row_opens_its_offer() {
    let officer = Officer::on("2026-11-22");
    let path = officer.path("jarzebin.kladka");
    let desk = sample::create(officer.clone(), &path).expect("the sample is made");
    let view = numbers::of_year(&desk, Some(2026)).expect("the numbers");
    file::close(desk).expect("the file closes");
    let organisations = &view.groups.iter().find(|table| table.key == "organisation").expect("organisations").rows;
    let second = &organisations[1];
    let share = second.share.as_ref().expect("money was granted");
    let words = &share.why.list.as_ref().expect("a list").words.replace('\u{a0}', " ");

    let window = Program::start_with(&[&path]).await;
    window.find("navigation", "Pokoje programu").await;
    window.go("/call/numbers/2026").await;
    window.find("heading", "Koncentracja").await;
    window.click("button", &format!("{} – Skąd ta liczba?", share.text)).await;
    window.find("link", &format!("Pokaż listę ({words})")).await;
    window.is_accessible("the working of a number with its list").await;
    window.picture("numbers-working").await;
    window.click("link", &format!("Pokaż listę ({words})")).await;
    window.find("heading", &format!("{}: oferty z przyznaną dotacją, 2026 r.", second.label)).await;
    window.find("grid", "Oferty").await;
    window.is_accessible("the offers behind a number").await;
    window.picture("numbers-offers-few").await;

    let list = officer.path("lista.csv");
    window.answer_dialogs(&[&list]);
    window.click("button", "Zapisz listę").await;
    window.click("menuitem", "Plik CSV…").await;
    window.read("Zapisano plik lista.csv.").await;
    let saved = fs::read_to_string(&list).expect("the saved list");
    assert!(saved.contains(&second.label.replace('"', "\"\"")), "{saved}");

    window.go("/call/numbers/offers?year=2026&among=all&what=submitted").await;
    window.find("heading", "Oferty złożone, 2026 r.").await;
    window.picture("numbers-offers").await;
    window.tab_to("Oferty").await;
    window.press("ArrowDown").await;
    window.press("Enter").await;
    window.find_with("heading", "Oferta nr ").await;

    window.go("/call/numbers/offers?year=2031&among=sphere:17&what=funded").await;
    window.find("heading", "Na tej liście nie ma ofert").await;
    window.is_accessible("a list without offers").await;
    window.picture("numbers-offers-none").await;
    window.click("link", "Wróć do liczb").await;
    window.find("heading", "W tym roku nie ogłoszono konkursu").await;
    window.close().await;
}
