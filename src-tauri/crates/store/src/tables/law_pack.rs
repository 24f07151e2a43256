//! Law packs that the office took in from outside; the files are attachments.

use chrono::NaiveDate;
use domain::id::{AttachmentId, LawPackId, Stored};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells},
    rows::{self, Row},
};

/// One pack that was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPack {
    /// As the pack says: `2026.11.1`.
    pub version: String,
    /// The day up to which it looked at the law.
    pub state_day: NaiveDate,
    pub file: AttachmentId,
    pub taken_on: NaiveDate,
    pub taken_by: String,
    /// The day on which the office went back to the program's own pack.
    pub left_on: Option<NaiveDate>,
}

impl Row for KeptPack {
    type Id = LawPackId;
    const TABLE: &'static str = "law_pack";
    const COLUMNS: &'static [&'static str] = &["version", "state_day", "file", "taken_on", "taken_by", "left_on"];

    fn values(&self) -> Vec<Value> {
        cells![self.version, self.state_day, self.file, self.taken_on, self.taken_by, self.left_on]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            version: cells.next()?,
            state_day: cells.next()?,
            file: cells.next()?,
            taken_on: cells.next()?,
            taken_by: cells.next()?,
            left_on: cells.next()?,
        })
    }
}

super::verbs!(KeptPack, LawPackId: insert, update);

/// Packs that the office did not leave, the one taken in last first.
pub fn kept(tx: &ReadTx<'_>) -> Result<Vec<Stored<LawPackId, KeptPack>>, Fault> {
    rows::select(tx, "WHERE left_on IS NULL ORDER BY id DESC", cells![])
}

/// The pack taken in last, left or not.
pub fn last(tx: &ReadTx<'_>) -> Result<Option<Stored<LawPackId, KeptPack>>, Fault> {
    Ok(rows::select(tx, "WHERE id > 0 ORDER BY id DESC LIMIT 1", cells![])?.into_iter().next())
}
