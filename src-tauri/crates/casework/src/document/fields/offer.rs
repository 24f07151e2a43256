//! Fields of offers: the register, one offer as the official form, its formal check.

use documents::template::Fields;

/// Offers of a call, and the one that the paper is about.
pub fn offer() -> Fields {
    Fields::new()
}
