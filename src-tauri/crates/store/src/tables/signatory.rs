//! People who sign documents of the office.

use domain::{
    id::{SignatoryId, Stored},
    office::Signatory,
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells},
    rows::{self, Row},
};

impl Row for Signatory {
    type Id = SignatoryId;
    const TABLE: &'static str = "signatory";
    const COLUMNS: &'static [&'static str] = &["role", "name", "title", "valid_from", "valid_to"];

    fn values(&self) -> Vec<Value> {
        cells![self.role, self.name, self.title, self.valid_from, self.valid_to]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            role: cells.next()?,
            name: cells.next()?,
            title: cells.next()?,
            valid_from: cells.next()?,
            valid_to: cells.next()?,
        })
    }
}

super::verbs!(Signatory, SignatoryId: insert, get, update, remove);

pub fn all(tx: &ReadTx<'_>) -> Result<Vec<Stored<SignatoryId, Signatory>>, Fault> {
    rows::select(tx, "ORDER BY id", cells![])
}
