//! The contact of the data protection officer stands in every privacy clause.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, OfficeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "U-05",
    name: "Inspektor ochrony danych",
    question: "Czy wpisano kontakt do inspektora ochrony danych?",
    basis: Basis::DataInformation,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Office(check),
};

fn check(case: &OfficeCase<'_>) -> Vec<Statement> {
    if !case.office.data_protection_contact.trim().is_empty() {
        return Vec::new();
    }
    vec![
        Statement::warning(
            "Nie wpisano kontaktu do inspektora ochrony danych",
            "Wpisz adres e-mail albo telefon; bez niego klauzula informacyjna jest niepełna.",
        )
        .found("brak kontaktu")
        .required("kontakt do inspektora ochrony danych")
        .at_field("data_protection_contact"),
    ]
}
