//! It is said who may take part; organisations always may when the programme is consulted.

use crate::{
    consultation::{ConsultationStatus, Entitled, SubjectKind, duty::programme_basis},
    finding::Level,
    law::Basis,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-10",
    name: "Uprawnieni do udziału",
    question: "Czy wskazano, kto może wziąć udział w konsultacjach?",
    basis: Basis::ConsultOrganisations,
    levels: &[Level::Block],
    stops: Stops::Consultation(&[ConsultationStatus::Announced]),
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let entitled = &case.consultation.entitled;
    if case.is_cancelled() {
        return Vec::new();
    }
    let statement = if entitled.is_empty() {
        Statement::block("Nie wskazano, kto może wziąć udział w konsultacjach", "Zaznacz uprawnionych w planie konsultacji.")
            .found("brak uprawnionych")
            .required("co najmniej jedna grupa uprawnionych")
    } else if case.consultation.subject == SubjectKind::Programme
        && !entitled.iter().any(|group| matches!(group, Entitled::Organisations | Entitled::Everyone | Entitled::BenefitCouncil))
    {
        Statement::block(
            "Konsultacje programu nie są skierowane do organizacji",
            "Dodaj organizacje pozarządowe do uprawnionych.",
        )
        .found("organizacje nie są uprawnione")
        .required("organizacje pozarządowe albo rada działalności pożytku publicznego")
        .by(programme_basis(case))
    } else {
        return Vec::new();
    };
    vec![statement.at_field("entitled")]
}
