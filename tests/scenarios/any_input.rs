//! Whatever stands in a list of organisations, in a case file or in a template file, it is taken in or refused with a sentence.
//!
//! The fuzzers of `tests/fuzz` do not reach these two importers: they belong to `casework`, which would have to be compiled once
//! more with everything that prints. Here a sound file is changed in some hundreds of ways instead.

use std::cell::Cell;

use casework::{
    Desk, Failure,
    exchange::{CaseNoun, export, import},
    organisation::import::{Source, check, plan_for},
    sample, template,
};
use proptest::{
    prelude::*,
    sample::Index,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use serde_json::{Value, json};
use tests::office::Officer;

const LIST: &str = include_str!("../fixtures/organisations.csv");
/// Bytes of the list that are changed; a short file meets more of its own shape.
const BEGINNING: usize = 4_000;

#[test]
fn any_list_of_organisations_is_read_or_refused() {
    let officer = Officer::on("2026-10-15");
    let desk = officer.new_file();
    let pieces: Vec<&[u8]> = vec![
        b"\"",
        b"\"\"",
        b";",
        b",",
        b"\t",
        b"|",
        b"\n",
        b"\r",
        b"=\"0\"",
        b"'=1",
        b"\0",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\xb3",
        b"nip",
        b"krs",
        b"nazwa",
        b"99-998",
        b"-1",
        b"99999999999999999999",
        b"\xc5\x82",
        b"",
    ];
    let change = (any::<Index>(), 0..40_usize, prop::sample::select(pieces));
    runner(300)
        .run(&prop::collection::vec(change, 1..8), |changes| {
            let mut bytes = LIST.as_bytes()[..BEGINNING].to_vec();
            for (at, length, piece) in changes {
                let at = at.index(bytes.len());
                let end = (at + length).min(bytes.len());
                bytes.splice(at..end, piece.iter().copied());
            }
            if let Err(failure) = trial(&desk, bytes) {
                prop_assert!(is_told(&failure), "{failure:?}");
            }
            Ok(())
        })
        .unwrap();
}

fn trial(desk: &Desk, bytes: Vec<u8>) -> Result<(), Failure> {
    let source = Source::of("lista.csv", bytes)?;
    check(desk, &source, &plan_for(desk, &source)?).map(drop)
}

#[test]
fn any_case_file_is_taken_in_or_refused() {
    let officer = Officer::on("2026-10-15");
    let desk = sample::create(officer.clone(), &officer.path("jarzebin.kladka")).expect("the sample");
    let calls = casework::call::list(&desk).expect("calls");
    let settled = calls.iter().find(|call| call.status.key == "rozstrzygniety").expect("a settled call").id.0;
    let cases: Vec<Value> =
        [(CaseNoun::Programme, 1), (CaseNoun::Consultation, 1), (CaseNoun::Organisation, 1), (CaseNoun::Call, settled)]
            .map(|(noun, id)| serde_json::to_value(export::case(&desk, noun, id).expect("the case")).expect("JSON"))
            .into();
    let odd = prop::sample::select(vec![
        json!(null),
        json!(0),
        json!(-1),
        json!(1),
        json!(i64::MAX),
        json!(1e300),
        json!(true),
        json!(""),
        json!(" "),
        json!("ż"),
        json!("0001-01-01"),
        json!("9999-12-31"),
        json!("2026-02-30"),
        json!("\u{0}"),
        json!("x".repeat(5_000)),
        json!([]),
        json!({}),
    ]);
    let change = (any::<Index>(), odd);
    let taken = Cell::new(0);
    runner(250)
        .run(&(0..cases.len(), prop::collection::vec(change, 1..4)), |(case, changes)| {
            let mut file = cases[case].clone();
            for (at, odd) in changes {
                let mut places = Vec::new();
                note(&file, String::new(), &mut places);
                *file.pointer_mut(at.get::<String>(&places)).expect("a place of the file") = odd;
            }
            let mut desk = Officer::on("2026-10-15").new_file();
            match import::case(&mut desk, file.to_string().as_bytes(), "sprawa.json") {
                Ok(_) => taken.set(taken.get() + 1),
                Err(failure) => prop_assert!(is_told(&failure), "{failure:?}"),
            }
            Ok(())
        })
        .unwrap();
    assert!(taken.get() > 0, "some changes are harmless");
}

#[test]
fn any_template_file_is_shown_or_refused() {
    let officer = Officer::on("2026-10-15");
    let desk = officer.new_file();
    let bytes = template::file::export(&desk, "raport_konsultacji").expect("the words of the program").1;
    let sound: Value = serde_json::from_slice(&bytes).expect("JSON");
    let words = sound["words"].as_str().expect("words").to_owned();
    let pieces = prop::sample::select(vec![
        "{{",
        "}}",
        "{%",
        "%}",
        "{% jeżeli ",
        "{% dla każdego ",
        "{% koniec %}",
        "**",
        "((przypis:",
        "))",
        "|",
        "\\",
        "[tabela]",
        "[koniec tabeli]",
        "[załącznik]",
        "[koniec załącznika]",
        "kolumny:",
        "wiersz:",
        "§.",
        "pkt ",
        "---",
        "\n",
        "\n\n",
        "\0",
        "\u{feff}",
        "urzad.",
        "x",
        "",
    ]);
    let change = (any::<Index>(), 0..40_usize, pieces);
    let shown = Cell::new(0);
    runner(200)
        .run(&prop::collection::vec(change, 1..6), |changes| {
            let mut letters: Vec<char> = words.chars().collect();
            for (at, length, piece) in changes {
                let at = at.index(letters.len());
                let end = (at + length).min(letters.len());
                letters.splice(at..end, piece.chars());
            }
            let mut file = sound.clone();
            file["words"] = json!(letters.into_iter().collect::<String>());
            match template::file::offer(&desk, file.to_string().as_bytes()) {
                Ok(_) => shown.set(shown.get() + 1),
                Err(failure) => prop_assert!(is_told(&failure), "{failure:?}"),
            }
            Ok(())
        })
        .unwrap();
    assert!(shown.get() > 0, "some changes are harmless");
}

/// Addresses of everything inside a value.
fn note(value: &Value, at: String, places: &mut Vec<String>) {
    match value {
        Value::Array(rows) => rows.iter().enumerate().for_each(|(index, row)| note(row, format!("{at}/{index}"), places)),
        Value::Object(fields) => fields.iter().for_each(|(name, field)| note(field, format!("{at}/{name}"), places)),
        _ => {}
    }
    places.push(at);
}

/// The same changes in every run; what fails is found again.
fn runner(cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

/// A refusal that tells the officer of her file, not of the program.
fn is_told(failure: &Failure) -> bool {
    !matches!(failure, Failure::Bug { .. } | Failure::Storage { .. }) && !failure.sentence().is_empty()
}
