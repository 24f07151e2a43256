//! The first hour: a file, the office, its organisations.

use std::{fs, path::Path};

use tests::hand::Person;

/// Her list of organisations, as a spreadsheet saves it.
const LIST: &str = "Nazwa;KRS;Adres;E-mail\n\
    Fundacja „Przystań Seniora”;0009000802;\"Rynek 1, 99-998 Jarzębin\";przystan@senior.example\n\
    Stowarzyszenie „Świetlik”;0009000274;\"ul. Szkolna 4, 99-998 Stary Młyn\";biuro@swietlik.example\n\
    Ludowy Klub Sportowy „Iskra”;;\"ul. Sportowa 2, 99-998 Jarzębin\";\n\
    Koło Gospodyń Wiejskich „Malwa”;;\"ul. Lipowa 7, 99-998 Zarzecze\";malwa@kgw.example\n";

pub async fn begins_a_file(she: &Person, file: &Path) {
    she.window.find("heading", "Kładka").await;
    she.sees("01-first-start").await;
    she.window.answer_dialogs(&[file]);
    she.presses("Nowy plik urzędu…").await;
    she.arrives_at("Opisz swój urząd").await;
}

pub async fn describes(she: &Person) {
    she.chooses("Rodzaj jednostki", "gmina wiejska").await;
    she.fills("Nazwa miejscowości", "Jarzębin").await;
    she.chooses("Województwo", "mazowieckie").await;
    she.window.read("Wykonanie uchwały powierza się Wójtowi Gminy Jarzębin.").await;
    she.sees("02-description").await;
    she.presses("Utwórz opis urzędu").await;
    she.window.find("heading", "Jednostka samorządu").await;
    she.window.read("Tak nazwy staną w dokumentach").await;
    she.sees("03-names").await;

    for (label, text) in [
        ("Ulica (nieobowiązkowa)", "Rynek"),
        ("Numer domu (nieobowiązkowy)", "10"),
        ("Kod pocztowy (nieobowiązkowy)", "99-998"),
        ("E-mail", "ngo@jarzebin.example"),
        ("Adres BIP", "bip.jarzebin.example"),
        ("Strona internetowa (nieobowiązkowa)", "jarzebin.example"),
        ("Tablica ogłoszeń (nieobowiązkowa)", "hol urzędu, parter"),
        ("Nazwa komórki (nieobowiązkowa)", "Referat Oświaty i Spraw Społecznych"),
        ("Kontakt do inspektora ochrony danych (nieobowiązkowy)", "iod@jarzebin.example"),
    ] {
        she.fills(label, text).await;
    }
    she.sees("04-addresses").await;

    she.turns_to("Osoby i podpisy").await;
    for (role, name, words) in [
        ("wójt, burmistrz, prezydent albo przewodniczący zarządu", "Jan Olszyna", "Wójt Gminy Jarzębin"),
        ("przewodniczący rady", "Maria Kalina", "Przewodnicząca Rady Gminy Jarzębin"),
        ("pełnomocnik ds. współpracy", "Anna Wierzba", "Pełnomocnik Wójta do spraw współpracy"),
    ] {
        she.presses("Dopisz osobę").await;
        she.fills("Imię i nazwisko", name).await;
        she.chooses("Rola", role).await;
        she.fills("Stanowisko nad podpisem", words).await;
        she.presses("Dopisz do listy").await;
        she.window.find("button", &format!("Zmień: {name}")).await;
    }
    she.sees("05-people").await;

    she.turns_to("Numery i zasady").await;
    for (label, text) in [
        ("Symbol komórki (nieobowiązkowy)", "OK"),
        ("Klasa JRWA (nieobowiązkowa)", "526"),
        ("Najkrótszy czas konsultacji (dni) (nieobowiązkowy)", "14"),
        ("Wyprzedzenie ogłoszenia (dni) (nieobowiązkowe)", "7"),
        ("Termin raportu z konsultacji (dni) (nieobowiązkowy)", "14"),
        ("Uchwała o konsultacjach (nieobowiązkowa)", "nr XLIV/378/2010 z dnia 9 września 2010 r."),
    ] {
        she.fills(label, text).await;
    }
    for form in ["uwagi na piśmie", "uwagi pocztą elektroniczną", "otwarte spotkanie"] {
        she.ticks(form).await;
    }
    she.sees("06-local-rules").await;
}

pub async fn brings_organisations(she: &Person, list: &Path) {
    fs::write(list, LIST).expect("a list");
    she.window.answer_dialogs(&[list]);
    she.goes_to("Organizacje", "/organisation").await;
    she.window.find("heading", "W rejestrze nie ma jeszcze żadnej organizacji").await;
    she.sees("07-no-organisations").await;
    she.presses("Wczytaj z pliku…").await;
    she.window.find("heading", "Wczytywanie organizacji z pliku").await;
    she.presses("Wybierz plik…").await;
    she.window.find("heading", "Co jest w której kolumnie?").await;
    she.sees("08-columns").await;
    she.presses("Sprawdź wiersze").await;
    she.window.read("To próba: nic jeszcze nie zapisano.").await;
    she.sees("09-trial").await;
    she.presses("Wczytaj 4 organizacje").await;
    she.window.read("Wczytano 4 organizacje.").await;
    she.presses("Przejdź do rejestru").await;
    she.window.read("Koło Gospodyń Wiejskich „Malwa”").await;
    she.sees("10-organisations").await;
}
