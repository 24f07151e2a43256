//! The number of the resolution follows the office's pattern.

use crate::{
    finding::Level,
    law::Basis,
    office::numbers::{Pattern, PatternKind},
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-29",
    name: "Numer uchwały",
    question: "Czy numer uchwały jest wpisany i zgodny ze wzorem numeracji urzędu?",
    basis: Basis::DraftingTitle,
    levels: &[Level::Warning, Level::Hint],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let Some(adoption) = &case.programme.adoption else {
        return Vec::new();
    };
    let number = adoption.resolution_number.trim();
    if number.is_empty() {
        return vec![
            Statement::warning("Nie wpisano numeru uchwały", "Przepisz numer z podpisanej uchwały.")
                .found("brak numeru")
                .required("numer uchwały")
                .at_field("resolution_number"),
        ];
    }
    let pattern = &case.office.numbers.resolution;
    let Ok(read) = Pattern::parse(PatternKind::Resolution, pattern).map(|pattern| pattern.read(number)) else {
        return Vec::new();
    };
    if read.is_some() {
        return Vec::new();
    }
    vec![
        Statement::hint(
            "Numer uchwały nie pasuje do wzoru numeracji urzędu",
            "Sprawdź numer w podpisanej uchwale; jeżeli jest dobry, popraw wzór w ustawieniach urzędu.",
        )
        .found(number)
        .required(format!("wzór {pattern}"))
        .at_field("resolution_number"),
    ]
}
