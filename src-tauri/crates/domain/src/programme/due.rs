//! The days by which the statute wants things done with a programme, each with its derivation.

use chrono::NaiveDate;

use super::ProgrammeKind;
use crate::{
    deadline::{Calendar, Count, Deadline, Step},
    explain::closed,
    law::Term,
    office::OfficeKind,
    polish::date_in_words,
    rule::ProgrammeCase,
};

/// The last day for the adoption of an annual programme; `None` for a multi-year one, which has no statutory day.
pub fn adoption_due(case: &ProgrammeCase<'_>) -> Option<Deadline> {
    if case.programme.kind != ProgrammeKind::Annual {
        return None;
    }
    let day = case.law().date_for(Term::AnnualProgrammeAdoption, case.programme.year_from)?;
    Some(Calendar::new(case.law, &case.office.extra_days()).fixed(&day))
}

/// The last day on which the benefit council may give its opinion on a draft delivered to it.
pub fn opinion_due(case: &ProgrammeCase<'_>, delivered_on: NaiveDate) -> Option<Deadline> {
    let span = case.law().span(opinion_term(case.office.kind))?.value;
    Calendar::new(case.law, &case.office.extra_days()).count(&Count::forwards(delivered_on, span)).ok()
}

/// The term of the benefit council; that of a voivodeship has a term of its own.
pub fn opinion_term(kind: OfficeKind) -> Term {
    match kind {
        OfficeKind::Voivodeship => Term::VoivodeshipCouncilOpinion,
        _ => Term::BenefitCouncilOpinion,
    }
}

/// The last day for the report on an annual programme: the statute's, or an earlier one that the office set itself. The
/// law is that of the day itself, because the report falls due long after the adoption.
pub fn report_due(case: &ProgrammeCase<'_>) -> Option<Deadline> {
    if case.programme.kind != ProgrammeKind::Annual {
        return None;
    }
    let year = case.programme.year_from;
    let first_possible = NaiveDate::from_ymd_opt(year.checked_add(1)?, 1, 1)?;
    let statutory = case.law.on(first_possible).date_for(Term::ProgrammeReport, year)?;
    let local = case.office.local.report_day;
    let local = local.and_then(|(month, day)| NaiveDate::from_ymd_opt(year + 1, month, day));
    let mut deadline = Calendar::new(case.law, &case.office.extra_days()).fixed(&statutory);
    if let Some(local) = local.filter(|local| *local < statutory.value) {
        deadline.steps.push(Step {
            text: closed(format!("Urząd wyznaczył wcześniejszy dzień: {}.", date_in_words(local))),
            day: Some(local),
            basis: None,
        });
        deadline.date = local;
    }
    Some(deadline)
}
