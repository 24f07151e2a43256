//! The host of a desk at which a past year is lived through: its clock stands where the diary turned it.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use chrono::{DateTime, NaiveDateTime, Utc};

use super::{OFFICER, diary::in_utc};
use crate::Host;

pub(super) struct Past {
    now: Mutex<NaiveDateTime>,
    host: Arc<dyn Host>,
}

impl Past {
    /// Everything but the clock and the officer is the host's.
    pub fn before(host: Arc<dyn Host>) -> Self {
        Self { now: Mutex::new(host.local_now()), host }
    }

    /// Turns the clock on the wall to a moment.
    pub fn turn_to(&self, at: NaiveDateTime) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = at;
    }
}

impl Host for Past {
    fn now(&self) -> DateTime<Utc> {
        in_utc(self.local_now())
    }
    fn local_now(&self) -> NaiveDateTime {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        self.host.local(at)
    }
    fn officer(&self) -> String {
        OFFICER.into()
    }
    fn computer(&self) -> String {
        self.host.computer()
    }
    fn program(&self) -> String {
        self.host.program()
    }
    fn backups(&self) -> PathBuf {
        self.host.backups()
    }
}
