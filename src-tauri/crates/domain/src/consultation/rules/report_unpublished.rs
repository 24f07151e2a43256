//! The report is published in BIP before the consultation counts as reported.

use crate::{
    consultation::ConsultationStatus,
    finding::Level,
    law::Basis,
    publication::{PublicationPlace, PublishedThing},
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-23",
    name: "Publikacja sprawozdania z konsultacji",
    question: "Czy sprawozdanie z konsultacji opublikowano?",
    basis: Basis::BipProgrammes,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::ConsultationFirmly(&[ConsultationStatus::Reported]),
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let consultation = case.consultation;
    let published = consultation.report_published_on.is_some()
        || case.published(PublishedThing::ConsultationReport, PublicationPlace::Bip).is_some();
    if published || case.is_cancelled() {
        return Vec::new();
    }
    let advice = "Opublikuj sprawozdanie i wpisz datę, adres oraz dowód publikacji.";
    let statement = if consultation.status == ConsultationStatus::Reported {
        Statement::block("Sprawozdania z konsultacji nie opublikowano", advice)
    } else if consultation.report_made_on.is_some_and(|made| made < case.today) {
        Statement::warning("Sprawozdanie z konsultacji jest gotowe, ale nie opublikowano go", advice)
    } else {
        return Vec::new();
    };
    vec![
        statement
            .found("brak publikacji")
            .required("sprawozdanie w Biuletynie Informacji Publicznej")
            .at_field("report_published_on"),
    ]
}
