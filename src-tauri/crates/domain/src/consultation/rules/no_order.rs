//! A consultation that was announced rests on an order or a decision with a number and a date.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-12",
    name: "Zarządzenie o konsultacjach",
    question: "Czy wpisano numer i datę zarządzenia, które otwiera konsultacje?",
    basis: Basis::ExecutiveActs,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let consultation = case.consultation;
    let known = !consultation.order_number.trim().is_empty() && consultation.order_date.is_some();
    if known || !case.is_announced() {
        return Vec::new();
    }
    let kind = case.office.kind;
    let (act, which, on_it) = if kind.has_board() { ("uchwały", "która", "nią") } else { ("zarządzenia", "które", "nie") };
    vec![
        Statement::hint(
            format!("Nie wpisano {act}, {which} otwiera konsultacje"),
            format!("Wpisz numer i datę {act}; powołuje się na {on_it} ogłoszenie i sprawozdanie."),
        )
        .found("brak numeru albo daty")
        .required(format!("numer i data {act}"))
        .by(kind.executive_basis())
        .at_field("order_number"),
    ]
}
