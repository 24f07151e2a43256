//! The report on the programme is given to the council by its day.

use crate::{
    finding::Level,
    law::Basis,
    polish::date_in_words,
    programme::{ProgrammeStatus, due},
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-25",
    name: "Termin sprawozdania",
    question: "Czy sprawozdanie z realizacji programu przedłożono radzie w terminie?",
    basis: Basis::ProgrammeReport,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::Programme(&[ProgrammeStatus::Reported]),
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let Some(due) = due::report_due(case).filter(|_| case.programme.adoption.is_some()) else {
        return Vec::new();
    };
    let statement = match case.programme.report_submitted_on {
        Some(submitted) if submitted > due.date => {
            Statement::block("Sprawozdanie z programu przedłożono radzie po terminie", "Odnotuj przyczynę opóźnienia w sprawie.")
                .found(format!("przedłożono {}", date_in_words(submitted)))
        }
        None if case.today > due.date => Statement::warning(
            "Minął termin sprawozdania z realizacji programu",
            "Przygotuj sprawozdanie, przedłóż je radzie i opublikuj w BIP.",
        )
        .found("sprawozdania nie przedłożono"),
        _ => return Vec::new(),
    };
    vec![statement.required(format!("najpóźniej {}", date_in_words(due.date))).at_field("report_submitted_on")]
}
