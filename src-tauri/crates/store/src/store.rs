//! The open file: reading, and writing as named acts.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::polish::shortened;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::{
    Fault, Password, ReadTx, Volume, WriteTx,
    cell::cells,
    history::{ActId, triggers, undo},
    open::{identity::Identity, lock::Lock, settings},
    search,
};

/// What a person does, as history will tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActStamp {
    /// A short Polish sentence without a full stop: „Zmieniono dane organizacji”.
    pub name: String,
    pub who: String,
    pub at: DateTime<Utc>,
}

/// Most letters of an act's name in the file.
const NAME: usize = 200;

impl ActStamp {
    /// A name that tells of a record with a long name of its own is cut, and a sign that no name may hold is left out: what an act is
    /// called never stands in its way.
    pub fn new(name: &str, who: impl Into<String>, at: DateTime<Utc>) -> Self {
        let printed: String = name.chars().filter(|letter| !letter.is_control()).collect();
        Self { name: shortened(&printed, NAME), who: who.into(), at }
    }
}

/// The file of one office, open and locked for this program.
pub struct Store {
    pub(crate) connection: Connection,
    pub(crate) path: PathBuf,
    volume: Volume,
    /// `None` when the file was opened to be read only.
    lock: Option<Lock>,
    /// The journal was chosen. That is done with the first act: a file in which nothing is done stays as it was, byte for byte.
    pub(crate) at_work: bool,
    /// Of an encrypted file; kept for its copies.
    pub(crate) password: Option<Password>,
    /// The file that was opened under the name.
    pub(crate) identity: Option<Identity>,
}

impl Store {
    pub(crate) fn over(
        connection: Connection,
        path: PathBuf,
        volume: Volume,
        lock: Option<Lock>,
        password: Option<Password>,
    ) -> Result<Self, Fault> {
        if lock.is_some() {
            triggers::install(&connection)?;
        }
        let identity = Identity::of(&path);
        Ok(Self { connection, path, volume, lock, at_work: false, password, identity })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The password of an encrypted file, for its copies.
    pub fn password(&self) -> Option<&Password> {
        self.password.as_ref()
    }

    /// Rows of every table of records, by name.
    pub fn rows(&self) -> Result<Vec<(String, u64)>, Fault> {
        crate::backup::count_rows(&self.connection)
    }

    /// What kind of disk the file stands on; off a local disk the file is written more slowly and only by one program.
    pub fn volume(&self) -> Volume {
        self.volume
    }

    pub fn is_read_only(&self) -> bool {
        self.lock.is_none()
    }

    /// Refuses when the file was removed or replaced while it was open: what is written then would be lost.
    pub(crate) fn stands(&self) -> Result<(), Fault> {
        match self.volume {
            Volume::Local => Identity::stands(self.identity, &self.path),
            // A server may number its files anew while they are open; there only the name is asked.
            Volume::Network | Volume::Removable if self.path.exists() => Ok(()),
            Volume::Network | Volume::Removable => Err(Fault::Gone),
        }
    }

    /// Reads inside one consistent view of the file.
    pub fn read<T, E: From<Fault>>(&self, look: impl FnOnce(&ReadTx<'_>) -> Result<T, E>) -> Result<T, E> {
        let transaction = self.connection.unchecked_transaction().map_err(Fault::from)?;
        let answer = look(&ReadTx::new(&transaction))?;
        transaction.finish().map_err(Fault::from)?;
        Ok(answer)
    }

    /// Carries out one act: all of it, with its history, or nothing. An act that changed no record leaves no trace in history.
    pub fn write<T, E: From<Fault>>(
        &mut self,
        stamp: ActStamp,
        change: impl FnOnce(&WriteTx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.act(stamp, None, change)
    }

    /// Takes an act back, provided nobody has changed its rows since. Taking back what this answers is redoing.
    pub fn undo(&mut self, act: ActId, stamp: ActStamp) -> Result<ActId, Fault> {
        self.act(stamp, Some(act), |tx| {
            undo::take_back(tx, act)?;
            Ok(tx.act())
        })
    }

    fn act<T, E: From<Fault>>(
        &mut self,
        stamp: ActStamp,
        undoes: Option<ActId>,
        change: impl FnOnce(&WriteTx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        if self.is_read_only() {
            return Err(Fault::ReadOnly.into());
        }
        self.stands()?;
        if !self.at_work {
            settings::prepare(&self.connection, self.volume)?;
            self.at_work = true;
        }
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Fault::from)?;
        let act = begin(&transaction, &stamp, undoes)?;
        let answer = change(&WriteTx::new(&transaction, act, &stamp))?;
        finish(transaction, act)?;
        Ok(answer)
    }

    /// Closes the file: everything is in the one file afterwards, without companions, and only to look at it makes none.
    pub fn close(self) -> Result<(), Fault> {
        let in_place = self.stands().is_ok();
        let Self { connection, lock, .. } = self;
        // The journal of a file that was replaced would be taken from the one that took its place.
        if lock.is_some() && in_place {
            settings::rest(&connection);
        }
        let closed = connection.close().map_err(|(_, error)| Fault::from(error));
        drop(lock);
        closed
    }
}

fn begin(transaction: &Transaction<'_>, stamp: &ActStamp, undoes: Option<ActId>) -> Result<ActId, Fault> {
    let read = ReadTx::new(transaction);
    let sql = "INSERT INTO act (at, who, name, undoes) VALUES (?, ?, ?, (SELECT id FROM act WHERE id = ?)) RETURNING id";
    let act = read.one(sql, cells![stamp.at, stamp.who, stamp.name, undoes], |cells| cells.next().map(ActId))?;
    let act = act.ok_or(Fault::Unexpected { detail: "act without a row".into() })?;
    read.all("INSERT INTO temp.current_act (id) VALUES (?)", cells![act.0], |_| Ok(()))?;
    Ok(act)
}

fn finish(transaction: Transaction<'_>, act: ActId) -> Result<(), Fault> {
    let read = ReadTx::new(&transaction);
    read.all("DELETE FROM temp.current_act", cells![], |_| Ok(()))?;
    if read.count("SELECT EXISTS (SELECT 1 FROM history WHERE act = ?)", cells![act.0])? == 0 {
        read.all("DELETE FROM act WHERE id = ?", cells![act.0], |_| Ok(()))?;
    }
    search::refresh_touched(&read, act)?;
    Ok(transaction.commit()?)
}
