//! A priority task has a title.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-17",
    name: "Tytuł zadania",
    question: "Czy każde zadanie priorytetowe ma tytuł?",
    basis: Basis::AnnualPriorities,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let untitled = case.tasks.iter().enumerate().filter(|(_, task)| task.record.title.trim().is_empty());
    untitled
        .map(|(index, task)| {
            Statement::warning(
                format!("Zadanie w wierszu {} nie ma tytułu", index + 1),
                "Wpisz tytuł zadania albo usuń pusty wiersz.",
            )
            .found("pusty tytuł")
            .required("tytuł zadania")
            .by(case.programme.kind.basis(Basis::AnnualPriorities, Basis::MultiYearSubject))
            .at_row("priority_task", task.id.0)
        })
        .collect()
}
