//! Sums of a call for the screen, each with its working.

use domain::{explain::Explained, finding::Place, money::Money};
use serde::Serialize;
use specta::Type;

use crate::view::{ExplanationView, Key, RecordLink};

/// A number that explains itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CallSum {
    /// As it stands in a column: "130 000,00", "100".
    pub text: String,
    pub why: ExplanationView,
}

impl CallSum {
    /// Money without the currency, which stands in the head of the column; the working says it.
    pub(super) fn money(sum: &Explained<Money>) -> Self {
        Self { text: sum.value.digits(), why: ExplanationView::linked(sum, sum.value.to_string(), link) }
    }
}

/// Another call can be opened; the rows of this one stand beside the sum.
fn link(place: &Place) -> Option<RecordLink> {
    match place {
        Place::Row { table, id } if table == "call" => Some(RecordLink::Call { id: Key(*id) }),
        _ => None,
    }
}
