//! The vote on the list of a task: who was for it, who against, and whether the opinion was adopted.

use super::{Commission, Member, MemberRole};
use crate::{
    explain::Explained,
    id::{CallTaskId, CommissionMeetingId, CommissionMemberId, Stored},
    vocabulary,
};

vocabulary! {
    pub enum Choice {
        For = "za", "za";
        Against = "przeciw", "przeciw";
        Abstained = "wstrzymal_sie", "wstrzymuje się";
    }
}

/// What one member said.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Voice {
    pub member: CommissionMemberId,
    pub choice: Choice,
    /// Dissenting opinion (zdanie odrębne), for the minutes.
    pub dissent: String,
}

/// A vote on the ranking list of one task.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct OpinionVote {
    pub meeting: CommissionMeetingId,
    pub task: CallTaskId,
    pub voices: Vec<Voice>,
}

impl OpinionVote {
    pub fn count(&self, choice: Choice) -> u32 {
        u32::try_from(self.voices.iter().filter(|voice| voice.choice == choice).count()).unwrap_or(u32::MAX)
    }

    fn of(&self, member: CommissionMemberId) -> Option<Choice> {
        self.voices.iter().find(|voice| voice.member == member).map(|voice| voice.choice)
    }
}

/// Whether the list was adopted: more voices for than against; with equal ones the chair's, where the regulations say so.
pub fn outcome(vote: &OpinionVote, commission: &Commission, members: &[Stored<CommissionMemberId, Member>]) -> Explained<bool> {
    let (in_favour, against) = (vote.count(Choice::For), vote.count(Choice::Against));
    let told = format!("Za: {in_favour}, przeciw: {against}, wstrzymało się: {}.", vote.count(Choice::Abstained));
    let explained = |adopted: bool, step: &str| Explained::new(adopted).step(told.clone()).step(step);
    if vote.voices.is_empty() {
        return Explained::new(false).step("Nikt jeszcze nie głosował.");
    }
    if in_favour != against {
        let adopted = in_favour > against;
        return explained(adopted, if adopted { "Więcej głosów za." } else { "Więcej głosów przeciw." });
    }
    let chair = members.iter().filter(|member| member.record.role == MemberRole::Chair).find_map(|chair| vote.of(chair.id));
    match (commission.chair_decides, chair) {
        (true, Some(Choice::For)) => explained(true, "Przy równej liczbie głosów rozstrzyga przewodniczący: za."),
        (true, Some(Choice::Against)) => explained(false, "Przy równej liczbie głosów rozstrzyga przewodniczący: przeciw."),
        (true, _) => explained(false, "Głosy są równe, a przewodniczący nie rozstrzygnął."),
        (false, _) => explained(false, "Głosy są równe, a regulamin nie daje przewodniczącemu głosu rozstrzygającego."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        commission::MemberSide,
        id::{CommissionId, Revision},
    };

    fn commission(chair_decides: bool) -> Commission {
        Commission {
            name: "Komisja konkursowa".into(),
            calls: Vec::new(),
            recruited_on: None,
            nominations_until: None,
            order_number: String::new(),
            appointed_on: None,
            quorum: None,
            together: crate::commission::scoring::Together::Mean,
            chair_decides,
            without_organisations: None,
            without_note: String::new(),
            regulations: None,
        }
    }

    fn chair() -> Stored<CommissionMemberId, Member> {
        let record = Member {
            commission: CommissionId(1),
            name: "Jan Kalina".into(),
            role: MemberRole::Chair,
            side: MemberSide::Executive,
            named_by: None,
            named_by_words: String::new(),
            appointed_on: None,
            dismissed_on: None,
            statement_on: None,
            note: String::new(),
        };
        Stored { id: CommissionMemberId(1), revision: Revision(1), record }
    }

    fn vote(choices: &[Choice]) -> OpinionVote {
        let voices = choices.iter().zip(1..).map(|(choice, member)| Voice {
            member: CommissionMemberId(member),
            choice: *choice,
            dissent: String::new(),
        });
        OpinionVote { meeting: CommissionMeetingId(1), task: CallTaskId(1), voices: voices.collect() }
    }

    #[test]
    fn more_voices_decide_and_the_chair_only_when_they_are_equal() {
        use Choice::{Abstained, Against, For};
        let adopted = |choices: &[Choice], decides: bool| outcome(&vote(choices), &commission(decides), &[chair()]).value;
        assert!(adopted(&[Against, For, For], true));
        assert!(!adopted(&[For, Against, Against], true));
        assert!(adopted(&[For, Against], true));
        assert!(!adopted(&[For, Against], false));
        assert!(!adopted(&[Against, For], true));
        assert!(!adopted(&[Abstained, For, Against], true));
        assert!(!adopted(&[], true));
    }
}
