//! Every specific goal can be measured.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-13",
    name: "Wskaźniki celów",
    question: "Czy każdy cel szczegółowy ma co najmniej jeden wskaźnik?",
    basis: Basis::AnnualEvaluation,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let measured = |goal| case.indicators.iter().any(|indicator| indicator.record.goal == goal);
    let bare = case.goals.iter().filter(|goal| goal.record.parent.is_some() && !measured(goal.id));
    bare.map(|goal| {
        Statement::hint(
            format!("Cel szczegółowy „{}” nie ma wskaźnika", goal.record.wording.trim()),
            "Dodaj wskaźnik z wartością początkową i docelową; bez niego nie da się ocenić, czy cel osiągnięto.",
        )
        .found("brak wskaźnika")
        .required("co najmniej jeden wskaźnik")
        .by(case.programme.kind.basis(Basis::AnnualEvaluation, Basis::MultiYearGoals))
        .at_row("goal", goal.id.0)
    })
    .collect()
}
