//! What a person typed with pauses, told as one change. The file keeps every change as it was saved; only the telling joins them.

use store::history::{Change, Verb};

use crate::Clock;

/// Joins neighbouring changes (newest first) of one field, made by one person on one day in acts of one name: the first "from",
/// the last "to", the moment of the last, the number of the first. Anything else that stands between them keeps them apart, and so
/// does going back to where it began: a line from a value to itself would say nothing.
pub(super) fn joined(changes: Vec<Change>, clock: &Clock) -> Vec<Change> {
    changes.into_iter().fold(Vec::new(), |mut lines: Vec<Change>, earlier| {
        match lines.last_mut().filter(|later| go_together(&earlier, later, clock)) {
            Some(later) => (later.from, later.id) = (earlier.from, earlier.id),
            None => lines.push(earlier),
        }
        lines
    })
}

fn go_together(earlier: &Change, later: &Change, clock: &Clock) -> bool {
    let field = |change: &Change| (change.verb, change.row, clock.day_of(change.at));
    earlier.verb == Verb::Updated
        && earlier.from != later.to
        && field(earlier) == field(later)
        && (&earlier.table, &earlier.column) == (&later.table, &later.column)
        && (&earlier.who, &earlier.name) == (&later.who, &later.name)
}
