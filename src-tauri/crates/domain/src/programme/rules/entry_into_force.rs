//! The programme is in force from the first day of its first year.

use chrono::NaiveDate;

use crate::{
    finding::Level,
    law::Basis,
    polish::date_in_words,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-24",
    name: "Wejście w życie",
    question: "Czy uchwała z programem wchodzi w życie przed początkiem okresu, którego program dotyczy?",
    basis: Basis::DraftingEntry,
    levels: &[Level::Warning, Level::Hint],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let (Some(adoption), Some(first_day)) = (&case.programme.adoption, NaiveDate::from_ymd_opt(case.programme.year_from, 1, 1))
    else {
        return Vec::new();
    };
    let statement = match adoption.in_force_on {
        None => Statement::hint(
            "Nie wpisano dnia wejścia uchwały w życie",
            "Wpisz dzień, który wynika z ostatniego paragrafu uchwały.",
        )
        .found("brak daty"),
        Some(day) if day < adoption.adopted_on => Statement::warning(
            "Uchwała wchodzi w życie przed dniem jej podjęcia",
            "Sprawdź datę. Moc wsteczną wyraża się słowami „z mocą od dnia”, a nie datą wejścia w życie.",
        )
        .found(format!("uchwalono {}, wejście w życie {}", date_in_words(adoption.adopted_on), date_in_words(day)))
        .by(Basis::DraftingRetroactive),
        Some(day) if day > first_day => Statement::warning(
            "Program wchodzi w życie po rozpoczęciu okresu, którego dotyczy",
            "Wcześniejsze działania nie będą oparte na programie. Sprawdź przepis końcowy uchwały.",
        )
        .found(date_in_words(day)),
        Some(_) => return Vec::new(),
    };
    vec![statement.required(format!("najpóźniej {}", date_in_words(first_day))).at_field("in_force_on")]
}
