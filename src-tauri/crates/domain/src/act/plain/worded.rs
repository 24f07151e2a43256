//! Ustępy whose mark is the word „ust.”: „§1 ust.1 Treść”, „ust. 2 Treść”. Only the order and a sentence that begins with them
//! tell them from citations.

use super::reader::{Reader, ends_sentence};
use crate::act::mark::Mark;
use crate::act::unit::Level;

/// A mark with „ust.” as it stands at the beginning of a row.
struct Worded {
    /// Number of the § in front and the length of its mark.
    paragraph: Option<(u32, usize)>,
    subsection: u32,
    /// Length of the whole mark.
    length: usize,
}

impl Reader {
    /// The mark of a row that begins with „ust.” or with a § and „ust.”, where it goes on from what stands above it.
    pub(super) fn worded<'r>(&self, row: &'r str) -> Option<(Mark<'r>, &'r str)> {
        let worded = worded(row)?;
        let last = |level: Level| self.last[usize::from(level.rank())];
        let begins = self.after_blank || self.last_line().is_none_or(|line| line.level.is_heading() || ends_sentence(line));
        let found = |level, number, length: usize| {
            let (written, rest) = row.split_at(length);
            Some((Mark { level, number: Some(number), written: written.trim_end() }, rest.trim_start()))
        };
        let goes_on = worded.subsection == last(Level::Subsection) + 1;
        match worded.paragraph {
            Some((number, length)) if begins && number == last(Level::Paragraph) + 1 && worded.subsection == 1 => {
                found(Level::Paragraph, number, length)
            }
            // Every row says its §: „§1 ust.2” below „§1 ust.1”.
            Some((number, _)) if begins && goes_on && number == last(Level::Paragraph) && self.counts_in_words() => {
                found(Level::Subsection, worded.subsection, worded.length)
            }
            None if goes_on && (begins && self.counts_in_words() || self.is_bare_paragraph()) => {
                found(Level::Subsection, worded.subsection, worded.length)
            }
            _ => None,
        }
    }

    /// Whether the last ustęp is one whose mark is the word.
    fn counts_in_words(&self) -> bool {
        let last = self.reading.lines.iter().rfind(|read| read.line.level.rank() <= Level::Subsection.rank());
        last.is_some_and(|read| read.line.level == Level::Subsection && read.mark.contains("ust"))
    }

    fn is_bare_paragraph(&self) -> bool {
        self.last_is_bare() && self.last_line().is_some_and(|line| line.level == Level::Paragraph)
    }
}

/// The first ustęp of a § behind the mark of the §.
pub(super) fn first_in_words(rest: &str) -> Option<(Mark<'_>, &str)> {
    let worded = worded(rest).filter(|worded| worded.paragraph.is_none() && worded.subsection == 1)?;
    let (written, rest) = rest.split_at(worded.length);
    Some((Mark { level: Level::Subsection, number: Some(1), written: written.trim_end() }, rest.trim_start()))
}

fn worded(row: &str) -> Option<Worded> {
    /// Acts that a citation at the beginning of a sentence is followed by.
    const OF_ACTS: [&str; 11] = [
        "programu",
        "ustawy",
        "uchwały",
        "statutu",
        "regulaminu",
        "kodeksu",
        "rozporządzenia",
        "zarządzenia",
        "umowy",
        "porozumienia",
        "konstytucji",
    ];
    let paragraph = match row.strip_prefix('§') {
        Some(after) => {
            let after = after.trim_start();
            let (number, digits) = figures(after)?;
            Some((number, row.len() - after.len() + digits))
        }
        None => None,
    };
    let behind = row[paragraph.map_or(0, |(_, length)| length)..].trim_start_matches(['.', ' ']);
    let figure = behind.strip_prefix("ust.").or_else(|| behind.strip_prefix("Ust."))?.trim_start();
    let (subsection, digits) = figures(figure)?;
    let after = &figure[digits..];
    let rest = after.strip_prefix(['.', ':']).unwrap_or(after);
    let word: String = rest.trim_start().chars().take_while(|c| c.is_alphabetic()).collect();
    let apart = rest.len() < after.len() || rest.starts_with(' ');
    let sentence = word.starts_with(char::is_uppercase) && !OF_ACTS.contains(&word.to_lowercase().as_str());
    (apart && sentence).then_some(Worded { paragraph, subsection, length: row.len() - rest.len() })
}

/// The number of a unit in figures and its length.
fn figures(text: &str) -> Option<(u32, usize)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    if !(1..=3).contains(&end) {
        return None;
    }
    Some((text[..end].parse().ok()?, end))
}
