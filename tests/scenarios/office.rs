//! The officer describes her office: names in their cases, numbers, local rules, people who sign, the crest.

use casework::office::{self, OfficeView, Place, SignatoryInput};
use casework::{Desk, Failure, file, history};
use tests::office::Officer;

fn place(kind: &str, place: &str) -> Place {
    Place { kind: kind.into(), place: place.into(), seat: String::new(), voivodeship: "mazowieckie".into() }
}

fn described(desk: &mut Desk) -> OfficeView {
    office::describe(desk, &place("gmina_wiejska", "Jarzębin")).unwrap().value
}

fn faults(failure: Failure) -> Vec<(String, String)> {
    match failure {
        Failure::Invalid { violations } => violations.into_iter().map(|fault| (fault.field, fault.sentence)).collect(),
        other => panic!("expected violations, came {other:?}"),
    }
}

#[test]
fn kind_and_place_are_enough_for_all_names_in_all_cases() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    assert!(!office::view(&desk).unwrap().described);
    let view = described(&mut desk);
    assert!(view.described);
    assert_eq!(view.executive.dative, "Wójtowi Gminy Jarzębin");
    assert_eq!(view.council.genitive, "Rady Gminy Jarzębin");
    assert_eq!(view.journal.locative, "Dzienniku Urzędowym Województwa Mazowieckiego");
    assert!(view.examples.contains(&"Wykonanie uchwały powierza się Wójtowi Gminy Jarzębin.".to_owned()), "{:?}", view.examples);
    assert_eq!(file::view(&desk).unwrap().unit.as_deref(), Some("Gmina Jarzębin"));
}

#[test]
fn a_description_without_a_place_is_refused_with_its_field() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let refused = faults(office::describe(&mut desk, &place("gmina_wiejska", " ")).unwrap_err());
    assert_eq!(refused[0].0, "place");
    let refused = faults(office::describe(&mut desk, &place("księstwo", "Jarzębin")).unwrap_err());
    assert_eq!(refused[0].0, "kind");
    assert!(!office::view(&desk).unwrap().described, "nothing was written");
}

#[test]
fn a_wrong_field_is_refused_alone_and_the_others_stay_open() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    let long = "ż".repeat(301);
    let wrong = [
        ("nip", "123-000-45-17", "ostatnia powinna być 6"),
        ("email", "urząd", "nie jest adresem e-mail"),
        ("numbers.order", "{numer", "{numer"),
        ("local.consultation_days", "czternaście", "nie jest liczbą dni"),
        ("local.consultation_days", "-14", "nie jest liczbą dni"),
        ("local.consultation_days", "4000", "od 1 do 365"),
        ("local.report_day", "30.02", "30.02 nie istnieje"),
        ("unit.nominative", "", "to pole jest puste"),
        ("unit.genitive", &long, "301 znaków"),
        ("notice_board", "hol\0urzędu", "niewidoczny znak"),
    ];
    for (field, value, words) in wrong {
        let refused = faults(office::change(&mut desk, field, value).unwrap_err());
        assert_eq!(refused[0].0, field, "{value}: {refused:?}");
        assert!(refused[0].1.replace('\u{a0}', " ").contains(words), "{value}: {}", refused[0].1);
    }
    let view = office::change(&mut desk, "phone", "24 000 00 00").unwrap().value;
    assert_eq!((view.phone.as_str(), view.nip.as_str()), ("24 000 00 00", ""));
    for (field, typed) in [("nip", "526 020 23 93"), ("regon", "002-003-764-00000"), ("address.postcode", "99998")] {
        office::change(&mut desk, field, typed).unwrap();
    }
    let view = office::view(&desk).unwrap();
    assert_eq!([&view.nip, &view.regon, &view.address.postcode], ["526-020-23-93", "002003764", "99-998"]);
}

#[test]
fn a_name_of_three_hundred_letters_is_kept_and_a_longer_one_is_refused() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    let view = office::change(&mut desk, "unit.nominative", &"ż".repeat(300)).unwrap().value;
    assert_eq!(view.unit.nominative.chars().count(), 300);
    let refused = faults(office::change(&mut desk, "unit.nominative", &"ż".repeat(301)).unwrap_err());
    assert_eq!(refused[0].0, "unit.nominative");
}

#[test]
fn suggested_cases_fill_gaps_and_leave_the_officers_own_words() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    office::change(&mut desk, "unit.genitive", "Gminy Jarzębina").unwrap();
    office::change(&mut desk, "unit.locative", "").unwrap();
    let view = office::complete_cases(&mut desk).unwrap().value;
    assert_eq!((view.unit.genitive.as_str(), view.unit.locative.as_str()), ("Gminy Jarzębina", "Gminie Jarzębin"));
}

#[test]
fn another_name_takes_its_untouched_cases_along_and_another_voivodeship_its_journal() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    office::change(&mut desk, "executive.dative", "Wójtowi naszej Gminy").unwrap();
    let view = office::change(&mut desk, "executive.nominative", "Burmistrz Jarzębina").unwrap().value;
    assert_eq!(
        (view.executive.genitive.as_str(), view.executive.dative.as_str()),
        ("Burmistrza Jarzębina", "Wójtowi naszej Gminy")
    );
    let view = office::change(&mut desk, "voivodeship", "Łódzkie").unwrap().value;
    assert_eq!(view.journal.locative, "Dzienniku Urzędowym Województwa Łódzkiego");
    office::change(&mut desk, "journal.nominative", "Dziennik Urzędowy Miasta").unwrap();
    let view = office::change(&mut desk, "voivodeship", "lubelskie").unwrap().value;
    assert_eq!(view.journal.nominative, "Dziennik Urzędowy Miasta", "the officer's own journal stays");
}

#[test]
fn another_kind_of_unit_brings_other_bodies() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    for (kind, place, executive, council) in [
        ("gmina_miejsko_wiejska", "Jarzębin", "Burmistrz Jarzębina", "Rada Miejska w Jarzębinie"),
        ("gmina_miejska", "Jarzębin", "Burmistrz Jarzębina", "Rada Miejska w Jarzębinie"),
        ("gmina_wiejska", "Jarzębin", "Wójt Gminy Jarzębin", "Rada Gminy Jarzębin"),
        ("dzielnica", "Jarzębin", "Zarząd Dzielnicy Jarzębin", "Rada Dzielnicy Jarzębin"),
        ("miasto_na_prawach_powiatu", "Jarzębin", "Prezydent Miasta Jarzębina", "Rada Miasta Jarzębina"),
        ("powiat", "Powiat Jarzębiński", "Zarząd Powiatu Jarzębińskiego", "Rada Powiatu Jarzębińskiego"),
        ("wojewodztwo", "Województwo Łódzkie", "Zarząd Województwa Łódzkiego", "Sejmik Województwa Łódzkiego"),
    ] {
        let place = Place { kind: kind.into(), place: place.into(), seat: "Jarzębin".into(), voivodeship: "łódzkie".into() };
        let view = office::describe(&mut desk, &place).unwrap().value;
        assert_eq!((view.executive.nominative.as_str(), view.council.nominative.as_str()), (executive, council), "{kind}");
        assert_eq!(view.journal.nominative, "Dziennik Urzędowy Województwa Łódzkiego", "{kind}");
    }
}

#[test]
fn local_rules_and_days_off_are_kept_and_counted_with() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    office::change(&mut desk, "local.consultation_days", "14").unwrap();
    office::change(&mut desk, "local.report_day", "30.04").unwrap();
    office::change(&mut desk, "local.consultation_forms", "uwagi_pisemne,spotkanie").unwrap();
    office::add_day_off(&mut desk, "24.12.2026").unwrap();
    office::add_day_off(&mut desk, "2026-12-24").unwrap();
    let view = office::view(&desk).unwrap();
    assert_eq!((view.local.consultation_days.as_str(), view.local.report_day.as_str()), ("14", "30.04"));
    assert_eq!(view.local.consultation_forms, ["uwagi_pisemne", "spotkanie"]);
    assert_eq!(view.extra_days_off.len(), 1, "a day is added once");
    let view = office::remove_day_off(&mut desk, "24.12.2026").unwrap().value;
    assert!(view.extra_days_off.is_empty());
    let refused = faults(office::add_day_off(&mut desk, "30.02.2026").unwrap_err());
    assert_eq!(refused[0].0, "extra_days_off");
    assert!(refused[0].1.contains("30 lutego 2026"), "{}", refused[0].1);
}

#[test]
fn people_who_sign_are_added_changed_and_removed() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    let mut input = SignatoryInput {
        id: None,
        revision: None,
        role: "organ_wykonawczy".into(),
        name: "Jan Olszyna".into(),
        title: "Wójt Gminy Jarzębin".into(),
        valid_from: "7.05.2024".into(),
        valid_to: String::new(),
    };
    let people = office::save_signatory(&mut desk, &input).unwrap().value.signatories;
    assert_eq!(people[0].valid_from.as_ref().unwrap().iso, "2024-05-07");
    input.id = Some(people[0].id);
    input.revision = Some(people[0].revision);
    input.valid_to = "1.05.2024".into();
    let refused = faults(office::save_signatory(&mut desk, &input).unwrap_err());
    assert_eq!(refused[0].0, "valid_to");
    input.valid_to = String::new();
    input.name = "Jan Olszyna-Wierzba".into();
    let people = office::save_signatory(&mut desk, &input).unwrap().value.signatories;
    let stale = office::save_signatory(&mut desk, &input).unwrap_err();
    assert!(matches!(stale, Failure::Stale { .. }), "{stale:?}");
    let removed = office::remove_signatory(&mut desk, people[0].id, people[0].revision).unwrap().value;
    office::change(&mut desk, "phone", "24 555 12 30").unwrap();
    assert!(office::view(&desk).unwrap().signatories.is_empty());
    history::undo(&mut desk, removed).unwrap();
    let view = office::view(&desk).unwrap();
    assert_eq!(
        (view.signatories.len(), view.phone.as_str()),
        (1, "24 555 12 30"),
        "that act is taken back, not the one after it"
    );
}

#[test]
fn a_crest_of_forty_megapixels_is_refused_and_the_present_one_stays() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    let drawing = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0h1v1z\"/></svg>";
    let crest = office::import_crest(&mut desk, "herb.svg", drawing).unwrap().value.crest.expect("a crest");
    assert!(crest.starts_with("data:image/svg+xml;base64,"));
    let mut huge = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    huge.extend(8000_u32.to_be_bytes());
    huge.extend(5000_u32.to_be_bytes());
    let refused = faults(office::import_crest(&mut desk, "herb.png", &huge).unwrap_err());
    assert!(refused[0].1.contains("8000 × 5000"), "{}", refused[0].1);
    assert_eq!(office::view(&desk).unwrap().crest, Some(crest));
    assert_eq!(office::remove_crest(&mut desk).unwrap().value.crest, None);
}

#[test]
fn what_was_described_is_there_when_the_file_is_opened_again() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    office::change(&mut desk, "bip_url", "https://bip.jarzebin.example").unwrap();
    let before = office::view(&desk).unwrap();
    file::close(desk).unwrap();
    assert_eq!(office::view(&officer.opened_again()).unwrap(), before);
}

#[test]
fn the_proposed_names_can_be_read_in_sentences_before_anything_is_written() {
    let sentences = office::preview(&place("gmina_wiejska", "Jarzębin")).unwrap();
    assert!(sentences.contains(&"Uwagi przyjmuje się w Urzędzie Gminy Jarzębin.".to_owned()), "{sentences:?}");
    assert_eq!(office::preview(&place("gmina_wiejska", "")).unwrap(), Vec::<String>::new());
}
