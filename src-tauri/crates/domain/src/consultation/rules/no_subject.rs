//! A consultation of the programme names the programme; any consultation has a title.

use crate::{
    consultation::{ConsultationStatus, SubjectKind},
    finding::Level,
    law::Basis,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-02",
    name: "Przedmiot konsultacji",
    question: "Czy wiadomo, co jest konsultowane?",
    basis: Basis::ConsultOrganisations,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::ConsultationFirmly(&[ConsultationStatus::Announced]),
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let consultation = case.consultation;
    let mut said = Vec::new();
    if consultation.title.trim().is_empty() {
        said.push(
            Statement::block("Nie wpisano przedmiotu konsultacji", "Wpisz, czego dotyczy projekt, tak jak w ogłoszeniu.")
                .found("pusty tytuł")
                .required("przedmiot konsultacji")
                .at_field("title"),
        );
    }
    if consultation.subject == SubjectKind::Programme && consultation.programme.is_none() {
        said.push(
            Statement::warning(
                "Konsultacje programu nie są połączone z programem",
                "Wskaż program, którego projekt jest konsultowany; wtedy raport i informacja w programie powstaną same.",
            )
            .found("nie wskazano programu")
            .required("program współpracy z tego pliku")
            .by(Basis::AnnualProgramme)
            .at_field("programme"),
        );
    }
    said
}
