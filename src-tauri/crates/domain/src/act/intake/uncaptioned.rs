//! A programme without the caption of an annex beside its resolution, or in its body: where it begins, and where the resolution
//! goes on.

use super::parts::LONGEST_HEAD;
use super::site::{begins_title, heads_resolution};
use crate::act::mark::opening_mark;
use crate::act::plain::PlainRow;
use crate::act::unit::Level;

/// The row of the head of a resolution that stands behind the programme it adopts: a page that shows the programme first.
pub(super) fn late_resolution(rows: &[PlainRow]) -> Option<usize> {
    let title = rows.iter().position(|row| begins_title(&row.text))?;
    if rows[..title].iter().any(is_basis) {
        return None;
    }
    let body = title + rows[title..].iter().position(|row| unit(row).is_some())?;
    let heads = |at: usize| {
        let below = || rows[at + 1..].iter().take(LONGEST_HEAD);
        let first = below().find_map(unit);
        below().take_while(|row| unit(row).is_none()).any(is_basis) || first == Some((Level::Paragraph, Some(1)))
    };
    (body + 1..rows.len()).find(|at| heads_resolution(rows, *at) && heads(*at))
}

/// The row of a title within a resolution, behind which units that count from one come. Above the first § it is told from the
/// words of the basis by what stands before it.
pub(super) fn title_after(rows: &[PlainRow]) -> Option<usize> {
    let body = rows.iter().position(|row| unit(row).is_some()).unwrap_or(rows.len());
    let from = rows.iter().position(is_basis).map_or(body, |basis| basis.min(body));
    (from..rows.len()).find(|at| begins_title(&rows[*at].text) && has_units(rows, *at) && (*at > body || is_apart(rows, *at)))
}

fn is_basis(row: &PlainRow) -> bool {
    row.text.starts_with("Na podstawie")
}

/// The level and the number of the unit that a row begins, down to points.
fn unit(row: &PlainRow) -> Option<(Level, Option<u32>)> {
    match opening_mark(&row.text) {
        Some((mark, _)) => (mark.level.rank() <= Level::Point.rank()).then_some((mark.level, mark.number)),
        None => row.text.starts_with("I. ").then_some((Level::Chapter, Some(1))),
    }
}

/// Whether units that count from one, and are not those of the resolution itself, follow a title. Points could be those of the
/// sentence that the title ends.
fn has_units(rows: &[PlainRow], title: usize) -> bool {
    let reach = rows.len().min(title + LONGEST_HEAD);
    let first = (title..reach).find_map(|at| unit(&rows[at]).map(|(level, number)| (at, level, number)));
    match first {
        Some((_, Level::Point, Some(1))) => {
            is_capital(&rows[title]) || title.checked_sub(1).is_some_and(|at| rows[at].text.is_empty())
        }
        Some((at, _, Some(1))) => !is_of_resolution(rows, at),
        _ => false,
    }
}

/// Whether a title stands apart from the sentence above it.
fn is_apart(rows: &[PlainRow], title: usize) -> bool {
    let above = rows[..title].iter().rfind(|row| !row.text.is_empty());
    is_capital(&rows[title]) || above.is_some_and(|row| row.text.ends_with([':', '.']))
}

fn is_capital(row: &PlainRow) -> bool {
    !row.text.contains(char::is_lowercase)
}

/// The row of the § with which the resolution goes on below the programme that begins at `title`: it is numbered after the last §
/// above the title, or it is the first one, and it and all § below it speak of the resolution itself.
pub(super) fn closing_within(rows: &[PlainRow], title: usize) -> Option<usize> {
    let number = |at: usize| {
        opening_mark(&rows[at].text).filter(|(mark, _)| mark.level == Level::Paragraph).and_then(|(mark, _)| mark.number)
    };
    let above = (0..title).rev().find_map(number);
    let below: Vec<usize> = (title..rows.len()).filter(|at| number(*at).is_some()).collect();
    let own = below.iter().rev().take_while(|at| is_of_resolution(rows, **at)).count();
    let first = *below.get(below.len() - own)?;
    // The title of a chapter right above it would stay behind without a unit.
    let headed = rows[title..first].iter().rev().find_map(unit).is_some_and(|(level, _)| level == Level::Chapter);
    // Without a § above, the sentence that adopts the programme may stand for the first one.
    let next = match above {
        Some(above) => number(first) == above.checked_add(1),
        None => number(first) == Some(1) || (number(first) == Some(2) && own == below.len()),
    };
    (next && !headed).then_some(first)
}

/// Whether a § says who carries the resolution out or when it comes into force.
fn is_of_resolution(rows: &[PlainRow], at: usize) -> bool {
    const BEGINNINGS: [&str; 10] = [
        "wykonanie uchwały",
        "wykonanie zarządzenia",
        "wykonanie niniejsze",
        "nadzór nad wykonaniem",
        "uchwała wchodzi w życie",
        "uchwała podlega",
        "niniejsza uchwała",
        "zarządzenie wchodzi w życie",
        "zarządzenie podlega",
        "traci moc uchwała",
    ];
    let words = |at: usize| opening_mark(&rows[at].text).map_or(rows[at].text.as_str(), |(_, words)| words);
    let said = match words(at) {
        "" => (at + 1..rows.len()).find(|below| !rows[*below].text.is_empty()).map_or("", words),
        beside => beside,
    };
    let lower = said.to_lowercase();
    BEGINNINGS.iter().any(|beginning| lower.starts_with(beginning))
}
