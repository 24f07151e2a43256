//! Everything that an act of this kind must or should contain stands in its text.

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
    id: "A-01",
    name: "Elementy aktu",
    question: "Czy treść projektu zawiera to, czego przepis wymaga od takiego aktu?",
    basis: Basis::DraftingEmpowerment,
    levels: &[Level::Block, Level::Hint],
    stops: Stops::DraftAct(&[DraftActStatus::BeforeCouncil, DraftActStatus::Adopted]),
    check: Check::DraftAct(check),
};

fn check(case: &DraftActCase<'_>) -> Vec<Statement> {
    if case.text.is_none() || !case.act.status.is_open() {
        return Vec::new();
    }
    let missing = matrix(case).into_iter().filter(|row| row.state == ItemState::Missing);
    let say = |row: crate::draft_act::requirements::ItemRow| {
        let item = &row.item.value;
        let title = format!("W treści nie wskazano elementu: {}", item.name);
        let statement = match item.binding {
            true => Statement::block(title, "Oznacz jednostkę, która o tym mówi, albo dopisz ją do projektu."),
            false => Statement::hint(title, "Dopisz jednostkę albo zostaw, jeżeli ten akt jej nie potrzebuje."),
        };
        let statement = statement.found("żadna jednostka nie jest tak oznaczona").required(item.name.clone());
        statement.by(row.item.citation.basis).at(Place::Requirement { key: item.key.clone() })
    };
    missing.map(say).collect()
}
