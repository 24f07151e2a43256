//! The verbs that only look: list, check, rules, deadline, verify, backup.

use serde_json::Value;
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
        [("organisations", 204), ("programmes", 3), ("consultations", 5), ("remarks", 26), ("sittings", 9), ("issued", 19)]
    {
        let rows = terminal.say(&format!("list @jarzebin.kladka {noun} --json")).json();
        assert_eq!(list(&rows).len(), least, "{noun}");
        assert!(list(&rows).iter().all(|row| row["id"].is_i64() && row["title"].is_string()), "{noun}");
    }
    let words = terminal.say("list @jarzebin.kladka programmes");
    assert!(words.out.contains("OK.526.3.2026") && words.out.lines().count() == 3, "{}", words.out);
}

#[test]
fn every_printable_document_has_a_kind_and_an_id() {
    let terminal = Terminal::new().with_sample();
    let documents = terminal.say("list @jarzebin.kladka documents --json").json();
    assert!(list(&documents).len() > 20);
    assert!(list(&documents).iter().all(|one| one["kind"].is_string() && one["id"].is_i64()));
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

#[test]
fn a_term_is_told_with_its_derivation() {
    let counted = Terminal::new().say("deadline --from 2026-10-01 --days 14 --json");
    assert_eq!(counted.code, 0);
    let counted = counted.without_window().json();
    assert_eq!(counted["day"]["iso"], "2026-10-15");
    assert!(!list(&counted["derivation"]).is_empty());
    assert_eq!(Terminal::new().say("deadline --from 2026-02-30 --days 14").code, 3);
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
