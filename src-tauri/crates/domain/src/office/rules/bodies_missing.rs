//! The unit, the office and both bodies have names.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, OfficeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "U-01",
    name: "Nazwy jednostki i organów",
    question: "Czy wpisano nazwy jednostki, urzędu, organu wykonawczego i rady?",
    basis: Basis::DraftingTitle,
    levels: &[Level::Block],
    stops: Stops::Nothing,
    check: Check::Office(check),
};

fn check(case: &OfficeCase<'_>) -> Vec<Statement> {
    let office = case.office;
    let names = [
        ("nazwy jednostki", "unit", &office.unit),
        ("nazwy urzędu", "office", &office.office),
        ("nazwy organu wykonawczego", "executive", &office.executive),
        ("nazwy rady", "council", &office.council),
    ];
    let missing = names.into_iter().filter(|(_, _, name)| name.nominative.trim().is_empty());
    missing
        .map(|(what, field, _)| {
            Statement::block(format!("Nie wpisano {what}"), "Wpisz nazwę w mianowniku; pozostałe przypadki program podpowie.")
                .found("brak nazwy")
                .required("nazwa w mianowniku")
                .at_field(field)
        })
        .collect()
}
