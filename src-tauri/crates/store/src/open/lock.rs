//! One program works in a file at a time. Beside the file stands a small one that the system keeps locked for us, and in
//! which stands who works; it goes away on closing, and a lock left by a broken-off program holds nobody back.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};

use super::{OpenFault, Opener};

/// Who has a file open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    pub who: String,
    pub host: String,
    pub pid: u32,
    pub since: DateTime<Utc>,
}

/// The lock; dropping it lets the file go.
#[derive(Debug)]
pub(crate) struct Lock {
    path: PathBuf,
    file: Option<File>,
}

impl Lock {
    pub(super) fn take(database: &Path, opener: &Opener) -> Result<Self, OpenFault> {
        let path = beside(database);
        let holder = Holder { who: opener.who.clone(), host: opener.host.clone(), pid: std::process::id(), since: opener.at };
        // Another program may remove its lock between our opening and locking: then ours is on a file that is gone.
        for _ in 0..5 {
            let Some(mut file) = hold(&path).map_err(|error| OpenFault::of_io(&error))? else {
                // Somebody who only asks who is here lets go at once.
                std::thread::yield_now();
                continue;
            };
            write(&mut file, &holder).map_err(|error| OpenFault::of_io(&error))?;
            if read(&path).as_ref() == Some(&holder) {
                return Ok(Self { path, file: Some(file) });
            }
        }
        Err(OpenFault::Locked { by: read(&path) })
    }
}

/// Who works in the file now; `None` when nobody does. A lock left by a program that broke off is nobody's.
pub fn holder(database: &Path) -> Option<Holder> {
    let path = beside(database);
    is_held(&path).then(|| read(&path)).flatten()
}

#[cfg(not(windows))]
fn is_held(path: &Path) -> bool {
    let asked = File::open(path).map(|file| file.try_lock_shared());
    matches!(asked, Ok(Err(fs::TryLockError::WouldBlock)))
}

#[cfg(windows)]
fn is_held(path: &Path) -> bool {
    path.exists() && matches!(hold(path), Ok(None))
}

impl Drop for Lock {
    fn drop(&mut self) {
        if cfg!(unix) {
            // Removed while still held, so that nobody locks a file about to go.
            let _ = fs::remove_file(&self.path);
            self.file = None;
        } else {
            self.file = None;
            let _ = fs::remove_file(&self.path);
        }
    }
}

fn beside(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(".blokada");
    PathBuf::from(name)
}

/// The lock file, locked; `None` when somebody else holds it.
#[cfg(not(windows))]
fn hold(path: &Path) -> io::Result<Option<File>> {
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(fs::TryLockError::WouldBlock) => Ok(None),
        // Some network disks know no locks: SQLite's own locks still keep the file whole.
        Err(fs::TryLockError::Error(_)) => Ok(Some(file)),
    }
}

/// On Windows a locked file could not be read, so the file is opened in a way that lets others only read.
#[cfg(windows)]
fn hold(path: &Path) -> io::Result<Option<File>> {
    use std::os::windows::fs::OpenOptionsExt;
    const FILE_SHARE_READ: u32 = 1;
    const ERROR_SHARING_VIOLATION: i32 = 32;
    match OpenOptions::new().write(true).create(true).truncate(false).share_mode(FILE_SHARE_READ).open(path) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.raw_os_error() == Some(ERROR_SHARING_VIOLATION) => Ok(None),
        Err(error) => Err(error),
    }
}

fn write(file: &mut File, holder: &Holder) -> io::Result<()> {
    let one_line = |text: &str| text.replace(['\r', '\n'], " ");
    file.set_len(0)?;
    let since = holder.since.to_rfc3339();
    file.write_all(format!("{}\n{}\n{}\n{since}\n", one_line(&holder.who), one_line(&holder.host), holder.pid).as_bytes())?;
    file.flush()
}

fn read(path: &Path) -> Option<Holder> {
    let text = fs::read_to_string(path).ok()?;
    let mut lines = text.lines();
    let (who, host) = (lines.next()?.to_owned(), lines.next()?.to_owned());
    let pid = lines.next()?.parse().ok()?;
    let since = DateTime::parse_from_rfc3339(lines.next()?).ok()?.to_utc();
    Some(Holder { who, host, pid, since })
}
