//! The protocol of opening: look at the header without touching the file, take the lock, open, check, upgrade after a
//! verified backup. Whatever is wrong is told; nothing is overwritten, repaired or deleted.

mod fault;
pub(crate) mod header;
pub(crate) mod identity;
pub(crate) mod lock;
mod rescue;
mod seal;
pub(crate) mod settings;
mod volume;

pub use fault::OpenFault;
pub use lock::{Holder, holder};
pub use rescue::{free_name, set_aside};
pub(crate) use seal::{overwrite, reseal};
pub(crate) use settings::guard;
pub use volume::Volume;

use std::{
    fs::OpenOptions,
    path::{Path, PathBuf},
};

use chrono::{DateTime, NaiveDateTime, Utc};
use rusqlite::{Connection, OpenFlags, config::DbConfig};

use crate::{
    Fault, Password, Store, backup,
    migrations::{self, MIGRATIONS},
};
use header::Header;
use lock::Lock;

/// Who opens a file, when, and where copies go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opener {
    pub who: String,
    /// Name of the computer.
    pub host: String,
    pub at: DateTime<Utc>,
    /// The same moment on the clock of the office, for the names of copies.
    pub wall: NaiveDateTime,
    /// Version of the program: "0.1.0".
    pub program: String,
    /// Folder for the copy that is made before an upgrade.
    pub backups: PathBuf,
}

impl Store {
    /// Makes a new file; a file that is already there is never touched.
    pub fn create(path: &Path, opener: &Opener) -> Result<Self, OpenFault> {
        let volume = Volume::of(path);
        if path.exists() {
            return Err(OpenFault::Exists);
        }
        let lock = Lock::take(path, opener)?;
        OpenOptions::new().write(true).create_new(true).open(path).map_err(|error| OpenFault::of_io(&error))?;
        let made = make(path, volume, opener);
        if made.is_err() {
            // The empty file is our own and of this moment.
            let _ = std::fs::remove_file(path);
        }
        Ok(Self::over(made?, path.to_owned(), volume, Some(lock), None)?)
    }

    /// Opens a file for work.
    pub fn open(path: &Path, opener: &Opener) -> Result<Self, OpenFault> {
        Self::open_with(path, opener, None)
    }

    /// Opens a file that may be encrypted; a password that is not needed is not looked at.
    pub fn open_with(path: &Path, opener: &Opener, password: Option<Password>) -> Result<Self, OpenFault> {
        Self::unlock_on(path, Volume::of(path), opener, password)
    }

    /// Opens a file as if it stood on the given kind of disk.
    pub fn open_on(path: &Path, volume: Volume, opener: &Opener) -> Result<Self, OpenFault> {
        Self::unlock_on(path, volume, opener, None)
    }

    fn unlock_on(path: &Path, volume: Volume, opener: &Opener, password: Option<Password>) -> Result<Self, OpenFault> {
        let password = admit(path, password)?;
        if std::fs::metadata(path).map_err(|error| OpenFault::of_io(&error))?.permissions().readonly() {
            return Err(OpenFault::ReadOnly);
        }
        let lock = Lock::take(path, opener)?;
        let mut connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, password.as_ref())?;
        guard(&connection)?;
        admit_version(&connection, path)?;
        check(&connection)?;
        if volume != Volume::Local {
            // Not even to be read does a file use shared memory there.
            settings::prepare(&connection, volume)?;
        }
        bring_up(&mut connection, path, password.as_ref(), opener, MIGRATIONS)?;
        note_program(&connection, opener)?;
        Ok(Self::over(connection, path.to_owned(), volume, Some(lock), password)?)
    }

    /// Opens a file of the present version only to look at it; nobody is kept from working in it.
    pub fn open_to_read(path: &Path) -> Result<Self, OpenFault> {
        Self::open_to_read_with(path, None)
    }

    /// The same for a file that may be encrypted.
    pub fn open_to_read_with(path: &Path, password: Option<Password>) -> Result<Self, OpenFault> {
        let password = admit(path, password)?;
        let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY, password.as_ref())?;
        guard(&connection)?;
        let version = admit_version(&connection, path)?;
        check(&connection)?;
        if version < migrations::VERSION {
            return Err(OpenFault::NeedsUpgrade { version, program: migrations::VERSION });
        }
        Ok(Self::over(connection, path.to_owned(), Volume::of(path), None, password)?)
    }
}

fn make(path: &Path, volume: Volume, opener: &Opener) -> Result<Connection, OpenFault> {
    let mut connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, None)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false).map_err(Fault::from)?;
    guard(&connection)?;
    // Before the journal is chosen: the file itself then bears our mark from its first moment.
    migrations::upgrade(&mut connection, MIGRATIONS)?;
    note_program(&connection, opener)?;
    settings::prepare(&connection, volume)?;
    Ok(connection)
}

/// Lets in our own files up to the present version, and those that only a password can tell. Answers the password of a file that
/// needs one.
fn admit(path: &Path, password: Option<Password>) -> Result<Option<Password>, OpenFault> {
    match Header::read(path)? {
        Some(header) => header.admit(path).map(|()| None),
        None => password.map(Some).ok_or(OpenFault::Encrypted),
    }
}

/// Opens the file as it is, with its password when it is encrypted, and looks into nothing but its first page.
pub(crate) fn connect(path: &Path, mode: OpenFlags, password: Option<&Password>) -> Result<Connection, OpenFault> {
    let flags = mode | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE | OpenFlags::SQLITE_OPEN_PRIVATE_CACHE;
    let connection = Connection::open_with_flags(path, flags).map_err(Fault::from)?;
    if let Some(password) = password {
        password.unlock(&connection)?;
        let first = connection.pragma_query_value(None, "application_id", |row| row.get::<_, i32>(0));
        match first.map_err(Fault::from) {
            Ok(_) => {}
            Err(Fault::Damaged { .. }) => return Err(OpenFault::WrongPassword),
            Err(fault) => return Err(fault.into()),
        }
    }
    // Until the file is admitted, even closing it must not carry its journal over.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).map_err(Fault::from)?;
    Ok(connection)
}

/// The header of a file with a journal may be older than its contents: look once more through SQLite.
fn admit_version(connection: &Connection, path: &Path) -> Result<i32, OpenFault> {
    let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0)).map_err(Fault::from)?;
    let header = Header { application, version: migrations::version(connection)? };
    header.admit(path)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false).map_err(Fault::from)?;
    Ok(header.version)
}

/// A look through every page when the file is small; a big one is checked whole by every backup.
fn check(connection: &Connection) -> Result<(), OpenFault> {
    const SMALL: i64 = 16 * 1024 * 1024;
    let size: i64 = connection
        .query_row("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", [], |row| row.get(0))
        .map_err(Fault::from)?;
    if size > SMALL {
        return Ok(());
    }
    let found: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).map_err(Fault::from)?;
    if found == "ok" { Ok(()) } else { Err(OpenFault::Damaged { detail: found }) }
}

/// Carries an older file up to the present tables, after a copy of it was made and proven.
fn bring_up(
    connection: &mut Connection,
    path: &Path,
    password: Option<&Password>,
    opener: &Opener,
    steps: &[&str],
) -> Result<(), OpenFault> {
    let present = usize::try_from(migrations::version(connection)?).unwrap_or_default();
    if present < steps.len() {
        backup::make(connection, path, password, &opener.backups, opener.wall)?;
        migrations::upgrade(connection, steps)?;
    }
    Ok(())
}

/// Leaves word for an older program which version wrote the file last.
fn note_program(connection: &Connection, opener: &Opener) -> Result<(), OpenFault> {
    let sql = "INSERT INTO file_info (id, created_at, program) VALUES (1, ?1, ?2) \
               ON CONFLICT (id) DO UPDATE SET program = excluded.program WHERE program <> excluded.program";
    let at = opener.at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
    connection.execute(sql, [at, opener.program.clone()]).map_err(Fault::from)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;
    use crate::{ActStamp, Page, VERSION, backup::backups_near, issued, setting};

    fn file(folder: &Path) -> (PathBuf, Opener) {
        let opener = Opener {
            who: "Anna Kowal".into(),
            host: "URZAD-07".into(),
            at: Utc.with_ymd_and_hms(2026, 10, 15, 12, 0, 0).unwrap(),
            wall: "2026-10-15T14:00:00".parse().unwrap(),
            program: "0.1.0".into(),
            backups: folder.join("kopie"),
        };
        let path = folder.join("Jarzębin.kladka");
        let mut store = Store::create(&path, &opener).unwrap();
        let stamp = ActStamp::new("Zmieniono", "Anna Kowal", opener.at);
        store.write(stamp, |tx| setting::set(tx, "wyglad", "ciemny")).unwrap();
        store.close().unwrap();
        (path, opener)
    }

    fn connection(path: &Path) -> Connection {
        let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, None).unwrap();
        guard(&connection).unwrap();
        connection
    }

    #[test]
    fn an_older_file_is_copied_and_carried_up_with_its_rows() {
        let folder = tempfile::tempdir().unwrap();
        let (path, opener) = file(folder.path());
        let steps = [MIGRATIONS, &["ALTER TABLE setting ADD COLUMN note TEXT NOT NULL DEFAULT '';"]].concat();
        let mut connection = connection(&path);
        bring_up(&mut connection, &path, None, &opener, &steps).unwrap();
        assert_eq!(migrations::version(&connection).unwrap(), VERSION + 1);
        let kept: String = connection.query_row("SELECT value || note FROM setting", [], |row| row.get(0)).unwrap();
        assert_eq!(kept, "ciemny");
        let copies = backups_near(&path, &opener.backups).unwrap();
        assert_eq!(copies.len(), 1);
        assert_eq!(copies[0].at, opener.wall, "dated by the clock of the office");
        assert_eq!(backup::verify(&copies[0].path, None).unwrap().version, VERSION, "the copy is of the file as it was");
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let (path, opener) = file(folder.path());
        let steps = [MIGRATIONS, &["DELETE FROM setting;", "ALTER TABLE nothing ADD COLUMN x;"]].concat();
        let mut connection = connection(&path);
        assert!(bring_up(&mut connection, &path, None, &opener, &steps).is_err());
        drop(connection);
        let store = Store::open(&path, &opener).unwrap();
        assert_eq!(store.read(|tx| setting::get(tx, "wyglad")).unwrap().as_deref(), Some("ciemny"));
    }

    #[test]
    fn an_upgrade_without_room_for_a_copy_does_not_begin() {
        let folder = tempfile::tempdir().unwrap();
        let (path, opener) = file(folder.path());
        std::fs::write(&opener.backups, "plik zamiast folderu").unwrap();
        let mut connection = connection(&path);
        let steps = [MIGRATIONS, &["ALTER TABLE setting ADD COLUMN note TEXT;"]].concat();
        assert!(matches!(bring_up(&mut connection, &path, None, &opener, &steps), Err(OpenFault::Disk(_))));
        assert_eq!(migrations::version(&connection).unwrap(), VERSION);
    }

    #[test]
    fn only_looking_needs_no_lock() {
        let folder = tempfile::tempdir().unwrap();
        let (path, opener) = file(folder.path());
        let _working = Store::open(&path, &opener).unwrap();
        let looking = Store::open_to_read(&path).unwrap();
        assert_eq!(looking.read(|tx| issued::list(tx, None, Page::ALL)).unwrap().total, 0);
    }
}
