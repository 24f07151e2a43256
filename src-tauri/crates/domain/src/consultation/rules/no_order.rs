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
    basis: Basis::ExecutiveTasks,
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
    vec![
        Statement::hint(
            "Nie wpisano zarządzenia, które otwiera konsultacje",
            "Wpisz numer i datę zarządzenia; powołuje się na nie ogłoszenie i sprawozdanie.",
        )
        .found("brak numeru albo daty")
        .required("numer i data zarządzenia")
        .at_field("order_number"),
    ]
}
