//! The page of an offline form and the program are written in two languages. What both must say alike lies in
//! `tests/golden/form` and is run by both: here and in `ui/src/offline/golden.test.ts`. `FORMS=write` writes it.

use std::fs;

use casework::form::seal;
use domain::form::seal::{canonical, leaves};
use domain::offer::form::CHECKS;
use serde_json::{Value, json};
use tests::{forms, places};

/// Compares a committed file with what the program says, or writes it.
fn golden(name: &str, wanted: &Value) {
    let path = places::root().join("tests/golden/form").join(name);
    let text = format!("{}\n", serde_json::to_string_pretty(wanted).expect("JSON"));
    if std::env::var_os("FORMS").is_some_and(|mode| mode == "write") {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, text).expect("the file is written");
        return;
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == text, "{} is not what the program says: run the test with FORMS=write", path.display());
}

#[test]
fn the_forms_of_the_sample_call_are_as_they_were() {
    golden("offer.json", &json!(forms::offer()));
    golden("scorecard.json", &json!(forms::scorecard()));
    golden("candidate.json", &json!(forms::candidate()));
}

/// The table and the cases of `domain`, where they are held to the program's own reader.
#[test]
fn the_page_reads_the_checks_of_the_program() {
    golden("checks.json", &json!(CHECKS));
}

#[test]
fn answers_are_sealed_alike() {
    let answers = [
        json!({}),
        json!({ "title": "  Zażółć gęślą jaźń\r\n", "joint": false, "empty": "", "none": null, "list": [null, {}, ""] }),
        json!({ "b": [{ "name": "Treningi", "rows": [{ "total": 1_600_000 }] }], "a": "Zaz\u{307}o\u{301}łc\u{301} \"cudzysłów\" \\ \u{1}\t" }),
        json!({ "emoji": "🏃 bieg", "separators": "\u{2028}\u{2029}", "long": "x".repeat(200), "zero": 0, "nbsp": "\u{a0}a\u{a0}b\u{a0}" }),
        serde_json::to_value(domain::offer::form::OfferForm::default()).expect("JSON"),
    ];
    let sealed = |answers: &Value| {
        let seal = seal::seal("oferta", "7K3Q-9ZXM", answers);
        json!({
            "answers": answers, "canonical": canonical(answers), "code": seal.code, "sha256": seal.sha256,
            "marks": seal::marks(answers), "leaves": leaves(answers).len(),
        })
    };
    golden("seal.json", &Value::Array(answers.iter().map(sealed).collect()));
}
