//! `kladka import … organisations`: new ones are written, known ones are completed, what is wrong is told with its place.

use serde_json::Value;

use crate::run::Terminal;

const FIRST: &str = "nazwa;NIP;telefon\nKoło „Próba”;526-020-23-93;600 000 001\n";
const SECOND: &str = "nazwa;NIP;telefon;e-mail\nKoło „Próba”;5260202393;600 000 002;biuro@proba.example\n";

fn with_one_more() -> Terminal {
    let terminal = Terminal::new().with_sample();
    terminal.write("lista.csv", FIRST);
    let said = terminal.say("import @jarzebin.kladka organisations @lista.csv --json");
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert_eq!(said.without_window().json()["done"]["new"], 1);
    terminal.write("lista.csv", SECOND);
    terminal
}

fn changes(answer: &Value) -> Vec<(String, bool)> {
    let changes = answer["check"]["updates"][0]["changes"].as_array().cloned().unwrap_or_default();
    changes.iter().map(|one| (one["field"].as_str().unwrap().to_owned(), one["taken"].as_bool().unwrap())).collect()
}

fn count(terminal: &Terminal) -> usize {
    terminal.say("list @jarzebin.kladka organisations --json").json().as_array().map_or(0, Vec::len)
}

#[test]
fn a_known_organisation_is_completed_and_what_differs_is_reported_and_left() {
    let terminal = with_one_more();
    let before = terminal.read("jarzebin.kladka");
    let trial = terminal.say("import @jarzebin.kladka organisations @lista.csv --dry-run");
    assert_eq!(trial.code, 0, "{}", trial.err);
    assert!(trial.out.contains("To próba: nic jeszcze nie zapisano."), "{}", trial.out);
    assert!(
        trial.out.contains(
            "Wiersz 2 (Koło „Próba”), pole „telefon”: w rejestrze „600 000 001”, w pliku „600 000 002”: zostaje jak w rejestrze; \
             aby wziąć z pliku, użyj --update."
        ),
        "{}",
        trial.out
    );
    assert_eq!(terminal.read("jarzebin.kladka"), before, "a trial changes nothing");

    let done = terminal.say("import @jarzebin.kladka organisations @lista.csv --json").json();
    assert_eq!((&done["done"]["new"], &done["done"]["updated"]), (&0.into(), &1.into()));
    assert_eq!(changes(&done), [("email".to_owned(), true), ("phone".to_owned(), false)]);
    let update = terminal.say("import @jarzebin.kladka organisations @lista.csv --update --json").json();
    assert_eq!(changes(&update), [("phone".to_owned(), true)], "the e-mail is there already");
    let again = terminal.say("import @jarzebin.kladka organisations @lista.csv --update --json").json();
    assert_eq!((&again["done"]["updated"], &again["done"]["act"]), (&0.into(), &Value::Null), "nothing is left to change");
    assert_eq!(count(&terminal), 205);
}

#[test]
fn help_says_what_is_filled_and_what_is_left() {
    let help = Terminal::new().say("import jarzebin.kladka organisations --help");
    let said = help.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in
        ["--dry-run", "--update", "Uzupełnia w niej tylko pola, które są puste", "Pusta komórka pliku niczego nie kasuje"]
    {
        assert!(said.contains(words), "{words}: {}", help.out);
    }
}

#[test]
fn a_million_rows_are_refused_in_words_and_nothing_is_written() {
    let terminal = Terminal::new().with_sample();
    terminal.write("lista.csv", "nazwa;NIP\n".to_owned() + &"Koło;\n".repeat(1_000_000));
    let refused = terminal.say("import @jarzebin.kladka organisations @lista.csv");
    assert_eq!(refused.code, 3, "{}{}", refused.out, refused.err);
    let sentence = refused.err.replace('\u{a0}', " ");
    assert!(
        sentence.contains("lista.csv: Plik ma więcej niż 50000 wierszy") && sentence.contains("podziel go na części"),
        "{sentence}"
    );
    assert_eq!(count(&terminal), 204);
}

#[test]
fn wrong_rows_are_told_with_row_field_cause_and_remedy() {
    let terminal = Terminal::new().with_sample();
    let long = "ż".repeat(300);
    terminal.write(
        "lista.csv",
        format!("nazwa;NIP;data wpisu\n{long};;\nKoło\0A;;\nKoło B;526-020-23-94;\nKoło C;;30.02.2019\nKoło D;;\n"),
    );
    let said = terminal.say("import @jarzebin.kladka organisations @lista.csv");
    assert_eq!(said.code, 1, "{}", said.err);
    for words in [
        "Wiersz 2 (ż",
        "Wpisano 300 znaków",
        "Wiersz 3",
        "niewidoczny znak",
        "Wiersz 4 (Koło B), pole „NIP”: Przy tych cyfrach ostatnia powinna być 3.",
        "Wiersz 5 (Koło C), pole „data rejestracji”: 30 lutego 2019 r. nie istnieje.",
    ] {
        assert!(said.out.replace('\u{a0}', " ").contains(words), "{words}: {}", said.out);
    }
    assert_eq!(count(&terminal), 205, "the good row was kept");
}

#[test]
fn a_sheet_of_a_spreadsheet_is_chosen_by_its_name() {
    let terminal = Terminal::new().with_sample();
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().set_name("Opis").unwrap().write_string(0, 0, "Wykaz w drugim arkuszu").unwrap();
    let page = book.add_worksheet().set_name("Wykaz").unwrap();
    page.write_row(0, 0, ["nazwa", "NIP"]).unwrap();
    page.write_string(1, 0, "Koło „Próba”").unwrap();
    page.write_number(1, 1, 5_260_202_393_f64).unwrap();
    terminal.write("lista.xlsx", book.save_to_buffer().unwrap());
    let refused = terminal.say("import @jarzebin.kladka organisations @lista.xlsx --sheet Inny");
    assert_eq!(refused.code, 3, "{}{}", refused.out, refused.err);
    assert!(refused.err.contains("nie ma arkusza „Inny”. Są w nim: „Opis”, „Wykaz”."), "{}", refused.err);
    let said = terminal.say("import @jarzebin.kladka organisations @lista.xlsx --sheet Wykaz --json");
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert_eq!(said.json()["done"]["new"], 1);
    assert_eq!(count(&terminal), 205);
}

#[test]
fn a_saved_reply_of_the_krs_is_taken_in_and_its_liquidation_told() {
    let terminal = Terminal::new().with_sample();
    terminal.write("odpis.json", include_str!("../fixtures/krs-odpis.json").replace("0009000274", "0009111222"));
    let trial = terminal.say("import @jarzebin.kladka organisations @odpis.json --dry-run");
    for words in ["Według KRS organizacja jest w likwidacji", "zakryte gwiazdkami"] {
        assert!(trial.out.contains(words), "{words}: {}{}", trial.out, trial.err);
    }
    terminal.write("odpis.json", "{\"title\":\"Not Found\",\"status\":404}");
    let refused = terminal.say("import @jarzebin.kladka organisations @odpis.json");
    assert_eq!(refused.code, 3, "{}{}", refused.out, refused.err);
    assert!(refused.err.contains("takiego podmiotu nie ma"), "{}", refused.err);
}
