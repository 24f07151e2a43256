//! A consultation has a first and a last day before it is announced.

use crate::{
    consultation::ConsultationStatus,
    finding::Level,
    law::Basis,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-03",
    name: "Daty konsultacji",
    question: "Czy wpisano pierwszy i ostatni dzień konsultacji?",
    basis: Basis::ConsultationResolution,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::ConsultationFirmly(&[ConsultationStatus::Announced, ConsultationStatus::Running]),
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let consultation = case.consultation;
    if case.is_cancelled() {
        return Vec::new();
    }
    let mut missing = Vec::new();
    if consultation.starts_on.is_none() {
        missing.push(("pierwszego dnia", "starts_on"));
    }
    if consultation.ends_on.is_none() {
        missing.push(("ostatniego dnia", "ends_on"));
    }
    let Some((_, field)) = missing.first() else {
        return Vec::new();
    };
    let names: Vec<&str> = missing.iter().map(|(name, _)| *name).collect();
    // An old case may lack a date that nobody knows any more; a new one may not go out without it.
    let level = match consultation.status {
        ConsultationStatus::Planned | ConsultationStatus::Announced | ConsultationStatus::Running => Level::Block,
        _ => Level::Warning,
    };
    vec![
        Statement::of(
            level,
            format!("Nie wpisano {} konsultacji", names.join(" i ")),
            "Wpisz datę; bez niej nie da się ogłosić konsultacji ani policzyć terminów.",
        )
        .found("brak daty")
        .required("pierwszy i ostatni dzień konsultacji")
        .at_field(field),
    ]
}
