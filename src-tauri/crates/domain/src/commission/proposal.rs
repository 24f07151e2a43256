//! Amounts proposed to the offers of one task out of its pool, by three methods. None gives more than was asked, more than the
//! call allows, or more than the pool together; what is left is shown.

use super::ranking::Ranked;
use crate::{call::Permyriad, explain::Explained, id::OfferId, money::Money, vocabulary};

vocabulary! {
    /// How amounts follow from the ranking.
    pub enum Method {
        /// What was asked, from the first place on, until the pool ends.
        DownTheRanking = "kolejno", "kolejno z listy, aż skończy się pula";
        /// Asked amounts are cut in proportion to the points.
        ByPoints = "punkty", "proporcjonalnie do punktów";
        /// The same part of the asked amount for everybody.
        EqualShare = "rowno", "ten sam procent wnioskowanej kwoty";
        ByHand = "recznie", "kwoty wpisane przez komisję";
    }
}

/// What bounds the amounts.
#[derive(Clone, Debug, PartialEq)]
pub struct Bounds {
    pub pool: Money,
    /// The most that one offer may get.
    pub most: Option<Money>,
    /// The least grant that the call gives.
    pub least: Option<Money>,
    /// The least part of the asked amount that leaves the task with sense, in permyriads.
    pub least_share: Option<u32>,
    /// Cut amounts are whole multiples of this; amounts that were not cut stay as asked.
    pub step: Money,
}

impl Bounds {
    /// Bounds of a pool alone, in whole złote.
    pub fn of(pool: Money) -> Self {
        Self { pool, most: None, least: None, least_share: None, step: Money::from_zloty(1) }
    }
}

/// What one offer is proposed.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    pub offer: OfferId,
    pub amount: Explained<Money>,
    /// Of everything above and this.
    pub running: Money,
    /// The cut leaves the task without sense: a whole sentence.
    pub senseless: Option<String>,
    /// Money for an offer without a score or below a threshold: a whole sentence.
    pub undue: Option<String>,
}

/// Amounts for the whole task, in the order of the ranking.
#[derive(Clone, Debug, PartialEq)]
pub struct Split {
    pub lines: Vec<Proposal>,
    pub asked: Explained<Money>,
    pub proposed: Explained<Money>,
    pub left: Money,
}

/// Why amounts typed by hand cannot stand: the offer, when it is one, and a whole sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandFault {
    pub offer: Option<OfferId>,
    pub sentence: String,
}

/// The most that an offer may get: what it asks for, or the limit of the call.
fn cap(line: &Ranked, bounds: &Bounds) -> i64 {
    let asked = line.contender.asked.grosze().max(0);
    bounds.most.map_or(asked, |most| asked.min(most.grosze().max(0)))
}

fn label(line: &Ranked) -> String {
    format!("oferta {}", line.contender.number)
}

/// Asked amounts from the first place on, until the pool ends; the last one gets what is left.
pub fn down_the_ranking(ranked: &[Ranked], bounds: &Bounds) -> Split {
    let mut left = bounds.pool.grosze().max(0);
    let amounts = ranked.iter().map(|line| {
        if !line.is_eligible() {
            return refused(line);
        }
        let cap = cap(line, bounds);
        let given = cap.min(left);
        let before = Money::from_grosze(left);
        left -= given;
        let step = match (given == cap, cap < line.contender.asked.grosze()) {
            (true, false) => "Cała wnioskowana kwota mieści się w tym, co zostało w puli.".to_owned(),
            (true, true) => format!("Najwyższa dotacja w konkursie to {}.", Money::from_grosze(cap)),
            (false, _) if given == 0 => "Pula skończyła się na ofertach, które są wyżej na liście.".to_owned(),
            (false, _) => format!("W puli zostało {before}, mniej niż wnioskowano."),
        };
        Explained::new(Money::from_grosze(given)).step(step).part("w puli przed tą ofertą", before.to_string(), None)
    });
    let amounts = amounts.collect();
    split(ranked, bounds, amounts)
}

fn refused(line: &Ranked) -> Explained<Money> {
    let because = match &line.contender.score {
        None => "oferta nie ma jeszcze oceny".to_owned(),
        Some(score) => score.below.clone().unwrap_or_default(),
    };
    Explained::new(Money::ZERO).step(format!("Bez dotacji: {because}."))
}

/// Asked amounts cut in proportion to the points. Whoever reaches the asked amount leaves the rest to the others.
pub fn by_points(ranked: &[Ranked], bounds: &Bounds) -> Split {
    let weights = |line: &Ranked| i128::from(line.contender.asked.grosze().max(0)) * i128::from(line.points());
    shared(ranked, bounds, weights, "Wnioskowana kwota razy punkty, pomniejszona w tej samej proporcji dla wszystkich ofert.")
}

/// The same part of the asked amount for everybody.
pub fn equal_share(ranked: &[Ranked], bounds: &Bounds) -> Split {
    let weights = |line: &Ranked| i128::from(line.contender.asked.grosze().max(0));
    shared(ranked, bounds, weights, "Ten sam procent wnioskowanej kwoty dla wszystkich ofert.")
}

fn shared(ranked: &[Ranked], bounds: &Bounds, weight: impl Fn(&Ranked) -> i128, method: &str) -> Split {
    let caps: Vec<i64> = ranked.iter().map(|line| if line.is_eligible() { cap(line, bounds) } else { 0 }).collect();
    let weights: Vec<i128> = ranked.iter().map(&weight).collect();
    let given = filled(bounds.pool.grosze().max(0), &caps, &weights, bounds.step.grosze().max(1));
    let amounts = ranked.iter().enumerate().map(|(at, line)| {
        if !line.is_eligible() {
            return refused(line);
        }
        let amount = Money::from_grosze(given[at]);
        let explained = Explained::new(amount).step(method);
        match given[at] == caps[at] {
            true => explained.step(format!("To najwięcej, ile ta oferta może dostać: {amount}.")),
            false => explained.step(format!(
                "Wychodzi {} wnioskowanej kwoty; ułamek {} trafia do ofert w kolejności z listy.",
                part_of(given[at], line.contender.asked.grosze()),
                bounds.step
            )),
        }
    });
    let amounts = amounts.collect();
    split(ranked, bounds, amounts)
}

/// "76,35%", rounded down.
fn part_of(part: i64, whole: i64) -> String {
    let share = i128::from(part) * 10_000 / i128::from(whole.max(1));
    Permyriad(u32::try_from(share).unwrap_or_default()).words()
}

/// Shares out `pool` in proportion to the weights without passing a cap, in whole steps; the steps that rounding leaves go to the
/// first ones that have room. All in grosze.
fn filled(pool: i64, caps: &[i64], weights: &[i128], step: i64) -> Vec<i64> {
    let mut given = vec![0_i64; caps.len()];
    let mut open: Vec<usize> = (0..caps.len()).filter(|at| caps[*at] > 0 && weights[*at] > 0).collect();
    let mut left = pool;
    loop {
        let all: i128 = open.iter().map(|at| weights[*at]).sum();
        let full = |at: &usize| i128::from(left) * weights[*at] >= i128::from(caps[*at]) * all;
        let (reached, rest): (Vec<usize>, Vec<usize>) = open.iter().copied().partition(full);
        if reached.is_empty() || all == 0 {
            for at in &open {
                let exact = i128::from(left) * weights[*at] / all.max(1);
                given[*at] = i64::try_from(exact).unwrap_or(i64::MAX) / step * step;
            }
            break;
        }
        for at in reached {
            given[at] = caps[at];
            left -= caps[at];
        }
        open = rest;
    }
    let mut rest = pool - given.iter().sum::<i64>();
    // Rounding down leaves less than one step for each offer, so one round is enough.
    for at in open {
        let more = step.min(caps[at] - given[at]).min(rest);
        if more == step || (more > 0 && given[at] + more == caps[at]) {
            given[at] += more;
            rest -= more;
        }
    }
    given
}

/// Amounts as the commission typed them, after a check that they can stand.
pub fn by_hand(ranked: &[Ranked], bounds: &Bounds, typed: impl Fn(OfferId) -> Option<Money>) -> Result<Split, Vec<HandFault>> {
    let mut faults = Vec::new();
    let mut amounts = Vec::with_capacity(ranked.len());
    for line in ranked {
        let Some(amount) = typed(line.contender.offer) else {
            amounts.push(if line.is_eligible() {
                Explained::new(Money::ZERO).step("Komisja nie wpisała kwoty.")
            } else {
                refused(line)
            });
            continue;
        };
        let offer = Some(line.contender.offer);
        if let Some(sentence) = too_much(amount, line.contender.asked, bounds.most) {
            faults.push(HandFault { offer, sentence });
        }
        amounts.push(Explained::new(amount).step("Kwota wpisana przez komisję."));
    }
    let sum = Money::total(amounts.iter().map(|amount| amount.value));
    match sum {
        Some(sum) if sum <= bounds.pool => (),
        Some(sum) => {
            let over = sum.checked_sub(bounds.pool).unwrap_or_default();
            faults.push(HandFault {
                offer: None,
                sentence: format!("Kwoty razem to {sum}, o {over} więcej niż pula {}. Zmniejsz którąś z nich.", bounds.pool),
            });
        }
        None => faults.push(HandFault { offer: None, sentence: "Kwoty są za duże, żeby je zsumować. Popraw je.".into() }),
    }
    if faults.is_empty() { Ok(split(ranked, bounds, amounts)) } else { Err(faults) }
}

/// Why an offer cannot get an amount: a whole sentence.
pub fn too_much(amount: Money, asked: Money, most: Option<Money>) -> Option<String> {
    if amount.is_negative() {
        return Some("Kwota nie może być ujemna. Wpisz 0,00 albo więcej.".into());
    }
    if amount > asked {
        return Some(format!("{amount} to więcej, niż wnioskowano ({asked}). Zmniejsz kwotę."));
    }
    let most = most.filter(|most| amount > *most)?;
    Some(format!("{amount} to więcej niż najwyższa dotacja w konkursie ({most}). Zmniejsz kwotę."))
}

/// Why a cut amount leaves the task without sense: below the offer's own minimum or the call's.
pub fn senseless(amount: Money, asked: Money, own_minimum: Option<Money>, bounds: &Bounds) -> Option<String> {
    if amount.is_zero() {
        return None;
    }
    if let Some(minimum) = own_minimum.filter(|minimum| amount < *minimum && amount < asked) {
        return Some(format!("{amount} to mniej, niż oferent podał jako najmniejszą sensowną kwotę ({minimum})."));
    }
    if let Some(least) = bounds.least.filter(|least| amount < *least) {
        return Some(format!("{amount} to mniej niż najniższa dotacja w konkursie ({least})."));
    }
    let share = bounds.least_share?;
    let below = i128::from(amount.grosze()) * i128::from(super::WHOLE) < i128::from(asked.grosze()) * i128::from(share);
    below.then(|| {
        let part = part_of(amount.grosze(), asked.grosze());
        format!("{amount} to {part} wnioskowanej kwoty, a ogłoszenie wymaga co najmniej {}.", Permyriad(share).words())
    })
}

/// Why money for an offer needs a second look: no card of it was signed, or its score is below what the notice asks for.
fn undue(line: &Ranked, amount: Money) -> Option<String> {
    if amount.is_zero() || line.is_eligible() {
        return None;
    }
    Some(match &line.contender.score {
        None => format!("{amount} dla oferty, która nie ma jeszcze oceny. Wprowadź i podpisz jej karty albo wpisz 0,00."),
        Some(score) => {
            let below = score.below.clone().unwrap_or_default();
            format!("{amount} dla oferty, której ocena jest {below}. Wpisz 0,00, jeżeli ogłoszenie nie pozwala jej dofinansować.")
        }
    })
}

fn split(ranked: &[Ranked], bounds: &Bounds, amounts: Vec<Explained<Money>>) -> Split {
    let mut asked = Explained::new(Money::ZERO).step("Suma kwot, o które wnioskują oferty z listy.");
    let mut proposed = Explained::new(Money::ZERO).step("Suma proponowanych kwot.");
    let mut lines = Vec::with_capacity(ranked.len());
    for (line, amount) in ranked.iter().zip(amounts) {
        let contender = &line.contender;
        asked.value = asked.value.checked_add(contender.asked).unwrap_or(Money::LARGEST);
        asked = asked.part(label(line), contender.asked.to_string(), None);
        proposed.value = proposed.value.checked_add(amount.value).unwrap_or(Money::LARGEST);
        if !amount.value.is_zero() {
            proposed = proposed.part(label(line), amount.value.to_string(), None);
        }
        let senseless = senseless(amount.value, contender.asked, contender.own_minimum, bounds);
        let undue = undue(line, amount.value);
        lines.push(Proposal { offer: contender.offer, amount, running: proposed.value, senseless, undue });
    }
    let left = bounds.pool.checked_sub(proposed.value).unwrap_or_default();
    Split { lines, asked, proposed, left }
}

/// Amounts by a method that counts them itself; those by hand need what was typed.
pub fn counted(method: Method, ranked: &[Ranked], bounds: &Bounds) -> Option<Split> {
    match method {
        Method::DownTheRanking => Some(down_the_ranking(ranked, bounds)),
        Method::ByPoints => Some(by_points(ranked, bounds)),
        Method::EqualShare => Some(equal_share(ranked, bounds)),
        Method::ByHand => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::commission::ranking::{rank, tests::contender};

    fn amounts(split: &Split) -> Vec<i64> {
        split.lines.iter().map(|line| line.amount.value.grosze() / 100).collect()
    }

    /// The offers of the picture of a meeting: 130 000 zł among six.
    fn six() -> Vec<Ranked> {
        rank(vec![
            contender(4, 45_000, Some(9_150)),
            contender(2, 38_000, Some(8_600)),
            contender(7, 30_000, Some(7_880)),
            contender(1, 25_000, Some(7_420)),
            contender(5, 18_000, Some(6_860)),
            contender(3, 22_000, Some(5_200)),
        ])
    }

    #[test]
    fn down_the_ranking_the_pool_ends_in_the_middle_of_an_offer() {
        let split = down_the_ranking(&six(), &Bounds::of(Money::from_zloty(130_000)));
        assert_eq!(amounts(&split), [45_000, 38_000, 30_000, 17_000, 0, 0]);
        assert_eq!((split.asked.value, split.left), (Money::from_zloty(178_000), Money::ZERO));
        assert_eq!(split.lines[3].running, Money::from_zloty(130_000));
        assert_eq!(split.lines[5].amount.steps, ["Bez dotacji: poniżej progu 60 punktów."]);
    }

    #[test]
    fn an_equal_share_is_the_same_part_for_everybody() {
        let split = equal_share(&six(), &Bounds::of(Money::from_zloty(78_000)));
        // 78 000 of 156 000: a half.
        assert_eq!(amounts(&split), [22_500, 19_000, 15_000, 12_500, 9_000, 0]);
        assert_eq!(split.left, Money::ZERO);
    }

    #[test]
    fn points_cut_more_where_there_are_fewer_of_them() {
        let ranked = rank(vec![contender(1, 10_000, Some(9_000)), contender(2, 10_000, Some(6_000))]);
        let split = by_points(&ranked, &Bounds::of(Money::from_zloty(15_000)));
        assert_eq!(amounts(&split), [9_000, 6_000]);
        // The first reaches what it asked for, the rest goes to the second.
        let split = by_points(&ranked, &Bounds::of(Money::from_zloty(18_000)));
        assert_eq!(amounts(&split), [10_000, 8_000]);
    }

    #[test]
    fn a_larger_pool_than_needed_leaves_the_rest_and_a_limit_caps() {
        for method in [Method::DownTheRanking, Method::ByPoints, Method::EqualShare] {
            let split = counted(method, &six(), &Bounds::of(Money::from_zloty(200_000))).expect("counted");
            assert_eq!(amounts(&split), [45_000, 38_000, 30_000, 25_000, 18_000, 0], "{method:?}");
            assert_eq!(split.left, Money::from_zloty(44_000));
            let bounds = Bounds { most: Some(Money::from_zloty(20_000)), ..Bounds::of(Money::from_zloty(200_000)) };
            let split = counted(method, &six(), &bounds).expect("counted");
            assert_eq!(amounts(&split), [20_000, 20_000, 20_000, 20_000, 18_000, 0], "{method:?}");
        }
    }

    #[test]
    fn a_cut_that_leaves_no_sense_is_told() {
        let mut ranked = six();
        ranked[3].contender.own_minimum = Some(Money::from_zloty(18_000));
        let bounds = Bounds { least_share: Some(5_000), ..Bounds::of(Money::from_zloty(130_000)) };
        let split = down_the_ranking(&ranked, &bounds);
        let said = split.lines[3].senseless.as_deref().expect("told").replace('\u{a0}', " ");
        assert_eq!(said, "17 000,00 zł to mniej, niż oferent podał jako najmniejszą sensowną kwotę (18 000,00 zł).");
        ranked[3].contender.own_minimum = None;
        let split = down_the_ranking(&ranked, &Bounds { pool: Money::from_zloty(120_000), ..bounds });
        let said = split.lines[3].senseless.as_deref().expect("told").replace('\u{a0}', " ");
        assert_eq!(said, "7 000,00 zł to 28% wnioskowanej kwoty, a ogłoszenie wymaga co najmniej 50%.");
    }

    #[test]
    fn amounts_by_hand_are_refused_above_the_asked_the_limit_and_the_pool() {
        let bounds = Bounds { most: Some(Money::from_zloty(40_000)), ..Bounds::of(Money::from_zloty(60_000)) };
        let typed = |offer: OfferId| match offer.0 {
            4 => Some(Money::from_zloty(44_000)),
            2 => Some(Money::from_zloty(38_001)),
            _ => None,
        };
        let faults = by_hand(&six(), &bounds, typed).expect_err("refused");
        let said: Vec<String> = faults.iter().map(|fault| fault.sentence.replace('\u{a0}', " ")).collect();
        assert_eq!(
            said,
            [
                "44 000,00 zł to więcej niż najwyższa dotacja w konkursie (40 000,00 zł). Zmniejsz kwotę.",
                "38 001,00 zł to więcej, niż wnioskowano (38 000,00 zł). Zmniejsz kwotę.",
                "Kwoty razem to 82 001,00 zł, o 22 001,00 zł więcej niż pula 60 000,00 zł. Zmniejsz którąś z nich.",
            ]
        );
        let split = by_hand(&six(), &bounds, |offer| (offer.0 == 4).then(|| Money::from_zloty(40_000))).expect("stands");
        assert_eq!((amounts(&split), split.left), (vec![40_000, 0, 0, 0, 0, 0], Money::from_zloty(20_000)));
    }

    #[test]
    fn money_by_hand_below_the_threshold_or_without_a_score_is_told() {
        let mut ranked = six();
        ranked.extend(rank(vec![contender(9, 10_000, None)]));
        let bounds = Bounds::of(Money::from_zloty(130_000));
        let typed = |offer: OfferId| matches!(offer.0, 3 | 4 | 9).then(|| Money::from_zloty(5_000));
        let split = by_hand(&ranked, &bounds, typed).expect("stands");
        let told: Vec<(i64, String)> =
            split.lines.iter().filter_map(|line| Some((line.offer.0, line.undue.as_deref()?.replace('\u{a0}', " ")))).collect();
        assert_eq!(
            told,
            [
                (3, "5 000,00 zł dla oferty, której ocena jest poniżej progu 60 punktów. Wpisz 0,00, jeżeli ogłoszenie nie pozwala jej dofinansować.".to_owned()),
                (9, "5 000,00 zł dla oferty, która nie ma jeszcze oceny. Wprowadź i podpisz jej karty albo wpisz 0,00.".to_owned()),
            ]
        );
        let none = by_hand(&ranked, &bounds, |_| Some(Money::ZERO)).expect("stands");
        assert!(none.lines.iter().all(|line| line.undue.is_none()));
    }

    /// The nine offers of Prusice in 2014: 152 100 zł asked, 124 000 zł granted.
    #[test]
    fn a_real_partial_award_stands_as_amounts_by_hand() {
        let asked = [36_000, 32_000, 10_000, 12_300, 20_000, 15_000, 10_000, 10_000, 6_800];
        let granted = [36_000, 32_000, 10_000, 10_000, 12_000, 10_000, 8_000, 5_000, 1_000];
        let offers = asked.iter().zip(1..).map(|(asked, order)| contender(order, *asked, Some(9_000 - order)));
        let ranked = rank(offers.collect());
        let bounds = Bounds::of(Money::from_zloty(124_000));
        let split = by_hand(&ranked, &bounds, |offer| Some(Money::from_zloty(granted[offer.0 as usize - 1]))).expect("stands");
        assert_eq!((split.asked.value, split.left), (Money::from_zloty(152_100), Money::ZERO));
    }

    fn any_offers() -> impl Strategy<Value = Vec<Ranked>> {
        let offer = (1_i64..20_000_000, prop::option::of(0_u32..10_000));
        prop::collection::vec(offer, 0..30).prop_map(|offers| {
            let contenders = offers.into_iter().zip(1..).map(|((asked, points), number)| {
                let mut contender = contender(number, 0, points);
                contender.asked = Money::from_grosze(asked);
                contender
            });
            rank(contenders.collect())
        })
    }

    proptest! {
        #[test]
        fn no_method_passes_the_pool_the_asked_or_the_limit_and_no_grosz_is_lost(
            ranked in any_offers(), pool in 0_i64..100_000_000, most in prop::option::of(1_i64..10_000_000), step in 1_i64..20_000,
        ) {
            let bounds = Bounds {
                most: most.map(Money::from_grosze),
                step: Money::from_grosze(step),
                ..Bounds::of(Money::from_grosze(pool))
            };
            for method in [Method::DownTheRanking, Method::ByPoints, Method::EqualShare] {
                let split = counted(method, &ranked, &bounds).expect("counted");
                let sum = Money::total(split.lines.iter().map(|line| line.amount.value)).expect("a sum");
                prop_assert_eq!(sum, split.proposed.value);
                prop_assert!(!split.left.is_negative());
                prop_assert_eq!(sum.checked_add(split.left).expect("a sum"), bounds.pool);
                for (line, given) in ranked.iter().zip(&split.lines) {
                    prop_assert!(!given.amount.value.is_negative() && given.amount.value.grosze() <= cap(line, &bounds));
                    prop_assert!(line.is_eligible() || given.amount.value.is_zero());
                }
                // Money stays only where nobody eligible could take another whole step.
                let has_room = |(line, given): (&Ranked, &Proposal)| {
                    line.is_eligible() && line.points() > 0 && cap(line, &bounds) - given.amount.value.grosze() > 0
                };
                let wanted = ranked.iter().zip(&split.lines).any(has_room);
                prop_assert!(!wanted || split.left.grosze() < step, "{:?} leaves {}", method, split.left);
            }
        }

        #[test]
        fn down_the_ranking_nobody_is_passed_over(ranked in any_offers(), pool in 0_i64..100_000_000) {
            let bounds = Bounds::of(Money::from_grosze(pool));
            let split = down_the_ranking(&ranked, &bounds);
            let mut short = false;
            for (line, given) in ranked.iter().zip(&split.lines).filter(|(line, _)| line.is_eligible()) {
                prop_assert!(!short || given.amount.value.is_zero());
                short |= given.amount.value < line.contender.asked;
            }
        }
    }
}
