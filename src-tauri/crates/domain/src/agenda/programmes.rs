//! The agenda of a programme: the next step of its plan, what runs beside it, and what waits for others.

use chrono::NaiveDate;

use super::{AgendaAct, AgendaEntry, AgendaState, programme_name, state};
use crate::{
    consultation::summary::outcomes,
    deadline::{Deadline, Step},
    explain::closed,
    law::Basis,
    office::supervision::voivode_due,
    polish::{self, date_in_words},
    programme::{
        ProgrammeStatus,
        plan::{PlanState, PlanStep, PlanStepKind, plan},
    },
    publication::{CaseRef, PublicationPlace, PublishedThing},
    rule::ProgrammeCase,
};

/// Whether the case still asks for anything.
pub(super) fn is_open(case: &ProgrammeCase<'_>) -> bool {
    !matches!(case.programme.status, ProgrammeStatus::Closed)
}

pub(super) fn entries(case: &ProgrammeCase<'_>, until: NaiveDate) -> Vec<AgendaEntry> {
    if !is_open(case) {
        return Vec::new();
    }
    let steps = plan(case).steps;
    let undone = |step: &&PlanStep| !matches!(step.state, PlanState::Done | PlanState::NotRecorded);
    // Of the steps that follow one another only the first is to be done now; the others come when it is done.
    let next = steps.iter().filter(undone).map(|step| step.kind).find(|kind| !runs_beside(*kind));
    let next = next.filter(|kind| is_told_here(case, *kind));
    let mut entries: Vec<AgendaEntry> = steps
        .iter()
        .filter(undone)
        .filter(|step| Some(step.kind) == next || runs_beside(step.kind))
        .filter(|step| step.latest.date <= until || step.state == PlanState::Waiting)
        .map(|step| entry(case, step))
        .collect();
    entries.extend(publication(case).filter(|entry| entry.due <= until));
    entries
}

/// Once there is a consultation, its own entries tell of its notice and its days.
fn is_told_here(case: &ProgrammeCase<'_>, kind: PlanStepKind) -> bool {
    use PlanStepKind::*;
    match kind {
        Notice | ConsultationStart | ConsultationEnd => case.consultation.is_none(),
        ConsultationReport => case.consultation.is_none_or(|held| held.is_over()),
        _ => true,
    }
}

fn runs_beside(kind: PlanStepKind) -> bool {
    use PlanStepKind::*;
    matches!(kind, OpinionRequest | Opinion | Voivode | Report)
}

fn entry(case: &ProgrammeCase<'_>, step: &PlanStep) -> AgendaEntry {
    let due = step.latest.date;
    let waits = step.state == PlanState::Waiting && due > case.today;
    let why = match (step.kind, open_remarks(case)) {
        (PlanStepKind::ConsultationReport, open @ 1..) => {
            polish::counted(open.into(), ["uwaga bez stanowiska", "uwagi bez stanowiska", "uwag bez stanowiska"])
        }
        _ => step.basis.clone(),
    };
    AgendaEntry {
        due,
        derivation: step.latest.clone(),
        title: title(step.kind).to_owned(),
        detail: format!("{} · {why}", programme_name(case.programme)).trim_end_matches(" · ").to_owned(),
        state: if waits { AgendaState::Waiting } else { state(due, case.today) },
        days: step.latest.days_left(case.today),
        waiting_for: waits.then(|| waiting_for(case, step.kind)),
        case: match (step.kind, case.consultation) {
            (PlanStepKind::Order | PlanStepKind::ConsultationReport, Some(held)) => CaseRef::Consultation(held.id),
            _ => CaseRef::Programme(case.id),
        },
        act: match (step.kind, open_remarks(case)) {
            (PlanStepKind::ConsultationReport, 1..) => AgendaAct::TakePositions,
            _ => act(step.kind),
        },
    }
}

/// Remarks of the programme's consultation that still have no position.
fn open_remarks(case: &ProgrammeCase<'_>) -> u32 {
    case.consultation.map_or(0, |held| outcomes(held).open)
}

fn title(kind: PlanStepKind) -> &'static str {
    use PlanStepKind::*;
    match kind {
        Draft => "Przygotuj projekt programu",
        Order => "Wydaj zarządzenie o konsultacjach",
        Notice => "Ogłoś konsultacje projektu programu",
        OpinionRequest => "Przekaż projekt radzie pożytku do zaopiniowania",
        ConsultationStart => "Rozpocznij konsultacje projektu programu",
        ConsultationEnd => "Kończą się konsultacje projektu programu",
        Opinion => "Mija termin na opinię rady pożytku",
        ConsultationReport => "Zajmij stanowiska do uwag i sporządź sprawozdanie",
        Papers => "Złóż projekt uchwały w biurze rady",
        Adoption => "Ostatni dzień na uchwalenie programu",
        Voivode => "Przekaż uchwałę wojewodzie",
        Report => "Przedłóż radzie sprawozdanie z realizacji programu",
    }
}

fn act(kind: PlanStepKind) -> AgendaAct {
    use PlanStepKind::*;
    match kind {
        Draft => AgendaAct::OpenPlan,
        Order => AgendaAct::PrepareOrder,
        Notice | ConsultationStart => AgendaAct::PlanConsultation,
        ConsultationEnd => AgendaAct::OpenRemarks,
        ConsultationReport => AgendaAct::MakeReport,
        OpinionRequest => AgendaAct::RequestOpinion,
        Opinion => AgendaAct::RecordOpinion,
        Papers => AgendaAct::SubmitDraft,
        Adoption => AgendaAct::RecordAdoption,
        Voivode => AgendaAct::RecordVoivode,
        Report => AgendaAct::PrepareReport,
    }
}

fn waiting_for(case: &ProgrammeCase<'_>, kind: PlanStepKind) -> String {
    match (kind, &case.office.benefit_council) {
        (PlanStepKind::Opinion, Some(council)) => council.nominative.clone(),
        (PlanStepKind::Opinion, None) => "rada pożytku".to_owned(),
        _ => "uczestnicy konsultacji".to_owned(),
    }
}

/// An adopted programme that is not in BIP. The duty has no term, so it is never late; it is called to mind on the day by
/// which the resolution goes to the voivode, and every day after that.
fn publication(case: &ProgrammeCase<'_>) -> Option<AgendaEntry> {
    let adopted = case.adopted_on()?;
    if case.published(PublishedThing::Programme, PublicationPlace::Bip).is_some() {
        return None;
    }
    let due = voivode_due(case.law(), case.office, adopted)?.date.max(case.today);
    let step = |text: String, day| Step { text: closed(text), day, basis: None };
    let duty = "Przepis nie wyznacza dnia: program publikuje się w BIP bez zwłoki po uchwaleniu.".to_owned();
    let reminder = format!("Program przypomina o tym najpóźniej wtedy, gdy uchwała trafia do wojewody: {}.", date_in_words(due));
    let basis = case.law().cite(Basis::BipProgrammes);
    let derivation = Deadline {
        date: due,
        verified: basis.verified,
        steps: vec![
            Step { basis: Some(basis.clone()), ..step(duty, None) },
            step(format!("Program uchwalono {}.", date_in_words(adopted)), Some(adopted)),
            step(reminder, Some(due)),
        ],
    };
    Some(AgendaEntry {
        due,
        title: "Opublikuj uchwalony program w BIP".to_owned(),
        detail: format!("{} · {}", programme_name(case.programme), basis.short()),
        state: state(due, case.today),
        days: derivation.days_left(case.today),
        derivation,
        waiting_for: None,
        case: CaseRef::Programme(case.id),
        act: AgendaAct::PublishProgramme,
    })
}
