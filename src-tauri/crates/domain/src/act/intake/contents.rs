//! The table of contents that a text begins with.

use std::ops::Range;

use crate::act::mark::opening_mark;
use crate::act::plain::PlainRow;
use crate::act::unit::Level;
use crate::office::roman::from_roman;

/// Most rows of a table of contents.
const LONGEST: usize = 200;
/// Most rows over which a heading of the text stands.
const HEADING: usize = 4;
/// Fewest entries of a table of contents without a caption.
const FEWEST: usize = 3;
/// Rows of a text among which one without a caption begins.
const BEGINNING: usize = 500;

/// The rows of a table of contents: its caption and its entries, where they return below as headings of the text. Without that
/// return nothing tells the entries from headings. One without a caption is known by all its entries.
pub(super) fn contents(rows: &[PlainRow]) -> Option<Range<usize>> {
    let text = Text { rows, solid: rows.iter().map(|row| solid(&row.text)).collect() };
    let captioned = (0..rows.len()).filter(|at| is_caption(&rows[*at])).find_map(|start| Some(start..text.end(start)?));
    captioned.or_else(|| runs(rows).into_iter().map(|run| text.cut(run)).find(|run| text.lists_headings(run)))
}

fn is_caption(row: &PlainRow) -> bool {
    let solid = solid(&row.text);
    !row.table && (solid == "spistreści" || solid == "spisrozdziałów")
}

/// Rows with the letters and digits of each.
struct Text<'a> {
    rows: &'a [PlainRow],
    solid: Vec<String>,
}

impl Text<'_> {
    /// Where the entries below a caption end: behind the last one above the heading with which the text begins.
    fn end(&self, caption: usize) -> Option<usize> {
        let has_words = |at: &usize| !self.rows[*at].text.is_empty();
        let reach = self.rows.len().min(caption + LONGEST);
        let first = (caption + 1..reach).find(has_words)?;
        let returns = (first + 1..reach).find(|at| self.is_heading_of(*at, &entry(&self.rows[first].text)))?;
        let is_entry = |at: &usize| {
            let row = &self.rows[*at];
            let returned = || (returns..self.rows.len()).any(|below| self.is_heading_of(below, &self.solid[*at]));
            is_marked(row) || is_paged(&row.text) || returned()
        };
        let last = (first..returns).rfind(|at| has_words(at) && is_entry(at))?;
        // The words of an entry may stand below its mark.
        let title = (last + 1..returns).find(has_words).filter(|_| is_bare(&self.rows[last].text));
        Some(title.unwrap_or(last) + 1)
    }

    /// A run without the heading of the text that its first entry returns as, and without what stands between them.
    fn cut(&self, run: Range<usize>) -> Range<usize> {
        let first = entry(&self.rows[run.start].text);
        let Some(again) = (run.start + 1..run.end).find(|at| self.is_heading_of(*at, &first)) else {
            return run;
        };
        let has_words = |at: &usize| !self.rows[*at].text.is_empty();
        let is_entry = |at: &usize| {
            let above = (run.start..*at).rfind(has_words);
            begins_entry(&self.rows[*at]) || above.is_some_and(|above| is_bare(&self.rows[above].text))
        };
        let last = (run.start..again).rfind(|at| has_words(at) && is_entry(at));
        run.start..last.map_or(again, |last| last + 1)
    }

    /// Whether every entry of a run returns below it as a heading of the text, in the same order.
    fn lists_headings(&self, run: &Range<usize>) -> bool {
        let entries = entries(&self.rows[run.clone()]);
        let mut below = run.end;
        let in_order = entries.iter().all(|entry| match (below..self.rows.len()).find(|at| self.is_heading_of(*at, entry)) {
            Some(found) => {
                below = found + 1;
                true
            }
            None => false,
        });
        entries.len() >= FEWEST && in_order
    }

    /// Whether a heading of the text with these words begins at a row; it may go on in the rows below. A row without a mark says
    /// nothing else.
    fn is_heading_of(&self, at: usize, words: &str) -> bool {
        let own = self.solid[at].as_str();
        let mut rest = words;
        for row in self.solid[at..].iter().take(HEADING) {
            match rest.strip_prefix(row.as_str()) {
                Some(after) => rest = after,
                // „Rozdział 10” is not „Rozdział 1”.
                None if row.strip_prefix(rest).is_some_and(|after| !(ends_in_digit(rest) && begins_with_digit(after))) => {
                    rest = ""
                }
                None => return false,
            }
            if rest.is_empty() {
                break;
            }
        }
        let whole = !own.is_empty() && !words.is_empty() && rest.is_empty();
        whole && !self.rows[at].table && (is_marked(&self.rows[at]) || own.len() <= words.len())
    }
}

/// Stretches of rows that could be entries: headings of chapters, and rows that end with the number of a page.
fn runs(rows: &[PlainRow]) -> Vec<Range<usize>> {
    let worded: Vec<(usize, &PlainRow)> =
        rows.iter().take(BEGINNING).enumerate().filter(|(_, row)| !row.text.is_empty()).collect();
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (position, (at, row)) in worded.iter().enumerate() {
        // The words of an entry may stand below its mark, and go on in the row before the next entry.
        let above =
            position.checked_sub(1).map(|above| worded[above].1).filter(|above| is_chapter(above) && !is_paged(&above.text));
        let next = || worded.get(position + 1).is_some_and(|(_, below)| begins_entry(below));
        let entry = begins_entry(row) || (!row.table && above.is_some_and(|above| is_bare(&above.text) || next()));
        match runs.last_mut().filter(|_| open) {
            Some(run) if entry => run.end = at + 1,
            _ if entry => runs.push(*at..at + 1),
            _ => {}
        }
        open = entry;
    }
    runs.into_iter().filter(|run| (FEWEST..=LONGEST).contains(&run.len())).collect()
}

/// The words of the entries in a run, without the numbers of pages.
fn entries(rows: &[PlainRow]) -> Vec<String> {
    let mut entries: Vec<String> = Vec::new();
    let mut ended = true;
    for row in rows.iter().filter(|row| !row.text.is_empty()) {
        let words = entry(&row.text);
        match entries.last_mut().filter(|_| !ended && !is_chapter(row)) {
            Some(open) => open.push_str(&words),
            None => entries.push(words),
        }
        ended = is_paged(&row.text);
    }
    entries
}

/// Whether a row begins with the mark of a unit or with a Roman number.
fn is_marked(row: &PlainRow) -> bool {
    opening_mark(&row.text).is_some_and(|(mark, _)| mark.number.is_some()) || is_roman(&row.text)
}

/// Whether a row could be an entry by itself.
fn begins_entry(row: &PlainRow) -> bool {
    !row.table && (is_chapter(row) || is_paged(&row.text))
}

fn is_chapter(row: &PlainRow) -> bool {
    !row.table && (opening_mark(&row.text).is_some_and(|(mark, _)| mark.level == Level::Chapter) || is_roman(&row.text))
}

/// Whether a row is a mark without words.
fn is_bare(row: &str) -> bool {
    opening_mark(row).is_some_and(|(_, words)| words.is_empty()) || (is_roman(row) && !row.contains(' '))
}

fn is_roman(row: &str) -> bool {
    let figures = row.split(' ').next().and_then(|word| word.strip_suffix('.')).unwrap_or_default();
    figures.bytes().all(|byte| byte.is_ascii_uppercase()) && from_roman(figures).is_some()
}

fn is_paged(row: &str) -> bool {
    without_page(row).len() < row.len()
}

/// Letters and digits of an entry, without the number of its page.
fn entry(row: &str) -> String {
    solid(without_page(row))
}

/// A row without the number of a page at its end: „Cele programu ........ 3”.
fn without_page(row: &str) -> &str {
    let words = row.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = row.len() - words.len();
    let led = words.ends_with(['.', '…', ' ', '_']) && words.contains(char::is_alphabetic);
    // „Rozdział 1” ends in its own number.
    let own = opening_mark(row).is_some_and(|(_, rest)| rest.len() <= digits);
    if (1..=3).contains(&digits) && led && !own { words.trim_end_matches(['.', '…', ' ', '_']) } else { row }
}

fn ends_in_digit(words: &str) -> bool {
    words.ends_with(|c: char| c.is_ascii_digit())
}

fn begins_with_digit(words: &str) -> bool {
    words.starts_with(|c: char| c.is_ascii_digit())
}

/// Letters and digits alone, in lower case.
fn solid(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
