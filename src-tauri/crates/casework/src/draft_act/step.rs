//! The step into the next state: which days it sets, what stops it, and the record of a reason.

use chrono::NaiveDate;
use domain::{
    draft_act::{
        Announcement, DraftAct, DraftActStatus, due,
        step::{step, stopping},
        validate,
    },
    id::{DraftActId, Revision},
    office::{
        numbers::{NumberParts, Pattern, PatternKind},
        roman::from_roman,
    },
    programme::Adoption,
    rule::{DraftActCase, Refusal},
    violation::Violation,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::ReadTx;

use super::CHANGED;
use crate::{
    Desk, Failure, Reply,
    failure::not_yet,
    programme::{beginnings::note_number, step::note_reason, typed::Typed},
    view::{FindingView, Key},
};

/// What the officer says of a step; fields that the step does not need stay empty.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct ActStepForm {
    pub id: Key,
    pub revision: Key,
    /// Key of the state to come.
    pub to: String,
    /// Day of the step.
    pub day: String,
    pub resolution_number: String,
    /// Position in the journal.
    pub journal_position: String,
    /// Why it is recorded although a rule forbids it; blank when no rule does.
    pub reason: String,
}

/// What a rule has against the step on the day as it is typed; nothing is written. A day that cannot be read is not judged.
pub fn judge(desk: &Desk, form: &ActStepForm) -> Result<Vec<FindingView>, Failure> {
    let mut typed = Typed::default();
    let to: Option<DraftActStatus> = typed.choice("to", "Następny stan", &form.to);
    let day = typed.day("day", &form.day);
    let Some(to) = to.filter(|_| typed.0.is_empty()) else { return Ok(Vec::new()) };
    let (law, today) = (desk.law(), desk.today());
    desk.read(|tx| {
        let (mut records, office) = super::load(tx, form.id)?;
        set_day(&mut records.stored.record, to, day, &form.resolution_number, &form.journal_position);
        Ok(stopping(&records.case(&office, law, today), to).into_iter().map(Into::into).collect())
    })
}

/// Takes the step; without a reason a block refuses it.
pub fn take_step(desk: &mut Desk, form: &ActStepForm) -> Result<Reply<()>, Failure> {
    let (law, today) = (desk.law(), desk.today());
    let mut typed = Typed::default();
    let to: Option<DraftActStatus> = typed.choice("to", "Następny stan", &form.to);
    let from = desk.read(|tx| Ok(store::draft_act::get(tx, DraftActId(form.id.0))?.record.status))?;
    let day = match to.map(|to| day_label(from, to)) {
        Some(Some(label)) => typed.needed_day("day", label, &form.day),
        _ => None,
    };
    if let Some(day) = day.filter(|day| *day > today) {
        typed.0.push(Violation::new("day", not_yet(day)));
    }
    Failure::when_invalid(typed.0)?;
    let Some(to) = to else { return Err(Failure::field("to", "Wybierz następny stan z listy.")) };
    let name = format!("Projekt aktu: {}", to.label());
    desk.write(&name, |tx| {
        let (mut records, office) = super::load(tx, form.id)?;
        set_day(&mut records.stored.record, to, day, &form.resolution_number, &form.journal_position);
        let case = records.case(&office, law, today);
        step(&case, to, &form.reason).map_err(refused)?;
        let stopped = stopping(&case, to);
        let mut after = records.stored.record.clone();
        let before = after.status;
        after.status = to;
        if !stopped.is_empty() {
            note_reason(&mut after.recorded_despite, &name, form.reason.trim());
        }
        if before == DraftActStatus::BeforeCouncil && to == DraftActStatus::AfterConsultation {
            after.submitted_to_council_on = None;
        }
        if before == DraftActStatus::Abandoned {
            after.abandoned_on = None;
        }
        Failure::when_invalid(validate::draft_act(&after))?;
        store::draft_act::update(tx, DraftActId(form.id.0), Revision(form.revision.0), &after)?;
        if let Some(adoption) = &after.adoption {
            note_number(tx, PatternKind::Resolution, &office.numbers.resolution, &adoption.resolution_number)?;
        }
        Ok(())
    })?;
    Ok(Reply::new((), CHANGED))
}

/// How the day of a step is called; `None` when the step has no day of its own.
pub(super) fn day_label(from: DraftActStatus, to: DraftActStatus) -> Option<&'static str> {
    use DraftActStatus::*;
    match to {
        Draft => None,
        // Going back from the council is no new end of the consultation.
        AfterConsultation if from == BeforeCouncil => None,
        InConsultation => Some("Dzień rozpoczęcia konsultacji"),
        AfterConsultation => Some("Dzień zakończenia konsultacji"),
        BeforeCouncil => Some("Dzień skierowania projektu do rady"),
        Adopted => Some("Dzień podjęcia uchwały"),
        Announced => Some("Dzień ogłoszenia w dzienniku"),
        InForce => Some("Dzień wejścia w życie"),
        Abandoned => Some("Dzień zaniechania prac"),
    }
}

fn set_day(act: &mut DraftAct, to: DraftActStatus, day: Option<NaiveDate>, number: &str, position: &str) {
    use DraftActStatus::*;
    let Some(day) = day else { return };
    match to {
        Draft => {}
        InConsultation => (act.consultation_began_on, act.consultation_ended_on) = (Some(day), None),
        AfterConsultation => act.consultation_ended_on = Some(day),
        BeforeCouncil => act.submitted_to_council_on = Some(day),
        Adopted => {
            let resolution_number = number.trim().to_owned();
            act.adoption = Some(Adoption { resolution_number, adopted_on: day, in_force_on: None });
        }
        Announced => {
            act.announcement = Some(Announcement { announced_on: day, position: position.trim().to_owned() });
        }
        InForce => {
            if let Some(adoption) = &mut act.adoption {
                adoption.in_force_on = Some(day);
            }
        }
        Abandoned => act.abandoned_on = Some(day),
    }
}

fn refused(refusal: Refusal<DraftActStatus>) -> Failure {
    match refusal {
        Refusal::NoSuchStep(step) => Failure::field("to", step.to_string()),
        Refusal::Blocked { findings, .. } => Failure::refused(findings),
    }
}

/// What would stop the step today: with the day that the form proposes.
pub(super) fn expected(case: &DraftActCase<'_>, to: DraftActStatus) -> Vec<FindingView> {
    let mut after = case.act.clone();
    set_day(&mut after, to, Some(proposed_day(case, to)), "", "");
    stopping(&DraftActCase { act: &after, ..*case }, to).into_iter().map(Into::into).collect()
}

/// The day that the form of a step begins with: that of the consultation, of the chosen sitting or of the counted entry into force
/// when it has passed, otherwise today.
pub(super) fn proposed_day(case: &DraftActCase<'_>, to: DraftActStatus) -> NaiveDate {
    let known = match to {
        DraftActStatus::InConsultation => case.consultation.and_then(|held| held.starts_on),
        DraftActStatus::AfterConsultation => case.consultation.and_then(|held| held.ends_on),
        DraftActStatus::Adopted => case.chosen_sitting().map(|sitting| sitting.held_on),
        DraftActStatus::InForce => due::in_force(case).map(|day| day.date),
        _ => None,
    };
    known.filter(|day| *day <= case.today).unwrap_or(case.today)
}

/// The number that the office's pattern gives to the resolution; empty when the pattern cannot be used.
pub(super) fn proposed_number(tx: &ReadTx<'_>, case: &DraftActCase<'_>) -> Result<String, Failure> {
    use chrono::Datelike;
    let written = &case.office.numbers.resolution;
    let Ok(pattern) = Pattern::parse(PatternKind::Resolution, written) else { return Ok(String::new()) };
    let year = case.today.year();
    let parts = NumberParts {
        number: store::numbering::next(tx, written, year)?,
        year,
        sitting: case.chosen_sitting().and_then(|sitting| from_roman(sitting.number.trim())),
        ..NumberParts::default()
    };
    Ok(pattern.print(&parts))
}

/// A draft goes to consultation first, where the law asks for one; giving up and going back are never the usual way. Only local
/// law goes through the journal.
pub(super) fn is_aside(case: &DraftActCase<'_>, to: DraftActStatus) -> bool {
    use DraftActStatus::*;
    let consulted = case.kind_law().is_some_and(|law| law.value.consultation.is_some());
    match (case.act.status, to) {
        (_, Abandoned) | (AfterConsultation, InConsultation) | (BeforeCouncil, AfterConsultation) => true,
        (Draft, BeforeCouncil) => consulted,
        (Draft, InConsultation) => !consulted,
        (Adopted, Announced) => case.is_local_law() != Some(true),
        (Adopted, InForce) => case.is_local_law() == Some(true),
        _ => false,
    }
}

/// The words of the button of a step.
pub(super) fn words(from: DraftActStatus, to: DraftActStatus) -> &'static str {
    use DraftActStatus::*;
    match (from, to) {
        (AfterConsultation, InConsultation) => "Wróć do konsultacji",
        (BeforeCouncil, AfterConsultation) => "Cofnij z rady do poprawek",
        (_, InConsultation) => "Odnotuj początek konsultacji",
        (_, AfterConsultation) => "Zakończ konsultacje",
        (_, BeforeCouncil) => "Skieruj projekt do rady",
        (_, Adopted) => "Odnotuj podjęcie uchwały",
        (_, Announced) => "Odnotuj ogłoszenie w dzienniku",
        (_, InForce) => "Odnotuj wejście w życie",
        (_, Abandoned) => "Zaniechaj prac nad projektem",
        (_, Draft) => "Wróć do szkicu",
    }
}
