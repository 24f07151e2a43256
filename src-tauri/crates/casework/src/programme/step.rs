//! The steps of a programme into its next state, with what stops them and with the reason for recording them all the same.

use chrono::NaiveDate;
use domain::{
    id::ProgrammeId,
    office::{
        Office,
        numbers::{NumberParts, Pattern, PatternKind},
    },
    programme::{
        Adoption, Programme, ProgrammeStatus,
        step::{step, stopping},
        validate,
    },
    rule::{ProgrammeCase, Refusal},
    violation::Violation,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::ReadTx;

use super::{beginnings::note_number, typed::Typed};
use crate::{
    Desk, Failure, Reply, Topic,
    failure::not_yet,
    records::ProgrammeRecords,
    view::{FindingView, Key},
};

/// What the officer says of a step; fields that the step does not need stay empty.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct StepForm {
    pub id: Key,
    pub revision: Key,
    /// Key of the state to come.
    pub to: String,
    /// Day of the step: handed to the council, adopted, report handed in.
    pub day: String,
    pub resolution_number: String,
    pub in_force_on: String,
    /// Why it is recorded although a rule forbids it; blank when no rule does.
    pub reason: String,
}

/// What a rule has against the step on the days as they are typed; nothing is written. Days that cannot be read are not judged.
pub fn judge(desk: &Desk, form: &StepForm) -> Result<Vec<FindingView>, Failure> {
    let mut typed = Typed::default();
    let to: Option<ProgrammeStatus> = typed.choice("to", "Następny stan", &form.to);
    let (day, in_force) = (typed.day("day", &form.day), typed.day("in_force_on", &form.in_force_on));
    let Some(to) = to.filter(|_| typed.0.is_empty()) else { return Ok(Vec::new()) };
    let (law, today) = (desk.law(), desk.today());
    desk.read(|tx| {
        let (mut records, office) = super::load(tx, form.id)?;
        set_dates(&mut records.stored.record, to, day, in_force, form.resolution_number.trim());
        Ok(records.with_case(&office, law, today, |case| stopping(case, to)).into_iter().map(Into::into).collect())
    })
}

/// Takes the step; without a reason a block refuses it.
pub fn take_step(desk: &mut Desk, form: &StepForm) -> Result<Reply<()>, Failure> {
    let (law, today) = (desk.law(), desk.today());
    let mut typed = Typed::default();
    let to: Option<ProgrammeStatus> = typed.choice("to", "Następny stan", &form.to);
    let day = match to.map(day_label) {
        Some(Some(label)) => typed.needed_day("day", label, &form.day),
        _ => None,
    };
    let in_force = typed.day("in_force_on", &form.in_force_on);
    if let Some(day) = day.filter(|day| *day > today) {
        typed.0.push(Violation::new("day", not_yet(day)));
    }
    Failure::when_invalid(typed.0)?;
    let Some(to) = to else { return Err(Failure::field("to", "Wybierz następny stan z listy.")) };
    let name = format!("Program: {}", to.label());
    desk.write(&name, |tx| {
        let (mut records, office) = super::load(tx, form.id)?;
        let mut after = records.stored.record.clone();
        let before = after.status;
        set_dates(&mut after, to, day, in_force, form.resolution_number.trim());
        records.stored.record = after;
        records.with_case(&office, law, today, |case| step(case, to, &form.reason)).map_err(refused)?;
        let stopped = records.with_case(&office, law, today, |case| stopping(case, to));
        let mut after = records.stored.record.clone();
        after.status = to;
        if !stopped.is_empty() {
            note_reason(&mut after.recorded_despite, &name, form.reason.trim());
        }
        if before == ProgrammeStatus::BeforeCouncil && to == ProgrammeStatus::AfterConsultation {
            after.submitted_to_council_on = None;
        }
        Failure::when_invalid(validate::programme(&after))?;
        store::programme::update(tx, ProgrammeId(form.id.0), domain::id::Revision(form.revision.0), &after)?;
        if let Some(adoption) = &after.adoption {
            note_number(tx, PatternKind::Resolution, &office.numbers.resolution, &adoption.resolution_number)?;
        }
        Ok(())
    })?;
    Ok(Reply::new((), &[Topic::Programmes]))
}

/// How the day of a step is called; `None` when the step has no day of its own.
pub(super) fn day_label(to: ProgrammeStatus) -> Option<&'static str> {
    match to {
        ProgrammeStatus::BeforeCouncil => Some("Dzień skierowania projektu do rady"),
        ProgrammeStatus::Adopted => Some("Dzień uchwalenia"),
        ProgrammeStatus::Reported => Some("Dzień przedłożenia sprawozdania"),
        _ => None,
    }
}

fn set_dates(
    programme: &mut Programme,
    to: ProgrammeStatus,
    day: Option<NaiveDate>,
    in_force_on: Option<NaiveDate>,
    number: &str,
) {
    match (to, day) {
        (ProgrammeStatus::BeforeCouncil, Some(day)) => programme.submitted_to_council_on = Some(day),
        (ProgrammeStatus::Adopted, Some(adopted_on)) => {
            programme.adoption = Some(Adoption { resolution_number: number.to_owned(), adopted_on, in_force_on });
        }
        (ProgrammeStatus::Reported, Some(day)) => programme.report_submitted_on = Some(day),
        _ => {}
    }
}

/// Adds to the reasons for which steps were recorded although a rule forbade them.
pub(crate) fn note_reason(recorded: &mut String, step: &str, reason: &str) {
    let told = format!("{step} – {reason}");
    *recorded = match recorded.trim() {
        "" => told,
        before => format!("{before}\n{told}"),
    };
}

fn refused(refusal: Refusal<ProgrammeStatus>) -> Failure {
    match refusal {
        Refusal::NoSuchStep(step) => Failure::field("to", step.to_string()),
        Refusal::Blocked { findings, .. } => Failure::refused(findings),
    }
}

/// What would stop the step today: with the dates that the form proposes.
pub(super) fn expected(case: &ProgrammeCase<'_>, to: ProgrammeStatus) -> Vec<FindingView> {
    let mut after = case.programme.clone();
    set_dates(&mut after, to, Some(proposed_day(case, to)), None, "");
    stopping(&ProgrammeCase { programme: &after, ..*case }, to).into_iter().map(Into::into).collect()
}

/// The day that the form of a step begins with: that of the chosen sitting when it has passed, otherwise today.
pub(super) fn proposed_day(case: &ProgrammeCase<'_>, to: ProgrammeStatus) -> NaiveDate {
    let sitting = case.chosen_sitting().map(|sitting| sitting.held_on);
    match to {
        ProgrammeStatus::Adopted => sitting.filter(|day| *day <= case.today).unwrap_or(case.today),
        _ => case.today,
    }
}

/// The number that the office's pattern gives to the resolution; empty when the pattern cannot be used.
pub(super) fn proposed_number(
    tx: &ReadTx<'_>,
    records: &ProgrammeRecords,
    office: &Office,
    day: NaiveDate,
) -> Result<String, Failure> {
    use chrono::Datelike;
    let written = &office.numbers.resolution;
    let Ok(pattern) = Pattern::parse(PatternKind::Resolution, written) else { return Ok(String::new()) };
    let sitting = records.stored.record.sitting.and_then(|chosen| records.sittings.iter().find(|sitting| sitting.id == chosen));
    let parts = NumberParts {
        number: store::numbering::next(tx, written, day.year())?,
        year: day.year(),
        sitting: sitting.and_then(|sitting| domain::office::roman::from_roman(sitting.record.number.trim())),
        ..NumberParts::default()
    };
    Ok(pattern.print(&parts))
}

/// The words of the button of a step.
pub(super) fn words(from: ProgrammeStatus, to: ProgrammeStatus) -> &'static str {
    use ProgrammeStatus::*;
    match (from, to) {
        (AfterConsultation, InConsultation) => "Wróć do konsultacji",
        (BeforeCouncil, AfterConsultation) => "Cofnij z rady do poprawek",
        (BeingAmended, Running) => "Zakończ zmianę programu",
        (_, InConsultation) => "Odnotuj początek konsultacji",
        (_, AfterConsultation) => "Zakończ konsultacje",
        (_, BeforeCouncil) => "Skieruj projekt do rady",
        (_, Adopted) => "Odnotuj uchwalenie",
        (_, Running) => "Rozpocznij realizację",
        (_, BeingAmended) => "Rozpocznij zmianę programu",
        (_, Reported) => "Odnotuj złożenie sprawozdania",
        (_, Closed) => "Zamknij program",
        (_, Draft) => "Wróć do szkicu",
    }
}
