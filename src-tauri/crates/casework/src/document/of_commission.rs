//! Papers of the commission of a call: their day, their number, and whether they are drafts.

use chrono::NaiveDate;
use domain::document::DocumentKind;

use crate::commission::Held;

/// Papers that tell of the commission before it begins to score.
pub(super) fn is_of_commission(kind: DocumentKind) -> bool {
    use DocumentKind::*;
    matches!(kind, CommissionRecruitment | CandidateForm | CommissionAppointment | CommissionRules | ImpartialityStatement)
}

/// The day that the case tells: of the notice of recruitment, of the appointment.
pub(super) fn usual_day(kind: DocumentKind, held: &Held) -> Option<NaiveDate> {
    let commission = &held.commission.as_ref()?.record;
    match kind {
        DocumentKind::CommissionRecruitment | DocumentKind::CandidateForm => commission.recruited_on,
        DocumentKind::CommissionAppointment | DocumentKind::CommissionRules => commission.appointed_on,
        _ => None,
    }
}

/// The number of the order that appoints the commission; other papers have none of their own.
pub(super) fn number(kind: DocumentKind, held: &Held) -> String {
    let commission = held.commission.as_ref().filter(|_| kind == DocumentKind::CommissionAppointment);
    commission.map(|commission| commission.record.order_number.trim().to_owned()).unwrap_or_default()
}

/// An order without its number or its day is a draft.
pub(super) fn is_draft(kind: DocumentKind, held: &Held) -> bool {
    let appointed = held.commission.as_ref().and_then(|commission| commission.record.appointed_on);
    kind == DocumentKind::CommissionAppointment && (number(kind, held).is_empty() || appointed.is_none())
}
