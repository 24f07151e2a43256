//! The last § of a resolution behind a programme that stands in its own body.

use crate::act::mark::opening_mark;
use crate::act::plain::PlainRow;
use crate::act::unit::Level;

/// The row of the § with which the resolution goes on below the programme that begins at `title`: it is numbered after the last §
/// above the title, and it and all § below it speak of the resolution itself.
pub(super) fn closing_within(rows: &[PlainRow], title: usize) -> Option<usize> {
    let number = |at: usize| {
        opening_mark(&rows[at].text).filter(|(mark, _)| mark.level == Level::Paragraph).and_then(|(mark, _)| mark.number)
    };
    let above = (0..title).rev().find_map(number)?;
    let below: Vec<usize> = (title..rows.len()).filter(|at| number(*at).is_some()).collect();
    let own = below.iter().rev().take_while(|at| is_of_resolution(rows, **at)).count();
    let first = *below.get(below.len() - own)?;
    // The title of a chapter right above it would stay behind without a unit.
    let between = below.len().checked_sub(own + 1).map_or(title, |last| below[last]);
    let chapter = |row: &PlainRow| opening_mark(&row.text).is_some_and(|(mark, _)| mark.level == Level::Chapter);
    let headed = rows[between..first].iter().any(chapter);
    (number(first) == above.checked_add(1) && !headed).then_some(first)
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
