//! The form of somebody who wants to sit in the commission, named by an organisation.

use serde_json::{Value, json};

use super::{Block, Field, FieldKind, Section};
use crate::{
    finding::Level,
    offer::form::{FormCheck, Test},
};

const fn needed(id: &'static str, part: &'static str, at: &'static [&'static str], sentence: &'static str) -> FormCheck {
    FormCheck { id, part, level: Level::Block, each: "", when: &[], test: Test::Filled { paths: at }, at: at[0], sentence }
}

pub const CHECKS: &[FormCheck] = &[
    needed("name", "1", &["name"], "Nie podano imienia i nazwiska kandydata. Wpisz je."),
    needed("contact", "1", &["email", "phone"], "Nie podano adresu e-mail ani telefonu kandydata. Wpisz choć jedno."),
    needed("organisation", "2", &["organisation"], "Nie podano organizacji, która zgłasza kandydata. Wpisz jej pełną nazwę."),
    needed("register", "2", &["register_number"], "Nie podano numeru organizacji w KRS ani w innej ewidencji. Wpisz go."),
    needed(
        "signatory",
        "2",
        &["signatories"],
        "Nie podano osób, które podpiszą zgłoszenie w imieniu organizacji. Wpisz je z funkcjami.",
    ),
    needed("experience", "3", &["experience"], "Nie opisano doświadczenia kandydata. Wystarczy kilka zdań."),
    needed(
        "not_applying",
        "4",
        &["not_applying"],
        "Nie potwierdzono, że organizacja nie bierze udziału w konkursie. Osoby wskazane przez oferentów nie mogą zasiadać w komisji.",
    ),
    needed("consent", "4", &["consent"], "Nie potwierdzono zgody kandydata na udział w pracach komisji. Zaznacz ją."),
];

/// An empty form.
pub fn given() -> Value {
    json!({
        "name": "", "email": "", "phone": "", "organisation": "", "register_number": "", "signatories": "", "experience": "",
        "not_applying": false, "consent": false,
    })
}

pub fn sections() -> Vec<Section> {
    let section = |key, number, title: &str, blocks| Section {
        key,
        number,
        title: title.to_owned(),
        hint: String::new(),
        blocks,
        when: Vec::new(),
    };
    let tick = |path, label: &str| Block::Field(Field::new(path, label, FieldKind::Tick));
    vec![
        section(
            "kandydat",
            "1.",
            "Kandydat",
            vec![
                Block::Field(Field::line("name", "Imię i nazwisko", 200)),
                Block::Field(Field::line("email", "Adres e-mail", 200)),
                Block::Field(Field::line("phone", "Numer telefonu", 50)),
            ],
        ),
        section(
            "organizacja",
            "2.",
            "Organizacja, która zgłasza kandydata",
            vec![
                Block::Field(Field::line("organisation", "Nazwa organizacji", 300).hint("Pełna nazwa, tak jak w rejestrze.")),
                Block::Field(Field::line("register_number", "Numer w Krajowym Rejestrze Sądowym lub innej ewidencji", 100)),
                Block::Field(Field::text("signatories", "Osoby, które podpiszą zgłoszenie, i ich funkcje", 1000, 2)),
            ],
        ),
        section(
            "doswiadczenie",
            "3.",
            "Doświadczenie",
            vec![Block::Field(
                Field::text("experience", "Doświadczenie kandydata w dziedzinie, której dotyczy konkurs", 4000, 4)
                    .hint("Na przykład lata pracy w organizacji, wykształcenie, wcześniejszy udział w komisjach."),
            )],
        ),
        section(
            "oswiadczenia",
            "4.",
            "Oświadczenia",
            vec![
                tick("not_applying", "Organizacja, która zgłasza kandydata, nie bierze udziału w tym konkursie."),
                tick("consent", "Kandydat zgadza się na udział w pracach komisji konkursowej."),
            ],
        ),
    ]
}
