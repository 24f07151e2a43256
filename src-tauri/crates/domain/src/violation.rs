//! What is wrong with a typed value: the field, and one sentence that says place, cause and remedy.

/// One fault of one field. All faults of an input are collected before the answer.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Violation {
    /// Stable name of the field, dotted for rows: `accounts.0.nrb`.
    pub field: String,
    pub sentence: String,
}

impl Violation {
    pub fn new(field: impl Into<String>, sentence: impl Into<String>) -> Self {
        Self { field: field.into(), sentence: sentence.into() }
    }
}
