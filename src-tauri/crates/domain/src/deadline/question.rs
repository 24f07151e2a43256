//! What a calendar is asked, and why it may refuse.

use chrono::NaiveDate;

use crate::law::Span;

/// Which way to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    Forwards,
    Backwards,
}

/// What happens when the end falls on a day off or a Saturday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shift {
    /// The day stays.
    Keep,
    /// Forwards: the next working day. Backwards: the earlier working day, so that no day is lost.
    ToWorkingDay,
}

/// Whose rules of counting are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Regime {
    /// The code of administrative procedure (KPA).
    #[default]
    Administrative,
    /// The civil code (KC): calls and contracts.
    Civil,
    /// Entry into force of an announced act.
    Announcement,
}

/// A question to the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// The day of the event; it is not counted.
    pub from: NaiveDate,
    pub span: Span,
    pub direction: Direction,
    pub shift: Shift,
    pub regime: Regime,
}

impl Count {
    /// Forwards by KPA, without a shift.
    pub fn forwards(from: NaiveDate, span: Span) -> Self {
        Self { from, span, direction: Direction::Forwards, shift: Shift::Keep, regime: Regime::default() }
    }

    /// Backwards by KPA, without a shift.
    pub fn backwards(from: NaiveDate, span: Span) -> Self {
        Self { direction: Direction::Backwards, ..Self::forwards(from, span) }
    }

    pub fn shifted(self) -> Self {
        Self { shift: Shift::ToWorkingDay, ..self }
    }

    pub fn under(self, regime: Regime) -> Self {
        Self { regime, ..self }
    }
}

/// Why a term cannot be counted. [`std::fmt::Display`] is the sentence for the officer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CountFault {
    #[error("Długość terminu musi wynosić co najmniej 1. Wpisz liczbę większą od zera.")]
    Zero,
    #[error("Termin jest za długi. Program liczy terminy do 100 lat.")]
    TooLong,
    #[error("Program liczy terminy od 1951 do 2200 roku. Sprawdź rok.")]
    OutOfRange,
}
