//! A priority task has a planned amount; zero is an amount, an empty field is not.

use crate::{
    finding::Level,
    law::Basis,
    programme::CommissioningForm,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-18",
    name: "Kwota zadania",
    question: "Czy przy każdym zadaniu wpisano planowaną kwotę?",
    basis: Basis::AnnualMoney,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let basis = case.programme.kind.basis(Basis::AnnualMoney, Basis::MultiYearMoney);
    let open =
        case.tasks.iter().filter(|task| task.record.planned.is_none() && task.record.form != CommissioningForm::NonFinancial);
    open.map(|task| {
        Statement::warning(
            format!("Zadanie „{}” nie ma planowanej kwoty", task.record.title.trim()),
            "Wpisz kwotę. Jeżeli zadanie nie będzie finansowane, wpisz 0,00 zł albo wybierz formę pozafinansową.",
        )
        .found("kwoty nie wpisano")
        .required("kwota planowana na zadanie")
        .by(basis)
        .at_row("priority_task", task.id.0)
    })
    .collect()
}
