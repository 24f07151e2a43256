//! Extensions of a consultation.

use domain::{
    consultation::Extension,
    id::{ConsultationId, ExtensionId, Stored},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells},
    rows::{self, Row},
};

impl Row for Extension {
    type Id = ExtensionId;
    const TABLE: &'static str = "extension";
    const COLUMNS: &'static [&'static str] = &["consultation", "decided_on", "from_day", "to_day", "reason"];

    fn values(&self) -> Vec<Value> {
        cells![self.consultation, self.decided_on, self.from, self.to, self.reason]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            consultation: cells.next()?,
            decided_on: cells.next()?,
            from: cells.next()?,
            to: cells.next()?,
            reason: cells.next()?,
        })
    }
}

crate::tables::verbs!(Extension, ExtensionId: insert, get, update, remove);

/// Extensions of a consultation in order of time.
pub fn of(tx: &ReadTx<'_>, consultation: ConsultationId) -> Result<Vec<Stored<ExtensionId, Extension>>, Fault> {
    rows::select(tx, "WHERE consultation = ? ORDER BY decided_on, id", cells![consultation])
}
