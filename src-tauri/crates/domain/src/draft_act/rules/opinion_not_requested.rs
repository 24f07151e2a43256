//! Where a benefit council exists, it is asked for its opinion on the draft, and heard or waited for.

use crate::{
    draft_act::due,
    finding::Level,
    law::Basis,
    polish::date_in_words,
    rule::{Check, DraftActCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "A-05",
    name: "Opinia rady pożytku",
    question: "Czy projekt przekazano radzie działalności pożytku publicznego i poczekano na jej opinię?",
    basis: Basis::BenefitCouncilTasks,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::DraftAct(check),
};

fn check(case: &DraftActCase<'_>) -> Vec<Statement> {
    let left_the_desk = !case.act.status.is_editable() && case.act.status.is_open();
    let opinion = &case.act.opinion;
    if case.office.benefit_council.is_none() || !left_the_desk || opinion.result.is_some() || opinion.is_given() {
        return Vec::new();
    }
    let tasks = case.office.kind.benefit_council_tasks();
    let Some(delivered) = opinion.delivered_on else {
        return vec![
            Statement::warning(
                "Rady pożytku nie poproszono o opinię",
                "Przekaż projekt radzie albo wpisz dzień, w którym go dostała.",
            )
            .found("w sprawie nie ma dnia doręczenia projektu")
            .required("opinia o projekcie uchwały ze sfery zadań publicznych")
            .by(tasks)
            .at_field("opinion_delivered_on"),
        ];
    };
    let waited = due::opinion_due(case).filter(|due| due.date < case.act.submitted_to_council_on.unwrap_or(case.today));
    if waited.is_some() {
        return Vec::new();
    }
    vec![
        Statement::warning("Nie wpisano opinii rady pożytku", "Wpisz opinię albo odnotuj, że rada jej nie wydała.")
            .found(format!("projekt doręczono {}", date_in_words(delivered)))
            .required("opinia albo odnotowanie, że jej nie wydano")
            .by(tasks)
            .at_field("opinion_given_on"),
    ]
}
