//! What every form of a call begins and ends with.

use chrono::{NaiveDateTime, NaiveTime};

use super::{CallIdentity, FORMAT, Fact, FormKind, FormSpec, candidate, offer, scorecard};
use crate::{
    offer::form::{CHECKS, Limits},
    polish::date_in_words,
};

/// The call whose form it is, in the words of the office.
#[derive(Clone, Debug)]
pub struct Heading {
    pub office: String,
    pub call: CallIdentity,
    /// The legal basis of the form, as it is printed under the title.
    pub basis: String,
    /// "Wójt Gminy Jarzębin".
    pub addressee: String,
    /// The tasks of the call, as the notice names them.
    pub tasks: Vec<String>,
    /// What must be attached, each with its condition.
    pub attachments: Vec<String>,
}

/// "10 listopada 2026 r., godz. 15:00"; midnight is 24:00 of the day before.
pub fn moment_in_words(at: NaiveDateTime) -> String {
    if at.time() == NaiveTime::MIN {
        let day = at.date().pred_opt().unwrap_or_else(|| at.date());
        return format!("{}, godz. 24:00", date_in_words(day));
    }
    format!("{}, godz. {}", date_in_words(at.date()), at.format("%-H:%M"))
}

/// The form of an offer.
pub fn offer_form(heading: &Heading, limits: &Limits) -> FormSpec {
    let until = limits.deadline.map(moment_in_words);
    let filed = until.as_ref().map_or_else(
        || "Złóż podpisany wydruk razem z plikiem w terminie podanym w ogłoszeniu.".to_owned(),
        |until| format!("Złóż podpisany wydruk razem z plikiem: termin upływa {until}. O zachowaniu terminu decyduje chwila wpływu do urzędu."),
    );
    let mut after = vec![
        "Zapisz plik z danymi i zachowaj go. Urząd wczyta z niego ofertę bez przepisywania.".to_owned(),
        "Wydrukuj ofertę. Na każdej stronie jest ta sama suma kontrolna; urząd porówna ją z plikiem.".to_owned(),
        "Podpisują osoby uprawnione do reprezentowania oferenta, tak jak mówi KRS lub inna ewidencja. Przy ofercie wspólnej podpisują \
         wszyscy oferenci."
            .to_owned(),
        filed,
        "Po wydrukowaniu niczego nie poprawiaj ani w pliku, ani na papierze. Gdy trzeba coś zmienić, wróć do wypełniania i wydrukuj \
         ofertę jeszcze raz."
            .to_owned(),
    ];
    if !heading.attachments.is_empty() {
        after.insert(3, format!("Dołącz załączniki: {}.", heading.attachments.join("; ")));
    }
    FormSpec {
        format: FORMAT,
        kind: FormKind::Offer,
        title: "Oferta realizacji zadania publicznego".to_owned(),
        basis: heading.basis.clone(),
        office: heading.office.clone(),
        call: heading.call.clone(),
        facts: facts(limits),
        lead: lead("Zanim zaczniesz, przeczytaj ogłoszenie o konkursie: formularz zna jego kwoty i terminy, ale nie zna wszystkich warunków."),
        limits: serde_json::to_value(Limits { costs_max: Some(offer::MOST_COSTS), ..limits.clone() }).unwrap_or_default(),
        given: offer::given(&heading.addressee, if let [only] = heading.tasks.as_slice() { only } else { "" }),
        years: Some(super::Years { from: "starts_on", until: "ends_on", most: limits.years.clamp(1, offer::MOST_YEARS) }),
        sections: offer::sections(limits, &heading.tasks),
        checks: CHECKS.to_vec(),
        after,
        signatures: vec![
            "podpis osoby upoważnionej lub podpisy osób upoważnionych do składania oświadczeń woli w imieniu oferenta (oferentów)".to_owned(),
            "data".to_owned(),
        ],
        named: "applicants.0.name".to_owned(),
        file: "oferta".to_owned(),
    }
}

/// The card of one member with all offers that the member scores.
pub fn scorecard_form(
    heading: &Heading,
    member: (i64, &str),
    offers: &[scorecard::ScoredOffer],
    criteria: &[scorecard::CardCriterion],
) -> FormSpec {
    FormSpec {
        format: FORMAT,
        kind: FormKind::Scorecard,
        title: "Indywidualna karta oceny ofert".to_owned(),
        basis: heading.basis.clone(),
        office: heading.office.clone(),
        call: heading.call.clone(),
        facts: vec![Fact { label: "Członek komisji".to_owned(), text: member.1.to_owned() }],
        lead: lead("Karta jest przygotowana dla jednej osoby. Nie przekazuj jej innym członkom komisji."),
        limits: serde_json::json!({}),
        given: scorecard::given(member.0, member.1, offers, criteria),
        years: None,
        sections: scorecard::sections(),
        checks: scorecard::CHECKS.to_vec(),
        after: vec![
            "Zapisz plik z danymi i przekaż go sekretarzowi komisji.".to_owned(),
            "Wydrukuj kartę i podpisz ją. Na każdej stronie jest suma kontrolna, taka sama jak w pliku.".to_owned(),
        ],
        signatures: vec!["podpis członka komisji".to_owned(), "data".to_owned()],
        named: "name".to_owned(),
        file: "karta-oceny".to_owned(),
    }
}

/// The form of a candidate to the commission. `until` is the last day, in words.
pub fn candidate_form(heading: &Heading, until: Option<String>) -> FormSpec {
    let last = until.clone().map_or_else(String::new, |until| format!(" Termin upływa {until}."));
    FormSpec {
        format: FORMAT,
        kind: FormKind::Candidate,
        title: "Zgłoszenie kandydata do komisji konkursowej".to_owned(),
        basis: heading.basis.clone(),
        office: heading.office.clone(),
        call: heading.call.clone(),
        facts: until.map(|text| Fact { label: "Termin zgłoszeń".to_owned(), text }).into_iter().collect(),
        lead: lead("Kandydata zgłasza organizacja, która nie bierze udziału w konkursie."),
        limits: serde_json::json!({}),
        given: candidate::given(),
        years: None,
        sections: candidate::sections(),
        checks: candidate::CHECKS.to_vec(),
        after: vec![
            "Zapisz plik z danymi.".to_owned(),
            "Wydrukuj zgłoszenie. Podpisują je kandydat i osoby uprawnione do reprezentowania organizacji.".to_owned(),
            format!("Przekaż podpisane zgłoszenie i plik do urzędu.{last}"),
        ],
        signatures: vec!["podpis kandydata".to_owned(), "podpisy w imieniu organizacji".to_owned(), "data".to_owned()],
        named: "name".to_owned(),
        file: "kandydat".to_owned(),
    }
}

fn lead(first: &str) -> Vec<String> {
    vec![
        first.to_owned(),
        "Formularz działa bez internetu i niczego nie wysyła. Sumy liczy sam, a pod polami pisze, co poprawić.".to_owned(),
        "Przeglądarka nie pamięta tego, co wpisano. Gdy robisz przerwę, wybierz „Zapisz plik z danymi”, a potem „Otwórz zapisany plik”."
            .to_owned(),
    ]
}

/// Limits of the call, told before the first field.
fn facts(limits: &Limits) -> Vec<Fact> {
    let share = |permyriads: u32| crate::call::Permyriad(permyriads).words();
    let mut facts = Vec::new();
    let mut fact = |label: &str, text: String| facts.push(Fact { label: label.to_owned(), text });
    if let Some(at) = limits.deadline {
        fact("Termin składania ofert", moment_in_words(at));
    }
    match (limits.grant_min, limits.grant_max) {
        (Some(least), Some(most)) => fact("Dotacja", format!("od {least} do {most}")),
        (None, Some(most)) => fact("Dotacja", format!("najwyżej {most}")),
        (Some(least), None) => fact("Dotacja", format!("co najmniej {least}")),
        (None, None) => {}
    }
    if let Some(most) = limits.grant_share_max {
        fact("Udział dotacji w kosztach", format!("najwyżej {}", share(most)));
    }
    if let Some(least) = limits.own_share_min {
        fact("Wkład własny", format!("co najmniej {} kosztów", share(least)));
    }
    if let Some(least) = limits.own_financial_share_min {
        fact("Wkład własny finansowy", format!("co najmniej {} kosztów", share(least)));
    }
    if let Some(most) = limits.admin_share_max {
        fact("Koszty administracyjne", format!("najwyżej {}", share(most)));
    }
    match (limits.starts_from, limits.ends_by) {
        (Some(from), Some(by)) => fact("Realizacja zadania", format!("od {} do {}", date_in_words(from), date_in_words(by))),
        (Some(from), None) => fact("Realizacja zadania", format!("od {}", date_in_words(from))),
        (None, Some(by)) => fact("Realizacja zadania", format!("do {}", date_in_words(by))),
        (None, None) => {}
    }
    if let Some(most) = limits.offers_per_organisation {
        fact("Ofert jednej organizacji", format!("najwyżej {most}"));
    }
    facts
}
