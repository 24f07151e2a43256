//! The papers reach the council's office before its own day.

use crate::{
    finding::Level,
    law::Basis,
    polish::date_in_words,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-30",
    name: "Materiały na sesję",
    question: "Czy projekt złożono w biurze rady w terminie przyjmowania materiałów na sesję?",
    basis: Basis::Custom,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let due = case.chosen_sitting().and_then(|sitting| sitting.papers_due_on);
    let (Some(due), None) = (due, &case.programme.adoption) else {
        return Vec::new();
    };
    let statement = match case.programme.submitted_to_council_on {
        Some(submitted) if submitted > due => Statement::warning(
            "Projekt złożono w biurze rady po terminie przyjmowania materiałów",
            "Uzgodnij z przewodniczącym rady wprowadzenie projektu do porządku obrad albo wybierz kolejną sesję.",
        )
        .found(format!("złożono {}", date_in_words(submitted))),
        None if case.today > due => Statement::warning(
            "Minął termin przyjmowania materiałów na wybraną sesję",
            "Złóż projekt niezwłocznie i uzgodnij wprowadzenie go do porządku obrad albo wybierz kolejną sesję.",
        )
        .found("projektu nie złożono"),
        _ => return Vec::new(),
    };
    vec![statement.required(format!("najpóźniej {}", date_in_words(due))).at_field("submitted_to_council_on")]
}
