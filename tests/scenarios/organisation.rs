//! The register of organisations: writing by hand, finding, keeping, archiving, labels.

use casework::{
    Desk, Failure, history,
    organisation::{self, ListAsk, ListOrder, NumberAsk, NumberKind, OrganisationForm, OrganisationPerson, export, post},
    view::{Key, PostalAddress},
};
use tests::office::Officer;

fn form(name: &str) -> OrganisationForm {
    OrganisationForm {
        name: name.into(),
        legal_form: "stowarzyszenie".into(),
        register: "krs".into(),
        activity: "dziala".into(),
        seat: PostalAddress {
            street: "ul. Szkolna".into(),
            house: "4".into(),
            postcode: "99-998".into(),
            town: "Jarzębin".into(),
            ..Default::default()
        },
        ..Default::default()
    }
}

fn ask(text: &str) -> ListAsk {
    ListAsk { text: text.into(), ..ListAsk::default() }
}

fn names(desk: &Desk, ask: &ListAsk) -> Vec<String> {
    organisation::list(desk, ask).unwrap().rows.into_iter().map(|row| row.name).collect()
}

#[test]
fn a_wrong_nip_is_explained_and_the_right_one_is_taken() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let wrong = OrganisationForm { nip: "123-000-45-17".into(), email: "biuro".into(), ..form("Klub „Fala”") };
    let Failure::Invalid { violations } = organisation::create(&mut desk, &wrong).unwrap_err() else {
        panic!("the fields are named")
    };
    let fields: Vec<&str> = violations.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(fields, ["nip", "email"], "every fault is told at once");
    assert!(violations[0].sentence.contains("ostatnia powinna być"), "{}", violations[0].sentence);
    assert_eq!(names(&desk, &ask("")), Vec::<String>::new(), "nothing was written");

    let typed = NumberAsk { kind: NumberKind::Nip, typed: "526-020-23-93".into(), itself: None };
    assert!(organisation::check_number(&desk, &typed).unwrap().right);
    let right = OrganisationForm { nip: typed.typed, ..form("Klub „Fala”") };
    let id = organisation::create(&mut desk, &right).unwrap().value;
    let card = organisation::card(&desk, id).unwrap();
    assert_eq!((card.nip.as_str(), card.form.nip.as_str()), ("526-020-23-93", "526-020-23-93"));
}

#[test]
fn a_second_organisation_with_the_same_number_is_refused_with_a_link_to_the_first() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let first = OrganisationForm { nip: "5260202393".into(), register_number: "123456".into(), ..form("Pierwsza") };
    let first = organisation::create(&mut desk, &first).unwrap().value;
    for second in [
        OrganisationForm { nip: "526-020-23-93".into(), ..form("Druga") },
        OrganisationForm { register_number: "0000123456".into(), ..form("Druga") },
    ] {
        match organisation::create(&mut desk, &second).unwrap_err() {
            Failure::Duplicate { sentence, noun, id } => {
                assert_eq!((noun.as_str(), id), ("organisation", first));
                assert!(sentence.contains("Pierwsza"), "{sentence}");
            }
            other => panic!("{other:?}"),
        }
    }
    let asked = NumberAsk { kind: NumberKind::Nip, typed: "5260202393".into(), itself: None };
    let holder = organisation::check_number(&desk, &asked).unwrap().holder.expect("it is taken");
    assert_eq!((holder.id, holder.name.as_str()), (first, "Pierwsza"));
    let own = NumberAsk { itself: Some(first), ..asked };
    assert!(organisation::check_number(&desk, &own).unwrap().right, "its own number is no collision");
}

#[test]
fn organisations_are_found_without_polish_letters_while_typing() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    for name in ["Żłobek „Maluch”", "Stowarzyszenie Łódź Bliżej", "Ćmielowskie Towarzystwo", "Świetlik"] {
        organisation::create(&mut desk, &form(name)).unwrap();
    }
    assert_eq!(names(&desk, &ask("zlobek")), ["Żłobek „Maluch”"]);
    assert_eq!(names(&desk, &ask("lodz")), ["Stowarzyszenie Łódź Bliżej"]);
    assert_eq!(names(&desk, &ask("towarz cmiel")), ["Ćmielowskie Towarzystwo"]);
    assert_eq!(names(&desk, &ask("jarzebin")).len(), 4, "the town is looked through too");
    assert_eq!(names(&desk, &ask("\" OR *")), Vec::<String>::new());
    assert_eq!(
        names(&desk, &ask("")),
        ["Ćmielowskie Towarzystwo", "Stowarzyszenie Łódź Bliżej", "Świetlik", "Żłobek „Maluch”"],
        "the Polish alphabet"
    );
    let newest = ListAsk { order: ListOrder::Newest, limit: 1, ..ListAsk::default() };
    assert_eq!(names(&desk, &newest), ["Świetlik"]);
    let elsewhere = ListAsk { town: Some("Łódź".into()), ..ListAsk::default() };
    let page = organisation::list(&desk, &elsewhere).unwrap();
    assert_eq!((page.total, page.all), (0, 4));
}

#[test]
fn what_is_right_is_kept_while_typing_and_what_is_wrong_is_told() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let id = organisation::create(&mut desk, &form("Koło „Malwa”")).unwrap().value;
    let card = organisation::card(&desk, id).unwrap();
    let typed = OrganisationForm {
        phone: "600 000 000".into(),
        email: "malwa@".into(),
        registered_on: "30.02.2019".into(),
        people: vec![OrganisationPerson { name: "Zofia Rdest".into(), function: "przewodnicząca".into(), ..Default::default() }],
        ..card.form.clone()
    };
    let saved = organisation::save(&mut desk, id, card.revision, &typed).unwrap().value;
    let fields: Vec<&str> = saved.violations.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(fields, ["email", "registered_on"]);
    assert!(saved.violations[1].sentence.contains("30 lutego 2019"), "{}", saved.violations[1].sentence);
    let kept = organisation::card(&desk, id).unwrap();
    assert_eq!((kept.form.phone.as_str(), kept.form.email.as_str(), kept.form.people.len()), ("600 000 000", "", 1));
    let stale = organisation::save(&mut desk, id, card.revision, &form("Inna nazwa")).unwrap_err();
    assert!(matches!(stale, Failure::Stale { .. }), "{stale:?}");
    let again = organisation::save(&mut desk, id, saved.revision, &kept.form).unwrap().value;
    assert_eq!(again.revision, saved.revision, "nothing changed, nothing is written");
    let changes = history::of_record(&desk, "organisation", id, None).unwrap().changes;
    assert!(changes.iter().any(|change| change.to == "600 000 000" && change.who == "Anna Wierzba"), "{changes:#?}");
}

#[test]
fn an_organisation_with_the_longest_name_lives_as_every_other() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let long = "Stowarzyszenie ".repeat(16) + "Pod Lipami";
    assert_eq!(long.chars().count(), 250);
    let id = organisation::create(&mut desk, &form(&long)).unwrap().value;
    let card = organisation::card(&desk, id).unwrap();
    let changed = OrganisationForm { phone: "600 000 000".into(), ..card.form.clone() };
    organisation::save(&mut desk, id, card.revision, &changed).unwrap();
    organisation::archive(&mut desk, id).unwrap();
    let archived = history::undo_last(&mut desk).unwrap().value;
    assert!(archived.starts_with("Przeniesiono do archiwum") && archived.chars().count() <= 200, "{archived}");
    history::undo_last(&mut desk).unwrap();
    let back = organisation::card(&desk, id).unwrap();
    assert_eq!((back.form.name, back.form.phone.as_str(), back.archived), (long, "", false));
    let acts = history::acts(&desk, None).unwrap().acts;
    let cut = "…";
    assert!(acts[0].name.starts_with("Cofnięto: Zmieniono dane organizacji: Stowarzyszenie") && acts[0].name.ends_with(cut));
}

#[test]
fn a_name_that_cannot_be_kept_does_not_keep_the_rest_of_the_card_from_being_saved() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let id = organisation::create(&mut desk, &form("Pod Lipami")).unwrap().value;
    let card = organisation::card(&desk, id).unwrap();
    for name in ["Za długa ".repeat(40), "Pod\u{0}Lipami".into()] {
        let typed = OrganisationForm { name, phone: "600 000 000".into(), ..card.form.clone() };
        let seen = organisation::card(&desk, id).unwrap().revision;
        let saved = organisation::save(&mut desk, id, seen, &typed).unwrap().value;
        assert_eq!(saved.violations.len(), 1, "{:?}", saved.violations);
        let kept = organisation::card(&desk, id).unwrap().form;
        assert_eq!((kept.name.as_str(), kept.phone.as_str()), ("Pod Lipami", "600 000 000"));
    }
}

#[test]
fn an_archived_organisation_leaves_the_lists_and_comes_back() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let closed = OrganisationForm { activity: "zakonczyla".into(), ..form("Dawna") };
    let id = organisation::create(&mut desk, &closed).unwrap().value;
    let card = organisation::card(&desk, id).unwrap();
    let acts: Vec<String> = card.findings.into_iter().filter_map(|finding| finding.remedy).map(|remedy| remedy.act).collect();
    assert!(acts.contains(&"organisation.archive".to_owned()), "{acts:?}");
    organisation::archive(&mut desk, id).unwrap();
    assert_eq!(names(&desk, &ask("")), Vec::<String>::new());
    assert_eq!(names(&desk, &ListAsk { archived: true, ..ListAsk::default() }), ["Dawna"]);
    organisation::bring_back(&mut desk, id).unwrap();
    assert_eq!(names(&desk, &ask("")), ["Dawna"]);
}

#[test]
fn every_way_to_write_a_regon_is_one_number() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let first = OrganisationForm { regon: "002003764".into(), ..form("Pierwsza") };
    let first = organisation::create(&mut desk, &first).unwrap().value;
    for (typed, right, words) in [
        ("00200376400000", false, "ma już w rejestrze: Pierwsza"),
        ("002-003-764", false, "ma już w rejestrze: Pierwsza"),
        ("12345678512347", true, "poprawny"),
        ("002003765", false, "ostatnia powinna być 4"),
    ] {
        let ask = NumberAsk { kind: NumberKind::Regon, typed: typed.into(), itself: None };
        let check = organisation::check_number(&desk, &ask).unwrap();
        assert_eq!(check.right, right, "{typed}: {}", check.sentence);
        assert!(check.sentence.contains(words), "{typed}: {}", check.sentence);
    }
    assert_eq!(organisation::card(&desk, first).unwrap().regon, "002003764");
}

#[test]
fn bad_input_of_the_card_is_refused_with_sentences() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    for (bad, field, words) in [
        (form(&"ż".repeat(300)), "name", "300 znaków"),
        (form("Koło\0Malwa"), "name", "niewidoczny znak"),
        (form("   "), "name", "to pole jest puste"),
        (OrganisationForm { legal_form: "wymyślona".into(), ..form("Koło") }, "legal_form", "Wybierz z listy"),
        (OrganisationForm { regon: "123456789".into(), ..form("Koło") }, "regon", "ostatnia powinna być 5"),
        (OrganisationForm { spheres: vec!["99".into()], ..form("Koło") }, "spheres.0", "punktu 99 nie ma"),
        (OrganisationForm { registered_on: "30.02.2019".into(), ..form("Koło") }, "registered_on", "30 lutego 2019"),
    ] {
        let Failure::Invalid { violations } = organisation::create(&mut desk, &bad).unwrap_err() else { panic!("{field}") };
        assert_eq!(violations[0].field, field, "{violations:?}");
        assert!(violations[0].sentence.replace('\u{a0}', " ").contains(words), "{}", violations[0].sentence);
        assert!(violations[0].sentence.ends_with('.'), "{}", violations[0].sentence);
    }
    assert_eq!(names(&desk, &ask("")), Vec::<String>::new(), "nothing was written");
    assert!(matches!(organisation::card(&desk, Key(77)), Err(Failure::NotFound { .. })));
}

#[test]
fn labels_and_envelopes_name_those_without_an_address_first() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let mut ids: Vec<Key> = (1..=200)
        .map(|number| organisation::create(&mut desk, &form(&format!("Stowarzyszenie nr {number}"))).unwrap().value)
        .collect();
    let homeless = OrganisationForm { seat: PostalAddress::default(), ..form("Bez adresu") };
    ids.push(organisation::create(&mut desk, &homeless).unwrap().value);
    let papers = post::papers(&desk).unwrap();
    let sheet = papers.iter().find(|paper| paper.places == 24).expect("a sheet of 24 labels");
    let ask = post::PostAsk { organisations: ids, paper: sheet.key.clone(), start: 17, ..post::PostAsk::default() };
    let check = post::check(&desk, &ask).unwrap();
    assert_eq!((check.ready, check.sheets), (200, 9));
    assert_eq!(
        check.missing.iter().map(|one| (one.name.as_str(), one.what.as_str())).collect::<Vec<_>>(),
        [("Bez adresu", "brak adresu")]
    );
    assert_eq!(pages(&post::pdf(&desk, &ask).unwrap()), 9);
    let covers = papers.iter().find(|paper| paper.envelope).expect("an envelope");
    let few = post::PostAsk {
        organisations: ask.organisations[..3].to_vec(),
        paper: covers.key.clone(),
        start: 1,
        ..post::PostAsk::default()
    };
    assert_eq!(pages(&post::pdf(&desk, &few).unwrap()), 3);
    let beyond = post::PostAsk { start: 25, ..ask };
    assert!(post::pdf(&desk, &beyond).unwrap_err().sentence().contains("od 1 do 24"));
}

fn pages(pdf: &[u8]) -> usize {
    assert!(pdf.starts_with(b"%PDF"));
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type/Page").count() + text.matches("/Type /Page").count()
        - text.matches("/Type/Pages").count()
        - text.matches("/Type /Pages").count()
}

#[test]
fn a_window_that_the_office_measured_is_printed_in_and_kept_for_the_next_time() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let organisation = organisation::create(&mut desk, &form("Stowarzyszenie „Pod Lipami”")).unwrap().value;
    let paper = |desk: &Desk| {
        let papers = post::papers(desk).unwrap();
        papers.into_iter().find(|paper| paper.window.is_some()).expect("an envelope with a window")
    };
    let before = paper(&desk);
    let window = post::PostWindow { left: 112.0, top: 51.5, width: 80.0, height: 28.0 };
    assert_ne!(before.window, Some(window));
    let ask = post::PostAsk {
        organisations: vec![organisation],
        paper: before.key,
        start: 1,
        window: Some(window),
        ..post::PostAsk::default()
    };
    let place = &post::check(&desk, &ask).unwrap().first_sheet.places[0];
    assert_eq!((place.left, place.top, place.width, place.height), (112.0, 51.5, 80.0, 28.0));
    post::write(&mut desk, &ask, &officer.path("koperty.pdf")).unwrap();
    assert_eq!(pages(&std::fs::read(officer.path("koperty.pdf")).unwrap()), 1);
    assert_eq!(paper(&desk).window, Some(window));
    let narrow = post::PostAsk { window: Some(post::PostWindow { width: 3.0, ..window }), ..ask.clone() };
    assert!(post::check(&desk, &narrow).unwrap_err().sentence().contains("15 mm"));
    let outside = post::PostAsk { window: Some(post::PostWindow { left: 200.0, ..window }), ..ask };
    assert!(post::pdf(&desk, &outside).unwrap_err().sentence().contains("wychodzi poza kartkę"));
}

#[test]
fn the_exported_list_opens_in_a_spreadsheet_without_running_formulas() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let sly = OrganisationForm { phone: "+48 600 000 000".into(), ..form("=HYPERLINK(\"http://zle.example\")") };
    organisation::create(&mut desk, &sly).unwrap();
    let bytes = export::csv(&desk, &ListAsk::default()).unwrap();
    assert!(bytes.starts_with(&[0xEF, 0xBB, 0xBF]), "Excel wants the mark");
    let text = String::from_utf8(bytes).unwrap();
    let row = text.lines().nth(1).unwrap();
    assert!(row.starts_with("\"'=HYPERLINK(") && row.contains(";'+48 600 000 000;"), "{row}");
}
