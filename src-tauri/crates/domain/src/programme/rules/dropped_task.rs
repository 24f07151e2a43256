//! A task of last year is not dropped in silence.

use crate::{
    finding::Level,
    law::Basis,
    programme::compare::compare,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-20",
    name: "Zadania z poprzedniego programu",
    question: "Czy zadania z poprzedniego programu, których już nie ma, pominięto świadomie?",
    basis: Basis::MutualInformation,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let Some(previous) = case.previous else {
        return Vec::new();
    };
    let comparison = compare(case.tasks, previous.tasks);
    let dropped = comparison.dropped.iter().map(|task| {
        let planned = task.record.planned.map(|planned| format!(", {planned}")).unwrap_or_default();
        Statement::hint(
            format!("W programie nie ma zadania „{}”", task.record.title.trim()),
            "Jeżeli zadanie pominięto świadomie, wyjaśnij to w uzasadnieniu; jeżeli nie, przenieś je z poprzedniego programu.",
        )
        .found("zadania nie ma w tym programie")
        .required(format!("w {} r. było w programie{planned}", previous.programme.year_to))
        .at_field("tasks")
    });
    dropped.collect()
}
