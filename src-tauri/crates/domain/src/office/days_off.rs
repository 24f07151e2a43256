//! The days on which the office is closed, as the calendar of terms needs them.

use super::Office;
use crate::deadline::{ExtraDay, ExtraScope};

impl Office {
    /// Days off that the office added; they are no working days, but they move no statutory term.
    pub fn extra_days(&self) -> Vec<ExtraDay> {
        let day = |date: &chrono::NaiveDate| ExtraDay {
            date: *date,
            reason: "dzień wolny w urzędzie".to_owned(),
            scope: ExtraScope::Office,
        };
        self.extra_days_off.iter().map(day).collect()
    }
}
