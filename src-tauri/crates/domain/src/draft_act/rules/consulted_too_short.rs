//! A consultation for which the law sets a shortest time lasts long enough.

use crate::{
    deadline::{Calendar, Count},
    draft_act::DraftActStatus,
    finding::Level,
    law::Basis,
    polish::date_in_words,
    rule::{Check, DraftActCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "A-04",
    name: "Czas konsultacji",
    question: "Czy na uwagi do projektu przeznaczono co najmniej tyle czasu, ile wymaga przepis?",
    basis: Basis::StrategyConsultationTerm,
    levels: &[Level::Block],
    stops: Stops::DraftAct(&[DraftActStatus::BeforeCouncil, DraftActStatus::Adopted]),
    check: Check::DraftAct(check),
};

fn check(case: &DraftActCase<'_>) -> Vec<Statement> {
    let term = case.kind_law().and_then(|law| law.value.consultation_term);
    let held = case.consultation.filter(|held| held.cancelled.is_none());
    let announced = held.and_then(|held| held.announced_on.or(held.starts_on)).or(case.act.consultation_began_on);
    let end = held.and_then(|held| held.ends_on).or(case.act.consultation_ended_on);
    let (Some(term), Some(announced), Some(end)) = (term.and_then(|term| case.law.on(announced?).span(term)), announced, end)
    else {
        return Vec::new();
    };
    let extra = case.office.extra_days();
    let Ok(least) = Calendar::new(case.law, &extra).count(&Count::forwards(announced, term.value)) else {
        return Vec::new();
    };
    if end >= least.date {
        return Vec::new();
    }
    vec![
        Statement::block("Na uwagi przeznaczono mniej czasu, niż wymaga przepis", "Wydłuż konsultacje albo ogłoś je ponownie.")
            .found(format!("ogłoszono {}, uwagi do {}", date_in_words(announced), date_in_words(end)))
            .required(format!("co najmniej {} od ogłoszenia, do {}", term.value, date_in_words(least.date)))
            .by(term.citation.basis)
            .at_field("consultation_ended_on"),
    ]
}
