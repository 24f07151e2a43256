//! Lists of organisations brought in from files: encodings, columns, faults, the trial, taking back.

use casework::{
    Desk, Failure,
    organisation::{
        self, ListAsk,
        export::{self, ListForm},
        import::{self, GuessedBy, ImportCheck, ImportMend, ImportPlan, ImportReading, Source, WordMeaning},
    },
    view::ExplanationView,
};
use tests::office::Officer;

/// Names of real organisations with the pages they come from.
const REAL: &str = include_str!("../fixtures/organisations.csv");

fn source(bytes: impl Into<Vec<u8>>) -> Source {
    Source::of("lista.csv", bytes.into()).unwrap()
}

fn trial(desk: &Desk, source: &Source) -> ImportCheck {
    import::check(desk, source, &import::plan_for(desk, source).unwrap()).unwrap()
}

fn total(desk: &Desk) -> u32 {
    organisation::list(desk, &ListAsk::default()).unwrap().total
}

fn said(check: &ImportCheck) -> Vec<String> {
    check
        .faults
        .iter()
        .map(|fault| format!("{} {}: {}", fault.row, fault.field_label, fault.sentence.replace('\u{a0}', " ")))
        .collect()
}

#[test]
fn the_list_of_real_organisations_reads_the_same_in_every_encoding() {
    let officer = Officer::on("2026-10-15");
    let desk = officer.new_file();
    let utf16: Vec<u8> = format!("\u{feff}{REAL}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [&[0xEF, 0xBB, 0xBF], REAL.as_bytes()].concat();
    let windows = encoding_rs::WINDOWS_1250.encode(REAL).0.into_owned();
    let mut checks = Vec::new();
    for (bytes, encoding) in [(REAL.into(), "UTF-8"), (marked, "UTF-8"), (windows, "Windows-1250"), (utf16, "UTF-16")] {
        let source = source(bytes);
        let preview = import::preview(&desk, &source, &ImportReading::default()).unwrap();
        assert_eq!((preview.encoding.label.as_str(), preview.delimiter.key.as_str(), preview.garbled), (encoding, ",", false));
        checks.push(trial(&desk, &source));
    }
    // The page of some names has letters that stand in no single-byte encoding of Poland; names themselves are equal.
    for check in &checks {
        assert_eq!((check.rows, check.new + check.present + check.faulty), (checks[0].rows, checks[0].rows));
        assert_eq!(check.new, checks[0].new, "{:?}", said(check));
    }
    assert!(checks[0].new >= 200, "{}: {:#?}", checks[0].title, said(&checks[0]));
}

#[test]
fn an_import_is_one_act_and_is_taken_back_as_one() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let list = source(REAL);
    let plan = import::plan_for(&desk, &list).unwrap();
    let check = import::check(&desk, &list, &plan).unwrap();
    assert_eq!(total(&desk), 0, "a trial writes nothing");
    let mut told = Vec::new();
    let report = |done, total| {
        told.push((done, total));
        Ok(())
    };
    let done = import::run(&mut desk, &list, &plan, report).unwrap().value;
    assert_eq!((done.new, total(&desk)), (check.new, check.new));
    assert_eq!(told.last().map(|(done, total)| done == total), Some(true));
    let again = import::run(&mut desk, &list, &plan, |_, _| Ok(())).unwrap().value;
    assert_eq!(
        (again.new, again.present, again.act),
        (0, check.new + check.faulty, None),
        "the second time everyone is there already"
    );
    import::take_back(&mut desk, done.act.unwrap()).unwrap();
    assert_eq!(total(&desk), 0);
    let known = import::preview(&desk, &list, &ImportReading::default()).unwrap();
    assert!(known.columns.iter().any(|column| column.by == GuessedBy::Memory), "the columns are remembered all the same");
}

#[test]
fn a_stopped_import_leaves_nothing_behind() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let list = source(REAL);
    let plan = import::plan_for(&desk, &list).unwrap();
    let rows = 204;
    let stop = |done, _| if done > rows / 2 { Err(Failure::Interrupted) } else { Ok(()) };
    assert_eq!(import::run(&mut desk, &list, &plan, stop).unwrap_err(), Failure::Interrupted);
    assert_eq!(total(&desk), 0);
}

const FAULTY: &str = "\
NAZWA ORGANIZACJI;NR KRS;NIP;adres;mail;Sfera;data wpisu;nr rachunku;uwagi
Klub „Fala”;;123-000-45-17;;;;;;
Koło „Zarzeczanki”;900912;;;;;;;
Koło „Zarzeczanki” w Zarzeczu;0000900912;;;;;;;to samo
;;;;;;;;dzwonić po 15
Fundacja „Ruch”;;;;;;30.02.2019;;
OSP Lipnik;;;;;;;1910100000000000002004001;
UKS „Orlik”;;;;;rekreacja;;;
Towarzystwo Miłośników Jarzębina;;;;tmj.jarzebin.example;;;;
Stowarzyszenie „Pod Lipami”;9000372;526-020-23-93;\"ul. Szkolna 4, 99-998 Jarzębin\";biuro@podlipami.example;turystyka;21.09.2012;61 1090 1014 0000 0712 1981 2874;
";

#[test]
fn every_fault_names_row_field_cause_and_remedy() {
    let officer = Officer::on("2026-10-15");
    let desk = officer.new_file();
    let check = trial(&desk, &source(FAULTY));
    insta::assert_snapshot!(said(&check).join("\n"), @"
    2 NIP: Przy tych cyfrach ostatnia powinna być 6. Sprawdź w KRS.
    4 KRS: To samo co w wierszu 3. Zostaw jeden z nich.
    5 nazwa: To pole jest puste. Uzupełnij je.
    6 data rejestracji: 30 lutego 2019 r. nie istnieje. Wpisz dd.mm.rrrr albo zostaw puste.
    7 rachunek: Numer rachunku ma 26 cyfr, a tu jest 25. Sprawdź, czy żadnej nie brakuje.
    8 sfery zadań publicznych: Nie znamy słowa „rekreacja”. Wskaż sferę zadań publicznych albo usuń słowo.
    9 adres e-mail: „tmj.jarzebin.example” nie jest adresem e-mail. Wpisz go tak: biuro@jarzebin.example.
    ");
    assert_eq!((check.rows, check.new, check.faulty, check.present), (9, 2, 7, 0));
    assert_eq!(check.sum, "2 + 7 = 9");
    assert_eq!(check.rows_why.parts.iter().map(|part| part.value.as_str()).collect::<Vec<_>>(), ["2", "7"]);
    let rows = |why: &ExplanationView| why.parts.iter().filter(|part| part.label.starts_with("Wiersz ")).count();
    assert_eq!((rows(&check.new_why), rows(&check.faulty_why)), (2, 7), "every counted row is named");
    assert_eq!(check.title, "2\u{a0}organizacje można wczytać, 7\u{a0}wierszy wymaga poprawy");
    assert_eq!(check.unknown_words.iter().map(|word| word.word.as_str()).collect::<Vec<_>>(), ["rekreacja"]);
}

#[test]
fn rows_are_mended_or_left_out_and_the_rest_is_read() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let list = source(FAULTY);
    let mend = |row, field: &str, value: &str| ImportMend { row, field: field.into(), value: value.into() };
    let plan = ImportPlan {
        mends: vec![
            mend(2, "nip", ""),
            mend(5, "name", "Koło Emerytów"),
            mend(6, "registered_on", "28.02.2019"),
            mend(7, "accounts", ""),
            mend(9, "email", "tmj@jarzebin.example"),
        ],
        skipped: vec![4],
        words: vec![WordMeaning { word: "Rekreacja".into(), sphere: "17".into() }],
        ..import::plan_for(&desk, &list).unwrap()
    };
    let check = import::check(&desk, &list, &plan).unwrap();
    assert_eq!((check.new, check.faulty, check.skipped), (8, 0, 1), "{:?}", said(&check));
    import::run(&mut desk, &list, &plan, |_, _| Ok(())).unwrap();
    let found = organisation::list(&desk, &ListAsk { text: "lipami".into(), ..ListAsk::default() }).unwrap();
    let card = organisation::card(&desk, found.rows[0].id).unwrap();
    let seat: Vec<String> = card.seat.iter().map(|line| line.replace('\u{a0}', " ")).collect();
    assert_eq!(seat, ["ul. Szkolna 4", "99-998 Jarzębin"]);
    assert_eq!((card.register_number.as_str(), card.form.spheres.as_slice()), ("0009000372", &["19".to_owned()][..]));
    assert_eq!(card.form.registered_on, "2012-09-21");
    let sports = ListAsk { sphere: Some("17".into()), ..ListAsk::default() };
    assert_eq!(organisation::list(&desk, &sports).unwrap().rows[0].name, "UKS „Orlik”");
}

#[test]
fn rows_that_need_mending_can_be_saved_mended_and_read_again() {
    let officer = Officer::on("2026-10-15");
    let desk = officer.new_file();
    let list = source(FAULTY);
    let bytes = import::faulty_rows(&desk, &list, &import::plan_for(&desk, &list).unwrap(), ListForm::Csv).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert_eq!(text.lines().count(), 8, "{text}");
    assert!(text.lines().nth(1).unwrap().contains("ostatnia powinna być"), "{text}");
    let again = trial(&desk, &source(bytes));
    assert_eq!((again.rows, again.faulty), (7, 6), "the repeated row is alone now: {:?}", said(&again));

    let sheet = import::faulty_rows(&desk, &list, &import::plan_for(&desk, &list).unwrap(), ListForm::Xlsx).unwrap();
    let sheet = trial(&desk, &Source::of("do-poprawy.xlsx", sheet).unwrap());
    assert_eq!((sheet.rows, said(&sheet)), (again.rows, said(&again)), "a spreadsheet says the same");
}

#[test]
fn what_is_exported_is_read_in_again_without_loss() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let list = source(FAULTY);
    let plan = import::plan_for(&desk, &list).unwrap();
    import::run(&mut desk, &list, &plan, |_, _| Ok(())).unwrap();
    let exported = export::csv(&desk, &ListAsk::default()).unwrap();
    assert_eq!(trial(&desk, &source(exported.clone())).present, 2, "the same register knows them all");
    let other = Officer::on("2026-10-15");
    let mut other = other.new_file();
    let list = source(exported.clone());
    let plan = import::plan_for(&other, &list).unwrap();
    import::run(&mut other, &list, &plan, |_, _| Ok(())).unwrap();
    assert_eq!(export::csv(&other, &ListAsk::default()).unwrap(), exported);
}

#[test]
fn hostile_cells_are_told_and_never_run_or_written() {
    let officer = Officer::on("2026-10-15");
    let desk = officer.new_file();
    let long = "ż".repeat(300);
    let text =
        format!("nazwa;telefon\n{long};\nKoło\0Malwa;\n=2+5;\n@SUM(A1);\n\"=\"\"OSP Lipnik\"\"\";+48 600 000 000\nOK;1;2;3;4\n");
    let check = trial(&desk, &source(text));
    assert_eq!((check.new, check.faulty), (1, 5), "{:?}", said(&check));
    assert!(said(&check)[0].contains("300 znaków"), "{:?}", said(&check));
    assert!(said(&check)[1].contains("niewidoczny znak"), "{:?}", said(&check));
    assert!(said(&check)[2].contains("formułę"), "{:?}", said(&check));
}

#[test]
fn a_plan_that_cannot_be_carried_out_is_refused_with_the_column() {
    let officer = Officer::on("2026-10-15");
    let desk = officer.new_file();
    let list = source("a;b\nKoło „Malwa”;Koło „Zorza”\n");
    for (columns, field) in [(["", ""], "name"), (["name", "name"], "name"), (["name", "nip"], "")] {
        let plan = ImportPlan { columns: columns.map(str::to_owned).to_vec(), ..ImportPlan::default() };
        match import::check(&desk, &list, &plan) {
            Err(Failure::Invalid { violations }) => assert_eq!(violations[0].field, field, "{columns:?}"),
            Ok(check) => assert_eq!((field, check.faulty), ("", 2), "a name is no NIP, in no row"),
            Err(other) => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_wrongly_chosen_encoding_is_seen_before_anything_is_written() {
    let officer = Officer::on("2026-10-15");
    let desk = officer.new_file();
    let windows = encoding_rs::WINDOWS_1250.encode("nazwa;nip\nŻłobek „Źrebię”;\n").0.into_owned();
    let wrong = ImportReading { encoding: Some("utf-8".into()), ..ImportReading::default() };
    let list = source(windows);
    assert!(import::preview(&desk, &list, &wrong).unwrap().garbled);
    let plan = ImportPlan { reading: wrong, columns: vec!["name".into(), "nip".into()], ..ImportPlan::default() };
    let check = import::check(&desk, &list, &plan).unwrap();
    assert_eq!((check.new, check.faulty), (0, 1), "{:?}", said(&check));
    assert!(said(&check)[0].contains("znaki, których nie da się odczytać. Wróć do kolumn i zmień odczyt"), "{:?}", said(&check));
}
