//! The vote on a list: its meeting and quorum, its voices, and whether the list changed since.

use std::collections::HashSet;

use domain::{
    call::CallStatus,
    commission::{Award, Member, OpinionVote, opinion, proposal::Split},
    id::{CommissionMemberId, OfferId, Stored},
    money::Money,
};
use serde::Serialize;
use specta::Type;

use super::{
    meeting,
    ranking::{MoneyFigure, Ranking, RankingView},
};
use crate::view::{Choice, ExplanationView, Key};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct VoteView {
    pub meeting: Key,
    /// "posiedzenie komisji 15 grudnia 2026 r., godz. 10:00".
    pub meeting_name: String,
    pub has_quorum: bool,
    pub adopted: bool,
    /// The list is no longer the one that was adopted: the vote has to be taken anew.
    pub changed: bool,
    /// "Za: 4, przeciw: 1, wstrzymało się: 0."
    pub why: ExplanationView,
    pub voices: Vec<VoiceView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct VoiceView {
    pub member: Key,
    pub name: String,
    pub choice: Choice,
    pub dissent: String,
}

/// The list gives other amounts than the adopted one, to other offers, or what was adopted fell.
fn differs(ranking: &Ranking, split: &Split) -> bool {
    let listed: HashSet<OfferId> = split.lines.iter().map(|line| line.offer).collect();
    let left = |award: &Award| award.proposed.is_some() && !listed.contains(&award.offer);
    split.lines.iter().any(|line| ranking.proposed(line.offer) != Some(line.amount.value))
        || ranking.awards.values().any(|award| left(&award.record))
}

/// Puts the amounts of an adopted list in the place of those that its method gives now.
pub(super) fn as_voted(list: &mut RankingView) {
    let adopted = list.vote.as_ref().is_some_and(|vote| vote.adopted);
    let amounts: Option<Vec<Money>> =
        list.lines.iter().map(|line| line.voted.as_ref().map(|voted| Money::from_grosze(voted.grosze))).collect();
    let Some(amounts) = amounts.filter(|_| adopted) else { return };
    for (line, amount) in list.lines.iter_mut().zip(&amounts) {
        if line.proposal.grosze != amount.grosze() {
            line.proposal = (*amount).into();
            line.proposal_why =
                ExplanationView::told(amount.to_string(), vec!["Kwota z listy, którą komisja przyjęła.".to_owned()]);
        }
    }
    let sum = Money::total(amounts).unwrap_or(Money::LARGEST);
    if list.proposed.amount.grosze != sum.grosze() {
        let why = ExplanationView::told(sum.to_string(), vec!["Suma kwot z listy, którą komisja przyjęła.".to_owned()]);
        list.proposed = MoneyFigure { amount: sum.into(), why };
    }
}

/// How many of those who were there with a deciding voice did not vote.
fn silent(vote: &OpinionVote, ranking: &Ranking) -> usize {
    let meeting = ranking.meetings.iter().find(|meeting| meeting.id == vote.meeting);
    let there = |member: &&Stored<CommissionMemberId, Member>| {
        member.record.votes() && meeting.is_some_and(|meeting| meeting.record.present.contains(&member.id))
    };
    let voted = |id: CommissionMemberId| vote.voices.iter().any(|voice| voice.member == id);
    ranking.members.iter().filter(there).filter(|member| !voted(member.id)).count()
}

/// What the vote on a list says, and whether the list is still the one that was voted on.
pub(super) fn view(vote: &OpinionVote, ranking: &Ranking, split: &Split) -> VoteView {
    let name = |id: CommissionMemberId| {
        let member = ranking.members.iter().find(|member| member.id == id);
        member.map(|member| member.record.name.clone()).unwrap_or_default()
    };
    let outcome = ranking.commission.as_ref().map(|commission| opinion::outcome(vote, &commission.record, &ranking.members));
    let adopted = outcome.as_ref().is_some_and(|outcome| outcome.value);
    let settled = matches!(ranking.records.stored.record.status, CallStatus::Settled | CallStatus::Finished);
    let changed = adopted && !settled && differs(ranking, split);
    let result = match (adopted, changed) {
        (_, true) => "lista zmieniła się po głosowaniu",
        (true, false) => "lista przyjęta",
        (false, false) => "lista nieprzyjęta",
    };
    let quorum = ranking.commission.as_ref().and_then(|commission| commission.record.quorum);
    let seated = ranking.seated();
    let meeting = ranking.meetings.iter().find(|meeting| meeting.id == vote.meeting);
    let meeting = meeting.map(|meeting| meeting::view_of(meeting, quorum, &seated));
    let mut why = outcome.map(|outcome| ExplanationView::of(&outcome, result)).unwrap_or_default();
    let silent = silent(vote, ranking);
    if silent > 0 {
        why.steps.insert(1.min(why.steps.len()), format!("Nie głosowało: {silent}."));
    }
    VoteView {
        meeting: Key(vote.meeting.0),
        has_quorum: meeting.as_ref().is_none_or(|meeting| meeting.has_quorum),
        meeting_name: meeting.map(|meeting| meeting.name).unwrap_or_default(),
        adopted,
        changed,
        why,
        voices: vote
            .voices
            .iter()
            .map(|voice| VoiceView {
                member: Key(voice.member.0),
                name: name(voice.member),
                choice: voice.choice.into(),
                dissent: voice.dissent.clone(),
            })
            .collect(),
    }
}
