//! Of an act that the law pack does not know the office says whether it is local law.

use crate::{
    draft_act::DraftActStatus,
    finding::Level,
    law::Basis,
    rule::{Check, DraftActCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "A-11",
    name: "Prawo miejscowe czy akt wewnętrzny",
    question: "Czy wiadomo, że akt jest albo nie jest aktem prawa miejscowego?",
    basis: Basis::VoivodeshipJournal,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::DraftAct(&[DraftActStatus::Announced, DraftActStatus::InForce]),
    check: Check::DraftAct(check),
};

fn check(case: &DraftActCase<'_>) -> Vec<Statement> {
    if case.is_local_law().is_some() || !(case.act.status.is_open() || case.act.status == DraftActStatus::InForce) {
        return Vec::new();
    }
    // From the adoption on the way of the act depends on it.
    let level = if case.act.adoption.is_some() { Level::Block } else { Level::Warning };
    vec![
        Statement::of(
            level,
            "Nie wskazano, czy akt jest aktem prawa miejscowego",
            "Wskaż to w danych aktu; od tego zależy ogłoszenie w dzienniku i wejście w życie.",
        )
        .found("rodzaj „inna uchwała” bez wskazania")
        .required("wskazanie: akt prawa miejscowego albo akt wewnętrzny")
        .at_field("local_law"),
    ]
}
