//! From an empty file to a described office, and back to it the next day.

use std::fs;

use tests::jarzebin;
use tests::law_pack::{NEWER, Pack};
use tests::office::Officer;
use tests::program::Program;

/// A picture of one point.
const PNG: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 31, 21, 196, 137, 0, 0,
    0, 13, 73, 68, 65, 84, 120, 218, 99, 100, 248, 207, 80, 15, 0, 3, 134, 1, 128, 90, 52, 125, 107, 0, 0, 0, 0, 73, 69, 78, 68,
    174, 66, 96, 130,
];

const CONTACT: [(&str, &str); 16] = [
    ("Ulica (nieobowiązkowa)", "Rynek"),
    ("Numer domu (nieobowiązkowy)", "10"),
    ("Numer lokalu (nieobowiązkowy)", "2"),
    ("Kod pocztowy (nieobowiązkowy)", "99-998"),
    ("Miejscowość", "Jarzębin"),
    ("Poczta (nieobowiązkowa)", "Stary Młyn"),
    ("Telefon (nieobowiązkowy)", "24 000 00 00"),
    ("E-mail", "ngo@jarzebin.example"),
    ("Adres do e-Doręczeń (nieobowiązkowy)", "AE:PL-12345-67890-ABCDE-12"),
    ("Adres BIP", "bip.jarzebin.example"),
    ("Strona internetowa (nieobowiązkowa)", "jarzebin.example"),
    ("Tablica ogłoszeń (nieobowiązkowa)", "hol urzędu, parter"),
    ("Nazwa komórki (nieobowiązkowa)", "Referat Oświaty"),
    ("Kontakt do inspektora ochrony danych (nieobowiązkowy)", "iod@jarzebin.example"),
    ("NIP urzędu (nieobowiązkowy)", "526-020-23-93"),
    ("REGON urzędu (nieobowiązkowy)", "002003764"),
];

const NUMBERS: [(&str, &str); 10] = [
    ("Znak sprawy", "{komorka}.{jrwa}.{numer}.{rok}"),
    ("Symbol komórki (nieobowiązkowy)", "OK"),
    ("Klasa JRWA (nieobowiązkowa)", "526"),
    ("Numer uchwały", "{sesja}/{numer}/{rok}"),
    ("Numer zarządzenia", "0050.{numer}.{rok}"),
    ("Najkrótszy czas konsultacji (dni) (nieobowiązkowy)", "14"),
    ("Wyprzedzenie ogłoszenia (dni) (nieobowiązkowe)", "7"),
    ("Termin raportu z konsultacji (dni) (nieobowiązkowy)", "30"),
    ("Dzień sprawozdania z programu (nieobowiązkowy)", "30.04"),
    ("Uchwała o konsultacjach (nieobowiązkowa)", "nr XLIV/378/2010 z dnia 9 września 2010 r."),
];

#[tokio::test]
async fn an_office_described_today_is_there_when_the_file_is_opened_again() {
    let window = Program::start().await;
    let path = window.folder().join("urzad.kladka");
    window.answer_dialogs(&[&path, &path]);
    window.click("button", "Nowy plik urzędu…").await;
    window.find("heading", "Opisz swój urząd").await;
    window.choose("Rodzaj jednostki", "gmina wiejska").await;
    window.fill("Nazwa miejscowości", "Jarzębin").await;
    window.choose("Województwo", "mazowieckie").await;
    window.read("Wykonanie uchwały powierza się Wójtowi Gminy Jarzębin.").await;
    window.is_accessible("description of a new office").await;
    window.picture("office-describe").await;
    window.click("button", "Utwórz opis urzędu").await;
    window.find("heading", "Ustawienia").await;
    window.read("Tak nazwy staną w dokumentach").await;
    window.is_accessible("office profile").await;
    window.picture("office-names").await;

    window.fill("Telefon (nieobowiązkowy)", "24 000 00 00").await;
    window.fill("NIP urzędu (nieobowiązkowy)", "123-000-45-17").await;
    window.press("Tab").await;
    window.read("Nie zapisano wszystkiego").await;
    window.picture("office-wrong-nip").await;
    window.is_accessible("office profile with a wrong number").await;
    window.fill("NIP urzędu (nieobowiązkowy)", "").await;
    window.press("Tab").await;
    window.read_no_more("Nie zapisano wszystkiego").await;
    window.read("Zapisano o").await;

    window.click("tab", "Osoby i podpisy").await;
    window.click("button", "Dopisz osobę").await;
    window.fill("Imię i nazwisko", "Jan Olszyna").await;
    window.fill("Stanowisko nad podpisem", "Wójt Gminy Jarzębin").await;
    window.is_accessible("form of a person who signs").await;
    window.picture("office-person").await;
    window.click("button", "Dopisz do listy").await;
    window.find("button", "Zmień: Jan Olszyna").await;

    window.click("tab", "Numery i zasady").await;
    window.fill("Najkrótszy czas konsultacji (dni) (nieobowiązkowy)", "14").await;
    window.press("Tab").await;
    window.is_accessible("numbers and local rules").await;
    window.picture("office-numbers").await;

    window.click("tab", "Wygląd").await;
    window.click("button", "Zamknij plik urzędu").await;
    window.click("button", "Otwórz plik…").await;
    window.read("Gmina Jarzębin").await;
    window.click("tab", "Urząd").await;
    holds(&window, "Telefon (nieobowiązkowy)", "24 000 00 00").await;
    window.click("tab", "Numery i zasady").await;
    holds(&window, "Najkrótszy czas konsultacji (dni) (nieobowiązkowy)", "14").await;
    window.close().await;
}

#[tokio::test]
async fn the_whole_profile_is_written_and_is_there_the_next_day() {
    let window = Program::start().await;
    let folder = window.folder();
    let (path, svg, png) = (folder.join("urzad.kladka"), folder.join("herb.svg"), folder.join("herb.png"));
    let (huge, photo) = (folder.join("skan.png"), folder.join("zdjecie.jpg"));
    fs::write(
        &svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 3\"><path d=\"M0 0h2v2l-1 1-1-1z\" fill=\"#a00\"/></svg>",
    )
    .unwrap();
    fs::write(&png, PNG).unwrap();
    fs::write(&huge, [&PNG[..16], &8000_u32.to_be_bytes()[..], &5000_u32.to_be_bytes()[..], &PNG[24..]].concat()).unwrap();
    fs::write(&photo, [0xFF, 0xD8, 0xFF, 0xE0]).unwrap();
    window.answer_dialogs(&[&path, &svg, &huge, &photo, &png, &path]);

    // Another kind of unit has another executive, another council.
    window.click("button", "Nowy plik urzędu…").await;
    window.choose("Rodzaj jednostki", "powiat").await;
    window.fill("Pełna nazwa powiatu", "Powiat Jarzębiński").await;
    window.read("Wykonanie uchwały powierza się Zarządowi Powiatu Jarzębińskiego.").await;
    window.read("Uchwała Rady Powiatu Jarzębińskiego w sprawie programu współpracy").await;
    window.choose("Rodzaj jednostki", "miasto na prawach powiatu").await;
    window.fill("Nazwa miejscowości", "Jarzębin").await;
    window.read("Wykonanie uchwały powierza się Prezydentowi Miasta Jarzębina.").await;
    window.choose("Rodzaj jednostki", "gmina wiejska").await;
    window.choose("Województwo", "mazowieckie").await;
    window.read("Wykonanie uchwały powierza się Wójtowi Gminy Jarzębin.").await;
    window.click("button", "Utwórz opis urzędu").await;

    // Untouched cases follow the nominative, the officer's own word stays, the sentences show both.
    assert_eq!(
        window.value("Miejscownik (o kim? o czym?), Dziennik urzędowy").await,
        "Dzienniku Urzędowym Województwa Mazowieckiego"
    );
    window.fill("Mianownik (kto? co?), Organ wykonawczy", "Wójt Gminy Stary Jarzębin").await;
    window.press("Tab").await;
    window.read("Wykonanie uchwały powierza się Wójtowi Gminy Stary Jarzębin.").await;
    window.fill("Dopełniacz (kogo? czego?), Organ wykonawczy", "Wójta naszej Gminy").await;
    window.press("Tab").await;
    window.read("Zarządzenie Wójta naszej Gminy").await;
    window.fill("Mianownik (kto? co?), Organ wykonawczy", "Wójt Gminy Jarzębin").await;
    window.press("Tab").await;
    window.read("Wykonanie uchwały powierza się Wójtowi Gminy Jarzębin.").await;
    window.read("Zarządzenie Wójta naszej Gminy").await;
    window
        .click(
            "checkbox",
            "Działa u nas rada działalności pożytku publicznego Jej nazwa i termin na opinię trafią do planu i pism.",
        )
        .await;
    window
        .fill("Mianownik (kto? co?), Rada działalności pożytku publicznego", "Gminna Rada Działalności Pożytku Publicznego")
        .await;
    window.press("Tab").await;

    for (label, text) in CONTACT {
        window.fill(label, text).await;
    }
    window.press("Tab").await;
    window.read("Zapisano o").await;

    window.click("button", "Wczytaj herb…").await;
    window.find("button", "Usuń herb").await;
    window.click("button", "Wczytaj inny herb…").await;
    window.read("obraz ma 8000 × 5000 punktów, a może mieć najwyżej 16 milionów").await;
    window.is_accessible("a crest that is refused").await;
    window.picture("office-crest-refused").await;
    window.click("button", "Wczytaj inny herb…").await;
    window.read("to nie jest obraz PNG ani SVG").await;
    shows_crest(&window, "data:image/svg+xml").await;
    window.click("button", "Wczytaj inny herb…").await;
    shows_crest(&window, "data:image/png").await;
    window.read_no_more("to nie jest obraz PNG ani SVG").await;

    window.click("tab", "Osoby i podpisy").await;
    window.click("button", "Dopisz osobę").await;
    window.click("button", "Dopisz do listy").await;
    window.read("Popraw wskazane pola").await;
    window.fill("Imię i nazwisko", "Jan Olszyna").await;
    window.fill("Stanowisko nad podpisem", "Wójt Gminy Jarzębin").await;
    window.fill("Podpisuje od (nieobowiązkowe)", "7.05.2024").await;
    window.click("button", "Dopisz do listy").await;
    window.read("od 7 maja 2024 r.").await;
    window.is_accessible("people who sign").await;
    window.picture("office-people").await;

    window.click("tab", "Numery i zasady").await;
    window.fill("Numer zarządzenia", "0050.{numer").await;
    window.press("Tab").await;
    window.read("Nie zapisano wszystkiego").await;
    window.picture("office-wrong-pattern").await;
    for (label, text) in NUMBERS {
        window.fill(label, text).await;
    }
    window.click("checkbox", "uwagi na piśmie").await;
    window.click("checkbox", "otwarte spotkanie").await;
    window.fill("Dzień wolny", "30.02.2026").await;
    window.press("Tab").await;
    window.read("30 lutego 2026 r. nie istnieje").await;
    window.fill("Dzień wolny", "24.12.2026").await;
    window.click("button", "Dodaj dzień wolny").await;
    window.read("24 grudnia 2026 r., czwartek").await;
    window.read("Zapisano o").await;
    window.is_accessible("numbers, local rules, days off").await;
    window.picture("office-numbers-all").await;

    window.click("tab", "Wygląd").await;
    window.click("button", "Zamknij plik urzędu").await;
    window.click("button", "Otwórz plik…").await;
    window.read("Gmina Jarzębin").await;
    window.click("link", "Ustawienia").await;
    assert_eq!(window.value("Dopełniacz (kogo? czego?), Organ wykonawczy").await, "Wójta naszej Gminy");
    for (label, text) in CONTACT {
        assert_eq!(window.value(label).await, text, "{label}");
    }
    shows_crest(&window, "data:image/png").await;
    window.click("tab", "Numery i zasady").await;
    for (label, text) in NUMBERS {
        assert_eq!(window.value(label).await, text, "{label}");
    }
    assert!(window.find("checkbox", "otwarte spotkanie").await.is_selected().await.unwrap());
    window.read("24 grudnia 2026 r., czwartek").await;
    window.close().await;
}

#[tokio::test]
async fn every_part_of_the_settings_can_be_used_by_everybody() {
    let officer = Officer::on("2026-10-14");
    let window = Program::start_with(&[&jarzebin::described(&officer)]).await;
    window.find("navigation", "Pokoje programu").await;
    window.go("/settings").await;
    window.find("heading", "Ustawienia").await;
    for (tab, words, name) in [
        ("Osoby i podpisy", "Osoby podpisujące", "settings-people"),
        ("Numery i zasady", "Zasady miejscowe", "settings-numbers"),
        ("Pakiet prawny", "Stan prawny na", "settings-law"),
        ("Terminy", "Skąd ta data?", "settings-deadline"),
        ("Kopie zapasowe", "Zrób kopię teraz", "settings-backups"),
        ("Historia", "Opisano urząd", "settings-history"),
        ("Wygląd", "Wielkość tekstu", "settings-look"),
    ] {
        window.click("tab", tab).await;
        window.read(words).await;
        window.is_accessible(tab).await;
        window.picture(name).await;
    }
    window.click("tab", "Kopie zapasowe").await;
    window.click("button", "Zrób kopię teraz").await;
    window.read("Do odtworzenia: stan na").await;
    window.picture("settings-backups-made").await;
    window.is_accessible("copies").await;
    window.enlarge(true).await;
    for (tab, words, name) in [
        ("backups", "Do odtworzenia: stan na", "settings-backups.200"),
        ("office", "Tak nazwy staną", "office-names.200"),
        ("law", "Stan prawny na", "settings-law.200"),
    ] {
        window.go(&format!("/settings?tab={tab}")).await;
        window.read(words).await;
        window.is_accessible(&format!("{tab} at 200 %")).await;
        window.fits_its_width(&format!("{tab} at 200 %")).await;
        window.picture(name).await;
    }
    window.enlarge(false).await;
    window.click("tab", "Wygląd").await;
    window.click("radio", "ciemne").await;
    for (tab, words, name) in
        [("Urząd", "Tak nazwy staną", "office-names.dark"), ("Pakiet prawny", "Stan prawny na", "settings-law.dark")]
    {
        window.click("tab", tab).await;
        window.read(words).await;
        window.is_accessible(&format!("{tab} in dark colours")).await;
        window.picture(name).await;
    }
    window.close().await;
}

#[tokio::test]
async fn the_law_pack_is_read_with_its_times_bases_sources_and_marks() {
    let officer = Officer::on("2026-10-14");
    let window = Program::start_with(&[&jarzebin::described(&officer)]).await;
    window.find("navigation", "Pokoje programu").await;
    window.go("/settings?tab=law").await;
    for part in ["Akty prawne", "Terminy", "Treść rocznego programu", "Treść wieloletniego programu", "Sfera zadań publicznych"]
    {
        window.find("heading", part).await;
    }
    for words in [
        "Niesprawdzone wpisy:",
        "Dz. U. z 2025 r. poz. 1338 oraz z 2026 r. poz. 1040",
        "niesprawdzone",
        "30 listopada roku poprzedzającego",
        "31 maja roku następnego",
        "najwyżej 14 dni",
        "tryb powoływania i zasady działania komisji konkursowych",
        "tworzenia warunków do zaspokajania potrzeb mieszkaniowych wspólnoty samorządowej",
        "https://api.sejm.gov.pl/eli/acts/DU/2024/1491",
        "Dnia zdarzenia nie wlicza się do terminu określonego w dniach.",
    ] {
        window.read(words).await;
    }
    // The small grant was smaller until the end of August: only with the past, or on a day of that time.
    assert!(!window.text().await.contains("10 000,00 zł"));
    window.click("checkbox", "Także to, co nie obowiązuje w tym dniu").await;
    window.read("10 000,00 zł").await;
    window.read("nie obowiązuje w tym dniu").await;
    window.fill("Szukaj w pakiecie", "wigilia").await;
    window.read("24 grudnia").await;
    window.read("od 1 lutego 2025 r.").await;
    window.read_no_more("Nowy Rok").await;
    window.is_accessible("the law pack, searched").await;
    window.picture("settings-law-found").await;
    window.fill("Szukaj w pakiecie", "").await;
    window.click("checkbox", "Tylko niesprawdzone").await;
    window.read_no_more("31 maja roku następnego").await;
    window.read("Dzień Społeczeństwa Obywatelskiego").await;
    window.resize(1024, 700).await;
    window.is_accessible("the law pack on a narrow desk").await;
    window.fits_its_width("settings-law.1024").await;
    window.picture("settings-law.1024").await;
    window.close().await;
}

#[tokio::test]
async fn a_newer_law_pack_is_looked_at_taken_in_written_out_and_left() {
    let officer = Officer::on("2026-10-14");
    let window = Program::start_with(&[&jarzebin::described(&officer)]).await;
    window.find("navigation", "Pokoje programu").await;
    let place = |name: &str| window.folder().join(name);
    let (faulty, newer, out) = (place("zly.kladka-prawo"), place("nowy.kladka-prawo"), place("zapis.kladka-prawo"));
    let overlapping = Pack::of(NEWER).with("terms.toml", "to = \"2015-11-08\"", "to = \"2016-11-08\"");
    fs::write(&faulty, overlapping.bytes()).expect("a file");
    let pack = Pack::of(NEWER).earlier_programme().with("meta.toml", "note = \"", "note = \"Po zmianie ustawy. ");
    let feast = "\n[[holiday]]\nname = \"Dzień Kładki\"\nfixed = { month = 6, day = 6 }\nbasis = \"dni_wolne_swieta\"\nfrom = \"2027-01-01\"\nsource = \"próba\"\nverified = false\n\n[[holiday]]\n";
    fs::write(&newer, pack.with("holidays.toml", "\n[[holiday]]\n", feast).bytes()).expect("a file");
    window.answer_dialogs(&[&faulty, &newer, &out]);

    window.go("/settings/law").await;
    window.find("heading", "Nie wybrano pakietu prawnego").await;
    window.is_accessible("no law pack was chosen").await;
    window.picture("settings-law-offer-none").await;
    window.click("link", "Przejdź do pakietu prawnego").await;
    window.read("W użyciu: pakiet, który przyszedł z programem.").await;
    window.click("button", "Wczytaj nowszy pakiet…").await;
    window.read("Tego pakietu nie wczytano.").await;
    window.read("nachodzą na siebie. Popraw to miejsce").await;
    window.is_accessible("a law pack was refused").await;
    window.picture("settings-law-refused").await;

    window.click("button", "Wczytaj nowszy pakiet…").await;
    window.find("heading", &format!("Pakiet prawny, wydanie {NEWER}")).await;
    for words in [
        "Nic jeszcze nie zmieniono.",
        "Po zmianie ustawy.",
        "Dodane: 1 wpis. Zmienione: 1 wpis. Usunięte: 0 wpisów.",
        "30 listopada roku poprzedzającego",
        "15 listopada roku poprzedzającego",
        "Dzień Kładki",
    ] {
        window.read(words).await;
    }
    window.is_accessible("a law pack on offer").await;
    window.fits_its_width("settings-law-offer").await;
    window.picture("settings-law-offer").await;
    window.enlarge(true).await;
    window.is_accessible("a law pack on offer at 200 %").await;
    window.fits_its_width("settings-law-offer.200").await;
    window.picture("settings-law-offer.200").await;
    window.enlarge(false).await;

    window.click("button", "Przyjmij ten pakiet").await;
    window.read(&format!("Przyjęto pakiet prawny, wydanie {NEWER}.")).await;
    window.read("pakiet, który do tego pliku wczytano (").await;
    window.is_accessible("the law pack of the office").await;
    window.picture("settings-law-own").await;
    window.click("button", "Zapisz pakiet do pliku…").await;
    window.read("Zapisano pakiet prawny w pliku zapis.kladka-prawo.").await;
    let written = fs::read(&out).expect("the pack in use");
    assert_eq!(written, fs::read(&newer).expect("the pack as it came"));

    window.click("button", "Wróć do przepisów z programu").await;
    window.read("Program znów liczy według swojego pakietu.").await;
    window.read_no_more("do tego pliku wczytano").await;
    window.click("button", "Cofnij").await;
    window.read("pakiet, który do tego pliku wczytano (").await;
    window.close().await;
}

/// Waits until a field shows what was written there.
async fn holds(window: &Program, label: &str, text: &str) {
    let look = || async {
        let shown = window.value(label).await;
        if shown == text { Ok(()) } else { Err(format!("it shows „{shown}”")) }
    };
    window.until(&format!("„{text}” in „{label}”"), look).await;
}

/// Waits until a crest of this kind is shown.
async fn shows_crest(window: &Program, kind: &str) {
    let source = "return document.querySelector('img[alt=\"Herb jednostki\"]')?.src ?? ''";
    window
        .until(&format!("crest {kind}"), || async {
            let answer = window.client.execute(source, vec![]).await.map_err(|error| error.to_string())?;
            let shown = answer.as_str().unwrap_or_default().chars().take(40).collect::<String>();
            if shown.starts_with(kind) { Ok(()) } else { Err(format!("shown is „{shown}”")) }
        })
        .await;
}
