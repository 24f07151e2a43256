//! Offers are taken until the last moment that the notice gave.

use crate::{
    call::{CallStatus, due::offers_until_words},
    finding::Level,
    law::Basis,
    polish::date_in_words,
    rule::{CallCase, Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "C-20",
    name: "Zamknięcie naboru",
    question: "Czy nabór zamknięto dopiero po upływie terminu składania ofert?",
    basis: Basis::CallDeadline,
    levels: &[Level::Block],
    stops: Stops::Call(&[CallStatus::Closed]),
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    let (Some(closed), Some(until)) = (case.call.closed_on, case.call.last_day()) else { return Vec::new() };
    if case.call.status < CallStatus::Closed || closed >= until {
        return Vec::new();
    }
    vec![
        Statement::block("Nabór zamknięto, zanim minął termin składania ofert", "Przyjmuj oferty do końca terminu z ogłoszenia.")
            .found(format!("zamknięto {}", date_in_words(closed)))
            .required(format!("nie wcześniej niż {}", offers_until_words(case.call).unwrap_or_default()))
            .at_field("closed_on"),
    ]
}
