//! Offline forms of an invented call, as the program would make them.

use casework::form::seal;
use chrono::NaiveDate;
use domain::call::Points;
use domain::form::scorecard::{CardCriterion, ScoredOffer};
use domain::form::{CallIdentity, FormSpec, Heading, candidate_form, offer_form, scorecard_form};
use domain::id::{CriterionId, OfferId};
use domain::money::Money;
use domain::offer::form::Limits;
use serde_json::{Value, json};

pub fn heading() -> Heading {
    Heading {
        office: "Urząd Gminy Jarzębin".into(),
        call: CallIdentity {
            key: "7K3Q-9ZXM".into(),
            number: "OK.524.3.2026".into(),
            title: "Otwarty konkurs ofert na realizację zadań publicznych w zakresie kultury fizycznej w 2027 r.".into(),
        },
        basis: "wzór z rozporządzenia w sprawie wzorów ofert".into(),
        addressee: "Wójt Gminy Jarzębin".into(),
        tasks: vec!["wspieranie i upowszechnianie kultury fizycznej".into()],
        attachments: vec!["odpis z rejestru innego niż KRS".into()],
    }
}

pub fn limits() -> Limits {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a day");
    Limits {
        support: true,
        grant_min: Some(Money::from_zloty(1_000)),
        grant_max: Some(Money::from_zloty(20_000)),
        grant_share_max: Some(9_000),
        admin_share_max: Some(1_000),
        own_financial_share_min: Some(500),
        starts_from: Some(day(2027, 1, 15)),
        ends_by: Some(day(2028, 12, 15)),
        deadline: day(2026, 12, 23).and_hms_opt(15, 0, 0),
        years: 2,
        offers_per_organisation: Some(2),
        ..Limits::default()
    }
}

pub fn offer() -> FormSpec {
    offer_form(&heading(), &limits())
}

pub fn scorecard() -> FormSpec {
    let offers = [(11, "nr 1: Klub Sportowy Jarząb – Treningi dla dzieci"), (12, "nr 2: Fundacja Ruch – Rowerem po gminie")]
        .map(|(id, name)| ScoredOffer { id: OfferId(id), name: name.into() });
    let criteria = [(1, "Możliwość realizacji zadania", 1_000), (2, "Kalkulacja kosztów", 1_500)].map(|(id, name, most)| {
        CardCriterion {
            id: CriterionId(id), name: name.into(), guide: "Porównaj z opisem w ofercie.".into(), most: Points(most)
        }
    });
    scorecard_form(&heading(), (4, "Anna Lipa"), &offers, &criteria)
}

pub fn candidate() -> FormSpec {
    candidate_form(&heading(), Some("4 grudnia 2026 r.".into()))
}

/// A whole and right offer for the call of the stories.
pub fn answers() -> Value {
    let cost = |name: &str, unit_price: i64, units: i64| json!({ "name": name, "unit": "godzina", "unit_price": unit_price, "units": units, "total": unit_price * units / 100, "years": [] });
    let sum = |grosze: i64| json!({ "total": grosze, "years": [] });
    let source = |amount: i64, share: u32| json!({ "amount": amount, "share": share });
    json!({
        "joint": false, "addressee": "Wójt Gminy Jarzębin", "task_kind": "Szkolenie sportowe dzieci",
        "applicants": [{
            "name": "Klub Sportowy Jarząb", "legal_form": "stowarzyszenie", "register_number": "0000123456",
            "seat": "ul. Leśna 1, 00-001 Jarzębin", "email": "klub@jarzab.example",
        }],
        "contact": { "name": "Anna Nowak", "phone": "600 000 001" },
        "title": "Treningi dla dzieci", "starts_on": "2027-03-01", "ends_on": "2027-11-30",
        "summary": "Cotygodniowe treningi.\nTakże w ferie.",
        "actions": [{ "name": "Treningi", "description": "Dwa w tygodniu.", "audience": "60 dzieci", "planned": "III–XI 2027" }],
        "outcomes": "60 dzieci trenuje.", "experience": "Od 1998 r.", "resources": "Sala.",
        "costs": [{ "name": "Treningi", "rows": [cost("Trener", 8_000, 10_050), cost("Sala", 5_000, 2_000)] }],
        "admin": [cost("Księgowość", 9_600, 1_000)],
        "sums": { "actions": sum(904_000), "admin": sum(96_000), "all": sum(1_000_000) },
        "sources": {
            "all": source(1_000_000, 10_000), "grant": source(900_000, 9_000), "own": source(100_000, 1_000),
            "own_financial": source(100_000, 1_000),
        },
        "payment": "nieodplatnie",
        "declarations": {
            "within_activity": true, "payments_within_activity": true, "tax_arrears": "nie_zalega",
            "insurance_arrears": "nie_zalega", "agrees_with": "krs", "truthful": true, "data_protection": true,
        },
    })
}

/// What a form on the disk says of itself.
pub fn specification(html: &str) -> Value {
    let (_, rest) = html.split_once("id=\"spec\">").expect("the specification");
    serde_json::from_str(rest.split_once("</script>").expect("its end").0).expect("JSON")
}

/// The data file that the page of this form would save. The shape of an empty form is filled with the answers, as the page does.
pub fn data_file(specification: &Value, answers: &Value, finished: bool) -> Value {
    data_file_of("oferta", specification, answers, finished)
}

/// The same of a form of any kind.
pub fn data_file_of(kind: &str, specification: &Value, answers: &Value, finished: bool) -> Value {
    let key = specification["call"]["key"].as_str().expect("a key");
    let mut whole = specification["given"].clone();
    for (field, value) in answers.as_object().expect("answers") {
        whole[field] = value.clone();
    }
    let seal = seal::seal(kind, key, &whole);
    json!({
        "kladka": "kladka-formularz/1", "form": { "kind": kind, "call": key, "title": specification["call"]["title"] },
        "finished": finished, "seal": { "code": seal.code, "sha256": seal.sha256 }, "marks": seal::marks(&whole), "unread": {},
        "answers": whole,
    })
}
