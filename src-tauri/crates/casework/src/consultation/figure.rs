//! Counts of remarks; each opens to the remarks behind it.

use domain::{
    consultation::{Remark, summary},
    polish::plural,
    rule::ConsultationCase,
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;

use crate::view::{ExplanationView, Key, RecordLink};

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
    /// A count with the remarks behind it, each to be opened.
    pub(super) fn of(label: &str, found: &[Counted]) -> Self {
        let listed: Vec<String> = found.iter().map(|one| one.number.to_string()).collect();
        let step = match listed.as_slice() {
            [] => "Nie ma takiej uwagi.".to_owned(),
            [one] => format!("Uwaga nr {one}."),
            many => format!("Uwagi nr {}.", many.join(", ")),
        };
        let mut why = ExplanationView::told(found.len().to_string(), vec![step]);
        for one in found {
            let link = RecordLink::Remark { consultation: one.consultation, id: one.id };
            why = why.with(format!("Uwaga nr\u{a0}{}", one.number), one.sender.clone(), link);
        }
        Self { label: label.to_owned(), count: found.len() as u32, why }
    }

    /// A sum of parts that have their own figures.
    pub(super) fn sum(label: &str, parts: &[Self]) -> Self {
        let count: u32 = parts.iter().map(|part| part.count).sum();
        let steps = parts.iter().map(|part| format!("{}: {}", part.label, part.count)).collect();
        let why = ExplanationView::told(count.to_string(), steps);
        Self { label: label.to_owned(), count, why }
    }
}

/// A remark that was counted.
#[derive(Clone, Debug)]
pub(super) struct Counted {
    consultation: Key,
    id: Key,
    number: u32,
    /// As it stands in the pile; a private person is not named.
    sender: String,
}

/// The remarks for which `test` holds, in their order.
pub(super) fn numbers(case: &ConsultationCase<'_>, test: impl Fn(&Remark) -> bool) -> Vec<Counted> {
    let found = summary::in_order(case.remarks).into_iter().filter(|one| test(&one.record));
    let counted = found.map(|one| Counted {
        consultation: Key(one.record.consultation.0),
        id: Key(one.id.0),
        number: one.record.number,
        sender: one.record.sender_kind.label().to_owned(),
    });
    counted.collect()
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
