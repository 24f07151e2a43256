//! The agenda of a draft act: the next step of its way, what the law wants after the adoption, and the day of its entry into force.

use chrono::NaiveDate;

use super::{AgendaAct, AgendaEntry, AgendaState, state};
use crate::{
    draft_act::{
        DraftActStatus,
        plan::{WayStep, WayStepKind, way},
    },
    polish::shortened,
    programme::plan::PlanState,
    publication::CaseRef,
    rule::DraftActCase,
};

pub(super) fn entries(case: &DraftActCase<'_>, until: NaiveDate) -> Vec<AgendaEntry> {
    if !case.act.status.is_open() {
        return Vec::new();
    }
    let steps = way(case);
    let undone = |step: &&WayStep| !matches!(step.state, PlanState::Done | PlanState::NotRecorded);
    // Of the steps before the adoption only the first that has a day is to be done now; the consultation has entries of its own.
    let dated = steps.iter().filter(|step| undone(step) && step.latest.is_some());
    let next = dated.map(|step| step.kind).find(|kind| *kind <= WayStepKind::Adoption);
    let is_told = |step: &&WayStep| match step.kind {
        WayStepKind::Voivode | WayStepKind::Journal | WayStepKind::InForce => true,
        WayStepKind::Consultation => case.consultation.is_none() && Some(step.kind) == next,
        WayStepKind::Announcement | WayStepKind::Supervision => false,
        kind => Some(kind) == next,
    };
    let told = steps.iter().filter(|step| is_told(step) && (undone(step) || to_be_recorded(case, step)));
    told.filter_map(|step| entry(case, step)).filter(|entry| entry.due <= until || entry.state == AgendaState::Waiting).collect()
}

/// The day has come, and the state of the case does not say so yet.
fn to_be_recorded(case: &DraftActCase<'_>, step: &WayStep) -> bool {
    let waits = matches!(case.act.status, DraftActStatus::Adopted | DraftActStatus::Announced);
    step.kind == WayStepKind::InForce && step.state == PlanState::Done && waits
}

fn entry(case: &DraftActCase<'_>, step: &WayStep) -> Option<AgendaEntry> {
    let latest = step.latest.clone()?;
    let waits = step.state == PlanState::Waiting && latest.date > case.today;
    Some(AgendaEntry {
        due: latest.date,
        title: title(step.kind).to_owned(),
        detail: format!("{} · {}", shortened(&case.act.name(), 90), step.basis).trim_end_matches(" · ").to_owned(),
        state: if waits { AgendaState::Waiting } else { state(latest.date, case.today) },
        days: latest.days_left(case.today),
        waiting_for: waits.then(|| waiting_for(case, step.kind)),
        case: CaseRef::DraftAct(case.id),
        act: match step.kind {
            WayStepKind::Voivode | WayStepKind::Journal | WayStepKind::Opinion => AgendaAct::RecordActStep,
            _ => AgendaAct::OpenWay,
        },
        derivation: latest,
    })
}

fn title(kind: WayStepKind) -> &'static str {
    use WayStepKind::*;
    match kind {
        Draft => "Przygotuj projekt aktu",
        Consultation => "Przeprowadź konsultacje projektu aktu",
        Opinion => "Wpisz opinię rady pożytku o projekcie aktu",
        Papers => "Złóż projekt uchwały w biurze rady",
        Adoption => "Odnotuj podjęcie uchwały na sesji",
        Voivode => "Przekaż uchwałę wojewodzie",
        Journal => "Skieruj akt do dziennika urzędowego",
        Announcement => "Wpisz ogłoszenie w dzienniku urzędowym",
        Supervision => "Mija czas na rozstrzygnięcie nadzorcze",
        InForce => "Odnotuj wejście aktu w życie",
    }
}

fn waiting_for(case: &DraftActCase<'_>, kind: WayStepKind) -> String {
    match (kind, &case.office.benefit_council) {
        (WayStepKind::Opinion, Some(council)) => council.nominative.clone(),
        (WayStepKind::Consultation, _) => "uczestnicy konsultacji".to_owned(),
        _ => "dzień wejścia w życie".to_owned(),
    }
}
