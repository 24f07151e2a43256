//! The register of organisations in the window: by hand, from a file, found again, on labels.

use std::{fmt::Write, fs};

use fantoccini::key::Key;
use tests::program::Program;

/// A new office file with the register open.
async fn register() -> Program {
    let window = Program::start().await;
    let file = window.folder().join("urzad.kladka");
    window.answer_dialogs(&[&file]);
    window.click("button", "Nowy plik urzędu…").await;
    window.find("navigation", "Pokoje programu").await;
    window.go("/organisation").await;
    window.find("heading", "Organizacje").await;
    window
}

/// What the card of an organisation asks for: label and text.
const CARD: [(&str, &str); 20] = [
    ("Nazwa skrócona (nieobowiązkowa)", "Świetlik"),
    ("Data rejestracji (nieobowiązkowa)", "21.09.2012"),
    ("Ulica (pusta we wsi bez ulic)", "ul. Szkolna"),
    ("Numer domu (nieobowiązkowy)", "4"),
    ("Lokal (jeżeli jest)", "2"),
    ("Kod pocztowy (nieobowiązkowy)", "99-998"),
    ("Miejscowość (nieobowiązkowa)", "Stary Młyn"),
    ("Poczta (nieobowiązkowa)", "Jarzębin"),
    ("Ulica, adres do korespondencji (pusta we wsi bez ulic)", "Rynek"),
    ("Kod pocztowy, adres do korespondencji (nieobowiązkowy)", "99-998"),
    ("Miejscowość, adres do korespondencji (nieobowiązkowa)", "Jarzębin"),
    ("E-mail (nieobowiązkowy)", "biuro@swietlik.example"),
    ("Telefon (nieobowiązkowy)", "600 000 001"),
    ("Strona internetowa (nieobowiązkowa)", "swietlik.example"),
    ("Adres do e-Doręczeń (nieobowiązkowy)", "AE:PL-12345-67890-ABCDE-12"),
    ("Sposób reprezentacji (nieobowiązkowy)", "dwóch członków zarządu łącznie"),
    ("Imię i nazwisko, osoba 1", "Zofia Rdest"),
    ("Funkcja, osoba 1 (nieobowiązkowa)", "prezeska zarządu"),
    ("Opis działalności (nieobowiązkowy)", "prowadzi świetlicę w Starym Młynie"),
    ("Numer rachunku", "61 1090 1014 0000 0712 1981 2874"),
];

#[tokio::test]
async fn an_organisation_is_written_by_hand_with_everything_and_wrong_numbers_are_explained() {
    let window = register().await;
    window.read("W rejestrze nie ma jeszcze żadnej organizacji").await;
    window.is_accessible("an empty register").await;
    window.picture("organisation-empty").await;

    window.press("Control+n").await;
    window.find("heading", "Nowa organizacja").await;
    window.fill("Nazwa", "Stowarzyszenie „Świetlik”").await;
    window.fill("NIP (nieobowiązkowy)", "526-020-23-94").await;
    window.read("Przy tych cyfrach ostatnia powinna być 3.").await;
    window.is_accessible("a new organisation").await;
    window.press("Control+Enter").await;
    window.read("Popraw 1 pole, potem dopisz organizację do rejestru").await;
    window.is_accessible("a new organisation that is refused").await;
    window.picture("organisation-new").await;

    // What was begun waits while the officer looks for the right number elsewhere.
    window.go("/settings").await;
    window.find("heading", "Opisz swój urząd").await;
    window.go("/organisation/new").await;
    assert_eq!(window.value("Nazwa").await, "Stowarzyszenie „Świetlik”");
    window.fill("NIP (nieobowiązkowy)", "526-020-23-93").await;
    window.read("poprawny").await;
    window.fill("Numer KRS (nieobowiązkowy)", "9000274").await;
    window.click("button", "Dopisz do rejestru").await;

    window.find("heading", "Stowarzyszenie „Świetlik”").await;
    window.fill("REGON (nieobowiązkowy)", "00200376400000").await;
    for button in ["Dodaj inny adres", "Dopisz osobę", "Dopisz rachunek"] {
        enter(&window, button).await;
    }
    for (label, text) in CARD {
        window.fill(label, text).await;
    }
    window.choose("Działalność", "w likwidacji").await;
    window.click("checkbox", "Organizacja pożytku publicznego (OPP) widnieje tak w KRS").await;
    window.click("checkbox", "Podpisuje za organizację, osoba 1").await;
    window.click("checkbox", "Osoba do kontaktu, osoba 1").await;
    window.click("checkbox", "17. kultura fizyczna").await;
    window.fill("Szukaj sfery", "sztuka").await;
    window.click("checkbox", "16. kultura, sztuka i dziedzictwo").await;
    window.find("status", "Zapisano").await;
    window.is_accessible("a card of an organisation").await;
    window.picture("organisation-card").await;

    // A wrong value stays on the screen with its reason; everything else is kept.
    window.fill("Data rejestracji (nieobowiązkowa)", "30.02.2019").await;
    window.press("Tab").await;
    window.read("30 lutego 2019 r. nie istnieje.").await;
    window.fill("Data rejestracji (nieobowiązkowa)", "21.09.2012").await;
    window.fill("E-mail (nieobowiązkowy)", "swietlik.example").await;
    window.read("nie jest adresem e-mail").await;
    window.read("nie zapisano: 1 pole").await;
    // It waits there for whoever goes away and comes back.
    window.go("/consultation").await;
    window.find("heading", "Konsultacje").await;
    window.click("link", "Karta organizacji").await;
    window.read("nie zapisano: 1 pole").await;
    let email = window.find("textbox", "E-mail (nieobowiązkowy)").await;
    assert_eq!(email.prop("value").await.unwrap().as_deref(), Some("swietlik.example"));
    window.fill("E-mail (nieobowiązkowy)", "biuro@swietlik.example").await;
    window.read_no_more("nie zapisano: 1 pole").await;

    window.go("/organisation").await;
    window.find("button", "Nowa organizacja").await;
    window.press("Control+f").await;
    window.type_text("swietlik").await;
    window.read("1 z 1").await;
    for words in [
        "0009000274",
        "526-020-23-93",
        "002003764",
        "61 1090 1014 0000 0712 1981 2874",
        "dwóch członków zarządu łącznie",
        "16, 17",
    ] {
        window.read(words).await;
    }
    window.read("w likwidacji").await;
    window.is_accessible("the register with one organisation").await;
    window.picture("organisation-one").await;
    window.click("link", "Otwórz kartę: Stowarzyszenie „Świetlik”").await;
    window.find("heading", "Kim jest organizacja").await;
    for (label, text) in CARD {
        assert_eq!(window.value(label).await, text, "{label}");
    }
    assert_eq!(window.value("REGON (nieobowiązkowy)").await, "002003764");
    for ticked in ["Podpisuje za organizację, osoba 1", "Osoba do kontaktu, osoba 1", "17. kultura fizyczna"] {
        assert!(window.find("checkbox", ticked).await.is_selected().await.unwrap(), "{ticked}");
    }
    window.resize(1024, 700).await;
    window.is_accessible("a card on a narrow desk").await;
    window.fits_its_width("organisation-card.1024").await;
    window.picture("organisation-card.1024").await;
    window.enlarge(true).await;
    window.is_accessible("a card at 200 %").await;
    window.fits_its_width("organisation-card.200").await;
    window.picture("organisation-card.200").await;
    window.close().await;
}

#[tokio::test]
async fn a_second_organisation_with_the_same_number_is_refused_with_a_link_to_the_first() {
    let window = register().await;
    window.go("/organisation/new").await;
    window.fill("Nazwa", "Stowarzyszenie „Świetlik”").await;
    window.fill("NIP (nieobowiązkowy)", "5260202393").await;
    window.click("button", "Dopisz do rejestru").await;
    window.find("heading", "Stowarzyszenie „Świetlik”").await;

    window.go("/organisation/new").await;
    window.fill("Nazwa", "Druga o tym samym numerze").await;
    window.fill("NIP (nieobowiązkowy)", "526-020-23-93").await;
    window.read("Ten NIP ma już w rejestrze: Stowarzyszenie „Świetlik”.").await;
    window.find("link", "Pokaż").await;
    window.click("button", "Dopisz do rejestru").await;
    window.find("link", "Pokaż tę organizację").await;
    window.is_accessible("a number that another organisation has").await;
    window.picture("organisation-duplicate").await;
    window.click("link", "Pokaż tę organizację").await;
    window.find("heading", "Stowarzyszenie „Świetlik”").await;
    assert_eq!(window.value("NIP (nieobowiązkowy)").await, "526-020-23-93");
    window.go("/organisation").await;
    window.read("razem 1").await;
    window.close().await;
}

#[tokio::test]
async fn a_second_list_completes_the_register_field_by_field_and_is_taken_back() {
    let window = register().await;
    let folder = window.folder();
    let (first, second, huge) = (folder.join("lista-2025.csv"), folder.join("lista-2026.txt"), folder.join("spis.csv"));
    let export = folder.join("rejestr.csv");
    fs::write(&first, "nazwa;NIP;telefon\nKoło „Malwa”;526-020-23-93;600 000 001\nFundacja „Zorza”;;\n").unwrap();
    let rows = "nazwa\tNIP\ttelefon\te-mail\nKOŁO „MALWA”\t5260202393\t600 000 002\tbiuro@malwa.example\nKlub „Fala”\t\t\t\n";
    fs::write(&second, encoding_rs::WINDOWS_1250.encode(rows).0).unwrap();
    fs::write(&huge, "nazwa;NIP\n".to_owned() + &"Koło;\n".repeat(1_000_000)).unwrap();
    window.answer_dialogs(&[&huge, &first, &second, &export]);

    window.click("button", "Wczytaj z pliku…").await;
    window.click("button", "Wybierz plik…").await;
    window.read("spis.csv: Plik ma więcej niż").await;
    window.is_accessible("a list that is too long").await;
    window.picture("import-too-long").await;
    window.click("button", "Wybierz plik…").await;
    window.click("button", "Sprawdź wiersze").await;
    window.click("button", "Wczytaj 2 organizacje").await;
    window.read("Wczytano 2 organizacje.").await;

    window.click("button", "Wczytaj następny plik…").await;
    window.read("tabulatorem").await;
    window.click("button", "Sprawdź wiersze").await;
    window.find("heading", "1 organizację można wczytać, 1 zmienić").await;
    window.find("heading", "Co plik mówi inaczej niż rejestr").await;
    window.read("Zostanie jak w rejestrze: 1 pole.").await;
    window.is_accessible("what a list tells otherwise").await;
    window.picture("import-updates").await;
    window.click("radio", "Niczego nie zmieniaj").await;
    window.read("Zostanie jak w rejestrze: 2 pola.").await;
    window.find("button", "Wczytaj 1 organizację").await;
    window.click("checkbox", "Weź z pliku: wiersz 2, telefon").await;
    window.read("Zostanie jak w rejestrze: 1 pole.").await;
    window.click("button", "Wczytaj 1 organizację i zmień 1 w rejestrze").await;
    window.read("Wczytano 1 organizację. Zmieniono 1 organizację w rejestrze.").await;
    window.is_accessible("the result of a second list").await;
    window.picture("import-result").await;

    window.click("button", "Przejdź do rejestru").await;
    window.read("razem 3").await;
    window.press("Control+f").await;
    window.type_text("malwa").await;
    window.read("600 000 002").await;
    assert!(!window.text().await.contains("biuro@malwa.example"), "the officer did not want the address");
    window.click("button", "Zapisz listę (CSV)…").await;
    window.read("Zapisano plik rejestr.csv.").await;
    let bytes = fs::read(&export).unwrap();
    assert!(bytes.starts_with(&[0xEF, 0xBB, 0xBF]), "Excel wants the mark");
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("Koło „Malwa”") && text.contains(";526-020-23-93;") && !text.contains("Zorza"), "{text}");

    // Undone from anywhere, as one act.
    window.press("Control+z").await;
    window.read("600 000 001").await;
    window.read("Cofnięto: Wczytano z pliku lista-2026.txt: 1 organizację, zmieniono 1").await;
    window.close().await;
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
    window.click("button", "Cofnij całe wczytanie").await;
    window.read("Cofnięto całe wczytanie.").await;
    window.click("button", "Przejdź do rejestru").await;
    window.read("W rejestrze nie ma jeszcze żadnej organizacji").await;

    // The columns are known by now, and the next try goes through.
    window.answer_dialogs(&[&list]);
    window.click("button", "Wczytaj z pliku…").await;
    window.click("button", "Wybierz plik…").await;
    window.read("jak ostatnio").await;
    window.click("button", "Sprawdź wiersze").await;
    window.click("button", "Wczytaj 2 organizacje").await;
    window.click("button", "Przejdź do rejestru").await;
    window.press("Control+f").await;
    window.type_text("zlobek").await;
    window.read("1 z 2").await;
    window.read("ul. Szkolna 4").await;
    window.is_accessible("the register, searched").await;
    window.picture("organisation-list").await;
    window.enlarge(true).await;
    window.read("Żłobek „Maluch”").await;
    window.is_accessible("the register at 200 %").await;
    window.fits_its_width("organisation-list.200").await;
    window.picture("organisation-list.200").await;
    window.close().await;
}

#[tokio::test]
async fn a_spreadsheet_is_brought_in_from_its_second_sheet_and_saved_as_one() {
    let window = register().await;
    let (locked, list, export) =
        (window.folder().join("haslo.xlsx"), window.folder().join("wykaz.xlsx"), window.folder().join("rejestr.xlsx"));
    let ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    let bytes: Vec<u8> = ole.into_iter().chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    fs::write(&locked, bytes).unwrap();
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().set_name("Instrukcja").unwrap().write_string(0, 0, "Lista jest w drugim arkuszu.").unwrap();
    let page = book.add_worksheet().set_name("Wykaz").unwrap();
    page.write_string(0, 0, "Wykaz organizacji").unwrap();
    page.write_row(2, 0, ["nazwa", "REGON", "miejscowość"]).unwrap();
    page.write_string(3, 0, "Koło „Malwa”").unwrap();
    page.write_number(3, 1, 2_003_764).unwrap();
    page.write_string(3, 2, "Jarzębin").unwrap();
    book.save(&list).unwrap();
    window.answer_dialogs(&[&locked, &list, &export]);

    window.click("button", "Wczytaj z pliku…").await;
    window.click("button", "Wybierz plik…").await;
    window.read("haslo.xlsx: Ten arkusz jest zabezpieczony hasłem.").await;
    window.is_accessible("a spreadsheet with a password").await;
    window.click("button", "Wybierz plik…").await;
    window.find("heading", "Co jest w której kolumnie?").await;
    window.read("arkusz: Instrukcja").await;
    window.click("button", "Zmień odczyt pliku").await;
    window.choose("Arkusz w pliku", "Wykaz").await;
    window.read("nagłówki w wierszu 3").await;
    window.read("zera dopiszemy").await;
    window.is_accessible("columns of a spreadsheet").await;
    window.fits_its_width("import-sheet").await;
    window.picture("import-sheet").await;
    window.click("button", "Sprawdź wiersze").await;
    window.click("button", "Wczytaj 1 organizację").await;
    window.read("Wczytano 1 organizację.").await;
    window.click("button", "Przejdź do rejestru").await;
    window.read("002003764").await;
    window.click("button", "Zapisz listę (XLSX)…").await;
    window.read("Zapisano plik rejestr.xlsx.").await;
    assert!(fs::read(&export).unwrap().starts_with(b"PK"), "a spreadsheet");
    window.close().await;
}

#[tokio::test]
async fn a_saved_reply_of_the_krs_completes_a_card_and_warns_of_the_liquidation() {
    let window = register().await;
    let (other, reply) = (window.folder().join("inny.json"), window.folder().join("odpis.json"));
    fs::write(&other, "{\"title\":\"Not Found\",\"status\":404}").unwrap();
    fs::write(&reply, include_str!("../fixtures/krs-odpis.json")).unwrap();
    window.answer_dialogs(&[&other, &reply]);
    window.go("/organisation/new").await;
    window.fill("Nazwa", "Stowarzyszenie „Świetlik”").await;
    window.fill("NIP (nieobowiązkowy)", "5260202393").await;
    window.click("button", "Dopisz do rejestru").await;
    window.find("heading", "Stowarzyszenie „Świetlik”").await;

    window.click("link", "Wczytaj odpis z KRS…").await;
    window.read("Wczytujesz odpis na kartę: Stowarzyszenie „Świetlik”").await;
    window.click("button", "Wybierz plik…").await;
    window.read("inny.json: KRS odpowiedział, że takiego podmiotu nie ma.").await;
    window.click("button", "Wybierz plik…").await;
    window.find("heading", "Co plik mówi inaczej niż rejestr").await;
    window.read("odpis aktualny z KRS, stan z 14.10.2026").await;
    window.read("Według KRS organizacja jest w likwidacji").await;
    window.read("zakryte gwiazdkami").await;
    window.is_accessible("what a reply of the KRS tells otherwise").await;
    window.fits_its_width("import-krs").await;
    window.picture("import-krs").await;
    window.click("checkbox", "Weź z pliku: wiersz 1, działalność").await;
    window.click("button", "Zmień 1 organizację w rejestrze").await;
    window.read("Zmieniono 1 organizację w rejestrze.").await;
    window.click("button", "Przejdź do rejestru").await;
    window.read("0009000274").await;
    window.read("w likwidacji").await;
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

/// Presses a button with Enter: words about numbers come while the walk goes on and move what is below them.
async fn enter(window: &Program, button: &str) {
    let key = char::from(Key::Enter).to_string();
    window.find("button", button).await.send_keys(&key).await.expect("the button takes the key");
}
