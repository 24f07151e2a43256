//! The applicant is active.

use crate::{
    finding::Level,
    law::Basis,
    organisation::Activity,
    rule::{Check, OfferCase, Rule, Statement, Stops},
    vocabulary::Vocabulary,
};

pub const RULE: Rule = Rule {
    id: "F-10",
    name: "Uprawniony oferent",
    question: "Czy oferent prowadzi działalność?",
    basis: Basis::CommissioningModes,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Offer(check),
};

fn check(case: &OfferCase<'_>) -> Vec<Statement> {
    let Some(organisation) = case.organisation.filter(|one| one.activity != Activity::Active || one.archived) else {
        return Vec::new();
    };
    vec![
        Statement::warning(
            "Oferent nie prowadzi działalności",
            "Sprawdź w rejestrze, czy oferent istnieje i może wykonać zadanie.",
        )
        .found(if organisation.archived {
            "organizacja w archiwum urzędu".to_owned()
        } else {
            organisation.activity.label().to_owned()
        }),
    ]
}
