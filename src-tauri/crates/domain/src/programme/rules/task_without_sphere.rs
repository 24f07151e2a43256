//! A priority task belongs to the sphere of public tasks as the law knows it.

use crate::{
    finding::Level,
    law::{Basis, SpherePoint},
    programme::ProgrammeStatus,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-16",
    name: "Sfera zadania",
    question: "Czy zadanie priorytetowe mieści się w sferze zadań publicznych?",
    basis: Basis::TaskSpheres,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::Programme(&[ProgrammeStatus::BeforeCouncil, ProgrammeStatus::Adopted]),
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let law = case.law();
    let said = case.tasks.iter().filter_map(|stored| {
        let task = &stored.record;
        let sphere = task.sphere.trim();
        let title = task.title.trim();
        let statement = if sphere.is_empty() {
            Statement::warning(
                format!("Zadanie „{title}” nie ma sfery"),
                "Wybierz z listy punkt sfery zadań publicznych; przy zadaniu z kilku sfer ten, który przeważa.",
            )
            .found("nie wybrano sfery")
        } else if law.sphere(&SpherePoint(sphere.to_owned())).is_none() {
            Statement::block(
                format!("Zadanie „{title}” wskazuje sferę, której ustawa nie zna"),
                "Wybierz z listy obowiązujący punkt sfery zadań publicznych.",
            )
            .found(format!("pkt {sphere}"))
        } else {
            return None;
        };
        Some(statement.required("punkt sfery zadań publicznych").at_row("priority_task", stored.id.0))
    });
    said.collect()
}
