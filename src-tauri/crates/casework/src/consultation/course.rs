//! The course of a consultation as posts of the footbridge.

use chrono::{Datelike, NaiveDate};
use domain::{
    consultation::{ConsultationStatus, rules::report_late, turnout::attendance},
    deadline::{Calendar, Count},
    law::Term,
    polish,
    publication::PublishedThing,
    rule::ConsultationCase,
};
use serde::Serialize;
use specta::Type;

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

/// "28 września".
pub(super) fn short(day: NaiveDate) -> String {
    format!("{} {}", day.day(), polish::MONTHS_GENITIVE[day.month0() as usize])
}

fn short_span(first: NaiveDate, last: NaiveDate) -> String {
    match first == last {
        true => short(first),
        false if (first.year(), first.month()) == (last.year(), last.month()) => format!("{}–{}", first.day(), short(last)),
        false => format!("{} – {}", short(first), short(last)),
    }
}

/// `None` while no day is known.
pub(super) fn course(case: &ConsultationCase<'_>) -> Option<CourseView> {
    let mut posts: Vec<(NaiveDate, CoursePost)> = Vec::new();
    let today = case.today;
    let by_day = |day: NaiveDate| if day <= today { CourseState::Done } else { CourseState::Planned };
    let mut add = |day: NaiveDate, title: String, note: String, state: CourseState| {
        posts.push((day, CoursePost { day: day.to_string(), title, note, state }));
    };
    let held = case.consultation;
    if let Some(day) = held.order_date {
        let number = held.order_number.trim();
        let note = if number.is_empty() { "zarządzenie".to_owned() } else { format!("zarządzenie nr {number}") };
        add(day, short(day), note, by_day(day));
    }
    let notices: Vec<NaiveDate> =
        case.publications_of(PublishedThing::ConsultationNotice).map(|notice| notice.record.published_on).collect();
    match (notices.iter().min(), notices.iter().max(), held.announced_on) {
        (Some(first), Some(last), _) => {
            let places = polish::counted(notices.len() as u64, ["miejscu", "miejscach", "miejscach"]);
            add(*first, short_span(*first, *last), format!("ogłoszenie w {places}"), by_day(*last));
        }
        (_, _, Some(day)) => add(day, short(day), "ogłoszenie".into(), by_day(day)),
        _ => {}
    }
    if let Some(day) = held.starts_on {
        add(day, short(day), "początek".into(), by_day(day));
    }
    for meeting in case.meetings {
        let day = meeting.record.held_at.date();
        let note = match attendance(&meeting.record) {
            _ if day > today => format!("spotkanie, godz. {}", meeting.record.held_at.format("%-H.%M")),
            people => format!("spotkanie, {}", polish::counted(people.into(), ["osoba", "osoby", "osób"])),
        };
        add(day, short(day), note, by_day(day));
    }
    for extension in case.extensions {
        let extension = &extension.record;
        add(
            extension.decided_on,
            short(extension.decided_on),
            format!("przedłużenie do {}", short(extension.to)),
            by_day(extension.decided_on),
        );
    }
    if let Some(cancelled) = &held.cancelled {
        add(cancelled.cancelled_on, short(cancelled.cancelled_on), "odwołanie".into(), CourseState::Done);
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
        posts: posts.into_iter().map(|(_, post)| post).collect(),
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
        () if end < case.today => CourseState::Done,
        () if running => CourseState::Running,
        () => CourseState::Planned,
    };
    add(end, short(end), format!("koniec, godz. {hour}"), state);
    let waits = |due: NaiveDate| if due < case.today { CourseState::Late } else { CourseState::Planned };
    let settled = matches!(held.status, ConsultationStatus::Answered | ConsultationStatus::Reported);
    let taken = case.remarks.iter().filter_map(|remark| Some(remark.record.position.as_ref()?.taken_on)).max();
    let extra = case.office.extra_days();
    let positions = case.law().span(Term::RemarkPositions).map(|span| Count::forwards(end, span.value).shifted());
    let due = positions.and_then(|count| Calendar::new(case.law, &extra).count(&count).ok());
    match (settled, taken, due) {
        (true, Some(day), _) => add(day, short(day), "stanowiska do uwag".into(), CourseState::Done),
        (false, _, Some(due)) => add(due.date, short(due.date), "stanowiska do uwag".into(), waits(due.date)),
        _ => {}
    }
    match (held.report_published_on, report_late::due(case)) {
        (Some(day), _) => add(day, short(day), "raport opublikowany".into(), CourseState::Done),
        (None, Some(due)) => add(due.date, short(due.date), "raport w BIP".into(), waits(due.date)),
        _ => {}
    }
}
