//! Offers of a call from the list of a generator, without a window.

use std::fs;

use serde_json::Value;
use tests::{contest, jarzebin, office::Officer};

use crate::run::Terminal;

const LIST: &str = "ID oferty;Nazwa oferenta;Tytuł zadania;Koszt całkowity;Wnioskowana kwota;Wkład własny;Data złożenia
101;Klub Sportowy Jarząb;Sport dla dzieci;12 000,00;10 000,00;2 000,00;2025-01-10 14:22
102;Fundacja Ruch;Ruch to zdrowie;8000;250 EUR;500;2025-01-15 11:00
";

#[test]
fn offers_of_a_list_are_tried_brought_in_and_told() {
    let officer = Officer::on("2027-01-18");
    let (desk, call, _) = jarzebin::file_with_call(&officer);
    casework::file::close(desk).expect("a closed file");
    let (file, list) = (officer.path("urzad.kladka"), officer.path("oferty.csv"));
    fs::write(&list, LIST).expect("a list");
    let terminal = Terminal::new();
    let say = |more: &[&str]| {
        let (file, list, call) = (file.display().to_string(), list.display().to_string(), call.0.to_string());
        let mut line = vec!["import", &file, "offers", &list, "--call", &call];
        line.extend(more);
        terminal.run(&line)
    };
    let tried = say(&["--dry-run"]);
    assert_eq!(tried.code, 1, "{}", tried.err);
    let out = tried.out.replace('\u{a0}', " ");
    assert!(out.contains("1 ofertę można wczytać, 1 wiersz wymaga poprawy."), "{out}");
    assert!(
        out.contains("Wiersz 3 (Fundacja Ruch), pole „wnioskowana dotacja”: Kwota „250 EUR” jest w obcej walucie (euro)."),
        "{out}"
    );
    let done = say(&["--json"]);
    let answer: Value = serde_json::from_str(&done.out).expect("JSON");
    assert_eq!(answer["done"]["new"], 1);
    assert_eq!(answer["check"]["faults"][0]["row"], 3);
    let again: Value = serde_json::from_str(&say(&["--json"]).out).expect("JSON");
    assert_eq!((&again["check"]["present"], &again["done"]["new"]), (&Value::from(1), &Value::from(0)));
    let print = |more: &[&str]| {
        let (file, call, folder) = (file.display().to_string(), call.0.to_string(), officer.path("druk").display().to_string());
        let mut line = vec!["print", &file, "oferta", &call, "--to", &folder, "--format", "html"];
        line.extend(more);
        let printed = terminal.run(&line);
        assert_eq!(printed.code, 0, "{}", printed.err);
        fs::read_to_string(printed.out.trim()).expect("a page").replace('\u{a0}', " ")
    };
    assert!(print(&[]).contains("Pouczenie co do sposobu wypełniania oferty"), "without an offer the form is blank");
    let filled = print(&["--part", "1"]);
    assert!(filled.contains("Klub Sportowy Jarząb") && filled.contains("10 000,00"), "{filled}");
    let nowhere = terminal.run(&["import", &file.display().to_string(), "offers", &list.display().to_string(), "--call", "99"]);
    assert_eq!(nowhere.code, 3, "{}", nowhere.err);
}

#[test]
fn letters_to_all_applicants_are_printed_into_a_folder() {
    let officer = Officer::on("2026-12-18");
    let (desk, call, _) = contest::settled_whole(&officer);
    casework::file::close(desk).expect("a closed file");
    let (file, folder) = (officer.path("urzad.kladka").display().to_string(), officer.path("zawiadomienia"));
    let (terminal, call) = (Terminal::new(), call.0.to_string());
    let to = folder.display().to_string();
    let printed = terminal.run(&["print", &file, "zawiadomienie_wynik", &call, "--to", &to, "--each", "--json"]);
    assert_eq!(printed.code, 0, "{}", printed.err);
    let answer: Value = serde_json::from_str(&printed.out).expect("JSON");
    assert_eq!(answer["names"].as_array().expect("names").len(), 7);
    assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 7);
    let whole = terminal.run(&["print", &file, "ogloszenie_wynikow", &call, "--to", &to, "--each"]);
    assert_ne!(whole.code, 0);
    assert!(whole.err.contains("w jednym egzemplarzu"), "{}", whole.err);
}
