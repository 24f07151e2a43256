//! A list that speaks of organisations which are in the register already: what it changes is shown first, and the officer decides.

use casework::{
    Desk,
    organisation::{
        self, ListAsk, OrganisationCard, OrganisationForm,
        import::{self, FieldChange, ImportCheck, ImportDecision, ImportPlan, Source, UpdateRule},
    },
};
use tests::office::Officer;

/// A register with „Malwa” (NIP, telephone, village) and „Zorza” (KRS only).
fn register(officer: &std::sync::Arc<Officer>) -> Desk {
    let mut desk = officer.new_file();
    let form = |name: &str| OrganisationForm {
        name: name.into(),
        legal_form: "stowarzyszenie".into(),
        register: "krs".into(),
        activity: "dziala".into(),
        ..OrganisationForm::default()
    };
    let mut malwa = OrganisationForm { nip: "5260202393".into(), phone: "600 000 001".into(), ..form("Koło „Malwa”") };
    malwa.seat.town = "Jarzębin".into();
    malwa.spheres = vec!["15".into()];
    organisation::create(&mut desk, &malwa).unwrap();
    organisation::create(&mut desk, &OrganisationForm { register_number: "9000372".into(), ..form("Fundacja „Zorza”") }).unwrap();
    desk
}

const LIST: &str = "\
nazwa;NIP;KRS;telefon;e-mail;adres;sfery
KOŁO MALWA;526-020-23-93;0009000111;600 000 002;biuro@malwa.example;\"ul. Szkolna 12, 99-998 Jarzębin\";16
Fundacja „Zorza”;;9000372;;;;
Klub „Fala”;;0009000222;;;;17
";

fn list() -> Source {
    Source::of("lista.csv", LIST.into()).unwrap()
}

fn checked(desk: &Desk, plan: &ImportPlan) -> ImportCheck {
    import::check(desk, &list(), plan).unwrap()
}

fn told(change: &FieldChange) -> String {
    let what = if change.taken { "wpisz" } else { "zostaw" };
    let plain = |text: &str| text.replace('\u{a0}', " ");
    format!("{}: {:?} → {:?}, {what}", change.field_label, plain(&change.from), plain(&change.to))
}

fn card(desk: &Desk, text: &str) -> OrganisationCard {
    let found = organisation::list(desk, &ListAsk { text: text.into(), ..ListAsk::default() }).unwrap();
    organisation::card(desk, found.rows[0].id).unwrap()
}

#[test]
fn what_is_empty_is_filled_and_what_differs_is_shown_and_left() {
    let officer = Officer::on("2026-10-15");
    let mut desk = register(&officer);
    let before = card(&desk, "malwa");
    let plan = import::plan_for(&desk, &list()).unwrap();
    let check = checked(&desk, &plan);
    assert_eq!((check.rows, check.new, check.present, check.updated, check.left), (3, 1, 2, 1, 2));
    assert_eq!(check.title, "1\u{a0}organizację można wczytać, 1 zmienić");
    let [update] = check.updates.as_slice() else { panic!("{:?}", check.updates) };
    assert_eq!((update.row, update.name.as_str(), update.because.as_str()), (2, "Koło „Malwa”", "ten sam NIP"));
    let changes: Vec<String> = update.changes.iter().map(told).collect();
    insta::assert_snapshot!(changes.join("\n"), @r#"
    numer w rejestrze: "" → "KRS 0009000111", wpisz
    adres siedziby: "Jarzębin" → "ul. Szkolna 12, 99-998 Jarzębin", wpisz
    adres e-mail: "" → "biuro@malwa.example", wpisz
    telefon: "600 000 001" → "600 000 002", zostaw
    sfery zadań publicznych: "15" → "15, 16", zostaw
    "#);
    assert_eq!(card(&desk, "malwa"), before, "a trial writes nothing");

    let done = import::run(&mut desk, &list(), &plan, |_, _| Ok(())).unwrap().value;
    assert_eq!((done.new, done.updated, done.present), (1, 1, 2));
    assert_eq!(
        done.sentence.replace('\u{a0}', " "),
        "Wczytano 1 organizację. Zmieniono 1 organizację w rejestrze. Już w rejestrze: 1 organizacja; nic w nich nie zmieniono. \
         Zostawiono bez zmian 2 różniące się pola."
    );
    let after = card(&desk, "malwa").form;
    assert_eq!(
        (after.register_number.as_str(), after.email.as_str(), after.phone.as_str()),
        ("0009000111", "biuro@malwa.example", "600 000 001")
    );
    assert_eq!((after.name.as_str(), after.seat.house.as_str(), after.spheres.len()), ("Koło „Malwa”", "12", 1));

    let again = checked(&desk, &plan);
    assert_eq!(
        (again.new, again.present, again.updated, again.left),
        (0, 3, 0, 2),
        "the second time only the differences are left"
    );
    import::take_back(&mut desk, done.act.unwrap()).unwrap();
    assert_eq!(card(&desk, "malwa").form, before.form, "taken back as one, the changed one too");
    assert_eq!(organisation::list(&desk, &ListAsk::default()).unwrap().total, 2);
}

#[test]
fn the_officer_decides_field_by_field_or_for_the_whole_list() {
    let officer = Officer::on("2026-10-15");
    let mut desk = register(&officer);
    let base = import::plan_for(&desk, &list()).unwrap();
    let decide = |field: &str, take| ImportDecision { row: 2, field: field.into(), take };
    let plan = ImportPlan { decisions: vec![decide("phone", true), decide("email", false)], ..base.clone() };
    let check = checked(&desk, &plan);
    let taken: Vec<&str> = check.updates[0].changes.iter().filter(|change| change.taken).map(|c| c.field.as_str()).collect();
    assert_eq!(taken, ["register_number", "address", "phone"]);
    let nothing = ImportPlan { update: UpdateRule::Nothing, ..base.clone() };
    assert_eq!((checked(&desk, &nothing).updated, checked(&desk, &nothing).left), (0, 5));
    let everything = ImportPlan { update: UpdateRule::Everything, ..base };
    import::run(&mut desk, &list(), &everything, |_, _| Ok(())).unwrap();
    let after = card(&desk, "malwa").form;
    assert_eq!((after.phone.as_str(), after.spheres.as_slice()), ("600 000 002", &["15".to_owned(), "16".to_owned()][..]));
}

#[test]
fn an_empty_cell_erases_nothing_and_another_street_brings_its_own_flat() {
    let officer = Officer::on("2026-10-15");
    let mut desk = register(&officer);
    let id = card(&desk, "malwa").id;
    let kept = card(&desk, "malwa");
    let mut form = kept.form.clone();
    (form.seat.street, form.seat.house, form.seat.flat) = ("ul. Szkolna".into(), "4".into(), "2".into());
    organisation::save(&mut desk, id, kept.revision, &form).unwrap();
    let source = Source::of("b.csv", "nazwa;NIP;telefon;ulica;nr domu\nMalwa;5260202393;;Rynek;5\n".into()).unwrap();
    let plan = ImportPlan { update: UpdateRule::Everything, ..import::plan_for(&desk, &source).unwrap() };
    import::run(&mut desk, &source, &plan, |_, _| Ok(())).unwrap();
    let after = organisation::card(&desk, id).unwrap().form;
    assert_eq!(after.phone, "600 000 001");
    let seat = &after.seat;
    assert_eq!([&seat.street, &seat.house, &seat.flat, &seat.town], ["Rynek", "5", "", "Jarzębin"]);
    assert_eq!(after.name, "Malwa", "another name is written when it is wanted");
}

#[test]
fn numbers_that_belong_to_two_organisations_are_a_fault_of_the_row() {
    let officer = Officer::on("2026-10-15");
    let mut desk = register(&officer);
    let text = "nazwa;NIP;KRS\nMalwa;5260202393;0009000372\nMalwa;5260202393;0009000555\nInna;;0009000555\n";
    let source = Source::of("c.csv", text.into()).unwrap();
    let plan = import::plan_for(&desk, &source).unwrap();
    let check = import::check(&desk, &source, &plan).unwrap();
    assert_eq!((check.new, check.present, check.faulty), (0, 2, 1), "{:?}", check.faults);
    assert_eq!(
        check.faults[0].sentence,
        "Ten numer ma w rejestrze Fundacja „Zorza”, a NIP wskazuje: Koło „Malwa”. Sprawdź numery tej organizacji."
    );
    assert_eq!(check.faults[0].field, "krs");
    let done = import::run(&mut desk, &source, &plan, |_, _| Ok(())).unwrap().value;
    assert_eq!((done.new, done.updated), (0, 1), "the third row speaks of the organisation that the second one completed");
}
