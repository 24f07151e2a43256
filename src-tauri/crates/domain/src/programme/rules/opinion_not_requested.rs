//! Where a benefit council exists, it is asked for its opinion on the draft.

use crate::{
    finding::Level,
    law::Basis,
    programme::ProgrammeStatus,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-08",
    name: "Opinia rady pożytku",
    question: "Czy projekt przekazano radzie działalności pożytku publicznego do zaopiniowania?",
    basis: Basis::BenefitCouncilTasks,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let Some(council) = &case.office.benefit_council else {
        return Vec::new();
    };
    let asked = case.opinion.is_some_and(|opinion| opinion.delivered_on.is_some() || opinion.is_given());
    if asked || case.programme.status == ProgrammeStatus::Draft {
        return Vec::new();
    }
    vec![
        Statement::warning(
            "Projektu nie przekazano radzie pożytku do zaopiniowania",
            "Przygotuj wniosek o opinię i wpisz dzień, w którym rada go otrzymała; od niego biegnie termin.",
        )
        .found("w sprawie nie ma doręczenia projektu radzie")
        .by(case.office.kind.benefit_council_tasks())
        .required(format!("projekt doręczony: {}", council.nominative))
        .at_field("opinion.delivered_on"),
    ]
}
