//! The agenda of a consultation: its notice, its end, the positions, the report and its publication.

use chrono::NaiveDate;

use super::{AgendaAct, AgendaEntry, AgendaState, consultation, state};
use crate::{
    consultation::{ConsultationStatus, rules::report_late, summary::outcomes},
    deadline::Deadline,
    polish,
    publication::{PublicationPlace, PublishedThing},
    rule::ConsultationCase,
};

/// Whether the case still asks for anything.
pub(super) fn is_open(case: &ConsultationCase<'_>) -> bool {
    !matches!(case.consultation.status, ConsultationStatus::Reported | ConsultationStatus::Cancelled)
}

pub(super) fn entries(case: &ConsultationCase<'_>, until: NaiveDate) -> Vec<AgendaEntry> {
    if !is_open(case) {
        return Vec::new();
    }
    let mut entries = Vec::new();
    entries.extend(notice(case));
    entries.extend(start_or_end(case));
    entries.extend(report(case));
    entries.extend(publication(case));
    entries.retain(|entry| entry.due <= until || entry.state == AgendaState::Waiting);
    entries
}

fn entry(case: &ConsultationCase<'_>, due: NaiveDate, title: &str, detail: String, act: AgendaAct) -> AgendaEntry {
    AgendaEntry {
        due,
        derivation: None,
        title: title.to_owned(),
        detail: format!("{} · {detail}", case.consultation.title.trim()).trim_end_matches(" · ").to_owned(),
        state: state(due, case.today),
        days: (due - case.today).num_days(),
        waiting_for: None,
        case: consultation(case.id),
        act,
    }
}

fn notice(case: &ConsultationCase<'_>) -> Option<AgendaEntry> {
    let announced = case.consultation.announced_on;
    let published = case.published(PublishedThing::ConsultationNotice, PublicationPlace::Bip);
    if case.consultation.status == ConsultationStatus::Planned {
        let due = announced.or(case.consultation.starts_on)?;
        return Some(entry(case, due, "Ogłoś konsultacje", String::new(), AgendaAct::RecordPublication));
    }
    match published {
        Some(_) => None,
        None => {
            let due = announced.or(case.consultation.starts_on)?;
            let detail = "brak publikacji w BIP".to_owned();
            Some(entry(case, due, "Wpisz publikację ogłoszenia o konsultacjach", detail, AgendaAct::RecordPublication))
        }
    }
}

fn start_or_end(case: &ConsultationCase<'_>) -> Option<AgendaEntry> {
    use ConsultationStatus::{Announced, Extended, Running};
    if case.is_over() || !matches!(case.consultation.status, Announced | Running | Extended) {
        return None;
    }
    let sum = outcomes(case);
    let remarks = polish::counted(sum.all.into(), ["uwaga", "uwagi", "uwag"]);
    let detail = match (sum.all, sum.open) {
        (0, _) => "nie ma jeszcze uwag".to_owned(),
        (_, 0) => remarks,
        (_, open) => format!("{remarks}, w tym {open} bez stanowiska"),
    };
    let end = case.consultation.ends_on?;
    Some(entry(case, end, "Kończą się konsultacje", detail, AgendaAct::OpenRemarks))
}

fn report(case: &ConsultationCase<'_>) -> Option<AgendaEntry> {
    // Until its adoption the plan of the programme asks for the report, and earlier than the local term.
    let by_the_plan = case.programme.is_some_and(|programme| programme.adoption.is_none());
    if by_the_plan || !case.is_over() || case.consultation.report_made_on.is_some() {
        return None;
    }
    let due: Deadline = report_late::due(case)?;
    let sum = outcomes(case);
    let mut entry = match sum.open {
        0 => entry(case, due.date, "Sporządź sprawozdanie z konsultacji", String::new(), AgendaAct::MakeReport),
        open => {
            let detail = polish::counted(open.into(), ["uwaga bez stanowiska", "uwagi bez stanowiska", "uwag bez stanowiska"]);
            entry(case, due.date, "Zajmij stanowiska do uwag", detail, AgendaAct::TakePositions)
        }
    };
    entry.derivation = Some(due);
    Some(entry)
}

fn publication(case: &ConsultationCase<'_>) -> Option<AgendaEntry> {
    let made = case.consultation.report_made_on?;
    let published = case.consultation.report_published_on.is_some()
        || case.published(PublishedThing::ConsultationReport, PublicationPlace::Bip).is_some();
    if published {
        return None;
    }
    let due = report_late::due(case).map_or(made, |due| due.date.max(made));
    Some(entry(case, due, "Opublikuj sprawozdanie z konsultacji", String::new(), AgendaAct::PublishReport))
}
