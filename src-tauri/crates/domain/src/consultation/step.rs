//! The step of a consultation into its next state, and the rules that stop it.

use super::ConsultationStatus;
use crate::{
    finding::{Finding, Level},
    programme::status::StepRefused,
    rule::{ConsultationCase, Refusal, Stops, check_consultation, rule},
};

/// Whether the consultation may become `to`. The case is as it will be after the step (dates filled in), its status as it
/// is before. `reason` is the written reason for recording what a rule forbids; blank when there is none. Blocks of a
/// rule that stops firmly cannot be recorded: a report cannot be published while a remark has no position.
pub fn step(case: &ConsultationCase<'_>, to: ConsultationStatus, reason: &str) -> Result<(), Refusal<ConsultationStatus>> {
    let from = case.consultation.status;
    if !from.may_become(to) {
        return Err(Refusal::NoSuchStep(StepRefused { from, to }));
    }
    let findings = stopping(case, to);
    let recordable = !findings.iter().any(is_firm);
    if findings.is_empty() || (recordable && !reason.trim().is_empty()) {
        return Ok(());
    }
    Err(Refusal::Blocked { findings, recordable })
}

/// The blocks that stop the step into `to`.
pub fn stopping(case: &ConsultationCase<'_>, to: ConsultationStatus) -> Vec<Finding> {
    let mut consultation = case.consultation.clone();
    consultation.status = to;
    let after = ConsultationCase { consultation: &consultation, ..*case };
    let stops = |finding: &Finding| {
        let states = rule(&finding.rule).map(|rule| rule.stops);
        finding.level == Level::Block
            && matches!(states, Some(Stops::Consultation(states) | Stops::ConsultationFirmly(states)) if states.contains(&to))
    };
    check_consultation(&after).into_iter().filter(stops).collect()
}

fn is_firm(finding: &Finding) -> bool {
    rule(&finding.rule).is_some_and(|rule| matches!(rule.stops, Stops::ConsultationFirmly(_)))
}
