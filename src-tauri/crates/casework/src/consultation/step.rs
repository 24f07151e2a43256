//! The steps of a consultation: announcing, opening, extending, closing, settling the positions, publishing the report, cancelling.

use chrono::NaiveDate;
use domain::{
    consultation::{Cancellation, Consultation, ConsultationStatus, Extension, step, validate},
    id::{ConsultationId, ExtensionId, Revision, Stored},
    polish::{date_in_words, day_and_month},
    publication::PublishedThing,
    rule::Refusal,
    violation::Violation,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{CHANGED, Held, Saved, few::few, read::Reading};
use crate::{
    Desk, Failure, Reply,
    failure::not_yet,
    view::{Choice, DayView, FindingView, Key},
};

/// A step that may follow, with what stands against it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct StepView {
    pub to: Choice,
    /// What the button says: "Ogłoś konsultacje…".
    pub label: String,
    pub allowed: bool,
    /// The rules that forbid it.
    pub because: Vec<FindingView>,
    /// Why it is too early, when that is the reason.
    pub too_early: Option<String>,
    /// What a rule forbids can be recorded with a written reason, because it has happened on paper.
    pub recordable: bool,
    /// A day or a reason is asked for.
    pub asks: bool,
    /// The day that the records suggest; `because` was judged for it.
    pub day: DayView,
    /// The step that the case waits for.
    pub next: bool,
}

/// A step as the officer takes it. Days in any usual form; a blank day means the suggested one.
#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct StepInput {
    /// Key of the state that follows.
    pub to: String,
    /// The day of the notice, of the decision or of the publication.
    pub day: String,
    /// The new last day of an extension.
    pub until: String,
    /// Why it is extended or cancelled.
    pub reason: String,
    /// Why a step that a rule forbids is recorded all the same.
    pub despite: String,
}

/// The steps that may follow now.
pub(super) fn steps(held: &Held) -> Vec<StepView> {
    let status = held.records.stored.record.status;
    let mut following: Vec<ConsultationStatus> = status.next().to_vec();
    if status == ConsultationStatus::Extended {
        following.retain(|to| *to != ConsultationStatus::Running);
        following.insert(0, ConsultationStatus::Extended);
    }
    following.into_iter().map(|to| view_of(held, status, to)).collect()
}

fn view_of(held: &Held, from: ConsultationStatus, to: ConsultationStatus) -> StepView {
    let mut after =
        Held { office: held.office.clone(), records: held.records.clone(), law: held.law, today: held.today, hour: held.hour };
    let day = suggested_day(held, to);
    let record = &mut after.records.stored.record;
    match to {
        ConsultationStatus::Announced => record.announced_on = Some(day),
        ConsultationStatus::Reported => record.report_published_on = Some(day),
        _ => {}
    }
    // The day and the reason of these two are asked for first; the rules judge them then.
    let asked_first = matches!(to, ConsultationStatus::Extended | ConsultationStatus::Cancelled);
    let (because, recordable) = match (asked_first, judged(&after, to, "")) {
        (false, Err(Refusal::Blocked { findings, recordable })) => (few(findings), recordable),
        // A calling off without its reason cannot be recorded; everything else that has happened can.
        _ => (Vec::new(), to != ConsultationStatus::Cancelled),
    };
    let too_early = too_early(held, to);
    StepView {
        label: label(to).to_owned(),
        allowed: because.is_empty() && too_early.is_none(),
        because,
        too_early,
        recordable,
        asks: asked_first || matches!(to, ConsultationStatus::Announced | ConsultationStatus::Reported),
        next: !asked_first && is_main(from, to),
        day: day.into(),
        to: to.into(),
    }
}

/// What the plan or the recorded publications say of the day of a step; today when they say nothing or name a day that has not come:
/// a step is a thing that has happened.
fn suggested_day(held: &Held, to: ConsultationStatus) -> NaiveDate {
    let case = held.case();
    let past = |day: &NaiveDate| *day <= held.today;
    let published = |thing| case.publications_of(thing).map(|publication| publication.record.published_on).filter(past);
    let record = case.consultation;
    let known = match to {
        ConsultationStatus::Announced => {
            record.announced_on.filter(past).or_else(|| published(PublishedThing::ConsultationNotice).max())
        }
        ConsultationStatus::Reported => {
            record.report_published_on.filter(past).or_else(|| published(PublishedThing::ConsultationReport).min())
        }
        _ => None,
    };
    known.unwrap_or(held.today)
}

fn is_main(from: ConsultationStatus, to: ConsultationStatus) -> bool {
    use ConsultationStatus::*;
    matches!(
        (from, to),
        (Planned, Announced) | (Announced, Running) | (Running | Extended, Ended) | (Ended, Answered) | (Answered, Reported)
    )
}

fn label(to: ConsultationStatus) -> &'static str {
    use ConsultationStatus::*;
    match to {
        Planned => "Wróć do planowania",
        Announced => "Ogłoś konsultacje…",
        Running => "Rozpocznij przyjmowanie uwag",
        Extended => "Przedłuż termin…",
        Ended => "Zakończ przyjmowanie uwag",
        Answered => "Zamknij stanowiska",
        Reported => "Odnotuj publikację raportu…",
        Cancelled => "Odwołaj konsultacje…",
    }
}

fn act(to: ConsultationStatus) -> &'static str {
    use ConsultationStatus::*;
    match to {
        Planned => "Powrót konsultacji do planowania",
        Announced => "Ogłoszenie konsultacji",
        Running => "Rozpoczęcie konsultacji",
        Extended => "Przedłużenie konsultacji",
        Ended => "Zakończenie konsultacji",
        Answered => "Zamknięcie stanowisk do uwag",
        Reported => "Publikacja raportu z konsultacji",
        Cancelled => "Odwołanie konsultacji",
    }
}

fn too_early(held: &Held, to: ConsultationStatus) -> Option<String> {
    let record = &held.records.stored.record;
    match (to, record.starts_on, record.ends_on) {
        (ConsultationStatus::Running, Some(start), _) if held.today < start => {
            Some(domain::explain::closed(format!("Konsultacje zaczynają się {}.", date_in_words(start))))
        }
        (ConsultationStatus::Ended, _, Some(end)) if held.today <= end => match record.ends_at {
            Some(hour) if held.today == end && held.hour >= hour => None,
            Some(hour) => {
                let (end, hour) = (date_in_words(end), hour.format("%-H.%M"));
                Some(format!("Uwagi można zgłaszać do {end} do godz. {hour}; zakończysz konsultacje po tej godzinie."))
            }
            None => {
                Some(format!("Uwagi można zgłaszać do {} włącznie; zakończysz konsultacje następnego dnia.", date_in_words(end)))
            }
        },
        _ => None,
    }
}

/// Takes a step, with its trace.
pub fn take(desk: &mut Desk, id: Key, revision: Key, input: &StepInput) -> Result<Reply<Saved>, Failure> {
    let (law, now) = (desk.law(), desk.now());
    let mut held = desk.read(|tx| Held::load(tx, law, id, now))?;
    let (to, extension) = prepared(&mut held, input)?;
    if let Some(sentence) = too_early(&held, to) {
        return Err(Failure::field("to", sentence));
    }
    let stopped = judged(&held, to, "").is_err();
    judged(&held, to, &input.despite).map_err(|refusal| match refusal {
        Refusal::NoSuchStep(refused) => Failure::field("to", refused.to_string()),
        Refusal::Blocked { findings, .. } => Failure::Refused { findings: few(findings) },
    })?;
    let mut after = held.records.stored.record;
    after.status = to;
    // A reason typed while a rule stood against the step says nothing once none does.
    if stopped && !input.despite.trim().is_empty() {
        let note = format!("{} ({}): {}", act(to), date_in_words(now.date()), input.despite.trim());
        let before = std::mem::take(&mut after.recorded_despite);
        after.recorded_despite = if before.is_empty() { note } else { format!("{before}\n{note}") };
    }
    let id = ConsultationId(id.0);
    let saved = desk.write(act(to), |tx| {
        if let Some(extension) = &extension {
            store::consultation::extension::insert(tx, extension)?;
        }
        let revision = store::consultation::update(tx, id, Revision(revision.0), &after)?;
        Ok(Saved::new(id.0, revision))
    })?;
    Ok(Reply::new(saved, CHANGED))
}

/// Fills in what the step brings: days, reasons, the extension. The state stays as it was.
fn prepared(held: &mut Held, input: &StepInput) -> Result<(ConsultationStatus, Option<Extension>), Failure> {
    let mut reading = Reading::new();
    let to: ConsultationStatus = reading.needed_choice("to", &input.to);
    let day = reading.day("day", &input.day).unwrap_or_else(|| suggested_day(held, to));
    let reason = input.reason.trim().to_owned();
    let mut extension = None;
    let mut faults = Vec::new();
    if day > held.today {
        faults.push(Violation::new("day", not_yet(day)));
    }
    let record = &mut held.records.stored.record;
    match to {
        ConsultationStatus::Announced => record.announced_on = Some(day),
        ConsultationStatus::Extended => {
            let until = reading.needed_day("until", &input.until);
            let from = record.ends_on.unwrap_or(until);
            let added = Extension { consultation: held.records.stored.id, decided_on: day, from, to: until, reason };
            let renamed = |field: &str| if field == "to" { "until".to_owned() } else { field.replace("decided_on", "day") };
            faults
                .extend(validate::extension(&added).into_iter().map(|fault| Violation { field: renamed(&fault.field), ..fault }));
            record.ends_on = Some(until);
            // A second extension goes on from the running consultation.
            if record.status == ConsultationStatus::Extended {
                record.status = ConsultationStatus::Running;
            }
            held.records.extensions.push(Stored { id: ExtensionId(0), revision: Revision(0), record: added.clone() });
            extension = Some(added);
        }
        ConsultationStatus::Cancelled => record.cancelled = Some(Cancellation { cancelled_on: day, reason }),
        ConsultationStatus::Reported => {
            record.report_published_on = Some(day);
            record.report_made_on = record.report_made_on.or(Some(day));
        }
        _ => {}
    }
    reading.done(faults)?;
    Ok((to, extension))
}

fn judged(held: &Held, to: ConsultationStatus, despite: &str) -> Result<(), Refusal<ConsultationStatus>> {
    step::step(&held.case(), to, despite)
}

/// How far the consultation is, for its mark: "trwają, dzień 10. z 15".
pub(super) fn words(consultation: &Consultation, today: NaiveDate) -> String {
    let status = consultation.status;
    let open = matches!(status, ConsultationStatus::Running | ConsultationStatus::Extended);
    match (consultation.starts_on, consultation.ends_on) {
        (_, Some(end)) if consultation.waits_to_be_closed(today) => format!("termin minął {}", day_and_month(end)),
        (Some(start), Some(end)) if open && (start..=end).contains(&today) => {
            let (day, of) = ((today - start).num_days() + 1, (end - start).num_days() + 1);
            format!("{}, dzień {day}. z {of}", status.label())
        }
        _ => status.label().to_owned(),
    }
}
