//! Offers in the window: a budget of forty rows typed by keyboard alone, the register with a late offer, the formal check, and a list
//! of a generator brought in and taken back.

use std::{fs, sync::Arc};

use casework::{
    file,
    offer::{
        form::{ApplicantInput, OfferInput},
        list::{self, OfferFilter},
        page,
        save::{self, OfferEntry},
    },
    view::Key,
};
use tests::{jarzebin, office::Officer, program::Program};

fn late(desk: &mut casework::Desk, call: Key) {
    let applicant = ApplicantInput { name: "Klub Spóźnialskich".into(), ..ApplicantInput::default() };
    let entry = OfferEntry {
        number: "1".into(),
        channel: "poczta".into(),
        received_on: "18.01.2027".into(),
        hour: "9:00".into(),
        form: OfferInput { applicants: vec![applicant], title: "Po czasie".into(), ..OfferInput::default() },
        ..OfferEntry::default()
    };
    save::save(desk, call, &entry).expect("entered");
}

async fn opened(officer: &Arc<Officer>) -> (Program, Key) {
    let (mut desk, call, _) = jarzebin::file_with_call(officer);
    late(&mut desk, call);
    file::close(desk).expect("a closed file");
    let window = Program::start_at("2027-01-20T09:00:00", &[&officer.path("urzad.kladka")]).await;
    (window, call)
}

#[tokio::test]
async fn forty_rows_of_a_budget_are_typed_without_a_mouse() {
    let officer = Officer::on("2027-01-20");
    let (window, call) = opened(&officer).await;
    window.go(&format!("/call/{}/offers", call.0)).await;
    window.read("Klub Spóźnialskich").await;
    window.read("po terminie").await;
    window.is_accessible("rejestr ofert").await;
    window.picture("oferty-rejestr").await;

    window.press("Control+n").await;
    window.read("V.A Zestawienie kosztów").await;
    window.fill("Numer oferty", "2").await;
    window.fill("Dzień wpływu", "12.01.2027").await;
    window.fill("Godzina wpływu", "10:15").await;
    window.fill("Nazwa oferenta", "Klub Sportowy Jarząb").await;
    window.fill("I.1. Działanie", "Treningi").await;
    window.press("Tab").await;
    for row in 1..=40 {
        window.type_text(&format!("Koszt {row}")).await;
        for cell in ["godzina", "10,50", "4"] {
            window.press("Tab").await;
            window.type_text(cell).await;
        }
        window.press("Enter").await;
    }
    window.read("1 680,00 zł").await;
    window.is_accessible("nowa oferta").await;
    window.picture("oferta-kosztorys").await;
    window.enlarge(true).await;
    window.fits_its_width("nowa oferta przy dwa razy większym tekście").await;
    window.picture("oferta-kosztorys.200").await;
    window.enlarge(false).await;
    window.press("Control+Enter").await;
    window.read("wpisano teraz: 1").await;
    window.go(&format!("/call/{}/offers", call.0)).await;
    window.read("Klub Sportowy Jarząb").await;
    window.read("1 680,00").await;
    window.close().await;

    let desk = officer.opened_again();
    let kept = list::list(&desk, call, &OfferFilter::default()).expect("the register");
    let id = kept.rows.iter().find(|row| row.number == "2").expect("the offer").id;
    let form = page::view(&desk, id).expect("its page").version.form;
    assert_eq!(form.costs[0].rows.len(), 40);
    assert!(form.costs[0].rows.iter().all(|row| row.total == "42,00"), "counted by the program");
}

#[tokio::test]
async fn a_list_of_a_generator_is_brought_in_checked_and_taken_back() {
    let officer = Officer::on("2027-01-20");
    let list = officer.path("witkac.csv");
    let text = "ID oferty;Nazwa oferenta;Tytuł zadania;Koszt całkowity;Wnioskowana kwota;Wkład własny;Data złożenia
101;Klub Sportowy Jarząb;Sport dla dzieci;12 000,00;10 000,00;2 000,00;2027-01-10 14:22
101;Fundacja Ruch;Ruch to zdrowie;8000;7000;500;2027-01-15 11:00
";
    fs::write(&list, text).expect("a list");
    let (window, call) = opened(&officer).await;
    window.go(&format!("/call/{}/offers/import", call.0)).await;
    window.answer_dialogs(&[&list]);
    window.click("button", "Wybierz plik…").await;
    window.read("Co jest w której kolumnie?").await;
    window.is_accessible("kolumny pliku z ofertami").await;
    window.click("button", "Sprawdź wiersze").await;
    window.read("Numer 101 ma już oferta z wiersza 2: Klub Sportowy Jarząb").await;
    window.is_accessible("próba wczytania ofert").await;
    window.picture("oferty-wczytanie").await;
    window.click("button", "Wczytaj 1 ofertę").await;
    window.read("Wczytano 1 ofertę.").await;
    window.click("button", "Przejdź do ofert").await;
    window.read("Sport dla dzieci").await;
    window.click_with("cell", "Klub Sportowy Jarząb").await;
    window.read("Pytanie i ustalenie programu").await;
    window.read("Wpisano tylko dane z listy").await;
    window.is_accessible("oferta z oceną formalną").await;
    window.picture("oferta-ocena-formalna").await;
    window.click("button", "Potwierdź ustalenia programu").await;
    window.read("potwierdzono").await;

    // Papers of this offer open on it; the blank form stands beside the offline one, the register beside the list.
    window.click("link", "Karta formalna").await;
    window.find_with("img", "Strona 1 z").await;
    let about = window.find("combobox", "Oferta").await.prop("value").await.expect("the page answers").unwrap_or_default();
    assert!(about.parse::<i64>().is_ok(), "the card is of the offer from which it was opened: „{about}”");
    window.is_accessible("karta formalna do druku").await;
    window.picture("oferta-karta-formalna").await;
    window.go(&format!("/call/{}/forms", call.0)).await;
    window.click("link", "Pusty formularz oferty").await;
    window.find_with("img", "Strona 1 z").await;
    window.picture("oferta-pusty-formularz").await;
    window.go(&format!("/call/{}/offers", call.0)).await;
    window.click("link", "Rejestr ofert").await;
    window.find_with("img", "Strona 1 z").await;
    window.picture("oferty-rejestr-druk").await;
    window.close().await;
}
