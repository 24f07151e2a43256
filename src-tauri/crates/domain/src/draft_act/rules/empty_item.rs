//! An item is not met by a unit without words.

use crate::{
    draft_act::{
        DraftActStatus,
        requirements::{ItemState, matrix},
    },
    finding::{Level, Place},
    law::Basis,
    rule::{Check, DraftActCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "A-02",
    name: "Elementy bez treści",
    question: "Czy jednostka oznaczona jako element aktu ma treść?",
    basis: Basis::DraftingEmpowerment,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::DraftAct(&[DraftActStatus::BeforeCouncil, DraftActStatus::Adopted]),
    check: Check::DraftAct(check),
};

fn check(case: &DraftActCase<'_>) -> Vec<Statement> {
    if !case.act.status.is_open() {
        return Vec::new();
    }
    let empty = matrix(case).into_iter().filter(|row| row.state == ItemState::Empty);
    let say = |row: crate::draft_act::requirements::ItemRow| {
        let (unit, item) = (row.units.first()?, &row.item.value);
        let title = format!("{} nie ma treści, a ma mówić o tym: {}", unit.address, item.name);
        let advice = format!("Dopisz treść. {}", item.guide);
        let level = if item.binding { Level::Block } else { Level::Warning };
        let statement = Statement::of(level, title, advice).found("jednostka jest pusta").required(item.name.clone());
        let place = Place::Unit { unit: unit.unit.0, address: unit.address.clone() };
        Some(statement.by(row.item.citation.basis).at(place))
    };
    empty.filter_map(say).collect()
}
