//! The consultation of the draft lasted as long as the local resolution wants.

use crate::{
    finding::Level,
    law::Basis,
    polish,
    programme::ProgrammeStatus,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-06",
    name: "Długość konsultacji projektu",
    question: "Czy konsultacje projektu trwały tyle, ile wymaga uchwała o konsultacjach?",
    basis: Basis::ConsultationResolution,
    levels: &[Level::Block],
    stops: Stops::Programme(&[ProgrammeStatus::BeforeCouncil, ProgrammeStatus::Adopted]),
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let local = &case.office.local;
    let held = case.consultation.filter(|consultation| !consultation.is_cancelled());
    let (Some(least), Some(days)) = (local.consultation_days, held.and_then(|consultation| consultation.days())) else {
        return Vec::new();
    };
    if days >= i64::from(least) || days < 1 {
        return Vec::new();
    }
    let in_words = |days: u64| polish::counted(days, ["dzień", "dni", "dni"]);
    vec![
        Statement::block(
            "Konsultacje projektu są krótsze, niż wymaga uchwała o konsultacjach",
            "Przedłuż konsultacje przed ich końcem, a jeżeli już się skończyły, ogłoś je ponownie albo odnotuj przyczynę.",
        )
        .found(in_words(days.unsigned_abs()))
        .required(format!("co najmniej {}", in_words(least.into())))
        .by_local(&local.consultation_resolution),
    ]
}
