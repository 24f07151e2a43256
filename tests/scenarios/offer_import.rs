//! Offers from the list of a generator: Witkac- and eNGO-like sheets, shifted columns, foreign money, twins of a number, undo.

use casework::{
    Desk, Failure, history,
    offer::{
        export,
        import::{self, OfferCheck, OfferPlan},
        list::{self, OfferFilter},
        page,
        save::{self, OfferEntry},
    },
    organisation::export::ListForm,
    sheet::{ImportMend, ImportReading, ListFile},
    view::Key,
};
use tests::{jarzebin, office::Officer};

/// As one generator exports it: semicolons, Polish amounts, the moment in one column.
const WITKAC: &str =
    "ID oferty;Nazwa oferenta;NIP;Tytuł zadania;Koszt całkowity;Wnioskowana kwota;Wkład własny;Data złożenia;Suma punktów
101;Klub Sportowy Jarząb;5250007738;Sport dla dzieci;12 000,00;10 000,00;2 000,00;2027-01-10 14:22;85,5
102;Fundacja Ruch;;Ruch to zdrowie;8000;7000;500;2027-01-15 12:00;70
103;Stowarzyszenie Senior;;Zdrowy senior;5 000,00;4 500,00;500,00;2027-01-15 12:01;
";

/// As another one: commas, day and hour apart, task by its number.
const ENGO: &str =
    "\"Numer wniosku\",\"Wnioskodawca\",\"Nr zadania\",\"Tytuł\",\"Budżet\",\"Dotacja\",\"Data złożenia\",\"Godzina\"
\"A/1\",\"Koło Gospodyń \"\"Malwa\"\"\",\"2\",\"Turniej\",\"3000,00\",\"2500,00\",\"14.01.2027\",\"24:00\"
";

fn file(text: &str) -> ListFile {
    import::of("oferty.csv", text.as_bytes().to_vec()).expect("a list")
}

fn plan(desk: &Desk, list: &ListFile) -> OfferPlan {
    import::plan_of(desk, list, ImportReading::default()).expect("a plan")
}

fn tried(desk: &Desk, call: Key, text: &str) -> OfferCheck {
    let list = file(text);
    import::check(desk, call, &list, &plan(desk, &list)).expect("a trial")
}

fn brought(desk: &mut Desk, call: Key, text: &str) -> import::OffersIn {
    let list = file(text);
    let plan = plan(desk, &list);
    import::run(desk, call, &list, &plan, |_, _| Ok(())).expect("brought in").value
}

fn register(desk: &Desk, call: Key) -> list::OfferRegister {
    list::list(desk, call, &OfferFilter::default()).expect("the register")
}

fn said(check: &OfferCheck) -> Vec<String> {
    let told = check.faults.iter().map(|fault| format!("{} {}: {}", fault.row, fault.field, fault.sentence));
    told.map(|sentence| sentence.replace('\u{a0}', " ")).collect()
}

#[test]
fn a_list_of_a_generator_becomes_the_register() {
    let officer = Officer::on("2027-01-18");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    let check = tried(&desk, call, WITKAC);
    assert_eq!((check.rows, check.new, check.faulty, check.late, check.wrong), (3, 3, 0, 1, 1));
    assert_eq!(
        check.notes[0].sentence.replace('\u{a0}', " "),
        "Źródła finansowania: wiersze 2, 3 i 4 dają razem 7 500,00 zł, a wiersz 1 to 8 000,00 zł. Różnica: 500,00 zł. Popraw kwoty."
    );
    let done = brought(&mut desk, call, WITKAC);
    assert_eq!((done.new, done.sentence.replace('\u{a0}', " ").as_str()), (3, "Wczytano 3 oferty."));
    let shown = register(&desk, call);
    let rows: Vec<(&str, &str, &str, &str)> = shown
        .rows
        .iter()
        .map(|row| (row.number.as_str(), row.hour.as_str(), row.status.key.as_str(), row.applicants.as_str()))
        .collect();
    assert_eq!(
        rows,
        [
            ("101", "14:22", "zlozona", "Klub Sportowy Jarząb"),
            ("102", "12:00", "zlozona", "Fundacja Ruch"),
            ("103", "12:01", "po_terminie", "Stowarzyszenie Senior"),
        ]
    );
    assert!(shown.rows.iter().all(|row| row.partial), "a list says less than the form");
    assert_eq!(shown.figures.asked.text.replace('\u{a0}', " "), "21 500,00 zł");
    assert_eq!(shown.rows.iter().map(|row| row.wrong).collect::<Vec<_>>(), [0, 1, 0], "what a list leaves out is no fault");
    let again = tried(&desk, call, WITKAC);
    assert_eq!((again.new, again.present), (0, 3), "brought in twice, kept once");
}

#[test]
fn a_sheet_of_another_generator_is_understood_too() {
    let officer = Officer::on("2027-01-18");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    brought(&mut desk, call, ENGO);
    let row = register(&desk, call).rows.remove(0);
    assert_eq!((row.number.as_str(), row.task.as_str()), ("A/1", "2"));
    assert_eq!((row.day.as_str(), row.hour.as_str()), ("14.01.2027", "24:00"));
    assert_eq!(row.applicants, "Koło Gospodyń \"Malwa\"");
}

#[test]
fn bad_rows_are_told_one_by_one_and_can_be_mended() {
    let officer = Officer::on("2027-01-18");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    let text = "Numer oferty;Oferent;Tytuł;Koszt całkowity;Wnioskowana dotacja;Data złożenia
1;Klub A;Sport;1000;900;10.01.2027 10:00
1;Klub B;Sport;1000;900;10.01.2027 10:05
2;Klub C;Sport;250 EUR;200;10.01.2027 10:10
3;;Sport;1000;900;10.01.2027 10:15
4;Klub E;Sport;1000;900;
5;Klub F;Sport;1000;900;10.01.2027 25:10
";
    let check = tried(&desk, call, text);
    insta::assert_snapshot!(said(&check).join("\n"), @r"
    3 number: Numer 1 ma już oferta z wiersza 2: Klub A. Popraw numer albo pomiń jeden z wierszy.
    4 cost: Kwota „250 EUR” jest w obcej walucie (euro). Oferta podaje kwoty w złotych; wpisz kwotę w złotych.
    5 applicant: Nie podano oferenta. Wpisz jego nazwę albo pomiń ten wiersz.
    6 received_on: Nie podano dnia złożenia oferty. Wpisz go albo podaj jeden dzień dla całej listy.
    7 hour: „25:10” to nie jest godzina. Wpisz ją na przykład tak: 15:30. Koniec dnia to 24:00.
    ");
    assert_eq!((check.new, check.faulty), (1, 5));
    let list = file(text);
    let mut mended = plan(&desk, &list);
    let mend = |row, field: &str, value: &str| ImportMend { row, field: field.into(), value: value.into() };
    mended.mends = vec![mend(3, "number", "7"), mend(4, "cost", "1 100,00")];
    mended.skipped = vec![5];
    mended.day = "10.01.2027".into();
    mended.hour = "9:00".into();
    let check = import::check(&desk, call, &list, &mended).unwrap();
    assert_eq!((check.new, check.faulty, check.skipped, check.sum.as_str()), (4, 1, 1, "4 + 1 + 1 = 6"));
    import::run(&mut desk, call, &list, &mended, |_, _| Ok(())).unwrap();
    assert_eq!(register(&desk, call).all, 4);
}

#[test]
fn an_hour_that_october_repeats_is_asked_for_and_taken_where_the_row_says_which_it_was() {
    let officer = Officer::on("2026-10-26");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    let list = file(
        "Numer;Oferent;Tytuł;Dotacja;Data złożenia;Godzina
1;Klub Jarząb;Sport;1000;25.10.2026;2:30
2;Fundacja Ruch;Ruch;1000;25.10.2026;2:40 czasu zimowego
3;Koło Malwa;Turniej;1000;25.10.2026;2:50 CEST
",
    );
    let mut plan = plan(&desk, &list);
    let check = import::check(&desk, call, &list, &plan).unwrap();
    assert_eq!((check.new, check.faulty), (2, 1), "{:?}", said(&check));
    let told = &said(&check)[0];
    assert!(told.contains("powtarza się") && told.ends_with("Wpisz na przykład: 2:30 letni."), "{told}");
    plan.mends = vec![ImportMend { row: check.faults[0].row, field: check.faults[0].field.clone(), value: "2:30 letni".into() }];
    assert_eq!(import::run(&mut desk, call, &list, &plan, |_, _| Ok(())).unwrap().value.new, 3);
    let rows = register(&desk, call).rows;
    let hours: Vec<(&str, &str, &str)> =
        rows.iter().map(|row| (row.number.as_str(), row.hour.as_str(), row.hour_note.as_str())).collect();
    assert_eq!(hours, [("1", "2:30", "czas letni"), ("2", "2:40", "czas zimowy"), ("3", "2:50", "czas letni")]);
    let path = officer.path("rejestr.csv");
    export::write(&desk, call, &OfferFilter::default(), ListForm::Csv, &path).unwrap();
    let own = import::open(&path).unwrap();
    let again = import::check(&desk, call, &own, &self::plan(&desk, &own)).unwrap();
    assert_eq!((again.present, again.faulty), (3, 0), "the program's own register says which hour it was: {:?}", said(&again));
}

#[test]
fn shifted_columns_are_noticed() {
    let officer = Officer::on("2027-01-18");
    let (desk, call, _) = jarzebin::file_with_call(&officer);
    let text = "Numer oferty;Oferent;Tytuł;Koszt całkowity;Wnioskowana dotacja;Data złożenia
1;x;Klub A;Sport dla dzieci;1000;900;10.01.2027 10:00
2;x;Klub B;Sport dla seniorów;1000;900;10.01.2027 10:05
";
    let check = tried(&desk, call, text);
    assert_eq!((check.new, check.faulty), (0, 2));
    assert!(check.warning.contains("kolumny są przesunięte"), "{check:?}");
}

#[test]
fn an_import_is_taken_back_whole_and_stops_when_told() {
    let officer = Officer::on("2027-01-18");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    let list = file(WITKAC);
    let plan = plan(&desk, &list);
    let stopped = import::run(&mut desk, call, &list, &plan, |done, _| if done > 0 { Err(Failure::Interrupted) } else { Ok(()) });
    assert_eq!(stopped.unwrap_err(), Failure::Interrupted);
    assert_eq!(register(&desk, call).all, 0, "nothing is kept of work that was stopped");
    let done = brought(&mut desk, call, WITKAC);
    import::take_back(&mut desk, done.act.unwrap()).unwrap();
    assert_eq!(register(&desk, call).all, 0);
    assert!(history::undo(&mut desk, done.act.unwrap()).is_err(), "taken back once");
}

#[test]
fn a_thousand_offers_are_brought_in() {
    let officer = Officer::on("2027-01-18");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    let mut text = String::from("Numer oferty;Oferent;Tytuł;Koszt całkowity;Wnioskowana dotacja;Data złożenia\n");
    for number in 1..=1_000 {
        text += &format!("{number};Klub {number};Zadanie {number};1000;900;10.01.2027 10:00\n");
    }
    assert_eq!(brought(&mut desk, call, &text).new, 1_000);
    let found = list::list(&desk, call, &OfferFilter { text: "klub 777".into(), ..OfferFilter::default() }).unwrap();
    assert_eq!((found.rows.len(), found.all), (1, 1_000));
}

#[test]
fn a_saved_register_is_read_back_as_what_is_there_already() {
    let officer = Officer::on("2027-01-18");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    brought(&mut desk, call, WITKAC);
    for (form, name) in [(ListForm::Csv, "rejestr.csv"), (ListForm::Xlsx, "rejestr.xlsx")] {
        let path = officer.path(name);
        assert_eq!(export::write(&desk, call, &OfferFilter::default(), form, &path).unwrap(), 3);
        let list = import::open(&path).unwrap();
        let plan = plan(&desk, &list);
        let check = import::check(&desk, call, &list, &plan).unwrap();
        assert_eq!((check.rows, check.present, check.faulty), (3, 3, 0), "{name}: {:?}", check.faults);
    }
    let saved = std::fs::read_to_string(officer.path("rejestr.csv")).unwrap();
    let mut lines = saved.lines();
    assert!(lines.next().is_some_and(|heading| heading.ends_with("notatka;stan oferty")), "{saved}");
    assert!(lines.next().is_some_and(|row| row.ends_with("Punkty z generatora: 85,5.;złożona")), "the note is not lost: {saved}");
}

#[test]
fn an_offer_of_a_list_stays_one_until_more_of_its_form_is_written_down() {
    let officer = Officer::on("2027-01-18");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    brought(&mut desk, call, WITKAC);
    let id = register(&desk, call).rows[0].id;
    let mend = |desk: &mut Desk, change: &dyn Fn(&mut OfferEntry)| {
        let view = page::view(desk, id).unwrap();
        let mut entry = OfferEntry {
            id: Some(id),
            revision: Some(view.revision),
            number: view.number,
            task: view.lists.tasks.first().map(|task| task.id),
            channel: view.channel.key,
            received_on: view.received_on.iso,
            hour: view.hour,
            form: view.version.form,
            ..OfferEntry::default()
        };
        change(&mut entry);
        save::save(desk, call, &entry).unwrap();
        let view = page::view(desk, id).unwrap();
        (view.version.whole, view.faults.len())
    };
    assert_eq!(mend(&mut desk, &|entry| entry.note = "telefon do oferenta".into()), (false, 0));
    assert_eq!(mend(&mut desk, &|entry| entry.form.title = "Sport dla wszystkich dzieci".into()), (false, 0));
    let (whole, faults) = mend(&mut desk, &|entry| entry.form.summary = "Zajęcia dwa razy w tygodniu.".into());
    assert!(whole && faults > 0, "the form is being entered now");
}
