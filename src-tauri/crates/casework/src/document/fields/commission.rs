//! Fields of the commission of a call: its recruitment, its people and its rules of work.

use documents::template::Fields;

/// The commission of a call.
pub fn commission() -> Fields {
    Fields::new()
}
