//! The pairs worth comparing. Organisations that share a key (a word of the name in one town, a number, an address, a contact) stand in
//! one group; only within a group is everyone compared with everyone, so the work grows with the register, not with its square.

use std::collections::HashMap;

use super::{Facts, measure, name::Core};
use crate::{polish::fold, vocabulary::Vocabulary};

/// A group larger than this says little: a word that many names of a town have, the address of a house full of clubs.
const CROWD: usize = 40;

/// A key and whether it alone may make two organisations one: then a crowd is compared too, each with its neighbour.
type BlockingKey = (String, bool);

/// Places in `all` of the organisations to compare, each pair once, in order.
pub(super) fn pairs(all: &[Facts], cores: &[Core]) -> Vec<(usize, usize)> {
    let mut groups: HashMap<BlockingKey, Vec<usize>> = HashMap::new();
    for (at, (facts, core)) in all.iter().zip(cores).enumerate() {
        for key in keys(facts, core) {
            groups.entry(key).or_default().push(at);
        }
    }
    let mut pairs = Vec::new();
    for ((_, decides), mut group) in groups {
        group.dedup();
        if group.len() <= CROWD {
            pairs.extend(
                (0..group.len()).flat_map(|at| group[at + 1..].iter().map(|later| (group[at], *later)).collect::<Vec<_>>()),
            );
        } else if decides {
            pairs.extend(group.windows(2).map(|two| (two[0], two[1])));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

fn keys(facts: &Facts, core: &Core) -> Vec<BlockingKey> {
    let mut keys = Vec::new();
    let words: Vec<&str> = core.words.iter().map(|word| word.folded.as_str()).collect();
    if words.is_empty() {
        let forms: Vec<&str> = core.forms.iter().copied().collect();
        keys.push((format!("forma {} {}", forms.join(" "), core.town), true));
    } else {
        keys.push((format!("nazwa {}", words.join(" ")), true));
    }
    for word in words.iter().filter(|word| word.chars().count() >= 4) {
        keys.push((format!("słowo {word} {}", core.town), false));
    }
    // A slip in the only long word leaves its beginning or its end.
    if let Some(longest) = words.iter().max_by_key(|word| word.chars().count()).filter(|word| word.chars().count() >= 5) {
        let letters: Vec<char> = longest.chars().collect();
        let half = letters.len() / 2;
        let (start, end): (String, String) = (letters[..half].iter().collect(), letters[letters.len() - half..].iter().collect());
        keys.push((format!("początek {start} {}", core.town), false));
        keys.push((format!("koniec {end} {}", core.town), false));
    }
    let short = fold(facts.short_name.trim());
    if !short.is_empty() {
        keys.push((format!("skrót {short}"), false));
    }
    keys.extend(measure::number(facts).map(|number| (format!("numer {} {number}", facts.register.key()), true)));
    keys.extend(measure::regon(facts).map(|regon| (format!("regon {regon}"), true)));
    keys.extend(facts.accounts.iter().filter(|nrb| !nrb.is_empty()).map(|nrb| (format!("rachunek {nrb}"), true)));
    keys.extend(measure::address(facts).map(|address| (format!("adres {address}"), false)));
    keys.extend(measure::email(facts).map(|email| (format!("e-mail {email}"), false)));
    keys.extend(measure::phones(facts).into_iter().map(|phone| (format!("telefon {phone}"), false)));
    keys
}
