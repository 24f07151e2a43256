//! Everything that can go wrong, said to the officer: what happened, why, what to do now.

use domain::{finding::Finding, violation::Violation};
use serde::Serialize;
use specta::Type;

use crate::view::{FindingView, Key};

/// Why a use case did not do its work. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Failure {
    /// The input is wrong; every fault is listed with its field.
    Invalid { violations: Vec<ViolationView> },
    /// A rule forbids the step.
    Refused { findings: Vec<FindingView> },
    /// The same thing exists already; `id` is the record that has it.
    Duplicate { sentence: String, noun: String, id: Key },
    /// The record is not in the file any more.
    NotFound { sentence: String },
    /// Somebody changed the record in the meantime.
    Stale { sentence: String },
    /// The file cannot be read or written.
    Storage { fault: StorageFault, sentence: String },
    /// A document cannot be made.
    Document { sentence: String, place: Option<String> },
    /// A file from outside cannot be taken in.
    Import { sentence: String, place: Option<String> },
    /// The officer stopped the work.
    Interrupted,
    /// A fault of the program.
    Bug { reference: String },
}

/// Kinds of storage faults on which the screen acts differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum StorageFault {
    NoFileOpen,
    NotFound,
    /// A new file was asked for where one is already.
    Exists,
    Foreign,
    Newer,
    Damaged,
    Locked,
    ReadOnly,
    DiskFull,
    /// The file needs its password.
    Encrypted,
    WrongPassword,
    /// The open file was removed or replaced.
    Gone,
    Other,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ViolationView {
    pub field: String,
    pub sentence: String,
}

impl From<Violation> for ViolationView {
    fn from(violation: Violation) -> Self {
        Self { field: violation.field, sentence: violation.sentence }
    }
}

impl Failure {
    /// Refuses an input when it has any fault.
    pub fn when_invalid(violations: Vec<Violation>) -> Result<(), Self> {
        if violations.is_empty() { Ok(()) } else { Err(Self::invalid(violations)) }
    }

    pub fn invalid(violations: Vec<Violation>) -> Self {
        Self::Invalid { violations: violations.into_iter().map(Into::into).collect() }
    }

    pub fn field(field: impl Into<String>, sentence: impl Into<String>) -> Self {
        Self::invalid(vec![Violation::new(field, sentence)])
    }

    pub fn refused(findings: Vec<Finding>) -> Self {
        Self::Refused { findings: findings.into_iter().map(Into::into).collect() }
    }

    /// `what` in the nominative with a capital: "Organizacja".
    pub fn not_found(what: &str) -> Self {
        Self::NotFound { sentence: format!("{what}: nie ma takiego wpisu w tym pliku. Odśwież listę i wybierz ponownie.") }
    }

    pub fn no_file_open() -> Self {
        Self::Storage {
            fault: StorageFault::NoFileOpen,
            sentence: "Nie otwarto jeszcze pliku urzędu. Otwórz plik albo utwórz nowy.".into(),
        }
    }

    /// The same of a file with this name, where the fault is of a file from outside.
    pub(crate) fn in_file(self, name: &str) -> Self {
        match self {
            Self::Import { sentence, place } => {
                let place = place.map_or_else(|| name.to_owned(), |place| format!("{name}, {}", lowered(&place)));
                Self::Import { sentence, place: Some(place) }
            }
            other => other,
        }
    }

    /// The whole message in Polish, for the command line and for screens that show one sentence.
    pub fn sentence(&self) -> String {
        match self {
            Self::Invalid { violations } => {
                violations.iter().map(|violation| violation.sentence.as_str()).collect::<Vec<_>>().join("\n")
            }
            Self::Refused { findings } => findings
                .iter()
                .map(|finding| {
                    format!("{}. {} Podstawa: {}.", finding.title.trim_end_matches('.'), finding.advice, finding.basis)
                })
                .collect::<Vec<_>>()
                .join("\n"),
            Self::Duplicate { sentence, .. }
            | Self::NotFound { sentence }
            | Self::Stale { sentence }
            | Self::Storage { sentence, .. } => sentence.clone(),
            Self::Document { sentence, place } | Self::Import { sentence, place } => match place {
                Some(place) => format!("{place}: {sentence}"),
                None => sentence.clone(),
            },
            Self::Interrupted => "Przerwano na życzenie. Nic nie zostało zmienione.".into(),
            Self::Bug { reference } => format!(
                "Program napotkał własny błąd i przerwał tę czynność; dane w pliku są nienaruszone. \
                 Spróbuj ponownie, a jeśli błąd wróci, przekaż autorom programu oznaczenie {reference}."
            ),
        }
    }
}

/// The sentence about a step whose day has not come: a step is a thing that has happened.
pub(crate) fn not_yet(day: chrono::NaiveDate) -> String {
    let day = domain::polish::date_in_words(day);
    format!(
        "Dzień: {day} jeszcze nie nadszedł. Wpisz dzień, w którym to się stało, najpóźniej dzisiejszy, albo wróć do tego kroku w tym dniu."
    )
}

impl From<store::Fault> for Failure {
    fn from(fault: store::Fault) -> Self {
        use store::Fault;
        let sentence = fault.to_string();
        let storage = |kind| Self::Storage { fault: kind, sentence: sentence.clone() };
        match &fault {
            Fault::NotFound { .. } => Self::NotFound { sentence },
            Fault::Stale { .. } => Self::Stale { sentence },
            Fault::Duplicate { existing, .. } => Self::Duplicate { sentence, noun: "organisation".into(), id: Key(existing.0) },
            Fault::BadText { column, .. } | Fault::BadValue { column, .. } => Self::field(column.clone(), sentence),
            Fault::DiskFull => storage(StorageFault::DiskFull),
            Fault::ReadOnly | Fault::Permission => storage(StorageFault::ReadOnly),
            Fault::Damaged { .. } => storage(StorageFault::Damaged),
            Fault::Busy => storage(StorageFault::Locked),
            Fault::Gone | Fault::Replaced => storage(StorageFault::Gone),
            _ => storage(StorageFault::Other),
        }
    }
}

/// "wiersz 3" of "Wiersz 3".
fn lowered(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
