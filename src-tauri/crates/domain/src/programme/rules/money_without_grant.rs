//! A task carried out in a non-financial form plans no grant.

use crate::{
    finding::Level,
    law::Basis,
    money::Money,
    programme::CommissioningForm,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-19",
    name: "Forma zadania a pieniądze",
    question: "Czy forma zadania zgadza się z planowaną kwotą?",
    basis: Basis::Commissioning,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let said = case.tasks.iter().filter_map(|stored| {
        let task = &stored.record;
        let money = task.planned.filter(|planned| *planned > Money::ZERO)?;
        (task.form == CommissioningForm::NonFinancial).then(|| {
            Statement::warning(
                format!("Zadanie „{}” ma formę pozafinansową i planowaną kwotę", task.title.trim()),
                "Wybierz powierzenie albo wspieranie, a jeżeli dotacji nie będzie, usuń kwotę.",
            )
            .found(format!("forma pozafinansowa, {money}"))
            .required("kwota tylko przy powierzeniu albo wspieraniu")
            .at_row("priority_task", stored.id.0)
        })
    });
    said.collect()
}
