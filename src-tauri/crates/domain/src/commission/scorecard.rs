//! An individual scorecard: points of one member for one offer, locked when signed.

use chrono::NaiveDate;

use super::{Exclusion, Member, MemberRole};
use crate::{
    id::{CommissionMemberId, CriterionId, OfferId, Stored},
    polish::date_in_words,
};

/// Points of one member for one offer.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Scorecard {
    pub member: CommissionMemberId,
    pub offer: OfferId,
    /// Points for a criterion in hundredths; a criterion that is not here was not judged yet.
    pub scores: Vec<(CriterionId, u32)>,
    pub reason: String,
    /// The card is locked from this day.
    pub signed_on: Option<NaiveDate>,
}

impl Scorecard {
    pub fn points(&self, criterion: CriterionId) -> Option<u32> {
        self.scores.iter().find(|(of, _)| *of == criterion).map(|(_, points)| *points)
    }

    pub fn is_signed(&self) -> bool {
        self.signed_on.is_some()
    }
}

/// A signed card was opened again: the trace of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Unlocking {
    pub signed_on: NaiveDate,
    pub unlocked_on: NaiveDate,
    pub reason: String,
}

/// Why a member may not score an offer: a whole Polish sentence.
pub fn refusal(
    member: &Stored<CommissionMemberId, Member>,
    offer: OfferId,
    exclusions: impl IntoIterator<Item = impl std::borrow::Borrow<Exclusion>>,
    day: NaiveDate,
) -> Option<String> {
    let Member { name, role, statement_on, .. } = &member.record;
    if *role == MemberRole::Expert {
        return Some(format!("{name} doradza komisji, dlatego nie wypełnia kart oceny."));
    }
    if !member.record.sits_on(day) {
        return Some(format!("{name} nie należy do komisji w dniu {}.", date_in_words(day)));
    }
    match statement_on {
        None => {
            return Some(format!(
                "{name} nie ma oświadczenia o braku podstaw do wyłączenia. Odbierz je i wpisz dzień podpisania."
            ));
        }
        Some(signed) if *signed > day => {
            return Some(format!("Oświadczenie podpisano {}, po dniu oceny. Popraw dzień.", date_in_words(*signed)));
        }
        Some(_) => (),
    }
    let excluded = exclusions.into_iter().any(|exclusion| {
        let exclusion = exclusion.borrow();
        exclusion.member == member.id && exclusion.offer == offer
    });
    excluded.then(|| format!("{name} ma wyłączenie z oceny tej oferty."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        commission::MemberSide,
        id::{CommissionId, Revision},
    };

    fn day(of: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, of).expect("a day")
    }

    fn member() -> Stored<CommissionMemberId, Member> {
        let record = Member {
            commission: CommissionId(1),
            name: "Anna Lipa".into(),
            role: MemberRole::Member,
            side: MemberSide::Organisations,
            named_by: None,
            named_by_words: "Stowarzyszenie „Świetlik”".into(),
            appointed_on: Some(day(1)),
            dismissed_on: None,
            statement_on: Some(day(2)),
            note: String::new(),
        };
        Stored { id: CommissionMemberId(1), revision: Revision(1), record }
    }

    fn said(change: impl FnOnce(&mut Member), exclusions: &[Exclusion]) -> Option<String> {
        let mut member = member();
        change(&mut member.record);
        refusal(&member, OfferId(5), exclusions, day(10))
    }

    #[test]
    fn a_card_is_refused_for_an_excluded_member_and_one_without_a_statement() {
        assert_eq!(said(|_| (), &[]), None);
        let other = Exclusion { member: CommissionMemberId(1), offer: OfferId(6), reason: "x".into(), decided_on: day(3) };
        assert_eq!(said(|_| (), std::slice::from_ref(&other)), None);
        let this = Exclusion { offer: OfferId(5), ..other };
        assert_eq!(said(|_| (), &[this]).expect("refused"), "Anna Lipa ma wyłączenie z oceny tej oferty.");
        assert!(said(|member| member.statement_on = None, &[]).expect("refused").contains("nie ma oświadczenia"));
        assert!(said(|member| member.statement_on = Some(day(11)), &[]).expect("refused").contains("11 grudnia 2026 r."));
        assert!(said(|member| member.role = MemberRole::Expert, &[]).expect("refused").contains("doradza"));
        assert!(said(|member| member.dismissed_on = Some(day(10)), &[]).expect("refused").contains("nie należy"));
        assert_eq!(said(|member| member.dismissed_on = Some(day(11)), &[]), None);
    }
}
