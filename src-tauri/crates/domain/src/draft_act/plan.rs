//! The way of an act: from the draft through the council to the journal and into force, every step with its day.

use chrono::NaiveDate;

use super::{DraftActStatus, due};
use crate::{
    deadline::Deadline,
    document::DocumentKind,
    law::{Basis, Term},
    polish::date_in_words,
    programme::{
        OpinionResult,
        plan::{PASSED_OVER, PlanState, SOON, Set},
    },
    rule::DraftActCase,
    vocabulary,
    vocabulary::Vocabulary,
};

vocabulary! {
    /// What is to be done.
    pub enum WayStepKind {
        Draft = "projekt", "Projekt aktu z uzasadnieniem";
        Consultation = "konsultacje", "Konsultacje projektu";
        Opinion = "opinia", "Opinia rady pożytku";
        Papers = "biuro_rady", "Projekt uchwały w biurze rady";
        Adoption = "uchwalenie", "Sesja: podjęcie uchwały";
        Voivode = "wojewoda", "Przekazanie uchwały wojewodzie";
        Journal = "wniosek_o_ogloszenie", "Skierowanie aktu do dziennika urzędowego";
        Announcement = "ogloszenie", "Ogłoszenie w dzienniku urzędowym województwa";
        Supervision = "nadzor", "Czas na rozstrzygnięcie nadzorcze";
        InForce = "wejscie_w_zycie", "Wejście w życie";
    }
}

/// One step of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayStep {
    pub kind: WayStepKind,
    /// How it stands, in a few words.
    pub detail: String,
    pub planned_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    /// The last day, or the day on which it happens by itself; `None` where nothing sets one.
    pub latest: Option<Deadline>,
    pub state: PlanState,
    /// Why, in a few words with its basis.
    pub basis: String,
}

impl WayStep {
    /// The letter with which the step is done, while it is to be done; one on the resolution only when there is one.
    pub fn letter(&self, adopted: bool) -> Option<DocumentKind> {
        let open = self.state.is_to_be_done();
        let letter = match self.kind {
            WayStepKind::Opinion => DocumentKind::OpinionRequest,
            WayStepKind::Voivode if adopted => DocumentKind::VoivodeLetter,
            WayStepKind::Journal if adopted => DocumentKind::JournalRequest,
            _ => return None,
        };
        open.then_some(letter)
    }
}

/// The way of the act as it stands today. An act that is no local law does not go to the journal.
pub fn way(case: &DraftActCase<'_>) -> Vec<WayStep> {
    let mut steps: Vec<WayStep> =
        WayStepKind::ALL.iter().filter(|kind| belongs(case, **kind)).map(|kind| step(case, *kind)).collect();
    let last_done = steps.iter().rposition(|step| step.state == PlanState::Done && step.kind <= WayStepKind::Announcement);
    for step in steps.iter_mut().take(last_done.unwrap_or(0)) {
        let open = step.state.is_to_be_done();
        // What the law wants after the adoption is still wanted when a later thing was done first.
        if open && step.kind < WayStepKind::Adoption {
            step.state = PlanState::NotRecorded;
            step.detail = PASSED_OVER.to_owned();
        }
    }
    steps
}

fn belongs(case: &DraftActCase<'_>, kind: WayStepKind) -> bool {
    use WayStepKind::*;
    match kind {
        Opinion => case.office.benefit_council.is_some() || case.act.opinion.delivered_on.is_some(),
        Journal | Announcement => case.is_local_law() == Some(true) || case.act.announcement.is_some(),
        _ => true,
    }
}

fn step(case: &DraftActCase<'_>, kind: WayStepKind) -> WayStep {
    let act = case.act;
    let law = case.law();
    let cite = |basis: Basis| law.cite(basis).short();
    match kind {
        WayStepKind::Draft => {
            Set { done: !matches!(act.status, DraftActStatus::Draft | DraftActStatus::Abandoned), ..Set::default() }.on_the_way(
                case,
                kind,
                None,
                "przed konsultacjami".to_owned(),
            )
        }
        WayStepKind::Consultation => consultation(case),
        WayStepKind::Opinion => opinion(case),
        WayStepKind::Papers => {
            Set::done_on(act.submitted_to_council_on).on_the_way(case, kind, due::papers_due(case), papers_basis(case))
        }
        WayStepKind::Adoption => {
            let sitting = case.chosen_sitting().map(|sitting| sitting.held_on);
            let latest = sitting.map(|day| Deadline::on(day, format!("Wybrana sesja odbywa się {}.", date_in_words(day)), None));
            let set = Set { planned: sitting, ..Set::done_on(act.adopted_on()) };
            set.on_the_way(case, kind, latest, if sitting.is_some() { "wybrana sesja" } else { "sesji nie wybrano" }.to_owned())
        }
        WayStepKind::Voivode => Set::done_on(act.sent_to_voivode_on).on_the_way(
            case,
            kind,
            due::voivode_due(case),
            cite(case.office.kind.resolution_to_voivode()),
        ),
        WayStepKind::Journal => Set::done_on(act.sent_to_journal_on).on_the_way(
            case,
            kind,
            due::journal_reminder(case),
            cite(Basis::PromptAnnouncement),
        ),
        WayStepKind::Announcement => {
            let waiting = act.sent_to_journal_on.is_some();
            let mut set = Set { waiting, ..Set::done_on(act.announced_on()) };
            set.detail = match &act.announcement {
                Some(one) if !one.position.trim().is_empty() => {
                    Some(format!("poz. {} z {}", one.position.trim(), date_in_words(one.announced_on)))
                }
                Some(one) => Some(format!("{}; pozycji nie wpisano", date_in_words(one.announced_on))),
                None if waiting => Some("czekamy na dziennik".to_owned()),
                None => None,
            };
            set.on_the_way(case, kind, None, cite(Basis::VoivodeshipJournal))
        }
        WayStepKind::Supervision => {
            let latest = due::supervision_end(case);
            let over = latest.as_ref().is_some_and(|end| end.date < case.today);
            let mut set = Set { done: over, waiting: latest.is_some(), ..Set::default() };
            set.detail = latest.as_ref().map(|end| match over {
                true => format!("minął {}", date_in_words(end.date)),
                false => format!("biegnie do {}", date_in_words(end.date)),
            });
            set.on_the_way(case, kind, latest, cite(Basis::Supervision))
        }
        WayStepKind::InForce => {
            let counted = due::in_force(case);
            let day = act.in_force_on().or(counted.as_ref().map(|day| day.date));
            let done = day.filter(|day| *day <= case.today && act.adoption.is_some());
            let set = Set { planned: day, waiting: day.is_some(), ..Set::done_on(done) };
            let ahead = || day.map(|day| format!("akt zacznie obowiązywać {}", date_in_words(day)));
            let set = Set { detail: done.map(|day| format!("od {}", date_in_words(day))).or_else(ahead), ..set };
            let basis = if case.is_local_law() == Some(true) { Basis::VacatioLegis } else { Basis::DraftingEntry };
            set.on_the_way(case, kind, counted, cite(basis))
        }
    }
}

fn consultation(case: &DraftActCase<'_>) -> WayStep {
    let held = case.consultation.filter(|held| held.status != crate::consultation::ConsultationStatus::Cancelled);
    let over =
        case.act.consultation_ended_on.or_else(|| held.filter(|held| held.is_over(case.today)).and_then(|held| held.ends_on));
    let begun = case.act.consultation_began_on.or_else(|| held.and_then(|held| held.starts_on).filter(|day| *day <= case.today));
    let planned = held.and_then(|held| held.ends_on);
    let mut set = Set { planned, waiting: begun.is_some() && over.is_none(), ..Set::done_on(over) };
    set.detail = match (over, begun, planned) {
        (Some(day), ..) => Some(format!("zakończone {}", date_in_words(day))),
        (None, Some(_), Some(end)) => Some(format!("trwają do {}", date_in_words(end))),
        (None, Some(start), None) => Some(format!("trwają od {}", date_in_words(start))),
        _ => None,
    };
    let duty = case.kind_law().and_then(|law| law.value.consultation);
    let basis = duty.map_or_else(|| "przepis nie wymaga konsultacji".to_owned(), |basis| case.law().cite(basis).short());
    set.on_the_way(case, WayStepKind::Consultation, due::papers_due(case), basis)
}

fn opinion(case: &DraftActCase<'_>) -> WayStep {
    let opinion = &case.act.opinion;
    let term = due::opinion_due(case);
    let silent = opinion.result == Some(OpinionResult::Silence)
        || (!opinion.is_given() && term.as_ref().is_some_and(|term| term.date < case.today));
    let asked = opinion.delivered_on;
    let given_on = opinion.given_on.filter(|_| opinion.is_given());
    let set = Set::of_opinion(opinion.is_given(), given_on, silent, asked);
    let basis = case.law().cite(case.office.kind.benefit_council_tasks()).short();
    set.on_the_way(case, WayStepKind::Opinion, term.or_else(|| due::papers_due(case)), basis)
}

fn papers_basis(case: &DraftActCase<'_>) -> String {
    match case.chosen_sitting() {
        None => "sesji nie wybrano".to_owned(),
        Some(sitting) if sitting.papers_due_on.is_some() => "dzień podany przez biuro rady".to_owned(),
        Some(_) => case.law().span(Term::CouncilPapers).map(|span| format!("{} przed sesją", span.value)).unwrap_or_default(),
    }
}

/// A step of a way: it may have no latest day, and an act that is over asks for nothing.
impl Set {
    fn on_the_way(self, case: &DraftActCase<'_>, kind: WayStepKind, latest: Option<Deadline>, basis: String) -> WayStep {
        let left = latest.as_ref().map(|latest| latest.days_left(case.today));
        let open = case.act.status.is_open();
        let state = match left {
            _ if self.done => PlanState::Done,
            _ if !open => PlanState::NotRecorded,
            _ if self.waiting && matches!(kind, WayStepKind::Supervision | WayStepKind::InForce) => PlanState::Waiting,
            Some(left) if left < 0 => PlanState::Late,
            _ if self.waiting => PlanState::Waiting,
            Some(left) if left <= SOON => PlanState::Due,
            _ => PlanState::Planned,
        };
        let (planned_on, done_on) = (self.planned, self.done_on);
        WayStep { kind, detail: self.in_words(state, left), planned_on, done_on, latest, state, basis }
    }
}
