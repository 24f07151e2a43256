//! The command line itself: help, misunderstandings, no display.

use std::collections::BTreeSet;

use serde_json::Value;
use tests::law_pack::{NEWER, Pack};
use tests::office::Officer;

use crate::run::Terminal;

/// Every verb, and lines on the sample whose answers in JSON its help describes.
const VERBS: [(&str, &[&str]); 20] = [
    ("backup", &["backup @jarzebin.kladka --to @kopie"]),
    ("check", &["check @jarzebin.kladka"]),
    ("deadline", &["deadline --from 2026-10-01 --days 14"]),
    (
        "export",
        &[
            "export @jarzebin.kladka programme 3 --to @sprawa.json",
            "export @jarzebin.kladka package programme:3 --to @paczka.zip",
            "export @jarzebin.kladka template uchwala --to @uchwala.kladka-szablon",
        ],
    ),
    ("import @jarzebin.kladka organisations", &["import @jarzebin.kladka organisations @lista.csv"]),
    ("import @jarzebin.kladka case", &["import @pusty.kladka case @sprawa.json"]),
    ("import @jarzebin.kladka programme", &["import @jarzebin.kladka programme @uchwala.txt --year 2028"]),
    (
        "import @jarzebin.kladka package",
        &["import @jarzebin.kladka package @inna.json --dry-run", "import @jarzebin.kladka package @inna.json --theirs"],
    ),
    ("import @jarzebin.kladka template", &["import @jarzebin.kladka template @uchwala.kladka-szablon --dry-run"]),
    ("law @jarzebin.kladka show", &["law @jarzebin.kladka show"]),
    ("law @jarzebin.kladka take", &["law @jarzebin.kladka take @nowe.kladka-prawo"]),
    ("law @jarzebin.kladka back", &["law @jarzebin.kladka back"]),
    ("law @jarzebin.kladka export", &["law @jarzebin.kladka export --to @prawo.kladka-prawo"]),
    ("list", &["list @jarzebin.kladka", "list @jarzebin.kladka remarks", "list @jarzebin.kladka documents"]),
    ("packet", &["packet @pismo.pdf @pismo.pdf --to @akta.pdf"]),
    ("print", &["print @jarzebin.kladka uchwala 2 --to @druk --format html"]),
    ("rules", &["rules"]),
    ("sample", &["sample @nowa.kladka"]),
    ("stamp", &["stamp @pismo.pdf kopia --to @kopia.pdf"]),
    ("verify", &["verify @jarzebin.kladka", "verify @paczka.zip"]),
];

#[test]
fn help_names_every_verb_and_every_exit_code() {
    let help = Terminal::new().say("--help");
    assert_eq!(help.code, 0);
    for (verb, _) in VERBS {
        let verb = verb.split(' ').next().unwrap();
        assert!(help.out.contains(&format!("  {verb}")), "{verb} is missing:\n{}", help.out);
    }
    let listed = help.out.lines().skip_while(|line| !line.starts_with("Polecenia")).skip(1).take_while(|line| !line.is_empty());
    let listed: BTreeSet<_> = listed.filter_map(|line| line.split_whitespace().next()).collect();
    let known: BTreeSet<_> = VERBS.iter().filter_map(|(verb, _)| verb.split(' ').next()).collect();
    assert_eq!(listed, known, "this test knows every verb");
}

#[test]
fn the_help_of_every_verb_tells_its_exit_codes_and_the_shape_of_its_json() {
    let terminal = Terminal::new();
    for verb in ["--help".to_owned()].into_iter().chain(VERBS.map(|(verb, _)| format!("{verb} --help"))) {
        let help = terminal.say(&verb);
        assert_eq!(help.code, 0, "{verb}: {}", help.err);
        assert!(help.out.contains("Użycie:"), "{verb}: {}", help.out);
        for code in ["0 ", "1 ", "2 ", "3 ", "4 ", "5 ", "70 "] {
            assert!(help.out.contains(&format!("\n  {code}")), "{verb} does not explain {code}:\n{}", help.out);
        }
        assert!(verb == "--help" || help.out.contains("JSON"), "{verb}: {}", help.out);
    }
}

#[test]
fn what_the_help_says_of_json_is_what_the_verb_answers() {
    let terminal = Terminal::new().with_sample();
    let known = "Stowarzyszenie „Pod Lipami”;1000020374;kontakt@podlipami.example";
    terminal.write("lista.csv", format!("Nazwa;NIP;E-mail\nKlub „Żuraw”;;\nKoło „Malwa”;123;\n{known}\n"));
    terminal.write("uchwala.txt", include_str!("../fixtures/uchwala-2026.txt"));
    terminal.write("nowe.kladka-prawo", Pack::of(NEWER).earlier_programme().bytes());
    std::fs::create_dir(terminal.path("kopie")).unwrap();
    let printed = terminal.say("print @jarzebin.kladka uchwala 2 --to @gotowe --format pdf --json").json();
    terminal.write("pismo.pdf", terminal.read(&format!("gotowe/{}", printed["names"][0].as_str().unwrap())));
    let officer = Officer::on("2026-10-15");
    casework::file::close(casework::file::create(officer, &terminal.path("pusty.kladka")).unwrap()).unwrap();
    terminal.say("export @jarzebin.kladka programme 3 --to @inna.json");
    let mut other: Value = serde_json::from_slice(&terminal.read("inna.json")).unwrap();
    other["consultations"][0]["record"]["purpose"] = "Inny cel.".into();
    terminal.write("inna.json", other.to_string());
    for (verb, lines) in VERBS {
        let help = terminal.say(&format!("{verb} --help")).out;
        let shape = help.split("JSON").skip(1).take(3).collect::<String>();
        let shape = shape.split("Argumenty:").next().unwrap().split("Opcje:").next().unwrap();
        let promised: BTreeSet<&str> = shape.split('"').skip(1).step_by(2).collect();
        assert!(!promised.is_empty(), "{verb} promises nothing:\n{help}");
        let mut given = BTreeSet::new();
        for line in lines {
            keys(&terminal.say(&format!("{line} --json")).json(), &mut given);
        }
        let missing: Vec<_> = promised.iter().filter(|key| !given.contains(**key)).collect();
        assert!(missing.is_empty(), "{verb} does not answer {missing:?}, only {given:?}");
    }
}

fn keys(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, inner)| {
            found.insert(key.clone());
            keys(inner, found);
        }),
        Value::Array(list) => list.iter().for_each(|inner| keys(inner, found)),
        _ => {}
    }
}

#[test]
fn a_misunderstanding_is_told_in_polish() {
    for line in [
        "nie-ma-takiego polecenia",
        "list",
        "check @a --on",
        "list @a dziwne",
        "deadline --from 2026-01-01",
        "deadline --from 2026-01-01 --days -3",
        "deadline --from 2026-01-01 --days 3 --months 1",
        "deadline --from 2026-01-01 --days 99999999999",
        "print @a uchwala trzy --to @b",
        "export @a gmina 1 --to @b",
    ] {
        let refused = Terminal::new().say(line);
        assert_eq!(refused.code, 2, "{line}: {}{}", refused.out, refused.err);
        assert!(refused.err.contains("kladka --help"), "{line}: {}", refused.err);
        for english in ["error", "invalid", "argument '", "required", "unexpected", "number", " is ", "digit"] {
            assert!(!refused.err.contains(english), "{line}: {}", refused.err);
        }
    }
}

#[test]
fn without_a_display_the_window_is_refused_in_words() {
    let refused = Terminal::new().run::<&str>(&[]);
    assert_eq!(refused.code, 5);
    assert!(refused.err.contains("nie ma ekranu"), "{}", refused.err);
}
