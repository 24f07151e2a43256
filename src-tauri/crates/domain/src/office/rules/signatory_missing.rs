//! Somebody may sign for the executive today.

use crate::{
    finding::Level,
    law::Basis,
    office::SignatoryRole,
    rule::{Check, OfficeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "U-03",
    name: "Podpisujący",
    question: "Czy wiadomo, kto podpisuje zarządzenia i ogłoszenia?",
    basis: Basis::OfficeHead,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Office(check),
};

fn check(case: &OfficeCase<'_>) -> Vec<Statement> {
    let today = case.today;
    let signs = |role: SignatoryRole| {
        case.signatories.iter().any(|signatory| {
            signatory.role == role
                && !signatory.name.trim().is_empty()
                && signatory.valid_from.is_none_or(|from| from <= today)
                && signatory.valid_to.is_none_or(|to| to >= today)
        })
    };
    if signs(SignatoryRole::Executive) || signs(SignatoryRole::Deputy) {
        return Vec::new();
    }
    vec![
        Statement::warning(
            "Nie wpisano osoby, która dziś podpisuje w imieniu organu wykonawczego",
            "Dodaj osobę z funkcją i datą, od której podpisuje; po zmianie kadencji zamknij poprzedni wpis.",
        )
        .found("brak osoby upoważnionej na dziś")
        .required("imię, nazwisko i funkcja")
        .at_field("signatories"),
    ]
}
