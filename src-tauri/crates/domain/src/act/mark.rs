//! Marks at the beginning of a line of plain text: `Rozdział 1`, `§ 1.`, `1.`, `1)`, `a)`, `–`.

use super::ordinal::letter_number;
use super::unit::Level;
use crate::office::roman::from_roman;

/// A mark recognised at the beginning of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark<'a> {
    pub level: Level,
    /// The number it says, when it says one.
    pub number: Option<u32>,
    pub written: &'a str,
}

/// The mark a line begins with, and the words after it. The line has no spaces at its ends.
pub(super) fn opening_mark(row: &str) -> Option<(Mark<'_>, &str)> {
    heading(row).or_else(|| paragraph(row)).or_else(|| numbered(row)).or_else(|| lettered(row)).or_else(|| dashed(row))
}

fn found(level: Level, number: Option<u32>, row: &str, end: usize) -> Option<(Mark<'_>, &str)> {
    let mark = Mark { level, number, written: row[..end].trim_end() };
    Some((mark, row[end..].trim_start()))
}

fn heading(row: &str) -> Option<(Mark<'_>, &str)> {
    let first = row.split_whitespace().next()?;
    // In small letters it goes on with a sentence: „…stanowi załącznik do uchwały”.
    if first.starts_with(char::is_lowercase) {
        return None;
    }
    match first.to_lowercase().as_str() {
        "rozdział" => {
            let after = row[first.len()..].trim_start();
            let word = after.split_whitespace().next()?;
            let bare = word.trim_end_matches(['.', ':']);
            let number = arabic(bare).or_else(|| capital_roman(bare))?;
            found(Level::Chapter, Some(number), row, row.len() - after.len() + word.len())
        }
        "załącznik" => {
            let after = row[first.len()..].trim_start();
            let lower = after.to_lowercase();
            if after.is_empty() || is_caption(&lower) {
                return found(Level::Annex, None, row, first.len());
            }
            let number_word = lower.strip_prefix("nr").map(str::trim_start)?;
            let word = number_word.split_whitespace().next()?;
            let number = arabic(word.trim_end_matches(['.', ':']))?;
            let behind = number_word[word.len()..].trim_start();
            let stands_alone = behind.is_empty() || is_caption(behind);
            // Lower case may change lengths, so the end is counted from the back of the line itself.
            let start = after.find(word)?;
            let end = row.len() - after.len() + start + word.len();
            stands_alone.then(|| found(Level::Annex, Some(number), row, end)).flatten()
        }
        _ => None,
    }
}

/// Verbs with which a sentence about an annex goes on.
pub(super) const GO_ON: [&str; 9] =
    ["zawiera", "określa", "stanowi", "jest", "otrzymuje", "przedstawia", "wskazuje", "obejmuje", "traci"];

/// Whether a row makes the caption of an annex above it a sentence: „Załącznik nr 2 do uchwały” and „zawiera wzór umowy.” below.
pub(super) fn goes_on_from_caption(below: &str) -> bool {
    below.split(' ').next().is_some_and(|word| GO_ON.contains(&word))
}

/// Whether the words after „Załącznik” say to what it is one, and do not go on as a sentence about it.
fn is_caption(lower: &str) -> bool {
    lower.starts_with("do ") && !lower.split(' ').any(|word| GO_ON.contains(&word))
}

/// The number of a chapter or an annex in figures; as long as that of any other unit.
fn arabic(word: &str) -> Option<u32> {
    digits(word).filter(|(_, end)| *end == word.len()).map(|(number, _)| number)
}

/// The number of a chapter in capital Roman figures.
fn capital_roman(word: &str) -> Option<u32> {
    from_roman(word).filter(|_| word.chars().all(char::is_uppercase))
}

/// Length of the digits at the start, at most three of them (a year is no number of a unit).
fn digits(text: &str) -> Option<(u32, usize)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    if !(1..=3).contains(&end) {
        return None;
    }
    Some((text[..end].parse().ok()?, end))
}

fn paragraph(row: &str) -> Option<(Mark<'_>, &str)> {
    let sign = row.strip_prefix('§').or_else(|| row.strip_prefix("Par."))?;
    let after = sign.trim_start_matches(['.', ' ']);
    let start = row.len() - after.len();
    let (number, end) = digits(after)?;
    let rest = &after[end..];
    if let Some(stop) = rest.trim_start().strip_prefix('.') {
        return found(Level::Paragraph, Some(number), row, row.len() - stop.len());
    }
    // Without a full stop only alone in its line or before a capital letter: „§ 3 ust. 2” is a citation.
    let begins = rest.trim_start().chars().next();
    // „§ 2 1. Treść”: the first unit of the § stands beside it.
    let first = || numbered(rest.trim_start()).is_some_and(|(mark, _)| mark.number == Some(1));
    let is_mark = rest.is_empty() || (rest.starts_with(' ') && (begins.is_some_and(char::is_uppercase) || first()));
    is_mark.then(|| found(Level::Paragraph, Some(number), row, start + end)).flatten()
}

/// `1)`, `1 )`, `1/` are points and `1.`, `1 .` ustępy; „1/2” and „1.1.” are neither.
fn numbered(row: &str) -> Option<(Mark<'_>, &str)> {
    let (number, digits) = digits(row)?;
    let end = row.len() - row[digits..].trim_start().len();
    let sign = row[end..].chars().next()?;
    let rest = &row[end + sign.len_utf8()..];
    let stands_apart = rest.is_empty() || rest.starts_with(' ');
    let level = match sign {
        ')' => Level::Point,
        '/' if end == digits && (stands_apart || rest.starts_with(char::is_alphabetic)) => Level::Point,
        '.' if stands_apart => Level::Subsection,
        _ => return None,
    };
    found(level, Some(number), row, end + 1)
}

fn lettered(row: &str) -> Option<(Mark<'_>, &str)> {
    let end = row.find(')').filter(|end| *end <= 4)?;
    let number = letter_number(row[..end].trim_end())?;
    found(Level::Letter, Some(number), row, end + 1)
}

fn dashed(row: &str) -> Option<(Mark<'_>, &str)> {
    const DASHES: [char; 17] =
        ['–', '—', '-', '•', '·', '▪', '◦', '●', '■', '*', '‒', '−', '➢', '✓', '\u{f0a7}', '\u{f0b7}', '\u{f02d}'];
    let after = row.strip_prefix(DASHES)?;
    if !(after.is_empty() || after.starts_with(' ')) {
        return None;
    }
    let inner = after.trim_start();
    if let Some(second) = inner.strip_prefix(DASHES)
        && (second.is_empty() || second.starts_with(' '))
    {
        return found(Level::DoubleIndent, None, row, row.len() - second.len());
    }
    found(Level::Indent, None, row, row.len() - after.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_of_lines_are_told_from_words() {
        use Level::*;
        for (row, expected) in [
            ("Rozdział 1", Some((Chapter, Some(1), "Rozdział 1", ""))),
            ("ROZDZIAŁ IV. Cele", Some((Chapter, Some(4), "ROZDZIAŁ IV.", "Cele"))),
            ("Rozdział o celach", None),
            ("Załącznik nr 2 do uchwały", Some((Annex, Some(2), "Załącznik nr 2", "do uchwały"))),
            ("Załącznik nr 2 określa wzór.", None),
            ("załącznik do uchwały.", None),
            ("Załącznik nr 2 do uchwały budżetowej zawiera wykaz", None),
            ("Załącznik do uchwały stanowi wzór", None),
            ("§ 12. Treść", Some((Paragraph, Some(12), "§ 12.", "Treść"))),
            ("§12", Some((Paragraph, Some(12), "§12", ""))),
            ("§1.Treść", Some((Paragraph, Some(1), "§1.", "Treść"))),
            ("§ 1 . Treść", Some((Paragraph, Some(1), "§ 1 .", "Treść"))),
            ("§. 1. Treść", Some((Paragraph, Some(1), "§. 1.", "Treść"))),
            ("Par. 1. Treść", Some((Paragraph, Some(1), "Par. 1.", "Treść"))),
            ("§ 3 ust. 2 stosuje się", None),
            ("§ 2 1. Treść", Some((Paragraph, Some(2), "§ 2", "1. Treść"))),
            ("§ 2 1) treść", Some((Paragraph, Some(2), "§ 2", "1) treść"))),
            ("§ 2 2. zdanie", None),
            ("Rozdział 92605 – Zadania w zakresie kultury fizycznej", None),
            ("1. Treść", Some((Subsection, Some(1), "1.", "Treść"))),
            ("1.1. Treść", None),
            ("2027. rok", None),
            ("1 . Treść", Some((Subsection, Some(1), "1 .", "Treść"))),
            ("1 ) treść", Some((Point, Some(1), "1 )", "treść"))),
            ("1/ treść", Some((Point, Some(1), "1/", "treść"))),
            ("1/treść", Some((Point, Some(1), "1/", "treść"))),
            ("1/2 etatu", None),
            ("a ) treść", Some((Letter, Some(1), "a )", "treść"))),
            ("10)treść", Some((Point, Some(10), "10)", "treść"))),
            ("za) treść", Some((Letter, Some(27), "za)", "treść"))),
            ("ą) treść", None),
            ("kot) treść", None),
            ("– treść", Some((Indent, None, "–", "treść"))),
            ("– – treść", Some((DoubleIndent, None, "– –", "treść"))),
            ("-5 stopni", None),
            ("▪ jawności,", Some((Indent, None, "▪", "jawności,"))),
            ("\u{f0b7} jawności,", Some((Indent, None, "\u{f0b7}", "jawności,"))),
            ("*jawności", None),
            ("Rozdział 4294967295", None),
            ("Załącznik nr 4294967295 do uchwały", None),
            ("ROZDZIAŁ CCCXC", Some((Chapter, Some(390), "ROZDZIAŁ CCCXC", ""))),
        ] {
            let found = opening_mark(row).map(|(mark, rest)| (mark.level, mark.number, mark.written, rest));
            assert_eq!(found, expected, "{row}");
        }
    }
}
