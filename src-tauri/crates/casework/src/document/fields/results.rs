//! Fields of the assessment and of the results of a call: cards, minutes, ranking, grants, reasons.

use documents::template::Fields;

/// The assessment and the results of a call.
pub fn results() -> Fields {
    Fields::new()
}
