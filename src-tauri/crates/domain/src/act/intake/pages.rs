//! What pages bring into a text, recognised by its words alone.

use std::collections::HashMap;

use super::Why;
use crate::act::mark::opening_mark;
use crate::act::plain::PlainRow;

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

/// Where the line of the legislative editor begins: „Id: 1A2B3C4D-… . Podpisany Strona 1”.
pub(super) fn signing(row: &str) -> Option<usize> {
    let at = row.find("Id: ").filter(|at| *at == 0 || row[..*at].ends_with(' '))?;
    let key = row[at + 4..].split([' ', '.']).next()?;
    let is_key = key.len() >= 8 && key.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    is_key.then_some(at)
}

/// Says of rows that return on page after page that they are running heads, and of bare numbers that count pages what they are.
pub(super) fn returning(rows: &[PlainRow], out: &mut [Option<Why>]) {
    let mut heads: HashMap<String, Vec<usize>> = HashMap::new();
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
        } else if may_return(&row.text) {
            let shape = row.text.chars().filter(|c| !c.is_ascii_digit()).collect();
            heads.entry(shape).or_default().push(position);
        }
    }
    for count in counts.into_iter().chain(counted.into_values()).filter(|count| count.len() >= RETURNS) {
        count.into_iter().for_each(|position| out[position] = Some(Why::PageNumber));
    }
    for places in heads.into_values().filter(|places| is_head(rows, places)) {
        places.into_iter().for_each(|position| out[position] = Some(Why::RunningHead));
    }
}

/// Whether a row could be a running head: not a piece of a sentence, and without the mark of a unit.
fn may_return(row: &str) -> bool {
    let starts_large = row.starts_with(|c: char| !c.is_lowercase());
    let goes_on = row.ends_with([',', ';', ':', '-']);
    starts_large && !goes_on && row.chars().filter(|c| c.is_alphabetic()).count() >= LETTERS && opening_mark(row).is_none()
}

/// Whether rows alike but for their digits stand as running heads do: far from one another, and either counting the pages or
/// each after a gap in the text.
fn is_head(rows: &[PlainRow], places: &[usize]) -> bool {
    let far = places.windows(2).all(|pair| pair[1] - pair[0] >= BETWEEN_HEADS);
    let counts = || places.windows(2).all(|pair| last_number(&rows[pair[0]].text) < last_number(&rows[pair[1]].text));
    let apart = |place: &usize| {
        let above = place.checked_sub(1).map(|above| &rows[above]);
        above.is_none_or(|above| above.text.is_empty() || above.at.page != rows[*place].at.page)
    };
    places.len() >= RETURNS && far && (counts() || places.iter().all(apart))
}

fn last_number(row: &str) -> Option<u64> {
    row.split(|c: char| !c.is_ascii_digit()).rfind(|digits| !digits.is_empty())?.parse().ok()
}
