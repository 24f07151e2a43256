//! A saved reply of the KRS: it becomes an organisation or completes one, and what it hides or warns of is told.

use casework::{
    history,
    organisation::{
        self, ListAsk, OrganisationForm,
        import::{self, ImportPlan, ImportReading, Source, UpdateRule},
    },
};
use tests::office::Officer;

const REPLY: &str = include_str!("../fixtures/krs-odpis.json");

fn reply() -> Source {
    Source::of("odpis.json", REPLY.into()).unwrap()
}

fn plain(words: &[String]) -> String {
    words.join("\n").replace('\u{a0}', " ")
}

#[test]
fn a_reply_completes_an_organisation_field_by_field_and_is_taken_back() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let mut form = OrganisationForm {
        name: "Stowarzyszenie „Świetlik”".into(),
        legal_form: "stowarzyszenie".into(),
        register: "krs".into(),
        register_number: "9000274".into(),
        phone: "600 000 001".into(),
        activity: "dziala".into(),
        ..OrganisationForm::default()
    };
    form.seat.town = "Jarzębin".into();
    let id = organisation::create(&mut desk, &form).unwrap().value;
    let before = organisation::card(&desk, id).unwrap();

    let preview = import::preview(&desk, &reply(), &ImportReading::default()).unwrap();
    assert_eq!(preview.reply.as_deref(), Some("odpis aktualny z KRS, stan z 14.10.2026"));
    let plan = import::plan_for(&desk, &reply()).unwrap();
    let check = import::check(&desk, &reply(), &plan).unwrap();
    assert_eq!((check.new, check.present, check.faulty), (0, 1, 0), "{:?}", check.faults);
    let told: Vec<String> = check.updates[0]
        .changes
        .iter()
        .map(|one| format!("{}: {:?} → {:?}{}", one.field_label, one.from, one.to, if one.taken { ", wpisz" } else { "" }))
        .collect();
    insta::assert_snapshot!(plain(&told), @r#"
    NIP: "" → "526-020-23-93", wpisz
    REGON: "" → "002003764", wpisz
    data rejestracji: "" → "21.09.2012", wpisz
    OPP: "nie" → "tak"
    adres siedziby: "Jarzębin" → "Stary Młyn, ul. Szkolna 4/2, 99-998 Jarzębin"
    adres e-mail: "" → "biuro@swietlik.example", wpisz
    sposób reprezentacji: "" → "Prezes zarządu albo dwóch członków zarządu łącznie", wpisz
    działalność: "działa" → "w likwidacji"
    "#);
    assert_eq!(
        plain(&check.warnings),
        "Według KRS organizacja jest w likwidacji: STOWARZYSZENIE \"ŚWIETLIK\". Sprawdź to, zanim dostanie zaproszenie albo dotację."
    );
    assert!(plain(&check.notes).contains("Nazwisk 2 osób z organu reprezentacji nie wczytano"), "{:?}", check.notes);

    let plan = ImportPlan { update: UpdateRule::Everything, ..plan };
    let done = import::run(&mut desk, &reply(), &plan, |_, _| Ok(())).unwrap().value;
    assert_eq!((done.new, done.updated), (0, 1));
    let card = organisation::card(&desk, id).unwrap();
    assert_eq!(card.form.name, "Stowarzyszenie „Świetlik”", "letters and quotation marks alone are no difference");
    assert_eq!((card.form.activity.as_str(), card.form.public_benefit), ("w_likwidacji", true));
    assert_eq!((card.form.phone.as_str(), card.form.people.len()), ("600 000 001", 0));
    let again = import::check(&desk, &reply(), &plan).unwrap();
    assert_eq!((again.updates.len(), again.updated), (0, 0), "{:?}", again.updates);

    history::undo(&mut desk, done.act.unwrap()).unwrap();
    assert_eq!(organisation::card(&desk, id).unwrap().form, before.form);
}

#[test]
fn a_reply_of_an_unknown_organisation_is_a_new_one() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let plan = import::plan_for(&desk, &reply()).unwrap();
    let done = import::run(&mut desk, &reply(), &plan, |_, _| Ok(())).unwrap().value;
    assert_eq!(done.new, 1);
    let found = organisation::list(&desk, &ListAsk { text: "swietlik".into(), ..ListAsk::default() }).unwrap();
    let card = organisation::card(&desk, found.rows[0].id).unwrap();
    assert_eq!((card.form.regon.as_str(), card.form.register_number.as_str()), ("002003764", "0009000274"));
    assert_eq!((card.form.seat.street.as_str(), card.form.seat.post.as_str()), ("ul. Szkolna", "Jarzębin"));
}

#[test]
fn other_json_is_refused_with_the_name_of_the_file() {
    let officer = Officer::on("2026-10-15");
    let desk = officer.new_file();
    for (text, words) in [
        (r#"{"type":"about:blank","title":"Not Found","status":404}"#, "takiego podmiotu nie ma"),
        ("{}", "nie odpis z KRS"),
        (&REPLY[..500], "uszkodzony albo niepełny"),
    ] {
        let source = Source::of("odpis.json", text.into()).unwrap();
        let refused = import::plan_for(&desk, &source).unwrap_err().sentence();
        assert!(refused.starts_with("odpis.json: ") && refused.contains(words), "{refused}");
    }
}

fn card(name: &str, krs: &str) -> OrganisationForm {
    let mut form = OrganisationForm {
        name: name.into(),
        legal_form: "stowarzyszenie".into(),
        register: "krs".into(),
        register_number: krs.into(),
        activity: "dziala".into(),
        ..OrganisationForm::default()
    };
    form.seat.town = "Jarzębin".into();
    form
}

#[test]
fn a_reply_of_another_organisation_is_not_read_on_a_card() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let id = organisation::create(&mut desk, &card("Klub „Fala”", "0000123456")).unwrap().value;
    let plan = ImportPlan { about: Some(id), ..import::plan_for(&desk, &reply()).unwrap() };
    let refused = import::check(&desk, &reply(), &plan).unwrap_err().sentence();
    assert_eq!(
        refused,
        "odpis.json: To odpis innej organizacji: STOWARZYSZENIE \"ŚWIETLIK\", KRS 0009000274. Karta, na której go wczytujesz, to Klub \
         „Fala”, KRS 0000123456. Wybierz właściwy odpis albo wczytaj ten z rejestru organizacji, jako osobną."
    );
    assert!(import::run(&mut desk, &reply(), &plan, |_, _| Ok(())).is_err(), "nor when the check was passed by");
    let list = Source::of("lista.csv", "nazwa\nKlub „Fala”\n".into()).unwrap();
    let of_list = ImportPlan { about: Some(id), ..import::plan_for(&desk, &list).unwrap() };
    assert!(import::check(&desk, &list, &of_list).unwrap_err().sentence().contains("To lista, a nie odpis"));

    // Somebody else of the register has the number already.
    let bare = organisation::create(&mut desk, &card("Świetlica", "")).unwrap().value;
    organisation::create(&mut desk, &card("Stowarzyszenie „Świetlik”", "0009000274")).unwrap();
    let on_bare = ImportPlan { about: Some(bare), ..plan };
    let refused = import::check(&desk, &reply(), &on_bare).unwrap_err().sentence();
    assert!(refused.contains("pasuje do innej organizacji: Stowarzyszenie „Świetlik”"), "{refused}");
}

#[test]
fn a_card_without_a_number_is_completed_after_both_names_were_shown() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let id = organisation::create(&mut desk, &card("Świetlik – klub", "")).unwrap().value;
    let plan = ImportPlan { about: Some(id), ..import::plan_for(&desk, &reply()).unwrap() };
    let check = import::check(&desk, &reply(), &plan).unwrap();
    assert_eq!((check.new, check.present, check.updates[0].id), (0, 1, id));
    assert!(
        check.warnings.iter().any(|one| one.contains("Na karcie: Świetlik – klub. W odpisie: STOWARZYSZENIE")),
        "{:?}",
        check.warnings
    );
    import::run(&mut desk, &reply(), &plan, |_, _| Ok(())).unwrap();
    assert_eq!(organisation::card(&desk, id).unwrap().register_number, "0009000274");
}
