//! Opinions of the benefit council on a programme.

use domain::{
    id::{OpinionId, ProgrammeId, Stored},
    programme::Opinion,
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells},
    rows::{self, Row},
};

impl Row for Opinion {
    type Id = OpinionId;
    const TABLE: &'static str = "opinion";
    const COLUMNS: &'static [&'static str] =
        &["programme", "delivered_on", "given_on", "result", "wording", "document", "attached_to_draft"];

    fn values(&self) -> Vec<Value> {
        cells![self.programme, self.delivered_on, self.given_on, self.result, self.wording, self.document, self.attached_to_draft]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            programme: cells.next()?,
            delivered_on: cells.next()?,
            given_on: cells.next()?,
            result: cells.next()?,
            wording: cells.next()?,
            document: cells.next()?,
            attached_to_draft: cells.next()?,
        })
    }
}

super::verbs!(Opinion, OpinionId: insert, get, update, remove);

/// Opinions on a programme, the latest request last.
pub fn of(tx: &ReadTx<'_>, programme: ProgrammeId) -> Result<Vec<Stored<OpinionId, Opinion>>, Fault> {
    rows::select(tx, "WHERE programme = ? ORDER BY id", cells![programme])
}
