//! A registered organisation has its number.

use crate::{
    finding::Level,
    law::Basis,
    organisation::{Activity, Register},
    rule::{Check, OrganisationCase, Rule, Statement, Stops},
    vocabulary::Vocabulary,
};

pub const RULE: Rule = Rule {
    id: "O-01",
    name: "Numer w rejestrze",
    question: "Czy organizacja ma numer w rejestrze?",
    basis: Basis::NgoDefinition,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Organisation(check),
};

fn check(case: &OrganisationCase<'_>) -> Vec<Statement> {
    let organisation = case.organisation;
    let has_numbers = matches!(organisation.register, Register::Krs | Register::CountyRecord | Register::RuralWomensCircles);
    if !has_numbers || !organisation.register_number.trim().is_empty() || organisation.activity == Activity::Closed {
        return Vec::new();
    }
    vec![
        Statement::hint(
            "Nie wpisano numeru w rejestrze",
            "Wpisz numer z wydruku z rejestru; po nim program rozpoznaje organizację.",
        )
        .found("brak numeru")
        .required(format!("numer: {}", organisation.register.label()))
        .at_field("register_number"),
    ]
}
