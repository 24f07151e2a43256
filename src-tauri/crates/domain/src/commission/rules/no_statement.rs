//! Every member signed a statement before scoring.

use crate::{
    call::CallStatus,
    commission::AssessmentCase,
    finding::Level,
    law::Basis,
    polish::date_in_words,
    rule::{Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "M-05",
    name: "Oświadczenia o bezstronności",
    question: "Czy każdy członek komisji podpisał oświadczenie, zanim ocenił oferty?",
    basis: Basis::CommissionExclusion,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::Call(&[CallStatus::Opinion]),
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    let mut said = Vec::new();
    if case.commission.is_none() {
        return said;
    }
    for member in case.members.iter().filter(|member| case.counts(member)) {
        let first = case.cards.iter().filter(|card| card.member == member.id).filter_map(|card| card.signed_on).min();
        let name = &member.record.name;
        let required = "oświadczenie o braku podstaw do wyłączenia, podpisane przed oceną";
        let statement = match (member.record.statement_on, first) {
            (None, Some(scored)) => Statement::block(
                format!("{name}: ocena bez oświadczenia o bezstronności"),
                "Odbierz oświadczenie i powtórz ocenę ofert tej osoby.",
            )
            .found(format!("pierwszą kartę podpisano {}, oświadczenia nie ma", date_in_words(scored))),
            (Some(signed), Some(scored)) if signed > scored => Statement::block(
                format!("{name}: oświadczenie podpisano po ocenie ofert"),
                "Sprawdź oba dni; jeżeli są prawdziwe, powtórz ocenę ofert tej osoby.",
            )
            .found(format!("ocena {}, oświadczenie {}", date_in_words(scored), date_in_words(signed))),
            (None, None) if case.is_scored() => Statement::warning(
                format!("{name}: brak oświadczenia o bezstronności"),
                "Odbierz oświadczenie, zanim ta osoba zacznie oceniać oferty.",
            )
            .found("brak oświadczenia"),
            _ => continue,
        };
        said.push(statement.required(required).at_row("commission_member", member.id.0));
    }
    said
}
