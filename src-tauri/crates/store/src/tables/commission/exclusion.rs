//! Who takes no part in the assessment of which offer.

use domain::{
    commission::Exclusion,
    id::{CallId, ExclusionId, Stored},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells},
    rows::{self, Row},
};

impl Row for Exclusion {
    type Id = ExclusionId;
    const TABLE: &'static str = "exclusion";
    const COLUMNS: &'static [&'static str] = &["member", "offer", "reason", "decided_on"];

    fn values(&self) -> Vec<Value> {
        cells![self.member, self.offer, self.reason, self.decided_on]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self { member: cells.next()?, offer: cells.next()?, reason: cells.next()?, decided_on: cells.next()? })
    }
}

crate::tables::verbs!(Exclusion, ExclusionId: insert, get, update, remove);

/// Exclusions from the offers of a call.
pub fn of(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<Stored<ExclusionId, Exclusion>>, Fault> {
    rows::select(tx, "WHERE offer IN (SELECT id FROM offer WHERE call = ?) ORDER BY id", cells![call])
}
