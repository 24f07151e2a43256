//! The step of a call into its next state, and the rules that stop it: those of the call and, once offers are in, those of the
//! commission and of the results.

use super::CallStatus;
use crate::{
    commission::AssessmentCase,
    finding::{Finding, Level},
    programme::status::StepRefused,
    rule::{CallCase, Refusal, Stops, check_assessment, check_call, rule},
};

/// Whether the call may become `to`. The case is as it will be after the step (dates filled in), its status as it is before.
/// `assessed` is the same call with its commission and offers; `None` before there are offers.
/// `reason` is the written reason for recording what a rule forbids; blank when there is none.
pub fn step(
    case: &CallCase<'_>,
    assessed: Option<&AssessmentCase<'_>>,
    to: CallStatus,
    reason: &str,
) -> Result<(), Refusal<CallStatus>> {
    let from = case.call.status;
    if !from.may_become(to) {
        return Err(Refusal::NoSuchStep(StepRefused { from, to }));
    }
    let findings = stopping(case, assessed, to);
    if findings.is_empty() || !reason.trim().is_empty() {
        return Ok(());
    }
    Err(Refusal::Blocked { findings, recordable: true })
}

/// The blocks that stop the step into `to`. A step back mends a mistake: nothing stops it.
pub fn stopping(case: &CallCase<'_>, assessed: Option<&AssessmentCase<'_>>, to: CallStatus) -> Vec<Finding> {
    if to < case.call.status {
        return Vec::new();
    }
    let mut call = case.call.clone();
    call.status = to;
    let after = CallCase { call: &call, ..*case };
    let stops = |finding: &Finding| {
        finding.level == Level::Block
            && rule(&finding.rule).is_some_and(|rule| matches!(rule.stops, Stops::Call(states) if states.contains(&to)))
    };
    let of_offers = assessed.map(|assessed| check_assessment(&AssessmentCase { call: &call, ..*assessed }));
    check_call(&after).into_iter().chain(of_offers.unwrap_or_default()).filter(stops).collect()
}
