//! The notice says everything that the provision behind the call asks for.

use crate::{
    call::{CallStatus, requirements},
    finding::{Level, Place},
    law::Basis,
    rule::{CallCase, Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "C-01",
    name: "Treść ogłoszenia",
    question: "Czy ogłoszenie mówi wszystko, czego wymaga przepis?",
    basis: Basis::CallContents,
    levels: &[Level::Block],
    stops: Stops::Call(&[CallStatus::Announced]),
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    let rows = requirements::matrix(case).into_iter().filter(|row| row.item.value.binding && !row.is_whole());
    let say = |row: requirements::NoticeRow| {
        let item = &row.item.value;
        let title = match row.said.is_empty() {
            true => format!("W ogłoszeniu brakuje elementu: {}", item.name),
            false => format!("W ogłoszeniu nie ma całego elementu: {}", item.name),
        };
        Statement::block(title, format!("Uzupełnij dane konkursu. {}", item.guide))
            .found(row.missing.join("; "))
            .required(item.name.clone())
            .by(row.item.citation.basis)
            .at(Place::Requirement { key: requirements::key(item) })
    };
    rows.map(say).collect()
}
