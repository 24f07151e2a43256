//! An act says who carries it out.

use super::finals::{Final, with_paragraph};
use crate::{
    act::{Act, Inline},
    finding::Level,
    law::Basis,
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-11",
    name: "Wykonanie aktu",
    question: "Czy akt wskazuje, kto go wykonuje?",
    basis: Basis::Custom,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

/// Puts the § before the one on the entry into force.
pub const INSERT: &str = "text.insert_execution";

fn check(_: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    let Some(last) = facts.provisions.last().filter(|_| !facts.has(Final::Execution)) else {
        return Vec::new();
    };
    vec![
        Statement::hint("Brak przepisu o wykonaniu aktu", "Dopisz paragraf, który powierza wykonanie organowi wykonawczemu.")
            .found("brak paragrafu o wykonaniu")
            .required("„Wykonanie uchwały powierza się …”")
            .mend("Dopisz paragraf o wykonaniu", INSERT)
            .at(facts.place(last.paragraph)),
    ]
}

pub(super) fn insert(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Option<Act> {
    if facts.provisions.is_empty() || facts.has(Final::Execution) {
        return None;
    }
    let entry = facts.first(Final::Entry).map(|entry| entry.paragraph);
    let pieces = vec![Inline::text("Wykonanie uchwały powierza się "), Inline::field("urzad.organ.celownik"), Inline::text(".")];
    Some(with_paragraph(case.act, entry, pieces))
}
