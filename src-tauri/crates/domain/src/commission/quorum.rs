//! How many members with a deciding voice must be there.

use chrono::NaiveDate;

use super::{CommissionMeeting, Member, WHOLE};
use crate::{
    call::Permyriad,
    explain::Explained,
    id::{CommissionMemberId, Stored},
    polish,
};

/// As the regulations of the commission say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quorum {
    /// This many people.
    People(u32),
    /// At least this share of the members, in permyriads.
    Share(u32),
    /// More than half of the members.
    Majority,
}

/// How many people the quorum takes out of `members` with a deciding voice; at least one.
pub fn needed(quorum: Option<Quorum>, members: u32) -> Explained<u32> {
    let of = polish::counted(u64::from(members), ["członka", "członków", "członków"]);
    match quorum {
        Some(Quorum::People(people)) => Explained::new(people.max(1)).step(format!("Regulamin wymaga obecności: {people}.")),
        Some(Quorum::Share(share)) => {
            let exact = u64::from(members) * u64::from(share);
            let people = u32::try_from(exact.div_ceil(u64::from(WHOLE))).unwrap_or(u32::MAX).max(1);
            let percent = Permyriad(share).words();
            Explained::new(people).step(format!("{percent} z {of} z prawem głosu, w górę do całej osoby: {people}."))
        }
        Some(Quorum::Majority) => {
            let people = members / 2 + 1;
            Explained::new(people).step(format!("Więcej niż połowa z {of} z prawem głosu: {people}."))
        }
        None => Explained::new(1).step("Nie wpisano kworum z regulaminu komisji, dlatego wystarcza jedna osoba."),
    }
}

/// How many members with a deciding voice the commission has now.
pub fn voting<'a>(members: impl IntoIterator<Item = &'a Member>) -> u32 {
    let count = members.into_iter().filter(|member| member.votes() && member.stays()).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Members with a deciding voice at a meeting: how many were there, and how many sat in the commission on its day.
pub fn attendance(meeting: &CommissionMeeting, members: &[Stored<CommissionMemberId, Member>]) -> (u32, u32) {
    let day = meeting.held_at.date();
    let there = members.iter().filter(|member| meeting.present.contains(&member.id)).map(|member| &member.record);
    (voting_on(there, day), voting_on(members.iter().map(|member| &member.record), day))
}

/// How many of the members had a deciding voice on a day; one who was dismissed later is among them.
pub fn voting_on<'a>(members: impl IntoIterator<Item = &'a Member>, day: NaiveDate) -> u32 {
    let count = members.into_iter().filter(|member| member.votes() && member.sits_on(day)).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_takes_a_whole_person_and_a_majority_more_than_half() {
        let cases = [
            (Some(Quorum::People(3)), 7, 3),
            (Some(Quorum::Share(5_000)), 7, 4),
            (Some(Quorum::Share(5_000)), 6, 3),
            (Some(Quorum::Share(3_333)), 3, 1),
            (Some(Quorum::Share(3_334)), 3, 2),
            (Some(Quorum::Majority), 6, 4),
            (Some(Quorum::Majority), 7, 4),
            (Some(Quorum::Share(5_000)), 0, 1),
            (None, 5, 1),
        ];
        for (quorum, members, people) in cases {
            assert_eq!(needed(quorum, members).value, people, "{quorum:?} of {members}");
        }
    }
}
