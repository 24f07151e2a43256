//! The register of organisations in the window: by hand, from a file, found again, on labels.

use std::{fmt::Write, fs};

use tests::program::Program;

/// A new office file with the register open.
async fn register() -> Program {
    let window = Program::start().await;
    let file = window.folder().join("urzad.kladka");
    window.answer_dialogs(&[&file]);
    window.click("button", "Nowy plik urzędu…").await;
    window.find("navigation", "Pokoje programu").await;
    go(&window, "/organisation").await;
    window.find("heading", "Organizacje").await;
    window
}

/// Straight to a page, as by a link.
async fn go(window: &Program, path: &str) {
    window.client.execute(&format!("location.hash = '#{path}'"), vec![]).await.expect("the page goes there");
}

#[tokio::test]
async fn a_list_is_brought_in_found_without_polish_letters_and_taken_back() {
    let window = register().await;
    let list = window.folder().join("organizacje-2026.csv");
    let text = "NAZWA ORGANIZACJI;NR KRS;NIP;adres;mail;Sfera;uwagi\n\
        Żłobek „Maluch”;9000372;526-020-23-93;\"ul. Szkolna 4, 99-998 Jarzębin\";biuro@maluch.example;17;\n\
        Fundacja „Przystań Seniora”;0009000802;;\"Rynek 1, 99-998 Jarzębin\";;turystyka;dzwonić po 15\n\
        Klub „Fala”;;123-000-45-17;;;rekreacja;\n";
    let (windows, _, _) = encoding_rs::WINDOWS_1250.encode(text);
    fs::write(&list, &windows).unwrap();
    window.answer_dialogs(&[&list]);

    window.click("button", "Wczytaj z pliku…").await;
    window.find("heading", "Wczytywanie organizacji z pliku").await;
    window.is_accessible("choosing a list").await;
    window.click("button", "Wybierz plik…").await;
    window.find("heading", "Co jest w której kolumnie?").await;
    window.read("Windows-1250").await;
    window.read("średnikiem").await;
    window.is_accessible("columns of a list").await;
    window.picture("import-columns").await;

    window.click("button", "Sprawdź wiersze").await;
    window.read("2 organizacje można wczytać, 1 wiersz wymaga poprawy").await;
    window.read("To próba: nic jeszcze nie zapisano.").await;
    window.is_accessible("the trial of a list").await;
    window.picture("import-trial").await;
    window.fill("Poprawka: wiersz 4, NIP", "123-000-45-16").await;
    window.choose("Sfera dla słowa rekreacja", "pomiń to słowo").await;
    window.click("button", "Sprawdź poprawki").await;
    window.click("button", "Wczytaj 3 organizacje").await;
    window.read("Wczytano 3 organizacje.").await;
    window.is_accessible("the result of a list").await;

    window.click("button", "Przejdź do rejestru").await;
    window.press("Control+f").await;
    window.type_text("zlobek").await;
    window.read("1 z 3").await;
    window.read("ul. Szkolna 4").await;
    window.is_accessible("the register, searched").await;
    window.picture("organisation-list").await;
    for _ in 0..5 {
        window.press("Control++").await;
    }
    window.read("Żłobek „Maluch”").await;
    window.is_accessible("the register at 200 %").await;
    window.picture("organisation-list.200").await;
    window.close().await;
}

#[tokio::test]
async fn labels_for_two_hundred_organisations_are_saved_for_printing() {
    let window = register().await;
    let mut text = String::from("nazwa;ulica;nr domu;kod pocztowy;miejscowość\n");
    for number in 1..=200 {
        writeln!(text, "Stowarzyszenie Przyjaciół Doliny Jarzębianki nr {number};ul. Szkolna;{number};99-998;Jarzębin").unwrap();
    }
    text += "Bez adresu;;;;\n";
    let (list, pdf) = (window.folder().join("lista.csv"), window.folder().join("etykiety.pdf"));
    fs::write(&list, text).unwrap();
    window.answer_dialogs(&[&list, &pdf]);
    window.click("button", "Wczytaj z pliku…").await;
    window.click("button", "Wybierz plik…").await;
    window.click("button", "Sprawdź wiersze").await;
    window.click("button", "Wczytaj 201 organizacji").await;
    window.click("button", "Przejdź do rejestru").await;
    window.read("razem 201").await;
    window.picture("organisation-many").await;
    window.click("link", "Etykiety i koperty…").await;
    window.read("200 etykiet na 9 arkuszach").await;
    window.read("1 organizacja nie dostanie listu").await;
    window.is_accessible("labels").await;
    window.picture("organisation-labels").await;
    window.click("button", "Zapisz PDF do druku…").await;
    window.read("Zapisano plik etykiety.pdf.").await;
    let bytes = fs::read(&pdf).unwrap();
    assert!(bytes.starts_with(b"%PDF"));
    fs::copy(&pdf, tests::places::screens().join("organisation-labels.pdf")).unwrap();
    window.close().await;
}
