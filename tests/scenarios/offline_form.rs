//! Offline forms: what is handed out, what comes back, and whether the paper says the same.

use casework::form::data_file;
use casework::form::offer::{self, ExaminedOffer};
use casework::form::{of_call, page};
use casework::offer::save::{self, NewVersion, OfferEntry};
use casework::picked::Picked;
use casework::{Desk, Failure, view::Key};
use serde_json::{Value, json};
use tests::{forms, forms::answers, jarzebin, office::Officer};

/// What the handed out file says of itself.
fn specification(desk: &Desk, call: Key) -> Value {
    let (_, html) = of_call::offer_file(desk, call).expect("the form is made");
    forms::specification(&String::from_utf8(html).expect("UTF-8"))
}

fn data_file(desk: &Desk, call: Key, answers: &Value) -> Value {
    forms::data_file(&specification(desk, call), answers, true)
}

fn picked(file: &Value) -> Picked {
    Picked { name: "oferta-klub.json".into(), bytes: file.to_string().into_bytes() }
}

fn examined(desk: &Desk, call: Key, file: &Value) -> ExaminedOffer {
    offer::examine(desk, call, &picked(file)).expect("a data file of this call")
}

fn entered(desk: &mut Desk, call: Key, number: &str, file: &ExaminedOffer) -> Key {
    let entry = OfferEntry {
        number: number.into(),
        task: file.task,
        channel: "osobiscie".into(),
        received_on: "12.01.2027".into(),
        hour: "9:15".into(),
        form: file.form.clone(),
        ..OfferEntry::default()
    };
    save::save(desk, call, &entry).expect("entered").value.id
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn the_form_knows_its_call_and_says_what_the_call_lacks() {
    let officer = Officer::on("2027-01-04");
    let (desk, call, _) = jarzebin::file_with_call(&officer);
    let view = page::view(&desk, call).expect("the page of forms");
    let facts: Vec<String> = view.facts.iter().map(|fact| format!("{}: {}", fact.label, plain(&fact.text))).collect();
    assert!(facts.contains(&"Termin składania ofert: 15 stycznia 2027 r., godz. 12:00".to_owned()), "{facts:?}");
    let specification = specification(&desk, call);
    assert_eq!(specification["given"]["addressee"], "Wójt Gminy Jarzębin");
    let words = specification.to_string();
    assert!(
        words.contains("Szkolenie sportowe dzieci") && words.contains("Turnieje dla mieszkańców"),
        "both tasks can be chosen"
    );
    assert!(words.contains("Dz. U. z 2018 r. poz. 2057"), "the regulation on forms is cited");
}

#[test]
fn an_offer_from_a_file_stands_in_the_register_and_its_print_is_verified_by_eight_letters() {
    let officer = Officer::on("2027-01-12");
    let (mut desk, call, task) = jarzebin::file_with_call(&officer);
    let file = data_file(&desk, call, &answers());
    let code = file["seal"]["code"].as_str().expect("a code").to_owned();
    let read = examined(&desk, call, &file);
    assert_eq!((read.finished, read.untouched, read.known.is_none()), (true, true, true));
    assert_eq!((read.applicants.as_str(), read.task), ("Klub Sportowy Jarząb", Some(task)));
    assert_eq!(read.faults, Vec::<String>::new());
    assert_eq!(read.code, code);
    let id = entered(&mut desk, call, "1", &read);

    // Everything went through the register unchanged: the print says the same to the letter.
    let typed = code.to_lowercase().replace('-', " ");
    let verified = offer::verify(&desk, call, id, &typed).expect("a code");
    assert!(verified.same, "{}", verified.sentence);
    assert_eq!(verified.sentence, "Suma kontrolna się zgadza: wydruk mówi dokładnie to, co wpisano w ofercie nr 1.");
    let other = offer::verify(&desk, call, id, "K7QF-3M2X").expect("a code");
    assert!(!other.same && other.sentence.contains("pole po polu"), "{}", other.sentence);
    let Err(Failure::Invalid { violations }) = offer::verify(&desk, call, id, "K7QF") else { panic!("four letters are no code") };
    assert_eq!((violations[0].field.as_str(), violations[0].sentence.contains("osiem znaków")), ("code", true));

    // The same file again is recognised.
    let known = examined(&desk, call, &file).known.expect("the same offer");
    assert_eq!((known.id, known.differences.len()), (id, 0));
}

#[test]
fn what_differs_between_the_paper_and_the_file_is_shown_and_becomes_a_version() {
    let officer = Officer::on("2027-01-12");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    let file = data_file(&desk, call, &answers());
    let mut paper = answers();
    paper["costs"][0]["rows"][0]["name"] = json!("Trener piłki nożnej");
    paper["sources"]["grant"]["amount"] = json!(890_000);
    let from_paper = examined(&desk, call, &data_file(&desk, call, &paper));
    let id = entered(&mut desk, call, "4", &from_paper);
    let read = examined(&desk, call, &file);
    let known = read.known.clone().expect("the offer from paper");
    let lines: Vec<String> =
        known.differences.iter().map(|one| plain(&format!("{}: {} → {}", one.label, one.before, one.now))).collect();
    assert_eq!(
        lines,
        [
            "V. › działanie 1 › koszt 1 › Rodzaj kosztu: Trener piłki nożnej → Trener",
            "V. › Planowana dotacja w ramach niniejszej oferty › Wartość [PLN]: 8 900,00 zł → 9 000,00 zł",
        ]
    );
    let version =
        NewVersion { kind: "poprawiona".into(), came_on: "13.01.2027".into(), note: String::new(), form: read.form.clone() };
    save::add_version(&mut desk, known.id, known.revision, &version).expect("the file becomes a version");
    assert!(offer::verify(&desk, call, id, &read.code).expect("a code").same);
    let old = offer::verify(&desk, call, id, &from_paper.code).expect("a code");
    assert!(
        !old.same && old.sentence.starts_with("To wydruk wersji 1 oferty nr 4, a teraz liczy się wersja 2."),
        "{}",
        old.sentence
    );
}

#[test]
fn a_file_changed_by_hand_is_shown_field_by_field_and_one_of_another_call_is_refused() {
    let officer = Officer::on("2027-01-12");
    let (desk, call, _) = jarzebin::file_with_call(&officer);
    let mut file = data_file(&desk, call, &answers());
    file["answers"]["sources"]["grant"]["amount"] = json!(950_000);
    file["answers"]["other"] = json!("Dopisane w edytorze.");
    let read = examined(&desk, call, &file);
    assert!(!read.untouched && !read.finished);
    let touched: Vec<String> =
        read.touched.iter().map(|one| plain(&format!("{}: {} → {}", one.label, one.before, one.now))).collect();
    assert_eq!(
        touched,
        [
            "VI. › 3. Inne informacje, które mogą mieć znaczenie przy ocenie oferty: – → Dopisane w edytorze.",
            "V. › Planowana dotacja w ramach niniejszej oferty › Wartość [PLN]: inna treść → 9 500,00 zł",
        ]
    );
    assert!(read.faults.iter().any(|fault| fault.contains("Źródła finansowania")), "{:?}", read.faults);

    let mut of_other = data_file(&desk, call, &answers());
    of_other["form"]["call"] = json!("AAAA-BBBB");
    of_other["form"]["title"] = json!("Otwarty konkurs ofert w Brzezinie");
    let refused = offer::examine(&desk, call, &picked(&of_other)).expect_err("another call").sentence();
    assert!(refused.contains("Ten plik dotyczy innego konkursu: „Otwarty konkurs ofert w Brzezinie”."), "{refused}");

    let mut broken = data_file(&desk, call, &answers());
    broken["answers"]["costs"][0]["rows"][1]["unit_price"] = json!("dużo");
    let refused = offer::examine(&desk, call, &picked(&broken)).expect_err("a word where a number belongs").sentence();
    assert!(refused.contains("V. › działanie 1 › koszt 2 › Koszt jednostkowy [PLN]"), "{refused}");
    let large = Picked { name: "wielki.json".into(), bytes: vec![b' '; data_file::LIMIT + 1] };
    assert!(offer::examine(&desk, call, &large).expect_err("too large").sentence().contains("za duży"));
}

#[test]
fn a_budget_of_four_hundred_rows_comes_in_whole_and_one_that_cannot_be_kept_is_refused() {
    let officer = Officer::on("2027-01-12");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    let of_rows = |count: i64| {
        let mut long = answers();
        let row = |number: i64| json!({ "name": format!("Koszt {number}"), "unit": "sztuka", "unit_price": 1_000, "units": 300, "total": 3_000, "years": [] });
        long["costs"][0]["rows"] = (1..=count).map(row).collect();
        long["admin"] = json!([]);
        let all = count * 3_000;
        let sum = |grosze: i64| json!({ "total": grosze, "years": [] });
        long["sums"] = json!({ "actions": sum(all), "admin": sum(0), "all": sum(all) });
        for (source, amount) in [("all", all), ("grant", all / 10 * 9), ("own", all / 10), ("own_financial", all / 10)] {
            long["sources"][source]["amount"] = json!(amount);
        }
        long
    };
    let read = examined(&desk, call, &data_file(&desk, call, &of_rows(400)));
    assert_eq!((read.finished, read.faults.clone()), (true, Vec::new()));
    let id = entered(&mut desk, call, "400", &read);
    let view = casework::offer::page::view(&desk, id).expect("the offer");
    let form = &view.version.form;
    assert_eq!((form.costs[0].rows.len(), form.costs[0].rows[399].name.as_str()), (400, "Koszt 400"));
    assert_eq!((plain(&form.all_sum.total).as_str(), view.faults.len()), ("12 000,00", 0));
    assert!(offer::verify(&desk, call, id, &read.code).expect("a code").same, "every row is what the print says");

    // Paper may have more than the offline form; beyond what a file keeps, the officer is told, and what is entered stays as it was.
    let longer = examined(&desk, call, &data_file(&desk, call, &of_rows(1_001)));
    let version =
        NewVersion { kind: "poprawiona".into(), came_on: "13.01.2027".into(), note: String::new(), form: longer.form.clone() };
    let known = longer.known.expect("the same offer");
    let Err(Failure::Invalid { violations }) = save::add_version(&mut desk, known.id, known.revision, &version) else {
        panic!("1001 rows are refused")
    };
    let told = violations.iter().map(|one| one.sentence.as_str()).collect::<Vec<_>>();
    assert_eq!(told, ["Zestawienie kosztów: wierszy jest 1001, a mieści się najwyżej 1000. Podziel je albo połącz."]);
    let view = casework::offer::page::view(&desk, id).expect("the offer");
    assert_eq!((view.version.number, view.version.form.costs[0].rows.len()), (1, 400));
}
