//! Counts of remarks; each opens to the remarks behind it.

use domain::{
    consultation::{Remark, summary},
    polish::plural,
    rule::ConsultationCase,
};
use serde::Serialize;
use specta::Type;

use crate::view::ExplanationView;

/// A count with its words and what was counted.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Figure {
    pub label: String,
    pub count: u32,
    pub why: ExplanationView,
}

/// The pile of remarks in figures.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RemarkFigures {
    pub all: Figure,
    pub answered: Figure,
    /// Without a position, those that came late too.
    pub unanswered: Figure,
    /// A late remark may stay without a position, so it does not wait.
    pub waiting: Figure,
    pub late: Figure,
}

impl Figure {
    /// A count with the numbers of the remarks behind it.
    pub(super) fn of(label: &str, found: &[u32]) -> Self {
        let listed: Vec<String> = found.iter().map(ToString::to_string).collect();
        let step = match listed.as_slice() {
            [] => "Nie ma takiej uwagi.".to_owned(),
            [one] => format!("Uwaga nr {one}."),
            many => format!("Uwagi nr {}.", many.join(", ")),
        };
        let why = ExplanationView { result: found.len().to_string(), steps: vec![step], left_out: Vec::new() };
        Self { label: label.to_owned(), count: found.len() as u32, why }
    }

    /// A sum of parts that have their own figures.
    pub(super) fn sum(label: &str, parts: &[Self]) -> Self {
        let count: u32 = parts.iter().map(|part| part.count).sum();
        let steps = parts.iter().map(|part| format!("{}: {}", part.label, part.count)).collect();
        let why = ExplanationView { result: count.to_string(), steps, left_out: Vec::new() };
        Self { label: label.to_owned(), count, why }
    }
}

/// Numbers of the remarks for which `test` holds, in their order.
pub(super) fn numbers(case: &ConsultationCase<'_>, test: impl Fn(&Remark) -> bool) -> Vec<u32> {
    summary::in_order(case.remarks).into_iter().filter(|one| test(&one.record)).map(|one| one.record.number).collect()
}

pub(super) fn of_remarks(case: &ConsultationCase<'_>) -> RemarkFigures {
    let answered = Figure::of("ze stanowiskiem", &numbers(case, |remark| remark.position.is_some()));
    let waits = numbers(case, |remark| remark.position.is_none() && !case.is_late(remark));
    let left = numbers(case, |remark| remark.position.is_none() && case.is_late(remark));
    let waiting = Figure::of("czekają na stanowisko", &waits);
    let left = Figure::of("po terminie, mogą zostać bez stanowiska", &left);
    let all = [answered.clone(), waiting.clone(), left.clone()];
    RemarkFigures {
        all: Figure::sum(plural(case.remarks.len() as u64, ["uwaga", "uwagi", "uwag"]), &all),
        unanswered: Figure::sum("bez stanowiska", &all[1..]),
        late: Figure::of("po terminie", &numbers(case, |remark| case.is_late(remark))),
        waiting: Figure { label: plural(waits.len() as u64, ["czeka", "czekają", "czeka"]).to_owned(), ..waiting },
        answered,
    }
}
