//! Meetings of a consultation with their turnout.

use domain::{
    consultation::{Meeting, Sector},
    id::{ConsultationId, MeetingId, Revision, Stored},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells},
    rows::{self, Pairing, Part, Row},
};

impl Row for Meeting {
    type Id = MeetingId;
    const TABLE: &'static str = "meeting";
    const COLUMNS: &'static [&'static str] = &["consultation", "held_at", "place", "stated_total", "notes"];

    fn values(&self) -> Vec<Value> {
        cells![self.consultation, self.held_at, self.place, self.stated_total, self.notes]
    }

    /// The flat part; the turnout is read beside it.
    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            consultation: cells.next()?,
            held_at: cells.next()?,
            place: cells.next()?,
            stated_total: cells.next()?,
            notes: cells.next()?,
            turnout: Vec::new(),
        })
    }
}

const TURNOUT: Part =
    Part { table: "meeting_turnout", owner: "meeting", columns: &["sector", "people"], pairing: Pairing::Key(0) };

pub fn insert(tx: &WriteTx<'_>, meeting: &Meeting) -> Result<MeetingId, Fault> {
    let id = rows::insert(tx, meeting)?;
    keep_turnout(tx, id, meeting)?;
    Ok(id)
}

pub fn update(tx: &WriteTx<'_>, id: MeetingId, seen: Revision, meeting: &Meeting) -> Result<Revision, Fault> {
    let revision = rows::update(tx, id, seen, meeting)?;
    keep_turnout(tx, id, meeting)?;
    Ok(revision)
}

fn keep_turnout(tx: &WriteTx<'_>, id: MeetingId, meeting: &Meeting) -> Result<(), Fault> {
    TURNOUT.keep(tx, id.0, meeting.turnout.iter().map(|(sector, people)| cells![*sector, *people]).collect())
}

/// Removes a meeting with its turnout.
pub fn remove(tx: &WriteTx<'_>, id: MeetingId, seen: Revision) -> Result<(), Fault> {
    TURNOUT.keep(tx, id.0, Vec::new())?;
    rows::delete::<Meeting>(tx, id, seen)
}

pub fn get(tx: &ReadTx<'_>, id: MeetingId) -> Result<Stored<MeetingId, Meeting>, Fault> {
    let mut stored: Stored<MeetingId, Meeting> = rows::get(tx, id)?;
    let sql = "SELECT sector, people FROM meeting_turnout WHERE meeting = ? ORDER BY id";
    stored.record.turnout = tx.all(sql, cells![id], |cells| Ok((cells.next()?, cells.next()?)))?;
    Ok(stored)
}

/// Meetings by their numbers, without their turnout; unknown numbers are left out.
pub fn many(tx: &ReadTx<'_>, ids: &[MeetingId]) -> Result<Vec<Stored<MeetingId, Meeting>>, Fault> {
    rows::select(tx, "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id", cells![rows::numbers(ids.iter().map(|id| id.0))])
}

/// Meetings of a consultation in order of time.
pub fn of(tx: &ReadTx<'_>, consultation: ConsultationId) -> Result<Vec<Stored<MeetingId, Meeting>>, Fault> {
    let mut meetings = rows::select::<Meeting>(tx, "WHERE consultation = ? ORDER BY held_at, id", cells![consultation])?;
    let sql = "SELECT meeting, sector, people FROM meeting_turnout \
               WHERE meeting IN (SELECT id FROM meeting WHERE consultation = ?) ORDER BY meeting, id";
    let turnout =
        tx.all(sql, cells![consultation], |cells| Ok((cells.next::<MeetingId>()?, (cells.next::<Sector>()?, cells.next()?))))?;
    for (id, came) in turnout {
        if let Some(meeting) = meetings.iter_mut().find(|meeting| meeting.id == id) {
            meeting.record.turnout.push(came);
        }
    }
    Ok(meetings)
}
