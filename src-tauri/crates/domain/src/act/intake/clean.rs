//! Rows made legible, and freed of what pages bring into a text: numbers, footers, running heads.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::contents::contents;
use super::pages::{counting, footer, returning, signing};
use super::{Removed, Row, SourcePlace, Why};
use crate::act::plain::PlainRow;

/// Most times the rows are gone through. A row taken out can make another one stand out; more than twice is rare.
const MOST_ROUNDS: usize = 8;

/// The rows without the matter of pages; rows in `keep` stay whole. Cleaning what is clean changes nothing.
pub(super) fn clean(rows: &[Row], keep: &BTreeSet<u32>) -> (Vec<PlainRow>, Vec<Removed>) {
    let mut removed = Vec::new();
    let mut kept: Vec<PlainRow> = rows.iter().zip(1..).map(|(row, number)| plain(row, number, keep, &mut removed)).collect();
    for _ in 0..MOST_ROUNDS {
        let mut out: Vec<Option<Why>> = kept.iter().map(|row| footer(&row.text)).collect();
        counting(&kept, &mut out);
        let pages = page_rows(&kept, &out, &removed);
        returning(&kept, &mut out, |row| is_beside(rows, row, &pages));
        if out.iter().all(Option::is_none) {
            contents(&kept).into_iter().flatten().for_each(|at| out[at] = Some(Why::Contents));
        }
        for (row, why) in kept.iter().zip(&mut out) {
            *why = why.filter(|_| !row.text.is_empty() && !row.table && !keep.contains(&row.at.row));
        }
        if out.iter().all(Option::is_none) {
            break;
        }
        kept = without(kept, &out, &mut removed);
    }
    removed.sort_by_key(|removed| removed.row);
    (kept, removed)
}

/// The rows of the source that say the number of a page, those among them already taken out.
fn page_rows(rows: &[PlainRow], out: &[Option<Why>], removed: &[Removed]) -> BTreeSet<u32> {
    let now = rows.iter().zip(out).filter_map(|(row, why)| why.map(|why| (row.at.row, why)));
    let before = removed.iter().map(|removed| (removed.row, removed.why));
    now.chain(before).filter(|(_, why)| matches!(why, Why::PageNumber | Why::JournalHead)).map(|(row, _)| row).collect()
}

/// Whether the next row of the source above or below, blank ones left out, says the number of a page.
fn is_beside(rows: &[Row], row: u32, pages: &BTreeSet<u32>) -> bool {
    let has_words = |number: &u32| !rows[*number as usize - 1].text.trim().is_empty();
    let above = (1..row).rev().find(has_words);
    let below = (row + 1..=rows.len() as u32).find(has_words);
    above.into_iter().chain(below).any(|row| pages.contains(&row))
}

fn plain(row: &Row, number: u32, keep: &BTreeSet<u32>, removed: &mut Vec<Removed>) -> PlainRow {
    let mut text = legible(&row.text);
    while let Some(place) = signing(&text).filter(|_| !keep.contains(&number)) {
        removed.push(Removed { row: number, text: text[place.clone()].trim_end().to_owned(), why: Why::Signing });
        text = format!("{} {}", text[..place.start].trim_end(), text[place.end..].trim_start()).trim().to_owned();
    }
    let at = SourcePlace { row: number, page: row.page, paragraph: row.hint.paragraph };
    PlainRow { at, text, table: row.hint.table }
}

/// Takes rows out, and the blank ones around them when they stood in the middle of a sentence.
fn without(rows: Vec<PlainRow>, out: &[Option<Why>], removed: &mut Vec<Removed>) -> Vec<PlainRow> {
    let mut kept: Vec<PlainRow> = Vec::with_capacity(rows.len());
    let mut broken = false;
    for (row, why) in rows.into_iter().zip(out) {
        if let Some(why) = *why {
            removed.push(Removed { row: row.at.row, text: row.text, why });
            while kept.last().is_some_and(|last| last.text.is_empty()) && in_a_sentence(&kept) {
                kept.pop();
            }
            broken = true;
        } else if !(broken && row.text.is_empty() && in_a_sentence(&kept)) {
            broken = broken && row.text.is_empty();
            kept.push(row);
        }
    }
    kept
}

/// Whether the last words end in the middle of a sentence.
fn in_a_sentence(rows: &[PlainRow]) -> bool {
    let last = rows.iter().rev().find(|row| !row.text.is_empty());
    last.is_some_and(|row| row.text.ends_with(|c: char| c.is_alphanumeric() || c == '-'))
}

/// The characters of a row as they can be read: composed letters, one plain space where any stood, nothing that is not seen
/// (soft hyphens, zero widths, marks of direction, control characters), no space at the ends. A soft hyphen at the end divides
/// a word and is seen.
pub fn legible(text: &str) -> String {
    let divided = text.trim_end().ends_with('\u{ad}');
    let mut out = String::with_capacity(text.len());
    for c in text.nfc() {
        if c.is_whitespace() {
            if !out.ends_with(' ') {
                out.push(' ');
            }
        } else if !c.is_control() && !is_unseen(c) {
            out.push(c);
        }
    }
    let text = out.trim();
    if divided && text.ends_with(char::is_alphabetic) { format!("{text}-") } else { text.to_owned() }
}

fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
