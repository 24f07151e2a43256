//! Meetings of a commission with those who were there.

use domain::{
    commission::CommissionMeeting,
    id::{CallId, CommissionId, CommissionMeetingId, CommissionMemberId, Revision, Stored},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells},
    rows::{self, Pairing, Part, Row},
};

impl Row for CommissionMeeting {
    type Id = CommissionMeetingId;
    const TABLE: &'static str = "commission_meeting";
    const COLUMNS: &'static [&'static str] = &["commission", "call", "held_at", "place", "notes"];

    fn values(&self) -> Vec<Value> {
        cells![self.commission, self.call, self.held_at, self.place, self.notes]
    }

    /// The flat part; the attendance is read beside it.
    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            commission: cells.next()?,
            call: cells.next()?,
            held_at: cells.next()?,
            place: cells.next()?,
            notes: cells.next()?,
            present: Vec::new(),
        })
    }
}

const PRESENT: Part = Part { table: "commission_attendance", owner: "meeting", columns: &["member"], pairing: Pairing::Key(0) };

fn keep_present(tx: &WriteTx<'_>, id: CommissionMeetingId, present: &[CommissionMemberId]) -> Result<(), Fault> {
    PRESENT.keep(tx, id.0, present.iter().map(|member| cells![*member]).collect())
}

pub fn insert(tx: &WriteTx<'_>, meeting: &CommissionMeeting) -> Result<CommissionMeetingId, Fault> {
    let id = rows::insert(tx, meeting)?;
    keep_present(tx, id, &meeting.present)?;
    Ok(id)
}

pub fn update(tx: &WriteTx<'_>, id: CommissionMeetingId, seen: Revision, meeting: &CommissionMeeting) -> Result<Revision, Fault> {
    let revision = rows::update(tx, id, seen, meeting)?;
    keep_present(tx, id, &meeting.present)?;
    Ok(revision)
}

/// Removes a meeting with its attendance.
pub fn remove(tx: &WriteTx<'_>, id: CommissionMeetingId, seen: Revision) -> Result<(), Fault> {
    keep_present(tx, id, &[])?;
    rows::delete::<CommissionMeeting>(tx, id, seen)
}

/// Meetings of a commission in order of time.
pub fn of(tx: &ReadTx<'_>, commission: CommissionId) -> Result<Vec<Stored<CommissionMeetingId, CommissionMeeting>>, Fault> {
    let mut meetings = rows::select::<CommissionMeeting>(tx, "WHERE commission = ? ORDER BY held_at, id", cells![commission])?;
    let sql = "SELECT meeting, member FROM commission_attendance \
               WHERE meeting IN (SELECT id FROM commission_meeting WHERE commission = ?) ORDER BY meeting, id";
    let present =
        tx.all(sql, cells![commission], |cells| Ok((cells.next::<CommissionMeetingId>()?, cells.next::<CommissionMemberId>()?)))?;
    for (id, member) in present {
        if let Some(meeting) = meetings.iter_mut().find(|meeting| meeting.id == id) {
            meeting.record.present.push(member);
        }
    }
    Ok(meetings)
}

/// Meetings that serve a call: its own and those of the whole commission, in order of time.
pub fn of_call(
    tx: &ReadTx<'_>,
    commission: CommissionId,
    call: CallId,
) -> Result<Vec<Stored<CommissionMeetingId, CommissionMeeting>>, Fault> {
    let mut meetings = of(tx, commission)?;
    meetings.retain(|meeting| meeting.record.serves(call));
    Ok(meetings)
}
