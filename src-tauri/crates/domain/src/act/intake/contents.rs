//! The table of contents that a text begins with.

use std::ops::Range;

use crate::act::mark::opening_mark;
use crate::act::plain::PlainRow;

/// Most rows of a table of contents.
const LONGEST: usize = 200;
/// Most rows over which a heading of the text stands.
const HEADING: usize = 4;

/// The rows of a table of contents: its caption and its entries, where the first entry returns below as a heading of the text.
/// Without that return nothing tells the entries from headings.
pub(super) fn contents(rows: &[PlainRow]) -> Option<Range<usize>> {
    (0..rows.len()).filter(|at| is_caption(&rows[*at])).find_map(|start| Some(start..end(rows, start)?))
}

fn is_caption(row: &PlainRow) -> bool {
    let solid = solid(&row.text);
    !row.table && (solid == "spistreści" || solid == "spisrozdziałów")
}

/// Where the entries end: behind the last one above the heading with which the text begins.
fn end(rows: &[PlainRow], start: usize) -> Option<usize> {
    let has_words = |at: &usize| !rows[*at].text.is_empty();
    let reach = rows.len().min(start + LONGEST);
    let first = (start + 1..reach).find(has_words).filter(|at| is_marked(&rows[*at]))?;
    let begun = solid(without_page(&rows[first].text));
    let returns = (first + 1..reach).find(|at| is_marked(&rows[*at]) && words_from(rows, *at).starts_with(&begun))?;
    let last = (first..returns).rfind(|at| is_entry(&rows[*at]))?;
    // The words of an entry may stand below its mark.
    let bare = opening_mark(&rows[last].text).is_some_and(|(_, words)| words.is_empty());
    let title = (last + 1..returns).find(has_words).filter(|_| bare);
    Some(title.unwrap_or(last) + 1)
}

/// The words of a heading that may go on in the rows below it.
fn words_from(rows: &[PlainRow], at: usize) -> String {
    rows[at..].iter().take(HEADING).map(|row| solid(&row.text)).collect()
}

fn is_entry(row: &PlainRow) -> bool {
    is_marked(row) || without_page(&row.text).len() < row.text.len()
}

/// Whether a row begins with the mark of a unit or with a Roman number.
fn is_marked(row: &PlainRow) -> bool {
    let roman = || {
        let figures = row.text.split(' ').next().and_then(|word| word.strip_suffix('.')).unwrap_or_default();
        !figures.is_empty() && figures.chars().all(|c| "IVXLC".contains(c))
    };
    opening_mark(&row.text).is_some_and(|(mark, _)| mark.number.is_some()) || roman()
}

/// A row without the number of a page at its end: „Cele programu ........ 3”.
fn without_page(row: &str) -> &str {
    let words = row.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = row.len() - words.len();
    let led = words.ends_with(['.', '…', ' ', '_']) && (words.contains(char::is_lowercase) || words.contains(".."));
    // „Rozdział 1” ends in its own number.
    let own = opening_mark(row).is_some_and(|(_, rest)| rest.len() <= digits);
    if (1..=3).contains(&digits) && led && !own { words.trim_end_matches(['.', '…', ' ', '_']) } else { row }
}

/// Letters and digits alone, in lower case.
fn solid(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
