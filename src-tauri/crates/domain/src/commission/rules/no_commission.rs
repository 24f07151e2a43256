//! Offers are looked at by a commission that was appointed.

use crate::{
    call::CallStatus,
    commission::AssessmentCase,
    finding::Level,
    law::Basis,
    rule::{Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "M-01",
    name: "Powołanie komisji",
    question: "Czy do opiniowania ofert powołano komisję konkursową?",
    basis: Basis::CallCommission,
    levels: &[Level::Block],
    stops: Stops::Call(&[CallStatus::Scoring]),
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    if !case.has_procedure() || !case.is_scored() {
        return Vec::new();
    }
    let Some(commission) = case.commission else {
        return vec![
            Statement::block("Konkurs nie ma komisji konkursowej", "Powołaj komisję i wpisz jej członków.")
                .found("brak komisji")
                .required("komisja powołana, aby zaopiniować oferty")
                .at_field("commission"),
        ];
    };
    if commission.appointed_on.is_some() && !case.members.is_empty() {
        return Vec::new();
    }
    let found = if case.members.is_empty() { "komisja bez członków" } else { "brak dnia powołania" };
    vec![
        Statement::block("Komisji konkursowej nie powołano", "Wpisz dzień i numer zarządzenia oraz członków komisji.")
            .found(found)
            .required("zarządzenie o powołaniu komisji i jej skład")
            .at_field("appointed_on"),
    ]
}
