//! Where in the law a basis stands.

use super::Act;

/// An act and a place in it; without an act it is a custom, and the place says so in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BasisPlace {
    pub act: Option<Act>,
    /// E.g. `art. 5a ust. 4 pkt 8`.
    pub place: String,
}
