//! Checking a file through: every page, every reference, every table, and the fingerprint of the whole.

use std::{fs::File, io::Read, path::Path, thread};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};

use super::is_open;
use crate::{
    Fault, OpenFault, Password,
    history::ActId,
    migrations,
    open::{connect, header::Header},
    tables::attachment::is_sound,
};

/// What a check found. The file is sound when `faults` is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyReport {
    /// Version of the tables.
    pub version: i32,
    /// Version of the program that opened the file for work last, when it can be read.
    pub program: Option<String>,
    /// In bytes.
    pub size: u64,
    /// SHA-256 of the whole file in lower-case hexadecimal.
    pub sha256: String,
    /// Rows of every table, by name.
    pub tables: Vec<(String, u64)>,
    pub last_act: Option<ActId>,
    /// When the last act was done.
    pub last_at: Option<DateTime<Utc>>,
    /// What is wrong, for a specialist.
    pub faults: Vec<String>,
}

impl VerifyReport {
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|(_, rows)| rows).sum()
    }

    pub fn rows_of(&self, table: &str) -> u64 {
        self.tables.iter().find(|(name, _)| name == table).map_or(0, |(_, rows)| *rows)
    }
}

/// Checks a file without changing it. Damage is what a check looks for, so it is reported and no fault; a file that is not ours
/// or cannot be reached is one.
/// An encrypted file needs its password; one that is not does not look at it.
pub fn verify(path: &Path, password: Option<&Password>) -> Result<VerifyReport, OpenFault> {
    let password = match Header::read(path) {
        Ok(Some(header)) => header.is_ours().map(|()| None),
        Ok(None) => password.map(Some).ok_or(OpenFault::Encrypted),
        Err(fault) => Err(fault),
    };
    match password.and_then(|password| look_through(path, password)) {
        Err(OpenFault::Damaged { detail }) => {
            let (size, sha256) = File::open(path).map_err(Fault::from).and_then(|file| measure(&file))?;
            let (last_act, last_at) = (None, None);
            Ok(VerifyReport {
                version: 0,
                program: None,
                size,
                sha256,
                tables: Vec::new(),
                last_act,
                last_at,
                faults: vec![detail],
            })
        }
        looked => looked,
    }
}

/// The fingerprint of the whole is counted while the pages are checked: a big file is read by two at a time.
fn look_through(path: &Path, password: Option<&Password>) -> Result<VerifyReport, OpenFault> {
    // Closed after the connection: closing a file takes away the locks that this process holds on it.
    let file = File::open(path).map_err(Fault::from)?;
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY, password)?;
    crate::open::guard(&connection)?;
    if password.is_some() {
        // Only inside does an encrypted file tell whose it is.
        let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0)).map_err(Fault::from)?;
        Header { application, version: migrations::version(&connection)? }.is_ours()?;
    }
    let transaction = connection.unchecked_transaction().map_err(Fault::from)?;
    let whole = thread::scope(|scope| {
        let measuring = scope.spawn(|| measure(&file));
        let checked = check(&transaction)?;
        let (size, sha256) = measuring.join().map_err(|_| Fault::Unexpected { detail: "measure".into() })??;
        Ok::<_, Fault>(VerifyReport { size, sha256, ..checked })
    });
    Ok(whole?)
}

/// Everything but the size and the fingerprint of the whole.
fn check(transaction: &Connection) -> Result<VerifyReport, Fault> {
    let mut faults = lines(transaction, "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'")?;
    faults.extend(lines(transaction, "SELECT DISTINCT \"table\" || ' → ' || parent FROM pragma_foreign_key_check LIMIT 20")?);
    if faults.is_empty() {
        faults.extend(torn_bytes(transaction)?);
    }
    let last = newest_act(transaction);
    Ok(VerifyReport {
        version: migrations::version(transaction)?,
        program: transaction.query_row("SELECT program FROM file_info", [], |row| row.get(0)).ok(),
        size: 0,
        sha256: String::new(),
        tables: if faults.is_empty() { count_rows(transaction)? } else { Vec::new() },
        last_act: last.map(|(id, _)| id),
        last_at: last.map(|(_, at)| at),
        faults,
    })
}

/// One act, as a copy of any version tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActLine {
    pub id: ActId,
    pub at: DateTime<Utc>,
    pub who: String,
    pub name: String,
}

/// The newest acts that a file holds, the newest first; none of a file that cannot be read.
pub fn newest_acts(path: &Path, password: Option<&Password>, limit: u32) -> Vec<ActLine> {
    let password = if is_open(path) { None } else { password };
    let Ok(connection) = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY, password) else { return Vec::new() };
    let told = || -> rusqlite::Result<Vec<(i64, String, String, String)>> {
        let mut statement = connection.prepare("SELECT id, at, who, name FROM act ORDER BY id DESC LIMIT ?")?;
        let rows = statement.query_map([limit], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
        rows.collect()
    };
    let lines = crate::open::guard(&connection).ok().and_then(|()| told().ok()).unwrap_or_default();
    let read = |(id, at, who, name): (i64, String, _, _)| {
        Some(ActLine { id: ActId(id), at: DateTime::parse_from_rfc3339(&at).ok()?.to_utc(), who, name })
    };
    lines.into_iter().filter_map(read).collect()
}

/// The newest act that a copy holds and when it was done; `None` of a file without acts or one that cannot be read.
pub fn last_act(path: &Path, password: Option<&Password>) -> Option<(ActId, DateTime<Utc>)> {
    let password = if is_open(path) { None } else { password };
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY, password).ok()?;
    crate::open::guard(&connection).ok()?;
    newest_act(&connection)
}

fn newest_act(connection: &Connection) -> Option<(ActId, DateTime<Utc>)> {
    let sql = "SELECT id, at FROM act ORDER BY id DESC LIMIT 1";
    let (id, at): (i64, String) = connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).ok()?;
    Some((ActId(id), DateTime::parse_from_rfc3339(&at).ok()?.to_utc()))
}

fn lines(connection: &Connection, sql: &str) -> Result<Vec<String>, Fault> {
    let mut statement = connection.prepare(sql)?;
    let lines = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(lines)
}

/// Kept files whose bytes no longer fit their fingerprint: what a check of pages cannot see.
fn torn_bytes(connection: &Connection) -> Result<Vec<String>, Fault> {
    let mut torn = Vec::new();
    // A copy of an older version has not all of them.
    let kept =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN ('attachment_bytes', 'issued_file', 'stamped_copy')";
    let mut statement = connection.prepare(kept)?;
    let tables = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    for table in tables {
        let mut statement = connection.prepare(&format!("SELECT rowid, sha256, bytes FROM {table}"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (id, sha256): (i64, String) = (row.get(0)?, row.get(1)?);
            if !is_sound(row.get_ref(2)?.as_blob().unwrap_or_default(), &sha256) {
                torn.push(format!("{table} {id}"));
            }
        }
    }
    Ok(torn)
}

/// Rows of every table of the file, those of the index excepted.
pub(crate) fn count_rows(connection: &Connection) -> Result<Vec<(String, u64)>, Fault> {
    let names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index%' \
                 AND name NOT LIKE 'sqlite_%' ORDER BY name";
    let count = |name: String| {
        let rows: i64 = connection.query_row(&format!("SELECT count(*) FROM \"{name}\""), [], |row| row.get(0))?;
        Ok((name, rows.unsigned_abs()))
    };
    lines(connection, names)?.into_iter().map(count).collect()
}

fn measure(mut file: &File) -> Result<(u64, String), Fault> {
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1024 * 1024];
    let mut size = 0;
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        hash.update(&buffer[..read]);
        size += read as u64;
    }
    Ok((size, hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()))
}
