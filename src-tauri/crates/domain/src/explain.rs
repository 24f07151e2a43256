//! A value that can tell where it came from ("Skąd ta liczba?").

use crate::finding::Place;

/// One record that went into a value: "1. Szkolenie sportowe dzieci i młodzieży … 130 000,00 zł".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub label: String,
    pub value: String,
    /// Where the record stands, when it can be opened.
    pub place: Option<Place>,
}

/// A computed value with the steps that led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained<T> {
    pub value: T,
    /// Polish sentences, in the order of counting.
    pub steps: Vec<String>,
    /// The records that were counted; together they give the value.
    pub parts: Vec<Part>,
    /// What was left out and why.
    pub left_out: Vec<String>,
}

impl<T> Explained<T> {
    pub fn new(value: T) -> Self {
        Self { value, steps: Vec::new(), parts: Vec::new(), left_out: Vec::new() }
    }

    #[must_use]
    pub fn step(mut self, sentence: impl Into<String>) -> Self {
        self.steps.push(sentence.into());
        self
    }

    #[must_use]
    pub fn part(mut self, label: impl Into<String>, value: impl Into<String>, place: Option<Place>) -> Self {
        self.parts.push(Part { label: label.into(), value: value.into(), place });
        self
    }

    #[must_use]
    pub fn without(mut self, sentence: impl Into<String>) -> Self {
        self.left_out.push(sentence.into());
        self
    }
}

/// Mends the end of a sentence that closes with a date: "… 2026 r.." becomes "… 2026 r.".
pub fn closed(sentence: impl Into<String>) -> String {
    sentence.into().replace("r..", "r.")
}
