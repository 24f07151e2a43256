//! The words of a unit do not begin with a number that is no mark of a unit.

use crate::{
    act::{inline::plain_words, plain::strange_beginning},
    finding::Level,
    law::Basis,
    polish::capital_first,
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-22",
    name: "Nierozpoznane oznaczenia",
    question: "Czy żadna jednostka nie zaczyna się od oznaczenia, którego zasady nie znają?",
    basis: Basis::DraftingNumbering,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    let said = case.act.walk().filter_map(|unit| {
        let words = plain_words(unit.opening());
        let mark = strange_beginning(words.trim_start())?;
        Some(
            Statement::hint(
                format!("{}: słowa zaczynają się od oznaczenia", capital_first(&facts.address(unit.id))),
                "Usuń oznaczenie ze słów i wybierz poziom jednostki; numer nada program.",
            )
            .found(format!("„{mark}” na początku słów"))
            .required("numer nadany przez program")
            .at(facts.place(unit.id)),
        )
    });
    said.collect()
}
