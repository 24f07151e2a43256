//! A case travels as a file: whole, the same there and back, and never by halves.

use casework::{
    Failure,
    exchange::{CaseFile, CaseNoun, export, import, schema},
    file, history, sample,
};
use serde_json::Value;
use tests::{office::Officer, places};

fn sample_case(noun: CaseNoun, id: i64) -> CaseFile {
    let officer = Officer::on("2026-10-15");
    let desk = sample::create(officer.clone(), &officer.path("jarzebin.kladka")).expect("the sample");
    export::case(&desk, noun, id).expect("the case")
}

fn taken_into_a_new_file(case: &CaseFile) -> (std::sync::Arc<Officer>, casework::Desk, i64) {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let text = export::text(case).unwrap();
    let taken =
        import::case(&mut desk, text.as_bytes(), "sprawa.json").unwrap_or_else(|failure| panic!("{}", failure.sentence()));
    let id = taken.value.id.expect("the case is here").0;
    (officer, desk, id)
}

#[test]
fn every_case_of_the_sample_is_the_same_after_a_journey() {
    for (noun, ids) in [(CaseNoun::Programme, 1..=3), (CaseNoun::Consultation, 1..=5), (CaseNoun::Organisation, 1..=3)] {
        for id in ids {
            let sent = sample_case(noun, id);
            let (_officer, desk, id) = taken_into_a_new_file(&sent);
            let back = export::case(&desk, noun, id).unwrap();
            assert!(sent == back, "{noun:?} {id} changed on the way");
        }
    }
}

#[test]
fn a_consultation_comes_to_a_file_that_has_the_programme_of_last_year_and_is_not_taken_twice() {
    let officer = Officer::on("2026-10-15");
    let sample = sample::create(officer.clone(), &officer.path("jarzebin.kladka")).unwrap();
    let of_a_later_year = |tx: &store::ReadTx<'_>| {
        for row in store::consultation::list(tx)? {
            let Some(programme) = row.programme else { continue };
            if let Some(last) = store::programme::get(tx, programme)?.record.based_on {
                return Ok::<_, store::Fault>(Some((last, row.id)));
            }
        }
        Ok(None)
    };
    let (last, consultation) = sample.store().read(of_a_later_year).unwrap().expect("a programme that goes on from another");
    let case = |noun, id| export::text(&export::case(&sample, noun, id).unwrap()).unwrap();
    let (last_year, this_year) = (case(CaseNoun::Programme, last.0), case(CaseNoun::Consultation, consultation.0));
    let mut desk = officer.new_file();
    import::case(&mut desk, last_year.as_bytes(), "zeszly-rok.json").unwrap();
    let programmes = |desk: &casework::Desk| desk.store().read(store::programme::list).unwrap();
    let before = programmes(&desk);
    let taken = import::case(&mut desk, this_year.as_bytes(), "konsultacje.json").unwrap().value;
    assert_eq!((taken.programmes, taken.consultations), (1, 1));
    let after = programmes(&desk);
    assert_eq!(after.len(), before.len() + 1);
    let new = after.iter().find(|row| !before.iter().any(|old| old.id == row.id)).unwrap();
    let based_on = desk.store().read(|tx| store::programme::get(tx, new.id)).unwrap().record.based_on.expect("last year's");
    assert!(before.iter().any(|row| row.id == based_on), "the programme that was here is the one it goes on from");
    let again = import::case(&mut desk, this_year.as_bytes(), "konsultacje.json").unwrap_err();
    assert!(matches!(again, Failure::Duplicate { .. }), "{again:?}");
    assert_eq!(programmes(&desk).len(), after.len());
}

#[test]
fn a_case_that_came_in_is_one_act_that_can_be_taken_back() {
    let (_officer, mut desk, _) = taken_into_a_new_file(&sample_case(CaseNoun::Organisation, 1));
    assert_eq!(store_acts(&desk), 1);
    history::undo_last(&mut desk).unwrap();
    assert_eq!(desk.store().read(store::organisation::all).unwrap().len(), 0);
}

fn store_acts(desk: &casework::Desk) -> usize {
    desk.store().read(|tx| store::history::acts(tx, None, 100)).unwrap().len()
}

#[test]
fn a_case_with_faults_changes_nothing_and_names_every_place() {
    let mut case: Value = serde_json::from_str(&export::text(&sample_case(CaseNoun::Programme, 3)).unwrap()).unwrap();
    case["tasks"][0]["record"]["planned"] = (-100).into();
    case["remarks"][0]["record"]["unit"] = 4_242.into();
    case["goals"][1]["record"]["parent"] = 77.into();
    case["attachments"][0]["record"]["base64"] = "to nie jest base64".into();
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let Err(Failure::Invalid { violations }) = import::case(&mut desk, case.to_string().as_bytes(), "zla.json") else {
        panic!("a faulty case was taken in");
    };
    for place in ["tasks[0].record.planned", "remarks[0].record.unit", "goals[1].record.parent", "attachments[0].record.base64"] {
        assert!(violations.iter().any(|fault| fault.field == place), "{place}: {violations:#?}");
    }
    assert_eq!(store_acts(&desk), 0);
    assert!(file::view(&desk).unwrap().unit.is_none());
}

#[test]
fn a_crest_that_cannot_be_printed_does_not_come_in_with_a_case() {
    let officer = Officer::on("2026-10-15");
    let mut desk = sample::create(officer.clone(), &officer.path("jarzebin.kladka")).unwrap();
    let drawing = br#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>"#;
    casework::office::import_crest(&mut desk, "herb.svg", drawing).unwrap();
    let good: Value =
        serde_json::from_str(&export::text(&export::case(&desk, CaseNoun::Organisation, 1).unwrap()).unwrap()).unwrap();
    let mut desk = officer.new_file();
    // Half a picture, a drawing with a script, the head of a PNG of 8000 × 5000.
    for (torn, words) in [
        ("iVBORw0KGgoAAAANSUhEUgAAAlgAAALQ", ""),
        ("PHN2ZyBvbmxvYWQ9J3goKSc+PC9zdmc+", ""),
        ("iVBORw0KGgoAAAANSUhEUgAAH0AAABOI", " obraz ma 8000 × 5000 punktów"),
    ] {
        let mut case = good.clone();
        case["attachments"][0]["record"]["base64"] = torn.into();
        let refused = import::case(&mut desk, case.to_string().as_bytes(), "zla.json").unwrap_err().sentence();
        assert!(refused.contains(&format!("attachments[0].record.base64: Herb:{words}")), "{refused}");
    }
    assert_eq!(store_acts(&desk), 0);
    import::case(&mut desk, good.to_string().as_bytes(), "dobra.json").unwrap();
    assert!(casework::office::view(&desk).unwrap().crest.is_some_and(|crest| crest.starts_with("data:image/svg+xml")));
}

#[test]
fn what_cannot_be_read_is_told_in_polish_with_its_place() {
    let good: Value = serde_json::from_str(&export::text(&sample_case(CaseNoun::Programme, 3)).unwrap()).unwrap();
    let long = "ż".repeat(300);
    let broken: [(&str, Value, &str); 12] = [
        ("/programmes/0/record/year_from", "dwa tysiące".into(), "programmes[0].record.year_from"),
        ("/consultations/0/record/starts_on", "2026-02-30".into(), "consultations[0].record.starts_on"),
        ("/publications/0/record/published_on", "0001-01-01".into(), "publications[0].record.published_on"),
        ("/tasks/0/record/form", "darowizna".into(), "tasks[0].record.form"),
        ("/tasks/0/record/planned", "1 234,56 zł".into(), "tasks[0].record.planned"),
        ("/tasks/0/record/planned", (-1).into(), "tasks[0].record.planned"),
        ("/organisations/0/record/name", long.into(), "organisations[0].record.name"),
        ("/organisations/0/record/name", "Koło\0Malwa".into(), "organisations[0].record.name"),
        ("/remarks/0/record/content", "Treść\0ukryta".into(), "remarks[0].record.content"),
        ("/texts/0/record/act/units/0/title/0/text", "Rozdział\0ukryty".into(), "texts[0].record.act"),
        ("/sittings", "żadne".into(), "sittings"),
        ("/case/key", 99.into(), "case.key"),
    ];
    let law = domain::law::LawPack::embedded().on("2026-10-15".parse().unwrap());
    for (pointer, value, place) in broken {
        let mut case = good.clone();
        *case.pointer_mut(pointer).unwrap() = value;
        let failure = import::read(case.to_string().as_bytes(), law).expect_err(place);
        let sentence = failure.sentence();
        assert!(sentence.starts_with(place), "{sentence}");
        for english in ["expected", "invalid", "missing", "unknown"] {
            assert!(!sentence.contains(english), "{sentence}");
        }
    }
}

#[test]
fn what_nobody_reads_is_told_and_not_lost_without_a_word() {
    let good: Value = serde_json::from_str(&export::text(&sample_case(CaseNoun::Programme, 3)).unwrap()).unwrap();
    let law = domain::law::LawPack::embedded().on("2026-10-15".parse().unwrap());
    assert!(import::read(good.to_string().as_bytes(), law).is_ok());
    let told = |change: &dyn Fn(&mut Value), place: &str| {
        let mut case = good.clone();
        change(&mut case);
        let Err(Failure::Invalid { violations }) = import::read(case.to_string().as_bytes(), law) else {
            panic!("{place} was taken in");
        };
        let fields: Vec<&str> = violations.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, [place], "{violations:#?}");
    };
    told(
        &|case| case["consultations"][0]["record"]["reprot_made_on"] = "2026-11-02".into(),
        "consultations[0].record.reprot_made_on",
    );
    told(&|case| case["consultations"][0]["note"] = "x".into(), "consultations[0].note");
    told(&|case| case["texts"][0]["record"]["act"]["units"][0]["heading"] = "x".into(), "texts[0].record.act.units[0].heading");
    told(&|case| case["remark"] = serde_json::json!([]), "remark");
    told(&|case| drop(case.as_object_mut().unwrap().remove("signatories")), "signatories");
}

#[test]
fn files_that_are_no_cases_are_refused_with_a_sentence() {
    let law = domain::law::LawPack::embedded().on("2026-10-15".parse().unwrap());
    let newer = br#"{ "schema": 2, "case": { "noun": "programme", "key": 1 } }"#;
    let large = vec![b' '; import::LIMIT + 1];
    let cases: [(&[u8], &str); 6] = [
        (&large, "Plik jest za duży: ma 201 MB, a plik sprawy programu Kładka może mieć najwyżej 200 MB. Poproś"),
        (b"", "Wiersz 1, kolumna 0: W tym miejscu plik jest uszkodzony albo się urywa. Poproś"),
        (b"\xff\xfe\x00", "Plik nie jest zapisany w UTF-8, więc to nie jest plik sprawy programu Kładka. Poproś"),
        (b"[1, 2", "Wiersz 1, kolumna 5: W tym miejscu plik jest uszkodzony albo się urywa. Poproś"),
        (b"{}", "To nie jest plik sprawy programu Kładka: nie podaje numeru schematu. Poproś"),
        (newer, "(schemat 2), a ta zna schemat 1. Zainstaluj nowszą wersję Kładki i spróbuj ponownie."),
    ];
    for (bytes, words) in cases {
        let sentence = import::read(bytes, law).expect_err(words).sentence();
        assert!(sentence.contains(words), "{sentence}");
    }
}

#[test]
fn an_organisation_that_is_here_already_is_not_entered_twice() {
    let officer = Officer::on("2026-10-15");
    let mut desk = sample::create(officer.clone(), &officer.path("jarzebin.kladka")).unwrap();
    let text = export::text(&export::case(&desk, CaseNoun::Organisation, 1).unwrap()).unwrap();
    let taken = import::case(&mut desk, text.as_bytes(), "sprawa.json").unwrap().value;
    assert_eq!((taken.organisations_known, taken.organisations_new), (1, 0));
    assert_eq!(taken.id.map(|id| id.0), Some(1));
}

#[test]
fn the_published_schema_is_the_one_of_the_program() {
    let path = places::root().join("assets/schemas/case-1.schema.json");
    let made = schema::text();
    if std::env::var_os("SCHEMAS").is_some_and(|mode| mode == "write") {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &made).unwrap();
    }
    let published = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(published == made, "{} is not what the program exchanges: run the test with SCHEMAS=write", path.display());
}
