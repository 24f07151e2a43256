//! Offers are chosen by the day that the notice named.

use crate::{
    call::CallStatus,
    finding::Level,
    law::Basis,
    polish::date_in_words,
    rule::{CallCase, Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "C-21",
    name: "Termin wyboru ofert",
    question: "Czy oferty wybrano w terminie z ogłoszenia?",
    basis: Basis::CallCriteria,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    let call = case.call;
    let Some(by) = call.chosen_by else { return Vec::new() };
    let open = !matches!(call.status, CallStatus::Draft | CallStatus::Annulled) && call.settled_on.is_none();
    let found = match call.settled_on {
        Some(day) if day > by => format!("rozstrzygnięto {}", date_in_words(day)),
        None if open && case.today > by => "konkursu jeszcze nie rozstrzygnięto".to_owned(),
        _ => return Vec::new(),
    };
    vec![
        Statement::warning(
            "Minął termin wyboru ofert podany w ogłoszeniu",
            "Rozstrzygnij konkurs albo ogłoś zmianę terminu z podaniem powodu.",
        )
        .found(found)
        .required(format!("wybór ofert do {}", date_in_words(by)))
        .at_field("chosen_by"),
    ]
}
