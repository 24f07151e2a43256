//! Backups that are proven: a copy counts only after it was opened, checked through and compared with the file.

mod consistency;
mod near;
mod origin;
mod restore;
mod sealing;
mod thin;
mod verify;

pub use consistency::inconsistencies;
pub use near::{BackupFile, backups_near, newest_sound, thin};
pub use restore::restore;
pub use sealing::{is_open, remove_open, seal};
pub use thin::{Kept, to_remove};
pub(crate) use verify::count_rows;
pub use verify::{ActLine, VerifyReport, last_act, newest_acts, verify};

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;
use rusqlite::{Connection, OpenFlags, backup::Backup};

use crate::{Fault, Password, Store, history::ActId, open::free_name};

/// A backup that was made and checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupReport {
    pub path: PathBuf,
    /// On the clock of the office.
    pub at: NaiveDateTime,
    pub checked: VerifyReport,
}

/// How the moment of a backup stands in its name.
const STAMP: &str = "%Y-%m-%d %H%M%S";

impl Store {
    /// Makes a copy in `folder`, under the password of the file, dated by the clock of the office, and proves it; a copy that is not sound is not left there.
    pub fn backup(&self, folder: &Path, at: NaiveDateTime) -> Result<BackupReport, Fault> {
        make(&self.connection, self.path(), self.password.as_ref(), folder, at)
    }
}

pub(crate) fn make(
    source: &Connection,
    path: &Path,
    password: Option<&Password>,
    folder: &Path,
    at: NaiveDateTime,
) -> Result<BackupReport, Fault> {
    fs::create_dir_all(folder)?;
    let name = path.file_name().map_or_else(|| PathBuf::from("urzad.kladka"), PathBuf::from);
    let target = free_name(&folder.join(name), &format!(" {} {}", at.format(STAMP), origin::place(path)));
    let mut part = target.as_os_str().to_owned();
    part.push(".czesc");
    let part = PathBuf::from(part);
    let proven = copy(source, &part, password).and_then(|()| prove(source, &part, password));
    let proven = proven.and_then(|checked| {
        fs::rename(&part, &target)?;
        settle(folder);
        Ok(checked)
    });
    if proven.is_err() {
        let _ = fs::remove_file(&part);
    }
    Ok(BackupReport { path: target, at, checked: proven? })
}

/// Copies page by page through SQLite, so that a journal and work in progress do not matter.
fn copy(source: &Connection, part: &Path, password: Option<&Password>) -> Result<(), Fault> {
    if part.exists() {
        fs::remove_file(part)?;
    }
    let mut target = Connection::open_with_flags(part, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    if let Some(password) = password {
        password.unlock(&target)?;
    }
    target.pragma_update(None, "synchronous", "full")?;
    let all_pages = -1;
    let copying = Backup::new(source, &mut target)?;
    match copying.step(all_pages)? {
        rusqlite::backup::StepResult::Done => {}
        _ => return Err(Fault::Busy),
    }
    drop(copying);
    // A copy is one file without companions.
    let journal: String = target.query_row("PRAGMA journal_mode = delete", [], |row| row.get(0))?;
    debug_assert_eq!(journal, "delete");
    target.close().map_err(|(_, error)| Fault::from(error))?;
    File::options().read(true).write(true).open(part)?.sync_all()?;
    Ok(())
}

/// Opens the copy, checks it through and compares the number of rows of every table with the file.
pub(crate) fn prove(source: &Connection, part: &Path, password: Option<&Password>) -> Result<VerifyReport, Fault> {
    let name = part.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let checked = verify(part, password).map_err(|fault| Fault::UnsoundCopy { name: name.clone(), detail: fault.to_string() })?;
    if let Some(detail) = checked.faults.first() {
        return Err(Fault::UnsoundCopy { name, detail: detail.clone() });
    }
    let expected = count_rows(source)?;
    if checked.tables != expected {
        return Err(Fault::UnsoundCopy { name, detail: "row counts differ".into() });
    }
    Ok(checked)
}

/// Makes the new name itself lasting, where the system can.
fn settle(folder: &Path) {
    if cfg!(unix)
        && let Ok(folder) = File::open(folder)
    {
        let _ = folder.sync_all();
    }
}

impl BackupReport {
    /// The newest act that the copy holds: later ones are not in it.
    pub fn last_act(&self) -> Option<ActId> {
        self.checked.last_act
    }
}
