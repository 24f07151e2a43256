//! Offline forms of an invented call, as the program would make them.

use chrono::NaiveDate;
use domain::call::Points;
use domain::form::scorecard::{CardCriterion, ScoredOffer};
use domain::form::{CallIdentity, FormSpec, Heading, candidate_form, offer_form, scorecard_form};
use domain::id::{CriterionId, OfferId};
use domain::money::Money;
use domain::offer::form::Limits;

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
