//! Setting, changing and taking away the password of an open file: the whole file is written anew beside its place, proven, and
//! only then put there in one step. Until that step the file is as it was; after it what stood there is overwritten.

use std::{
    fs::{self, File},
    io::{Seek, SeekFrom, Write},
    mem,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags, TransactionBehavior, config::DbConfig, limits::Limit};

use super::{connect, guard, identity::Identity, settings};
use crate::{Fault, OpenFault, Password, Store, backup, history::triggers, migrations};

impl Store {
    pub fn is_encrypted(&self) -> bool {
        self.password.is_some()
    }

    /// Whether this is the password of the open file.
    pub fn is_password(&self, password: &Password) -> bool {
        self.password.as_ref() == Some(password)
    }

    /// Gives the open file another password, or none. It succeeds whole or leaves the file as it was.
    pub fn change_password(&mut self, to: Option<Password>) -> Result<(), Fault> {
        if self.is_read_only() {
            return Err(Fault::ReadOnly);
        }
        self.stands()?;
        // Somebody who looks at the file holds its journal; the file must be one for the moment of exchange.
        if !settings::rest(&self.connection) {
            return Err(Fault::Busy);
        }
        self.at_work = false;
        let part = anew(&self.path, &mut self.connection, self.password.as_ref(), to.as_ref())?;
        let exchanged = self.exchange(&part, to);
        if exchanged.is_err() {
            let _ = fs::remove_file(&part);
        }
        exchanged
    }

    fn exchange(&mut self, part: &Path, to: Option<Password>) -> Result<(), Fault> {
        let former = File::options().write(true).open(&self.path)?;
        mem::replace(&mut self.connection, Connection::open_in_memory()?).close().map_err(|(_, error)| Fault::from(error))?;
        let placed = fs::rename(part, &self.path);
        if placed.is_ok() {
            self.password = to;
            self.identity = Identity::of(&self.path);
        }
        self.connection = again(&self.path, self.password.as_ref())?;
        triggers::install(&self.connection)?;
        placed?;
        overwrite(former);
        Ok(())
    }
}

/// Writes a closed copy anew under another password, or none: proven, then put in its place.
pub(crate) fn reseal(path: &Path, from: Option<&Password>, to: Option<&Password>) -> Result<(), Fault> {
    let mut connection = again(path, from)?;
    let part = anew(path, &mut connection, from, to)?;
    connection.close().map_err(|(_, error)| Fault::from(error))?;
    let former = File::options().write(true).open(path)?;
    if let Err(error) = fs::rename(&part, path) {
        let _ = fs::remove_file(&part);
        return Err(error.into());
    }
    overwrite(former);
    Ok(())
}

/// A proven file with the same contents beside the place of `path`. Meanwhile nobody else writes in the file.
fn anew(path: &Path, present: &mut Connection, from: Option<&Password>, to: Option<&Password>) -> Result<PathBuf, Fault> {
    let mut part = path.as_os_str().to_owned();
    part.push(".czesc");
    let part = PathBuf::from(part);
    if part.exists() {
        fs::remove_file(&part)?;
    }
    let held = present.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let made = export(path, from, &part, to).and_then(|()| backup::prove(&held, &part, to)).map(drop);
    let made = made.and_then(|()| Ok(File::options().write(true).open(&part)?.sync_all()?));
    match made {
        Ok(()) => Ok(part),
        Err(fault) => {
            let _ = fs::remove_file(&part);
            Err(fault)
        }
    }
}

/// Copies record by record: pages of an encrypted file cannot be copied into an open one, nor the other way.
fn export(path: &Path, from: Option<&Password>, part: &Path, to: Option<&Password>) -> Result<(), Fault> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE, from).map_err(unopened)?;
    guard(&connection)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE, true)?;
    let part = part.to_str().ok_or_else(|| Fault::Unexpected { detail: "a name that is not Unicode".into() })?;
    connection.execute("ATTACH DATABASE ?1 AS anew KEY ?2", [part, to.map_or("", Password::words)])?;
    connection.execute_batch("PRAGMA anew.synchronous = full")?;
    connection.query_row("SELECT sqlcipher_export('anew')", [], |_| Ok(()))?;
    // The marks of the header are no rows.
    connection.execute_batch(&format!(
        "PRAGMA anew.application_id = {}; PRAGMA anew.user_version = {}; DETACH DATABASE anew",
        migrations::APPLICATION_ID,
        migrations::version(&connection)?
    ))?;
    connection.close().map_err(|(_, error)| Fault::from(error))
}

fn again(path: &Path, password: Option<&Password>) -> Result<Connection, Fault> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, password).map_err(unopened)?;
    guard(&connection)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(connection)
}

fn unopened(fault: OpenFault) -> Fault {
    match fault {
        OpenFault::Disk(fault) => fault,
        fault => Fault::Unexpected { detail: format!("{fault:?}") },
    }
}

/// What stood in the place before: its name is gone, its bytes are written over. What a disk keeps elsewhere of them is beyond a
/// program, and a failure here changes nothing in the file that took the place.
pub(crate) fn overwrite(mut former: File) {
    let zeros = vec![0; 64 * 1024];
    let length = former.seek(SeekFrom::End(0)).unwrap_or(0);
    let mut left = length;
    let written = former.rewind().and_then(|()| {
        while left > 0 {
            let piece = left.min(zeros.len() as u64);
            former.write_all(&zeros[..usize::try_from(piece).unwrap_or(0)])?;
            left -= piece;
        }
        former.sync_all()
    });
    drop(written);
}
