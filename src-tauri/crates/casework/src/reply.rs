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
    DraftActs,
    Calls,
    Offers,
    Documents,
    Publications,
    Templates,
    Desk,
    History,
    Backups,
    Settings,
}

/// What is kept in a file.
const RECORDS: [Topic; 12] = [
    Topic::Office,
    Topic::Organisations,
    Topic::Programmes,
    Topic::Texts,
    Topic::Consultations,
    Topic::DraftActs,
    Topic::Calls,
    Topic::Offers,
    Topic::Documents,
    Topic::Publications,
    Topic::Templates,
    Topic::Settings,
];

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

    /// Any record of the file may have changed.
    pub fn of_all_records(value: T) -> Self {
        Self::new(value, &RECORDS)
    }

    /// Another file stands in the place of the one before: everything on the screen belongs to it.
    pub fn of_another_file(value: T) -> Self {
        let mut topics = vec![Topic::File, Topic::Backups];
        topics.extend(RECORDS);
        Self::new(value, &topics)
    }
}
