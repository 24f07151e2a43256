//! `kladka export` and `kladka import … case`.

use serde_json::Value;

use crate::run::Terminal;

#[test]
fn a_case_travels_from_one_office_file_to_another_and_back() {
    let terminal = Terminal::new().with_sample();
    let exported = terminal.say("export @jarzebin.kladka programme 3 --to @sprawa.json --json");
    assert_eq!(exported.code, 0, "{}", exported.err);
    assert_eq!(exported.without_window().json()["schema"], 1);
    let refused = terminal.say("export @jarzebin.kladka programme 3 --to @sprawa.json");
    assert_eq!(refused.code, 3, "an existing file is not replaced");
    // The sample has the case already.
    let twice = terminal.say("import @jarzebin.kladka case @sprawa.json");
    assert_eq!(twice.code, 3);
    assert!(twice.err.contains("jest już sprawa o znaku"), "{}", twice.err);
}

#[test]
fn a_case_of_a_newer_program_is_refused_with_what_to_do() {
    let terminal = Terminal::new().with_sample();
    terminal.write("nowsza.json", r#"{ "schema": 99, "case": { "noun": "programme", "key": 1 } }"#);
    let before = terminal.read("jarzebin.kladka").len();
    let refused = terminal.say("import @jarzebin.kladka case @nowsza.json --json");
    assert_eq!(refused.code, 3);
    assert!(refused.json()["message"].as_str().unwrap().contains("nowszą wersję"), "{}", refused.out);
    assert_eq!(terminal.read("jarzebin.kladka").len(), before);
}

#[test]
fn every_fault_of_a_case_is_told_with_its_place() {
    let terminal = Terminal::new().with_sample();
    terminal.say("export @jarzebin.kladka programme 3 --to @sprawa.json");
    let mut case: Value = serde_json::from_slice(&terminal.read("sprawa.json")).unwrap();
    case["tasks"][0]["record"]["planned"] = (-5).into();
    case["remarks"][0]["record"]["unit"] = 9_999.into();
    case["programmes"][0]["record"]["title"] = "x".repeat(3_000).into();
    terminal.write("zla.json", case.to_string());
    let refused = terminal.say("import @jarzebin.kladka case @zla.json");
    assert_eq!(refused.code, 3);
    for place in ["tasks[0].record.planned", "remarks[0].record.unit", "programmes[0].record.title"] {
        assert!(refused.err.contains(place), "{place}: {}", refused.err);
    }
    case["tasks"][0]["record"]["planned"] = 5.into();
    case["consultations"][0]["record"]["starts_on"] = "2026-02-30".into();
    terminal.write("zla.json", case.to_string());
    let refused = terminal.say("import @jarzebin.kladka case @zla.json");
    assert!(
        refused.err.contains("consultations[0].record.starts_on") && refused.err.contains("nie jest dniem"),
        "{}",
        refused.err
    );
    terminal.write("zla.json", "{ to nie jest JSON");
    assert!(terminal.say("import @jarzebin.kladka case @zla.json").err.contains("Wiersz 1"));
}
