//! The commission voted with a quorum on the list of each task as it stands, and a departure from its opinion is reasoned.

use std::collections::HashSet;

use crate::{
    call::{CallStatus, CallTask},
    commission::{
        AssessmentCase, Commission, OpinionVote,
        opinion::outcome,
        quorum::{attendance, needed},
    },
    finding::Level,
    id::{AwardId, CallTaskId, Stored},
    law::Basis,
    polish::{counted, date_in_words},
    rule::{Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "M-15",
    name: "Opinia komisji",
    question: "Czy komisja przyjęła z kworum listę ofert każdego zadania, a odstąpienie od jej opinii uzasadniono?",
    basis: Basis::CallCommission,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::Call(&[CallStatus::Opinion]),
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    let Some(commission) = case.commission.filter(|_| case.is_scored()) else { return Vec::new() };
    let mut said = Vec::new();
    for task in case.tasks.iter().filter(|task| task.record.annulled.is_none()) {
        let vote = case.votes.iter().map(|vote| &vote.record).find(|vote| vote.task == task.id);
        let adopted = vote.is_some_and(|vote| outcome(vote, commission, case.members).value);
        said.extend(vote.and_then(|vote| without_quorum(case, commission, task, vote)));
        if case.is_settled() && !adopted && case.sound().any(|offer| offer.task == task.id) {
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
        if !case.is_settled() && adopted && fell(case, task.id) {
            said.push(
                Statement::block(
                    format!("Lista ofert zadania „{}” zmieniła się po głosowaniu", task.record.title.trim()),
                    "Niech komisja zagłosuje nad listą jeszcze raz.",
                )
                .found("karty albo kwoty zmieniono po przyjęciu listy")
                .required("głosowanie nad listą w jej ostatecznej postaci")
                .at_row("call_task", task.id.0),
            );
        }
    }
    said.extend(departure(case));
    said
}

/// A change after the vote took away what the commission proposed.
fn fell(case: &AssessmentCase<'_>, task: CallTaskId) -> bool {
    let awards = case.awards_by_offer();
    let proposed = |offer| awards.get(&offer).is_some_and(|award| award.record.proposed.is_some());
    case.sound().filter(|offer| offer.task == task).any(|offer| !proposed(offer.id))
}

/// Fewer members were at the meeting of the vote than the regulations ask for.
fn without_quorum(
    case: &AssessmentCase<'_>,
    commission: &Commission,
    task: &Stored<CallTaskId, CallTask>,
    vote: &OpinionVote,
) -> Option<Statement> {
    let meeting = &case.meetings.iter().find(|meeting| meeting.id == vote.meeting)?.record;
    let (there, members) = attendance(meeting, case.members);
    let needed = needed(commission.quorum, members).value;
    let people = |count: u32| counted(u64::from(count), ["osoba z prawem głosu", "osoby z prawem głosu", "osób z prawem głosu"]);
    (there < needed).then(|| {
        Statement::block(
            format!("Nad listą ofert zadania „{}” głosowano bez kworum", task.record.title.trim()),
            "Niech komisja powtórzy głosowanie na posiedzeniu, na którym jest kworum.",
        )
        .found(format!("posiedzenie {}: {}", date_in_words(meeting.held_at.date()), people(there)))
        .required(format!("co najmniej {}", people(needed)))
        .at_row("call_task", task.id.0)
    })
}

fn departure(case: &AssessmentCase<'_>) -> Option<Statement> {
    // What was changed after the results has its own reason.
    let changed: HashSet<AwardId> = case.corrections.iter().map(|change| change.record.award).collect();
    let departs = case
        .awards
        .iter()
        .filter(|award| !changed.contains(&award.id))
        .map(|award| &award.record)
        .any(|award| matches!((award.proposed, award.granted), (Some(proposed), Some(granted)) if proposed != granted));
    let reasoned = case.result.is_some_and(|result| !result.departure.trim().is_empty());
    (case.is_settled() && departs && !reasoned).then(|| {
        Statement::warning(
            "Przyznane kwoty różnią się od propozycji komisji, a nie wpisano dlaczego",
            "Uzasadnij odstąpienie od opinii komisji.",
        )
        .found("brak uzasadnienia")
        .required("uzasadnienie odstąpienia od opinii komisji")
        .at_field("departure")
    })
}
