//! The verbs that only look: list, check, rules, deadline, verify, backup.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::{Value, json};
use tests::office::Officer;

use crate::run::Terminal;

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

#[test]
fn a_list_counts_and_names_what_is_in_the_file() {
    let terminal = Terminal::new().with_sample();
    let counts = terminal.say("list @jarzebin.kladka --json");
    assert_eq!(counts.code, 0, "{}", counts.err);
    counts.without_window();
    let counts = counts.json();
    let count = |noun: &str| list(&counts).iter().find(|one| one["noun"] == noun).expect("the noun is counted")["count"].clone();
    assert_eq!(
        (count("organisations"), count("programmes"), count("consultations"), count("remarks")),
        (204.into(), 3.into(), 5.into(), 26.into())
    );
    for (noun, least) in
        [("organisations", 204), ("programmes", 3), ("consultations", 5), ("remarks", 26), ("sittings", 9), ("issued", 21)]
    {
        let rows = terminal.say(&format!("list @jarzebin.kladka {noun} --json")).json();
        assert_eq!(list(&rows).len(), least, "{noun}");
        assert!(list(&rows).iter().all(|row| row["id"].is_i64() && row["title"].is_string()), "{noun}");
    }
    let words = terminal.say("list @jarzebin.kladka programmes");
    assert!(words.out.contains("OK.526.3.2026") && words.out.lines().count() == 3, "{}", words.out);
    let words = terminal.say("list @jarzebin.kladka consultations").out;
    assert!(words.contains("  trwają  ") && words.contains("  raport opublikowany  "), "a state is told in words: {words}");
}

#[test]
fn every_printable_document_has_a_kind_and_an_id() {
    let terminal = Terminal::new().with_sample();
    let documents = terminal.say("list @jarzebin.kladka documents --json").json();
    assert!(list(&documents).len() > 20);
    let names: BTreeSet<_> =
        list(&documents).iter().map(|one| (one["kind"].as_str().expect("a kind"), one["id"].as_i64().expect("an id"))).collect();
    assert_eq!(names.len(), list(&documents).len(), "two lines name the same document");
}

#[test]
fn a_check_finds_the_planted_faults_and_says_so_with_its_exit_code() {
    let terminal = Terminal::new().with_sample();
    let before = terminal.read("jarzebin.kladka");
    let checked = terminal.say("check @jarzebin.kladka --json");
    checked.without_window();
    let view = checked.json();
    assert_eq!(view["on"]["iso"], "2026-10-15");
    assert_eq!(checked.code, i32::from(view["blocks"] != 0));
    let rules: Vec<&str> =
        list(&view["cases"]).iter().flat_map(|case| list(&case["findings"])).filter_map(|f| f["rule"].as_str()).collect();
    for planted in ["P-01", "T-01", "T-05"] {
        assert!(rules.contains(&planted), "{planted} is silent: {rules:?}");
    }
    assert!(terminal.say("check @jarzebin.kladka").out.starts_with("Stan na 15 października 2026 r."));
    assert_eq!(terminal.read("jarzebin.kladka"), before, "a check changes nothing");
}

#[test]
fn a_check_of_another_day_finds_other_things() {
    let terminal = Terminal::new().with_sample();
    let late = terminal.say("check @jarzebin.kladka --on 2026-12-20 --json").json();
    assert_eq!(late["on"]["iso"], "2026-12-20");
    assert_ne!(late["cases"], terminal.say("check @jarzebin.kladka --json").json()["cases"]);
    let refused = terminal.say("check @jarzebin.kladka --on 30.02.2026");
    assert_eq!(refused.code, 3);
    assert!(refused.err.contains("luty") || refused.err.contains("lut"), "{}", refused.err);
}

#[test]
fn the_rules_name_their_basis_and_their_levels() {
    let rules = Terminal::new().say("rules --json");
    assert_eq!(rules.code, 0);
    let rules = rules.without_window().json();
    assert!(list(&rules).len() >= 70);
    for rule in list(&rules) {
        assert!(rule["basis"].as_str().is_some_and(|basis| !basis.is_empty()), "{rule}");
        assert!(!list(&rule["levels"]).is_empty(), "{rule}");
    }
}

/// What is asked; the day in ISO and in words; what the derivation says of it.
const TERMS: [(&str, &str, &str, &str); 11] = [
    ("2026-10-01 --days 14", "2026-10-15", "15 października 2026 r., czwartek", "Dnia zdarzenia nie wlicza się do terminu"),
    // A Saturday: as it falls, and moved to Monday.
    ("2026-10-10 --days 14", "2026-10-24", "24 października 2026 r., sobota", "(14 dni) w sobotę 24 października 2026 r."),
    (
        "2026-10-10 --days 14 --shift",
        "2026-10-26",
        "26 października 2026 r., poniedziałek",
        "25 października 2026 r. (niedziela)",
    ),
    ("2026-05-28 --days 7 --shift", "2026-06-05", "5 czerwca 2026 r., piątek", "Pomijamy: 4 czerwca 2026 r. (Boże Ciało)"),
    // Christmas Eve is a day off from 2025 only.
    (
        "15.12.2026 --working-days 10",
        "2026-12-31",
        "31 grudnia 2026 r., czwartek",
        "24 grudnia 2026 r. (Wigilia Bożego Narodzenia)",
    ),
    ("2024-12-16 --working-days 7", "2024-12-27", "27 grudnia 2024 r., piątek", "Pomijamy: 25 grudnia 2024 r."),
    ("2026-11-26 --days 14 --backwards", "2026-11-12", "12 listopada 2026 r., czwartek", "Termin liczony wstecz"),
    (
        "2026-05-06 --working-days 3 --backwards",
        "2026-04-30",
        "30 kwietnia 2026 r., czwartek",
        "1 maja 2026 r. (Święto Państwowe",
    ),
    (
        "2026-11-15 --days 14 --backwards --shift",
        "2026-10-30",
        "30 października 2026 r., piątek",
        "planuje się na wcześniejszy dzień",
    ),
    // A month ends on its last day where it has no day of the same number.
    ("2027-01-31 --months 1 --shift", "2027-03-01", "1 marca 2027 r., poniedziałek", "(1 miesiąc) w niedzielę 28 lutego 2027 r."),
    ("2026-03-31 --months 1 --backwards", "2026-02-28", "28 lutego 2026 r., sobota", "(1 miesiąc) w sobotę 28 lutego 2026 r."),
];

#[test]
fn a_term_is_told_in_iso_in_words_and_with_its_derivation() {
    let terminal = Terminal::new();
    for (asked, iso, words, because) in TERMS {
        let told = terminal.say(&format!("deadline --from {asked}"));
        assert_eq!(told.code, 0, "{asked}: {}", told.err);
        let told = told.without_window().out.replace('\u{a0}', " ");
        let mut lines = told.lines();
        assert_eq!((lines.next(), lines.next()), (Some(iso), Some(words)), "{asked}: {told}");
        assert!(lines.any(|line| line.contains(because)), "{asked}: „{because}” is not in\n{told}");
        let view = terminal.say(&format!("deadline --from {asked} --json")).json();
        let of_day = |key: &str| plain(view["day"][key].as_str().unwrap());
        assert_eq!((of_day("iso"), format!("{}, {}", of_day("words"), of_day("weekday"))), (iso.into(), words.into()), "{asked}");
        let steps: Vec<String> = list(&view["derivation"]).iter().map(|step| plain(step.as_str().unwrap())).collect();
        assert!(!steps.is_empty() && steps.iter().all(|step| told.contains(step)), "{asked}: the same way in both: {view}");
    }
    assert_eq!(terminal.say("deadline --from 2026-02-30 --days 14").code, 3);
}

fn plain(words: &str) -> String {
    words.replace('\u{a0}', " ")
}

#[test]
fn a_document_is_printed_in_the_formats_asked_for_under_names_that_tell_its_case() {
    let terminal = Terminal::new().with_sample();
    let before = terminal.read("jarzebin.kladka");
    let name = "uchwala-2-xix-164-2025-2025-11-27";
    let all = terminal.say("print @jarzebin.kladka uchwala 2 --to @druk --json");
    assert_eq!(all.code, 0, "{}", all.err);
    assert_eq!(all.without_window().json()["names"], json!(["pdf", "docx", "html"].map(|format| format!("{name}.{format}"))));
    let printed = |format: &str| terminal.read(&format!("druk/{name}.{format}"));
    assert!(printed("pdf").starts_with(b"%PDF-"));
    let docx = printed("docx");
    assert!(docx.starts_with(b"PK") && docx.windows(17).any(|part| part == b"word/document.xml"));
    assert!(plain(&String::from_utf8(printed("html")).unwrap()).contains("XIX/164/2025"));
    let pdf = Command::new("pdftotext").args([terminal.path(&format!("druk/{name}.pdf")), "-".into()]).output();
    let words = String::from_utf8(pdf.expect("poppler-utils is installed by `cargo xtask test`").stdout).unwrap();
    assert!(words.contains("XIX/164/2025"), "{words}");

    let one = terminal.say("print @jarzebin.kladka raport_konsultacji 2 --to @raport --format docx");
    assert_eq!(one.code, 0, "{}", one.err);
    let path = terminal.path("raport/raport-konsultacji-2-2025-10-30.docx");
    assert_eq!(one.out.trim(), path.display().to_string());
    assert_eq!(std::fs::read_dir(terminal.path("raport")).unwrap().count(), 1, "no other format");
    assert!(std::fs::read(path).unwrap().starts_with(b"PK"));
    assert!(terminal.read("jarzebin.kladka") == before, "printing changes nothing in the office file");
}

#[test]
fn a_copy_is_made_and_verified_and_a_damaged_file_is_not_whole() {
    let terminal = Terminal::new().with_sample();
    std::fs::create_dir(terminal.path("kopie")).unwrap();
    let copied = terminal.say("backup @jarzebin.kladka --to @kopie --json");
    assert_eq!(copied.code, 0, "{}", copied.err);
    assert_eq!(copied.without_window().json()["check"]["sound"], true);
    let mut bytes = terminal.read("jarzebin.kladka");
    let middle = bytes.len() / 2;
    bytes[middle..middle + 9_000].fill(0xa5);
    terminal.write("zepsuty.kladka", bytes);
    assert_ne!(terminal.say("verify @zepsuty.kladka").code, 0);
}

#[test]
fn a_copy_is_made_while_the_window_works_in_the_file() {
    let terminal = Terminal::new();
    let path = terminal.path("urzad.kladka");
    let desk = casework::file::create(Officer::on("2026-10-15"), &path).unwrap();
    std::fs::create_dir(terminal.path("kopie")).unwrap();
    assert_eq!(terminal.say("list @urzad.kladka").code, 0);
    let copied = terminal.say("backup @urzad.kladka --to @kopie --json");
    assert_eq!(copied.code, 0, "{}", copied.err);
    assert_eq!(copied.json()["check"]["sound"], true);
    casework::file::close(desk).unwrap();
}

#[test]
fn a_file_that_is_not_an_office_file_is_told_apart() {
    let terminal = Terminal::new();
    terminal.write("list.kladka", "To jest list.");
    for verb in ["list", "check"] {
        let refused = terminal.say(&format!("{verb} @list.kladka"));
        assert_eq!(refused.code, 4, "{verb}: {}", refused.err);
        assert!(!refused.err.is_empty() && refused.out.is_empty());
    }
    assert_eq!(terminal.say("list @nie-ma.kladka").code, 4);
}
