//! The task lies within the dates of the notice.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, OfferCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "F-05",
    name: "Terminy realizacji zadania",
    question: "Czy terminy realizacji zadania są zgodne z ogłoszeniem?",
    basis: Basis::CallContents,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Offer(check),
};

fn check(case: &OfferCase<'_>) -> Vec<Statement> {
    let wrong = case.faults().into_iter().filter(|fault| fault.check.starts_with("iii_2_") && !fault.is_missing());
    wrong
        .map(|fault| {
            Statement::warning(
                "Terminy realizacji zadania nie są zgodne z ogłoszeniem",
                "Wezwij oferenta do poprawienia terminów albo popraw wpis, jeżeli przepisano je źle.",
            )
            .found(fault.sentence)
            .at_field(&fault.field)
        })
        .collect()
}
