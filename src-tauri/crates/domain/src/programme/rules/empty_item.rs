//! A required item is not met by a unit without words.

use crate::{
    finding::{Level, Place},
    law::Basis,
    programme::{
        ProgrammeStatus,
        requirements::{ItemState, matrix},
    },
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-02",
    name: "Elementy bez treści",
    question: "Czy jednostka oznaczona jako element wymagany ma treść?",
    basis: Basis::AnnualContents,
    levels: &[Level::Block],
    stops: Stops::Programme(&[ProgrammeStatus::BeforeCouncil, ProgrammeStatus::Adopted]),
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let empty = matrix(case).into_iter().filter(|row| row.state == ItemState::Empty);
    empty
        .filter_map(|row| {
            let unit = row.units.first()?;
            Some(
                Statement::block(
                    format!("{} nie ma treści, a ma spełniać wymóg ustawy", unit.address),
                    format!("Dopisz treść. {}", row.item.value.guide),
                )
                .found("jednostka jest pusta")
                .required(row.item.value.name.clone())
                .by(row.item.citation.basis)
                .at(Place::Unit { unit: unit.unit.0, address: unit.address.clone() }),
            )
        })
        .collect()
}
