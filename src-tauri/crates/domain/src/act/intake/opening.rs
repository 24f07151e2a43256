//! What stands at the head of a part: the head of the act, the caption of its annex, its title.

use super::parts::{LONGEST_CAPTION, LONGEST_HEAD, title_at};
use super::site::is_sentence;
use crate::act::mark::opening_mark;
use crate::act::plain::PlainRow;

/// Most rows of a title.
const LONGEST_TITLE: usize = 8;

/// How many rows at the beginning of a part are its head, and how many after them its title.
#[derive(Default)]
pub(super) struct Opening {
    pub head: usize,
    pub title: usize,
}

pub(super) fn resolution_opening(rows: &[PlainRow]) -> Opening {
    let begins = |row: &PlainRow| row.text.starts_with("Na podstawie") || opening_mark(&row.text).is_some();
    let head = rows.iter().take(LONGEST_HEAD).position(begins).unwrap_or(0);
    Opening { head, title: 0 }
}

pub(super) fn programme_opening(rows: &[PlainRow], annex: bool) -> Opening {
    let Some(start) = title_at(rows) else {
        return Opening { head: if annex { caption_end(rows) } else { 0 }, title: 0 };
    };
    let between = &rows[usize::from(annex).min(start)..start];
    if between.iter().any(|row| opening_mark(&row.text).is_some()) {
        return Opening { head: if annex { caption_end(rows) } else { 0 }, title: 0 };
    }
    Opening { head: start, title: title_length(&rows[start..]) }
}

/// A title goes on until it has said its year; without a year it is one row.
fn title_length(rows: &[PlainRow]) -> usize {
    let has_year = |row: &PlainRow| row.text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4);
    let body =
        |row: &PlainRow| opening_mark(&row.text).is_some() || row.text.starts_with("Na podstawie") || is_sentence(&row.text);
    let reach = rows.iter().take(LONGEST_TITLE).skip(1).position(body).map_or(rows.len().min(LONGEST_TITLE), |at| at + 1);
    match rows[..reach].iter().position(has_year) {
        Some(dated) => {
            let small = |row: &&PlainRow| row.text.starts_with(char::is_lowercase);
            dated + 1 + rows[dated + 1..reach].iter().take_while(small).count()
        }
        None => 1,
    }
}

/// The end of the caption that a part begins with: „Załącznik nr 1” or „Uzasadnienie” and the rows that say of what.
pub(super) fn caption_end(rows: &[PlainRow]) -> usize {
    const OF_WHAT: [&str; 8] = ["do ", "projektu ", "nr ", "rady ", "z dnia ", "w sprawie ", "wójta ", "burmistrza "];
    let goes_on = |row: &&PlainRow| {
        let lower = row.text.to_lowercase();
        let ended = lower.ends_with('.') && !lower.ends_with(" r.");
        !ended && (row.text.starts_with(char::is_lowercase) || OF_WHAT.iter().any(|words| lower.starts_with(words)))
    };
    1 + rows.iter().skip(1).take(LONGEST_CAPTION).take_while(goes_on).count()
}
