//! A programme has one main goal.

use crate::{
    finding::Level,
    law::Basis,
    polish,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-12",
    name: "Cel główny",
    question: "Czy program ma jeden cel główny?",
    basis: Basis::AnnualGoals,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let main = case.goals.iter().filter(|goal| goal.record.parent.is_none() && !goal.record.wording.trim().is_empty());
    let count = main.count();
    let basis = case.programme.kind.basis(Basis::AnnualGoals, Basis::MultiYearGoals);
    let statement = match count {
        1 => return Vec::new(),
        0 => Statement::warning(
            "Program nie ma celu głównego",
            "Wpisz cel główny na karcie „Cele i wskaźniki”; cele szczegółowe ustaw pod nim.",
        )
        .found("nie wpisano celu głównego"),
        _ => Statement::warning(
            "Program ma więcej niż jeden cel główny",
            "Zostaw jeden cel główny, a pozostałe przenieś pod niego jako cele szczegółowe.",
        )
        .found(polish::counted(count as u64, ["cel główny", "cele główne", "celów głównych"])),
    };
    vec![statement.required("jeden cel główny").by(basis).at_field("goals")]
}
