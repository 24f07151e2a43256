//! When the positions are taken, the summary says what the consultation changed.

use crate::{
    consultation::{ConsultationStatus, SubjectKind},
    finding::Level,
    law::Basis,
    programme::ProgrammeKind,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-24",
    name: "Podsumowanie konsultacji",
    question: "Czy napisano podsumowanie, które trafi do programu i do uzasadnienia?",
    basis: Basis::AnnualCreation,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let consultation = case.consultation;
    let closing = matches!(consultation.status, ConsultationStatus::Answered | ConsultationStatus::Reported);
    if !closing || !consultation.summary.trim().is_empty() {
        return Vec::new();
    }
    let statement = Statement::hint(
        "Konsultacje nie mają podsumowania",
        "Wstaw proponowane podsumowanie i popraw je; trafi do treści programu i do uzasadnienia uchwały.",
    )
    .found("brak podsumowania")
    .required("kilka zdań o przebiegu i wyniku konsultacji")
    .mend("Popraw: wstaw proponowane podsumowanie", "consultation.insert_summary")
    .at_field("summary");
    vec![match consultation.subject {
        // Only the annual programme must tell of its consultation.
        SubjectKind::Programme if case.programme.is_none_or(|programme| programme.kind == ProgrammeKind::Annual) => statement,
        SubjectKind::Programme => statement.by(Basis::MultiYearProgramme),
        _ => statement.by(Basis::DraftingJustification),
    }]
}
