//! Criteria of a call.

use domain::{
    call::Criterion,
    id::{CallId, CriterionId, Stored},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells},
    rows::{self, Row},
};

impl Row for Criterion {
    type Id = CriterionId;
    const TABLE: &'static str = "criterion";
    const COLUMNS: &'static [&'static str] = &["call", "position", "aspect", "name", "guide", "most", "weight", "least"];

    fn values(&self) -> Vec<Value> {
        cells![self.call, self.position, self.aspect, self.name, self.guide, self.most, self.weight, self.least]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            call: cells.next()?,
            position: cells.next()?,
            aspect: cells.next()?,
            name: cells.next()?,
            guide: cells.next()?,
            most: cells.next()?,
            weight: cells.next()?,
            least: cells.next()?,
        })
    }
}

crate::tables::verbs!(Criterion, CriterionId: insert, get, update, remove);

/// Those of a call in their order.
pub fn of(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<Stored<CriterionId, Criterion>>, Fault> {
    rows::select(tx, "WHERE call = ? ORDER BY position, id", cells![call])
}
