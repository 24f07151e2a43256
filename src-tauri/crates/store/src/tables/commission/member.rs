//! People of a commission.

use domain::{
    commission::Member,
    id::{CommissionId, CommissionMemberId, Stored},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells},
    rows::{self, Row},
};

impl Row for Member {
    type Id = CommissionMemberId;
    const TABLE: &'static str = "commission_member";
    const COLUMNS: &'static [&'static str] =
        &["commission", "name", "role", "side", "named_by", "named_by_words", "appointed_on", "dismissed_on", "statement_on"];

    fn values(&self) -> Vec<Value> {
        cells![
            self.commission,
            self.name,
            self.role,
            self.side,
            self.named_by,
            self.named_by_words,
            self.appointed_on,
            self.dismissed_on,
            self.statement_on,
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            commission: cells.next()?,
            name: cells.next()?,
            role: cells.next()?,
            side: cells.next()?,
            named_by: cells.next()?,
            named_by_words: cells.next()?,
            appointed_on: cells.next()?,
            dismissed_on: cells.next()?,
            statement_on: cells.next()?,
        })
    }
}

crate::tables::verbs!(Member, CommissionMemberId: insert, get, update, remove);

/// Members of a commission in the order in which they were entered.
pub fn of(tx: &ReadTx<'_>, commission: CommissionId) -> Result<Vec<Stored<CommissionMemberId, Member>>, Fault> {
    rows::select(tx, "WHERE commission = ? ORDER BY id", cells![commission])
}
