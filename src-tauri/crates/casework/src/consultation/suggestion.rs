//! Proposed days of a consultation: the earliest that the rules allow and, for a programme, the latest that the plan allows.

use chrono::NaiveDate;
use domain::{
    deadline::{Calendar, Count, Deadline, Regime, Step},
    id::ProgrammeId,
    law::{LawPack, Span, Term},
    programme::plan::{self, PlanStep, PlanStepKind},
    rule::ConsultationCase,
};
use serde::Serialize;
use specta::Type;
use store::ReadTx;

use crate::{Failure, deadline::DeadlineView, records::ProgrammeRecords, view::DayView};

/// A day proposed for a field of the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct SuggestionView {
    /// Name of the field: `announced_on`, `starts_on`, `ends_on`.
    pub field: String,
    pub label: String,
    pub earliest: DeadlineView,
    /// Why not earlier: "14 dni: uchwała o konsultacjach nr …".
    pub basis: String,
    /// The last day on which the programme's plan still holds.
    pub latest: Option<DeadlineView>,
}

/// Proposals for a consultation that was not announced yet.
pub(super) fn suggestions(case: &ConsultationCase<'_>, latest: &[PlanStep]) -> Vec<SuggestionView> {
    let extra = case.office.extra_days();
    let calendar = Calendar::new(case.law, &extra);
    let working = |day: NaiveDate| {
        let eve = day.pred_opt().unwrap_or(day);
        calendar.count(&Count::forwards(eve, Span::days(1)).shifted()).map_or(day, |counted| counted.date)
    };
    let latest_of =
        |kind: PlanStepKind| latest.iter().find(|step| step.kind == kind).map(|step| DeadlineView::from(&step.latest));
    let notice = case.consultation.announced_on.unwrap_or_else(|| working(case.today));
    let lead = of_office(case, case.office.local.notice_lead_days, Term::ConsultationNoticeLead);
    let days = of_office(case, case.office.local.consultation_days, Term::ConsultationUsual);
    let (Some((lead, lead_basis)), Some((days, days_basis))) = (lead, days) else {
        return Vec::new();
    };
    let start = match lead.count {
        0 => Ok(said(notice, "Ogłoszenie może ukazać się w dniu rozpoczęcia konsultacji.")),
        _ => calendar.earliest_after(notice, lead, Regime::Administrative),
    };
    let start = start.unwrap_or_else(|_| said(notice, "Początek w dniu ogłoszenia."));
    // From the proposed first day, so that the proposed days hold together whatever was typed.
    let first = start.date;
    let end = calendar.running_from(first, days);
    let end = end.unwrap_or_else(|_| said(first, "Koniec w dniu rozpoczęcia."));
    vec![
        SuggestionView {
            field: "announced_on".into(),
            label: "Ogłoszenie".into(),
            earliest: DeadlineView::from(&said(notice, "Pierwszy dzień roboczy, w którym można ogłosić konsultacje.")),
            basis: "najbliższy dzień roboczy".into(),
            latest: latest_of(PlanStepKind::Notice),
        },
        SuggestionView {
            field: "starts_on".into(),
            label: "Początek".into(),
            earliest: DeadlineView::from(&start),
            basis: format!("{lead} po ogłoszeniu: {lead_basis}"),
            latest: latest_of(PlanStepKind::ConsultationStart),
        },
        SuggestionView {
            field: "ends_on".into(),
            label: "Koniec".into(),
            earliest: DeadlineView::from(&end),
            basis: format!("co najmniej {days}, z pierwszym włącznie: {days_basis}"),
            latest: latest_of(PlanStepKind::ConsultationEnd),
        },
    ]
}

/// The steps of the programme's plan; none for other drafts.
pub(super) fn plan_of(
    tx: &ReadTx<'_>,
    programme: Option<ProgrammeId>,
    office: &domain::office::Office,
    law: &LawPack,
    today: NaiveDate,
) -> Result<Vec<PlanStep>, Failure> {
    let Some(programme) = programme else {
        return Ok(Vec::new());
    };
    let records = ProgrammeRecords::load(tx, programme)?;
    Ok(records.with_case(office, law, today, |case| plan::plan(case).steps))
}

/// The office's own term, or the usual one of the law pack; each with the reason.
/// Nothing where neither knows one on that day.
pub(super) fn of_office(case: &ConsultationCase<'_>, local: Option<u32>, usual: Term) -> Option<(Span, String)> {
    match local {
        Some(days) => match case.office.local.consultation_resolution.trim() {
            "" => Some((Span::days(days), "ustawienia urzędu".to_owned())),
            resolution => Some((Span::days(days), format!("uchwała o konsultacjach {resolution}"))),
        },
        None => case.law().span(usual).map(|value| (value.value, value.citation.short())),
    }
}

fn said(day: NaiveDate, sentence: &str) -> Deadline {
    let steps = vec![
        Step { text: sentence.to_owned(), day: None, basis: None },
        Step { text: format!("Wypada {}", DayView::from(day).words), day: Some(day), basis: None },
    ];
    Deadline { date: day, steps, verified: true }
}
