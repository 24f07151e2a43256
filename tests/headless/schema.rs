//! The published JSON Schemas of a case file, a package and a template file, judged by a JSON Schema checker that is not ours.

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};
use tests::places;

use crate::run::Terminal;

fn published() -> PathBuf {
    places::root().join("assets/schemas/case-1.schema.json")
}

/// What the checker has against the schema and against each file.
fn judged(schema: PathBuf, files: &[PathBuf]) -> Vec<Vec<String>> {
    let script = places::root().join("tests/headless/schema.mjs");
    let answer = Command::new("node").arg(script).arg(schema).args(files).output().expect("node is installed");
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    let answers: Vec<Value> = serde_json::from_slice(&answer.stdout).expect("the checker answers in JSON");
    let faults =
        |one: &Value| one["faults"].as_array().expect("a list").iter().map(|fault| fault.as_str().unwrap().into()).collect();
    answers.iter().map(faults).collect()
}

/// What the checker has against one case file.
pub fn faults_of(case: &std::path::Path) -> Vec<String> {
    judged(published(), &[case.to_owned()]).remove(1)
}

#[test]
fn the_published_schema_is_a_schema_of_its_draft() {
    let schema: Value = serde_json::from_slice(&std::fs::read(published()).unwrap()).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(judged(published(), &[]), [Vec::<String>::new()]);
    let terminal = Terminal::new();
    let mut broken = schema;
    broken["properties"]["tasks"]["type"] = "lista".into();
    terminal.write("schema.json", broken.to_string());
    assert!(!judged(terminal.path("schema.json"), &[])[0].is_empty(), "the checker sees a broken schema");
}

#[test]
fn every_case_of_the_sample_fits_the_published_schema() {
    let terminal = Terminal::new().with_sample();
    let mut files = Vec::new();
    for (noun, ids) in [("programme", 1..=3), ("consultation", 1..=5), ("organisation", 1..=8), ("call", 1..=3)] {
        for id in ids {
            let name = format!("{noun}-{id}.json");
            let exported = terminal.say(&format!("export @jarzebin.kladka {noun} {id} --to @{name}"));
            assert_eq!(exported.code, 0, "{}", exported.err);
            files.push(terminal.path(&name));
        }
    }
    let answers = judged(published(), &files);
    assert_eq!(answers.len(), files.len() + 1);
    for (file, faults) in files.iter().zip(&answers[1..]) {
        assert!(faults.is_empty(), "{}: {faults:#?}", file.display());
    }
}

#[test]
fn a_broken_case_does_not_fit_and_the_checker_names_the_place() {
    let terminal = Terminal::new().with_sample();
    assert_eq!(terminal.say("export @jarzebin.kladka programme 3 --to @sprawa.json").code, 0);
    let good: Value = serde_json::from_slice(&terminal.read("sprawa.json")).unwrap();
    let broken: [(&str, Value); 8] = [
        ("/schema", json!(2)),
        ("/case/noun", json!("umowa")),
        ("/tasks/0/record/form", json!("darowizna")),
        ("/consultations/0/record/starts_on", json!("2026-02-30")),
        ("/programmes/0/record/year_from", json!("dwa tysiące")),
        ("/texts/0/record/act/units/0/level", json!("rozdział")),
        ("/remarks/0/record/number", json!(null)),
        ("/organisations/0/record", json!({ "name": "Bez reszty" })),
    ];
    let mut files = Vec::new();
    for (number, (place, value)) in broken.iter().enumerate() {
        let mut case = good.clone();
        *case.pointer_mut(place).unwrap_or_else(|| panic!("{place} is not in the case")) = value.clone();
        terminal.write(&format!("{number}.json"), case.to_string());
        files.push(terminal.path(&format!("{number}.json")));
    }
    let mut unknown = good;
    unknown["programmes"][0]["record"]["sponsor"] = "nikt".into();
    terminal.write("unknown.json", unknown.to_string());
    files.push(terminal.path("unknown.json"));
    let answers = judged(published(), &files);
    let places = broken.iter().map(|(place, _)| *place).chain(["/programmes/0/record"]);
    for (place, faults) in places.zip(&answers[1..]) {
        assert!(faults.iter().any(|fault| fault.starts_with(place)), "{place}: {faults:?}");
    }
}

#[test]
fn the_manifest_of_a_package_fits_its_published_schema_and_a_broken_one_does_not() {
    let schema = places::root().join("assets/schemas/package-1.schema.json");
    let terminal = Terminal::new().with_sample();
    let made = terminal.say("export @jarzebin.kladka package programme:3 consultation:3 --to @paczka.zip");
    assert_eq!(made.code, 0, "{}", made.err);
    let bytes = terminal.read("paczka.zip");
    let mut archive = documents::archive::Archive::open(&bytes).expect("a package");
    let good: Value = serde_json::from_slice(&archive.read("paczka.json").expect("its manifest")).unwrap();
    terminal.write("dobra.json", good.to_string());
    let mut files = vec![terminal.path("dobra.json")];
    let broken: [(&str, Value); 5] = [
        ("/schema", json!(2)),
        ("/cases/0/noun", json!("umowa")),
        ("/files/1/role", json!("wirus")),
        ("/files/1/size", json!("duży")),
        ("/made_at", json!(12)),
    ];
    for (number, (place, value)) in broken.iter().enumerate() {
        let mut manifest = good.clone();
        *manifest.pointer_mut(place).unwrap_or_else(|| panic!("{place} is not in the manifest")) = value.clone();
        terminal.write(&format!("{number}.json"), manifest.to_string());
        files.push(terminal.path(&format!("{number}.json")));
    }
    let mut unknown = good;
    unknown["cases"][0]["sponsor"] = "nikt".into();
    terminal.write("unknown.json", unknown.to_string());
    files.push(terminal.path("unknown.json"));
    let answers = judged(schema, &files);
    assert_eq!((&answers[0], &answers[1]), (&Vec::new(), &Vec::new()));
    for (place, faults) in broken.iter().map(|(place, _)| *place).chain(["/cases/0"]).zip(&answers[2..]) {
        assert!(faults.iter().any(|fault| fault.starts_with(place)), "{place}: {faults:?}");
    }
}

#[test]
fn what_the_schema_of_a_template_file_refuses_the_program_refuses_too() {
    let schema = places::root().join("assets/schemas/template-1.schema.json");
    let terminal = Terminal::new().with_sample();
    let sent = terminal.say("export @jarzebin.kladka template uchwala --to @uchwala.kladka-szablon");
    assert_eq!(sent.code, 0, "{}", sent.err);
    let good: Value = serde_json::from_slice(&terminal.read("uchwala.kladka-szablon")).expect("JSON");
    let with = |part: &str, value: Value| {
        let mut file = good.clone();
        file[part] = value;
        file
    };
    let without = |part: &str| {
        let mut file = good.clone();
        file.as_object_mut().expect("an object").remove(part);
        file
    };
    let mut files = vec![terminal.path("uchwala.kladka-szablon")];
    let broken: [(&str, Value); 11] = [
        ("/schema", with("schema", json!(2))),
        ("/schema", with("schema", json!("1"))),
        ("/kind", with("kind", json!("umowa"))),
        ("/kind", with("kind", json!(null))),
        ("/office", with("office", json!(["Urząd"]))),
        ("/office", with("office", json!("u".repeat(301)))),
        ("/program", with("program", json!("1".repeat(41)))),
        ("/words", with("words", json!(""))),
        (": ", without("words")),
        (": ", without("office")),
        (": ", with("makro", json!("x"))),
    ];
    for (number, (_, file)) in broken.iter().enumerate() {
        let name = format!("{number}.kladka-szablon");
        terminal.write(&name, file.to_string());
        files.push(terminal.path(&name));
        let refused = terminal.say(&format!("import @jarzebin.kladka template @{name} --dry-run"));
        assert_eq!(refused.code, 3, "{file}");
        assert!(refused.err.trim_end().ends_with('.'), "{}", refused.err);
    }
    let answers = judged(schema, &files);
    assert_eq!((&answers[0], &answers[1]), (&Vec::new(), &Vec::new()));
    for ((place, file), faults) in broken.iter().zip(&answers[2..]) {
        assert!(faults.iter().any(|fault| fault.starts_with(place)), "{file}: {faults:?}");
    }
}
