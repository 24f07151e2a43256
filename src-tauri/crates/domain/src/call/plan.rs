//! The plan of a call counted backwards from the first day of its tasks: contracts, results, commission, offers, notice.

use chrono::{Days, NaiveDate};

use super::{CallStatus, due};
use crate::{
    deadline::{Calendar, Deadline, Step},
    explain::closed,
    law::{Basis, Span, SpanUnit, Term},
    polish::date_in_words,
    programme::plan::{PlanState, SOON, Set},
    publication::PublishedThing,
    rule::{CallCase, footing},
    vocabulary,
    vocabulary::Vocabulary,
};

vocabulary! {
    /// What is to be done.
    pub enum CallStepKind {
        Budget = "budzet", "Projekt budżetu albo budżet na rok zadań";
        Order = "zarzadzenie", "Zarządzenie o ogłoszeniu konkursu";
        Notice = "ogloszenie", "Ogłoszenie we wszystkich miejscach";
        Offers = "oferty", "Termin składania ofert";
        FormalCheck = "ocena_formalna", "Ocena formalna ofert";
        Commission = "komisja", "Ocena komisji konkursowej";
        Results = "wyniki", "Rozstrzygnięcie i ogłoszenie wyników";
        Contracts = "umowy", "Podpisanie umów";
        Start = "poczatek", "Początek realizacji zadań";
    }
}

/// One step of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallStep {
    pub kind: CallStepKind,
    /// How it stands, in a few words.
    pub detail: String,
    pub planned_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    /// The last day on which nothing is lost, with its derivation; `None` before the dates that it is counted from are known.
    pub latest: Option<Deadline>,
    pub state: PlanState,
    /// Why, in a few words.
    pub basis: String,
}

/// The plan as it stands today, in the order of time.
pub fn plan(case: &CallCase<'_>) -> Vec<CallStep> {
    let latest = latest(case);
    CallStepKind::ALL.iter().map(|kind| step(case, *kind, latest.get(kind).cloned())).collect()
}

type Latest = std::collections::BTreeMap<CallStepKind, Deadline>;

/// The latest day of every step, counted back from the first day of the tasks.
fn latest(case: &CallCase<'_>) -> Latest {
    let mut latest = Latest::new();
    let Some(begins) = case.tasks_begin() else { return latest };
    let said = format!("Realizacja zadań zaczyna się {}.", date_in_words(begins));
    latest.insert(CallStepKind::Start, Deadline::on(begins, said, None));
    let chain = [
        (CallStepKind::Start, CallStepKind::Contracts, None, "umowa jest podpisana przed początkiem zadania"),
        (CallStepKind::Contracts, CallStepKind::Results, Some(Term::CallContracts), "potem trzeba przygotować i podpisać umowy"),
        (CallStepKind::Results, CallStepKind::Commission, Some(Term::CallSettlement), "potem organ rozstrzyga konkurs"),
        (CallStepKind::Commission, CallStepKind::FormalCheck, Some(Term::CallCommission), "potem oferty ocenia komisja"),
        (CallStepKind::FormalCheck, CallStepKind::Offers, Some(Term::CallFormalCheck), "potem oferty sprawdza się formalnie"),
    ];
    for (after, before, term, why) in chain {
        let Some(known) = latest.get(&after).cloned() else { break };
        let Some(day) = back(case, known.date, term) else { break };
        latest.insert(before, earlier(case, &known, day, term, why, after));
    }
    let offers = latest.get(&CallStepKind::Offers).cloned();
    let term = case.law().call_mode(case.call.mode).and_then(|law| law.value.term);
    if let (Some(offers), Some(term)) = (offers, term)
        && let Some(day) = back(case, offers.date, Some(term))
    {
        let notice = earlier(case, &offers, day, Some(term), "potem organizacje składają oferty", CallStepKind::Offers);
        let order = notice.clone();
        latest.insert(CallStepKind::Notice, notice);
        latest.insert(CallStepKind::Order, order);
    }
    latest
}

/// The day that lies a term before another; without a term the day before.
fn back(case: &CallCase<'_>, from: NaiveDate, term: Option<Term>) -> Option<NaiveDate> {
    let span = match term {
        Some(term) => case.law().span(term)?.value,
        None => Span { count: 1, unit: SpanUnit::Days },
    };
    match span.unit {
        SpanUnit::WorkingDays => {
            let extra = case.office.extra_days();
            let calendar = Calendar::new(case.law, &extra);
            let (mut day, mut left) = (from, span.count);
            while left > 0 {
                day = day.pred_opt()?;
                left -= u32::from(calendar.is_working_day(day));
            }
            Some(day)
        }
        SpanUnit::Days => from.checked_sub_days(Days::new(u64::from(span.count))),
        _ => None,
    }
}

fn earlier(
    case: &CallCase<'_>,
    known: &Deadline,
    day: NaiveDate,
    term: Option<Term>,
    why: &str,
    after: CallStepKind,
) -> Deadline {
    let value = term.and_then(|term| case.law().span(term));
    let length = value.as_ref().map_or_else(|| "1 dzień".to_owned(), |value| value.value.to_string());
    let text = format!(
        "„{}” najpóźniej {}; {why} – {length} wcześniej: {}.",
        after.label(),
        date_in_words(known.date),
        date_in_words(day)
    );
    let mut steps = known.steps.clone();
    steps.push(Step { text: closed(text), day: Some(day), basis: value.as_ref().map(|value| value.citation.clone()) });
    Deadline { date: day, steps, verified: known.verified && value.is_none_or(|value| value.verified) }
}

fn step(case: &CallCase<'_>, kind: CallStepKind, latest: Option<Deadline>) -> CallStep {
    use CallStepKind::*;
    let call = case.call;
    let reached = |status: CallStatus| call.status >= status && call.status != CallStatus::Annulled;
    let notice_out =
        due::last_publication(case).filter(|_| due::missing_places(case, PublishedThing::CallNotice, None).is_empty());
    let set = match kind {
        Budget => Set::done_on(call.budget_on.filter(|day| *day <= case.today)),
        Order => Set::done_on(call.ordered_on),
        Notice => Set { waiting: reached(CallStatus::Announced), ..Set::done_on(notice_out.map(|(_, day)| day)) },
        Offers => {
            let passed = call.closed_on.or(call.last_day().filter(|day| *day < case.today));
            Set { planned: call.last_day(), waiting: reached(CallStatus::Announced), ..Set::done_on(passed) }
        }
        FormalCheck => {
            Set { done: reached(CallStatus::Scoring), waiting: call.status == CallStatus::FormalCheck, ..Set::default() }
        }
        Commission => Set { done: reached(CallStatus::Opinion), waiting: call.status == CallStatus::Scoring, ..Set::default() },
        Results => Set { planned: call.chosen_by, ..Set::done_on(call.settled_on) },
        Contracts => Set::done_on(call.finished_on),
        Start => {
            Set { planned: case.tasks_begin(), done: case.tasks_begin().is_some_and(|day| day <= case.today), ..Set::default() }
        }
    };
    let left = latest.as_ref().map(|latest| latest.days_left(case.today));
    let state = match left {
        _ if set.done => PlanState::Done,
        _ if !call.status.is_open() => PlanState::NotRecorded,
        Some(left) if left < 0 => PlanState::Late,
        _ if set.waiting => PlanState::Waiting,
        Some(left) if left <= SOON => PlanState::Due,
        _ => PlanState::Planned,
    };
    let (planned_on, done_on) = (set.planned, set.done_on);
    CallStep { kind, detail: set.in_words(state, left), planned_on, done_on, latest, state, basis: basis(case, kind) }
}

fn basis(case: &CallCase<'_>, kind: CallStepKind) -> String {
    let cite = |wanted: Basis| case.law().cite(footing::basis(case.law(), case.call.mode, wanted)).short();
    let custom = |term: Term| case.law().span(term).map(|span| format!("{}: praktyka urzędów", span.value)).unwrap_or_default();
    match kind {
        CallStepKind::Budget => cite(Basis::CallFromDraftBudget),
        CallStepKind::Order => cite(case.office.kind.executive_basis()),
        CallStepKind::Notice => cite(Basis::CallPlaces),
        CallStepKind::Offers => cite(Basis::CallTerm),
        CallStepKind::FormalCheck => custom(Term::CallFormalCheck),
        CallStepKind::Commission => custom(Term::CallCommission),
        CallStepKind::Results => custom(Term::CallSettlement),
        CallStepKind::Contracts => custom(Term::CallContracts),
        CallStepKind::Start => "termin realizacji z ogłoszenia".to_owned(),
    }
}
