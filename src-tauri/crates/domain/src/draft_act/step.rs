//! The step of a draft act into its next state, and the rules that stop it.

use super::DraftActStatus;
use crate::{
    finding::{Finding, Level},
    programme::status::StepRefused,
    rule::{DraftActCase, Refusal, Stops, check_draft_act, rule},
};

/// Whether the act may become `to`. The case is as it will be after the step (dates filled in), its status as it is before.
/// `reason` is the written reason for recording what a rule forbids; blank when there is none.
pub fn step(case: &DraftActCase<'_>, to: DraftActStatus, reason: &str) -> Result<(), Refusal<DraftActStatus>> {
    let from = case.act.status;
    if !from.may_become(to) {
        return Err(Refusal::NoSuchStep(StepRefused { from, to }));
    }
    let findings = stopping(case, to);
    if findings.is_empty() || !reason.trim().is_empty() {
        return Ok(());
    }
    Err(Refusal::Blocked { findings, recordable: true })
}

/// The blocks that stop the step into `to`.
pub fn stopping(case: &DraftActCase<'_>, to: DraftActStatus) -> Vec<Finding> {
    let mut act = case.act.clone();
    act.status = to;
    let after = DraftActCase { act: &act, ..*case };
    let stops = |finding: &Finding| {
        finding.level == Level::Block
            && rule(&finding.rule).is_some_and(|rule| matches!(rule.stops, Stops::DraftAct(states) if states.contains(&to)))
    };
    check_draft_act(&after).into_iter().filter(stops).collect()
}
