//! Checking a file through: every page, every reference, every table, and the fingerprint of the whole.

use std::{fs::File, io::Read, path::Path};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};

use crate::{Fault, OpenFault, history::ActId, migrations, open::header::Header, tables::attachment::fingerprint};

/// What a check found. The file is sound when `faults` is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyReport {
    /// Version of the tables.
    pub version: i32,
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
pub fn verify(path: &Path) -> Result<VerifyReport, OpenFault> {
    let ours = Header::read(path).and_then(Header::is_ours);
    match ours.and_then(|()| Ok(look_through(path)?)) {
        Err(OpenFault::Damaged { detail }) => {
            let (size, sha256) = measure(path)?;
            let (last_act, last_at) = (None, None);
            Ok(VerifyReport { version: 0, size, sha256, tables: Vec::new(), last_act, last_at, faults: vec![detail] })
        }
        looked => looked,
    }
}

fn look_through(path: &Path) -> Result<VerifyReport, Fault> {
    let (size, sha256) = measure(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let connection = Connection::open_with_flags(path, flags)?;
    crate::open::guard(&connection)?;
    let transaction = connection.unchecked_transaction()?;
    let mut faults = lines(&transaction, "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'")?;
    faults.extend(lines(&transaction, "SELECT DISTINCT \"table\" || ' → ' || parent FROM pragma_foreign_key_check LIMIT 20")?);
    if faults.is_empty() {
        faults.extend(torn_bytes(&transaction)?);
    }
    let last = newest_act(&transaction);
    Ok(VerifyReport {
        version: migrations::version(&transaction)?,
        size,
        sha256,
        tables: if faults.is_empty() { count_rows(&transaction)? } else { Vec::new() },
        last_act: last.map(|(id, _)| id),
        last_at: last.map(|(_, at)| at),
        faults,
    })
}

/// The newest act that a copy holds and when it was done; `None` of a file without acts or one that cannot be read.
pub fn last_act(path: &Path) -> Option<(ActId, DateTime<Utc>)> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let connection = Connection::open_with_flags(path, flags).ok()?;
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
    for table in ["attachment_bytes", "issued_file"] {
        let mut statement = connection.prepare(&format!("SELECT rowid, sha256, bytes FROM {table}"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (id, sha256): (i64, String) = (row.get(0)?, row.get(1)?);
            if fingerprint(row.get_ref(2)?.as_blob().unwrap_or_default()) != sha256 {
                torn.push(format!("{table} {id}"));
            }
        }
    }
    Ok(torn)
}

/// Rows of every table of the file, those of the index excepted.
pub(super) fn count_rows(connection: &Connection) -> Result<Vec<(String, u64)>, Fault> {
    let names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index%' \
                 AND name NOT LIKE 'sqlite_%' ORDER BY name";
    let count = |name: String| {
        let rows: i64 = connection.query_row(&format!("SELECT count(*) FROM \"{name}\""), [], |row| row.get(0))?;
        Ok((name, rows.unsigned_abs()))
    };
    lines(connection, names)?.into_iter().map(count).collect()
}

fn measure(path: &Path) -> Result<(u64, String), Fault> {
    let mut file = File::open(path)?;
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
