//! Files kept in the office's file: crest, evidence, opinions. Equal bytes are kept once and never change.

use std::fmt::Display;

use chrono::{DateTime, Utc};
use domain::id::AttachmentId;
use sha2::{Digest, Sha256};

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells, only},
    rows::not_found,
};

/// The largest attachment in bytes.
pub const LIMIT: usize = 50 * MEGABYTE;
const MEGABYTE: usize = 1024 * 1024;

/// Media types of lists: texts with columns, and spreadsheets.
pub const LISTS: [&str; 2] = ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"];

/// What is known of an attachment without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub id: AttachmentId,
    /// File name without folders.
    pub name: String,
    pub media_type: String,
    /// In bytes.
    pub size: usize,
    /// SHA-256 in lower-case hexadecimal.
    pub sha256: String,
    pub added_at: DateTime<Utc>,
}

/// SHA-256 in lower-case hexadecimal.
pub fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether kept bytes are still what their fingerprint says.
pub(crate) fn is_sound(bytes: &[u8], sha256: &str) -> bool {
    fingerprint(bytes) == sha256
}

/// Kept bytes, when they are still what their fingerprint says; `what` names them where they are not.
pub(crate) fn sound(bytes: Vec<u8>, sha256: &str, what: impl Display) -> Result<Vec<u8>, Fault> {
    if is_sound(&bytes, sha256) {
        return Ok(bytes);
    }
    Err(Fault::Damaged { detail: format!("{what} differs from its fingerprint") })
}

/// Keeps a file; the same file under the same name is answered with the attachment it already is.
pub fn put(tx: &WriteTx<'_>, name: &str, media_type: &str, bytes: &[u8]) -> Result<AttachmentId, Fault> {
    if bytes.len() > LIMIT {
        let megabytes = bytes.len().div_ceil(MEGABYTE) as u64;
        return Err(Fault::AttachmentTooBig { name: name.to_owned(), megabytes, limit: (LIMIT / MEGABYTE) as u64 });
    }
    let sha256 = fingerprint(bytes);
    let same = "SELECT id FROM attachment WHERE sha256 = ? AND name = ?";
    if let Some(id) = tx.one(same, cells![sha256, name.to_owned()], only)? {
        return Ok(id);
    }
    if tx.count("SELECT count(*) FROM attachment_bytes WHERE sha256 = ?", cells![sha256])? == 0 {
        let sql = "INSERT INTO attachment_bytes (sha256, size, bytes) VALUES (?, ?, ?)";
        tx.run(sql, cells![sha256, bytes.len(), bytes.to_vec()])?;
    }
    let sql = "INSERT INTO attachment (name, media_type, size, sha256, added_at) VALUES (?, ?, ?, ?, ?)";
    Ok(AttachmentId(tx.add(sql, cells![name.to_owned(), media_type.to_owned(), bytes.len(), sha256, tx.at()])?))
}

pub fn get(tx: &ReadTx<'_>, id: AttachmentId) -> Result<Attachment, Fault> {
    let sql = "SELECT id, name, media_type, size, sha256, added_at FROM attachment WHERE id = ?";
    let found = tx.one(sql, cells![id], read)?;
    found.ok_or_else(|| not_found("attachment", id.0))
}

/// Id, name, media type, size, fingerprint, moment.
pub(super) fn read(cells: &mut Cells<'_>) -> Result<Attachment, Fault> {
    Ok(Attachment {
        id: cells.next()?,
        name: cells.next()?,
        media_type: cells.next()?,
        size: cells.next()?,
        sha256: cells.next()?,
        added_at: cells.next()?,
    })
}

/// The bytes, compared with their fingerprint.
pub fn bytes(tx: &ReadTx<'_>, id: AttachmentId) -> Result<Vec<u8>, Fault> {
    let sql = "SELECT b.bytes, b.sha256 FROM attachment AS a JOIN attachment_bytes AS b ON b.sha256 = a.sha256 WHERE a.id = ?";
    let found = tx.one(sql, cells![id], |cells| Ok((cells.next::<Vec<u8>>()?, cells.next::<String>()?)))?;
    let (bytes, sha256) = found.ok_or_else(|| not_found("attachment", id.0))?;
    sound(bytes, &sha256, format_args!("attachment {id}"))
}
