//! What groups and kinds of offers are called.

use domain::{
    call::{
        CallTask,
        figures::{Among, Mark, OfferFacts, What},
    },
    id::{CallTaskId, Stored},
    law::{Law, SpherePoint},
    polish::{capital_first, counted},
    programme::CommissioningForm,
    vocabulary::Vocabulary,
};

use crate::records::CallRecords;

/// Said of offers whose task nobody named.
pub(super) const UNSAID: &str = "zadanie niewskazane";

/// "pkt 17 wspieranie i upowszechnianie kultury fizycznej".
pub(super) fn sphere(law: Law<'_>, sphere: &str) -> String {
    match law.sphere(&SpherePoint(sphere.to_owned())) {
        Some(known) => format!("pkt {sphere} {}", known.value.short),
        None if sphere.is_empty() => UNSAID.to_owned(),
        None => format!("pkt {sphere} (nie ma go w ustawie)"),
    }
}

/// The title of a task; among several calls with that of its call.
pub(super) fn task(held: &[CallRecords], own: &CallRecords, task: &Stored<CallTaskId, CallTask>) -> String {
    let title = task.record.title.trim();
    match held.len() {
        0 | 1 => title.to_owned(),
        _ => format!("{title} (konkurs {})", own.stored.record.title),
    }
}

/// Every task with its title.
pub(super) fn tasks(held: &[CallRecords]) -> impl Iterator<Item = (CallTaskId, String)> {
    held.iter().flat_map(move |one| one.tasks.iter().map(move |own| (own.id, task(held, one, own))))
}

pub(super) fn form(form: Option<CommissioningForm>) -> String {
    form.map_or(UNSAID, Vocabulary::label).to_owned()
}

/// The name of a group over its list: "Sfera pkt 17 sport"; `None` of all offers.
pub(super) fn group(law: Law<'_>, held: &[CallRecords], offers: &[OfferFacts], among: &Among) -> Option<String> {
    let words = match among {
        Among::All => return None,
        Among::Task(None) => UNSAID.to_owned(),
        Among::Task(Some(id)) => {
            let task = held.iter().flat_map(|one| &one.tasks).find(|task| task.id == *id);
            task.map_or_else(|| "zadanie, którego już nie ma".to_owned(), |task| format!("zadanie „{}”", task.record.title))
        }
        Among::Sphere(key) if key.is_empty() => UNSAID.to_owned(),
        Among::Sphere(key) => format!("sfera {}", sphere(law, key)),
        Among::Form(key) => form(*key),
        Among::Who(_) => {
            let own = offers.iter().find(|offer| among.holds(offer));
            own.map_or_else(|| "organizacja bez ofert".to_owned(), |offer| offer.applicant.clone())
        }
    };
    Some(capital_first(&words))
}

/// "oferty z przyznaną dotacją".
pub(super) fn kind(what: What) -> String {
    match what {
        What::Submitted => "oferty złożone".to_owned(),
        What::Rejected => "oferty odrzucone formalnie".to_owned(),
        What::Late => "oferty po terminie".to_owned(),
        What::Withdrawn => "oferty wycofane".to_owned(),
        What::Funded => "oferty z przyznaną dotacją".to_owned(),
        What::Asked => "oferty z kwotą wnioskowanej dotacji".to_owned(),
        What::Proposed => "oferty z kwotą zaproponowaną przez komisję".to_owned(),
        What::Granted => "oferty z rozstrzygniętą kwotą dotacji".to_owned(),
        What::Failed(question) => format!("oferty odrzucone, w których nie potwierdzono: „{}”", question.label()),
        What::Unsaid => "oferty odrzucone z powodem zapisanym tylko słowami".to_owned(),
        What::Scored => "oferty z punktami".to_owned(),
        What::Within { from, below: Some(below) } => {
            format!("oferty z punktami od {} do mniej niż {}", from.words(), below.words())
        }
        What::Within { from, below: None } => format!("oferty z punktami od {} w górę", from.words()),
        What::Mark(mark) => {
            let of = match mark {
                Mark::Least => "najmniejszą liczbą punktów",
                Mark::Lower => "liczbą punktów dolnego kwartyla",
                Mark::Middle => "liczbą punktów mediany",
                Mark::Upper => "liczbą punktów górnego kwartyla",
                Mark::Most => "największą liczbą punktów",
            };
            format!("oferty z {of}")
        }
        What::Largest(1) => "oferty z dotacją organizacji, która dostała najwięcej".to_owned(),
        What::Largest(count) => {
            let those = counted(count as u64, ["organizacji", "organizacji", "organizacji"]);
            format!("oferty z dotacją {those}, które dostały najwięcej")
        }
    }
}

/// What the sum over a list of this kind is called: "przyznano".
pub(super) fn sum(what: What) -> &'static str {
    match what {
        What::Proposed => "zaproponowano",
        What::Granted | What::Funded | What::Largest(_) => "przyznano",
        _ => "wnioskowano o",
    }
}
