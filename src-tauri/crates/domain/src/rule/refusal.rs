//! Why a step between states is refused, and what can still be done.

use crate::{finding::Finding, programme::status::StepRefused};

/// The answer to a step that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal<S> {
    /// The state does not follow.
    NoSuchStep(StepRefused<S>),
    /// Rules forbid the step.
    Blocked {
        /// The blocks, heaviest first.
        findings: Vec<Finding>,
        /// It can be recorded all the same, with a written reason, when it has already happened on paper.
        recordable: bool,
    },
}
