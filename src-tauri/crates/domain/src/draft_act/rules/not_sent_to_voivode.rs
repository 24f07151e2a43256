//! The resolution reaches the voivode within the statutory days.

use crate::{
    draft_act::due,
    finding::Level,
    law::Basis,
    polish::date_in_words,
    rule::{Check, DraftActCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "A-06",
    name: "Przekazanie uchwały wojewodzie",
    question: "Czy uchwałę przekazano wojewodzie w terminie?",
    basis: Basis::ResolutionToVoivode,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::Nothing,
    check: Check::DraftAct(check),
};

fn check(case: &DraftActCase<'_>) -> Vec<Statement> {
    let Some(due) = due::voivode_due(case) else {
        return Vec::new();
    };
    let statement = match case.act.sent_to_voivode_on {
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
