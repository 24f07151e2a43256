//! The office has a full postal address.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, OfficeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "U-08",
    name: "Adres urzędu",
    question: "Czy adres urzędu jest pełny?",
    basis: Basis::Custom,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Office(check),
};

fn check(case: &OfficeCase<'_>) -> Vec<Statement> {
    let address = &case.office.address;
    let parts = [
        ("numeru domu", address.house.trim().is_empty()),
        ("kodu pocztowego", address.postcode.trim().is_empty()),
        ("miejscowości", address.town.trim().is_empty()),
    ];
    let missing: Vec<&str> = parts.into_iter().filter(|(_, missing)| *missing).map(|(part, _)| part).collect();
    if missing.is_empty() {
        return Vec::new();
    }
    vec![
        Statement::warning(
            "Adres urzędu jest niepełny",
            "Uzupełnij adres; drukuje się w nagłówku pism i jako miejsce składania uwag.",
        )
        .found(format!("brak {}", missing.join(", ")))
        .required("ulica lub miejscowość, numer, kod i poczta")
        .at_field("address"),
    ]
}
