//! Which remarks say nearly the same, so that they may be answered together.
//!
//! The measure: of each remark the neighbouring pairs of words are taken, without signs, small words and endings. Two remarks are as
//! alike as the share of the pairs that both have among all pairs that either has. Remarks of one unit that share at least
//! [`ALIKE`] in a hundred go into one group. The first of a group is its pattern: the others are like it, not only like each other, so
//! that a chain of small changes does not lead from one demand to the opposite one. Whether they ask for the same is for a person
//! to say; a group is only a suggestion.

use std::{cmp::Reverse, collections::HashMap};

use crate::polish::fold;

/// So many pairs in a hundred make two remarks alike.
pub const ALIKE: u32 = 60;
/// Letters of a word that count: the rest is its ending.
const STEM: usize = 5;
/// Words of so many letters or less carry no meaning of their own.
const SMALL: usize = 2;

/// What is compared of one remark.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// The unit it speaks of; only remarks of one unit are alike.
    pub unit: Option<u32>,
    pub words: &'a str,
}

/// How alike two remarks are: pairs that both have, of all pairs that either has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Likeness {
    pub shared: u32,
    pub all: u32,
}

impl Likeness {
    /// In a hundred, rounded down.
    pub fn percent(self) -> u32 {
        (self.shared * 100).checked_div(self.all).unwrap_or(0)
    }

    pub fn is_enough(self) -> bool {
        self.all > 0 && self.shared * 100 >= self.all * ALIKE
    }
}

/// A remark of a group, by its place among those given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    pub at: usize,
    /// How alike it is to the pattern, the first of the group.
    pub likeness: Likeness,
}

/// Groups of two and more, in the order of their first remarks. Equal input gives equal groups.
pub fn groups(said: &[Said<'_>]) -> Vec<Vec<Member>> {
    let mut words = Words::default();
    let sets: Vec<Vec<u32>> = said.iter().map(|one| words.pairs(one.words)).collect();
    let rank = ranks(&sets, words.known.len());
    let mut groups: Vec<Vec<Member>> = Vec::new();
    // Patterns by the unit and the rarest of their pairs: two sets that are enough alike share one of those.
    let mut patterns: HashMap<(Option<u32>, u32), Vec<usize>> = HashMap::new();
    for (at, own) in sets.iter().enumerate() {
        if own.is_empty() {
            continue;
        }
        let unit = said[at].unit;
        let rarest = rarest(own, &rank);
        let mut candidates: Vec<usize> =
            rarest.iter().filter_map(|pair| patterns.get(&(unit, *pair))).flatten().copied().collect();
        candidates.sort_unstable();
        candidates.dedup();
        let alike = candidates.into_iter().map(|group| (group, likeness(own, &sets[groups[group][0].at])));
        let best = alike.filter(|(_, likeness)| likeness.is_enough()).max_by_key(|(group, found)| {
            // Fractions are compared without dividing; of equals the earlier group wins.
            (u64::from(found.shared) * 1_000_000 / u64::from(found.all), Reverse(*group))
        });
        match best {
            Some((group, likeness)) => groups[group].push(Member { at, likeness }),
            None => {
                let all = own.len() as u32;
                groups.push(vec![Member { at, likeness: Likeness { shared: all, all } }]);
                for pair in rarest {
                    patterns.entry((unit, pair)).or_default().push(groups.len() - 1);
                }
            }
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// Two texts compared alone.
pub fn between(one: &str, other: &str) -> Likeness {
    let mut words = Words::default();
    let (one, other) = (words.pairs(one), words.pairs(other));
    likeness(&one, &other)
}

/// Pairs of words, each kept once under a number.
#[derive(Default)]
struct Words {
    known: HashMap<String, u32>,
}

impl Words {
    /// The pairs of a text, sorted, each once. A text of one word is that word.
    fn pairs(&mut self, text: &str) -> Vec<u32> {
        let folded = fold(text);
        let stems: Vec<String> = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().count() > SMALL || word.starts_with(|c: char| c.is_ascii_digit()))
            .map(|word| word.chars().take(STEM).collect())
            .collect();
        let mut pairs: Vec<u32> = match stems.as_slice() {
            [] => Vec::new(),
            [only] => vec![self.number(only.clone())],
            many => many.windows(2).map(|pair| self.number(pair.join(" "))).collect(),
        };
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    fn number(&mut self, pair: String) -> u32 {
        let next = self.known.len() as u32;
        *self.known.entry(pair).or_insert(next)
    }
}

/// The place of each pair when the rarest come first.
fn ranks(sets: &[Vec<u32>], known: usize) -> Vec<(u32, u32)> {
    let mut counts = vec![0_u32; known];
    for pair in sets.iter().flatten() {
        counts[*pair as usize] += 1;
    }
    counts.into_iter().zip(0..).collect()
}

/// The rarest pairs of a set, as many as it must share one of with every set that is enough alike.
fn rarest(own: &[u32], rank: &[(u32, u32)]) -> Vec<u32> {
    let must_share = (own.len() * ALIKE as usize).div_ceil(100);
    let mut sorted = own.to_vec();
    sorted.sort_unstable_by_key(|pair| rank[*pair as usize]);
    sorted.truncate(own.len() - must_share + 1);
    sorted
}

fn likeness(one: &[u32], other: &[u32]) -> Likeness {
    let (mut a, mut b, mut shared) = (0, 0, 0);
    while a < one.len() && b < other.len() {
        match one[a].cmp(&other[b]) {
            std::cmp::Ordering::Less => a += 1,
            std::cmp::Ordering::Greater => b += 1,
            std::cmp::Ordering::Equal => (a, b, shared) = (a + 1, b + 1, shared + 1),
        }
    }
    Likeness { shared, all: (one.len() + other.len()) as u32 - shared }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BUS: &str = "Prosimy o dopisanie dowozu uczestników z sołectw na zajęcia dla seniorów w Jarzębinie.";

    fn found(said: &[(Option<u32>, &str)]) -> Vec<Vec<usize>> {
        let said: Vec<Said<'_>> = said.iter().map(|(unit, words)| Said { unit: *unit, words }).collect();
        groups(&said).into_iter().map(|group| group.into_iter().map(|member| member.at).collect()).collect()
    }

    #[test]
    fn remarks_that_differ_by_endings_and_signs_are_one_group() {
        let again = "prosimy o DOPISANIE: dowóz uczestników z sołectwa na zajęcia dla seniorów, w Jarzębinie!";
        let other = "Proponujemy zwiększyć kwotę na zadania z zakresu kultury fizycznej o dziesięć tysięcy złotych.";
        assert_eq!(found(&[(Some(8), BUS), (Some(8), other), (Some(8), again)]), [[0, 2]]);
    }

    #[test]
    fn remarks_of_different_units_are_never_one_group() {
        assert_eq!(found(&[(Some(8), BUS), (Some(9), BUS), (None, BUS)]), Vec::<Vec<usize>>::new());
        assert_eq!(found(&[(None, BUS), (Some(8), BUS), (None, BUS)]), [[0, 2]], "the whole draft is a place too");
    }

    #[test]
    fn a_group_holds_what_is_like_its_first_remark() {
        let words: Vec<String> = (0..20).map(|at| format!("slowo{at}x")).map(|word| word.replace("slowo", "w")).collect();
        let text = |from: usize| words[from..from + 10].join(" ");
        let (first, second, third) = (text(0), text(2), text(4));
        assert!(between(&first, &second).is_enough() && between(&second, &third).is_enough(), "neighbours are alike");
        assert!(!between(&first, &third).is_enough());
        assert_eq!(found(&[(None, &first), (None, &second), (None, &third)]), [[0, 1]], "the third is not like the pattern");
    }

    #[test]
    fn empty_remarks_and_single_words_are_treated_as_they_stand() {
        assert_eq!(found(&[(None, ""), (None, "..."), (None, "")]), Vec::<Vec<usize>>::new());
        assert_eq!(found(&[(None, "Popieram!"), (None, "popieramy")]), [[0, 1]]);
        assert_eq!(between("", "").percent(), 0);
    }

    #[test]
    fn the_measure_is_the_share_of_common_pairs() {
        // Pairs: dowoz senio / senio sobot against dowoz senio / senio niedz: one of three.
        assert_eq!(between("dowóz seniorów w sobotę", "dowóz seniorów w niedzielę"), Likeness { shared: 1, all: 3 });
        assert_eq!(between(BUS, BUS).percent(), 100);
    }

    proptest! {
        /// What the index leaves out is never enough alike: comparing everything with every pattern finds the same groups.
        #[test]
        fn the_index_finds_what_comparing_everything_finds(
            said in prop::collection::vec((0_u32..3, prop::collection::vec(0_u32..6, 0..7)), 0..14)
        ) {
            let texts: Vec<(Option<u32>, String)> = said
                .iter()
                .map(|(unit, words)| (Some(*unit), words.iter().map(|word| format!("slo{word}")).collect::<Vec<_>>().join(" ")))
                .collect();
            let mut expected: Vec<Vec<usize>> = Vec::new();
            for (at, (unit, text)) in texts.iter().enumerate() {
                let alike = |group: &Vec<usize>| {
                    let (other, pattern) = &texts[group[0]];
                    let found = between(text, pattern);
                    (other == unit && found.is_enough()).then(|| u64::from(found.shared) * 1_000_000 / u64::from(found.all))
                };
                let best = expected.iter().enumerate().filter_map(|(at, group)| Some((alike(group)?, Reverse(at)))).max();
                match best {
                    Some((_, Reverse(group))) => expected[group].push(at),
                    None => expected.push(vec![at]),
                }
            }
            expected.retain(|group| group.len() > 1);
            let texts: Vec<(Option<u32>, &str)> = texts.iter().map(|(unit, text)| (*unit, text.as_str())).collect();
            prop_assert_eq!(found(&texts), expected);
        }
    }
}
