//! The latest days of a programme's steps, counted from the adoption backwards.

use chrono::{Days, NaiveDate};

use super::due;
use crate::{
    deadline::{Calendar, Count, Deadline, Shift},
    explain::closed,
    law::{Law, Span, Term},
    office::supervision::voivode_due,
    polish::date_in_words,
    rule::ProgrammeCase,
};

/// The latest days; each with the reason in a few words.
pub(super) struct Latest {
    pub anchor: String,
    pub adoption: Deadline,
    pub papers: (Deadline, String),
    pub report: (Deadline, String),
    pub opinion_request: (Deadline, String),
    pub end: (Deadline, String),
    pub start: (Deadline, String),
    pub notice: (Deadline, String),
    pub order: (Deadline, String),
    pub draft: (Deadline, String),
    pub voivode: Option<Deadline>,
}

impl Latest {
    pub fn of(case: &ProgrammeCase<'_>) -> Self {
        let law = case.law();
        let extra = case.office.extra_days();
        let calendar = Calendar::new(case.law, &extra);
        let back = |from: &Deadline, span: Span| backwards(&calendar, from, span);
        let adoption = due::adoption_due(case).unwrap_or_else(|| before_the_period(case));
        let (day, anchor) = match (case.adopted_on(), case.chosen_sitting()) {
            (Some(day), _) => (day, format!("Program uchwalono {}.", date_in_words(day))),
            (None, Some(sitting)) => (sitting.held_on, format!("Liczymy wstecz od sesji {}.", date_in_words(sitting.held_on))),
            (None, None) => {
                let day = adoption.date;
                (day, format!("Sesji nie wybrano. Liczymy wstecz od {}, ostatniego dnia na uchwalenie.", date_in_words(day)))
            }
        };
        let anchor = closed(anchor);
        let at = Deadline::on(day, anchor.clone(), None);
        let papers = match case.chosen_sitting().and_then(|sitting| sitting.papers_due_on) {
            Some(day) => (
                Deadline::on(day, format!("Biuro rady przyjmuje materiały na tę sesję do {}.", date_in_words(day)), None),
                "dzień podany przez biuro rady".to_owned(),
            ),
            None => {
                let (span, why) = custom(law, Term::CouncilPapers);
                (back(&at, span), format!("{span} przed sesją: {why}"))
            }
        };
        let one = Span::working_days(1);
        let report = (back(&papers.0, one), "dzień roboczy przed oddaniem projektu do biura rady".to_owned());
        let opinion_request = {
            let term = due::opinion_term(case.office.kind);
            let (span, why) = custom(law, term);
            (back(&report.0, span), format!("{span} na opinię, {why}"))
        };
        let (positions, why) = custom(law, Term::RemarkPositions);
        let end = (back(&report.0, positions), format!("{positions} na stanowiska do uwag: {why}"));
        let (days, why) = consultation_days(case);
        let start = {
            let after = end.0.date.succ_opt().unwrap_or(end.0.date);
            let from = Deadline::on(after, format!("Konsultacje kończą się najpóźniej {}.", date_in_words(end.0.date)), None);
            (back(&from, days), format!("co najmniej {days}: {why}"))
        };
        let (lead, why) = notice_lead(case);
        let notice = {
            let counted = calendar.latest_start(start.0.date, lead, Shift::ToWorkingDay);
            let none = || Deadline::on(start.0.date, "Ogłoszenie może ukazać się w dniu rozpoczęcia konsultacji.", None);
            (counted.unwrap_or_else(|_| none()), format!("{lead} przed konsultacjami: {why}"))
        };
        let (order_lead, why) = custom(law, Term::OrderBeforeNotice);
        let order = (back(&notice.0, order_lead), format!("{order_lead} na publikację: {why}"));
        let draft = (back(&order.0, one), "dzień roboczy przed zarządzeniem".to_owned());
        let voivode = voivode_due(case.law(), case.office, day);
        Self { anchor, adoption, papers, report, opinion_request, end, start, notice, order, draft, voivode }
    }
}

/// How long the consultation has to last, and why.
pub(super) fn consultation_days(case: &ProgrammeCase<'_>) -> (Span, String) {
    match case.office.local.consultation_days {
        Some(days) if days > 0 => (Span::days(days), local_basis(case)),
        _ => custom(case.law(), Term::ConsultationUsual),
    }
}

/// How many full days lie between the notice and the first day, and why.
pub(super) fn notice_lead(case: &ProgrammeCase<'_>) -> (Span, String) {
    match case.office.local.notice_lead_days {
        Some(days) => (Span::days(days), local_basis(case)),
        None => custom(case.law(), Term::ConsultationNoticeLead),
    }
}

fn local_basis(case: &ProgrammeCase<'_>) -> String {
    match case.office.local.consultation_resolution.trim() {
        "" => "ustawienia urzędu".to_owned(),
        resolution => format!("uchwała o konsultacjach {resolution}"),
    }
}

/// A span of the law pack and its basis; a custom says that it is one.
pub(super) fn custom(law: Law<'_>, term: Term) -> (Span, String) {
    match law.span(term) {
        Some(value) => (value.value, value.citation.short()),
        None => (Span::days(1), String::new()),
    }
}

fn backwards(calendar: &Calendar<'_>, from: &Deadline, span: Span) -> Deadline {
    calendar.count(&Count::backwards(from.date, span).shifted()).unwrap_or_else(|_| from.clone())
}

/// A multi-year programme has no statutory day: it is to be adopted before its first year begins.
fn before_the_period(case: &ProgrammeCase<'_>) -> Deadline {
    let first = NaiveDate::from_ymd_opt(case.programme.year_from, 1, 1).unwrap_or(case.today);
    let last = first.checked_sub_days(Days::new(1)).unwrap_or(first);
    Deadline::on(last, "Ustawa nie wyznacza dnia dla programu wieloletniego; liczymy od końca roku przed jego początkiem.", None)
}
