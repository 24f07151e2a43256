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
    let gone = case.applicants.iter().filter(|one| one.organisation.activity != Activity::Active || one.organisation.archived);
    let said = gone.map(|applicant| {
        let found = match applicant.organisation.archived {
            true => "organizacja w archiwum urzędu",
            false => applicant.organisation.activity.label(),
        };
        Statement::warning(
            "Oferent nie prowadzi działalności",
            "Sprawdź w rejestrze, czy oferent istnieje i może wykonać zadanie.",
        )
        .found(case.told_of(applicant, found.to_owned()))
    });
    said.collect()
}
