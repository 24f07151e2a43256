//! What can still be saved: the earliest adoption when everything that is not done begins today.

use chrono::NaiveDate;

use super::{SittingKind, due, latest};
use crate::{
    deadline::{Calendar, Count, Regime},
    explain::closed,
    law::{Span, Term},
    polish::{self, date_in_words},
    rule::ProgrammeCase,
};

/// The way out of a late plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rescue {
    /// The first day on which the council could adopt the programme.
    pub earliest: NaiveDate,
    /// The first known sitting on or after that day.
    pub sitting: Option<NaiveDate>,
    /// How the day was counted, in Polish sentences.
    pub steps: Vec<String>,
    /// What it means and what to do, in one or two sentences.
    pub sentence: String,
}

impl Rescue {
    /// Counts forwards from the case's day.
    pub fn of(case: &ProgrammeCase<'_>) -> Self {
        let extra = case.office.extra_days();
        let calendar = Calendar::new(case.law, &extra);
        let mut way = Way { calendar, steps: Vec::new() };
        let consulted = way.consulted(case);
        let opinion = way.opinion(case);
        let ready = way.next_working_day(consulted.max(opinion));
        way.say("Projekt z załącznikami może trafić do biura rady", ready);
        let submitted = case.programme.submitted_to_council_on.unwrap_or(ready);
        let (papers, _) = latest::custom(case.law(), Term::CouncilPapers);
        // What was submitted long ago can still not be adopted in the past.
        let earliest = way.after(submitted, papers).max(case.today);
        way.say("Najwcześniejszy dzień sesji", earliest);
        let fits = |sitting: &NaiveDate| *sitting >= earliest;
        let councils = case.sittings.iter().filter(|sitting| sitting.record.kind == SittingKind::Council);
        let sitting = councils.map(|sitting| sitting.record.held_on).filter(fits).min();
        Self { earliest, sitting, sentence: closed(sentence(case, earliest, sitting)), steps: way.steps }
    }
}

fn sentence(case: &ProgrammeCase<'_>, earliest: NaiveDate, sitting: Option<NaiveDate>) -> String {
    let when = match sitting {
        Some(sitting) => format!("na sesji {}", date_in_words(sitting)),
        None => format!("najwcześniej {}; wyznacz sesję od tego dnia", date_in_words(earliest)),
    };
    let day = sitting.unwrap_or(earliest);
    match due::adoption_due(case) {
        Some(due) if day > due.date => {
            let late = polish::counted((day - due.date).num_days().unsigned_abs(), ["dzień", "dni", "dni"]);
            format!(
                "Jeżeli zaczniesz dziś, rada może uchwalić program {when}. To {late} po terminie ustawowym; \
                 odnotuj przyczynę i nie skracaj konsultacji poniżej wymaganych dni."
            )
        }
        Some(_) => format!("Jeżeli zaczniesz dziś, rada może uchwalić program {when}, jeszcze w terminie ustawowym."),
        None => format!("Jeżeli zaczniesz dziś, rada może uchwalić program {when}."),
    }
}

struct Way<'a> {
    calendar: Calendar<'a>,
    steps: Vec<String>,
}

impl Way<'_> {
    fn say(&mut self, what: &str, day: NaiveDate) {
        self.steps.push(closed(format!("{what}: {}.", date_in_words(day))));
    }

    /// The day on which the report of the consultation can be ready.
    fn consulted(&mut self, case: &ProgrammeCase<'_>) -> NaiveDate {
        let held = case.consultation.map(|held| held.consultation);
        if let Some(made) = held.and_then(|held| held.report_made_on) {
            return made;
        }
        let running = case.consultation.filter(|held| held.is_announced() && !held.is_cancelled());
        let end = running.and_then(|held| held.consultation.ends_on).unwrap_or_else(|| {
            let notice = self.next_working_day(case.today);
            self.say("Zarządzenie i ogłoszenie o konsultacjach", notice);
            let (lead, _) = latest::notice_lead(case);
            let start = if lead.count == 0 { notice } else { self.after(notice, lead) };
            self.say("Początek konsultacji", start);
            let (days, _) = latest::consultation_days(case);
            let end = self.calendar.running_from(start, days).map_or(start, |counted| counted.date);
            self.say("Koniec konsultacji", end);
            end
        });
        let (positions, _) = latest::custom(case.law(), Term::RemarkPositions);
        let report = self.count(end.max(case.today), positions);
        self.say("Stanowiska do uwag i sprawozdanie z konsultacji", report);
        report
    }

    /// The day on which the opinion is there or its term has passed.
    fn opinion(&mut self, case: &ProgrammeCase<'_>) -> NaiveDate {
        if case.office.benefit_council.is_none() && case.opinion.is_none() {
            return case.today;
        }
        if let Some(given) = case.opinion.filter(|opinion| opinion.is_given()) {
            return given.given_on.map_or(case.today, |day| day.max(case.today));
        }
        let delivered = case.opinion.and_then(|opinion| opinion.delivered_on).unwrap_or(case.today);
        let due = due::opinion_due(case, delivered).map_or(delivered, |due| due.date);
        self.say("Koniec terminu na opinię rady pożytku", due);
        due.max(case.today)
    }

    fn next_working_day(&self, day: NaiveDate) -> NaiveDate {
        self.count(day, Span::working_days(1))
    }

    fn count(&self, from: NaiveDate, span: Span) -> NaiveDate {
        self.calendar.count(&Count::forwards(from, span).shifted()).map_or(from, |deadline| deadline.date)
    }

    /// The first day after the span has passed in full.
    fn after(&self, from: NaiveDate, span: Span) -> NaiveDate {
        self.calendar.earliest_after(from, span, Regime::default()).map_or(from, |deadline| deadline.date)
    }
}
