//! People of a commission.

use std::collections::HashMap;

use chrono::NaiveDate;

use domain::{
    commission::Member,
    id::{CallId, CommissionId, CommissionMemberId, OrganisationId, Stored},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells},
    rows::{self, Pairing, Part, Row},
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

/// Members of a commission as a call has them, in the order in which they were entered.
pub fn of(tx: &ReadTx<'_>, commission: CommissionId, call: CallId) -> Result<Vec<Stored<CommissionMemberId, Member>>, Fault> {
    let mut members: Vec<Stored<CommissionMemberId, Member>> =
        rows::select(tx, "WHERE commission = ? ORDER BY id", cells![commission])?;
    let own = statements(tx, call)?;
    for member in &mut members {
        if let Some(signed_on) = own.get(&member.id) {
            member.record.statement_on = Some(*signed_on);
        }
    }
    Ok(members)
}

/// The statements that were signed for one call alone.
pub fn statements(tx: &ReadTx<'_>, call: CallId) -> Result<HashMap<CommissionMemberId, NaiveDate>, Fault> {
    let sql = "SELECT member, signed_on FROM commission_statement WHERE call = ?";
    Ok(tx.all(sql, cells![call], |cells| Ok((cells.next()?, cells.next()?)))?.into_iter().collect())
}

const STATEMENTS: Part =
    Part { table: "commission_statement", owner: "member", columns: &["call", "signed_on"], pairing: Pairing::Key(0) };

/// Makes the statements of a member for single calls equal to `wanted`.
pub fn keep_statements(tx: &WriteTx<'_>, id: CommissionMemberId, wanted: &[(CallId, NaiveDate)]) -> Result<(), Fault> {
    STATEMENTS.keep(tx, id.0, wanted.iter().map(|(call, signed_on)| cells![*call, *signed_on]).collect())
}

/// The statements of a member for single calls.
pub fn statements_of(tx: &ReadTx<'_>, id: CommissionMemberId) -> Result<Vec<(CallId, NaiveDate)>, Fault> {
    let sql = "SELECT call, signed_on FROM commission_statement WHERE member = ? ORDER BY id";
    tx.all(sql, cells![id], |cells| Ok((cells.next()?, cells.next()?)))
}

/// A person whom an organisation named and who sits in the commission of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedBy {
    pub call: CallId,
    pub call_title: String,
    pub appointed_on: NaiveDate,
}

/// The appointed members whom an organisation named, one line for each call of their commissions.
pub fn named_by(tx: &ReadTx<'_>, organisation: OrganisationId) -> Result<Vec<NamedBy>, Fault> {
    let sql = "SELECT c.id, c.title, m.appointed_on FROM commission_member AS m \
               JOIN commission_call AS cc ON cc.commission = m.commission JOIN call AS c ON c.id = cc.call \
               WHERE m.named_by = ? AND m.appointed_on IS NOT NULL ORDER BY m.appointed_on DESC, m.id, c.id";
    tx.all(sql, cells![organisation], |cells| {
        Ok(NamedBy { call: cells.next()?, call_title: cells.next()?, appointed_on: cells.next()? })
    })
}

/// Names of members by their numbers; unknown ones are left out.
pub fn names(tx: &ReadTx<'_>, ids: &[CommissionMemberId]) -> Result<HashMap<CommissionMemberId, String>, Fault> {
    let sql = "SELECT id, name FROM commission_member WHERE id IN (SELECT value FROM json_each(?))";
    let found = tx.all(sql, cells![rows::numbers(ids.iter().map(|id| id.0))], |cells| Ok((cells.next()?, cells.next()?)))?;
    Ok(found.into_iter().collect())
}
