//! Which remark brought which version of the consulted text.

use domain::id::{ConsultationId, RemarkId, TextId, TextVersionId};

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{cells, only},
    rows::{Pairing, Part},
};

const CHANGES: Part = Part { table: "remark_change", owner: "remark", columns: &["version", "unit"], pairing: Pairing::Key(0) };

/// A version that a remark brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub text: TextId,
    pub version: TextVersionId,
    /// From 1 within the text.
    pub number: u32,
    /// The version before it; `None` for the first.
    pub before: Option<TextVersionId>,
    /// The unit that was changed; `None` for the whole draft.
    pub unit: Option<u32>,
}

/// The remark behind a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    pub version: TextVersionId,
    pub remark: RemarkId,
    pub consultation: ConsultationId,
    pub number: u32,
    pub sender: String,
}

/// Notes that a remark brought a version; said twice, it is noted once.
pub fn note(tx: &WriteTx<'_>, remark: RemarkId, version: TextVersionId, unit: Option<u32>) -> Result<(), Fault> {
    let known = "SELECT id FROM remark_change WHERE remark = ? AND version = ?";
    if tx.one(known, cells![remark, version], only::<i64>)?.is_some() {
        return Ok(());
    }
    CHANGES.add(tx, remark.0, vec![cells![version, unit]])
}

/// Forgets what a remark brought, before the remark goes.
pub(super) fn forget(tx: &WriteTx<'_>, remark: RemarkId) -> Result<(), Fault> {
    CHANGES.keep(tx, remark.0, Vec::new())
}

/// The versions that a remark brought, the newest first.
pub fn of_remark(tx: &ReadTx<'_>, remark: RemarkId) -> Result<Vec<Change>, Fault> {
    let sql = "SELECT v.text, v.id, v.number, \
               (SELECT b.id FROM text_version AS b WHERE b.text = v.text AND b.number = v.number - 1), c.unit \
               FROM remark_change AS c JOIN text_version AS v ON v.id = c.version WHERE c.remark = ? ORDER BY v.id DESC";
    tx.all(sql, cells![remark], |cells| {
        Ok(Change {
            text: cells.next()?,
            version: cells.next()?,
            number: cells.next()?,
            before: cells.next()?,
            unit: cells.next()?,
        })
    })
}

/// The remarks behind the versions of a text.
pub fn of_text(tx: &ReadTx<'_>, text: TextId) -> Result<Vec<Cause>, Fault> {
    let sql = "SELECT v.id, r.id, r.consultation, r.number, r.sender FROM text_version AS v \
               JOIN remark_change AS c ON c.version = v.id JOIN remark AS r ON r.id = c.remark \
               WHERE v.text = ? ORDER BY v.id, r.number";
    tx.all(sql, cells![text], |cells| {
        Ok(Cause {
            version: cells.next()?,
            remark: cells.next()?,
            consultation: cells.next()?,
            number: cells.next()?,
            sender: cells.next()?,
        })
    })
}
