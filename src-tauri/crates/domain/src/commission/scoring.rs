//! What the cards of an offer say together: the score, the mean of each criterion, the spread.

use super::{MOST_POINTS, WHOLE};
use crate::{
    call::{Permyriad, Points},
    explain::Explained,
    id::CriterionId,
    polish, vocabulary,
};

vocabulary! {
    /// How one score comes out of the cards.
    pub enum Together {
        Mean = "srednia", "średnia z kart oceny";
        /// The highest and the lowest card are left out; with fewer than three cards none is.
        MeanWithoutExtremes = "srednia_bez_skrajnych", "średnia bez najwyższej i najniższej karty";
        Sum = "suma", "suma punktów z kart";
    }
}

/// A criterion as the scoring needs it. All points in hundredths.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    pub criterion: CriterionId,
    pub name: String,
    pub most: u32,
    /// The mean below which an offer gets no money; `None`: there is none.
    pub least: Option<u32>,
    /// How many times the points count, in hundredths: 100 is once.
    pub weight: u32,
}

/// A signed card as the scoring needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Name of the member, for the working.
    pub member: String,
    pub scores: Vec<(CriterionId, u32)>,
}

/// How the offers of a task are judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    pub measures: Vec<Measure>,
    pub together: Together,
    /// The score below which an offer gets no money, in hundredths.
    pub least: Option<u32>,
    /// Cards further apart than this share of the most points are flagged, in permyriads; `None`: never.
    pub divergence: Option<u32>,
}

impl Scale {
    /// The most points of one card, weights included.
    pub fn most(&self) -> u32 {
        sum(self.measures.iter().map(|measure| weighed(measure.most, measure.weight)))
    }
}

/// The score of an offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    pub value: Explained<u32>,
    pub lowest: u32,
    pub highest: u32,
    pub cards: u32,
    /// Mean points of each criterion, without weights, in the order of the scale.
    pub means: Vec<(CriterionId, u32)>,
    /// The cards differ more than the call allows: a sentence that says by how much.
    pub divergence: Option<String>,
    /// Below a threshold: a sentence that says of which one.
    pub below: Option<String>,
}

fn weighed(points: u32, weight: u32) -> u32 {
    rounded(u64::from(points) * u64::from(weight), 100)
}

fn rounded(sum: u64, by: u64) -> u32 {
    u32::try_from((sum * 2 + by) / (by * 2).max(1)).unwrap_or(u32::MAX)
}

fn sum(points: impl IntoIterator<Item = u32>) -> u32 {
    points.into_iter().fold(0, u32::saturating_add)
}

/// "91,50", "90": hundredths as points.
pub fn points(hundredths: u32) -> String {
    format!("{},{:02}", hundredths / 100, hundredths % 100)
}

/// Without zeros at the end: "90", "88,5".
pub fn brief_points(hundredths: u32) -> String {
    Points(hundredths).words()
}

/// The points of a card together, weights included.
pub fn card_total(scale: &Scale, card: &Card) -> u32 {
    sum(scale.measures.iter().map(|measure| {
        let given = card.scores.iter().find(|(of, _)| *of == measure.criterion).map_or(0, |(_, points)| *points);
        weighed(given.min(MOST_POINTS), measure.weight)
    }))
}

/// What the cards say together; `None` without a card.
pub fn score(scale: &Scale, cards: &[Card]) -> Option<Score> {
    let totals: Vec<(String, u32)> = cards.iter().map(|card| (card.member.clone(), card_total(scale, card))).collect();
    let (lowest, highest) = (totals.iter().map(|card| card.1).min()?, totals.iter().map(|card| card.1).max()?);
    let (value, means) = (together(scale, &totals), means(scale, cards));
    Some(Score {
        divergence: divergence(scale, lowest, highest),
        below: below(scale, value.value, &means),
        lowest,
        highest,
        cards: u32::try_from(totals.len()).unwrap_or(u32::MAX),
        means,
        value,
    })
}

/// The mean of points given to a criterion, to a hundredth.
fn mean(sum: u64, count: u64) -> u32 {
    rounded(sum, count.max(1))
}

/// Which of the totals of cards count, from the lowest to the highest.
fn counting(way: Together, totals: &[u32]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..totals.len()).collect();
    order.sort_by_key(|at| (totals[*at], *at));
    match way {
        Together::MeanWithoutExtremes if order.len() > 2 => order[1..order.len() - 1].to_vec(),
        _ => order,
    }
}

/// The score alone out of the totals of cards, in hundredths, as [`score`] explains it; `None` without a card.
pub fn value(way: Together, totals: &[u32]) -> Option<u32> {
    let counted = counting(way, totals);
    let sum: u64 = counted.iter().map(|at| u64::from(totals[*at])).sum();
    (!counted.is_empty()).then(|| rounded(sum, if way == Together::Sum { 1 } else { counted.len() as u64 }))
}

fn together(scale: &Scale, totals: &[(String, u32)]) -> Explained<u32> {
    let amounts: Vec<u32> = totals.iter().map(|(_, total)| *total).collect();
    let counted = counting(scale.together, &amounts);
    let value = value(scale.together, &amounts).unwrap_or_default();
    let sum: u64 = counted.iter().map(|at| u64::from(amounts[*at])).sum();
    let cards_counted = polish::counted(counted.len() as u64, ["karta", "karty", "kart"]);
    let step = match scale.together {
        Together::Sum => format!("Suma punktów: {cards_counted}."),
        _ => format!(
            "Średnia: {} : {} = {}, z dokładnością do setnych punktu ({cards_counted}).",
            points(rounded(sum, 1)),
            counted.len(),
            points(value)
        ),
    };
    let mut explained = Explained::new(value).step(step);
    if scale.measures.iter().any(|measure| measure.weight != 100) {
        explained = explained.step("Punkty każdego kryterium pomnożono przez jego wagę.");
    }
    for (at, (member, total)) in totals.iter().enumerate() {
        if counted.contains(&at) {
            explained = explained.part(member.clone(), points(*total), None);
        } else {
            explained = explained.without(format!("{member}: {} (karta skrajna).", points(*total)));
        }
    }
    explained
}

fn means(scale: &Scale, cards: &[Card]) -> Vec<(CriterionId, u32)> {
    let mean_of = |criterion: CriterionId| {
        let given = cards.iter().flat_map(|card| &card.scores).filter(|(of, _)| *of == criterion);
        let (sum, count) = given.fold((0_u64, 0_u64), |(sum, count), (_, points)| (sum + u64::from(*points), count + 1));
        mean(sum, count)
    };
    scale.measures.iter().map(|measure| (measure.criterion, mean_of(measure.criterion))).collect()
}

fn divergence(scale: &Scale, lowest: u32, highest: u32) -> Option<String> {
    let share = scale.divergence?;
    let (spread, most) = (highest - lowest, scale.most());
    let apart = u64::from(spread) * u64::from(WHOLE) > u64::from(most) * u64::from(share);
    apart.then(|| {
        format!(
            "Oceny różnią się o {} pkt (od {} do {}), to więcej niż {} z {} pkt.",
            brief_points(spread),
            brief_points(lowest),
            brief_points(highest),
            Permyriad(share).words(),
            brief_points(most)
        )
    })
}

fn below(scale: &Scale, value: u32, means: &[(CriterionId, u32)]) -> Option<String> {
    if let Some(least) = scale.least.filter(|least| value < *least) {
        return Some(format!("poniżej progu {} punktów", brief_points(least)));
    }
    scale.measures.iter().zip(means).find_map(|(measure, (_, mean))| {
        let least = measure.least.filter(|least| mean < least)?;
        Some(format!("poniżej progu {} punktów w kryterium „{}”", brief_points(least), measure.name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale() -> Scale {
        let measure = |id: i64, most: u32| Measure {
            criterion: CriterionId(id),
            name: format!("kryterium {id}"),
            most,
            least: None,
            weight: 100,
        };
        let measures = vec![measure(1, 6_000), measure(2, 4_000)];
        Scale { measures, together: Together::Mean, least: Some(6_000), divergence: Some(3_000) }
    }

    fn card(member: &str, first: u32, second: u32) -> Card {
        Card { member: member.into(), scores: vec![(CriterionId(1), first), (CriterionId(2), second)] }
    }

    #[test]
    fn the_mean_is_told_with_every_card() {
        let cards = [card("A", 5_000, 4_000), card("B", 5_500, 3_000), card("C", 4_000, 4_000)];
        let score = score(&scale(), &cards).expect("a score");
        // 90 + 85 + 80 = 255; by 3 = 85.
        assert_eq!((score.value.value, score.lowest, score.highest), (8_500, 8_000, 9_000));
        assert_eq!(score.means, [(CriterionId(1), 4_833), (CriterionId(2), 3_667)]);
        assert_eq!(score.value.parts.iter().map(|part| part.value.as_str()).collect::<Vec<_>>(), ["90,00", "85,00", "80,00"]);
        assert_eq!((score.divergence, score.below), (None, None));
    }

    #[test]
    fn extremes_are_left_out_by_name() {
        let scale = Scale { together: Together::MeanWithoutExtremes, ..scale() };
        let cards = [card("A", 6_000, 4_000), card("B", 4_000, 3_000), card("C", 1_000, 0)];
        let score = score(&scale, &cards).expect("a score");
        assert_eq!(score.value.value, 7_000);
        assert_eq!(score.value.left_out, ["A: 100,00 (karta skrajna).", "C: 10,00 (karta skrajna)."]);
        let two = super::score(&scale, &cards[..2]).expect("a score");
        assert_eq!(two.value.value, 8_500);
    }

    #[test]
    fn divergence_speaks_above_the_share_and_not_at_it() {
        let at = score(&scale(), &[card("A", 6_000, 4_000), card("B", 5_000, 2_000)]).expect("a score");
        assert_eq!(at.divergence, None);
        let above = score(&scale(), &[card("A", 6_000, 4_000), card("B", 5_000, 1_900)]).expect("a score");
        let said = above.divergence.expect("flagged");
        assert_eq!(said, "Oceny różnią się o 31 pkt (od 69 do 100), to więcej niż 30% z 100 pkt.");
    }

    #[test]
    fn thresholds_of_the_whole_and_of_a_criterion() {
        let low = score(&scale(), &[card("A", 3_000, 2_999)]).expect("a score");
        assert_eq!(low.below.as_deref(), Some("poniżej progu 60 punktów"));
        let at = score(&scale(), &[card("A", 3_000, 3_000)]).expect("a score");
        assert_eq!(at.below, None);
        let mut strict = scale();
        strict.measures[1].least = Some(2_000);
        let criterion = score(&strict, &[card("A", 6_000, 1_000)]).expect("a score");
        assert_eq!(criterion.below.as_deref(), Some("poniżej progu 20 punktów w kryterium „kryterium 2”"));
    }

    #[test]
    fn weights_count_and_no_card_gives_no_score() {
        let mut scale = scale();
        scale.measures[0].weight = 200;
        assert_eq!(scale.most(), 16_000);
        assert_eq!(card_total(&scale, &card("A", 5_000, 1_000)), 11_000);
        assert_eq!(score(&scale, &[]), None);
    }
}
