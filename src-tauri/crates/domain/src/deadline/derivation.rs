//! The answer of a counting: the day and the sentences that lead to it.

use chrono::NaiveDate;

use crate::{explain::closed, law::Citation};

/// One sentence of a derivation.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Step {
    pub text: String,
    /// The day that the counting has reached, if the step speaks of one.
    pub day: Option<NaiveDate>,
    pub basis: Option<Citation>,
}

impl Step {
    /// A sentence; one that closes with "2026 r." needs no second full stop.
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self { text: closed(text), day: None, basis: None }
    }

    pub(super) fn on(mut self, day: NaiveDate) -> Self {
        self.day = Some(day);
        self
    }

    pub(super) fn because(mut self, basis: Citation) -> Self {
        self.basis = Some(basis);
        self
    }

    /// The sentence with its basis in brackets.
    pub fn printed(&self) -> String {
        match &self.basis {
            // "2026 r." keeps its own dot.
            Some(basis) if self.text.ends_with("\u{a0}r.") || self.text.ends_with(" r.") => {
                format!("{} ({}).", self.text, basis.short())
            }
            Some(basis) => format!("{} ({}).", self.text.trim_end_matches('.'), basis.short()),
            None => self.text.clone(),
        }
    }
}

/// A counted day with its derivation.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Deadline {
    pub date: NaiveDate,
    /// Never empty; the last sentence names the day.
    pub steps: Vec<Step>,
    /// False when one of the provisions behind it was not compared with the Official Journal.
    pub verified: bool,
}

impl Deadline {
    pub(super) fn new(date: NaiveDate, steps: Vec<Step>) -> Self {
        let verified = steps.iter().filter_map(|step| step.basis.as_ref()).all(|basis| basis.verified);
        Self { date, steps, verified }
    }

    /// A day without counting: the sentence says where it comes from.
    pub fn on(date: NaiveDate, sentence: impl Into<String>, basis: Option<Citation>) -> Self {
        Self::new(date, vec![Step { text: closed(sentence), day: Some(date), basis }])
    }

    /// Days that remain from `today`; negative when the day has passed.
    pub fn days_left(&self, today: NaiveDate) -> i64 {
        (self.date - today).num_days()
    }
}
