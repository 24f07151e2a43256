//! The address for electronic deliveries is known.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, OfficeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "U-09",
    name: "Adres do e-Doręczeń",
    question: "Czy wpisano adres urzędu do doręczeń elektronicznych?",
    basis: Basis::CountingKept,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Office(check),
};

fn check(case: &OfficeCase<'_>) -> Vec<Statement> {
    if !case.office.ade.trim().is_empty() {
        return Vec::new();
    }
    vec![
        Statement::hint(
            "Nie wpisano adresu urzędu do e-Doręczeń",
            "Wpisz adres; organizacje mogą na niego wysyłać uwagi z dowodem nadania.",
        )
        .found("brak adresu")
        .required("adres do doręczeń elektronicznych")
        .at_field("ade"),
    ]
}
