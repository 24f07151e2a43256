//! The grants of a task do not pass its pool.

use crate::{
    call::CallStatus,
    commission::AssessmentCase,
    finding::Level,
    law::Basis,
    money::Money,
    rule::{Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "M-09",
    name: "Suma dotacji i pula",
    question: "Czy suma dotacji na zadanie mieści się w jego puli?",
    basis: Basis::CallContents,
    levels: &[Level::Block],
    stops: Stops::Call(&[CallStatus::Opinion, CallStatus::Settled]),
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    let mut said = Vec::new();
    for task in case.tasks {
        let Some(pool) = task.record.pool() else { continue };
        let of_task = case.awards.iter().map(|award| &award.record).filter(|award| award.task == task.id);
        let amounts = of_task.filter_map(|award| match award.granted {
            Some(granted) => award.is_funded().then_some(granted),
            None => award.proposed.or(award.by_hand),
        });
        let Some(sum) = Money::total(amounts) else { continue };
        if sum > pool {
            let over = sum.checked_sub(pool).unwrap_or_default();
            said.push(
                Statement::block(
                    format!("Dotacje na zadanie „{}” przekraczają pulę o {over}", task.record.title.trim()),
                    "Zmniejsz kwoty albo zwiększ pulę zmianą ogłoszenia.",
                )
                .found(sum.to_string())
                .required(format!("najwyżej {pool}"))
                .at_row("call_task", task.id.0),
            );
        }
    }
    said
}
