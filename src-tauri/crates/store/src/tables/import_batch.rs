//! What imports brought. An import is one act and is taken back as one.

use crate::{Fault, WriteTx, cell::cells};

/// Notes what the present act imported.
pub fn record(tx: &WriteTx<'_>, source: &str, created: u32, updated: u32, skipped: u32) -> Result<(), Fault> {
    let sql = "INSERT INTO import_batch (act, source, at, created, updated, skipped) VALUES (?, ?, ?, ?, ?, ?)";
    tx.run(sql, cells![tx.act(), source.to_owned(), tx.at(), created, updated, skipped])?;
    Ok(())
}
