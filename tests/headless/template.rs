//! `kladka export … template` and `kladka import … template`.

use serde_json::{Value, json};

use crate::run::Terminal;

#[test]
fn words_are_exported_changed_tried_and_taken_in() {
    let terminal = Terminal::new().with_sample();
    let sent = terminal.say("export @jarzebin.kladka template formularz_uwag --to @formularz.kladka-szablon --json");
    assert_eq!(sent.code, 0, "{}", sent.err);
    assert_eq!(sent.without_window().json()["kind"], "formularz_uwag");
    let again = terminal.say("export @jarzebin.kladka template formularz_uwag --to @formularz.kladka-szablon");
    assert_eq!(again.code, 3, "an existing file is not replaced: {}", again.err);

    let mut file: Value = serde_json::from_slice(&terminal.read("formularz.kladka-szablon")).expect("JSON");
    let words = file["words"].as_str().expect("words").replace("FORMULARZ UWAG", "KARTA UWAG");
    file["words"] = json!(words);
    terminal.write("karta.kladka-szablon", file.to_string());
    let before = terminal.read("jarzebin.kladka");
    let tried = terminal.say("import @jarzebin.kladka template @karta.kladka-szablon --dry-run --json");
    assert_eq!(tried.code, 0, "{}", tried.err);
    assert_eq!((tried.json()["version"].clone(), tried.json()["changed"].clone()), (Value::Null, json!(1)));
    assert!(terminal.read("jarzebin.kladka") == before, "the trial changed the office file");
    let taken = terminal.say("import @jarzebin.kladka template @karta.kladka-szablon");
    assert_eq!(taken.code, 0, "{}", taken.err);
    assert!(taken.out.contains("Wczytano słowa jako wersję 1: formularz uwag"), "{}", taken.out);
    let printed = terminal.say("print @jarzebin.kladka formularz_uwag 3 --format html --to @druk");
    assert_eq!(printed.code, 0, "{}", printed.err);
    let folder = std::fs::read_dir(terminal.path("druk")).expect("the folder");
    let html = folder.map(|entry| std::fs::read_to_string(entry.expect("a file").path()).expect("html")).collect::<String>();
    assert!(html.contains("KARTA UWAG") && !html.contains("FORMULARZ UWAG"), "{html}");
}

#[test]
fn an_unknown_kind_and_faulty_words_are_refused_and_change_nothing() {
    let terminal = Terminal::new().with_sample();
    let unknown = terminal.say("export @jarzebin.kladka template umowa --to @umowa.kladka-szablon");
    assert_eq!(unknown.code, 3, "{}", unknown.out);
    let file = json!({ "schema": 1, "kind": "uchwala", "office": "Urząd", "program": "0.1.0", "words": "tytuł: x\n---\n{{urzad.adrs}} x" });
    terminal.write("zly.kladka-szablon", file.to_string());
    let before = terminal.read("jarzebin.kladka");
    let refused = terminal.say("import @jarzebin.kladka template @zly.kladka-szablon");
    assert_eq!(refused.code, 3);
    assert!(
        refused.err.contains("1. akapit: Ten dokument nie ma danych „urzad.adrs”") && refused.err.contains("adres urzędu"),
        "{}",
        refused.err
    );
    assert!(terminal.read("jarzebin.kladka") == before, "the refusal changed the office file");
}
