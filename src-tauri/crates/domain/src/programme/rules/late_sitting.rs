//! The chosen sitting of the council lies before the statutory day.

use crate::{
    finding::Level,
    law::{Basis, Term},
    polish::date_in_words,
    programme::ProgrammeKind,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-04",
    name: "Sesja przed terminem ustawowym",
    question: "Czy wybrana sesja rady mieści się w terminie uchwalenia programu?",
    basis: Basis::AnnualProgramme,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    if case.programme.kind != ProgrammeKind::Annual || case.programme.adoption.is_some() {
        return Vec::new();
    }
    let limit = case.law().date_for(Term::AnnualProgrammeAdoption, case.programme.year_from);
    let (Some(limit), Some(sitting)) = (limit, case.chosen_sitting()) else {
        return Vec::new();
    };
    if sitting.held_on <= limit.value {
        return Vec::new();
    }
    vec![
        Statement::warning(
            "Wybrana sesja odbędzie się po terminie uchwalenia programu",
            "Wybierz wcześniejszą sesję albo poproś przewodniczącego rady o zwołanie sesji w terminie.",
        )
        .found(format!("sesja {}", date_in_words(sitting.held_on)))
        .required(format!("najpóźniej {}", date_in_words(limit.value)))
        .at_field("sitting"),
    ]
}
