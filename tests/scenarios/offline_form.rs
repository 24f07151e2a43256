//! Offline forms: what is handed out, what comes back, and whether the paper says the same.

use casework::commission::{cards, page as commission};
use casework::form::data_file;
use casework::form::offer::{self, ExaminedOffer};
use casework::form::{candidate, of_call, page, scorecard};
use casework::offer::save::{self, NewVersion, OfferEntry};
use casework::picked::Picked;
use casework::{Desk, Failure, view::Key};
use serde_json::{Value, json};
use tests::{contest, forms, forms::answers, jarzebin, office::Officer};

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
    let officer = Officer::on("2027-01-13");
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
        NewVersion { kind: "poprawiona".into(), came_on: "12.01.2027".into(), note: String::new(), form: longer.form.clone() };
    let known = longer.known.expect("the same offer");
    let Err(Failure::Invalid { violations }) = save::add_version(&mut desk, known.id, known.revision, &version) else {
        panic!("1001 rows are refused")
    };
    let told = violations.iter().map(|one| one.sentence.as_str()).collect::<Vec<_>>();
    assert_eq!(told, ["Zestawienie kosztów: wierszy jest 1001, a mieści się najwyżej 1000. Podziel je albo połącz."]);
    let view = casework::offer::page::view(&desk, id).expect("the offer");
    assert_eq!((view.version.number, view.version.form.costs[0].rows.len()), (1, 400));
}

/// A file that a form of the call would save, filled by a person.
fn filled(kind: &str, html: Vec<u8>, fill: impl FnOnce(&mut Value)) -> Value {
    let specification = forms::specification(&String::from_utf8(html).expect("UTF-8"));
    let mut answers = specification["given"].clone();
    fill(&mut answers);
    forms::data_file_of(kind, &specification, &answers, true)
}

#[test]
fn the_cards_of_a_member_come_from_a_file_beside_the_criteria_of_the_call() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = contest::with_commission(&mut desk, call, ngo);
    let (name, html) = of_call::scorecard_file(&desk, call, members[1], None).expect("the card");
    assert_eq!(name, "karta-oceny-ewa-brzoza.html");
    let file = filled("karta", html, |answers| {
        for card in answers["cards"].as_array_mut().expect("cards") {
            for score in card["scores"].as_array_mut().expect("scores") {
                score["points"] = 1_250.into();
            }
            card["reason"] = "Zadanie dobrze opisane.".into();
        }
    });
    let examined = scorecard::examine(&desk, call, &picked(&file)).expect("a card of this call");
    assert_eq!((examined.member, examined.name.as_str()), (members[1], "Ewa Brzoza"));
    assert!(examined.finished && examined.untouched);
    assert_eq!(examined.cards.len(), 6);
    assert_eq!(examined.cards[0].points, ["12,5", "12,5", "12,5"]);
    scorecard::take_in(&mut desk, call, examined.member, &examined.cards).expect("taken in");
    let row = cards::grid(&desk, call, None, Some(members[1])).expect("the grid").rows.remove(0);
    assert_eq!((row.total.as_str(), row.reason.as_str(), row.signed_on), ("37,50", "Zadanie dobrze opisane.", None));

    let changed = file.to_string().replacen("1250", "3000", 1);
    let changed: Value = serde_json::from_str(&changed).expect("JSON");
    let touched = scorecard::examine(&desk, call, &picked(&changed)).expect("read all the same");
    assert!(!touched.untouched && !touched.finished, "a hand that changed the points is seen");
    let mut stranger = file.clone();
    stranger["answers"]["member"] = 999.into();
    let refused = scorecard::examine(&desk, call, &picked(&stranger)).expect_err("nobody of the commission");
    assert!(refused.sentence().contains("Tej osoby nie ma w komisji"), "{}", refused.sentence());
    let mut other = file.clone();
    other["form"]["call"] = "AAAA-BBBB".into();
    let refused = scorecard::examine(&desk, call, &picked(&other)).expect_err("of another call");
    assert!(refused.sentence().contains("Ten plik dotyczy innego konkursu"), "{}", refused.sentence());
    let mut words = file;
    words["answers"]["cards"] = "dużo".into();
    let refused = scorecard::examine(&desk, call, &picked(&words)).expect_err("no cards");
    assert!(refused.sentence().contains("nie ma karty, którą program umie odczytać"), "{}", refused.sentence());
}

#[test]
fn a_file_of_cards_holds_the_offers_of_every_task_and_comes_back_whole() {
    let officer = Officer::on("2026-12-15");
    let (desk, call, ngo) = contest::file(&officer);
    let (mut desk, second) = contest::with_second_task(&officer, desk, call);
    let members = contest::with_commission(&mut desk, call, ngo);
    let (_, html) = of_call::scorecard_file(&desk, call, members[1], None).expect("the card");
    let mut names = Vec::new();
    let file = filled("karta", html, |answers| {
        for card in answers["cards"].as_array_mut().expect("cards") {
            names.push(plain(card["name"].as_str().expect("a name")));
            for score in card["scores"].as_array_mut().expect("scores") {
                score["points"] = 1_000.into();
            }
            card["reason"] = "Opisano wszystko.".into();
        }
    });
    assert_eq!(names.len(), 7);
    assert_eq!(names[0], format!("nr 1: Stowarzyszenie „Pod Lipami” – Treningi 1 (zadanie: {})", contest::TASK));
    assert_eq!(names[6], "nr 8: Koło „Wędrowiec” – Treningi 8 (zadanie: Rajdy piesze)");
    let examined = scorecard::examine(&desk, call, &picked(&file)).expect("a card of this call");
    assert_eq!(examined.cards.iter().map(|card| plain(&card.name)).collect::<Vec<_>>(), names);
    scorecard::take_in(&mut desk, call, examined.member, &examined.cards).expect("taken in");
    let row = cards::grid(&desk, call, Some(second), Some(members[1])).expect("the grid").rows.remove(0);
    assert_eq!((row.number.as_str(), row.total.as_str(), row.reason.as_str()), ("8", "30,00", "Opisano wszystko."));

    // A file of one task alone holds its offers, and a card that was signed is in none.
    let of_task = of_call::scorecard_of(&desk, call, members[1], Some(second)).expect("the card of a task");
    assert_eq!(of_task.given["cards"].as_array().expect("cards").len(), 1);
    contest::card(&mut desk, call, members[1], "8", ["10", "10", "10"], true).expect("signed");
    let left = of_call::scorecard_of(&desk, call, members[1], None).expect("the card");
    assert_eq!(left.given["cards"].as_array().expect("cards").len(), 6);
    let Err(Failure::Invalid { violations }) = of_call::scorecard_of(&desk, call, members[1], Some(second)) else {
        panic!("nothing is left to score in the second task")
    };
    assert_eq!(violations[0].sentence, "Ewa Brzoza nie ma ofert do oceny.");
}

#[test]
fn a_candidate_of_a_file_comes_into_the_commission_once() {
    let officer = Officer::on("2026-12-04");
    let (mut desk, call, ngo) = contest::file(&officer);
    let (_, html) = of_call::candidate_file(&desk, call).expect("the form");
    let file = filled("zgloszenie", html, |answers| {
        answers["name"] = "Olga Jesion".into();
        answers["organisation"] = "stowarzyszenie „Świetlik”".into();
        answers["signatories"] = "Jan Łoś, prezes".into();
        answers["experience"] = "Trenerka lekkoatletyki.".into();
    });
    let early = candidate::examine(&desk, call, &picked(&file)).expect("a candidate");
    assert!(early.obstacle.as_deref().is_some_and(|sentence| sentence.contains("nie ma jeszcze komisji")), "{early:?}");
    contest::with_commission(&mut desk, call, ngo);
    let examined = candidate::examine(&desk, call, &picked(&file)).expect("a candidate");
    assert_eq!(examined.warning, None, "the organisation filed no offer");
    let mut of_applicant = file.clone();
    of_applicant["answers"]["organisation"] = "lzs „olszyna”".into();
    let warned = candidate::examine(&desk, call, &picked(&of_applicant)).expect("a candidate").warning;
    assert!(warned.is_some_and(|sentence| sentence.contains("złożyła w konkursie ofertę nr 7")));
    assert_eq!((examined.named_by, examined.obstacle.as_deref()), (Some(ngo), None), "the register knows the organisation");
    let told = candidate::take_in(&mut desk, call, &examined).expect("taken in").value;
    assert_eq!(told, "Zapisano zgłoszenie do komisji: Olga Jesion. Gdy ta osoba zostanie powołana, wpisz dzień powołania.");
    let members = commission::view(&desk, call).expect("the commission").members;
    let here = members.iter().find(|member| member.name == "Olga Jesion").expect("she is named to it");
    assert!(here.named && members.iter().filter(|member| member.named).count() == 1);
    assert_eq!(here.note, "Doświadczenie: Trenerka lekkoatletyki.\nZgłoszenie podpisują: Jan Łoś, prezes");
    assert_eq!((here.role.key.as_str(), here.side.key.as_str()), ("czlonek", "organizacje"));
    let again = candidate::examine(&desk, call, &picked(&file)).expect("a candidate");
    assert_eq!(again.obstacle.as_deref(), Some("Olga Jesion jest już w komisji. Nic nie wczytano."));
}

#[test]
fn everybody_who_filed_the_offer_of_a_file_is_looked_for_in_the_register() {
    let officer = Officer::on("2027-01-12");
    let (desk, call, _) = jarzebin::file_with_call(&officer);
    casework::file::close(desk).unwrap();
    let (desk, known) = jarzebin::into(&officer, "Organizacja", |tx| {
        let mut one = contest::organisation("Klub Sportowy „Jarząb”");
        one.register_number = "0000123456".into();
        store::organisation::insert(tx, &one)
    });
    let mut both = answers();
    both["joint"] = json!(true);
    both["applicants"][0]["register_number"] = json!("0000123456");
    let mut second = both["applicants"][0].clone();
    (second["name"], second["register_number"]) = (json!("Fundacja Nieznana"), json!("0000999999"));
    both["applicants"].as_array_mut().unwrap().push(second);
    let read = examined(&desk, call, &data_file(&desk, call, &both));
    let found: Vec<_> = read.filed_by.iter().map(|one| (one.organisation, one.known_as.as_str())).collect();
    assert_eq!(found, [(Some(Key(known.0)), "Klub Sportowy „Jarząb”"), (None, "")]);
}
