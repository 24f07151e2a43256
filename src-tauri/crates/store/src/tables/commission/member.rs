//! People of a commission.

use std::collections::HashMap;

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
    const COLUMNS: &'static [&'static str] = &[
        "commission",
        "name",
        "role",
        "side",
        "named_by",
        "named_by_words",
        "appointed_on",
        "dismissed_on",
        "statement_on",
        "note",
    ];

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
            self.note,
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
            note: cells.next()?,
        })
    }
}

crate::tables::verbs!(Member, CommissionMemberId: insert, get, update, remove);

/// Members of a commission in the order in which they were entered.
pub fn of(tx: &ReadTx<'_>, commission: CommissionId) -> Result<Vec<Stored<CommissionMemberId, Member>>, Fault> {
    rows::select(tx, "WHERE commission = ? ORDER BY id", cells![commission])
}

/// Names of members by their numbers; unknown ones are left out.
pub fn names(tx: &ReadTx<'_>, ids: &[CommissionMemberId]) -> Result<HashMap<CommissionMemberId, String>, Fault> {
    let sql = "SELECT id, name FROM commission_member WHERE id IN (SELECT value FROM json_each(?))";
    let found = tx.all(sql, cells![rows::numbers(ids.iter().map(|id| id.0))], |cells| Ok((cells.next()?, cells.next()?)))?;
    Ok(found.into_iter().collect())
}
