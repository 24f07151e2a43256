//! Other words in place of those a rule speaks of: what most one-click mends of a text do.

use std::{cmp::Reverse, ops::Range};

use crate::act::{Act, Inline, Role, UnitId, inline::replaced};

/// One place in a line and what comes there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swap {
    pub unit: UnitId,
    pub role: Role,
    /// Bytes of the line's plain words.
    pub at: Range<usize>,
    pub with: Vec<Inline>,
}

/// Carries the swaps out; `None` when there is none.
pub fn swapped(act: &Act, mut swaps: Vec<Swap>) -> Option<Act> {
    let mut act = (!swaps.is_empty()).then(|| act.clone())?;
    // From the end of a line, so that the places before stay where they are.
    swaps.sort_by_key(|swap| Reverse(swap.at.start));
    for swap in swaps {
        let unit = act.find_mut(swap.unit)?;
        let line = match swap.role {
            Role::Title => &mut unit.title,
            Role::Intro => &mut unit.intro,
            Role::Tail => &mut unit.tail,
        };
        *line = replaced(line, swap.at, swap.with);
    }
    Some(act)
}
