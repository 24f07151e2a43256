//! Which offers a figure is about. A figure and the list behind it are made of the same [`Selection`], so they cannot differ.

use std::collections::BTreeMap;

use super::{OfferFacts, Spread, Who, spread};
use crate::{
    call::Points,
    id::CallTaskId,
    money::Money,
    offer::{FormalQuestion, OfferStatus},
    programme::CommissioningForm,
    vocabulary,
};

/// By what offers are gathered into groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    Task,
    Sphere,
    Form,
    Who,
}

impl Grouping {
    /// The group in which an offer stands.
    pub fn of(self, offer: &OfferFacts) -> Among {
        match self {
            Self::Task => Among::Task(offer.task),
            Self::Sphere => Among::Sphere(offer.sphere.clone()),
            Self::Form => Among::Form(offer.form),
            Self::Who => Among::Who(offer.who()),
        }
    }
}

/// The group among whose offers one looks; `None` and an empty sphere hold the offers whose task nobody named.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Among {
    #[default]
    All,
    Task(Option<CallTaskId>),
    /// Key of the sphere.
    Sphere(String),
    Form(Option<CommissioningForm>),
    Who(Who),
}

impl Among {
    pub fn holds(&self, offer: &OfferFacts) -> bool {
        let by = match self {
            Self::All => return true,
            Self::Task(_) => Grouping::Task,
            Self::Sphere(_) => Grouping::Sphere,
            Self::Form(_) => Grouping::Form,
            Self::Who(_) => Grouping::Who,
        };
        by.of(offer) == *self
    }
}

vocabulary! {
    /// One of the five marks of a spread of points.
    pub enum Mark {
        Least = "najmniej", "najmniej";
        Lower = "dolny_kwartyl", "dolny kwartyl";
        Middle = "mediana", "mediana";
        Upper = "gorny_kwartyl", "górny kwartyl";
        Most = "najwiecej", "najwięcej";
    }
}

impl Spread {
    pub fn mark(&self, mark: Mark) -> Points {
        match mark {
            Mark::Least => self.least,
            Mark::Lower => self.lower,
            Mark::Middle => self.middle,
            Mark::Upper => self.upper,
            Mark::Most => self.most,
        }
    }
}

/// Which offers of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum What {
    /// Every offer of the register, also late and withdrawn ones.
    #[default]
    Submitted,
    Rejected,
    Late,
    Withdrawn,
    /// With money that stays granted.
    Funded,
    /// With the amount that is asked for.
    Asked,
    /// With the amount that the commission proposed.
    Proposed,
    /// With the amount that was decided, also nothing; of one who resigned nothing stays.
    Granted,
    /// Rejected, and this question of the formal check was not confirmed.
    Failed(FormalQuestion),
    /// Rejected, and no question of the check says why.
    Unsaid,
    /// With points.
    Scored,
    /// With points from `from` and fewer than `below`; without `below` every one from there up.
    Within {
        from: Points,
        below: Option<Points>,
    },
    /// With as many points as this mark of the spread of the group.
    Mark(Mark),
    /// With money, of the so many recipients that got the most.
    Largest(usize),
}

impl What {
    /// The offers of this kind among those of a group, in their order.
    pub fn of<'a>(self, group: &Group<'a>) -> Vec<&'a OfferFacts> {
        let those = |fits: &dyn Fn(&OfferFacts) -> bool| group.offers.iter().copied().filter(|offer| fits(offer)).collect();
        match self {
            Self::Submitted => group.offers.clone(),
            Self::Rejected => those(&|offer| offer.status == OfferStatus::Rejected),
            Self::Late => those(&|offer| offer.status == OfferStatus::Late),
            Self::Withdrawn => those(&|offer| offer.status == OfferStatus::Withdrawn),
            Self::Funded => those(&OfferFacts::is_funded),
            Self::Asked | Self::Proposed | Self::Granted => those(&|offer| self.amount(offer).is_some()),
            Self::Failed(question) => those(&|offer| offer.status == OfferStatus::Rejected && offer.failed.contains(&question)),
            Self::Unsaid => those(&|offer| offer.status == OfferStatus::Rejected && offer.failed.is_empty()),
            Self::Scored => those(&|offer| offer.points.is_some()),
            Self::Within { from, below } => {
                those(&|offer| offer.points.is_some_and(|points| points >= from && below.is_none_or(|below| points < below)))
            }
            Self::Mark(mark) => {
                let value = spread(group.offers.iter().filter_map(|offer| offer.points)).map(|spread| spread.mark(mark));
                those(&|offer| offer.points.is_some() && offer.points == value)
            }
            Self::Largest(count) => {
                let largest: Vec<Among> = group.recipients().into_iter().take(count).map(|(_, one)| one.among).collect();
                those(&|offer| offer.is_funded() && largest.iter().any(|one| one.holds(offer)))
            }
        }
    }

    /// The money of an offer that a sum over this selection adds up.
    pub fn amount(self, offer: &OfferFacts) -> Option<Money> {
        match self {
            Self::Proposed => offer.proposed,
            Self::Granted | Self::Funded | Self::Largest(_) => offer.kept(),
            _ => offer.asked,
        }
    }
}

/// Some offers of some group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    pub among: Among,
    pub what: What,
}

impl Selection {
    /// The offers of it, in their order.
    pub fn of<'a>(&self, offers: &'a [OfferFacts]) -> Vec<&'a OfferFacts> {
        self.what.of(&Group::of(offers, &self.among))
    }
}

/// The offers of a group: all, or those of one task, sphere, form or organisation. Sums are `None` when they cannot be held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group<'a> {
    pub among: Among,
    pub offers: Vec<&'a OfferFacts>,
}

impl<'a> Group<'a> {
    pub fn of(offers: &'a [OfferFacts], among: &Among) -> Self {
        Self { among: among.clone(), offers: offers.iter().filter(|offer| among.holds(offer)).collect() }
    }

    /// What its list is asked for with.
    pub fn selection(&self, what: What) -> Selection {
        Selection { among: self.among.clone(), what }
    }

    /// Sum of the money of the offers of a kind.
    pub fn sum(&self, what: What) -> Option<Money> {
        Money::total(what.of(self).into_iter().filter_map(|offer| what.amount(offer)))
    }

    /// Its offers gathered by one thing, in the order of the groups.
    pub fn by(&self, grouping: Grouping) -> Vec<Self> {
        let mut groups: BTreeMap<Among, Vec<&'a OfferFacts>> = BTreeMap::new();
        for offer in &self.offers {
            groups.entry(grouping.of(offer)).or_default().push(offer);
        }
        groups.into_iter().map(|(among, offers)| Self { among, offers }).collect()
    }

    /// The organisations that got money, the largest first, each with what it got and all of its offers.
    pub fn recipients(&self) -> Vec<(Money, Self)> {
        let got = |group: Self| Some((group.sum(What::Granted).filter(|got| !got.is_zero())?, group));
        let mut recipients: Vec<_> = self.by(Grouping::Who).into_iter().filter_map(got).collect();
        recipients.sort_by_key(|(got, _)| std::cmp::Reverse(*got));
        recipients
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::{
        call::figures::{tests::offer, whole},
        vocabulary::Vocabulary,
    };

    /// Five offers: funded, one whose applicant resigned, rejected with a question, rejected in words only, late.
    fn offers() -> Vec<OfferFacts> {
        let mut offers: Vec<_> = [(1, "A", Some(900)), (2, "B", Some(700)), (3, "A", None), (4, "C", None), (5, "D", None)]
            .into_iter()
            .map(|(id, who, granted)| offer(id, who, 1_000, granted))
            .collect();
        offers[1].status = OfferStatus::Resigned;
        offers[2].status = OfferStatus::Rejected;
        offers[2].failed = vec![FormalQuestion::ALL[0]];
        offers[3].status = OfferStatus::Rejected;
        offers[4].status = OfferStatus::Late;
        offers[4].asked = None;
        for (offer, points) in offers.iter_mut().zip([Some(8_000), Some(8_000), None, Some(5_000), Some(10_000)]) {
            offer.points = points.map(Points);
        }
        offers[3].sphere = String::new();
        offers[3].task = None;
        offers[3].form = None;
        offers[2].proposed = Some(Money::from_zloty(5));
        offers
    }

    fn ids(offers: &[OfferFacts], among: Among, what: What) -> Vec<i64> {
        Selection { among, what }.of(offers).iter().map(|offer| offer.offer.0).collect()
    }

    #[test]
    fn every_kind_of_offers_is_found_among_all() {
        let offers = offers();
        let points = |from, below: Option<u32>| What::Within { from: Points(from), below: below.map(Points) };
        for (what, found) in [
            (What::Submitted, vec![1, 2, 3, 4, 5]),
            (What::Rejected, vec![3, 4]),
            (What::Late, vec![5]),
            (What::Withdrawn, vec![]),
            (What::Funded, vec![1]),
            (What::Asked, vec![1, 2, 3, 4]),
            (What::Proposed, vec![3]),
            (What::Granted, vec![1, 2]),
            (What::Failed(FormalQuestion::ALL[0]), vec![3]),
            (What::Failed(FormalQuestion::ALL[1]), vec![]),
            (What::Unsaid, vec![4]),
            (What::Scored, vec![1, 2, 4, 5]),
            (points(5_000, Some(8_000)), vec![4]),
            (points(8_000, Some(9_000)), vec![1, 2]),
            (points(8_000, None), vec![1, 2, 5]),
            (What::Mark(Mark::Least), vec![4]),
            (What::Mark(Mark::Middle), vec![1, 2]),
            (What::Mark(Mark::Most), vec![5]),
            (What::Largest(1), vec![1]),
        ] {
            assert_eq!(ids(&offers, Among::All, what), found, "{what:?}");
        }
    }

    #[test]
    fn a_group_narrows_what_is_found() {
        let offers = offers();
        let who = |name: &str| Among::Who(Who::Named(name.into()));
        for (among, what, found) in [
            (who("a"), What::Submitted, vec![1, 3]),
            (who("a"), What::Funded, vec![1]),
            (who("x"), What::Submitted, vec![]),
            (Among::Sphere("17".into()), What::Rejected, vec![3]),
            (Among::Sphere(String::new()), What::Rejected, vec![4]),
            (Among::Task(None), What::Submitted, vec![4]),
            (Among::Task(Some(CallTaskId(1))), What::Late, vec![5]),
            (Among::Form(Some(CommissioningForm::Support)), What::Asked, vec![1, 2, 3]),
            // The spread is the one of the group.
            (who("a"), What::Mark(Mark::Most), vec![1]),
        ] {
            assert_eq!(ids(&offers, among.clone(), what), found, "{among:?} {what:?}");
        }
    }

    #[test]
    fn a_sum_adds_the_money_that_its_selection_is_about() {
        let offers = offers();
        let all = whole(&offers);
        let sum = |what| all.sum(what).map(|sum| sum.grosze() / 100);
        assert_eq!(sum(What::Asked), Some(4_000));
        assert_eq!(sum(What::Proposed), Some(5));
        assert_eq!((sum(What::Granted), sum(What::Funded), sum(What::Largest(3))), (Some(900), Some(900), Some(900)));
        assert_eq!(sum(What::Rejected), Some(2_000), "what the rejected ones asked for");
    }

    proptest! {
        #[test]
        fn groups_part_the_offers_and_each_is_the_list_of_its_key(
            made in proptest::collection::vec((0u8..4, 0u8..3, proptest::option::of(0u32..50)), 0..30)
        ) {
            let offers: Vec<_> = made.iter().enumerate().map(|(at, (who, task, granted))| {
                let mut one = offer(at as i64, &format!("Org {who}"), 100, *granted);
                one.task = (*task > 0).then_some(CallTaskId(i64::from(*task)));
                one.sphere = task.to_string();
                one.points = granted.map(Points);
                one
            }).collect();
            for grouping in [Grouping::Task, Grouping::Sphere, Grouping::Form, Grouping::Who] {
                let groups = whole(&offers).by(grouping);
                let seen: BTreeSet<_> = groups.iter().flat_map(|group| &group.offers).map(|offer| offer.offer).collect();
                prop_assert_eq!(seen.len(), offers.len());
                prop_assert_eq!(groups.iter().map(|group| group.offers.len()).sum::<usize>(), offers.len());
                for group in groups {
                    for what in [What::Submitted, What::Funded, What::Granted, What::Mark(Mark::Upper), What::Largest(1)] {
                        prop_assert_eq!(group.selection(what).of(&offers), what.of(&group));
                    }
                }
            }
        }
    }
}
