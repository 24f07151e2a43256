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

/// Makes these the versions that a remark brought, each with the unit that was changed; a version said twice is
/// noted once.
pub fn set(tx: &WriteTx<'_>, remark: RemarkId, brought: &[(TextVersionId, Option<u32>)]) -> Result<(), Fault> {
    let mut rows: Vec<_> = brought.to_vec();
    rows.sort_by_key(|(version, _)| version.0);
    rows.dedup_by_key(|(version, _)| version.0);
    CHANGES.keep(tx, remark.0, rows.into_iter().map(|(version, unit)| cells![version, unit]).collect())
}

/// Links to the versions of a text lead to the versions of the same number of the one that goes on from it.
pub fn follow(tx: &WriteTx<'_>, from: TextId, to: TextId) -> Result<(), Fault> {
    let of_text = "SELECT DISTINCT c.remark FROM text_version AS v JOIN remark_change AS c ON c.version = v.id \
                   WHERE v.text = ? ORDER BY c.remark";
    let brought = "SELECT coalesce(n.id, v.id), c.unit FROM remark_change AS c JOIN text_version AS v ON v.id = c.version \
                   LEFT JOIN text_version AS n ON v.text = ?2 AND n.text = ?3 AND n.number = v.number \
                   WHERE c.remark = ?1 ORDER BY c.id";
    for remark in tx.all(of_text, cells![from], only::<RemarkId>)? {
        let rows = tx.all(brought, cells![remark, from, to], |cells| Ok((cells.next()?, cells.next()?)))?;
        set(tx, remark, &rows)?;
    }
    Ok(())
}

/// Forgets what a remark brought, before the remark goes.
pub(super) fn forget(tx: &WriteTx<'_>, remark: RemarkId) -> Result<(), Fault> {
    set(tx, remark, &[])
}

/// What a remark brought into the text of its consultation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Brought {
    /// Number of the link.
    pub id: i64,
    pub remark: RemarkId,
    pub text: TextId,
    /// Number of the version, from 1 within the text.
    pub number: u32,
    pub unit: Option<u32>,
}

/// What the remarks of a consultation brought into its text, by the numbers of the remarks and of the versions.
pub fn of_consultation(tx: &ReadTx<'_>, consultation: ConsultationId) -> Result<Vec<Brought>, Fault> {
    let sql = "SELECT c.id, c.remark, v.text, v.number, c.unit FROM consultation AS k \
               JOIN remark AS r ON r.consultation = k.id JOIN remark_change AS c ON c.remark = r.id \
               JOIN text_version AS v ON v.id = c.version AND v.text = k.text \
               WHERE k.id = ? ORDER BY r.number, v.number";
    tx.all(sql, cells![consultation], |cells| {
        Ok(Brought { id: cells.next()?, remark: cells.next()?, text: cells.next()?, number: cells.next()?, unit: cells.next()? })
    })
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
