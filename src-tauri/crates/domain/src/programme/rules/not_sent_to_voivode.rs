//! The resolution reaches the voivode within the statutory days.

use crate::{
    finding::Level,
    law::Basis,
    office::supervision::voivode_due,
    polish::date_in_words,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-27",
    name: "Przekazanie uchwały wojewodzie",
    question: "Czy uchwałę przekazano wojewodzie w terminie?",
    basis: Basis::ResolutionToVoivode,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let Some(due) = case.adopted_on().and_then(|adopted| voivode_due(case.law(), case.office, adopted)) else {
        return Vec::new();
    };
    let statement = match case.programme.sent_to_voivode_on {
        Some(sent) if sent > due.date => {
            Statement::block("Uchwałę przekazano wojewodzie po terminie", "Odnotuj przyczynę opóźnienia w sprawie.")
                .found(format!("przekazano {}", date_in_words(sent)))
        }
        None if case.today > due.date => Statement::warning(
            "Minął termin przekazania uchwały wojewodzie",
            "Przekaż uchwałę niezwłocznie i wpisz dzień przekazania.",
        )
        .found("w sprawie nie ma dnia przekazania"),
        _ => return Vec::new(),
    };
    vec![
        statement
            .required(format!("najpóźniej {}", date_in_words(due.date)))
            .by(case.office.kind.resolution_to_voivode())
            .at_field("sent_to_voivode_on"),
    ]
}
