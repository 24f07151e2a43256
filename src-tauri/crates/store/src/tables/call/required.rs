//! Attachments that a call asks for.

use domain::{
    call::RequiredAttachment,
    id::{CallId, RequiredAttachmentId, Stored},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells},
    rows::{self, Row},
};

impl Row for RequiredAttachment {
    type Id = RequiredAttachmentId;
    const TABLE: &'static str = "call_attachment";
    const COLUMNS: &'static [&'static str] = &["call", "position", "name", "condition", "binding"];

    fn values(&self) -> Vec<Value> {
        cells![self.call, self.position, self.name, self.condition, self.binding]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            call: cells.next()?,
            position: cells.next()?,
            name: cells.next()?,
            condition: cells.next()?,
            binding: cells.next()?,
        })
    }
}

crate::tables::verbs!(RequiredAttachment, RequiredAttachmentId: insert, get, update, remove);

/// Those of a call in their order.
pub fn of(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<Stored<RequiredAttachmentId, RequiredAttachment>>, Fault> {
    rows::select(tx, "WHERE call = ? ORDER BY position, id", cells![call])
}
