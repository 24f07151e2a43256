//! Commissions with the calls they serve; members, meetings, cards, votes, awards and results have files of their own.

pub mod award;
pub mod card;
pub mod exclusion;
pub mod meeting;
pub mod member;
pub mod result;
pub mod vote;

use chrono::NaiveDate;
use domain::{
    commission::{Commission, Quorum},
    id::{CallId, CommissionId, OfferId, OrganisationId, Revision, Stored},
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

/// A commission with the calls that it serves, as a call without one may take it.
#[derive(Clone, Debug, PartialEq)]
pub struct CommissionRow {
    pub id: CommissionId,
    pub name: String,
    pub order_number: String,
    pub appointed_on: Option<NaiveDate>,
    /// Titles of its calls in the order in which it took them.
    pub calls: Vec<String>,
}

/// Commissions that work still: one of their calls is neither finished nor annulled. The newest first.
pub fn at_work(tx: &ReadTx<'_>) -> Result<Vec<CommissionRow>, Fault> {
    let under_way = crate::call::under_way(tx, i32::MAX)?;
    let mut found: Vec<CommissionRow> = Vec::new();
    tx.all(include_str!("at_work.sql"), cells![rows::numbers(under_way.iter().map(|call| call.0))], |cells| {
        let (id, name, order_number, appointed_on) = (cells.next()?, cells.next()?, cells.next()?, cells.next()?);
        let call: String = cells.next()?;
        match found.last_mut().filter(|row| row.id == id) {
            Some(row) => row.calls.push(call),
            None => found.push(CommissionRow { id, name, order_number, appointed_on, calls: vec![call] }),
        }
        Ok(())
    })?;
    Ok(found)
}

/// What was done for a call, so that its commission cannot leave it any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    pub cards: u32,
    pub votes: u32,
    pub awards: u32,
    pub exclusions: u32,
    /// Meetings of this call alone.
    pub meetings: u32,
}

pub fn done(tx: &ReadTx<'_>, call: CallId) -> Result<Done, Fault> {
    let read = |cells: &mut Cells<'_>| {
        Ok(Done {
            cards: cells.next()?,
            votes: cells.next()?,
            awards: cells.next()?,
            exclusions: cells.next()?,
            meetings: cells.next()?,
        })
    };
    let sql = "SELECT (SELECT count(*) FROM offer AS o JOIN scorecard AS s ON s.offer = o.id WHERE o.call = ?1), \
               (SELECT count(*) FROM call_task AS t JOIN opinion_vote AS v ON v.task = t.id WHERE t.call = ?1), \
               (SELECT count(*) FROM call_task AS t JOIN award AS a ON a.task = t.id WHERE t.call = ?1), \
               (SELECT count(*) FROM offer AS o JOIN exclusion AS e ON e.offer = o.id WHERE o.call = ?1), \
               (SELECT count(*) FROM commission_meeting WHERE call = ?1)";
    let found = tx.one(sql, cells![call], read)?;
    found.ok_or_else(|| rows::not_found("call", call.0))
}

/// An offer in another call of the same commission, as far as it matters who filed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FiledElsewhere {
    pub call: String,
    pub number: String,
    pub organisation: Option<OrganisationId>,
    /// Names and numbers as they were written in the offer.
    pub applicants: Vec<(String, String)>,
}

/// Who filed offers in the other calls of a commission.
pub fn filed_elsewhere(tx: &ReadTx<'_>, commission: CommissionId, call: CallId) -> Result<Vec<FiledElsewhere>, Fault> {
    let mut offers: Vec<FiledElsewhere> = Vec::new();
    let mut last: Option<OfferId> = None;
    tx.all(include_str!("filed_elsewhere.sql"), cells![commission, call], |cells| {
        let offer: OfferId = cells.next()?;
        let (call, number, organisation) = (cells.next()?, cells.next()?, cells.next()?);
        let applicant: (Option<String>, Option<String>) = (cells.next()?, cells.next()?);
        if last != Some(offer) {
            offers.push(FiledElsewhere { call, number, organisation, applicants: Vec::new() });
            last = Some(offer);
        }
        if let (Some(known), (Some(name), Some(register_number))) = (offers.last_mut(), applicant) {
            known.applicants.push((name, register_number));
        }
        Ok(())
    })?;
    Ok(offers)
}
