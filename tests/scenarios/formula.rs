//! No file for a spreadsheet carries a formula, whatever was typed into a record.

use casework::{
    Desk,
    call::numbers,
    offer::{self, list::OfferFilter},
    organisation::{
        ListAsk, OrganisationForm,
        export::{self, ListForm},
        import::{self, ImportReading, Source},
    },
    programme::{self, TaskForm},
    view::OfferAsk,
};
use tests::{jarzebin, office::Officer};

/// What a spreadsheet would count, call or send.
const WORDS: [&str; 6] = ["=1+2", "+48600700800", "-2+3", "@SUM(A1)", "\t=1+2", "\r=1+2"];
const SIGNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A cell that a spreadsheet takes for text, or a plain amount.
fn is_harmless(cell: &str) -> bool {
    let amount = |cell: &str| {
        let digits = cell.strip_prefix('-').unwrap_or(cell);
        !digits.is_empty() && digits.chars().all(|sign| sign.is_ascii_digit() || sign == ',')
    };
    !cell.starts_with(SIGNS) || amount(cell)
}

/// The cells of a CSV file as a spreadsheet divides them.
fn cells(csv: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(csv).unwrap().trim_start_matches('\u{feff}');
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    for sign in text.chars() {
        match sign {
            '"' => quoted = !quoted,
            ';' | '\n' if !quoted => cells.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            sign => cell.push(sign),
        }
    }
    cells.push(cell);
    cells
}

fn check(name: &str, csv: &[u8]) {
    let found: Vec<String> = cells(csv).into_iter().filter(|cell| !is_harmless(cell)).collect();
    assert!(found.is_empty(), "{name}: {found:?}");
    let words = String::from_utf8_lossy(csv).into_owned();
    assert!(words.contains("'=1+2"), "{name} does not hold the words at all: {words}");
}

fn organisations(desk: &mut Desk) {
    for words in WORDS {
        let form = OrganisationForm {
            name: format!("{words} Stowarzyszenie"),
            about: words.into(),
            legal_form: "stowarzyszenie".into(),
            register: "krs".into(),
            activity: "dziala".into(),
            ..OrganisationForm::default()
        };
        casework::organisation::create(desk, &form).unwrap_or_else(|failure| panic!("{words:?}: {}", failure.sentence()));
    }
}

#[test]
fn every_file_for_a_spreadsheet_keeps_formulas_as_words() {
    let officer = Officer::on("2026-10-15");
    let (mut desk, programme) = jarzebin::file_with_programme(&officer);
    organisations(&mut desk);
    check("the register as CSV", &export::csv(&desk, &ListAsk::default()).unwrap());
    let sheet = documents::spreadsheet::sheet(&export::xlsx(&desk, &ListAsk::default()).unwrap(), None, 1_000).unwrap();
    for (_, row) in &sheet.rows {
        assert!(row.iter().all(|cell| cell.kind == documents::spreadsheet::CellKind::Text), "{row:?}");
    }
    for words in WORDS {
        let form = TaskForm {
            title: format!("{words} zadanie"),
            sphere: "17".into(),
            form: "wspieranie".into(),
            planned: "1 000".into(),
            department: words.into(),
        };
        programme::add_task(&mut desk, programme, &form).unwrap();
    }
    check("the tasks of a programme as CSV", &programme::csv(&desk, programme).unwrap());

    let list = officer.path("lista.csv");
    std::fs::write(&list, "nazwa;NIP\n'=1+2;123\n'=1+2 inna;456\n").unwrap();
    let source = Source::open(&list).unwrap();
    let plan = import::plan_of(&desk, &source, ImportReading::default()).unwrap();
    let faulty = officer.path("do-poprawy.csv");
    import::write_faulty_rows(&desk, &source, &plan, ListForm::Csv, &faulty).unwrap();
    check("rows to be mended", &std::fs::read(&faulty).unwrap());
}

#[test]
fn the_register_of_offers_and_the_numbers_of_calls_keep_formulas_as_words() {
    let officer = Officer::on("2027-01-18");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    let mut list = String::from("Numer oferty;Oferent;Tytuł;Koszt całkowity;Wnioskowana dotacja;Data złożenia\n");
    for (number, words) in ["=1+2", "+48600700800", "-2+3", "@SUM(A1)"].into_iter().enumerate() {
        list += &format!("{number};'{words} Klub;'{words} zadanie;1000;900;10.01.2027 10:00\n");
    }
    let path = officer.path("oferty.csv");
    std::fs::write(&path, list).unwrap();
    let list = offer::import::open(&path).unwrap();
    let plan = offer::import::plan_of(&desk, &list, ImportReading::default()).unwrap();
    assert_eq!(offer::import::run(&mut desk, call, &list, &plan, |_, _| Ok(())).unwrap().value.new, 4);
    let register = officer.path("rejestr.csv");
    offer::export::write(&desk, call, &OfferFilter::default(), ListForm::Csv, &register).unwrap();
    check("the register of offers", &std::fs::read(&register).unwrap());
    check("the numbers of a call", &numbers::sheet::bytes(&desk, Some(call), 2027, ListForm::Csv).unwrap());
    let ask = OfferAsk { call: Some(call), year: 2027, among: "all".into(), what: "submitted".into() };
    check("the offers behind a number", &numbers::sheet::offers(&desk, &ask, ListForm::Csv).unwrap());
}

/// A new writer of spreadsheets must stand in the story above.
#[test]
fn every_writer_of_spreadsheets_is_in_the_story() {
    let root = tests::places::root().join("src-tauri/crates/casework/src");
    let mut writers = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else if std::fs::read_to_string(&entry)
                .is_ok_and(|text| text.contains("spreadsheet()") || text.contains("spreadsheet::list("))
            {
                writers.push(entry.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/"));
            }
        }
    }
    writers.sort();
    assert_eq!(
        writers,
        ["call/numbers/sheet.rs", "offer/export.rs", "organisation/export.rs", "programme/spreadsheet.rs", "sheet/faulty.rs"]
    );
}
