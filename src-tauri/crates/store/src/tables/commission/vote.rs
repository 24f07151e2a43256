//! Votes on the lists of tasks.

use domain::{
    commission::{OpinionVote, Voice},
    id::{CallId, CommissionMeetingId, OpinionVoteId, Revision, Stored},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells, only},
    rows::{self, Pairing, Part, Row},
};

impl Row for OpinionVote {
    type Id = OpinionVoteId;
    const TABLE: &'static str = "opinion_vote";
    const COLUMNS: &'static [&'static str] = &["meeting", "task"];

    fn values(&self) -> Vec<Value> {
        cells![self.meeting, self.task]
    }

    /// The flat part; the voices are read beside it.
    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self { meeting: cells.next()?, task: cells.next()?, voices: Vec::new() })
    }
}

const VOICES: Part =
    Part { table: "opinion_voice", owner: "vote", columns: &["member", "choice", "dissent"], pairing: Pairing::Key(0) };

fn keep_voices(tx: &WriteTx<'_>, id: OpinionVoteId, vote: &OpinionVote) -> Result<(), Fault> {
    VOICES.keep(tx, id.0, vote.voices.iter().map(|voice| cells![voice.member, voice.choice, voice.dissent]).collect())
}

pub fn insert(tx: &WriteTx<'_>, vote: &OpinionVote) -> Result<OpinionVoteId, Fault> {
    let id = rows::insert(tx, vote)?;
    keep_voices(tx, id, vote)?;
    Ok(id)
}

pub fn update(tx: &WriteTx<'_>, id: OpinionVoteId, seen: Revision, vote: &OpinionVote) -> Result<Revision, Fault> {
    let revision = rows::update(tx, id, seen, vote)?;
    keep_voices(tx, id, vote)?;
    Ok(revision)
}

/// Votes on the tasks of a call.
pub fn of(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<Stored<OpinionVoteId, OpinionVote>>, Fault> {
    let of_call = "task IN (SELECT id FROM call_task WHERE call = ?)";
    let mut votes = rows::select::<OpinionVote>(tx, &format!("WHERE {of_call} ORDER BY id"), cells![call])?;
    let sql = format!(
        "SELECT vote, member, choice, dissent FROM opinion_voice \
         WHERE vote IN (SELECT id FROM opinion_vote WHERE {of_call}) ORDER BY vote, id"
    );
    let voices = tx.all(&sql, cells![call], |cells| {
        let vote = cells.next::<OpinionVoteId>()?;
        Ok((vote, Voice { member: cells.next()?, choice: cells.next()?, dissent: cells.next()? }))
    })?;
    for (id, voice) in voices {
        if let Some(vote) = votes.iter_mut().find(|vote| vote.id == id) {
            vote.record.voices.push(voice);
        }
    }
    Ok(votes)
}

/// The calls whose lists were voted on at a meeting.
pub fn calls_of(tx: &ReadTx<'_>, meeting: CommissionMeetingId) -> Result<Vec<CallId>, Fault> {
    let sql = "SELECT DISTINCT t.call FROM opinion_vote AS v JOIN call_task AS t ON t.id = v.task WHERE v.meeting = ?";
    tx.all(sql, cells![meeting], only)
}
