//! Sittings of the council, its committees and the benefit council.

use chrono::NaiveDate;
use domain::{
    id::{SittingId, Stored},
    programme::Sitting,
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells},
    rows::{self, Row},
};

impl Row for Sitting {
    type Id = SittingId;
    const TABLE: &'static str = "sitting";
    const COLUMNS: &'static [&'static str] = &["kind", "held_on", "number", "papers_due_on"];

    fn values(&self) -> Vec<Value> {
        cells![self.kind, self.held_on, self.number, self.papers_due_on]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self { kind: cells.next()?, held_on: cells.next()?, number: cells.next()?, papers_due_on: cells.next()? })
    }
}

super::verbs!(Sitting, SittingId: insert, get, update, remove);

/// Sittings held on or after a day, in order of time.
pub fn since(tx: &ReadTx<'_>, day: NaiveDate) -> Result<Vec<Stored<SittingId, Sitting>>, Fault> {
    rows::select(tx, "WHERE held_on >= ? ORDER BY held_on, id", cells![day])
}
