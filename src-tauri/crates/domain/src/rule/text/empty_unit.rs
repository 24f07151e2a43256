//! No unit of the text is empty.

use crate::{
    act::meeting::has_content,
    finding::{Level, Place},
    law::Basis,
    polish::capital_first,
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-03",
    name: "Puste jednostki",
    question: "Czy każda jednostka ma treść?",
    basis: Basis::DraftingParagraphs,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    // A unit whose children are empty is named through its children.
    let empty = case.act.walk().filter(|unit| unit.children.is_empty() && !has_content(unit));
    empty
        .map(|unit| {
            let address = facts.address(unit.id);
            Statement::warning(format!("{} jest bez treści", capital_first(&address)), "Dopisz treść albo usuń jednostkę.")
                .found("pusta jednostka")
                .required("treść")
                .at(Place::Unit { unit: unit.id.0, address })
        })
        .collect()
}
