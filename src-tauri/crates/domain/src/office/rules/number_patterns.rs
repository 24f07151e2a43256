//! The patterns of numbers can be used.

use crate::{
    finding::Level,
    law::Basis,
    office::numbers::{Pattern, PatternKind},
    rule::{Check, OfficeCase, Rule, Statement, Stops},
    vocabulary::Vocabulary,
};

pub const RULE: Rule = Rule {
    id: "U-06",
    name: "Wzory numerów",
    question: "Czy wzory znaków spraw, uchwał i zarządzeń są poprawne?",
    basis: Basis::CaseNumber,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Office(check),
};

fn check(case: &OfficeCase<'_>) -> Vec<Statement> {
    let numbers = &case.office.numbers;
    let patterns = [
        (PatternKind::CaseNumber, "numbers.case_number", &numbers.case_number),
        (PatternKind::Resolution, "numbers.resolution", &numbers.resolution),
        (PatternKind::Order, "numbers.order", &numbers.order),
    ];
    let said = patterns.into_iter().filter_map(|(kind, field, pattern)| {
        let fault = Pattern::parse(kind, pattern).err()?;
        Some(
            Statement::warning(format!("Wzór „{}” nie nadaje się do użycia", kind.label()), fault.to_string())
                .found(if pattern.trim().is_empty() { "pusty wzór".to_owned() } else { pattern.clone() })
                .required("wzór z polami {numer} i {rok}")
                .at_field(field),
        )
    });
    said.collect()
}
