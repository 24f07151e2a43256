//! The notice of a call: what it must say and says, its places, the day from which the time for offers is counted, its changes,
//! and the steps that follow.

use domain::{
    call::{
        AnnulmentGround, CallChangeKind, CallStatus, due,
        plan::{CallStep, plan},
        requirements::{NoticeRow, matrix},
    },
    polish::{capital_first, date_in_words},
    programme::plan::PlanState,
    publication::{PublicationPlace, PublishedThing},
    rule::CallCase,
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;

use super::{
    change::{self, CallChangeRow},
    publication::{self, CallPublicationRow},
    step::{self, CallStepView},
};
use crate::{
    Desk, Failure, Topic,
    commission::Held,
    view::{Choice, DayView, ExplanationView, FigureView, Key, choices},
};

/// What a step, a publication or a change of a call touches on other screens.
pub(super) const TOUCHED: &[Topic] = &[Topic::Calls, Topic::Publications, Topic::Offers];

/// The notice with everything around it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallNoticeView {
    pub id: Key,
    pub revision: Key,
    pub status: Choice,
    /// On which act the call stands and what that act asks for.
    pub lead: String,
    pub items: Vec<CallNoticeItem>,
    /// Items that are whole, with the list behind the number.
    pub whole: FigureView,
    /// The binding places, each with its first day; empty where the act names none.
    pub places: Vec<CallPlaceRow>,
    /// The first day that may be the last one for offers, with its counting.
    pub earliest: Option<(DayView, ExplanationView)>,
    /// Between the last publication and the deadline: "22 dni", with its counting.
    pub days: Option<(String, ExplanationView)>,
    pub until: Option<String>,
    pub publications: Vec<CallPublicationRow>,
    pub publication_places: Vec<Choice>,
    pub changes: Vec<CallChangeRow>,
    pub change_kinds: Vec<Choice>,
    pub grounds: Vec<Choice>,
    /// Tasks that can be annulled.
    pub open_tasks: Vec<Choice>,
    /// Something was announced that can be changed.
    pub can_change: bool,
    pub next: Vec<CallStepView>,
    pub plan: Vec<CallPlanRow>,
    pub recorded_despite: String,
}

/// One item of the notice.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallNoticeItem {
    pub key: String,
    pub point: u32,
    pub name: String,
    pub guide: String,
    pub basis: String,
    pub binding: bool,
    pub said: Vec<String>,
    pub missing: Vec<String>,
    pub state: Choice,
    pub note: Option<String>,
    /// The field or the list in which it is mended.
    pub field: String,
}

/// A place in which the notice must stand.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallPlaceRow {
    pub place: Choice,
    pub published_on: Option<DayView>,
    /// What the office profile says of the place: the address of its BIP, where the board hangs.
    pub address: String,
}

/// One step of the plan counted backwards.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallPlanRow {
    pub key: String,
    pub what: String,
    pub detail: String,
    pub state: Choice,
    pub planned_on: Option<DayView>,
    pub done_on: Option<DayView>,
    pub latest: Option<(DayView, ExplanationView)>,
    pub basis: String,
    pub late: bool,
}

/// The notice as it stands today.
pub fn view(desk: &Desk, id: Key) -> Result<CallNoticeView, Failure> {
    let (law, today) = (desk.law(), desk.today());
    desk.read(|tx| {
        let (records, office) = super::load(tx, id)?;
        let case = records.case(&office, law, today);
        let rows = matrix(&case);
        let held = step::assessed(tx, &records, &office, law, today)?;
        let offers = held.as_ref().map(Held::case);
        Ok(CallNoticeView {
            id,
            revision: Key(records.stored.revision.0),
            status: case.call.status.into(),
            lead: lead(&case),
            whole: whole(&rows),
            items: rows.iter().map(item).collect(),
            places: places(&case),
            earliest: due::earliest_deadline(&case).map(|day| told(&day)),
            days: days(&case),
            until: due::offers_until_words(case.call),
            publications: publication::rows(
                tx,
                &records.publications.iter().filter(|one| one.record.subject.is_none()).cloned().collect::<Vec<_>>(),
            )?,
            publication_places: choices::<PublicationPlace>(),
            changes: change::view(tx, &case)?,
            change_kinds: choices::<CallChangeKind>(),
            grounds: choices::<AnnulmentGround>(),
            open_tasks: case
                .open_tasks()
                .map(|task| Choice { key: task.id.0.to_string(), label: task.record.title.clone() })
                .collect(),
            can_change: !matches!(case.call.status, CallStatus::Draft | CallStatus::Finished | CallStatus::Annulled),
            next: step::next_steps(tx, &case, offers.as_ref())?,
            plan: plan(&case).iter().map(plan_row).collect(),
            recorded_despite: case.call.recorded_despite.clone(),
        })
    })
}

fn lead(case: &CallCase<'_>) -> String {
    let Some(mode) = case.law().call_mode(case.call.mode) else { return String::new() };
    let checked = if mode.verified { "" } else { " Przepisu nie porównano z Dziennikiem Ustaw." };
    format!("{} Podstawa: {}.{checked}", mode.value.why, mode.citation.full())
}

fn whole(rows: &[NoticeRow]) -> FigureView {
    let whole = rows.iter().filter(|row| row.is_whole());
    FigureView::of_records("Elementy, które ogłoszenie już ma.", whole.map(|row| (row.item.value.name.clone(), None)))
}

fn item(row: &NoticeRow) -> CallNoticeItem {
    let item = &row.item.value;
    let (key, label) = match (row.is_whole(), row.said.is_empty(), item.binding) {
        (true, ..) => ("jest", "jest"),
        (false, false, true) => ("czesc", "w części"),
        (false, true, true) => ("brak", "brak"),
        (false, _, false) => ("zalecany", "nie ma; zalecany"),
    };
    let note = (!row.item.verified && item.binding).then(|| "przepisu nie porównano z Dziennikiem Ustaw".to_owned());
    CallNoticeItem {
        key: domain::law::Key::key(item.item).to_owned(),
        point: item.point,
        name: item.name.clone(),
        guide: item.guide.clone(),
        basis: row.item.citation.short(),
        binding: item.binding,
        said: row.said.clone(),
        missing: row.missing.iter().map(|words| capital_first(words)).collect(),
        state: Choice { key: key.to_owned(), label: label.to_owned() },
        note,
        field: row.place().to_owned(),
    }
}

fn places(case: &CallCase<'_>) -> Vec<CallPlaceRow> {
    let there = case.first_days(PublishedThing::CallNotice, None);
    let row = |place: &PublicationPlace| CallPlaceRow {
        place: (*place).into(),
        published_on: there.get(place).copied().map(Into::into),
        address: match place {
            PublicationPlace::Bip => case.office.bip_url.clone(),
            PublicationPlace::NoticeBoard => case.office.notice_board.clone(),
            PublicationPlace::Website => case.office.website.clone(),
            _ => String::new(),
        },
    };
    due::places(case).iter().map(row).collect()
}

fn told(deadline: &domain::deadline::Deadline) -> (DayView, ExplanationView) {
    let steps = deadline.steps.iter().map(domain::deadline::Step::printed).collect();
    (deadline.date.into(), ExplanationView::told(date_in_words(deadline.date), steps))
}

fn days(case: &CallCase<'_>) -> Option<(String, ExplanationView)> {
    let days = u64::try_from(due::days_for_offers(case)?).ok()?;
    let words = domain::polish::counted(days, ["dzień", "dni", "dni"]);
    let from = due::last_publication(case);
    let begun = match from {
        Some((place, day)) => format!("Ostatnia publikacja: {}, {}; tego dnia nie liczymy.", place.label(), date_in_words(day)),
        None => format!("Publikacji nie odnotowano; dzień ogłoszenia: {}.", date_in_words(case.call.announced_on?)),
    };
    let until = domain::explain::closed(format!("Ostatni dzień na oferty: {}.", date_in_words(case.call.last_day()?)));
    Some((words.clone(), ExplanationView::told(words, vec![domain::explain::closed(begun), until])))
}

fn plan_row(step: &CallStep) -> CallPlanRow {
    CallPlanRow {
        key: step.kind.key().to_owned(),
        what: step.kind.label().to_owned(),
        detail: step.detail.clone(),
        state: step.state.into(),
        planned_on: step.planned_on.map(Into::into),
        done_on: step.done_on.map(Into::into),
        latest: step.latest.as_ref().map(told),
        basis: step.basis.clone(),
        late: step.state == PlanState::Late,
    }
}
