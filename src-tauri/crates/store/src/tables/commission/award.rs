//! Money proposed and granted, and corrections of announced results.

use domain::{
    commission::{Award, Correction, award::TaskProposal, proposal::Method},
    id::{AwardId, CallId, CallTaskId, CorrectionId, OfferId, Stored},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells, only},
    rows::{self, Row},
};

impl Row for Award {
    type Id = AwardId;
    const TABLE: &'static str = "award";
    const COLUMNS: &'static [&'static str] = &[
        "offer",
        "task",
        "own_minimum",
        "by_hand",
        "proposed",
        "granted",
        "reserve",
        "reason",
        "told_on",
        "update_until",
        "contracted_on",
        "ended",
        "ended_on",
        "end_note",
    ];

    fn values(&self) -> Vec<Value> {
        cells![
            self.offer,
            self.task,
            self.own_minimum,
            self.by_hand,
            self.proposed,
            self.granted,
            self.reserve,
            self.reason,
            self.told_on,
            self.update_until,
            self.contracted_on,
            self.end,
            self.ended_on,
            self.end_note,
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            offer: cells.next()?,
            task: cells.next()?,
            own_minimum: cells.next()?,
            by_hand: cells.next()?,
            proposed: cells.next()?,
            granted: cells.next()?,
            reserve: cells.next()?,
            reason: cells.next()?,
            told_on: cells.next()?,
            update_until: cells.next()?,
            contracted_on: cells.next()?,
            end: cells.next()?,
            ended_on: cells.next()?,
            end_note: cells.next()?,
        })
    }
}

crate::tables::verbs!(Award, AwardId: insert, get, update);

/// The award of an offer.
pub fn of_offer(tx: &ReadTx<'_>, offer: OfferId) -> Result<Option<Stored<AwardId, Award>>, Fault> {
    Ok(rows::select(tx, "WHERE offer = ?", cells![offer])?.into_iter().next())
}

/// Awards of a task.
pub fn of_task(tx: &ReadTx<'_>, task: CallTaskId) -> Result<Vec<Stored<AwardId, Award>>, Fault> {
    rows::select(tx, "WHERE task = ? ORDER BY id", cells![task])
}

/// Awards of a call.
pub fn of(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<Stored<AwardId, Award>>, Fault> {
    rows::select(tx, "WHERE offer IN (SELECT id FROM offer WHERE call = ?) ORDER BY id", cells![call])
}

/// How the amounts of the tasks of a call are proposed.
pub fn proposals(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<TaskProposal>, Fault> {
    let sql = "SELECT task, method FROM task_proposal WHERE task IN (SELECT id FROM call_task WHERE call = ?) ORDER BY task";
    tx.all(sql, cells![call], |cells| Ok(TaskProposal { task: cells.next()?, method: cells.next()? }))
}

/// Keeps how the amounts of a task are proposed.
pub fn propose(tx: &WriteTx<'_>, task: CallTaskId, method: Method) -> Result<(), Fault> {
    let known = tx.one("SELECT id FROM task_proposal WHERE task = ?", cells![task], only::<i64>)?;
    match known {
        Some(id) => tx.run("UPDATE task_proposal SET method = ? WHERE id = ?", cells![method, id]).map(|_| ()),
        None => tx.add("INSERT INTO task_proposal (task, method) VALUES (?, ?)", cells![task, method]).map(|_| ()),
    }
}

impl Row for Correction {
    type Id = CorrectionId;
    const TABLE: &'static str = "award_correction";
    const COLUMNS: &'static [&'static str] = &["award", "kind", "corrected_on", "amount_before", "amount_after", "reason"];

    fn values(&self) -> Vec<Value> {
        cells![self.award, self.kind, self.corrected_on, self.before, self.after, self.reason]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            award: cells.next()?,
            kind: cells.next()?,
            corrected_on: cells.next()?,
            before: cells.next()?,
            after: cells.next()?,
            reason: cells.next()?,
        })
    }
}

/// Notes a correction.
pub fn correct(tx: &WriteTx<'_>, correction: &Correction) -> Result<CorrectionId, Fault> {
    rows::insert(tx, correction)
}

/// Corrections of the results of a call, in order of time.
pub fn corrections(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<Stored<CorrectionId, Correction>>, Fault> {
    let tail = "WHERE award IN (SELECT a.id FROM offer AS o JOIN award AS a ON a.offer = o.id WHERE o.call = ?) ORDER BY id";
    rows::select(tx, tail, cells![call])
}
