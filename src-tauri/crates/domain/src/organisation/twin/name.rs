//! A name taken apart: words of the legal form, words of the town, and the core by which people know the organisation.

use std::collections::BTreeSet;

use super::Facts;
use crate::polish::fold;

/// Words with which names say the legal form, and what they say. Longer ones go before shorter ones that begin alike.
const FORMS: [(&[&str], &str); 20] = [
    (&["ochotnicza", "straz", "pozarna"], "osp"),
    (&["osp"], "osp"),
    (&["kolo", "gospodyn", "wiejskich"], "kgw"),
    (&["kgw"], "kgw"),
    (&["kolko", "rolnicze"], "kolko"),
    (&["uczniowski", "klub", "sportowy"], "klub"),
    (&["uczniowski", "ludowy", "klub", "sportowy"], "klub"),
    (&["miedzyszkolny", "klub", "sportowy"], "klub"),
    (&["ludowy", "klub", "sportowy"], "klub"),
    (&["ludowy", "zespol", "sportowy"], "klub"),
    (&["klub", "sportowy"], "klub"),
    (&["uks"], "klub"),
    (&["lks"], "klub"),
    (&["lzs"], "klub"),
    (&["ks"], "klub"),
    (&["spoldzielnia", "socjalna"], "spoldzielnia"),
    (&["stowarzyszenie", "zwykle"], "stowarzyszenie"),
    (&["stowarzyszenie"], "stowarzyszenie"),
    (&["stow"], "stowarzyszenie"),
    (&["fundacja"], "fundacja"),
];

/// Words that tell nothing of whose name it is.
const EMPTY: [&str; 24] = [
    "w", "we", "z", "ze", "na", "i", "oraz", "dla", "do", "im", "imienia", "rzecz", "o", "przy", "nr", "gmina", "gminy",
    "gminie", "miasto", "miasta", "miescie", "wsi", "solectwo", "solectwa",
];

/// A word of a name: folded for comparing, as written for telling.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word {
    pub folded: String,
    pub written: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Core {
    /// What the name itself says of the legal form.
    pub forms: BTreeSet<&'static str>,
    /// In alphabetical order, each once.
    pub words: Vec<Word>,
    /// Town of the seat, folded.
    pub town: String,
}

/// How alike two names are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    Same,
    /// A few letters differ; the words as written.
    Nearly(Vec<(String, String)>),
    /// One name has all words of the other and more.
    Contained,
}

impl Core {
    pub(super) fn of(facts: &Facts) -> Self {
        let town = fold(facts.seat.town.trim());
        let mut core = Self { town: town.clone(), ..Self::default() };
        let words = words(&facts.name);
        let mut at = 0;
        while let Some((word, quoted)) = words.get(at) {
            let form = FORMS.iter().find(|(form, _)| {
                words.len() >= at + form.len() && form.iter().zip(&words[at..]).all(|(wanted, (word, _))| *wanted == word.folded)
            });
            match form {
                Some((form, means)) => {
                    core.forms.insert(means);
                    at += form.len();
                    continue;
                }
                None if EMPTY.contains(&word.folded.as_str()) => {}
                // A name of its own stands in quotation marks, also when it sounds like the town.
                None if !quoted && is_of_town(&word.folded, &town) => {}
                None => core.words.push(word.clone()),
            }
            at += 1;
        }
        core.words.sort();
        core.words.dedup_by(|one, other| one.folded == other.folded);
        core
    }

    pub(super) fn is_against(&self, other: &Self) -> bool {
        !self.forms.is_empty() && !other.forms.is_empty() && self.forms.is_disjoint(&other.forms)
    }

    pub(super) fn likeness(&self, other: &Self) -> Option<Likeness> {
        let folded = |core: &'_ Self| core.words.iter().map(|word| word.folded.clone()).collect::<BTreeSet<_>>();
        let (own, others) = (folded(self), folded(other));
        if own.is_empty() || others.is_empty() {
            // "OSP w Jarzębinie" has nothing but its form and its town.
            let same = own.is_empty() && others.is_empty() && !self.forms.is_disjoint(&other.forms) && self.town == other.town;
            return same.then_some(Likeness::Same);
        }
        if own == others {
            return Some(Likeness::Same);
        }
        let numbers = |words: &BTreeSet<String>| words.iter().filter(|word| is_number(word)).cloned().collect::<Vec<_>>();
        if numbers(&own) != numbers(&others) {
            return None;
        }
        let left: Vec<&Word> = self.words.iter().filter(|word| !others.contains(&word.folded)).collect();
        let right: Vec<&Word> = other.words.iter().filter(|word| !own.contains(&word.folded)).collect();
        if left.is_empty() || right.is_empty() {
            let common = own.intersection(&others).any(|word| word.chars().count() >= 5);
            return common.then_some(Likeness::Contained);
        }
        nearly(&left, &right).map(Likeness::Nearly)
    }
}

/// Every word of one side has its own word on the other that a typing error or an ending tells apart.
fn nearly(left: &[&Word], right: &[&Word]) -> Option<Vec<(String, String)>> {
    if left.len() != right.len() || left.len() > 2 {
        return None;
    }
    let mut free = right.to_vec();
    let mut pairs = Vec::new();
    for word in left {
        let at = free.iter().position(|other| is_slip(&word.folded, &other.folded))?;
        pairs.push((word.written.clone(), free.remove(at).written.clone()));
    }
    Some(pairs)
}

/// Two letters in a long word, one in a shorter; in a short one every letter counts.
fn is_slip(one: &str, other: &str) -> bool {
    let shorter = one.chars().count().min(other.chars().count());
    let allowed = match shorter {
        0..5 => return false,
        5..7 => 1,
        _ => 2,
    };
    one.chars().count().abs_diff(other.chars().count()) <= allowed && strsim::osa_distance(one, other) <= allowed
}

fn is_number(word: &str) -> bool {
    word.chars().any(|c| c.is_ascii_digit()) || word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
}

/// Words of a name and whether each stands in quotation marks.
fn words(name: &str) -> Vec<(Word, bool)> {
    let mut found = Vec::new();
    let mut quoted = false;
    let mut written = String::new();
    for letter in name.chars().chain([' ']) {
        if letter.is_alphanumeric() {
            written.push(letter);
            continue;
        }
        // "Ludowo-Uczniowski" is two words, and so is "a.b.".
        if !written.is_empty() {
            let word = std::mem::take(&mut written);
            found.push((Word { folded: fold(&word), written: word }, quoted));
        }
        match letter {
            '„' | '«' => quoted = true,
            '”' | '“' | '»' => quoted = false,
            '"' => quoted = !quoted,
            _ => {}
        }
    }
    found
}

/// "Jarzębinie" and "jarzębiński" are words of Jarzębin.
fn is_of_town(word: &str, town: &str) -> bool {
    town.split(|c: char| !c.is_alphanumeric()).filter(|part| part.len() >= 3).any(|part| {
        let stem = if part.len() <= 5 { part.len() - 1 } else { part.len() - 2 };
        // Folded letters of Polish are single bytes.
        word == part || (word.len().abs_diff(part.len()) <= 3 && part.get(..stem).is_some_and(|stem| word.starts_with(stem)))
    })
}
