//! Remarks and the positions taken on them.

use chrono::NaiveDate;
use domain::{
    consultation::{Outcome, Position, Remark},
    id::{ConsultationId, OrganisationId, RemarkId, Revision, Stored},
};
use rusqlite::types::Value;

use super::attachment::{self, Attachment};
use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells},
    rows::{self, Row},
};

impl Row for Remark {
    type Id = RemarkId;
    const TABLE: &'static str = "remark";
    const COLUMNS: &'static [&'static str] = &[
        "consultation",
        "number",
        "received_at",
        "channel",
        "sender_kind",
        "organisation",
        "sender",
        "meeting",
        "unit",
        "unit_address",
        "wording_now",
        "wording_proposed",
        "content",
        "reason",
        "evidence",
        "outcome",
        "outcome_reason",
        "wording_after",
        "position_on",
    ];

    fn values(&self) -> Vec<Value> {
        let position = self.position.as_ref();
        cells![
            self.consultation,
            self.number,
            self.received_at,
            self.channel,
            self.sender_kind,
            self.organisation,
            self.sender,
            self.meeting,
            self.unit,
            self.unit_address,
            self.wording_now,
            self.wording_proposed,
            self.content,
            self.reason,
            self.evidence,
            position.map(|position| position.outcome),
            position.map(|position| position.reason.clone()).unwrap_or_default(),
            position.map(|position| position.wording_after.clone()).unwrap_or_default(),
            position.map(|position| position.taken_on),
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            consultation: cells.next()?,
            number: cells.next()?,
            received_at: cells.next()?,
            channel: cells.next()?,
            sender_kind: cells.next()?,
            organisation: cells.next()?,
            sender: cells.next()?,
            meeting: cells.next()?,
            unit: cells.next()?,
            unit_address: cells.next()?,
            wording_now: cells.next()?,
            wording_proposed: cells.next()?,
            content: cells.next()?,
            reason: cells.next()?,
            evidence: cells.next()?,
            position: read_position(cells)?,
        })
    }
}

fn read_position(cells: &mut Cells<'_>) -> Result<Option<Position>, Fault> {
    let (outcome, reason, wording_after, day): (Option<Outcome>, _, _, Option<NaiveDate>) =
        (cells.next()?, cells.next()?, cells.next()?, cells.next()?);
    Ok(outcome.zip(day).map(|(outcome, taken_on)| Position { outcome, reason, wording_after, taken_on }))
}

super::verbs!(Remark, RemarkId: insert, get, update);

/// Removes a remark with what tells which versions it brought; history keeps what they held.
pub fn remove(tx: &WriteTx<'_>, id: RemarkId, seen: Revision) -> Result<(), Fault> {
    super::remark_change::forget(tx, id)?;
    rows::delete::<Remark>(tx, id, seen)
}

/// Remarks of a consultation by their numbers.
pub fn of(tx: &ReadTx<'_>, consultation: ConsultationId) -> Result<Vec<Stored<RemarkId, Remark>>, Fault> {
    rows::select(tx, "WHERE consultation = ? ORDER BY number", cells![consultation])
}

/// Remarks of all consultations, of each by their numbers.
pub fn all(tx: &ReadTx<'_>) -> Result<Vec<Stored<RemarkId, Remark>>, Fault> {
    rows::select(tx, "ORDER BY consultation, number", cells![])
}

/// Remarks that an organisation ever sent, the latest first.
pub fn of_organisation(tx: &ReadTx<'_>, organisation: OrganisationId) -> Result<Vec<Stored<RemarkId, Remark>>, Fault> {
    rows::select(tx, "WHERE organisation = ? ORDER BY received_at DESC, id DESC", cells![organisation])
}

/// The number for the next remark of a consultation, from 1.
pub fn next_number(tx: &ReadTx<'_>, consultation: ConsultationId) -> Result<u32, Fault> {
    tx.count("SELECT coalesce(max(number), 0) + 1 FROM remark WHERE consultation = ?", cells![consultation])
}

/// A list from which remarks of one consultation came: the file that is their evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemarkList {
    pub file: Attachment,
    /// How many of the remarks came with it.
    pub remarks: u32,
    /// The lowest and the highest of their numbers.
    pub first: u32,
    pub last: u32,
}

/// The lists from which remarks of a consultation came, in the order of their numbers.
pub fn lists(tx: &ReadTx<'_>, consultation: ConsultationId) -> Result<Vec<RemarkList>, Fault> {
    let sql = "SELECT a.id, a.name, a.media_type, a.size, a.sha256, a.added_at, count(*), min(r.number), max(r.number) \
               FROM remark AS r JOIN attachment AS a ON a.id = r.evidence \
               WHERE r.consultation = ? AND a.media_type IN (?, ?) GROUP BY a.id ORDER BY min(r.number)";
    let [text, sheet] = attachment::LISTS;
    tx.all(sql, cells![consultation, text.to_owned(), sheet.to_owned()], |cells| {
        Ok(RemarkList { file: attachment::read(cells)?, remarks: cells.next()?, first: cells.next()?, last: cells.next()? })
    })
}
