//! The plan of a programme's year, counted backwards from the chosen sitting or from the statutory day.

use chrono::NaiveDate;

use super::{OpinionResult, ProgrammeKind, ProgrammeStatus, due, latest::Latest, rescue::Rescue};
use crate::{
    deadline::Deadline,
    document::DocumentKind,
    law::Term,
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

impl PlanState {
    /// Whether the step is still to be done by the office.
    pub fn is_to_be_done(self) -> bool {
        matches!(self, Self::Late | Self::Due | Self::Planned)
    }
}

/// Days before the latest day on which a step is called due.
pub(crate) const SOON: i64 = 7;
/// What is said of a step without a day when a later one is done.
pub(crate) const PASSED_OVER: &str = "w sprawie nie ma daty, a późniejszy krok jest zrobiony";

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

impl PlanStep {
    /// The letter with which the step is done, while it is to be done; one on the resolution only when there is one.
    pub fn letter(&self, adopted: bool) -> Option<DocumentKind> {
        let letter = match self.kind {
            PlanStepKind::OpinionRequest => DocumentKind::OpinionRequest,
            PlanStepKind::Voivode if adopted => DocumentKind::VoivodeLetter,
            _ => return None,
        };
        self.state.is_to_be_done().then_some(letter)
    }
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
        if step.state.is_to_be_done() {
            step.state = PlanState::NotRecorded;
            step.slack = None;
            step.detail = PASSED_OVER.to_owned();
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
    let basis = match programme.kind {
        ProgrammeKind::Annual => short(Term::AnnualProgrammeAdoption),
        ProgrammeKind::MultiYear => "przed pierwszym rokiem programu; ustawa nie wyznacza dnia".to_owned(),
    };
    add(Adoption, &(latest.adoption.clone(), basis), Set { planned: sitting, ..Set::done_on(case.adopted_on()) });
    if let Some(voivode) = &latest.voivode {
        let basis = law.cite(case.office.kind.resolution_to_voivode()).short();
        add(Voivode, &(voivode.clone(), basis), Set::done_on(programme.sent_to_voivode_on));
    }
    if let Some(report) = due::report_due(case) {
        add(Report, &(report, short(Term::ProgrammeReport)), Set::done_on(programme.report_submitted_on));
    }
    steps
}

/// How a step of a plan or of a way stands, before its state is named.
#[derive(Default)]
pub(crate) struct Set {
    pub planned: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    pub done: bool,
    pub waiting: bool,
    pub detail: Option<String>,
}

impl Set {
    pub fn done_on(day: Option<NaiveDate>) -> Self {
        Self { done_on: day, done: day.is_some(), ..Self::default() }
    }

    /// How the opinion of the benefit council stands: asked for, given, or passed over in silence.
    pub fn of_opinion(given: bool, given_on: Option<NaiveDate>, silent: bool, asked: Option<NaiveDate>) -> Self {
        let detail = match (given, silent, asked) {
            (false, true, _) => Some("termin minął bez opinii".to_owned()),
            (true, ..) if given_on.is_none() => Some("wydana; dnia nie wpisano".to_owned()),
            (false, false, Some(asked)) => Some(format!("czekamy, projekt doręczono {}", date_in_words(asked))),
            _ => None,
        };
        Self { done: given || silent, waiting: asked.is_some(), detail, ..Self::done_on(given_on) }
    }

    /// How it stands in a few words, with the days left to the latest one.
    pub fn in_words(self, state: PlanState, left: Option<i64>) -> String {
        self.detail.unwrap_or_else(|| match (self.done_on, left) {
            (Some(day), _) => format!("zrobione {}", date_in_words(day)),
            (None, Some(left)) if state == PlanState::Late => {
                format!("{} po terminie", polish::counted(left.unsigned_abs(), ["dzień", "dni", "dni"]))
            }
            (None, _) => state.label().to_owned(),
        })
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
        let (planned_on, done_on) = (self.planned, self.done_on);
        let from = planned_on.filter(|planned| *planned >= today).unwrap_or(today);
        let slack = (state != PlanState::Done).then(|| (latest.date - from).num_days());
        PlanStep {
            kind,
            what: kind.label(),
            detail: self.in_words(state, Some(left)),
            planned_on,
            latest,
            done_on,
            state,
            basis,
            slack,
        }
    }
}

fn opinion_set(case: &ProgrammeCase<'_>, asked: Option<NaiveDate>) -> Set {
    let given = case.opinion.filter(|opinion| opinion.is_given());
    let given_on = given.and_then(|opinion| opinion.given_on);
    let term = asked.and_then(|asked| due::opinion_due(case, asked));
    let silent = case.opinion.is_some_and(|opinion| opinion.result == Some(OpinionResult::Silence))
        || (given.is_none() && term.as_ref().is_some_and(|term| term.date < case.today));
    Set::of_opinion(given.is_some(), given_on, silent, asked)
}

/// The end of the council's own term when the draft has been delivered, otherwise the last day that helps.
fn opinion_latest(case: &ProgrammeCase<'_>, asked: Option<NaiveDate>, report: &Deadline) -> Deadline {
    asked.and_then(|asked| due::opinion_due(case, asked)).unwrap_or_else(|| report.clone())
}
