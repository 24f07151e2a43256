//! Choices of recipients under a name: used for labels and letters, and honest about who dropped out.

use casework::{
    Desk, Failure,
    document::{DocumentOrder, batch},
    history,
    organisation::{
        self, ListAsk, OrganisationForm, merge, post,
        selection::{self, SelectionInput, SelectionView},
    },
    view::Key,
};
use domain::document::DocumentKind;
use tests::{jarzebin::file_with_programme, office::Officer};

use crate::consultation::world;

fn enter(desk: &mut Desk, name: &str, town: &str) -> Key {
    let mut form = OrganisationForm {
        name: name.into(),
        legal_form: "klub_sportowy".into(),
        register: "krs".into(),
        activity: "dziala".into(),
        spheres: vec!["17".into()],
        ..OrganisationForm::default()
    };
    form.seat.town = town.into();
    form.seat.postcode = "99-998".into();
    organisation::create(desk, &form).unwrap().value
}

fn rule(name: &str, ask: ListAsk) -> SelectionInput {
    SelectionInput { name: name.into(), kind: "regula".into(), ask, organisations: Vec::new() }
}

fn list(name: &str, organisations: &[Key]) -> SelectionInput {
    SelectionInput { name: name.into(), kind: "lista".into(), ask: ListAsk::default(), organisations: organisations.to_vec() }
}

fn of_town(town: &str) -> ListAsk {
    ListAsk { town: Some(town.into()), ..ListAsk::default() }
}

fn only(desk: &Desk, id: Key) -> SelectionView {
    selection::list(desk).unwrap().into_iter().find(|one| one.id == id).expect("the choice is kept")
}

fn labels(selection: Key) -> post::PostAsk {
    post::PostAsk { selection: Some(selection), paper: "etykiety-1".into(), start: 1, ..post::PostAsk::default() }
}

#[test]
fn a_rule_takes_in_the_newcomer_and_a_list_does_not() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let first = enter(&mut desk, "Klub „Fala”", "Jarzębin");
    enter(&mut desk, "Klub „Grom”", "Zarzecze");
    let by_rule = selection::create(&mut desk, &rule("Kluby z  Jarzębina", of_town("Jarzębin"))).unwrap().value;
    let by_list = selection::create(&mut desk, &list("Wybrani", &[first, first])).unwrap().value;
    assert_eq!(only(&desk, by_rule).words, "siedziba: Jarzębin");
    assert_eq!(only(&desk, by_rule).name, "Kluby z Jarzębina", "blanks are tidied");
    let newcomer = enter(&mut desk, "Klub „Błyskawica”", "Jarzębin");
    let count = |desk: &Desk, id| only(desk, id).recipients.value;
    assert_eq!((count(&desk, by_rule), count(&desk, by_list)), (2, 1));
    assert_eq!(only(&desk, by_rule).recipients.why.parts.len(), 2, "the number opens to the organisations");

    organisation::archive(&mut desk, first).unwrap();
    assert_eq!((count(&desk, by_rule), count(&desk, by_list)), (1, 0));
    let told = only(&desk, by_list);
    assert_eq!(
        told.dropped.iter().map(|one| (one.name.as_str(), one.why.as_str())).collect::<Vec<_>>(),
        [("Klub „Fala”", "w archiwum")]
    );
    assert_eq!(told.dropped_words.replace('\u{a0}', " "), "Z tego wyboru odpadła 1 organizacja: nie dostanie pisma.");

    assert_eq!(post::check(&desk, &labels(by_rule)).unwrap().ready, 1);
    assert_eq!(only(&desk, by_rule).used_on, None, "looking is not using");
    let acts = history::acts(&desk, None).unwrap().acts.len();
    post::write(&mut desk, &labels(by_rule), &officer.path("etykiety.pdf")).unwrap();
    assert_eq!(only(&desk, by_rule).used_on.unwrap().iso, "2026-10-15");
    assert_eq!(history::acts(&desk, None).unwrap().acts.len(), acts, "using it is nothing to take back");
    assert!(post::pdf(&desk, &labels(by_list)).unwrap_err().sentence().contains("Żadna"), "nobody is left");
    let form = organisation::card(&desk, newcomer).unwrap();
    let closed = OrganisationForm { activity: "zakonczyla".into(), ..form.form };
    organisation::save(&mut desk, newcomer, form.revision, &closed).unwrap();
    assert_eq!(only(&desk, by_rule).dropped[0].why, "zakończyła działalność");
}

#[test]
fn a_choice_is_renamed_removed_and_comes_back() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let club = enter(&mut desk, "Klub „Fala”", "Jarzębin");
    let id = selection::create(&mut desk, &list("Wybrani", &[club])).unwrap().value;
    selection::create(&mut desk, &rule("Wszyscy", ListAsk::default())).unwrap();
    let seen = only(&desk, id).revision;
    let taken = selection::rename(&mut desk, id, seen, "WSZYSCY").unwrap_err();
    assert!(taken.sentence().contains("ma już inny"), "{taken:?}");
    selection::rename(&mut desk, id, seen, "Najbliżsi").unwrap();
    assert!(matches!(selection::rename(&mut desk, id, seen, "Inni").unwrap_err(), Failure::Stale { .. }));
    assert!(matches!(selection::remove(&mut desk, id, seen).unwrap_err(), Failure::Stale { .. }));
    let now = only(&desk, id).revision;
    let act = selection::remove(&mut desk, id, now).unwrap().value;
    assert_eq!(selection::list(&desk).unwrap().len(), 1);
    history::undo(&mut desk, act).unwrap();
    assert_eq!((only(&desk, id).name.as_str(), only(&desk, id).recipients.value), ("Najbliżsi", 1));
}

#[test]
fn a_choice_that_cannot_be_kept_is_refused_with_its_field() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let archive = ListAsk { archived: true, ..ListAsk::default() };
    let foreign = ListAsk { legal_form: Some("spółka".into()), ..ListAsk::default() };
    let long = ListAsk { text: "ż".repeat(201), ..ListAsk::default() };
    for (input, field) in [
        (rule("  ", ListAsk::default()), "name"),
        (rule(&"ż".repeat(121), ListAsk::default()), "name"),
        (rule("Zły\0znak", ListAsk::default()), "name"),
        (rule("Archiwum", archive), "kind"),
        (rule("Obce", foreign), "legal_form"),
        (rule("Długie", long), "text"),
        (list("Nikt", &[]), "organisations"),
        (SelectionInput { kind: "inny".into(), ..list("Kto", &[]) }, "kind"),
    ] {
        match selection::create(&mut desk, &input).unwrap_err() {
            Failure::Invalid { violations } => assert_eq!(violations[0].field, field, "{violations:?}"),
            other => panic!("{other:?}"),
        }
    }
    assert!(matches!(selection::create(&mut desk, &list("Kto", &[Key(99)])).unwrap_err(), Failure::NotFound { .. }));
    assert!(selection::list(&desk).unwrap().is_empty());
}

#[test]
fn letters_go_to_a_choice_and_follow_one_that_was_joined() {
    let officer = Officer::on("2026-09-25");
    let (mut desk, programme) = file_with_programme(&officer);
    let key = world::announce(&mut desk, programme, "");
    let meeting = world::meeting("12.10.2026", "Urząd", &[]);
    casework::consultation::meeting::save(&mut desk, key, &meeting).unwrap();
    let club = enter(&mut desk, "Klub „Fala”", "Jarzębin");
    let double = enter(&mut desk, "Fala Jarzębin", "Jarzębin");
    let id = selection::create(&mut desk, &list("Zaproszeni", &[double])).unwrap().value;
    let seen = merge::preview(&desk, club, double).unwrap();
    let plan = merge::MergePlan {
        left: club,
        left_revision: seen.left.revision,
        right: double,
        right_revision: seen.right.revision,
        choices: Vec::new(),
    };
    merge::join(&mut desk, &plan).unwrap();

    let order = DocumentOrder::of(
        DocumentKind::Invitation,
        domain::publication::CaseRef::Consultation(domain::id::ConsultationId(key.0)),
    );
    let folder = officer.path("pisma");
    let written = batch::letters_to(&mut desk, &order, Some(id), &folder, |_, _| Ok(())).unwrap();
    assert_eq!(written.names.len(), 1);
    assert!(written.names[0].contains(&format!("-{}.pdf", club.0)), "{:?}", written.names);
    assert_eq!(only(&desk, id).used_on.unwrap().iso, "2026-09-25");
    organisation::archive(&mut desk, club).unwrap();
    let nobody = batch::letters_to(&mut desk, &order, Some(id), &folder, |_, _| Ok(())).unwrap_err();
    assert!(nobody.sentence().contains("ani jednej czynnej"), "{nobody:?}");
}
