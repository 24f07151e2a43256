//! Copies of issued documents with a stamp, beside the register.

use chrono::{DateTime, Utc};
use domain::{
    document::{StampKind, StampedCopy},
    id::IssuedDocumentId,
};

use super::attachment::{fingerprint, sound};
use crate::{Fault, ReadTx, WriteTx, cell::cells, rows::not_found};

/// Enters a copy; it cannot be changed afterwards. The fingerprint is counted here.
pub fn enter(tx: &WriteTx<'_>, copy: &StampedCopy, bytes: &[u8]) -> Result<i64, Fault> {
    let sql = "INSERT INTO stamped_copy (document, stamp, words, made_at, made_by, bytes, sha256) VALUES (?, ?, ?, ?, ?, ?, ?)";
    let bytes = bytes.to_vec();
    tx.add(sql, cells![copy.document, copy.stamp, copy.words, copy.made_at, copy.made_by, bytes, fingerprint(&bytes)])
}

/// A copy as the card of its document shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StampedRow {
    pub id: i64,
    pub stamp: StampKind,
    pub words: String,
    pub made_at: DateTime<Utc>,
    pub made_by: String,
    pub sha256: String,
}

/// Copies of one document, oldest first.
pub fn of(tx: &ReadTx<'_>, document: IssuedDocumentId) -> Result<Vec<StampedRow>, Fault> {
    let sql = "SELECT id, stamp, words, made_at, made_by, sha256 FROM stamped_copy WHERE document = ? ORDER BY id";
    tx.all(sql, cells![document], |cells| {
        Ok(StampedRow {
            id: cells.next()?,
            stamp: cells.next()?,
            words: cells.next()?,
            made_at: cells.next()?,
            made_by: cells.next()?,
            sha256: cells.next()?,
        })
    })
}

/// A copy with its bytes, compared with their fingerprint.
pub fn file(tx: &ReadTx<'_>, id: i64) -> Result<(StampedCopy, Vec<u8>), Fault> {
    let sql = "SELECT document, stamp, words, made_at, made_by, bytes, sha256 FROM stamped_copy WHERE id = ?";
    let found = tx.one(sql, cells![id], |cells| {
        let copy = StampedCopy {
            document: cells.next()?,
            stamp: cells.next()?,
            words: cells.next()?,
            made_at: cells.next()?,
            made_by: cells.next()?,
        };
        let (bytes, sha256): (Vec<u8>, String) = (cells.next()?, cells.next()?);
        Ok((copy, bytes, sha256))
    })?;
    let (copy, bytes, sha256) = found.ok_or_else(|| not_found("stamped_copy", id))?;
    Ok((copy, sound(bytes, &sha256, format_args!("stamped copy {id}"))?))
}
