//! Names have all the grammatical cases that documents need.

use crate::{
    finding::Level,
    law::Basis,
    office::bodies::missing_cases,
    rule::{Check, OfficeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "U-02",
    name: "Nazwy w przypadkach",
    question: "Czy nazwy mają wszystkie przypadki, których potrzebują dokumenty?",
    basis: Basis::Custom,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Office(check),
};

fn check(case: &OfficeCase<'_>) -> Vec<Statement> {
    let office = case.office;
    let mut names = vec![
        ("unit", &office.unit),
        ("office", &office.office),
        ("executive", &office.executive),
        ("council", &office.council),
        ("journal", &office.journal),
    ];
    names.extend(office.benefit_council.as_ref().map(|name| ("benefit_council", name)));
    let said = names.into_iter().filter_map(|(field, name)| {
        let missing = missing_cases(name);
        if missing.is_empty() || name.nominative.trim().is_empty() {
            return None;
        }
        Some(
            Statement::hint(
                format!("Nazwa „{}” nie ma wszystkich przypadków", name.nominative.trim()),
                "Przyjmij podpowiedzi programu i sprawdź je w zdaniach przykładowych.",
            )
            .found(format!("brak: {}", missing.join(", ")))
            .required("sześć przypadków")
            .mend("Wstaw podpowiedzi", "office.suggest_cases")
            .at_field(field),
        )
    });
    said.collect()
}
