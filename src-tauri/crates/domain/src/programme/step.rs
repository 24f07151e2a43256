//! The step of a programme into its next state, and the rules that stop it.

use super::{ProgrammeStatus, status::StepRefused};
use crate::{
    finding::{Finding, Level},
    rule::{ProgrammeCase, Refusal, Stops, check_programme, rule},
};

/// Whether the programme may become `to`. The case is as it will be after the step (dates and adoption filled in), its
/// status as it is before. `reason` is the written reason for recording what a rule forbids; blank when there is none.
pub fn step(case: &ProgrammeCase<'_>, to: ProgrammeStatus, reason: &str) -> Result<(), Refusal<ProgrammeStatus>> {
    let from = case.programme.status;
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
pub fn stopping(case: &ProgrammeCase<'_>, to: ProgrammeStatus) -> Vec<Finding> {
    let mut programme = case.programme.clone();
    programme.status = to;
    let after = ProgrammeCase { programme: &programme, ..*case };
    let stops = |finding: &Finding| {
        finding.level == Level::Block
            && rule(&finding.rule).is_some_and(|rule| matches!(rule.stops, Stops::Programme(states) if states.contains(&to)))
    };
    check_programme(&after).into_iter().filter(stops).collect()
}
