//! The course of a consultation as posts of the footbridge.

use chrono::NaiveDate;
use domain::{
    consultation::{ConsultationStatus, rules::report_late, turnout::attendance},
    deadline::{Calendar, Count, Deadline},
    law::Term,
    polish::{self, day_and_month, days_and_months},
    publication::PublishedThing,
    rule::ConsultationCase,
};
use serde::Serialize;
use specta::Type;

use crate::deadline::DeadlineView;

/// The line of a consultation.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CourseView {
    /// First and last day of the line, ISO.
    pub from: String,
    pub to: String,
    pub today: String,
    /// The days on which remarks are taken.
    pub span: Option<CourseSpan>,
    pub posts: Vec<CoursePost>,
    /// Days that the program counted and that are still ahead or late.
    pub counted: Vec<CountedDay>,
}

/// A day of the line with its derivation.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CountedDay {
    /// "stanowiska do uwag".
    pub label: String,
    pub deadline: DeadlineView,
    pub late: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CourseSpan {
    pub from: String,
    pub to: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CoursePost {
    /// ISO.
    pub day: String,
    /// "25–28 września".
    pub title: String,
    pub note: String,
    pub state: CourseState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CourseState {
    Done,
    Running,
    Planned,
    Late,
}

/// `None` while no day is known.
pub(super) fn course(case: &ConsultationCase<'_>) -> Option<CourseView> {
    let mut posts: Vec<(NaiveDate, CoursePost)> = Vec::new();
    let today = case.today;
    let by_day = |day: NaiveDate| if day <= today { CourseState::Done } else { CourseState::Planned };
    // A day of the plan alone proves nothing until the notice is out.
    let of_plan = |day: NaiveDate| match only_planned(case) {
        true if day < today => CourseState::Late,
        true => CourseState::Planned,
        false => by_day(day),
    };
    let mut add = |day: NaiveDate, title: String, note: String, state: CourseState| {
        posts.push((day, CoursePost { day: day.to_string(), title, note, state }));
    };
    let held = case.consultation;
    if let Some(day) = held.order_date {
        let number = held.order_number.trim();
        let note = if number.is_empty() { "zarządzenie".to_owned() } else { format!("zarządzenie nr {number}") };
        add(day, day_and_month(day), note, by_day(day));
    }
    let notices: Vec<NaiveDate> =
        case.publications_of(PublishedThing::ConsultationNotice).map(|notice| notice.record.published_on).collect();
    match (notices.iter().min(), notices.iter().max(), held.announced_on) {
        (Some(first), Some(last), _) => {
            let places = polish::counted(notices.len() as u64, ["miejscu", "miejscach", "miejscach"]);
            add(*first, days_and_months(*first, *last), format!("ogłoszenie w {places}"), by_day(*last));
        }
        (_, _, Some(day)) => add(day, day_and_month(day), "ogłoszenie".into(), of_plan(day)),
        _ => {}
    }
    if let Some(day) = held.starts_on {
        add(day, day_and_month(day), "początek".into(), of_plan(day));
    }
    for meeting in case.meetings {
        let day = meeting.record.held_at.date();
        let note = match (attendance(&meeting.record), meeting.record.hour()) {
            (_, Some(hour)) if day > today => format!("spotkanie, godz. {hour}"),
            _ if day > today => "spotkanie".to_owned(),
            (people, _) => format!("spotkanie, {}", polish::counted(people.into(), ["osoba", "osoby", "osób"])),
        };
        add(day, day_and_month(day), note, by_day(day));
    }
    for extension in case.extensions {
        let extension = &extension.record;
        add(
            extension.decided_on,
            day_and_month(extension.decided_on),
            format!("przedłużenie do {}", day_and_month(extension.to)),
            by_day(extension.decided_on),
        );
    }
    if let Some(cancelled) = &held.cancelled {
        add(cancelled.cancelled_on, day_and_month(cancelled.cancelled_on), "odwołanie".into(), CourseState::Done);
    } else {
        ending(case, &mut add);
    }
    let from = posts.iter().map(|(day, _)| *day).min()?;
    let last = posts.iter().map(|(day, _)| *day).max()?;
    let to = if last > from { last } else { from + chrono::TimeDelta::days(14) };
    posts.sort_by_key(|(day, _)| *day);
    Some(CourseView {
        from: from.to_string(),
        to: to.to_string(),
        today: today.to_string(),
        span: held.starts_on.zip(held.ends_on).map(|(first, last)| CourseSpan { from: first.to_string(), to: last.to_string() }),
        posts: together(posts.into_iter().map(|(_, post)| post)),
        counted: counted(case),
    })
}

/// What fell on one day stands on one post, in the state of the last.
fn together(posts: impl Iterator<Item = CoursePost>) -> Vec<CoursePost> {
    posts.fold(Vec::new(), |mut joined: Vec<CoursePost>, post| {
        match joined.last_mut().filter(|before| (&before.day, &before.title) == (&post.day, &post.title)) {
            Some(before) => {
                before.note = format!("{}, {}", before.note, post.note);
                before.state = post.state;
            }
            None => joined.push(post),
        }
        joined
    })
}

/// The end, the positions and the report: done, awaited or late.
fn ending(case: &ConsultationCase<'_>, add: &mut impl FnMut(NaiveDate, String, String, CourseState)) {
    let held = case.consultation;
    let Some(end) = held.ends_on else {
        return;
    };
    let hour = held.ends_at.map_or_else(|| "24.00".to_owned(), |hour| hour.format("%-H.%M").to_string());
    let running = matches!(held.status, ConsultationStatus::Running | ConsultationStatus::Extended);
    let state = match () {
        () if end < case.today && only_planned(case) => CourseState::Late,
        () if end < case.today => CourseState::Done,
        () if running => CourseState::Running,
        () => CourseState::Planned,
    };
    add(end, day_and_month(end), format!("koniec, godz. {hour}"), state);
    let waits = |due: NaiveDate| if due < case.today { CourseState::Late } else { CourseState::Planned };
    if is_settled(held.status) {
        let taken = case.remarks.iter().filter_map(|remark| Some(remark.record.position.as_ref()?.taken_on)).max();
        if let Some(day) = taken {
            add(day, day_and_month(day), "stanowiska do uwag".into(), CourseState::Done);
        }
    } else if let Some(due) = positions_due(case) {
        add(due.date, day_and_month(due.date), "stanowiska do uwag".into(), waits(due.date));
    }
    match (held.report_published_on, report_late::due(case)) {
        (Some(day), _) => add(day, day_and_month(day), "raport opublikowany".into(), CourseState::Done),
        (None, Some(due)) => add(due.date, day_and_month(due.date), "raport w BIP".into(), waits(due.date)),
        _ => {}
    }
}

/// What waits after the end, with how each day was counted.
fn counted(case: &ConsultationCase<'_>) -> Vec<CountedDay> {
    let held = case.consultation;
    if case.is_cancelled() {
        return Vec::new();
    }
    let positions = if is_settled(held.status) { None } else { positions_due(case) };
    let report = if held.report_published_on.is_some() { None } else { report_late::due(case) };
    let days = [("stanowiska do uwag", positions), ("raport w BIP", report)].into_iter();
    let view = |(label, due): (&str, Option<Deadline>)| {
        let due = due?;
        Some(CountedDay { label: label.to_owned(), deadline: DeadlineView::from(&due), late: due.date < case.today })
    };
    days.filter_map(view).collect()
}

/// The consultation is still only a plan.
fn only_planned(case: &ConsultationCase<'_>) -> bool {
    case.consultation.status == ConsultationStatus::Planned
}

fn is_settled(status: ConsultationStatus) -> bool {
    matches!(status, ConsultationStatus::Answered | ConsultationStatus::Reported)
}

/// The usual last day for the positions.
fn positions_due(case: &ConsultationCase<'_>) -> Option<Deadline> {
    let count = Count::forwards(case.consultation.ends_on?, case.law().span(Term::RemarkPositions)?.value).shifted();
    Calendar::new(case.law, &case.office.extra_days()).count(&count).ok()
}
