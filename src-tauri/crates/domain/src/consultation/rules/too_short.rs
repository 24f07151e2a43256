//! A consultation lasts as long as the local resolution wants, or as is usual.

use crate::{
    consultation::ConsultationStatus,
    finding::Level,
    law::{Basis, Term},
    polish,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-05",
    name: "Długość konsultacji",
    question: "Czy konsultacje trwają dość długo?",
    basis: Basis::ConsultationResolution,
    levels: &[Level::Block, Level::Hint],
    stops: Stops::Consultation(&[ConsultationStatus::Announced]),
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let Some(days) = case.days().filter(|days| *days > 0) else {
        return Vec::new();
    };
    let local = &case.office.local;
    let in_words = |days: u64| polish::counted(days, ["dzień", "dni", "dni"]);
    let found = in_words(days.unsigned_abs());
    let statement = match local.consultation_days {
        Some(least) if days < i64::from(least) => Statement::block(
            "Konsultacje są krótsze, niż wymaga uchwała o konsultacjach",
            "Przesuń ostatni dzień albo przedłuż konsultacje przed ich końcem.",
        )
        .required(format!("co najmniej {}", in_words(least.into())))
        .by_local(&local.consultation_resolution),
        Some(_) => return Vec::new(),
        None => {
            let usual = case.law().span(Term::ConsultationUsual);
            let Some(usual) = usual.filter(|usual| days < i64::from(usual.value.count)) else {
                return Vec::new();
            };
            Statement::hint(
                "Konsultacje są krótsze niż zwykle",
                "Ustawa nie określa najkrótszego czasu. Sprawdź uchwałę o konsultacjach i wpisz jej wymóg w ustawieniach urzędu.",
            )
            .required(format!("w praktyce co najmniej {}", in_words(usual.value.count.into())))
            .by(Basis::Custom)
        }
    };
    vec![statement.found(found).at_field("ends_on")]
}
