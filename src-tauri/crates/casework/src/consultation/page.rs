//! One consultation as its page shows it.

use chrono::NaiveDate;
use domain::{
    consultation::{ConsultationStatus, Entitled, Sector, duty, summary::between},
    explain::closed,
    law::Term,
    office::ConsultationForm,
    polish,
    programme::Programme,
    publication::{CaseRef, PublicationPlace, PublishedThing},
    rule::{ConsultationCase, check_consultation},
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;

use super::{
    Held,
    course::{self, CourseView},
    evidence::{self, ListKept},
    few::few,
    meeting::{self, MeetingView},
    outcome::{self, OutcomeView},
    plan::{self, FixedField, PlanInput},
    publication::{self, LeadView, PlaceToPublish, PublicationView},
    step::{self, StepView},
    suggestion::{self, SuggestionView},
    turnout::{self, TurnoutView},
};
use crate::{
    Desk, Failure,
    handover::{self, AwayMark},
    view::{Choice, DayView, ExplanationView, FindingView, Key, choices},
};

/// Everything of a consultation but its remarks.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ConsultationView {
    pub id: Key,
    pub revision: Key,
    /// "Konsultacje projektu programu na rok 2027".
    pub heading: String,
    /// Why the plan, the meetings and the outcome are not changed any more; `None` while they may be.
    pub closed: Option<String>,
    pub subject: Choice,
    pub programme: Option<Key>,
    /// The draft act whose text is consulted.
    pub draft_act: Option<Key>,
    /// The text consulted.
    pub text: Option<Key>,
    /// With whom the case is now.
    pub away: Option<AwayMark>,
    pub status: Choice,
    /// "trwają, dzień 10. z 15".
    pub status_words: String,
    /// Remarks are still taken although the last day has passed.
    pub over: bool,
    /// "od 6 do 20 października 2026 r.".
    pub dates: Option<String>,
    /// "15 dni", first and last day included.
    pub length: Option<LengthView>,
    pub duty: DutyView,
    pub order: Option<String>,
    pub plan: PlanInput,
    /// Fields of the plan that are not changed any more, because people were told of them.
    pub fixed: Vec<FixedField>,
    pub suggestions: Vec<SuggestionView>,
    pub steps: Vec<StepView>,
    pub course: Option<CourseView>,
    pub publications: Vec<PublicationView>,
    pub places: Vec<PlaceToPublish>,
    pub report_places: Vec<PlaceToPublish>,
    pub lead: Option<LeadView>,
    pub meetings: Vec<MeetingView>,
    pub extensions: Vec<ExtensionView>,
    pub cancelled: Option<CancellationView>,
    pub recorded_despite: String,
    pub remarks: u32,
    /// Files from which remarks were brought in, the first one first.
    pub lists: Vec<ListKept>,
    pub turnout: TurnoutView,
    pub outcome: OutcomeView,
    pub findings: Vec<FindingView>,
    pub choices: PlanChoices,
}

/// Whether the law orders the consultation.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct DutyView {
    pub obligatory: bool,
    pub basis: String,
    pub sentence: String,
}

/// How long the consultation lasts.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct LengthView {
    pub days: String,
    pub why: ExplanationView,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ExtensionView {
    pub decided_on: DayView,
    pub from: DayView,
    pub to: DayView,
    pub reason: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CancellationView {
    pub cancelled_on: DayView,
    pub reason: String,
}

/// The closed lists of the form.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PlanChoices {
    pub entitled: Vec<Choice>,
    pub forms: Vec<Choice>,
    /// Keys of the forms that the local resolution knows; empty when it is not described.
    pub local_forms: Vec<String>,
    pub places: Vec<Choice>,
    pub things: Vec<Choice>,
    pub sectors: Vec<Choice>,
}

pub fn view(desk: &Desk, id: Key) -> Result<ConsultationView, Failure> {
    let (law, now) = (desk.law(), desk.now());
    let today = now.date();
    desk.read(|tx| {
        let held = Held::load(tx, law, id, now)?;
        let case = held.case();
        let record = &held.records.stored.record;
        let planned = record.status == ConsultationStatus::Planned;
        let latest = match planned {
            true => suggestion::plan_of(tx, record.programme, &held.office, law, today)?,
            false => Vec::new(),
        };
        let duty = duty::duty(&case);
        Ok(ConsultationView {
            id,
            revision: Key(held.records.stored.revision.0),
            closed: super::still_open(record.status).err().map(|failure| failure.sentence()),
            heading: heading(&record.title, held.records.programme.as_ref()),
            subject: record.subject.into(),
            programme: record.programme.map(|programme| Key(programme.0)),
            draft_act: record.text.map(|text| store::draft_act::of_text(tx, text)).transpose()?.flatten().map(|act| Key(act.0)),
            text: record.text.map(|text| Key(text.0)),
            away: handover::mark(tx, CaseRef::Consultation(held.records.stored.id))?,
            status: record.status.into(),
            status_words: step::words(record, today),
            over: record.waits_to_be_closed(today),
            dates: record.starts_on.zip(record.ends_on).map(|(first, last)| between(first, last)),
            length: length(&case),
            duty: DutyView { obligatory: duty.obligatory, basis: duty.basis.short(), sentence: duty.sentence },
            order: (!record.order_number.is_empty()).then(|| record.order_number.clone()),
            plan: PlanInput::from(record),
            fixed: plan::fixed(record),
            suggestions: if planned { suggestion::suggestions(&case, &latest) } else { Vec::new() },
            steps: step::steps(&held),
            course: course::course(&case),
            publications: publication::views(tx, &held)?,
            places: publication::places(&held, PublishedThing::ConsultationNotice),
            report_places: publication::places(&held, PublishedThing::ConsultationReport),
            lead: publication::lead(&case),
            meetings: held.records.meetings.iter().map(|stored| meeting::view(stored, today)).collect(),
            extensions: held.records.extensions.iter().map(|stored| extension(&stored.record)).collect(),
            cancelled: record.cancelled.as_ref().map(|cancelled| CancellationView {
                cancelled_on: cancelled.cancelled_on.into(),
                reason: cancelled.reason.clone(),
            }),
            recorded_despite: record.recorded_despite.clone(),
            remarks: held.records.remarks.len() as u32,
            lists: evidence::lists(tx, held.records.stored.id, desk.clock())?,
            turnout: turnout::view(&case),
            outcome: outcome::view(&held),
            findings: few(check_consultation(&case)),
            choices: plan_choices(&held),
        })
    })
}

fn length(case: &ConsultationCase<'_>) -> Option<LengthView> {
    let (first, last) = case.consultation.starts_on.zip(case.consultation.ends_on)?;
    let days = case.days().and_then(|days| u64::try_from(days).ok()).filter(|days| *days > 0)?;
    let days = polish::counted(days, ["dzień", "dni", "dni"]);
    let least = suggestion::of_office(case, case.office.local.consultation_days, Term::ConsultationUsual);
    let mut steps = vec![
        closed(format!("Pierwszy dzień: {}.", polish::date_in_words(first))),
        closed(format!("Ostatni dzień: {}.", polish::date_in_words(last))),
        format!("Liczą się oba te dni i wszystkie między nimi: {days}."),
    ];
    steps.extend(least.map(|(least, basis)| closed(format!("Wymagane: co najmniej {least} ({basis})."))));
    Some(LengthView { why: ExplanationView::told(days.clone(), steps), days })
}

fn extension(extension: &domain::consultation::Extension) -> ExtensionView {
    ExtensionView {
        decided_on: extension.decided_on.into(),
        from: extension.from.into(),
        to: extension.to.into(),
        reason: extension.reason.clone(),
    }
}

fn plan_choices(held: &Held) -> PlanChoices {
    PlanChoices {
        entitled: choices::<Entitled>(),
        forms: choices::<ConsultationForm>(),
        local_forms: held.office.local.consultation_forms.iter().map(|form| form.key().to_owned()).collect(),
        places: choices::<PublicationPlace>(),
        things: [PublishedThing::ConsultationNotice, PublishedThing::ConsultationReport].map(Choice::from).to_vec(),
        sectors: choices::<Sector>(),
    }
}

/// The programme of this file by its years: its full name is long and stands in the plan. "projekt uchwały…" gives
/// "Konsultacje projektu uchwały…"; other titles follow a colon.
fn heading(title: &str, programme: Option<&Programme>) -> String {
    if let Some(programme) = programme {
        return match (programme.year_from, programme.year_to) {
            (from, to) if from == to => format!("Konsultacje projektu programu na rok {from}"),
            (from, to) => format!("Konsultacje projektu programu na lata {from}–{to}"),
        };
    }
    match polish::known_draft_genitive(title) {
        Some(declined) => format!("Konsultacje {}", polish::small_first(&declined)),
        None => format!("Konsultacje: {title}"),
    }
}

/// Where a consultation stands today, for the list.
pub(super) fn day_of(
    status: ConsultationStatus,
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<ExplanationView> {
    let days = |count: i64| polish::counted(count.unsigned_abs(), ["dzień", "dni", "dni"]);
    let (said, what, day) = match (status, start, end) {
        (ConsultationStatus::Announced, Some(start), _) if start > today => {
            (format!("początek za {}", days((start - today).num_days())), "Pierwszy dzień konsultacji", start)
        }
        (status, _, Some(end)) if status.is_open() => {
            let said = match (end - today).num_days() {
                0 => "koniec dzisiaj".to_owned(),
                left if left > 0 => format!("koniec za {}", days(left)),
                past => format!("koniec minął {} temu", days(past)),
            };
            (said, "Ostatni dzień konsultacji", end)
        }
        _ => return None,
    };
    let steps = vec![
        format!("{what}: {}.", polish::date_in_words(day)),
        format!("Dzisiaj: {}.", polish::date_in_words(today)),
        "Liczy się dni kalendarzowe między nimi.".to_owned(),
    ];
    Some(ExplanationView::told(said, steps))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heading_declines_the_draft() {
        let said = |title: &str| heading(title, None);
        assert_eq!(said("projekt uchwały o statutach sołectw"), "Konsultacje projektu uchwały o statutach sołectw");
        assert_eq!(said("projekty statutów 14 sołectw"), "Konsultacje projektów statutów 14 sołectw");
        assert_eq!(said("Strategia rozwoju"), "Konsultacje strategii rozwoju");
        assert_eq!(said("Jarzębin 2035"), "Konsultacje: Jarzębin 2035");
    }
}
