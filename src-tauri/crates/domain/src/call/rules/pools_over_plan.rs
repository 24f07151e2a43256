//! What calls announce of a priority task stays within what the programme plans for it.

use crate::{
    call::announced::of_tasks,
    finding::Level,
    law::Basis,
    polish::shortened,
    programme::ProgrammeKind,
    rule::{CallCase, Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "C-08",
    name: "Środki w granicach programu",
    question: "Czy pule konkursów mieszczą się w kwocie, którą program planuje na zadanie?",
    basis: Basis::AnnualMoney,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    let over = of_tasks(case).into_iter().filter(|money| money.left.is_some_and(|left| left.is_negative()));
    let say = |money: crate::call::announced::TaskMoney| {
        let held = case.programme?;
        let task = held.tasks.iter().find(|task| task.id == money.task)?;
        let planned = money.planned?;
        let others = case.elsewhere.iter().filter(|other| other.task == money.task).count();
        let found = match others {
            0 => format!("ogłoszono {}", money.announced.value),
            _ => format!("ogłoszono {}, razem z innymi konkursami", money.announced.value),
        };
        let excess = money.announced.value.checked_sub(planned)?;
        Some(
            Statement::warning(
                format!("Pula przekracza plan programu o {excess}: {}", shortened(&task.record.title, 80)),
                "Zmniejsz pulę albo zmień program, zanim ogłosisz konkurs.",
            )
            .found(found)
            .required(format!("najwyżej {planned} z programu"))
            .by(match held.programme.kind {
                ProgrammeKind::Annual => Basis::AnnualMoney,
                ProgrammeKind::MultiYear => Basis::MultiYearMoney,
            })
            .at_field("tasks"),
        )
    };
    over.filter_map(say).collect()
}
