//! What pages bring into a text, recognised by its words alone.

use std::collections::HashMap;
use std::ops::Range;

use super::Why;
use crate::act::mark::opening_mark;
use crate::act::plain::PlainRow;
use crate::act::unit::Level;

/// Fewest rows between two page numbers without a word beside them; the numbers of a table stand closer.
const SHORTEST_PAGE: usize = 15;
/// Fewest times that a row returns before it is taken for a running head.
const RETURNS: usize = 3;
/// Fewest rows between two running heads.
const BETWEEN_HEADS: usize = 8;
/// Fewest letters of a running head; less may be a fragment of any sentence.
const LETTERS: usize = 10;

/// Why a row alone in its place belongs to a page and not to the text.
pub(super) fn footer(row: &str) -> Option<Why> {
    let lower = row.to_lowercase();
    let words: Vec<&str> = lower.split(' ').collect();
    match words.as_slice() {
        ["strona" | "str.", number] if is_number(number) || is_fraction(number) => Some(Why::PageNumber),
        ["strona" | "str.", number, "z" | "/", all] if is_number(number) && is_number(all) => Some(Why::PageNumber),
        ["-" | "–" | "—", number, "-" | "–" | "—"] if is_number(number) => Some(Why::PageNumber),
        ["dziennik", "urzędowy", .., "poz.", number] if words.len() < 16 && is_number(number) => Some(Why::JournalHead),
        _ => None,
    }
}

fn is_number(word: &str) -> bool {
    (1..=5).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_fraction(word: &str) -> bool {
    word.split_once('/').is_some_and(|(number, all)| is_number(number) && is_number(all))
}

/// Where the words of the legislative editor stand: „Id: 1A2B3C4D-… . Podpisany Strona 1”, and no further.
pub(super) fn signing(row: &str) -> Option<Range<usize>> {
    let found = |at: usize| {
        let length = signing_length(&row[at + 4..])?;
        (at == 0 || row[..at].ends_with(' ')).then_some(at..at + 4 + length)
    };
    row.match_indices("Id: ").find_map(|(at, _)| found(at))
}

/// Length of a key and the words after it that belong to it. A key not in the shape of a UUID needs the word of its state.
fn signing_length(text: &str) -> Option<usize> {
    const STATES: [&str; 3] = ["Podpisany", "Projekt", "Uchwalony"];
    let key = text.split([' ', '.']).next()?;
    let is_key = key.len() >= 8 && key.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    let is_uuid = || key.split('-').map(str::len).eq([8, 4, 4, 4, 12]);
    let after = text[key.len()..].trim_start_matches(['.', ' ']);
    let state = after.split(' ').next().filter(|word| STATES.contains(word));
    if !is_key || !(state.is_some() || is_uuid()) {
        return None;
    }
    let after = state.map_or(after, |state| after[state.len()..].trim_start());
    let page = after.strip_prefix("Strona ").and_then(|number| number.split(' ').next()).filter(|number| is_number(number));
    let rest = page.map_or(after, |number| &after["Strona ".len() + number.len()..]);
    Some(text.len() - rest.len())
}

/// Says of bare numbers that count pages what they are.
pub(super) fn counting(rows: &[PlainRow], out: &mut [Option<Why>]) {
    let mut counted: HashMap<u32, Vec<usize>> = HashMap::new();
    let mut counts: Vec<Vec<usize>> = Vec::new();
    for (position, row) in rows.iter().enumerate().filter(|(position, row)| out[*position].is_none() && !row.table) {
        if is_number(&row.text)
            && let Ok(number) = row.text.parse::<u32>()
        {
            let before = number.checked_sub(1).and_then(|before| counted.remove(&before));
            let goes_on = |before: &Vec<usize>| before.last().is_some_and(|last| position >= last + SHORTEST_PAGE);
            let mut count = before.filter(goes_on).unwrap_or_default();
            count.push(position);
            counts.extend(counted.insert(number, count));
        }
    }
    for count in counts.into_iter().chain(counted.into_values()).filter(|count| count.len() >= RETURNS) {
        count.into_iter().for_each(|position| out[position] = Some(Why::PageNumber));
    }
}

/// Says of rows that return on page after page that they are running heads. `beside` tells whether a row of the source stands
/// beside the number of a page.
pub(super) fn returning(rows: &[PlainRow], out: &mut [Option<Why>], beside: impl Fn(u32) -> bool) {
    let mut heads: HashMap<String, Vec<usize>> = HashMap::new();
    for (position, row) in rows.iter().enumerate().filter(|(position, row)| out[*position].is_none() && !row.table) {
        if may_return(&row.text) && !is_awaited(&rows[..position], out) {
            let shape = row.text.chars().filter(|c| !c.is_ascii_digit()).collect();
            heads.entry(shape).or_default().push(position);
        }
    }
    for places in heads.into_values() {
        let two_rows = alike_below(rows, &places);
        let is_edge = |place: usize| beside(rows[place].at.row) || at_change(rows, place);
        let at_edge = |place: &usize| is_edge(*place) || (two_rows && is_edge(place + 1));
        let edges: Vec<usize> = places.iter().copied().filter(at_edge).collect();
        let head = if count_pages(rows, &places) { places } else { edges };
        if head.len() >= RETURNS && head.windows(2).all(|pair| pair[1] - pair[0] >= BETWEEN_HEADS) {
            for position in head {
                out[position] = Some(Why::RunningHead);
                if two_rows {
                    out[position + 1] = Some(Why::RunningHead);
                }
            }
        }
    }
}

/// Whether the same words stand right below each of these rows: a running head of two rows.
fn alike_below(rows: &[PlainRow], places: &[usize]) -> bool {
    let below = |place: &usize| rows.get(place + 1).filter(|row| !row.table);
    let Some(first) = places.first().and_then(below) else {
        return false;
    };
    let letters = first.text.chars().filter(|c| c.is_alphabetic()).count();
    let alike = || places.iter().all(|place| below(place).is_some_and(|row| row.text == first.text));
    places.len() >= RETURNS && letters >= LETTERS && opening_mark(&first.text).is_none() && alike()
}

/// Whether a row could be a running head: not a piece of a sentence, without the mark of a unit and without an amount.
fn may_return(row: &str) -> bool {
    let starts_large = row.starts_with(|c: char| !c.is_lowercase());
    let goes_on = row.ends_with([',', ';', ':', '-']);
    let amount = || row.split(|c: char| !c.is_alphabetic()).any(|word| word == "zł");
    let letters = row.chars().filter(|c| c.is_alphabetic()).count();
    starts_large && !goes_on && letters >= LETTERS && opening_mark(row).is_none() && !amount()
}

/// Whether the title of a chapter is awaited below these rows.
fn is_awaited(above: &[PlainRow], out: &[Option<Why>]) -> bool {
    let last = above.iter().zip(out).rfind(|(row, out)| !row.text.is_empty() && out.is_none());
    last.and_then(|(row, _)| opening_mark(&row.text))
        .is_some_and(|(mark, words)| mark.level == Level::Chapter && words.is_empty())
}

/// Whether a row is the first or the last of its page.
fn at_change(rows: &[PlainRow], place: usize) -> bool {
    let page = rows[place].at.page;
    let is_other = |row: Option<&PlainRow>| row.is_some_and(|row| row.at.page != page);
    let has_words = |row: &&PlainRow| !row.text.is_empty();
    is_other(rows[..place].iter().rfind(has_words)) || is_other(rows[place + 1..].iter().find(has_words))
}

/// Whether rows alike but for their digits say the numbers of pages, one after another.
fn count_pages(rows: &[PlainRow], places: &[usize]) -> bool {
    let numbers: Option<Vec<u32>> = places.iter().map(|place| page_said(&rows[*place].text)).collect();
    numbers.is_some_and(|numbers| numbers.windows(2).all(|pair| pair[0] < pair[1]))
}

/// The number of a page that a row says: „… strona 3”, „… | Str. 3/7”, „… 3 z 7”.
fn page_said(row: &str) -> Option<u32> {
    let lower = row.to_lowercase();
    let words: Vec<&str> = lower.split(' ').collect();
    let number = match words.as_slice() {
        [.., number, "z" | "/", all] if is_number(number) && is_number(all) => number,
        [.., "strona" | "str.", number] if is_number(number) => number,
        [.., "strona" | "str.", number] if is_fraction(number) => number.split_once('/')?.0,
        _ => return None,
    };
    number.parse().ok()
}
