//! A form goes out of the window, is filled in the browser of an organisation, and comes back into the window.

use std::fs;

use casework::file;
use tests::browser::{Browser, Kind};
use tests::{forms, jarzebin, office::Officer, program::Program};

#[tokio::test]
async fn a_form_goes_out_is_filled_in_a_browser_and_comes_back_into_the_register() {
    let officer = Officer::on("2027-01-12");
    let (desk, call, _) = jarzebin::file_with_call(&officer);
    file::close(desk).expect("a closed file");
    let window = Program::start_at("2027-01-12T09:00:00", &[&officer.path("urzad.kladka")]).await;
    window.go(&format!("/call/{}", call.0)).await;
    window.click("tab", "Formularze").await;
    window.find("heading", "Formularze w pliku").await;
    window.read("15 stycznia 2027 r., godz. 12:00").await;
    window.read("W rejestrze nie ma jeszcze ofert.").await;
    window.is_accessible("forms of a call").await;
    window.picture("forms").await;
    let (form, sent, touched) =
        (window.folder().join("oferta.html"), window.folder().join("oferta-klub.json"), window.folder().join("poprawiony.json"));
    window.answer_dialogs(&[&form, &touched, &sent, &sent]);
    window.click("button", "Zapisz formularz oferty…").await;
    window.read("Zapisano plik oferta.html.").await;

    // The organisation opens what was handed out, in a browser without the program.
    let html = fs::read_to_string(&form).expect("the form is on the disk");
    let browser = Browser::start(Kind::Chromium).await;
    browser.open(&form).await;
    browser.read("15 stycznia 2027 r., godz. 12:00").await;
    let begun = browser.folder().join("przerwa.json");
    let file = forms::data_file(&forms::specification(&html), &forms::answers(), false);
    fs::write(&begun, file.to_string()).expect("work of yesterday");
    browser.give_file(&begun).await;
    browser.read("Otwarto zapisany plik.").await;
    browser.choose_ring("task_kind", "Szkolenie sportowe dzieci").await;
    browser.click("Sprawdź i zakończ").await;
    browser.read("Oferta jest gotowa").await;
    browser.watch_saving().await;
    browser.click("Zapisz plik z danymi").await;
    let saved = browser.saved().await;
    fs::write(&sent, &saved).expect("the file is sent");
    fs::write(&touched, saved.replace("900000", "950000")).expect("somebody changed it");
    let code =
        serde_json::from_str::<serde_json::Value>(&saved).expect("JSON")["seal"]["code"].as_str().expect("a code").to_owned();

    window.click("button", "Wczytaj plik z danymi…").await;
    window.read("Plik zmieniono poza formularzem.").await;
    window.read("9 500,00 zł").await;
    window.is_accessible("a file changed by hand").await;
    window.picture("forms-touched").await;
    window.click("button", "Wczytaj inny plik…").await;
    window.read("Plik jest dokończony i niezmieniony.").await;
    window.read(&code).await;
    window.choose("Jak wpłynęła", "osobiście").await;
    window.fill("Dzień wpływu", "12.01.2027").await;
    window.fill("Godzina wpływu", "9:15").await;
    window.is_accessible("a file of an offer").await;
    window.picture("forms-file").await;
    window.click("button", "Wpisz ofertę do rejestru").await;
    window.read("Wpisano ofertę nr 1 do rejestru.").await;

    window.choose("Oferta", "nr 1: Klub Sportowy Jarząb – Treningi dla dzieci").await;
    window.fill("Suma kontrolna z wydruku", &code.to_lowercase().replace('-', "")).await;
    window.click("button", "Porównaj sumę kontrolną").await;
    window.read("Suma kontrolna się zgadza: wydruk mówi dokładnie to, co wpisano w ofercie nr 1.").await;
    window.is_accessible("a verified print").await;
    window.picture("forms-verified").await;
    window.click("button", "Wczytaj plik z danymi…").await;
    window.read("Wpis i plik mówią to samo.").await;
    window.go(&format!("/call/{}/offers", call.0)).await;
    window.read("Klub Sportowy Jarząb").await;
    window.close().await;
}
