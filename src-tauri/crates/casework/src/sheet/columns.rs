//! Which field each column of a list feeds.

use std::collections::BTreeSet;

use domain::{violation::Violation, vocabulary::Vocabulary};

/// The field that each column feeds, from left to right; a field that two columns would feed is a violation.
pub(crate) fn fields<T: Vocabulary>(columns: &[String]) -> (Vec<Option<T>>, Vec<Violation>) {
    let fields: Vec<Option<T>> = columns.iter().map(|key| T::from_key(key)).collect();
    let mut seen = BTreeSet::new();
    let twice = fields.iter().flatten().filter(|field| !seen.insert(field.key()));
    let violations = twice.map(|field| {
        let sentence = format!("Pole „{}” wskazano w dwóch kolumnach. Zostaw je w jednej.", field.label());
        Violation::new(field.key(), sentence)
    });
    let violations = violations.collect();
    (fields, violations)
}
