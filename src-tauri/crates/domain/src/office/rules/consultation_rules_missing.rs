//! The local rules of consulting are entered.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, OfficeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "U-07",
    name: "Lokalne zasady konsultacji",
    question: "Czy wpisano uchwałę o konsultacjach i jej wymagania?",
    basis: Basis::ConsultationResolution,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Office(check),
};

fn check(case: &OfficeCase<'_>) -> Vec<Statement> {
    let local = &case.office.local;
    let parts = [
        ("uchwały o konsultacjach", local.consultation_resolution.trim().is_empty()),
        ("najkrótszego czasu konsultacji", local.consultation_days.is_none()),
        ("form konsultacji", local.consultation_forms.is_empty()),
    ];
    let missing: Vec<&str> = parts.into_iter().filter(|(_, missing)| *missing).map(|(part, _)| part).collect();
    if missing.is_empty() {
        return Vec::new();
    }
    vec![
        Statement::hint(
            "Nie wpisano wszystkich lokalnych zasad konsultacji",
            "Przepisz je z uchwały rady; do tego czasu program pokazuje zwyczajowe terminy i mówi, że to zwyczaj.",
        )
        .found(format!("brak {}", missing.join(", ")))
        .required("zasady z uchwały o sposobie konsultowania")
        .at_field("local"),
    ]
}
