//! The consultation of a programme ends early enough for the statutory day of adoption.

use crate::{
    consultation::SubjectKind,
    finding::Level,
    law::{Basis, Term},
    polish::date_in_words,
    programme::ProgrammeKind,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-27",
    name: "Konsultacje a termin uchwalenia",
    question: "Czy konsultacje programu kończą się przed ustawowym dniem uchwalenia?",
    basis: Basis::AnnualProgramme,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let programme = case.programme.filter(|programme| programme.kind == ProgrammeKind::Annual);
    let (SubjectKind::Programme, Some(programme), Some(end)) = (case.consultation.subject, programme, case.consultation.ends_on)
    else {
        return Vec::new();
    };
    let limit = case.law().date_for(Term::AnnualProgrammeAdoption, programme.year_from);
    let Some(limit) = limit.filter(|limit| end >= limit.value) else {
        return Vec::new();
    };
    vec![
        Statement::warning(
            "Konsultacje nie skończą się przed ustawowym dniem uchwalenia programu",
            "Zaplanuj wcześniejszy koniec, o ile pozwala na to wymagany czas konsultacji, albo odnotuj przyczynę opóźnienia.",
        )
        .found(format!("koniec {}", date_in_words(end)))
        .required(format!("przed {}", date_in_words(limit.value)))
        .at_field("ends_on"),
    ]
}
