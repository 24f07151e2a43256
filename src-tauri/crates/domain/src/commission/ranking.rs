//! The order of the offers of one task.

use super::scoring::Score;
use crate::{id::OfferId, money::Money, polish};

/// An offer as the ranking needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct Contender {
    pub offer: OfferId,
    /// Place in the register of the call: equal scores stand in this order.
    pub order: u32,
    /// Number in the register, for the working.
    pub number: String,
    pub asked: Money,
    /// The amount below which the applicant says that the task makes no sense.
    pub own_minimum: Option<Money>,
    /// `None`: nobody scored it yet.
    pub score: Option<Score>,
}

/// An offer in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    pub contender: Contender,
    /// 1 is the best. Offers of equal score share a place; the next one counts all before it.
    pub place: u32,
    /// Numbers of the offers with the same score.
    pub tied_with: Vec<String>,
}

impl Ranked {
    /// Has a score, and not below a threshold.
    pub fn is_eligible(&self) -> bool {
        self.contender.score.as_ref().is_some_and(|score| score.below.is_none())
    }

    pub fn points(&self) -> u32 {
        self.contender.score.as_ref().map_or(0, |score| score.value.value)
    }

    /// Why it shares its place.
    pub fn tie(&self) -> Option<String> {
        match self.tied_with.as_slice() {
            [] => None,
            [one] => Some(format!(
                "Tyle samo punktów ma oferta {one}, dlatego obie mają to samo miejsce. Kolejność ustala rejestr ofert, komisja może ją zmienić kwotami."
            )),
            _ => Some(format!(
                "Tyle samo punktów mają oferty {}, dlatego mają to samo miejsce. Kolejność ustala rejestr ofert, komisja może ją zmienić kwotami.",
                self.tied_with.join(", ")
            )),
        }
    }
}

/// Puts offers in order: by score, those below a threshold and without a score last; equal ones as they came.
pub fn rank(mut contenders: Vec<Contender>) -> Vec<Ranked> {
    let key = |contender: &Contender| match &contender.score {
        Some(score) if score.below.is_none() => (0, u32::MAX - score.value.value),
        Some(score) => (1, u32::MAX - score.value.value),
        None => (2, 0),
    };
    contenders.sort_by_key(|contender| (key(contender), contender.order, contender.offer));
    let keys: Vec<_> = contenders.iter().map(key).collect();
    let numbers: Vec<String> = contenders.iter().map(|contender| contender.number.clone()).collect();
    let mut ranked = Vec::with_capacity(contenders.len());
    let (mut first, mut end) = (0, 0);
    for (at, contender) in contenders.into_iter().enumerate() {
        if at >= end {
            first = at;
            end = at + keys[at..].iter().take_while(|key| **key == keys[at]).count();
        }
        let scored = contender.score.is_some();
        let tied_with = (first..end).filter(|other| scored && *other != at).map(|other| numbers[other].clone()).collect();
        ranked.push(Ranked { contender, place: u32::try_from(first + 1).unwrap_or(u32::MAX), tied_with });
    }
    ranked
}

/// "6 ofert".
pub fn counted(offers: usize) -> String {
    polish::counted(offers as u64, ["oferta", "oferty", "ofert"])
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::explain::Explained;

    pub fn contender(number: u32, asked: u32, points: Option<u32>) -> Contender {
        let score = points.map(|value| Score {
            value: Explained::new(value),
            lowest: value,
            highest: value,
            cards: 1,
            means: Vec::new(),
            divergence: None,
            below: (value < 6_000).then(|| "poniżej progu 60 punktów".to_owned()),
        });
        Contender {
            offer: OfferId(i64::from(number)),
            order: number,
            number: number.to_string(),
            asked: Money::from_zloty(asked),
            own_minimum: None,
            score,
        }
    }

    #[test]
    fn equal_scores_share_a_place_and_say_so() {
        let ranked = rank(vec![
            contender(3, 10, Some(7_000)),
            contender(1, 10, None),
            contender(2, 10, Some(7_000)),
            contender(4, 10, Some(9_000)),
            contender(5, 10, Some(5_000)),
            contender(6, 10, Some(6_500)),
        ]);
        let seen: Vec<_> = ranked.iter().map(|line| (line.contender.order, line.place)).collect();
        assert_eq!(seen, [(4, 1), (2, 2), (3, 2), (6, 4), (5, 5), (1, 6)]);
        assert_eq!(ranked[1].tied_with, ["3"]);
        assert!(ranked[1].tie().expect("told").contains("oferta 3"));
        assert_eq!(ranked.iter().filter(|line| line.is_eligible()).count(), 4);
        assert_eq!(rank(Vec::new()), Vec::new());
    }
}
