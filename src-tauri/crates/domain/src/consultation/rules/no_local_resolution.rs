//! The local resolution on consulting is known.

use crate::{
    consultation::SubjectKind,
    finding::Level,
    law::Basis,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-01",
    name: "Podstawa konsultacji",
    question: "Czy wskazano uchwałę rady, która określa sposób konsultowania?",
    basis: Basis::ConsultationResolution,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let needed = matches!(case.consultation.subject, SubjectKind::Programme | SubjectKind::LocalLaw);
    if !needed || !case.office.local.consultation_resolution.trim().is_empty() {
        return Vec::new();
    }
    vec![
        Statement::warning(
            "Nie wskazano uchwały o sposobie konsultowania",
            "Wpisz numer i datę uchwały w ustawieniach urzędu. Jeżeli rada jej nie podjęła, zgłoś to: bez niej sposób \
             konsultacji łatwo podważyć.",
        )
        .found("w ustawieniach urzędu nie ma uchwały o konsultacjach")
        .required("uchwała określająca szczegółowy sposób konsultowania")
        .at_field("office.local.consultation_resolution"),
    ]
}
