//! The agenda of a consultation: its notice, its end, the positions, the report and its publication.

use chrono::NaiveDate;

use super::{AgendaAct, AgendaEntry, AgendaState, consultation_name, state};
use crate::{
    consultation::{ConsultationStatus, rules::report_late, summary::outcomes},
    deadline::Deadline,
    law::{Basis, Citation},
    polish::{self, date_in_words},
    publication::{CaseRef, PublicationPlace, PublishedThing},
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

fn entry(case: &ConsultationCase<'_>, due: Deadline, title: &str, detail: String, act: AgendaAct) -> AgendaEntry {
    AgendaEntry {
        due: due.date,
        title: title.to_owned(),
        detail: format!("{} · {detail}", consultation_name(case)).trim_end_matches(" · ").to_owned(),
        state: state(due.date, case.today),
        days: due.days_left(case.today),
        derivation: due,
        waiting_for: None,
        case: CaseRef::Consultation(case.id),
        act,
    }
}

fn cite(case: &ConsultationCase<'_>, basis: Basis) -> Citation {
    case.law().cite(basis)
}

fn notice(case: &ConsultationCase<'_>) -> Option<AgendaEntry> {
    let (record, basis) = (case.consultation, cite(case, Basis::BipProgrammes));
    let due = match (record.announced_on, record.starts_on) {
        (Some(day), _) => Deadline::on(
            day,
            format!("Dzień ogłoszenia zapisany w planie konsultacji: {}.", date_in_words(day)),
            Some(basis.clone()),
        ),
        (None, start) => {
            let start = start?;
            let sentence = format!("Konsultacje zaczynają się {}; ogłoszenie musi wtedy już być.", date_in_words(start));
            Deadline::on(start, sentence, Some(basis.clone()))
        }
    };
    if record.status == ConsultationStatus::Planned {
        return Some(entry(case, due, "Ogłoś konsultacje", basis.short(), AgendaAct::RecordPublication));
    }
    if case.published(PublishedThing::ConsultationNotice, PublicationPlace::Bip).is_some() {
        return None;
    }
    let detail = format!("brak publikacji w BIP, {}", basis.short());
    Some(entry(case, due, "Wpisz publikację ogłoszenia o konsultacjach", detail, AgendaAct::RecordPublication))
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
    let due = Deadline::on(end, format!("Ostatni dzień konsultacji zapisany w sprawie: {}.", date_in_words(end)), None);
    let title = if end < case.today { "Zakończ przyjmowanie uwag" } else { "Kończą się konsultacje" };
    Some(entry(case, due, title, detail, AgendaAct::OpenRemarks))
}

fn report(case: &ConsultationCase<'_>) -> Option<AgendaEntry> {
    // Until its adoption the plan of the programme asks for the report, and earlier than the local term.
    let by_the_plan = case.programme.is_some_and(|programme| programme.adoption.is_none());
    if by_the_plan || !case.is_over() || case.consultation.report_made_on.is_some() {
        return None;
    }
    let due: Deadline = report_late::due(case)?;
    let basis = cite(case, Basis::ConsultationResolution).short();
    Some(match outcomes(case).open {
        0 => entry(case, due, "Sporządź sprawozdanie z konsultacji", basis, AgendaAct::MakeReport),
        open => {
            let open = polish::counted(open.into(), ["uwaga bez stanowiska", "uwagi bez stanowiska", "uwag bez stanowiska"]);
            entry(case, due, "Zajmij stanowiska do uwag", format!("{open}, {basis}"), AgendaAct::TakePositions)
        }
    })
}

fn publication(case: &ConsultationCase<'_>) -> Option<AgendaEntry> {
    let made = case.consultation.report_made_on?;
    let published = case.consultation.report_published_on.is_some()
        || case.published(PublishedThing::ConsultationReport, PublicationPlace::Bip).is_some();
    if published {
        return None;
    }
    let basis = cite(case, Basis::BipProgrammes);
    let detail = basis.short();
    let due = report_late::due(case).filter(|due| due.date >= made).unwrap_or_else(|| {
        Deadline::on(made, format!("Sprawozdanie sporządzono {}; można je już opublikować.", date_in_words(made)), Some(basis))
    });
    Some(entry(case, due, "Opublikuj sprawozdanie z konsultacji", detail, AgendaAct::PublishReport))
}
