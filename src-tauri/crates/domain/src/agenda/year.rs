//! The year on one line: its statutory dates, the sittings and the consultations.

use chrono::{Datelike, NaiveDate};

use crate::{
    call::{CallStatus, due as call_due},
    consultation::ConsultationStatus,
    deadline::{Calendar, Deadline},
    law::{Term, Value},
    polish::date_in_words,
    programme::{ProgrammeKind, SittingKind, due},
    publication::CaseRef,
    rule::{CallCase, ConsultationCase, ProgrammeCase},
    vocabulary,
    vocabulary::Vocabulary,
};

use super::programme_name;

vocabulary! {
    pub enum PostKind {
        Statutory = "ustawowy", "termin ustawowy";
        Sitting = "posiedzenie", "posiedzenie";
        Consultation = "konsultacje", "konsultacje";
        Call = "konkurs", "otwarty konkurs ofert";
    }
}

/// One post of the footbridge.
#[derive(Clone, Debug, PartialEq)]
pub struct YearPost {
    pub day: NaiveDate,
    /// The last day of something that lasts.
    pub until: Option<NaiveDate>,
    pub kind: PostKind,
    pub title: String,
    /// Done, as the cases tell; `None` when no case speaks of it.
    pub done: Option<bool>,
    pub done_on: Option<NaiveDate>,
    /// Where the day comes from: the provision, or the record that holds it.
    pub derivation: Deadline,
    pub case: Option<CaseRef>,
}

/// The posts of a calendar year in the order of time.
pub fn posts(
    year: i32,
    programmes: &[ProgrammeCase<'_>],
    consultations: &[ConsultationCase<'_>],
    calls: &[CallCase<'_>],
    law: &crate::law::LawPack,
) -> Vec<YearPost> {
    let mut posts = statutory(year, law);
    posts.extend(programme_days(year, programmes, law));
    posts.extend(sittings(year, programmes));
    posts.extend(consultations.iter().filter_map(|case| consultation(year, case)));
    posts.extend(calls.iter().filter_map(|case| call(year, case)));
    posts.sort_by(|a, b| (a.day, &a.title).cmp(&(b.day, &b.title)));
    posts.dedup_by(|a, b| a.day == b.day && a.title == b.title && a.kind == b.kind);
    posts
}

/// Terms that concern every office, whatever cases it has; the law is that of the day itself.
fn statutory(year: i32, law: &crate::law::LawPack) -> Vec<YearPost> {
    [Term::UnusedGrantReturn, Term::CivilSocietyDay, Term::BudgetDraft]
        .into_iter()
        .filter_map(|term| {
            let value = in_year(law, term, year)?;
            let title = law.on(value.value).term_name(term).to_owned();
            Some(post(law, value, title))
        })
        .collect()
}

/// The day of a term that falls in a calendar year, by the law in force on that day.
fn in_year(law: &crate::law::LawPack, term: Term, year: i32) -> Option<Value<NaiveDate>> {
    let last = NaiveDate::from_ymd_opt(year, 12, 31)?;
    (-1..=1).find_map(|offset| {
        let found = law.on(last).date_for(term, year + offset)?;
        let found = law.on(found.value).date_for(term, year + offset)?;
        (found.value.year() == year).then_some(found)
    })
}

fn post(law: &crate::law::LawPack, value: Value<NaiveDate>, title: String) -> YearPost {
    YearPost {
        derivation: Calendar::new(law, &[]).fixed(&value),
        day: value.value,
        until: None,
        kind: PostKind::Statutory,
        title,
        done: None,
        done_on: None,
        case: None,
    }
}

/// The report of last year's programme and the adoption of next year's, with what the cases tell of them.
fn programme_days(year: i32, programmes: &[ProgrammeCase<'_>], law: &crate::law::LawPack) -> Vec<YearPost> {
    let annual = |of: i32| {
        programmes.iter().find(move |case| case.programme.kind == ProgrammeKind::Annual && case.programme.year_from == of)
    };
    let mut posts = Vec::new();
    if let Some(value) = in_year(law, Term::ProgrammeReport, year) {
        let case = annual(year - 1);
        let mut post = post(law, value, format!("sprawozdanie z programu za {} r.", year - 1));
        // An earlier day that the office set itself is the one that binds it.
        if let Some(due) = case.and_then(due::report_due) {
            post.day = due.date;
            post.derivation = due;
        }
        post.done_on = case.and_then(|case| case.programme.report_submitted_on);
        post.done = case.map(|case| case.programme.report_submitted_on.is_some());
        post.case = case.map(|case| CaseRef::Programme(case.id));
        posts.push(post);
    }
    if let Some(value) = in_year(law, Term::AnnualProgrammeAdoption, year) {
        let case = annual(year + 1);
        let mut post = post(law, value, format!("program na {} r. – ostatni dzień", year + 1));
        post.done_on = case.and_then(ProgrammeCase::adopted_on);
        post.done = case.map(|case| case.adopted_on().is_some());
        post.case = case.map(|case| CaseRef::Programme(case.id));
        posts.push(post);
    }
    posts
}

fn sittings(year: i32, programmes: &[ProgrammeCase<'_>]) -> Vec<YearPost> {
    let all = programmes.iter().flat_map(|case| case.sittings.iter());
    let of_year = all.filter(|sitting| sitting.record.kind == SittingKind::Council && sitting.record.held_on.year() == year);
    of_year
        .map(|sitting| YearPost {
            day: sitting.record.held_on,
            until: None,
            kind: PostKind::Sitting,
            title: sitting.record.kind.label().to_owned(),
            done: None,
            done_on: None,
            derivation: Deadline::on(
                sitting.record.held_on,
                format!("Posiedzenie wpisane w planie terminów: {}.", date_in_words(sitting.record.held_on)),
                None,
            ),
            case: None,
        })
        .collect()
}

fn consultation(year: i32, case: &ConsultationCase<'_>) -> Option<YearPost> {
    let record = case.consultation;
    let (start, end) = (record.starts_on?, record.ends_on?);
    if case.is_cancelled() || (start.year() != year && end.year() != year) {
        return None;
    }
    Some(YearPost {
        day: start,
        until: Some(end),
        kind: PostKind::Consultation,
        title: match (case.programme, record.title.trim()) {
            (Some(programme), _) => programme_name(programme).replacen("Program ", "konsultacje programu ", 1),
            (None, "") => "konsultacje".to_owned(),
            (None, title) => format!("konsultacje: {title}"),
        },
        done: Some(case.is_over() || record.status == ConsultationStatus::Reported),
        done_on: case.is_over().then_some(end),
        derivation: Deadline::on(
            end,
            format!("Konsultacje trwają od {} do {}, tak zapisano w sprawie.", date_in_words(start), date_in_words(end)),
            None,
        ),
        case: Some(CaseRef::Consultation(case.id)),
    })
}

/// The time for offers of a call that was announced.
fn call(year: i32, case: &CallCase<'_>) -> Option<YearPost> {
    let end = case.call.last_day()?;
    let start = call_due::last_publication(case).map(|(_, day)| day).or(case.call.announced_on)?;
    let told = !matches!(case.call.status, CallStatus::Draft | CallStatus::Annulled);
    if !told || end < start || (start.year() != year && end.year() != year) {
        return None;
    }
    let over = end < case.today;
    Some(YearPost {
        day: start,
        until: Some(end),
        kind: PostKind::Call,
        title: format!("oferty: {}", crate::polish::shortened(case.call.title.trim(), 60)),
        done: Some(over),
        done_on: over.then_some(end),
        derivation: call_due::offers_due(case)?,
        case: Some(CaseRef::Call(case.id)),
    })
}
