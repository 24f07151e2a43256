//! The only clock of the program. The core is handed instants and days, it never asks for them.
//!
//! A debug build stands still at `KLADKA_NOW` (wall clock, `2026-10-15T09:41:00`) when it is set, so that tests and pictures
//! live on one day. A release build does not look at it.

use chrono::{DateTime, Local, NaiveDateTime, Utc};

/// This instant, in UTC.
pub fn now() -> DateTime<Utc> {
    frozen().map_or_else(instant, |wall| wall.and_utc())
}

/// The same moment on the officer's wall.
pub fn local_now() -> NaiveDateTime {
    frozen().unwrap_or_else(|| instant().with_timezone(&Local).naive_local())
}

#[expect(clippy::disallowed_methods, reason = "the shell is the host that hands time in")]
fn instant() -> DateTime<Utc> {
    Utc::now()
}

fn frozen() -> Option<NaiveDateTime> {
    if !cfg!(debug_assertions) {
        return None;
    }
    std::env::var("KLADKA_NOW").ok()?.parse().ok()
}
