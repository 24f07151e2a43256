//! The session of an officer on one open office file.

use std::{path::PathBuf, sync::Arc};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use domain::law::LawPack;
use store::{ActStamp, Opener, ReadTx, Store, WriteTx, history::ActId};

use crate::Failure;

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

/// An open office file together with the law and the host.
pub struct Desk {
    pub(crate) store: Store,
    pub(crate) host: Arc<dyn Host>,
    law: &'static LawPack,
    /// The day on which the sample municipality lives; `None` in a real file.
    frozen_today: Option<NaiveDate>,
}

impl Desk {
    pub(crate) fn over(store: Store, host: Arc<dyn Host>) -> Result<Self, Failure> {
        let sample_day = store.read(|tx| Ok::<_, Failure>(store::setting::get(tx, SAMPLE_DAY)?))?;
        let frozen_today = sample_day.and_then(|day| day.parse().ok());
        Ok(Self { store, host, law: LawPack::embedded(), frozen_today })
    }

    /// The day by which cases are judged and deadlines counted.
    pub fn today(&self) -> NaiveDate {
        self.frozen_today.unwrap_or_else(|| self.host.local_now().date())
    }

    /// The sample municipality lives on a day of its own.
    pub fn frozen_today(&self) -> Option<NaiveDate> {
        self.frozen_today
    }

    pub fn law(&self) -> &'static LawPack {
        self.law
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
        Ok(self.store.undo(act, stamp)?)
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
