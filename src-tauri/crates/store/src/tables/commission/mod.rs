//! Commissions with the calls they serve; members, meetings, cards, votes, awards and results have files of their own.

pub mod award;
pub mod card;
pub mod exclusion;
pub mod meeting;
pub mod member;
pub mod result;
pub mod vote;

use domain::{
    commission::{Commission, Quorum},
    id::{CallId, CommissionId, Revision, Stored},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells, only},
    rows::{self, Pairing, Part, Row},
};

impl Row for Commission {
    type Id = CommissionId;
    const TABLE: &'static str = "commission";
    const COLUMNS: &'static [&'static str] = &[
        "name",
        "recruited_on",
        "nominations_until",
        "order_number",
        "appointed_on",
        "quorum_people",
        "quorum_share",
        "quorum_majority",
        "together",
        "chair_decides",
        "without_organisations",
        "without_note",
        "regulations",
    ];

    fn values(&self) -> Vec<Value> {
        let (people, share) = match self.quorum {
            Some(Quorum::People(people)) => (Some(people), None),
            Some(Quorum::Share(share)) => (None, Some(share)),
            Some(Quorum::Majority) | None => (None, None),
        };
        cells![
            self.name,
            self.recruited_on,
            self.nominations_until,
            self.order_number,
            self.appointed_on,
            people,
            share,
            self.quorum == Some(Quorum::Majority),
            self.together,
            self.chair_decides,
            self.without_organisations,
            self.without_note,
            self.regulations,
        ]
    }

    /// The flat part; the calls are read beside it.
    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            name: cells.next()?,
            calls: Vec::new(),
            recruited_on: cells.next()?,
            nominations_until: cells.next()?,
            order_number: cells.next()?,
            appointed_on: cells.next()?,
            quorum: {
                let (people, share, majority) =
                    (cells.next::<Option<u32>>()?, cells.next::<Option<u32>>()?, cells.next::<bool>()?);
                people.map(Quorum::People).or(share.map(Quorum::Share)).or(majority.then_some(Quorum::Majority))
            },
            together: cells.next()?,
            chair_decides: cells.next()?,
            without_organisations: cells.next()?,
            without_note: cells.next()?,
            regulations: cells.next()?,
        })
    }
}

const CALLS: Part = Part { table: "commission_call", owner: "commission", columns: &["call"], pairing: Pairing::Key(0) };

fn keep_calls(tx: &WriteTx<'_>, id: CommissionId, commission: &Commission) -> Result<(), Fault> {
    CALLS.keep(tx, id.0, commission.calls.iter().map(|call| cells![*call]).collect())
}

pub fn insert(tx: &WriteTx<'_>, commission: &Commission) -> Result<CommissionId, Fault> {
    let id = rows::insert(tx, commission)?;
    keep_calls(tx, id, commission)?;
    Ok(id)
}

pub fn update(tx: &WriteTx<'_>, id: CommissionId, seen: Revision, commission: &Commission) -> Result<Revision, Fault> {
    let revision = rows::update(tx, id, seen, commission)?;
    keep_calls(tx, id, commission)?;
    Ok(revision)
}

pub fn get(tx: &ReadTx<'_>, id: CommissionId) -> Result<Stored<CommissionId, Commission>, Fault> {
    let mut stored: Stored<CommissionId, Commission> = rows::get(tx, id)?;
    stored.record.calls = tx.all("SELECT call FROM commission_call WHERE commission = ? ORDER BY call", cells![id], only)?;
    Ok(stored)
}

/// The commission of a call.
pub fn of(tx: &ReadTx<'_>, call: CallId) -> Result<Option<Stored<CommissionId, Commission>>, Fault> {
    let id = tx.one("SELECT commission FROM commission_call WHERE call = ?", cells![call], only::<CommissionId>)?;
    id.map(|id| get(tx, id)).transpose()
}
