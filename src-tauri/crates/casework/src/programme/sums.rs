//! Sums for the screen, with the records behind them.

use domain::{explain::Explained, finding::Place, money::Money};
use serde::Serialize;
use specta::Type;

use crate::view::{ExplanationView, Key};

/// A sum that explains itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct SumView {
    pub text: String,
    pub explanation: ExplanationView,
    pub parts: Vec<PartView>,
}

/// One record that went into a sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PartView {
    pub label: String,
    pub value: String,
    /// The priority task, when it can be opened.
    pub task: Option<Key>,
}

impl SumView {
    pub fn of(sum: &Explained<Money>) -> Self {
        Self::printed(sum, sum.value.to_string())
    }

    /// The difference with its sign: "+24 500,00 zł".
    pub fn difference(sum: &Explained<Money>) -> Self {
        Self::printed(sum, signed(sum.value))
    }

    fn printed(sum: &Explained<Money>, text: String) -> Self {
        let part = |part: &domain::explain::Part| PartView {
            label: part.label.clone(),
            value: part.value.clone(),
            task: match &part.place {
                Some(Place::Row { id, .. }) => Some(Key(*id)),
                _ => None,
            },
        };
        Self { explanation: ExplanationView::of(sum, text.clone()), parts: sum.parts.iter().map(part).collect(), text }
    }
}

/// "+5 000,00 zł", "0,00 zł", "−5 000,00 zł".
pub(super) fn signed(money: Money) -> String {
    match money.grosze() {
        1.. => format!("+{money}"),
        _ => money.to_string(),
    }
}
