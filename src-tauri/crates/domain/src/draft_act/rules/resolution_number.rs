//! An adopted act has the number of its resolution.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, DraftActCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "A-12",
    name: "Numer uchwały",
    question: "Czy wpisano numer podjętej uchwały?",
    basis: Basis::DraftingTitle,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::DraftAct(check),
};

fn check(case: &DraftActCase<'_>) -> Vec<Statement> {
    let blank = case.act.adoption.as_ref().is_some_and(|adoption| adoption.resolution_number.trim().is_empty());
    let say = || {
        Statement::warning("Nie wpisano numeru uchwały", "Przepisz numer z podpisanej uchwały.")
            .found("brak numeru")
            .required("numer uchwały")
            .at_field("resolution_number")
    };
    blank.then(say).into_iter().collect()
}
