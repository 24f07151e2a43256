//! The dictionary of fields that people read in `assets/templates/FIELDS.md` is the one that the program declares.

use casework::document::fields;
use documents::template::{Field, FieldKind, Fields};
use tests::places;

const CASES: [&str; 6] = ["mianownik", "dopelniacz", "celownik", "biernik", "narzednik", "miejscownik"];
const SIGN: [&str; 3] = ["organ", "rada", "pelnomocnik"];

/// `field`, kind and label as a row of the dictionary begins.
fn rows(of: &Fields) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for field in of.iter() {
        let (key, label) = together(field);
        let row = |key: &str, field: &Field, label: &str| format!("| `{key}` | {} | {label} |", kind(field));
        let first = row(&key, field, &label);
        if rows.contains(&first) {
            continue;
        }
        rows.push(first);
        rows.extend(inside(&key, field));
    }
    rows
}

/// Fields of the rows of a list, and of the lists in them.
fn inside(key: &str, field: &Field) -> Vec<String> {
    let FieldKind::List(inner) = &field.kind else { return Vec::new() };
    let rows = inner.iter().flat_map(|inner| {
        let key = format!("{key}[].{}", inner.key);
        let row = format!("| `{key}` | {} | {} |", kind(inner), inner.label);
        std::iter::once(row).chain(inside(&key, inner))
    });
    rows.collect()
}

/// Fields of the same meaning stand in one row: a name in six cases, people who sign, provisions and acts by their keys.
fn together(field: &Field) -> (String, String) {
    let parts: Vec<&str> = field.key.split('.').collect();
    let bare = |label: &str| label.rsplit_once(" (").map_or(label.to_owned(), |(bare, _)| bare.to_owned());
    match parts.as_slice() {
        ["podpis", who, what] if SIGN.contains(who) => {
            let said = field.label.rsplit_once(": ").map_or("", |(_, said)| said);
            (format!("podpis.{{kto}}.{what}"), format!("podpisuje …: {said}"))
        }
        ["akt", _, rest @ ..] => (format!("akt.{{klucz}}.{}", rest.join(".")), "–".to_owned()),
        ["prawo", key] if !["termin_opinii", "dni_wejscia_w_zycie"].contains(key) => ("prawo.{klucz}".to_owned(), "–".to_owned()),
        ["urzad" | "program", name, case] if CASES.contains(case) && *name != "akt_organu" => {
            (format!("{}.{name}.{{przypadek}}", parts[0]), bare(&field.label))
        }
        _ => (field.key.clone(), field.label.clone()),
    }
}

fn kind(field: &Field) -> String {
    let (letter, may_be_empty) = match field.kind {
        FieldKind::Text => ("t", true),
        FieldKind::Number => ("n", true),
        FieldKind::Money => ("m", true),
        FieldKind::Date => ("d", true),
        FieldKind::Flag => ("f", false),
        FieldKind::List(_) => ("l", false),
        FieldKind::Blocks => ("b", false),
        FieldKind::Act => ("a", true),
    };
    format!("{letter}{}", if may_be_empty && !field.mandatory { "?" } else { "" })
}

#[test]
fn the_dictionary_for_people_holds_every_declared_field_and_no_other() {
    let text = std::fs::read_to_string(places::root().join("assets/templates/FIELDS.md")).expect("the dictionary");
    for (family, declared) in [
        ("Office", fields::office()),
        ("Document", fields::document()),
        ("Law", fields::law()),
        ("Programme", fields::programme()),
        ("Draft", fields::draft_act()),
        ("Handed", fields::handed_over()),
        ("Consultation", fields::consultation()),
        ("Call", fields::call()),
        ("Amendment", fields::call_change()),
        ("Offers", fields::offer()),
        ("Form", fields::offer_form()),
        ("Annex", fields::annex()),
        ("Commission", fields::commission()),
        ("Results", fields::results()),
        ("Letter", fields::result_letter()),
        ("Reasons", fields::reasons()),
        ("Ranking", fields::ranking()),
        ("Minutes", fields::minutes()),
        ("Scorecard", fields::scorecard()),
        ("Collective", fields::collective_scorecard()),
        ("Course", fields::course()),
        ("Terms", fields::terms()),
        ("Meeting", fields::one_meeting()),
        ("Comparison", fields::comparison()),
    ] {
        let section = text.split("\n## ").find(|section| section.split_whitespace().next() == Some(family));
        let section = section.unwrap_or_else(|| panic!("the dictionary has no part {family}"));
        let written: Vec<&str> = section.lines().filter(|line| line.starts_with("| `")).collect();
        let wanted = rows(&declared);
        let lacking: Vec<_> = wanted.iter().filter(|row| !written.iter().any(|line| line.starts_with(row.as_str()))).collect();
        let foreign: Vec<_> = written.iter().filter(|line| !wanted.iter().any(|row| line.starts_with(row.as_str()))).collect();
        assert!(lacking.is_empty() && foreign.is_empty(), "{family} lacks\n{lacking:#?}\nand has of its own\n{foreign:#?}");
        assert_eq!(written.len(), wanted.len(), "{family} tells a field twice");
    }
}

#[test]
fn the_keys_of_provisions_and_acts_that_the_dictionary_names_are_the_declared_ones() {
    let text = std::fs::read_to_string(places::root().join("assets/templates/FIELDS.md")).expect("the dictionary");
    let told = text.split("Keys of bases used:").nth(1).and_then(|rest| rest.split("Offices may").next()).expect("the keys");
    let mut told: Vec<&str> = told.split('`').skip(1).step_by(2).collect();
    told.sort_unstable();
    let law = fields::law();
    let mut declared: Vec<&str> = law
        .iter()
        .filter_map(|field| {
            let parts: Vec<&str> = field.key.split('.').collect();
            let by_key = ["prawo.{klucz}", "akt.{klucz}.biernik"].contains(&together(field).0.as_str());
            by_key.then(|| parts[1])
        })
        .collect();
    declared.sort_unstable();
    assert_eq!(told, declared);
}
