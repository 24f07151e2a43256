//! An earlier act is repealed in the words of the drafting rules and not before the act that repeals it.

use super::finals::{Final, day_after};
use crate::{
    finding::Level,
    law::Basis,
    polish::{capital_first, date_in_words},
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-12",
    name: "Uchylenie aktu",
    question: "Czy przepis uchylający ma właściwą formę i datę?",
    basis: Basis::DraftingRepeal,
    levels: &[Level::Warning, Level::Hint],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    let mut said = Vec::new();
    for repeal in facts.provisions.iter().filter(|provision| provision.kind == Final::Repeal) {
        let at = capital_first(&facts.address(repeal.unit.id));
        if repeal.words.trim_start().starts_with("Uchyl") {
            said.push(
                Statement::hint(
                    format!("{at}: przepis uchylający zapisano w innej formie"),
                    "Zapisz, że wcześniejszy akt traci moc, i podaj jego numer, datę i tytuł.",
                )
                .found("„Uchyla się …”")
                .required("„Traci moc uchwała …”")
                .at(facts.place(repeal.unit.id)),
            );
        }
        if let Some(day) = day_after(&repeal.words, "z dniem").filter(|day| *day < case.today) {
            said.push(
                Statement::warning(
                    format!("{at}: uchylenie z dniem wcześniejszym niż dzień aktu"),
                    "Wcześniejszy akt traci moc najwcześniej z dniem wejścia w życie nowego; popraw datę.",
                )
                .found(date_in_words(day))
                .required(format!("najwcześniej {}", date_in_words(case.today)))
                .at(facts.place(repeal.unit.id)),
            );
        }
    }
    said
}
