//! What the officer confirmed at the questions of the formal check.

use domain::{
    id::{CallId, FormalAnswerId, OfferId, Stored},
    offer::{FormalAnswer, formal::FormalFound},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells},
    rows::{self, Row},
};

impl Row for FormalAnswer {
    type Id = FormalAnswerId;
    const TABLE: &'static str = "formal_answer";
    const COLUMNS: &'static [&'static str] = &["offer", "question", "found", "note", "answered_on"];

    fn values(&self) -> Vec<Value> {
        cells![self.offer, self.question, self.found, self.note, self.answered_on]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            offer: cells.next()?,
            question: cells.next()?,
            found: cells.next()?,
            note: cells.next()?,
            answered_on: cells.next()?,
        })
    }
}

crate::tables::verbs!(FormalAnswer, FormalAnswerId: insert, update, remove);

/// Answers for an offer.
pub fn of(tx: &ReadTx<'_>, offer: OfferId) -> Result<Vec<Stored<FormalAnswerId, FormalAnswer>>, Fault> {
    rows::select(tx, "WHERE offer = ? ORDER BY id", cells![offer])
}

/// Answers that found something wanting, for all offers of a call.
pub fn wanting(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<Stored<FormalAnswerId, FormalAnswer>>, Fault> {
    let tail = "WHERE offer IN (SELECT id FROM offer WHERE call = ?) AND found <> ? ORDER BY offer, id";
    rows::select(tx, tail, cells![call, FormalFound::Yes])
}
