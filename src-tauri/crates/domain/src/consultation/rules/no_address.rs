//! The notice can say where remarks are taken.

use crate::{
    consultation::ConsultationStatus,
    finding::Level,
    law::Basis,
    office::ConsultationForm,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-11",
    name: "Miejsce składania uwag",
    question: "Czy wiadomo, gdzie składać uwagi w wybranych formach?",
    basis: Basis::ConsultationResolution,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let consultation = case.consultation;
    if consultation.status != ConsultationStatus::Planned && !case.consultation.status.is_open() {
        return Vec::new();
    }
    let uses = |form| consultation.forms.contains(&form);
    let mut said = Vec::new();
    if uses(ConsultationForm::WrittenRemarks) && consultation.remarks_address.trim().is_empty() {
        said.push(
            Statement::warning(
                "Nie wpisano adresu, pod którym składa się uwagi na piśmie",
                "Wpisz adres i pokój albo punkt podawczy.",
            )
            .at_field("remarks_address"),
        );
    }
    if uses(ConsultationForm::EmailRemarks) && consultation.remarks_email.trim().is_empty() {
        said.push(
            Statement::warning(
                "Nie wpisano adresu poczty elektronicznej dla uwag",
                "Wpisz adres, na który organizacje mają wysyłać uwagi.",
            )
            .at_field("remarks_email"),
        );
    }
    said.into_iter().map(|said| said.found("brak adresu").required("adres podany w ogłoszeniu")).collect()
}
