//! The step of a call into its next state: its day, what stops it, and the record of a reason.

use chrono::NaiveDate;
use domain::{
    call::{
        Call, CallStatus,
        step::{step, stopping},
        validate,
    },
    commission::AssessmentCase,
    id::{CallId, Revision},
    law::LawPack,
    office::{Office, numbers::PatternKind},
    rule::{CallCase, Refusal},
    violation::Violation,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::ReadTx;

use super::notice::TOUCHED;
use crate::{
    Desk, Failure, Reply,
    commission::Held,
    failure::not_yet,
    programme::{beginnings::note_number, step::note_reason, typed::Typed},
    records::CallRecords,
    view::{Choice, DayView, FindingView, Key, Permission},
};

/// What the officer says of a step; fields that the step does not need stay empty.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct CallStepForm {
    pub id: Key,
    pub revision: Key,
    /// Key of the state to come.
    pub to: String,
    /// Day of the step.
    pub day: String,
    /// Number of the order that announces the call, when it was not written yet.
    pub order_number: String,
    /// Why it is recorded although a rule forbids it; blank when no rule does.
    pub reason: String,
}

/// A step that can follow, with what it asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallStepView {
    pub to: Choice,
    /// "Odnotuj ogłoszenie konkursu".
    pub words: String,
    pub permission: Permission,
    /// It only goes back; another step is the usual one.
    pub aside: bool,
    /// How the day of the step is called; nothing when it has none.
    pub day_label: Option<String>,
    /// What the form begins with.
    pub day: Option<DayView>,
    /// The number of the order is asked for, with what the office's pattern proposes.
    pub order_number: Option<String>,
}

/// What a rule has against the step on the day as it is typed; nothing is written. A day that cannot be read is not judged.
pub fn judge(desk: &Desk, form: &CallStepForm) -> Result<Vec<FindingView>, Failure> {
    let mut typed = Typed::default();
    let to: Option<CallStatus> = typed.choice("to", "Następny stan", &form.to);
    let day = typed.day("day", &form.day);
    let Some(to) = to.filter(|_| typed.0.is_empty()) else { return Ok(Vec::new()) };
    let (law, today) = (desk.law(), desk.today());
    desk.read(|tx| {
        let (mut records, office) = super::load(tx, form.id)?;
        set_day(&mut records.stored.record, to, day, &form.order_number);
        let held = assessed(tx, &records, &office, law, today)?;
        let offers = held.as_ref().map(Held::case);
        Ok(stopping(&records.case(&office, law, today), offers.as_ref(), to).into_iter().map(Into::into).collect())
    })
}

/// Takes the step; without a reason a block refuses it.
pub fn take_step(desk: &mut Desk, form: &CallStepForm) -> Result<Reply<()>, Failure> {
    let (law, today) = (desk.law(), desk.today());
    let mut typed = Typed::default();
    let to: Option<CallStatus> = typed.choice("to", "Następny stan", &form.to);
    let from = desk.read(|tx| Ok(store::call::get(tx, CallId(form.id.0))?.record.status))?;
    let day = match to.map(|to| day_label(from, to)) {
        Some(Some(label)) => typed.needed_day("day", label, &form.day),
        _ => None,
    };
    if let Some(day) = day.filter(|day| *day > today) {
        typed.0.push(Violation::new("day", not_yet(day)));
    }
    Failure::when_invalid(typed.0)?;
    let Some(to) = to else { return Err(Failure::field("to", "Wybierz następny stan z listy.")) };
    if to == CallStatus::Annulled {
        return Err(Failure::field("to", "Unieważnienie wpisuje się w zmianach konkursu: z dniem, aktem i przyczyną."));
    }
    let name = format!("Konkurs: {}", to.label());
    desk.write(&name, |tx| {
        let (mut records, office) = super::load(tx, form.id)?;
        set_day(&mut records.stored.record, to, day, &form.order_number);
        let held = assessed(tx, &records, &office, law, today)?;
        let offers = held.as_ref().map(Held::case);
        let case = records.case(&office, law, today);
        step(&case, offers.as_ref(), to, &form.reason).map_err(refused)?;
        let stopped = stopping(&case, offers.as_ref(), to);
        let mut after = records.stored.record.clone();
        let before = after.status;
        after.status = to;
        if !stopped.is_empty() {
            note_reason(&mut after.recorded_despite, &name, form.reason.trim());
        }
        forget(&mut after, before, to);
        Failure::when_invalid(validate::call(&after))?;
        store::call::update(tx, CallId(form.id.0), Revision(form.revision.0), &after)?;
        crate::offer::step::follow_the_call(tx, CallId(form.id.0), before, to)?;
        if to == CallStatus::Announced && !after.order_number.trim().is_empty() {
            note_number(tx, PatternKind::Order, &office.numbers.order, &after.order_number)?;
        }
        Ok(())
    })?;
    Ok(Reply::new((), TOUCHED))
}

/// The offers, the commission and the results of a call whose offers are in; other calls have nothing that could stop their step.
pub(super) fn assessed(
    tx: &ReadTx<'_>,
    records: &CallRecords,
    office: &Office,
    law: &'static LawPack,
    today: NaiveDate,
) -> Result<Option<Held>, Failure> {
    let wanted = records.stored.record.status.is_assessed();
    wanted.then(|| Held::of(tx, records.clone(), office.clone(), law, today)).transpose()
}

/// A step back takes the day of what it takes back with it.
fn forget(call: &mut Call, from: CallStatus, to: CallStatus) {
    use CallStatus::*;
    match (from, to) {
        (Announced, Draft) => call.announced_on = None,
        (Closed, Announced) => call.closed_on = None,
        (Settled, Opinion) => call.settled_on = None,
        _ => {}
    }
}

/// How the day of a step is called; `None` when the step has no day of its own.
fn day_label(from: CallStatus, to: CallStatus) -> Option<&'static str> {
    use CallStatus::*;
    match (from, to) {
        (Draft, Announced) => Some("Dzień ogłoszenia konkursu"),
        (Announced, Closed) => Some("Dzień zamknięcia naboru"),
        (Opinion, Settled) => Some("Dzień rozstrzygnięcia konkursu"),
        (Settled, Finished) => Some("Dzień zakończenia konkursu"),
        _ => None,
    }
}

fn set_day(call: &mut Call, to: CallStatus, day: Option<NaiveDate>, order_number: &str) {
    use CallStatus::*;
    let Some(day) = day else { return };
    match to {
        Announced => {
            call.announced_on = Some(day);
            if call.order_number.trim().is_empty() {
                call.order_number = order_number.trim().to_owned();
            }
        }
        Closed => call.closed_on = Some(day),
        Settled => call.settled_on = Some(day),
        Finished => call.finished_on = Some(day),
        _ => {}
    }
}

pub(super) fn refused(refusal: Refusal<CallStatus>) -> Failure {
    match refusal {
        Refusal::NoSuchStep(step) => Failure::field("to", step.to_string()),
        Refusal::Blocked { findings, .. } => Failure::refused(findings),
    }
}

/// The steps that can follow. An annulment is written among the changes, with its act and reason.
pub(super) fn next_steps(
    tx: &ReadTx<'_>,
    case: &CallCase<'_>,
    offers: Option<&AssessmentCase<'_>>,
) -> Result<Vec<CallStepView>, Failure> {
    let from = case.call.status;
    let number = proposed_order(tx, case)?;
    let step_to = |to: CallStatus| {
        let mut after = case.call.clone();
        set_day(&mut after, to, Some(proposed_day(case, to)), "");
        let offers = offers.map(|offers| AssessmentCase { call: &after, ..*offers });
        let stopped = stopping(&CallCase { call: &after, ..*case }, offers.as_ref(), to);
        let because: Vec<FindingView> = stopped.into_iter().map(Into::into).collect();
        let day_label = day_label(from, to).map(str::to_owned);
        CallStepView {
            words: words(from, to).to_owned(),
            permission: Permission { allowed: because.is_empty(), because },
            aside: to < from,
            day: day_label.is_some().then(|| proposed_day(case, to).into()),
            day_label,
            order_number: (to == CallStatus::Announced && from == CallStatus::Draft && case.call.order_number.trim().is_empty())
                .then(|| number.clone()),
            to: to.into(),
        }
    };
    Ok(from.next().iter().copied().filter(|to| *to != CallStatus::Annulled).map(step_to).collect())
}

/// The day that the form of a step begins with: that of the order, of the end of the time for offers or of the choice when it has
/// passed, otherwise today.
fn proposed_day(case: &CallCase<'_>, to: CallStatus) -> NaiveDate {
    let known = match to {
        CallStatus::Announced => case.call.announced_on.or(case.call.ordered_on),
        CallStatus::Closed => case.call.last_day(),
        CallStatus::Settled => case.call.settled_on.or(case.call.chosen_by),
        _ => None,
    };
    known.filter(|day| *day <= case.today).unwrap_or(case.today)
}

/// The number that the office's pattern gives to the order; empty when the pattern cannot be used.
fn proposed_order(tx: &ReadTx<'_>, case: &CallCase<'_>) -> Result<String, Failure> {
    use chrono::Datelike;
    use domain::office::numbers::{NumberParts, Pattern};
    let written = &case.office.numbers.order;
    let Ok(pattern) = Pattern::parse(PatternKind::Order, written) else { return Ok(String::new()) };
    let year = case.today.year();
    let parts = NumberParts { number: store::numbering::next(tx, written, year)?, year, ..NumberParts::default() };
    Ok(pattern.print(&parts))
}

/// The words of the button of a step.
fn words(from: CallStatus, to: CallStatus) -> &'static str {
    use CallStatus::*;
    match (from, to) {
        (Announced, Draft) => "Wróć do przygotowania",
        (Closed, Announced) => "Otwórz nabór na nowo",
        (FormalCheck, Closed) | (Scoring, FormalCheck) | (Opinion, Scoring) | (Settled, Opinion) => "Wróć o krok",
        (_, Draft) => "Wróć do przygotowania",
        (_, Announced) => "Odnotuj ogłoszenie konkursu",
        (_, Closed) => "Zamknij nabór ofert",
        (_, FormalCheck) => "Zacznij ocenę formalną",
        (_, Scoring) => "Przekaż oferty komisji",
        (_, Opinion) => "Odnotuj opinię komisji",
        (_, Settled) => "Odnotuj rozstrzygnięcie",
        (_, Finished) => "Zakończ konkurs",
        (_, Annulled) => "Unieważnij konkurs",
    }
}
