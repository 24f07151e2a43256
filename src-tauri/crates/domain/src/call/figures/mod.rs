//! What the offers of a call, or of all calls of a year, come to: counts, money, the spread of points, concentration.
//!
//! Every figure is made of a [`Selection`] of offers, and so is the list that it opens.

mod selection;

pub use selection::{Among, Group, Grouping, Mark, Selection, What};

use super::{Permyriad, Points};
use crate::{
    id::{CallId, CallTaskId, OfferId, OrganisationId},
    money::Money,
    offer::{FormalQuestion, OfferStatus},
    programme::CommissioningForm,
};

/// An offer as the figures see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferFacts {
    pub offer: OfferId,
    pub call: CallId,
    /// Number in the register of its call.
    pub number: String,
    /// `None` while nobody said to which task of the call it belongs.
    pub task: Option<CallTaskId>,
    /// Key of the sphere of its task; empty without a task.
    pub sphere: String,
    pub form: Option<CommissioningForm>,
    pub organisation: Option<OrganisationId>,
    /// Names of the applicants in one line.
    pub applicant: String,
    pub status: OfferStatus,
    pub asked: Option<Money>,
    /// What the commission proposed.
    pub proposed: Option<Money>,
    pub granted: Option<Money>,
    /// Points together, of an offer that was scored.
    pub points: Option<Points>,
    /// Questions of the formal check that a rejected offer failed.
    pub failed: Vec<FormalQuestion>,
}

impl OfferFacts {
    pub fn is_funded(&self) -> bool {
        self.granted.is_some_and(|granted| !granted.is_zero()) && !matches!(self.status, OfferStatus::Resigned)
    }

    /// Money that stays granted: nothing of one who resigned.
    pub fn kept(&self) -> Option<Money> {
        if self.status == OfferStatus::Resigned { self.granted.map(|_| Money::ZERO) } else { self.granted }
    }

    /// The applicant as one: the organisation of the register, or the name in lower case without repeated spaces.
    pub fn who(&self) -> Who {
        match self.organisation {
            Some(id) => Who::Known(id),
            None => Who::Named(self.applicant.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")),
        }
    }
}

/// Who filed an offer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    Known(OrganisationId),
    Named(String),
}

/// All offers as one group.
pub fn whole(offers: &[OfferFacts]) -> Group<'_> {
    Group::of(offers, &Among::All)
}

/// The share of a part in a whole, rounded half up; `None` when the whole is nothing.
pub fn share(part: Money, whole: Money) -> Option<Permyriad> {
    let (part, whole) = (i128::from(part.grosze()), i128::from(whole.grosze()));
    if whole <= 0 || part < 0 {
        return None;
    }
    u32::try_from((part * 20_000 + whole) / (whole * 2)).ok().map(Permyriad)
}

/// How points of offers spread: each of the five is the points of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    pub offers: usize,
    pub least: Points,
    /// At least a quarter of the offers has as many or fewer.
    pub lower: Points,
    /// At least a half of them.
    pub middle: Points,
    /// At least three quarters of them.
    pub upper: Points,
    pub most: Points,
}

/// The spread of points by nearest rank; `None` when no offer was scored.
pub fn spread(points: impl IntoIterator<Item = Points>) -> Option<Spread> {
    let mut points: Vec<Points> = points.into_iter().collect();
    points.sort_unstable();
    let (least, most) = (*points.first()?, *points.last()?);
    let rank = |quarters: usize| points[(points.len() * quarters).div_ceil(4) - 1];
    Some(Spread { offers: points.len(), least, lower: rank(1), middle: rank(2), upper: rank(3), most })
}

/// A band of points: from its beginning and below its end, which only the last one holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    pub from: Points,
    pub to: Points,
    pub last: bool,
}

impl Band {
    /// The offers that stand in it; the last one holds everything from its beginning up.
    pub fn offers(self) -> What {
        What::Within { from: self.from, below: (!self.last).then_some(self.to) }
    }
}

/// `count` bands of equal width from nothing to the most possible.
pub fn bands(most: Points, count: u32) -> impl Iterator<Item = Band> {
    let edge = move |at: u32| Points((u64::from(most.0) * u64::from(at)).div_ceil(u64::from(count.max(1))) as u32);
    (0..count).map(move |at| Band { from: edge(at), to: edge(at + 1), last: at + 1 == count })
}

/// The share of what the first `count` recipients got in the whole; `None` when nobody got anything or fewer are there.
pub fn concentration(recipients: &[(Money, Group<'_>)], count: usize) -> Option<Permyriad> {
    if recipients.len() < count {
        return None;
    }
    let sum = |part: &[(Money, Group<'_>)]| Money::total(part.iter().map(|(got, _)| *got));
    share(sum(&recipients[..count])?, sum(recipients)?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    pub(super) fn offer(id: i64, applicant: &str, asked: u32, granted: Option<u32>) -> OfferFacts {
        OfferFacts {
            offer: OfferId(id),
            call: CallId(1),
            number: id.to_string(),
            task: Some(CallTaskId(1)),
            sphere: "17".into(),
            form: Some(CommissioningForm::Support),
            organisation: None,
            applicant: applicant.into(),
            status: OfferStatus::Funded,
            asked: Some(Money::from_zloty(asked)),
            proposed: None,
            granted: granted.map(Money::from_zloty),
            points: None,
            failed: Vec::new(),
        }
    }

    /// Prusice, sport: nine offers, 152 100 zł asked and 124 000 zł granted.
    fn prusice() -> Vec<OfferFacts> {
        [
            (36_000, 36_000),
            (32_000, 32_000),
            (10_000, 10_000),
            (12_300, 10_000),
            (20_000, 12_000),
            (15_000, 10_000),
            (10_000, 8_000),
            (10_000, 5_000),
            (6_800, 1_000),
        ]
        .into_iter()
        .enumerate()
        .map(|(at, (asked, granted))| offer(at as i64 + 1, &format!("Klub {at}"), asked, Some(granted)))
        .collect()
    }

    #[test]
    fn money_of_a_group_adds_up_and_one_who_resigned_keeps_nothing() {
        let mut offers = prusice();
        let all = whole(&offers);
        assert_eq!(all.sum(What::Asked), Some(Money::from_zloty(152_100)));
        assert_eq!(all.sum(What::Granted), Some(Money::from_zloty(124_000)));
        assert_eq!(What::Funded.of(&all).len(), 9);
        offers[0].status = OfferStatus::Resigned;
        let all = whole(&offers);
        assert_eq!(all.sum(What::Granted), Some(Money::from_zloty(88_000)));
        assert_eq!(What::Funded.of(&all).len(), 8);
    }

    #[test]
    fn the_largest_recipients_are_told_with_their_share() {
        let mut offers = prusice();
        // The same club under a name typed with two spaces.
        offers[8].applicant = "KLUB  0".into();
        let recipients = whole(&offers).recipients();
        assert_eq!(recipients.len(), 8);
        assert_eq!(recipients[0].0, Money::from_zloty(37_000));
        assert_eq!(concentration(&recipients, 1), Some(Permyriad(2_984)));
        assert_eq!(concentration(&recipients, 8), Some(Permyriad::WHOLE));
        assert_eq!(concentration(&recipients, 9), None);
        assert_eq!(concentration(&[], 0), None, "nobody got anything");
    }

    #[test]
    fn the_spread_names_points_that_an_offer_has() {
        let points = |all: &[u32]| spread(all.iter().map(|points| Points(*points)));
        assert_eq!(points(&[]), None);
        let one = points(&[4_200]).unwrap();
        assert_eq!((one.least, one.middle, one.most), (Points(4_200), Points(4_200), Points(4_200)));
        let five = points(&[5_000, 1_000, 3_000, 2_000, 4_000]).unwrap();
        assert_eq!((five.lower, five.middle, five.upper), (Points(2_000), Points(3_000), Points(4_000)));
    }

    fn counts(points: &[u32], most: u32, count: u32) -> Vec<usize> {
        let mut offers: Vec<_> = (0..).zip(points).map(|(id, _)| offer(id, "Klub", 1, None)).collect();
        offers.iter_mut().zip(points).for_each(|(offer, points)| offer.points = Some(Points(*points)));
        bands(Points(most), count).map(|band| band.offers().of(&whole(&offers)).len()).collect()
    }

    #[test]
    fn bands_hold_every_offer_and_the_highest_stands_in_the_last() {
        let all = [0, 999, 1_000, 9_999, 10_000];
        assert_eq!(counts(&all, 10_000, 10), [2, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
        assert_eq!(counts(&all, 0, 10)[9], 5, "without a scale all stand together");
    }

    proptest! {
        #[test]
        fn shares_of_all_recipients_come_to_the_whole(amounts in proptest::collection::vec(1u32..1_000_000, 1..40)) {
            let offers: Vec<_> =
                amounts.iter().enumerate().map(|(at, amount)| offer(at as i64, &format!("Org {at}"), *amount, Some(*amount))).collect();
            let recipients = whole(&offers).recipients();
            prop_assert_eq!(concentration(&recipients, recipients.len()), Some(Permyriad::WHOLE));
            prop_assert_eq!(counts(&amounts, 999_983, 10).into_iter().sum::<usize>(), amounts.len());
        }
    }
}
