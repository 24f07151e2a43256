//! A draft for which the law wants a consultation was consulted before it went to the council.

use crate::{
    consultation::ConsultationStatus,
    draft_act::DraftActStatus,
    finding::Level,
    law::Basis,
    rule::{Check, DraftActCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "A-03",
    name: "Konsultacje projektu",
    question: "Czy projekt poddano konsultacjom, których wymaga przepis, zanim trafił do rady?",
    basis: Basis::ConsultOrganisations,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::DraftAct(&[DraftActStatus::BeforeCouncil, DraftActStatus::Adopted]),
    check: Check::DraftAct(check),
};

fn check(case: &DraftActCase<'_>) -> Vec<Statement> {
    let Some(law) = case.kind_law().map(|law| law.value) else { return Vec::new() };
    let Some(duty) = law.consultation else { return Vec::new() };
    let left_the_desk = !case.act.status.is_editable() && case.act.status.is_open();
    if !left_the_desk || was_consulted(case) {
        return Vec::new();
    }
    let (title, advice) = match case.act.adoption {
        Some(_) => (
            "Uchwałę podjęto bez konsultacji projektu",
            "Wpisz konsultacje, które się odbyły, albo odnotuj, dlaczego ich nie było.",
        ),
        None => ("Projekt skierowano do rady bez konsultacji", "Przeprowadź konsultacje albo wpisz te, które się odbyły."),
    };
    // Where the statute does not say outright that the act is consulted, it depends on the matter.
    let level = if law.consultation_always { Level::Block } else { Level::Warning };
    vec![
        Statement::of(level, title, advice)
            .found("w sprawie nie ma konsultacji")
            .required("konsultacje projektu")
            .by(duty)
            .at_field("consultation_ended_on"),
    ]
}

/// The record says so, or a consultation that was announced.
fn was_consulted(case: &DraftActCase<'_>) -> bool {
    use ConsultationStatus::{Cancelled, Planned};
    let held = case.consultation.is_some_and(|held| !matches!(held.status, Planned | Cancelled));
    held || case.act.consultation_ended_on.is_some()
}
