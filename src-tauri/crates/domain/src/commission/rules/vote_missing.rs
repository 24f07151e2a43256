//! The commission voted on the list of each task, and a departure from its opinion is reasoned.

use std::collections::HashSet;

use crate::{
    commission::{AssessmentCase, opinion::outcome},
    finding::Level,
    id::AwardId,
    law::Basis,
    rule::{Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "M-15",
    name: "Opinia komisji",
    question: "Czy komisja przyjęła listę ofert każdego zadania, a odstąpienie od jej opinii uzasadniono?",
    basis: Basis::CallCommission,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    let Some(commission) = case.commission.filter(|_| case.is_settled()) else { return Vec::new() };
    let mut said = Vec::new();
    for task in case.tasks.iter().filter(|task| task.record.annulled.is_none()) {
        let offers = case.sound().any(|offer| offer.task == task.id);
        let adopted =
            case.votes.iter().any(|vote| vote.record.task == task.id && outcome(&vote.record, commission, case.members).value);
        if offers && !adopted {
            said.push(
                Statement::warning(
                    format!("Komisja nie przyjęła listy ofert zadania „{}”", task.record.title.trim()),
                    "Wpisz głosowanie z posiedzenia komisji.",
                )
                .found("brak przyjętej opinii")
                .required("opinia komisji o ofertach")
                .at_row("call_task", task.id.0),
            );
        }
    }
    // What was changed after the results has its own reason.
    let changed: HashSet<AwardId> = case.corrections.iter().map(|change| change.record.award).collect();
    let departs = case
        .awards
        .iter()
        .filter(|award| !changed.contains(&award.id))
        .map(|award| &award.record)
        .any(|award| matches!((award.proposed, award.granted), (Some(proposed), Some(granted)) if proposed != granted));
    let reasoned = case.result.is_some_and(|result| !result.departure.trim().is_empty());
    if departs && !reasoned {
        said.push(
            Statement::warning(
                "Przyznane kwoty różnią się od propozycji komisji, a nie wpisano dlaczego",
                "Uzasadnij odstąpienie od opinii komisji.",
            )
            .found("brak uzasadnienia")
            .required("uzasadnienie odstąpienia od opinii komisji")
            .at_field("departure"),
        );
    }
    said
}
