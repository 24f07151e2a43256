//! What a write answers: the value and the topics that changed, so that the screen refreshes those and nothing else.

use serde::Serialize;
use specta::Type;

/// A part of the data that screens show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    File,
    Office,
    Organisations,
    Programmes,
    Texts,
    Consultations,
    Documents,
    Publications,
    Desk,
    History,
    Backups,
    Settings,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Reply<T> {
    pub value: T,
    pub changed: Vec<Topic>,
}

impl<T> Reply<T> {
    /// Every write touches the history and may change what the desk shows.
    pub fn new(value: T, changed: &[Topic]) -> Self {
        let mut changed = changed.to_vec();
        changed.extend([Topic::History, Topic::Desk]);
        changed.sort();
        changed.dedup();
        Self { value, changed }
    }
}
