//! A real office file in a temporary folder, with a clock that stands still until the story moves it.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use casework::{Desk, Host, file, sample};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use tempfile::TempDir;

/// The officer of the stories, her computer and her clock.
pub struct Officer {
    folder: TempDir,
    now: Mutex<NaiveDateTime>,
}

impl Officer {
    /// An officer with an empty folder, at nine in the morning of a day (`2026-10-15`).
    pub fn on(day: &str) -> Arc<Self> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Arc::new(Self { folder, now: Mutex::new(moment(day, "09:00")) })
    }

    /// The story goes on, on another day at nine.
    pub fn next_on(&self, day: &str) {
        self.next_at(day, "09:00");
    }

    /// The story goes on at an hour of a day (`01:30`).
    pub fn next_at(&self, day: &str, hour: &str) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = moment(day, hour);
    }

    /// A place in the officer's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A new, empty office file.
    pub fn new_file(self: &Arc<Self>) -> Desk {
        file::create(self.clone(), &self.path("urzad.kladka")).expect("a new office file")
    }

    /// The file of the sample municipality, closed.
    pub fn sample(self: &Arc<Self>) -> PathBuf {
        let path = self.path("jarzebin.kladka");
        file::close(sample::create(self.clone(), &path).expect("the sample is made")).expect("the file closes");
        path
    }

    /// The office file opened again.
    pub fn opened_again(self: &Arc<Self>) -> Desk {
        file::open(self.clone(), &self.path("urzad.kladka")).expect("the office file opens")
    }
}

/// The wall clock of the stories, ahead of universal time as in a Polish summer, so that after midnight the two differ in the day.
const TIME_ZONE: TimeDelta = TimeDelta::hours(2);

fn moment(day: &str, hour: &str) -> NaiveDateTime {
    let day: NaiveDate = day.parse().expect("a day of the story is written as RRRR-MM-DD");
    let hour = NaiveTime::parse_from_str(hour, "%H:%M").expect("an hour of the story is written as GG:MM");
    day.and_time(hour)
}

impl Host for Officer {
    fn now(&self) -> DateTime<Utc> {
        (self.local_now() - TIME_ZONE).and_utc()
    }
    fn local_now(&self) -> NaiveDateTime {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        at.naive_utc() + TIME_ZONE
    }
    fn officer(&self) -> String {
        "Anna Wierzba".into()
    }
    fn computer(&self) -> String {
        "URZAD-12".into()
    }
    fn program(&self) -> String {
        env!("CARGO_PKG_VERSION").into()
    }
    fn backups(&self) -> PathBuf {
        self.path("kopie")
    }
}
