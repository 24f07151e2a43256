//! What an applicant is told of its offer.

use super::Award;
use crate::{money::Money, offer::OfferStatus};

/// What a call ended with for one offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Gets all that it asked for.
    Whole(Money),
    /// Gets less than it asked for: the offer has to be brought in line with the amount.
    Part(Money),
    /// Gets nothing yet; the place on the reserve list, from 1.
    Reserve(u32),
    /// Was judged and gets nothing.
    Nothing,
    /// Was to get this much and gave it up; zero: gave up its place on the reserve list.
    Resigned(Money),
    /// Did not pass the formal check.
    Rejected,
    /// Came after the last moment for offers.
    Late,
}

/// The end of an offer that was filed with `status` and asked for `asked`; `None` before it was decided, and of an offer that was
/// taken back.
pub fn verdict(status: OfferStatus, award: Option<&Award>, asked: Money) -> Option<Verdict> {
    match status {
        OfferStatus::Rejected => return Some(Verdict::Rejected),
        OfferStatus::Late => return Some(Verdict::Late),
        OfferStatus::Withdrawn => return None,
        _ => (),
    }
    let award = award?;
    let granted = award.granted?;
    if award.is_resigned() {
        return Some(Verdict::Resigned(granted));
    }
    Some(match (granted, award.reserve) {
        (granted, Some(place)) if granted.is_zero() => Verdict::Reserve(place),
        (granted, None) if granted.is_zero() => Verdict::Nothing,
        (granted, _) if award.is_partial(asked) => Verdict::Part(granted),
        (granted, _) => Verdict::Whole(granted),
    })
}

/// The money of a task went to better offers alone, so that none was left for the offer on `place` that asked for `asked`: somebody has a
/// grant, everybody who has one stands higher, and less is left of the pool than was asked. `funded` are places with their grants.
pub fn outbid(place: u32, asked: Money, funded: &[(u32, Money)], pool: Money) -> bool {
    let given = Money::total(funded.iter().map(|(_, granted)| *granted)).unwrap_or(Money::LARGEST);
    let left = pool.checked_sub(given).unwrap_or_default();
    !funded.is_empty() && funded.iter().all(|(other, _)| *other < place) && left < asked
}

impl Verdict {
    /// What was granted and not given up; nothing is zero.
    pub fn granted(self) -> Money {
        match self {
            Self::Whole(amount) | Self::Part(amount) => amount,
            _ => Money::ZERO,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        commission::award::AwardEnd,
        id::{CallTaskId, OfferId},
    };

    fn of(status: OfferStatus, granted: Option<u32>, reserve: Option<u32>) -> Option<Verdict> {
        let granted = granted.map(Money::from_zloty);
        let award = Award { granted, reserve, ..Award::of(OfferId(1), CallTaskId(1)) };
        verdict(status, Some(&award), Money::from_zloty(10_000))
    }

    #[test]
    fn an_amount_a_place_in_reserve_and_the_formal_check_decide_what_is_told() {
        let zloty = Money::from_zloty;
        assert_eq!(of(OfferStatus::Funded, Some(10_000), None), Some(Verdict::Whole(zloty(10_000))));
        assert_eq!(of(OfferStatus::Funded, Some(8_000), None), Some(Verdict::Part(zloty(8_000))));
        assert_eq!(of(OfferStatus::Reserve, Some(0), Some(2)), Some(Verdict::Reserve(2)));
        assert_eq!(of(OfferStatus::NotFunded, Some(0), None), Some(Verdict::Nothing));
        assert_eq!(of(OfferStatus::Scored, None, None), None);
        assert_eq!(verdict(OfferStatus::Scored, None, zloty(1)), None);
    }

    #[test]
    fn a_rejected_and_a_late_offer_need_no_decision_and_a_withdrawn_one_gets_none() {
        assert_eq!(of(OfferStatus::Rejected, None, None), Some(Verdict::Rejected));
        assert_eq!(verdict(OfferStatus::Late, None, Money::ZERO), Some(Verdict::Late));
        assert_eq!(of(OfferStatus::Withdrawn, Some(0), None), None);
    }

    #[test]
    fn an_offer_is_outbid_only_by_better_ones_that_left_less_than_it_asked_for() {
        let zloty = Money::from_zloty;
        let better = [(1, zloty(45_000)), (2, zloty(38_000))];
        assert!(outbid(3, zloty(18_000), &better, zloty(100_000)), "17 000 are left");
        assert!(!outbid(3, zloty(17_000), &better, zloty(100_000)), "there is enough");
        assert!(!outbid(2, zloty(30_000), &better, zloty(83_000)), "one that shares its place has money");
        assert!(!outbid(1, zloty(30_000), &better, zloty(83_000)), "a worse one has money");
        assert!(!outbid(3, zloty(18_000), &[], zloty(10_000)), "nobody has any");
    }

    #[test]
    fn only_money_counts_as_granted() {
        assert_eq!(Verdict::Part(Money::from_zloty(8)).granted(), Money::from_zloty(8));
        assert_eq!(Verdict::Reserve(1).granted(), Money::ZERO);
    }

    #[test]
    fn what_was_given_up_is_told_and_counts_no_more() {
        let given_up = |granted: u32, reserve, end| {
            let granted = Some(Money::from_zloty(granted));
            let award = Award { granted, reserve, end: Some(end), ..Award::of(OfferId(1), CallTaskId(1)) };
            verdict(OfferStatus::Resigned, Some(&award), Money::from_zloty(10_000)).expect("decided")
        };
        let resigned = given_up(8_000, None, AwardEnd::SilentlyResigned);
        assert_eq!((resigned, resigned.granted()), (Verdict::Resigned(Money::from_zloty(8_000)), Money::ZERO));
        assert_eq!(given_up(0, Some(1), AwardEnd::Resigned), Verdict::Resigned(Money::ZERO));
        assert_eq!(given_up(8_000, None, AwardEnd::Updated), Verdict::Part(Money::from_zloty(8_000)));
    }
}
