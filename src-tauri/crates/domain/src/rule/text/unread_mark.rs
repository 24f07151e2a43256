//! The words of a unit do not begin with a number that is no mark of a unit.

use super::swap::{Swap, swapped};
use crate::{
    act::{Act, Role, UnitId, inline::plain_words, plain::strange_beginning},
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

/// Takes the mark off the words; the level stays as it is.
pub const DROP: &str = "text.drop_mark";

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
            .mend(format!("Usuń „{mark}” ze słów"), DROP)
            .at(facts.place(unit.id)),
        )
    });
    said.collect()
}

pub(super) fn dropped(facts: &TextFacts<'_>, act: &Act, unit: UnitId) -> Option<Act> {
    let line = facts.lines.iter().find(|line| line.unit.id == unit && line.role != Role::Tail)?;
    let rest = line.words.trim_start();
    let mark = strange_beginning(rest)?;
    let end = line.words.len() - rest[mark.len()..].trim_start().len();
    swapped(act, vec![Swap { unit, role: line.role, at: 0..end, with: Vec::new() }])
}
