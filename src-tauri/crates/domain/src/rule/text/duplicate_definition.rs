//! A term is defined once.

use crate::{
    act::{
        definitions::{definitions, duplicates},
        reference::no_fields,
    },
    finding::{Level, Place},
    law::Basis,
    rule::{Check, Rule, Statement, Stops, TextCase},
};

pub const RULE: Rule = Rule {
    id: "T-04",
    name: "Powtórzone definicje",
    question: "Czy każde określenie jest zdefiniowane tylko raz?",
    basis: Basis::DraftingDefinitions,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

fn check(case: &TextCase<'_>) -> Vec<Statement> {
    let found = definitions(case.act, &no_fields);
    let said = duplicates(&found).into_iter().filter_map(|same| {
        let last = same.last()?;
        let places: Vec<&str> = same.iter().map(|definition| definition.place.as_str()).collect();
        Some(
            Statement::warning(
                format!("Określenie „{}” zdefiniowano więcej niż raz", last.term),
                "Zostaw jedną definicję; w pozostałych miejscach używaj samego określenia.",
            )
            .found(format!("definicje: {}", places.join(", ")))
            .required("jedna definicja")
            .at(Place::Unit { unit: last.unit.0, address: last.place.clone() }),
        )
    });
    said.collect()
}
