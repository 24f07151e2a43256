//! The vote on the list of a task. When it is adopted, the amounts that stand are what the commission proposes.

use std::collections::HashSet;

use domain::{
    commission::{Award, OpinionVote, Voice, opinion::outcome, validate},
    id::{CallId, CallTaskId, CommissionMeetingId, CommissionMemberId, OfferId},
};
use serde::Deserialize;
use specta::Type;
use store::{WriteTx, commission as kept};

use super::{CHANGED, amount, frozen, ranking::Ranking};
use crate::{Desk, Failure, Reply, consultation::read::Reading, view::Key};

#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct VoteInput {
    pub voices: Vec<VoiceInput>,
}

#[derive(Clone, Debug, Deserialize, Type)]
pub struct VoiceInput {
    pub member: Key,
    pub choice: String,
    pub dissent: String,
}

/// Keeps the vote of the newest meeting on the list of a task; one that was there is written over.
pub fn save(desk: &mut Desk, call: Key, task: Key, input: &VoteInput) -> Result<Reply<()>, Failure> {
    let mut reading = Reading::new();
    let mut voices = Vec::new();
    for (index, voice) in input.voices.iter().enumerate() {
        let choice = reading.needed_choice(&format!("voices.{index}"), &voice.choice);
        voices.push(Voice { member: CommissionMemberId(voice.member.0), choice, dissent: voice.dissent.trim().to_owned() });
    }
    if voices.is_empty() {
        reading.fault("voices", "Nikt nie głosował. Zaznacz głos przynajmniej jednej osoby.");
    }
    reading.done(Vec::new())?;
    let task = CallTaskId(task.0);
    desk.write("Głosowanie komisji nad listą ofert", |tx| {
        frozen::refuse(tx, call)?;
        let ranking = Ranking::load(tx, call, Some(Key(task.0)))?;
        let commission = ranking.commission.as_ref().ok_or_else(|| Failure::not_found("Komisja"))?;
        let meeting = kept::meeting::of_call(tx, commission.id, CallId(call.0))?.pop().ok_or_else(no_meeting)?;
        let absent = |voice: &Voice| {
            let member = ranking.members.iter().find(|member| member.id == voice.member);
            !member.is_some_and(|member| ranking.may_vote(&member.record) && meeting.record.present.contains(&member.id))
        };
        if voices.iter().any(absent) {
            let sentence = "Głosuje tylko osoba z prawem głosu, która jest na posiedzeniu. Popraw obecność albo głosy.";
            return Err(Failure::field("voices", sentence));
        }
        let vote = OpinionVote { meeting: CommissionMeetingId(meeting.id.0), task, voices };
        Failure::when_invalid(validate::vote(&vote))?;
        match kept::vote::of(tx, CallId(call.0))?.into_iter().find(|known| known.record.task == task) {
            Some(known) => kept::vote::update(tx, known.id, known.revision, &vote).map(|_| ())?,
            None => kept::vote::insert(tx, &vote).map(|_| ())?,
        }
        let adopted = outcome(&vote, &commission.record, &ranking.members).value;
        let (split, faults) = ranking.split();
        if adopted && !faults.is_empty() {
            return Err(Failure::field("voices", faults.join(" ")));
        }
        // An offer that left the list since an earlier vote is proposed nothing any more.
        let listed: HashSet<OfferId> = split.lines.iter().map(|line| line.offer).collect();
        for offer in ranking.awards.keys().filter(|offer| !listed.contains(*offer)) {
            amount::keep(tx, &ranking, *offer, |award| award.proposed = None)?;
        }
        for line in split.lines {
            amount::keep(tx, &ranking, line.offer, |award| award.proposed = adopted.then_some(line.amount.value))?;
        }
        Ok(())
    })?;
    Ok(Reply::new((), CHANGED))
}

/// The list of a task changed: what was voted on is no longer what the commission proposes, until it votes anew. Tells whether
/// anything fell.
pub(super) fn unsettle(tx: &WriteTx<'_>, call: CallId, task: Option<CallTaskId>) -> Result<bool, Failure> {
    let votes = kept::vote::of(tx, call)?;
    let Some(task) = task.filter(|task| votes.iter().any(|vote| vote.record.task == *task)) else { return Ok(false) };
    let mut fell = false;
    for award in kept::award::of_task(tx, task)?.into_iter().filter(|award| award.record.proposed.is_some()) {
        kept::award::update(tx, award.id, award.revision, &Award { proposed: None, ..award.record })?;
        fell = true;
    }
    Ok(fell)
}

fn no_meeting() -> Failure {
    Failure::NotFound { sentence: "Nie wpisano posiedzenia komisji. Wpisz jego dzień i obecnych, potem głosuj.".into() }
}
