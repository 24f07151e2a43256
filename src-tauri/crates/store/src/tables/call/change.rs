//! Changes of an announced call.

use domain::{
    call::CallChange,
    id::{CallChangeId, CallId, Stored},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells},
    rows::{self, Row},
};

impl Row for CallChange {
    type Id = CallChangeId;
    const TABLE: &'static str = "call_change";
    const COLUMNS: &'static [&'static str] = &[
        "call",
        "kind",
        "number",
        "decided_on",
        "order_number",
        "reason",
        "wording",
        "until_before",
        "until_after",
        "task",
        "ground",
        "chosen_before",
        "chosen_after",
        "status_before",
    ];

    fn values(&self) -> Vec<Value> {
        cells![
            self.call,
            self.kind,
            self.number,
            self.decided_on,
            self.order_number,
            self.reason,
            self.wording,
            self.until_before,
            self.until_after,
            self.task,
            self.ground,
            self.chosen_before,
            self.chosen_after,
            self.status_before
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            call: cells.next()?,
            kind: cells.next()?,
            number: cells.next()?,
            decided_on: cells.next()?,
            order_number: cells.next()?,
            reason: cells.next()?,
            wording: cells.next()?,
            until_before: cells.next()?,
            until_after: cells.next()?,
            task: cells.next()?,
            ground: cells.next()?,
            chosen_before: cells.next()?,
            chosen_after: cells.next()?,
            status_before: cells.next()?,
        })
    }
}

crate::tables::verbs!(CallChange, CallChangeId: insert, get, update, remove);

/// Those of a call in order of time.
pub fn of(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<Stored<CallChangeId, CallChange>>, Fault> {
    rows::select(tx, "WHERE call = ? ORDER BY number", cells![call])
}

/// Changes by their numbers, whatever their calls; unknown ones are left out.
pub fn many(tx: &ReadTx<'_>, ids: &[CallChangeId]) -> Result<Vec<Stored<CallChangeId, CallChange>>, Fault> {
    rows::select(tx, "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id", cells![rows::numbers(ids.iter().map(|id| id.0))])
}
