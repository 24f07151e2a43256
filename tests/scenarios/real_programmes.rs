//! Real programmes of real offices: each becomes a case file, is taken into an office file, and the rules are asked.
//!
//! Facts come from public pages, see `tests/fixtures/cases/programmes.json`; what a page does not say is left out.

use std::collections::BTreeSet;

use casework::{check, exchange::import, file, sample, view::FindingView};
use chrono::NaiveDate;
use domain::law::{Act, LawPack};
use serde_json::{Value, json};
use tests::{office::Officer, places};

/// One programme of the fixtures.
fn fact(id: &str) -> Value {
    let text = std::fs::read_to_string(places::root().join("tests/fixtures/cases/programmes.json")).unwrap();
    let all: Value = serde_json::from_str(&text).unwrap();
    let found = all.as_array().unwrap().iter().find(|one| one["id"] == id);
    found.unwrap_or_else(|| panic!("{id} is not among the fixtures")).clone()
}

/// Number and day of a resolution: „XXX/224/2022 z 2022-11-30”.
fn resolution(fact: &Value) -> Option<(String, String)> {
    let (number, day) = match fact["resolution"].as_str() {
        Some(text) => text.rsplit_once(" z ").map(|(number, day)| (number.to_owned(), day.to_owned()))?,
        None => (String::new(), fact["adopted"].as_str()?.to_owned()),
    };
    Some((number, day))
}

/// The case file of a programme, as far as the page knows it.
fn case_file(fact: &Value) -> Value {
    let year = fact["year"].as_i64().unwrap_or(2020);
    let multi_year = fact["kind"] == "wieloletni";
    let adoption = resolution(fact).map(|(number, day)| {
        let in_force = fact["entry_into_force"].as_str().filter(|text| text.parse::<NaiveDate>().is_ok()).unwrap_or(&day);
        json!({ "resolution_number": number, "adopted_on": day, "in_force_on": in_force })
    });
    let act = |kind: &str| json!({ "schema": 1, "kind": kind, "next": 1, "units": [] });
    let text = |key: i64, kind: &str| json!({ "key": key, "record": { "title": kind, "act": act(kind), "versions": [] } });
    let jst = fact["jst"].as_str().unwrap();
    let mut programmes = json!({
        "kind": if multi_year { "wieloletni" } else { "roczny" },
        "title": format!("Program współpracy z organizacjami pozarządowymi: {jst}"),
        "year_from": year, "year_to": if multi_year { year + 4 } else { year },
        "status": if adoption.is_some() { "uchwalony" } else { "szkic" },
        "case_number": format!("R.526.1.{}", year - 1),
        "based_on": null, "text": 1, "resolution_text": 2, "justification_text": 3, "sitting": null,
        "submitted_to_council_on": null, "sent_to_voivode_on": null, "report_submitted_on": null, "report_published_on": null,
        "recorded_despite": if adoption.is_some() { "Program odnotowano według strony publicznej." } else { "" },
    });
    programmes["adoption"] = adoption.unwrap_or(Value::Null);
    let mut file = json!({
        "schema": 1, "case": { "noun": "programme", "key": 1 }, "office": null,
        "texts": [text(1, "programme"), text(2, "resolution"), text(3, "justification")],
        "programmes": [{ "key": 1, "record": programmes }],
        "signatories": [], "attachments": [], "organisations": [], "sittings": [], "goals": [], "indicators": [], "tasks": [],
        "opinions": [], "consultations": [], "extensions": [], "meetings": [], "remarks": [], "publications": [],
    });
    if let Some(planned) = fact["planned"].as_i64() {
        file["tasks"] = json!([{ "key": 1, "record": { "programme": 1, "position": 1, "sphere": "17", "title": "kultura fizyczna",
            "form": "wspieranie", "planned": planned * 100, "department": "", "previous": null } }]);
    }
    if let Some((from, to)) = fact["consultations"].as_str().and_then(|days| days.split_once(" – ")) {
        file["consultations"] = json!([{ "key": 1, "record": {
            "subject": "program", "programme": 1, "title": "projekt programu", "text": 1, "status": "zakonczona",
            "case_number": "R.526.2", "entitled": ["organizacje"], "forms": ["formularz"], "purpose": "", "unit": "",
            "remarks_address": "", "remarks_email": "", "order_number": "", "order_date": null, "announced_on": null,
            "starts_on": from, "ends_on": to, "ends_at": null, "cancelled": null, "report_made_on": null,
            "report_published_on": null, "stated_participants": null, "summary": "", "recorded_despite": "" } }]);
    }
    file
}

/// What the rules find in a programme on a day; P-01 once for every missing item.
fn findings_of(fact: &Value, on: &str) -> Vec<FindingView> {
    let officer = Officer::on("2026-10-15");
    let mut desk = sample::create(officer.clone(), &officer.path("urzad.kladka")).expect("an office");
    let id = &fact["id"];
    let bytes = case_file(fact).to_string();
    let taken =
        import::case(&mut desk, bytes.as_bytes(), "sprawa.json").unwrap_or_else(|failure| panic!("{id}: {}", failure.sentence()));
    let programme = taken.value.id.expect("the programme is in the file");
    let checked = check::everything(&desk, Some(on.parse().unwrap())).unwrap();
    file::close(desk).unwrap();
    let case = checked.cases.into_iter().find(|case| case.noun == "programme" && case.id == programme);
    case.unwrap_or_else(|| panic!("{id} is not among the checked cases")).findings
}

fn findings(id: &str, on: &str) -> Vec<FindingView> {
    findings_of(&fact(id), on)
}

/// The same by the numbers of the rules.
fn said_of(fact: &Value, on: &str) -> Vec<String> {
    findings_of(fact, on).into_iter().map(|finding| finding.rule).collect()
}

fn said(id: &str, on: &str) -> Vec<String> {
    said_of(&fact(id), on)
}

fn rules(id: &str, on: &str) -> BTreeSet<String> {
    said(id, on).into_iter().collect()
}

#[test]
fn programmes_that_their_pages_call_timely_are_timely_and_would_not_be_a_day_after_the_limit() {
    // The day of adoption.
    let known = [
        ("prog-powiat-swidwin-2022", "2021-10-28"),
        ("prog-czluchow-2016", "2015-11-25"),
        ("prog-powiat-chojnice-2021", "2020-11-26"),
        ("prog-suleczyno-2019", "2018-11-29"),
        ("prog-dzierzkowice-2023", "2022-11-30"),
        ("prog-obrzycko-2020", "2019-11-15"),
        ("prog-gdansk-2019", "2018-09-27"),
        ("prog-liszki-2024", "2023-11-06"),
        ("prog-konstancin-2021", "2020-10-20"),
        ("prog-zywiec-2015", "2014-10-30"),
    ];
    for (id, adopted) in known {
        let fact = fact(id);
        let year = fact["year"].as_i64().unwrap();
        assert_eq!(resolution(&fact).unwrap().1, adopted, "{id}");
        assert!(!fact["before_30_nov"].is_null(), "{id}: the page says so");
        let on = format!("{year}-01-05");
        assert!(!said_of(&fact, &on).contains(&"P-03".to_owned()), "{id}");
        let mut late = fact.clone();
        late["resolution"] = Value::Null;
        late["adopted"] = format!("{}-12-01", year - 1).into();
        assert!(said_of(&late, &on).contains(&"P-03".to_owned()), "{id} a day after the limit");
    }
}

#[test]
fn swidwin_cites_the_journal_that_the_law_pack_knows_for_its_day() {
    let fact = fact("prog-powiat-swidwin-2022");
    let cited = fact["legal_basis"].as_str().unwrap().replace("Dz.U. ", "Dz. U. z ").replace(" poz.", " r. poz.");
    let law = LawPack::embedded().on("2021-10-28".parse().unwrap());
    let printed = law.citation_form(Act::PublicBenefit).printed;
    assert!(cited.contains(&printed), "{printed} is not in {cited}");
}

/// Adopted after the limit: what the rule says of each, and that the law forbids it.
#[test]
fn programmes_adopted_after_the_thirtieth_of_november_are_late_by_so_many_days() {
    for (id, on, title, found) in [
        ("prog-goniadz-2019", "2019-01-05", "Program uchwalono 7 dni po terminie ustawowym", "uchwalono 7 grudnia 2018 r."),
        ("prog-lomza-2016", "2017-04-28", "Program uchwalono 366 dni po terminie ustawowym", "uchwalono 30 listopada 2016 r."),
    ] {
        let findings = findings(id, on);
        let late = findings.iter().find(|finding| finding.rule == "P-03").unwrap_or_else(|| panic!("{id}: {findings:#?}"));
        let plain = |words: &str| words.replace('\u{a0}', " ");
        assert_eq!((plain(&late.title), late.level.key.as_str()), (title.to_owned(), "blokada"), "{id}");
        assert_eq!(late.found.as_deref().map(plain).as_deref(), Some(found), "{id}");
    }
}

#[test]
fn zielonka_is_judged_as_a_draft_and_is_late_after_the_limit() {
    assert!(!rules("prog-zielonka-2023-projekt", "2022-09-20").contains("P-03"));
    assert!(!rules("prog-zielonka-2023-projekt", "2022-11-30").contains("P-03"));
    assert!(rules("prog-zielonka-2023-projekt", "2022-12-01").contains("P-03"));
}

#[test]
fn a_programme_whose_adoption_is_not_known_is_shown_as_late() {
    assert!(rules("prog-powiat-olkusz-2024", "2024-01-05").contains("P-03"));
    assert!(rules("prog-jablonka-2018", "2018-01-05").contains("P-03"));
}

#[test]
fn chojnice_without_a_number_is_asked_for_it_and_has_its_money_in_a_task() {
    let said = rules("prog-powiat-chojnice-2021", "2021-01-05");
    assert!(said.contains("P-29"), "{said:?}");
    assert!(!said.contains("P-15") && !said.contains("P-18"), "{said:?}");
}

#[test]
fn swidwin_without_tasks_is_asked_for_them() {
    assert!(rules("prog-powiat-swidwin-2022", "2022-01-05").contains("P-15"));
}

#[test]
fn konstancin_numbers_its_resolutions_in_another_order_and_consulted_in_time() {
    let said = rules("prog-konstancin-2021", "2020-10-25");
    assert!(said.contains("P-29"), "{said:?}");
    assert!(!said.contains("P-05") && !said.contains("P-06") && !said.contains("P-07"), "{said:?}");
}

#[test]
fn obrzycko_without_a_recorded_consultation_is_told_so() {
    let said = rules("prog-obrzycko-2020", "2020-01-05");
    assert!(said.contains("P-05") && !said.contains("P-03"), "{said:?}");
}

#[test]
fn lysomice_owes_the_five_items_of_a_multi_year_programme_and_no_annual_limit() {
    let said = said("prog-lysomice-wieloletni", "2020-06-01");
    assert_eq!(said.iter().filter(|rule| *rule == "P-01").count(), 5, "{said:?}");
    assert!(!said.contains(&"P-03".to_owned()) && !said.contains(&"P-22".to_owned()), "{said:?}");
}

#[test]
fn an_annual_programme_without_text_owes_all_eleven_items() {
    let said = said("prog-liszki-2024", "2024-01-05");
    assert_eq!(said.iter().filter(|rule| *rule == "P-01").count(), 11, "{said:?}");
}
