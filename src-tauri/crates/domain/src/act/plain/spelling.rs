//! Letters that only their series makes marks (`a.`, `a/`), and words divided at the end of a row.

use std::collections::HashSet;

use super::PlainRow;
use crate::act::mark::Mark;
use crate::act::ordinal::{letter, letter_number};
use crate::act::unit::Level;
use crate::office::roman::from_roman;

/// A letter written `a/` or `a.` where it goes on from the letter `last` (0 for none). A first `a.` needs an enumeration to be
/// `opened` by a colon.
pub(super) fn letter_of_series(row: &str, last: u32, opened: bool) -> Option<(Mark<'_>, &str)> {
    let end = row.find(['/', '.']).filter(|end| *end <= 3)?;
    let number = letter_number(&row[..end])?;
    let rest = &row[end + 1..];
    let stop = row[end..].starts_with('.');
    let goes_on = if number == 1 { !stop || opened } else { number == last + 1 };
    let stands_apart = rest.is_empty() || rest.starts_with(' ');
    let mark = Mark { level: Level::Letter, number: Some(number), written: &row[..=end] };
    (goes_on && stands_apart).then_some((mark, rest.trim_start()))
}

/// How the drafting rules spell a mark of this number, when it was written otherwise.
pub(super) fn proper(mark: &Mark<'_>, number: u32) -> Option<String> {
    let proper = match mark.level {
        // „ROZDZIAŁ IV.” differs in figures only, and a § without its full stop is as good as one with it.
        Level::Chapter if mark.written.contains(' ') => return None,
        Level::Paragraph if !mark.written.ends_with('.') => return None,
        Level::Chapter => format!("Rozdział {number}"),
        Level::Paragraph => format!("§ {number}."),
        Level::Subsection => format!("{number}."),
        Level::Point => format!("{number})"),
        Level::Letter => format!("{})", letter(number)),
        _ => return None,
    };
    (proper != mark.written).then_some(proper)
}

/// A beginning like `1.1.`, `I.` or, from an amendment, `§ 5a.` and `2a)`, that looks like a mark but is none here.
pub(crate) fn strange_beginning(row: &str) -> Option<&str> {
    let number = row.strip_prefix('§').map_or(row, str::trim_start);
    let word = number.split_whitespace().next()?;
    let body = word.strip_suffix(['.', ')', '/'])?;
    let parts = body.split('.').count();
    let all_digits = body.split('.').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()));
    let roman = body.bytes().all(|byte| byte.is_ascii_uppercase()) && from_roman(body).is_some();
    let strange = roman || added(body) || (all_digits && (parts > 1 || word.ends_with('/')));
    strange.then(|| &row[..row.len() - number.len() + word.len()])
}

/// The number of a unit that an amendment put between two others: `5a`, `12ab`.
fn added(body: &str) -> bool {
    let letters = body.trim_start_matches(|c: char| c.is_ascii_digit());
    (1..=3).contains(&(body.len() - letters.len()))
        && (1..=2).contains(&letters.len())
        && letters.chars().all(|c| c.is_ascii_lowercase())
}

/// First parts of words that keep their hyphen.
const COMPOUNDS: [&str; 12] = [
    "artystyczno",
    "edukacyjno",
    "gospodarczo",
    "kulturalno",
    "naukowo",
    "opiekuńczo",
    "oświatowo",
    "polsko",
    "rekreacyjno",
    "społeczno",
    "sportowo",
    "turystyczno",
];

/// Words of the text that are written with a hyphen inside a row, in lower case.
pub(super) fn hyphenated(rows: &[PlainRow]) -> HashSet<String> {
    let words = rows.iter().flat_map(|row| row.text.split(|c: char| !(c.is_alphabetic() || c == '-')));
    let inside = |word: &&str| word.trim_matches('-').contains('-');
    words.filter(inside).map(|word| word.trim_matches('-').to_lowercase()).collect()
}

/// A word divided between the end of one row and the beginning of the next.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Divided {
    /// One word; its hyphen was only a sign of division.
    Word(String),
    /// A compound that keeps its hyphen.
    Compound,
}

/// Whether a word goes on from `above` to `below`.
pub(super) fn divided(above: &str, below: &str, hyphenated: &HashSet<String>) -> Option<Divided> {
    let stem = above.strip_suffix('-')?;
    let first = stem.rsplit(|c: char| !c.is_alphabetic() && c != '-').next()?;
    let second = &below[..below.find(|c: char| !c.is_alphabetic()).unwrap_or(below.len())];
    // „pod- i nadrzędny”: the hyphen stands for a part left out.
    let conjunction = ["i", "lub", "oraz", "albo", "czy", "a"].contains(&second);
    if !stem.ends_with(char::is_alphabetic) || !second.starts_with(char::is_lowercase) || conjunction {
        return None;
    }
    let lower = first.to_lowercase();
    let compound = COMPOUNDS.contains(&lower.rsplit('-').next().unwrap_or_default());
    if compound || hyphenated.contains(&format!("{lower}-{second}")) {
        return Some(Divided::Compound);
    }
    Some(Divided::Word(format!("{first}{second}")))
}
