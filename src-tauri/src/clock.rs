//! The only clock of the program. The core is handed instants and days, it never asks for them.
//!
//! A debug build stands still at `KLADKA_NOW` (wall clock, `2026-10-15T09:41:00`) when it is set, so that tests and pictures
//! live on one day. A release build does not look at it.

use chrono::{DateTime, Local, NaiveDateTime, TimeZone, Utc};

/// This instant, in UTC.
pub fn now() -> DateTime<Utc> {
    let still = frozen().and_then(|wall| Local.from_local_datetime(&wall).earliest());
    still.map_or_else(instant, |wall| wall.to_utc())
}

/// An instant on the officer's wall.
pub fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&Local).naive_local()
}

/// The same moment on the officer's wall.
pub fn local_now() -> NaiveDateTime {
    frozen().unwrap_or_else(|| local(instant()))
}

/// What the page runs first: where the clock stands still, its own clock begins at the same moment. Empty in a release build.
pub fn for_page() -> String {
    frozen().map_or_else(String::new, |_| {
        format!(
            "{{ const shift = {} - Date.now();
                globalThis.Date = new Proxy(Date, {{
                    construct: (real, given, made) => Reflect.construct(real, given.length ? given : [real.now() + shift], made),
                    get: (real, key) => (key === 'now' ? () => real.now() + shift : Reflect.get(real, key)),
                }}); }}",
            now().timestamp_millis()
        )
    })
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
