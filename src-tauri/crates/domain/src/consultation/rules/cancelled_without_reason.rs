//! A cancelled consultation says why.

use crate::{
    consultation::ConsultationStatus,
    finding::Level,
    law::Basis,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-16",
    name: "Odwołanie konsultacji",
    question: "Czy odwołanie konsultacji ma datę i przyczynę?",
    basis: Basis::ConsultationResolution,
    levels: &[Level::Block],
    stops: Stops::ConsultationFirmly(&[ConsultationStatus::Cancelled]),
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let consultation = case.consultation;
    let cancelled = consultation.status == ConsultationStatus::Cancelled || consultation.cancelled.is_some();
    let explained = consultation.cancelled.as_ref().is_some_and(|cancelled| !cancelled.reason.trim().is_empty());
    if !cancelled || explained {
        return Vec::new();
    }
    vec![
        Statement::block(
            "Odwołanie konsultacji nie ma przyczyny",
            "Wpisz dzień i przyczynę odwołania; podaje się je w tych samych miejscach co ogłoszenie.",
        )
        .found("brak przyczyny")
        .required("dzień i przyczyna odwołania")
        .at_field("cancelled"),
    ]
}
