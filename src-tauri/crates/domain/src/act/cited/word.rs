//! The words of a citation: names of levels and the numbers behind them.

use crate::act::ordinal::{letter_number, neuter};
use crate::act::unit::Level;

/// An article of a statute; no unit of ours has that level, so no citation of one is resolved.
pub(super) const ARTICLE: Level = Level::Plain;

/// The level named at the beginning of a text, and the bytes up to its number.
pub(super) fn name(text: &str) -> Option<(Level, usize)> {
    const SHORT: [(&str, Level); 8] = [
        ("§", Level::Paragraph),
        ("ust.", Level::Subsection),
        ("pkt", Level::Point),
        ("lit.", Level::Letter),
        ("tiret", Level::Indent),
        ("rozdz.", Level::Chapter),
        ("art.", ARTICLE),
        ("zał.", Level::Annex),
    ];
    let short = SHORT.iter().find(|(word, _)| text.starts_with(word));
    let (level, end) = match short {
        Some((word, level)) => (*level, word.len()),
        None => {
            let word = &text[..text.find(' ')?];
            let is = |stem: &str, capital: &str| word.starts_with(stem) || word.starts_with(capital);
            let level = if is("rozdzia", "Rozdzia") {
                Level::Chapter
            } else if is("załącznik", "Załącznik") {
                Level::Annex
            } else {
                return None;
            };
            (level, word.len())
        }
    };
    let after = text[end..].trim_start();
    let after = if level == Level::Annex { after.strip_prefix("nr ").or_else(|| after.strip_prefix("Nr "))? } else { after };
    Some((level, text.len() - after.len()))
}

/// The number of a unit at the beginning of a text and its length; it stands apart from what follows.
pub(super) fn number(text: &str, level: Level) -> Option<(u32, usize)> {
    let (number, length) = match level {
        Level::Indent => {
            let (number, word) = (1..=30).rev().map(|n| (n, neuter(n))).find(|(_, word)| text.starts_with(word.as_str()))?;
            (number, word.len())
        }
        Level::Letter => {
            let length = text.bytes().take_while(u8::is_ascii_lowercase).count();
            (letter_number(&text[..length]).filter(|_| length <= 2)?, length)
        }
        _ => {
            let length = text.bytes().take_while(u8::is_ascii_digit).count();
            (text[..length].parse().ok().filter(|_| length <= 3)?, length)
        }
    };
    (!text[length..].starts_with(char::is_alphanumeric)).then_some((number, length))
}

/// Length of a number that no unit of ours bears: `5a`, `2027`.
pub(super) fn odd_number(text: &str) -> Option<usize> {
    let length = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    text.starts_with(|c: char| c.is_ascii_digit()).then_some(length)
}

/// „ załącznika nr 2” behind a citation: its number, 0 for none, and its length.
pub(super) fn of_annex(text: &str) -> Option<(u32, usize)> {
    const NAME: &str = " załącznika";
    let after = text.strip_prefix(NAME)?;
    if after.starts_with(char::is_alphanumeric) {
        return None;
    }
    let numbered = after.strip_prefix(" nr ").and_then(|digits| number(digits, Level::Annex));
    Some(numbered.map_or((0, NAME.len()), |(number, length)| (number, NAME.len() + " nr ".len() + length)))
}
