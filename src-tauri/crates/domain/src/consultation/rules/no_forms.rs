//! At least one form of taking part is chosen.

use crate::{
    consultation::ConsultationStatus,
    finding::Level,
    law::Basis,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-08",
    name: "Formy udziału",
    question: "Czy wybrano co najmniej jedną formę udziału?",
    basis: Basis::ConsultationResolution,
    levels: &[Level::Block],
    stops: Stops::Consultation(&[ConsultationStatus::Announced]),
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    if !case.consultation.forms.is_empty() || case.is_cancelled() {
        return Vec::new();
    }
    vec![
        Statement::block(
            "Nie wybrano żadnej formy udziału w konsultacjach",
            "Zaznacz, jak można zgłaszać uwagi: na piśmie, pocztą elektroniczną, na formularzu, na spotkaniu.",
        )
        .found("brak form")
        .required("co najmniej jedna forma")
        .at_field("forms"),
    ]
}
