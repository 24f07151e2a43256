//! Counting of terms. Every answer carries its derivation, the sentences behind "Skąd ta data?".
//!
//! Start at [`Calendar`]: it knows the statutory days off of the law pack and the days the officer added. Then ask
//! [`Calendar::count`] for a term from an event, [`Calendar::latest_start`] for the last day on which something may begin
//! so that full days remain, and [`Calendar::fixed`] for a date that a provision names.
//!
//! Legal source: KPA art. on counting of terms and its twin in the civil code; the sentences and their articles are data
//! (`counting.toml`).

mod calendar;
mod count;
mod day;
mod derivation;
mod easter;
mod question;

pub use calendar::{Calendar, DayOff, DayOffKind, ExtraDay, ExtraScope};
pub use day::{DayFault, parse_day};
pub use derivation::{Deadline, Step};
pub use easter::easter_sunday;
pub use question::{Count, CountFault, Direction, Regime, Shift};

pub use crate::law::{Span, SpanUnit};

#[cfg(test)]
mod tests;
