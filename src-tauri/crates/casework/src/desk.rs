//! The session of an officer on one open office file.

use std::{path::PathBuf, sync::Arc};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use domain::law::LawPack;
use store::{ActStamp, Opener, ReadTx, Store, WriteTx, history::ActId};

use crate::{Failure, law};

/// What the program around the core hands in: time, identity and the folder of backups.
pub trait Host: Send + Sync {
    /// The instant, for the history.
    fn now(&self) -> DateTime<Utc>;
    /// The same moment on the wall clock of the office.
    fn local_now(&self) -> NaiveDateTime;
    /// An instant on the wall clock of the office.
    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime;
    /// Who works: name of the officer, written into the history.
    fn officer(&self) -> String;
    /// Name of the computer, told to others while the file is open.
    fn computer(&self) -> String;
    /// Version of the program: "0.1.0".
    fn program(&self) -> String;
    /// Folder for backups.
    fn backups(&self) -> PathBuf;
}

/// The calendar on the wall of the office: what day it is, and on what day something was done. The file keeps instants in UTC,
/// and after midnight a person's day is no longer the day of UTC.
#[derive(Clone)]
pub struct Clock {
    host: Arc<dyn Host>,
    /// The day on which the calendar stands still; `None` when it goes with the host.
    still_on: Option<NaiveDate>,
}

impl Clock {
    /// A calendar that stands still on a day: that of the sample municipality, or of a past act.
    pub fn still_on(host: Arc<dyn Host>, day: NaiveDate) -> Self {
        Self { host, still_on: Some(day) }
    }

    /// The day by which cases are judged and deadlines counted.
    pub fn today(&self) -> NaiveDate {
        self.still_on.unwrap_or_else(|| self.host.local_now().date())
    }

    /// An instant as the wall shows it.
    pub fn wall(&self, at: DateTime<Utc>) -> NaiveDateTime {
        self.host.local(at)
    }

    /// Version of the program: "0.1.0".
    pub fn program(&self) -> String {
        self.host.program()
    }

    /// The day on the wall at an instant.
    pub fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        self.wall(at).date()
    }
}

/// An open office file together with the law and the host.
pub struct Desk {
    pub(crate) store: Store,
    pub(crate) host: Arc<dyn Host>,
    law: &'static LawPack,
    clock: Clock,
}

impl Desk {
    pub(crate) fn over(store: Store, host: Arc<dyn Host>) -> Result<Self, Failure> {
        let sample_day = store.read(|tx| Ok::<_, Failure>(store::setting::get(tx, SAMPLE_DAY)?))?;
        let clock = Clock { host: host.clone(), still_on: sample_day.and_then(|day| day.parse().ok()) };
        let mut desk = Self { store, host, law: LawPack::embedded(), clock };
        desk.turn_to_law()?;
        Ok(desk)
    }

    /// The day by which cases are judged and deadlines counted.
    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// The sample municipality lives on a day of its own.
    pub fn frozen_today(&self) -> Option<NaiveDate> {
        self.clock.still_on
    }

    /// The same day with the hour on the wall clock of the office.
    pub fn now(&self) -> NaiveDateTime {
        self.today().and_time(self.host.local_now().time())
    }

    /// The law pack in use: the newest of the program's own and of those that the office took in.
    pub fn law(&self) -> &'static LawPack {
        self.law
    }

    /// Looks again which pack is in use, after one was taken in, left, or came back with an act taken back.
    pub(crate) fn turn_to_law(&mut self) -> Result<(), Failure> {
        self.law = self.store.read(law::in_use)?.pack;
        Ok(())
    }

    pub fn store(&self) -> &Store {
        &self.store
    }

    /// One named act in one transaction; the name is a short Polish sentence without a full stop.
    pub(crate) fn write<T>(&mut self, act: &str, work: impl FnOnce(&WriteTx<'_>) -> Result<T, Failure>) -> Result<T, Failure> {
        let stamp = self.stamp(act);
        self.store.write(stamp, work)
    }

    pub(crate) fn read<T>(&self, work: impl FnOnce(&ReadTx<'_>) -> Result<T, Failure>) -> Result<T, Failure> {
        self.store.read(work)
    }

    /// Takes an act back as an act of its own.
    pub(crate) fn undo_act(&mut self, act: ActId, name: String) -> Result<ActId, Failure> {
        let stamp = self.stamp(&name);
        let done = self.store.undo(act, stamp)?;
        self.turn_to_law()?;
        Ok(done)
    }

    fn stamp(&self, act: &str) -> ActStamp {
        ActStamp::new(act, self.host.officer(), self.host.now())
    }
}

/// Who opens a file, as the store wants to know it.
pub(crate) fn opener(host: &dyn Host) -> Opener {
    let at = host.now();
    let wall = host.local(at);
    Opener { who: host.officer(), host: host.computer(), at, wall, program: host.program(), backups: host.backups() }
}

/// Setting that marks the sample municipality and holds its day.
pub(crate) const SAMPLE_DAY: &str = "sample_day";
