//! What the minutes of a meeting say: people, quorum, exclusions, offers with scores and amounts, votes, dissent.

use domain::{
    commission::{CommissionMeeting, Member},
    id::{CommissionMeetingId, CommissionMemberId, Stored},
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;
use store::ReadTx;

use super::{
    Held,
    meeting::CommissionMeetingView,
    ranking::{self, RankingView},
    voted,
};
use crate::{Desk, Failure, view::Key};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct MinutesView {
    pub call: Key,
    pub call_title: String,
    pub meetings: Vec<MinutesMeeting>,
    /// "Anna Lipa – oferta 4: członek zarządu oferenta".
    pub exclusions: Vec<String>,
    pub tasks: Vec<RankingView>,
    /// What is missing before the minutes can be signed.
    pub missing: Vec<String>,
}

/// A meeting with those who were there; of the absent, those who sat in the commission on its day.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct MinutesMeeting {
    pub meeting: CommissionMeetingView,
    /// "Jan Kalina – przewodniczący, organ wykonawczy".
    pub present: Vec<String>,
    pub absent: Vec<String>,
}

pub fn view(desk: &Desk, call: Key) -> Result<MinutesView, Failure> {
    desk.read(|tx| told(tx, &Held::load(tx, desk.law(), call, desk.today())?))
}

/// The minutes of a call that was read before.
pub(crate) fn told(tx: &ReadTx<'_>, held: &Held) -> Result<MinutesView, Failure> {
    let call = Key(held.records.stored.id.0);
    let mut minutes = of(held, call);
    for mut list in ranking::all(tx, call)? {
        let title = &list.task_title;
        let undecided = list.vote.as_ref().is_none_or(|vote| !vote.adopted);
        if undecided && !list.lines.is_empty() {
            minutes.missing.push(format!("Komisja nie przyjęła jeszcze listy ofert zadania „{title}”."));
        }
        if list.vote.as_ref().is_some_and(|vote| vote.changed) {
            minutes
                .missing
                .push(format!("Lista ofert zadania „{title}” zmieniła się po głosowaniu. Trzeba zagłosować jeszcze raz."));
        }
        if list.vote.as_ref().is_some_and(|vote| !vote.has_quorum) {
            minutes.missing.push(format!("Nad listą ofert zadania „{title}” głosowano bez kworum."));
        }
        voted::as_voted(&mut list);
        minutes.tasks.push(list);
    }
    Ok(minutes)
}

fn of(held: &Held, call: Key) -> MinutesView {
    let newest = held.meetings.last();
    let mut missing = Vec::new();
    match newest {
        None => missing.push("Nie wpisano posiedzenia komisji.".to_owned()),
        Some(meeting) if !super::meeting::view(meeting, held).has_quorum => {
            missing.push("Na ostatnim posiedzeniu nie ma kworum.".to_owned());
        }
        Some(_) => (),
    }
    MinutesView {
        call,
        call_title: held.records.stored.record.name(),
        meetings: held.meetings.iter().map(|meeting| met(meeting, held)).collect(),
        exclusions: super::exclusion::views(held)
            .into_iter()
            .map(|row| format!("{} – oferta {}: {}", row.member_name, row.offer_number, row.reason))
            .collect(),
        tasks: Vec::new(),
        missing,
    }
}

fn met(stored: &Stored<CommissionMeetingId, CommissionMeeting>, held: &Held) -> MinutesMeeting {
    let meeting = &stored.record;
    let there = |id: CommissionMemberId| meeting.present.contains(&id);
    let named = |record: &Member| format!("{} – {}, {}", record.name, record.role.label(), record.side.label());
    let sat = |record: &Member| record.sits_on(meeting.held_at.date());
    let absent = held.members.iter().filter(|member| !there(member.id) && sat(&member.record));
    MinutesMeeting {
        meeting: super::meeting::view(stored, held),
        present: held.members.iter().filter(|member| there(member.id)).map(|member| named(&member.record)).collect(),
        absent: absent.map(|member| named(&member.record)).collect(),
    }
}
