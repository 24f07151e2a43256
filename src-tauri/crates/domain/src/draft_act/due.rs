//! The days by which the law wants things done with an act, and the day on which it comes into force, each with its derivation.

use chrono::NaiveDate;

use super::entry::{Entry, Event};
use crate::{
    deadline::{Calendar, Count, Deadline, Regime, Step},
    explain::closed,
    law::{Basis, Span, Term},
    office::supervision,
    polish::date_in_words,
    programme::due::opinion_term,
    rule::DraftActCase,
};

/// The last day on which the resolution is to be handed to the voivode.
pub fn voivode_due(case: &DraftActCase<'_>) -> Option<Deadline> {
    supervision::voivode_due(case.law(), case.office, case.act.adopted_on()?)
}

/// The last day on which the supervisor may annul the resolution on its own.
pub fn supervision_end(case: &DraftActCase<'_>) -> Option<Deadline> {
    let sent = case.act.sent_to_voivode_on?;
    let span = case.law().span(Term::SupervisoryAnnulment)?.value;
    Calendar::new(case.law, &case.office.extra_days()).count(&Count::forwards(sent, span)).ok()
}

/// The day by which the program calls the announcement to mind. The law sets no day, it says "niezwłocznie"; the resolution goes
/// to the voivode, who edits the journal, at the latest on the same day.
pub fn journal_reminder(case: &DraftActCase<'_>) -> Option<Deadline> {
    let voivode = voivode_due(case)?;
    let basis = case.law().cite(Basis::PromptAnnouncement);
    let duty = "Przepis nie wyznacza dnia: akt ogłasza się niezwłocznie.".to_owned();
    let last = "Program przypomina o tym najpóźniej wtedy, gdy uchwała trafia do wojewody, który wydaje dziennik".to_owned();
    Some(Deadline {
        date: voivode.date,
        verified: basis.verified && voivode.verified,
        steps: vec![
            Step { text: duty, day: None, basis: Some(basis) },
            Step { text: closed(format!("{last}: {}.", date_in_words(voivode.date))), day: Some(voivode.date), basis: None },
        ],
    })
}

/// The last day for the opinion of the benefit council, where the law sets a term.
pub fn opinion_due(case: &DraftActCase<'_>) -> Option<Deadline> {
    let delivered = case.act.opinion.delivered_on.filter(|_| case.kind_law().is_some_and(|law| law.value.opinion_term))?;
    let span = case.law().span(opinion_term(case.office.kind))?.value;
    Calendar::new(case.law, &case.office.extra_days()).count(&Count::forwards(delivered, span)).ok()
}

/// The last day on which papers for the chosen sitting are taken.
pub fn papers_due(case: &DraftActCase<'_>) -> Option<Deadline> {
    let sitting = case.chosen_sitting()?;
    if let Some(day) = sitting.papers_due_on {
        return Some(Deadline::on(day, format!("Biuro rady przyjmuje materiały na tę sesję do {}.", date_in_words(day)), None));
    }
    let span = case.law().span(Term::CouncilPapers)?.value;
    Calendar::new(case.law, &case.office.extra_days()).count(&Count::backwards(sitting.held_on, span).shifted()).ok()
}

/// The day on which the act comes into force, as its text and the law say; `None` when the text does not say it, or before the
/// event from which it is counted.
pub fn in_force(case: &DraftActCase<'_>) -> Option<Deadline> {
    let entry = case.text.and_then(super::entry::entry)?;
    let is_local_law = case.is_local_law() == Some(true);
    match entry {
        Entry::Named(day) => {
            Some(Deadline::on(day, format!("Akt wskazuje dzień wejścia w życie: {}.", date_in_words(day)), None))
        }
        // Local law is not in force before it is announced.
        Entry::OnTheDay(Event::Adoption) | Entry::After(_, Event::Adoption) if is_local_law => None,
        Entry::OnTheDay(Event::Adoption) => {
            let day = case.act.adopted_on()?;
            Some(Deadline::on(day, format!("Akt wchodzi w życie z dniem podjęcia: {}.", date_in_words(day)), None))
        }
        Entry::After(span, Event::Adoption) => counted(case, case.act.adopted_on()?, span, "Liczymy od dnia podjęcia uchwały."),
        Entry::OnTheDay(Event::Announcement) => {
            let day = case.act.announced_on()?;
            Some(Deadline::on(day, format!("Akt wchodzi w życie z dniem ogłoszenia: {}.", date_in_words(day)), None))
        }
        Entry::After(span, Event::Announcement) => {
            let day = case.act.announced_on()?;
            if is_local_law && lawful_span(case, day) == Some(span) {
                return lawful_entry(case, day);
            }
            counted(case, day, span, "Akt sam określa czas do wejścia w życie.")
        }
        Entry::AfterTheLawful if is_local_law => lawful_entry(case, case.act.announced_on()?),
        Entry::AfterTheLawful => None,
    }
}

fn lawful_span(case: &DraftActCase<'_>, announced: NaiveDate) -> Option<Span> {
    case.law.on(announced).span(Term::VacatioLegis).map(|term| term.value)
}

/// The first day on which local law announced that day may be in force by the general rule.
pub fn lawful_entry(case: &DraftActCase<'_>, announced: NaiveDate) -> Option<Deadline> {
    let term = case.law.on(announced).span(Term::VacatioLegis)?;
    let extra = case.office.extra_days();
    let mut counted = Calendar::new(case.law, &extra).earliest_after(announced, term.value, Regime::Announcement).ok()?;
    let why = format!("Akt prawa miejscowego wchodzi w życie po upływie {} od dnia ogłoszenia.", term.value);
    counted.verified &= term.verified;
    counted.steps.insert(0, Step { text: why, day: None, basis: Some(term.citation) });
    Some(counted)
}

fn counted(case: &DraftActCase<'_>, from: NaiveDate, span: Span, why: &str) -> Option<Deadline> {
    let extra = case.office.extra_days();
    let mut counted = Calendar::new(case.law, &extra).earliest_after(from, span, Regime::Announcement).ok()?;
    counted.steps.insert(0, Step { text: why.to_owned(), day: None, basis: None });
    Some(counted)
}
