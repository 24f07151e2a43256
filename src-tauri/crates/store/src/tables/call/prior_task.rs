//! Tasks of the same kind that were done before a call.

use domain::{
    call::PriorTask,
    id::{CallId, PriorTaskId, Stored},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells},
    rows::{self, Row},
};

impl Row for PriorTask {
    type Id = PriorTaskId;
    const TABLE: &'static str = "prior_task";
    const COLUMNS: &'static [&'static str] = &["call", "position", "year", "title", "cost", "grants"];

    fn values(&self) -> Vec<Value> {
        cells![self.call, self.position, self.year, self.title, self.cost, self.grants]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            call: cells.next()?,
            position: cells.next()?,
            year: cells.next()?,
            title: cells.next()?,
            cost: cells.next()?,
            grants: cells.next()?,
        })
    }
}

crate::tables::verbs!(PriorTask, PriorTaskId: insert, get, update, remove);

/// Those of a call in their order.
pub fn of(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<Stored<PriorTaskId, PriorTask>>, Fault> {
    rows::select(tx, "WHERE call = ? ORDER BY position, id", cells![call])
}
