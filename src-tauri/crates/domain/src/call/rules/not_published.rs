//! The notice stands in every place that the law names.

use crate::{
    call::{CallStatus, due},
    finding::Level,
    law::Basis,
    polish::date_in_words,
    publication::PublishedThing,
    rule::{CallCase, Check, Rule, Statement, Stops},
    vocabulary::Vocabulary,
};

pub const RULE: Rule = Rule {
    id: "C-04",
    name: "Miejsca ogłoszenia",
    question: "Czy ogłoszenie jest we wszystkich miejscach, które wskazuje przepis?",
    basis: Basis::CallPlaces,
    levels: &[Level::Block],
    stops: Stops::Call(&[CallStatus::Closed]),
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    if case.call.status == CallStatus::Draft {
        return Vec::new();
    }
    let first = case.first_days(PublishedThing::CallNotice, None);
    let there: Vec<String> = first.iter().map(|(place, day)| format!("{}, {}", place.label(), date_in_words(*day))).collect();
    let there = if there.is_empty() { "nie odnotowano żadnej publikacji".to_owned() } else { there.join("; ") };
    let missing = due::missing_places(case, PublishedThing::CallNotice, None);
    let say = |place: crate::publication::PublicationPlace| {
        Statement::block(
            format!("Nie odnotowano ogłoszenia w miejscu: {}", place.label()),
            "Ogłoś konkurs także tam i wpisz datę, adres oraz dowód; czas na oferty liczy się od ostatniej publikacji.",
        )
        .found(there.clone())
        .required(format!("ogłoszenie w miejscu: {}", place.label()))
        .at_field("publications")
    };
    missing.into_iter().map(say).collect()
}
