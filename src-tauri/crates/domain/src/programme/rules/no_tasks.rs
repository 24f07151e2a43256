//! An annual programme names its priority tasks.

use crate::{
    finding::Level,
    law::{Basis, ProgrammeItem},
    programme::requirements::required_items,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-15",
    name: "Zadania priorytetowe",
    question: "Czy program wskazuje priorytetowe zadania publiczne?",
    basis: Basis::AnnualPriorities,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let wanted = required_items(case).into_iter().any(|item| item.value.item == ProgrammeItem::Priorities);
    if !wanted || !case.tasks.is_empty() {
        return Vec::new();
    }
    vec![
        Statement::warning(
            "Program nie ma ani jednego zadania priorytetowego",
            "Dodaj zadania w tabeli „Zadania i pieniądze” albo przenieś je z poprzedniego programu.",
        )
        .found("tabela zadań jest pusta")
        .required("priorytetowe zadania publiczne")
        .at_field("tasks"),
    ]
}
