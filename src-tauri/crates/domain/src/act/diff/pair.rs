//! Which unit of the older text is which unit of the newer one.

use std::collections::{HashMap, VecDeque};

use super::Kinship;
use crate::act::unit::{Unit, UnitId};

/// A unit of a flattened text with its printed words.
pub(super) struct Leaf<'a> {
    pub unit: &'a Unit,
    /// Position of the unit above it.
    pub parent: Option<usize>,
    pub opening: String,
    pub tail: String,
}

/// The pairs found, by position in either text.
pub(super) struct Pairs {
    after: Vec<Option<usize>>,
    before: Vec<Option<usize>>,
}

/// Least share of common words of two units taken for the same one.
const LEAST_LIKENESS: f64 = 0.5;
/// How many of a unit's rarest words are followed to find what it is like.
const RARE_WORDS: usize = 6;
/// A word in more units than this says nothing about which unit it is.
const MOST_PLACES: usize = 64;

impl Pairs {
    pub fn find(old: &[Leaf<'_>], new: &[Leaf<'_>], kinship: Kinship) -> Self {
        let mut pairs = Self { after: vec![None; old.len()], before: vec![None; new.len()] };
        if kinship == Kinship::Versions {
            pairs.by_id(old, new);
        }
        pairs.by_equal_words(old, new);
        pairs.by_like_words(old, new);
        pairs.by_content(old, new);
        pairs
    }

    /// Position in the newer text of a unit of the older one.
    pub fn after(&self, old: usize) -> Option<usize> {
        self.after[old]
    }

    /// Position in the older text of a unit of the newer one.
    pub fn before(&self, new: usize) -> Option<usize> {
        self.before[new]
    }

    /// All pairs (older, newer) in the order of the older text.
    pub fn both(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.after.iter().enumerate().filter_map(|(i, j)| Some((i, (*j)?)))
    }

    fn add(&mut self, old: usize, new: usize) -> bool {
        let free = self.after[old].is_none() && self.before[new].is_none();
        if free {
            self.after[old] = Some(new);
            self.before[new] = Some(old);
        }
        free
    }

    fn by_id(&mut self, old: &[Leaf<'_>], new: &[Leaf<'_>]) {
        let places: HashMap<UnitId, usize> = new.iter().enumerate().map(|(j, leaf)| (leaf.unit.id, j)).collect();
        for (i, leaf) in old.iter().enumerate() {
            if let Some(j) = places.get(&leaf.unit.id) {
                self.add(i, *j);
            }
        }
    }

    fn by_equal_words(&mut self, old: &[Leaf<'_>], new: &[Leaf<'_>]) {
        let mut waiting: HashMap<(u8, &str, &str), VecDeque<usize>> = HashMap::new();
        for (j, leaf) in new.iter().enumerate() {
            if self.before[j].is_none() && !leaf.opening.is_empty() {
                let key = (leaf.unit.level.rank(), leaf.opening.as_str(), leaf.tail.as_str());
                waiting.entry(key).or_default().push_back(j);
            }
        }
        for (i, leaf) in old.iter().enumerate() {
            let key = (leaf.unit.level.rank(), leaf.opening.as_str(), leaf.tail.as_str());
            if self.after[i].is_none()
                && let Some(j) = waiting.get_mut(&key).and_then(VecDeque::pop_front)
            {
                self.add(i, j);
            }
        }
    }

    fn by_like_words(&mut self, old: &[Leaf<'_>], new: &[Leaf<'_>]) {
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut bags = |leaves: &[Leaf<'_>], taken: &[Option<usize>]| -> Vec<Vec<u32>> {
            let open = |(leaf, taken): (&Leaf<'_>, &Option<usize>)| match taken {
                Some(_) => Vec::new(),
                None => bag(leaf, &mut numbers),
            };
            leaves.iter().zip(taken).map(open).collect()
        };
        let (olds, news) = (bags(old, &self.after), bags(new, &self.before));
        let mut places: Vec<Vec<usize>> = vec![Vec::new(); numbers.len()];
        for (j, bag) in news.iter().enumerate() {
            if self.before[j].is_none() {
                let mut words = bag.clone();
                words.dedup();
                words.into_iter().for_each(|word| places[word as usize].push(j));
            }
        }
        let mut alike: Vec<(f64, usize, usize)> = Vec::new();
        for (i, words) in olds.iter().enumerate() {
            if self.after[i].is_some() {
                continue;
            }
            let mut rare: Vec<u32> = words.clone();
            rare.dedup();
            rare.retain(|word| (1..=MOST_PLACES).contains(&places[*word as usize].len()));
            rare.sort_by_key(|word| places[*word as usize].len());
            let mut candidates: Vec<usize> =
                rare.iter().take(RARE_WORDS).flat_map(|word| places[*word as usize].iter().copied()).collect();
            candidates.sort_unstable();
            candidates.dedup();
            for j in candidates {
                let likeness = likeness(words, &news[j]);
                if likeness >= LEAST_LIKENESS && old[i].unit.level.rank() == new[j].unit.level.rank() {
                    alike.push((likeness, i, j));
                }
            }
        }
        // The most alike first; of equals the nearest in the text.
        alike.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.abs_diff(a.2).cmp(&b.1.abs_diff(b.2))));
        for (_, i, j) in alike {
            self.add(i, j);
        }
    }

    /// A unit without words of its own is the one that holds what it held.
    fn by_content(&mut self, old: &[Leaf<'_>], new: &[Leaf<'_>]) {
        // Children stand behind their parents, so going backwards pairs the inner ones first.
        let mut inside: Vec<Vec<usize>> = vec![Vec::new(); old.len()];
        for (i, leaf) in old.iter().enumerate() {
            if let Some(parent) = leaf.parent {
                inside[parent].push(i);
            }
        }
        for i in (0..old.len()).rev() {
            if self.after[i].is_some() || !old[i].opening.is_empty() {
                continue;
            }
            let holders = inside[i].iter().filter_map(|child| new[self.after[*child]?].parent);
            let holder = holders
                .into_iter()
                .find(|j| self.before[*j].is_none() && new[*j].opening.is_empty() && new[*j].unit.level == old[i].unit.level);
            if let Some(j) = holder {
                self.add(i, j);
            }
        }
    }
}

/// The words of a unit as sorted numbers.
fn bag(leaf: &Leaf<'_>, numbers: &mut HashMap<String, u32>) -> Vec<u32> {
    let text = leaf.opening.split(|c: char| !c.is_alphanumeric()).chain(leaf.tail.split(|c: char| !c.is_alphanumeric()));
    let mut bag: Vec<u32> = Vec::new();
    for word in text.filter(|word| !word.is_empty()) {
        let next = numbers.len() as u32;
        bag.push(*numbers.entry(word.to_lowercase()).or_insert(next));
    }
    bag.sort_unstable();
    bag
}

/// Share of common words, 0 to 1.
fn likeness(a: &[u32], b: &[u32]) -> f64 {
    let (mut i, mut j, mut common) = (0, 0, 0usize);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                common += 1;
                i += 1;
                j += 1;
            }
        }
    }
    2.0 * common as f64 / (a.len() + b.len()).max(1) as f64
}

/// For every unit of the newer text: whether it left its parent or its order among its siblings.
pub(super) fn moved(old: &[Leaf<'_>], new: &[Leaf<'_>], pairs: &Pairs) -> Vec<bool> {
    let mut moved = vec![false; new.len()];
    let mut stayed: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
    for (j, leaf) in new.iter().enumerate() {
        let Some(i) = pairs.before(j) else { continue };
        let parent_was = old[i].parent.map(|parent| pairs.after(parent));
        if parent_was == leaf.parent.map(Some) {
            stayed.entry(leaf.parent).or_default().push(j);
        } else {
            moved[j] = true;
        }
    }
    for siblings in stayed.values() {
        let positions: Vec<usize> = siblings.iter().filter_map(|j| pairs.before(*j)).collect();
        for (at, in_order) in longest_rising(&positions).into_iter().enumerate() {
            moved[siblings[at]] = !in_order;
        }
    }
    moved
}

/// Marks the members of one longest rising subsequence.
fn longest_rising(values: &[usize]) -> Vec<bool> {
    let mut ends: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = vec![None; values.len()];
    for (at, value) in values.iter().enumerate() {
        let length = ends.partition_point(|end| values[*end] < *value);
        previous[at] = length.checked_sub(1).map(|shorter| ends[shorter]);
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut members = vec![false; values.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        members[at] = true;
        next = previous[at];
    }
    members
}
