//! A draft act: its title, legal basis, texts, and what it takes from its consultation and the opinion.

use chrono::Datelike;
use documents::template::{Data, Value};
use domain::{
    act::{Act, Level, reference::references},
    draft_act::due::opinion_due,
    explain::closed,
    office::bodies::completed,
    polish::date_in_words,
    programme::OpinionResult,
    rule::DraftActCase,
};

use super::{
    Gather,
    course::{of_consultation_words, period},
};
use crate::records::ConsultationRecords;

/// Family "draft act".
pub fn draft_act(case: &DraftActCase<'_>, text: &Act, justification: &Act, consultation: Option<&ConsultationRecords>) -> Data {
    let (act, law) = (case.act, case.law());
    let mut data = Data::new();
    let known = case.kind_law();
    let (own, other) = act.kind.bases(case.office.kind);
    data.said("projekt.tytul", act.title.trim())
        .said("projekt.podstawa", law.cite_together(&own, &other))
        .said("projekt.upowaznienie", known.as_ref().map_or_else(String::new, |known| known.citation.full()))
        .said(
            "projekt.dlaczego",
            known
                .as_ref()
                .filter(|known| known.value.local_law.is_some() && known.value.local_law == case.is_local_law())
                .map_or_else(String::new, |known| known.value.why.clone()),
        )
        .said("projekt.numer", act.adoption.as_ref().map_or("", |one| one.resolution_number.as_str()))
        .day("projekt.data", act.adopted_on())
        .count("projekt.rok", adoption_year(case))
        .yes("projekt.prawo_miejscowe", case.is_local_law() == Some(true))
        .yes("projekt.termin_opinii", known.as_ref().is_some_and(|known| known.value.opinion_term))
        .said("projekt.konsultacje", consulted(case, consultation))
        .said("projekt.opinia", opinion(case));
    let (body, annexes) = divided(text);
    for (key, act) in
        [("projekt.tresc", Some(body)), ("projekt.zalacznik", annexes), ("projekt.uzasadnienie", Some(justification.clone()))]
    {
        if let Some(act) = act.filter(|act| !act.units.is_empty()) {
            data.set(key, Value::Act(act));
        }
    }
    data
}

/// The year in which the resolution is or is to be adopted.
pub(super) fn adoption_year(case: &DraftActCase<'_>) -> i32 {
    case.act.adopted_on().or(case.chosen_sitting().map(|sitting| sitting.held_on)).unwrap_or(case.today).year()
}

/// The act and its annexes apart, so that the signature stands between them; together where a reference leads from one to the other.
fn divided(text: &Act) -> (Act, Option<Act>) {
    let is_annex = |unit: &domain::act::Unit| unit.level == Level::Annex;
    if !text.units.iter().any(is_annex) {
        return (text.clone(), None);
    }
    let (mut body, mut annexes) = (text.clone(), text.clone());
    body.units.retain(|unit| !is_annex(unit));
    annexes.units.retain(is_annex);
    let inside = |act: &Act| references(act).iter().all(|at| act.find(at.to).is_some() || text.find(at.to).is_none());
    match inside(&body) && inside(&annexes) {
        true => (body, Some(annexes)),
        false => (text.clone(), None),
    }
}

/// How the draft was consulted, in whole sentences.
fn consulted(case: &DraftActCase<'_>, consultation: Option<&ConsultationRecords>) -> String {
    if let Some(held) = consultation {
        return of_consultation_words(&held.case(case.office, case.law, case.today));
    }
    match (case.act.consultation_began_on, case.act.consultation_ended_on) {
        (Some(first), Some(last)) => closed(format!("Konsultacje projektu przeprowadzono {}.", period(first, last))),
        (None, Some(last)) => closed(format!("Konsultacje projektu zakończono w dniu {}.", date_in_words(last))),
        (Some(first), None) => closed(format!("Konsultacje projektu rozpoczęto w dniu {}.", date_in_words(first))),
        (None, None) if case.act.status.is_editable() => {
            "Projekt poddaje się konsultacjom; informację o ich przebiegu uzupełnia się po ich zakończeniu.".to_owned()
        }
        (None, None) => "Projektu nie poddano konsultacjom.".to_owned(),
    }
}

fn opinion(case: &DraftActCase<'_>) -> String {
    let Some(council) = &case.office.benefit_council else { return String::new() };
    let (council, opinion) = (completed(council), &case.act.opinion);
    let when = opinion.given_on.map_or_else(String::new, |day| format!(" w dniu {}", date_in_words(day)));
    let name = &council.nominative;
    match (opinion.result, opinion.delivered_on) {
        (Some(OpinionResult::Positive), _) => format!("{name}{when} zaopiniowała projekt pozytywnie."),
        (Some(OpinionResult::PositiveWithRemarks), _) => format!("{name}{when} zaopiniowała projekt pozytywnie z uwagami."),
        (Some(OpinionResult::Negative), _) => format!("{name}{when} zaopiniowała projekt negatywnie."),
        (Some(OpinionResult::Silence), _) => format!("{name} nie wyraziła opinii o projekcie."),
        (None, _) if opinion.given_on.is_some() => format!("{name}{when} wydała opinię o projekcie."),
        (None, Some(delivered)) => {
            let term = opinion_due(case)
                .map_or_else(String::new, |due| format!("; termin na opinię mija w dniu {}", date_in_words(due.date)));
            closed(format!("Projekt doręczono {} w dniu {}{term}.", council.dative, date_in_words(delivered)))
        }
        (None, None) => format!("Projektu nie doręczono jeszcze {}.", council.dative),
    }
}
