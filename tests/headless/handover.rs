//! `kladka export … package`, `kladka import … package`, `kladka verify PACKAGE`.

use serde_json::Value;
use tests::office::Officer;

use crate::run::Terminal;

/// The sample with the programme for 2027 in a package, and the empty file of a substitute.
fn handed_over() -> Terminal {
    let terminal = Terminal::new().with_sample();
    let officer = Officer::on("2026-10-15");
    casework::file::close(casework::file::create(officer, &terminal.path("zastepca.kladka")).expect("a new file"))
        .expect("it closes");
    let arguments =
        ["export", "@jarzebin.kladka", "package", "programme:3", "--to", "@paczka.zip", "--for", "Ewa Bąk", "--note", "Urlop."];
    let made = terminal.run(
        &arguments.map(|word| word.strip_prefix('@').map_or(word.to_owned(), |name| terminal.path(name).display().to_string())),
    );
    assert_eq!(made.code, 0, "{}", made.err);
    made.without_window();
    assert!(made.out.contains("1\u{a0}sprawę"), "{}", made.out);
    terminal
}

#[test]
fn a_package_goes_to_a_substitute_and_is_known_when_it_comes_back() {
    let terminal = handed_over();
    let tried = terminal.say("import @zastepca.kladka package @paczka.zip --dry-run --json");
    assert_eq!(tried.code, 0, "{}", tried.err);
    assert_eq!(tried.json()["review"]["cases"][0]["standing"]["key"], "nowa");
    assert_eq!(tried.json()["taken"], Value::Null);
    let taken = terminal.say("import @zastepca.kladka package @paczka.zip --json");
    assert_eq!(taken.code, 0, "{}", taken.err);
    assert_eq!(taken.without_window().json()["taken"]["sentence"], "Wczytano 1\u{a0}sprawę.");
    let id = taken.json()["taken"]["cases"][0]["case"]["id"].clone();
    let sent_back = terminal.say(&format!("export @zastepca.kladka package programme:{id} --to @powrot.zip --json"));
    assert_eq!(sent_back.code, 0, "{}", sent_back.err);
    assert_eq!(sent_back.json()["cases"], 1);
    let back = terminal.say("import @jarzebin.kladka package @powrot.zip");
    assert_eq!(back.code, 0, "{}", back.err);
    assert!(back.out.contains("Bez zmian: 1\u{a0}sprawa.") && back.out.contains("taka sama jak u Ciebie"), "{}", back.out);
}

#[test]
fn without_named_cases_every_open_one_is_handed_over() {
    let terminal = Terminal::new().with_sample();
    let made = terminal.say("export @jarzebin.kladka package --to @wszystkie.zip --json");
    assert_eq!(made.code, 0, "{}", made.err);
    let verified = terminal.say("verify @wszystkie.zip --json");
    assert_eq!((verified.code, verified.json()["sound"].clone()), (0, true.into()), "{}", verified.err);
    let cases = verified.json()["view"]["cases"].as_array().unwrap().len();
    assert!(cases >= 1 && made.json()["cases"] == cases, "{}", made.out);
    let (package, office) = (terminal.read("wszystkie.zip"), terminal.read("jarzebin.kladka"));
    let again = terminal.say("export @jarzebin.kladka package --to @wszystkie.zip");
    assert_eq!(again.code, 3, "{}", again.err);
    assert!(terminal.read("wszystkie.zip") == package && terminal.read("jarzebin.kladka") == office, "nothing is replaced");
}

#[test]
fn a_case_file_that_differs_is_asked_about_and_taken_as_it_is_said() {
    let terminal = Terminal::new().with_sample();
    assert_eq!(terminal.say("export @jarzebin.kladka programme 3 --to @sprawa.json").code, 0);
    let mut case: Value = serde_json::from_slice(&terminal.read("sprawa.json")).unwrap();
    let own = case["case"]["key"].as_i64().unwrap() as usize - 1;
    case["programmes"][own]["record"]["title"] = "Program zmieniony przez kogoś".into();
    terminal.write("zmieniona.json", case.to_string());
    let before = terminal.read("jarzebin.kladka");
    let asked = terminal.say("import @jarzebin.kladka package @zmieniona.json");
    assert_eq!(asked.code, 3);
    assert!(asked.err.contains("program nie wie, kto ją zmienił") && asked.err.contains("--theirs"), "{}", asked.err);
    assert!(terminal.read("jarzebin.kladka") == before, "the refusal changed the office file");
    let tried = terminal.say("import @jarzebin.kladka package @zmieniona.json --dry-run");
    assert!(
        tried.out.contains("Program, Tytuł (nie wiadomo, kto zmienił)") && tried.out.contains("Program zmieniony przez kogoś"),
        "{}",
        tried.out
    );
    terminal.write("drugi.kladka", &before);
    let titles = |file: &str| terminal.say(&format!("list {file} programmes")).out;
    assert_eq!(terminal.say("import @drugi.kladka package @zmieniona.json --separate").code, 0);
    let apart = titles("@drugi.kladka");
    assert!(apart.contains("Program zmieniony przez kogoś (z paczki: zmieniona.json"), "{apart}");
    assert_eq!(terminal.say("import @jarzebin.kladka package @zmieniona.json --theirs").code, 0);
    let taken = titles("@jarzebin.kladka");
    assert!(taken.lines().any(|line| line.ends_with("  Program zmieniony przez kogoś")), "{taken}");
}

#[test]
fn a_damaged_package_is_told_file_by_file() {
    let terminal = handed_over();
    let mut bytes = terminal.read("paczka.zip");
    // A PDF lies in the archive as it is: one changed letter breaks its checksum.
    let at = bytes.windows(5).position(|part| part == b"%PDF-").expect("a PDF");
    bytes[at + 20] ^= 1;
    terminal.write("uszkodzona.zip", &bytes);
    let verified = terminal.say("verify @uszkodzona.zip");
    assert_eq!(verified.code, 1, "{}", verified.err);
    assert!(verified.out.contains("zmienione: 1") && verified.out.contains("zmieniony    sprawy/"), "{}", verified.out);
    terminal.write("strzep.zip", &terminal.read("paczka.zip")[..4_000]);
    let refused = terminal.say("verify @strzep.zip");
    assert_eq!(refused.code, 3);
    assert!(refused.err.contains("uszkodzona albo niepełna"), "{}", refused.err);
}

#[test]
fn what_does_not_name_a_case_is_told() {
    let terminal = Terminal::new().with_sample();
    let wrong = terminal.say("export @jarzebin.kladka package umowa:1 --to @paczka.zip");
    assert_eq!(wrong.code, 3);
    assert!(wrong.err.contains("„umowa:1” nie wskazuje sprawy"), "{}", wrong.err);
    let wrong = terminal.say("export @jarzebin.kladka programme --to @x.json");
    assert_eq!(wrong.code, 2, "{}", wrong.err);
    assert!(wrong.err.ends_with("Pomoc: kladka --help\n"), "{}", wrong.err);
    assert!(!terminal.path("paczka.zip").exists());
}
