//! Offers of a call: the register, what the offers held, their files and the formal check.

pub mod answer;
pub mod attachment;
pub mod list;
pub mod version;

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    id::{CallId, OfferId, OrganisationId, Stored},
    offer::{Offer, Receipt},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells, only},
    rows::{self, Row},
};

impl Row for Offer {
    type Id = OfferId;
    const TABLE: &'static str = "offer";
    const COLUMNS: &'static [&'static str] = &[
        "call",
        "task",
        "number",
        "organisation",
        "channel",
        "received_at",
        "received_offset",
        "status",
        "version",
        "called_on",
        "complete_by",
        "call_words",
        "decided_on",
        "reason",
        "note",
        "brought_back",
        "brought_back_on",
    ];

    fn values(&self) -> Vec<Value> {
        cells![
            self.call,
            self.task,
            self.number,
            self.organisation,
            self.receipt.channel,
            self.receipt.at,
            self.receipt.offset,
            self.status,
            self.version,
            self.called_on,
            self.complete_by,
            self.call_words,
            self.decided_on,
            self.reason,
            self.note,
            self.brought_back,
            self.brought_back_on,
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            call: cells.next()?,
            task: cells.next()?,
            number: cells.next()?,
            organisation: cells.next()?,
            receipt: Receipt { channel: cells.next()?, at: cells.next()?, offset: cells.next()? },
            status: cells.next()?,
            version: cells.next()?,
            called_on: cells.next()?,
            complete_by: cells.next()?,
            call_words: cells.next()?,
            decided_on: cells.next()?,
            reason: cells.next()?,
            note: cells.next()?,
            brought_back: cells.next()?,
            brought_back_on: cells.next()?,
        })
    }
}

super::verbs!(Offer, OfferId: insert, get, update);

/// Offers of a call in the order in which they came.
pub fn of(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<Stored<OfferId, Offer>>, Fault> {
    rows::select(tx, "WHERE call = ? ORDER BY received_at, id", cells![call])
}

/// The offer of a call with this number.
pub fn numbered(tx: &ReadTx<'_>, call: CallId, number: &str) -> Result<Option<Stored<OfferId, Offer>>, Fault> {
    Ok(rows::select(tx, "WHERE call = ? AND number = ?", cells![call, number.to_owned()])?.into_iter().next())
}

/// Numbers taken in a call, with the applicants who have them.
pub fn numbers(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<(String, String)>, Fault> {
    let sql = "SELECT o.number, v.applicants FROM offer AS o JOIN offer_version AS v ON v.offer = o.id AND v.number = o.version \
               WHERE o.call = ? ORDER BY o.id";
    tx.all(sql, cells![call], |cells| Ok((cells.next()?, cells.next()?)))
}

/// Number and applicants of offers, whatever their calls; unknown ones are left out.
pub fn names(tx: &ReadTx<'_>, ids: &[OfferId]) -> Result<HashMap<OfferId, (String, String)>, Fault> {
    let sql = "SELECT o.id, o.number, v.applicants FROM offer AS o JOIN offer_version AS v ON v.offer = o.id AND v.number = o.version \
               WHERE o.id IN (SELECT value FROM json_each(?))";
    let chosen = cells![rows::numbers(ids.iter().map(|id| id.0))];
    let found = tx.all(sql, chosen, |cells| Ok((cells.next()?, (cells.next()?, cells.next()?))))?;
    Ok(found.into_iter().collect())
}

/// How many offers a call has.
pub fn count(tx: &ReadTx<'_>, call: CallId) -> Result<u32, Fault> {
    tx.count("SELECT count(*) FROM offer WHERE call = ?", cells![call])
}

/// Offers of calls that were called to complete: the call, the number in its register and the last day for completing.
pub fn called(tx: &ReadTx<'_>, calls: &[CallId]) -> Result<Vec<(CallId, String, NaiveDate)>, Fault> {
    let sql = "SELECT call, number, complete_by FROM offer WHERE call IN (SELECT value FROM json_each(?)) \
               AND status = 'wezwana' AND complete_by IS NOT NULL ORDER BY complete_by, received_at, id";
    let chosen = cells![rows::numbers(calls.iter().map(|id| id.0))];
    tx.all(sql, chosen, |cells| Ok((cells.next()?, cells.next()?, cells.next()?)))
}

/// Offers that an organisation ever filed, and `also` those that it filed with others, the latest first.
pub fn of_organisation(
    tx: &ReadTx<'_>,
    organisation: OrganisationId,
    also: &[OfferId],
) -> Result<Vec<Stored<OfferId, Offer>>, Fault> {
    let tail = "WHERE organisation = ? OR id IN (SELECT value FROM json_each(?)) ORDER BY received_at DESC, id DESC";
    rows::select(tx, tail, cells![organisation, rows::numbers(also.iter().map(|id| id.0))])
}

/// The call to which an offer belongs.
pub fn call(tx: &ReadTx<'_>, offer: OfferId) -> Result<CallId, Fault> {
    let found = tx.one("SELECT call FROM offer WHERE id = ?", cells![offer], only)?;
    found.ok_or_else(|| rows::not_found("offer", offer.0))
}
