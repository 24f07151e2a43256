//! The plan of a programme's year, counted backwards from the chosen sitting or from the statutory day.

use chrono::{Days, NaiveDate};

use super::{OpinionResult, ProgrammeStatus, due, rescue::Rescue};
use crate::{
    deadline::{Calendar, Count, Deadline, Shift, Step},
    explain::closed,
    law::{Law, Span, Term},
    polish::{self, date_in_words},
    rule::ProgrammeCase,
    vocabulary,
    vocabulary::Vocabulary,
};

vocabulary! {
    /// What is to be done.
    pub enum PlanStepKind {
        Draft = "projekt", "Projekt programu gotowy";
        Order = "zarzadzenie", "Zarządzenie o konsultacjach";
        Notice = "ogloszenie", "Ogłoszenie o konsultacjach";
        OpinionRequest = "wniosek_o_opinie", "Wniosek o opinię rady pożytku";
        ConsultationStart = "poczatek_konsultacji", "Początek konsultacji";
        ConsultationEnd = "koniec_konsultacji", "Koniec konsultacji";
        Opinion = "opinia", "Opinia rady pożytku";
        ConsultationReport = "raport", "Stanowiska do uwag i sprawozdanie z konsultacji";
        Papers = "biuro_rady", "Projekt uchwały w biurze rady";
        Adoption = "uchwalenie", "Sesja: uchwalenie programu";
        Voivode = "wojewoda", "Przekazanie uchwały wojewodzie";
        Report = "sprawozdanie", "Sprawozdanie z realizacji programu";
    }
}

vocabulary! {
    pub enum PlanState {
        Done = "gotowe", "zrobione";
        /// Its latest day has passed.
        Late = "po_terminie", "po terminie";
        /// Its latest day is today or within a week.
        Due = "pora", "pora zrobić";
        /// Begun; others are to act, or time has to pass.
        Waiting = "czeka", "w toku";
        Planned = "zaplanowane", "zaplanowane";
        /// A later step is done, this one was never recorded.
        NotRecorded = "nie_odnotowano", "nie odnotowano";
    }
}

/// Days before the latest day on which a step is called due.
const SOON: i64 = 7;

/// One step of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanStep {
    pub kind: PlanStepKind,
    /// What is to be done: the label of the kind.
    pub what: &'static str,
    /// How it stands, in a few words.
    pub detail: String,
    /// The day set in the case, when there is one.
    pub planned_on: Option<NaiveDate>,
    /// The last day on which nothing is lost, with its derivation.
    pub latest: Deadline,
    pub done_on: Option<NaiveDate>,
    pub state: PlanState,
    /// Why this is the latest day, in a few words with its basis.
    pub basis: String,
    /// Days between the planned day (or today) and the latest one; `None` for what is done.
    pub slack: Option<i64>,
}

/// The whole plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// In the order of time.
    pub steps: Vec<PlanStep>,
    /// What the plan is counted back from, in one sentence.
    pub anchor: String,
    /// The least slack of the steps that are not done.
    pub least_slack: Option<i64>,
    /// What can still be saved when a step before the adoption is late.
    pub rescue: Option<Rescue>,
}

/// Makes the plan for the case's day.
pub fn plan(case: &ProgrammeCase<'_>) -> Plan {
    let latest = Latest::of(case);
    let mut steps = steps(case, &latest);
    let last_done = steps.iter().rposition(|step| step.state == PlanState::Done);
    for step in steps.iter_mut().take(last_done.unwrap_or(0)) {
        if matches!(step.state, PlanState::Late | PlanState::Due | PlanState::Planned) {
            step.state = PlanState::NotRecorded;
            step.slack = None;
            step.detail = "w sprawie nie ma daty, a późniejszy krok jest zrobiony".to_owned();
        }
    }
    for step in &mut steps {
        // The days of others are no slack of the office, and what follows the adoption has none before it.
        let follows = matches!(step.kind, PlanStepKind::Voivode | PlanStepKind::Report) && case.adopted_on().is_none();
        if follows || (step.kind == PlanStepKind::Opinion && step.state == PlanState::Waiting) {
            step.slack = None;
        }
    }
    let late = steps.iter().any(|step| step.state == PlanState::Late && step.kind <= PlanStepKind::Adoption);
    let least_slack = steps.iter().filter_map(|step| step.slack).min();
    Plan { rescue: late.then(|| Rescue::of(case)), steps, anchor: latest.anchor, least_slack }
}

/// The latest days, from the adoption backwards.
struct Latest {
    anchor: String,
    adoption: Deadline,
    papers: (Deadline, String),
    report: (Deadline, String),
    opinion_request: (Deadline, String),
    end: (Deadline, String),
    start: (Deadline, String),
    notice: (Deadline, String),
    order: (Deadline, String),
    draft: (Deadline, String),
    voivode: Option<Deadline>,
}

impl Latest {
    fn of(case: &ProgrammeCase<'_>) -> Self {
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
        let at = plain(day, anchor.clone());
        let papers = match case.chosen_sitting().and_then(|sitting| sitting.papers_due_on) {
            Some(day) => (
                plain(day, format!("Biuro rady przyjmuje materiały na tę sesję do {}.", date_in_words(day))),
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
            let from = plain(after, format!("Konsultacje kończą się najpóźniej {}.", date_in_words(end.0.date)));
            (back(&from, days), format!("co najmniej {days}: {why}"))
        };
        let (lead, why) = notice_lead(case);
        let notice = {
            let counted = calendar.latest_start(start.0.date, lead, Shift::ToWorkingDay);
            let none = || plain(start.0.date, "Ogłoszenie może ukazać się w dniu rozpoczęcia konsultacji.");
            (counted.unwrap_or_else(|_| none()), format!("{lead} przed konsultacjami: {why}"))
        };
        let (order_lead, why) = custom(law, Term::OrderBeforeNotice);
        let order = (back(&notice.0, order_lead), format!("{order_lead} na publikację: {why}"));
        let draft = (back(&order.0, one), "dzień roboczy przed zarządzeniem".to_owned());
        let voivode = due::voivode_due(case, day);
        Self { anchor, adoption, papers, report, opinion_request, end, start, notice, order, draft, voivode }
    }
}

fn steps(case: &ProgrammeCase<'_>, latest: &Latest) -> Vec<PlanStep> {
    use PlanStepKind::*;
    let programme = case.programme;
    let consultation = case.consultation.map(|held| held.consultation);
    let started = case.consultation.is_some_and(|held| held.is_announced());
    let over = case.consultation.is_some_and(|held| held.is_over());
    let begun = consultation.and_then(|held| held.starts_on).filter(|start| *start <= case.today && started);
    let sitting = case.chosen_sitting().map(|sitting| sitting.held_on);
    let law = case.law();
    let short = |term: Term| law.term(term).map(|value| value.citation.short()).unwrap_or_default();
    let mut steps = Vec::new();
    let mut add = |kind: PlanStepKind, latest: &(Deadline, String), set: Set| {
        steps.push(set.step(kind, latest.0.clone(), latest.1.clone(), case.today));
    };
    let drafted = programme.status != ProgrammeStatus::Draft;
    add(Draft, &latest.draft, Set { done: drafted, ..Set::default() });
    add(Order, &latest.order, Set::done_on(consultation.and_then(|held| held.order_date)));
    let announced = consultation.and_then(|held| held.announced_on).filter(|_| started);
    add(Notice, &latest.notice, Set { planned: consultation.and_then(|held| held.announced_on), ..Set::done_on(announced) });
    let asked = case.opinion.and_then(|opinion| opinion.delivered_on);
    if case.office.benefit_council.is_some() || asked.is_some() {
        add(OpinionRequest, &latest.opinion_request, Set::done_on(asked));
    }
    add(ConsultationStart, &latest.start, Set { planned: consultation.and_then(|held| held.starts_on), ..Set::done_on(begun) });
    let end = consultation.and_then(|held| held.ends_on);
    let ended = Set { planned: end, waiting: begun.is_some() && !over, done: over, ..Set::done_on(end.filter(|_| over)) };
    add(ConsultationEnd, &latest.end, ended);
    if case.office.benefit_council.is_some() || asked.is_some() {
        add(
            Opinion,
            &(opinion_latest(case, asked, &latest.report.0), short(due::opinion_term(case.office.kind))),
            opinion_set(case, asked),
        );
    }
    add(ConsultationReport, &latest.report, Set::done_on(consultation.and_then(|held| held.report_made_on)));
    add(Papers, &latest.papers, Set::done_on(programme.submitted_to_council_on));
    let basis = short(Term::AnnualProgrammeAdoption);
    add(Adoption, &(latest.adoption.clone(), basis), Set { planned: sitting, ..Set::done_on(case.adopted_on()) });
    if let Some(voivode) = &latest.voivode {
        let basis = law.cite(due::voivode_basis(case.office.kind)).short();
        add(Voivode, &(voivode.clone(), basis), Set::done_on(programme.sent_to_voivode_on));
    }
    if let Some(report) = due::report_due(case) {
        add(Report, &(report, short(Term::ProgrammeReport)), Set::done_on(programme.report_submitted_on));
    }
    steps
}

/// How a step stands, before its state is named.
#[derive(Default)]
struct Set {
    planned: Option<NaiveDate>,
    done_on: Option<NaiveDate>,
    done: bool,
    waiting: bool,
    detail: Option<String>,
}

impl Set {
    fn done_on(day: Option<NaiveDate>) -> Self {
        Self { done_on: day, done: day.is_some(), ..Self::default() }
    }

    fn step(self, kind: PlanStepKind, latest: Deadline, basis: String, today: NaiveDate) -> PlanStep {
        let left = latest.days_left(today);
        let state = match () {
            () if self.done => PlanState::Done,
            () if left < 0 => PlanState::Late,
            () if self.waiting => PlanState::Waiting,
            () if left <= SOON => PlanState::Due,
            () => PlanState::Planned,
        };
        let detail = self.detail.unwrap_or_else(|| match self.done_on {
            Some(day) => format!("zrobione {}", date_in_words(day)),
            None if state == PlanState::Late => {
                format!("{} po terminie", polish::counted(left.unsigned_abs(), ["dzień", "dni", "dni"]))
            }
            None => state.label().to_owned(),
        });
        let from = self.planned.filter(|planned| *planned >= today).unwrap_or(today);
        let slack = (state != PlanState::Done).then(|| (latest.date - from).num_days());
        PlanStep {
            kind,
            what: kind.label(),
            detail,
            planned_on: self.planned,
            latest,
            done_on: self.done_on,
            state,
            basis,
            slack,
        }
    }
}

fn opinion_set(case: &ProgrammeCase<'_>, asked: Option<NaiveDate>) -> Set {
    let given = case.opinion.and_then(|opinion| opinion.given_on);
    let term = asked.and_then(|asked| due::opinion_due(case, asked));
    let silent = case.opinion.is_some_and(|opinion| opinion.result == Some(OpinionResult::Silence))
        || (given.is_none() && term.as_ref().is_some_and(|term| term.date < case.today));
    let mut set = Set { done: given.is_some() || silent, waiting: asked.is_some(), ..Set::done_on(given) };
    set.done |= silent;
    set.detail = match (given, silent, asked) {
        (None, true, _) => Some("termin minął bez opinii".to_owned()),
        (None, false, Some(asked)) => Some(format!("czekamy, projekt doręczono {}", date_in_words(asked))),
        _ => None,
    };
    set
}

/// The end of the council's own term when the draft has been delivered, otherwise the last day that helps.
fn opinion_latest(case: &ProgrammeCase<'_>, asked: Option<NaiveDate>, report: &Deadline) -> Deadline {
    asked.and_then(|asked| due::opinion_due(case, asked)).unwrap_or_else(|| report.clone())
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

/// A day without counting.
pub(super) fn plain(date: NaiveDate, sentence: impl Into<String>) -> Deadline {
    Deadline { date, steps: vec![Step { text: closed(sentence), day: Some(date), basis: None }], verified: true }
}

/// A multi-year programme has no statutory day: it is to be adopted before its first year begins.
fn before_the_period(case: &ProgrammeCase<'_>) -> Deadline {
    let first = NaiveDate::from_ymd_opt(case.programme.year_from, 1, 1).unwrap_or(case.today);
    let last = first.checked_sub_days(Days::new(1)).unwrap_or(first);
    plain(last, "Ustawa nie wyznacza dnia dla programu wieloletniego; liczymy od końca roku przed jego początkiem.")
}
