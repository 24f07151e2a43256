//! What imports brought. An import is one act and is taken back as one.

use chrono::{DateTime, Utc};

use crate::{Fault, ReadTx, WriteTx, cell::cells, history::ActId};

/// One import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportBatch {
    pub act: ActId,
    /// File name of the source.
    pub source: String,
    pub at: DateTime<Utc>,
    pub created: u32,
    pub updated: u32,
    pub skipped: u32,
}

/// Notes what the present act imported.
pub fn record(tx: &WriteTx<'_>, source: &str, created: u32, updated: u32, skipped: u32) -> Result<(), Fault> {
    let sql = "INSERT INTO import_batch (act, source, at, created, updated, skipped) VALUES (?, ?, ?, ?, ?, ?)";
    tx.run(sql, cells![tx.act(), source.to_owned(), tx.at(), created, updated, skipped])?;
    Ok(())
}

/// Imports that stand, the newest first; one that was taken back is not among them.
pub fn list(tx: &ReadTx<'_>) -> Result<Vec<ImportBatch>, Fault> {
    let sql = "SELECT act, source, at, created, updated, skipped FROM import_batch ORDER BY id DESC";
    tx.all(sql, cells![], |cells| {
        Ok(ImportBatch {
            act: cells.next()?,
            source: cells.next()?,
            at: cells.next()?,
            created: cells.next()?,
            updated: cells.next()?,
            skipped: cells.next()?,
        })
    })
}
