//! Inserting, removing, bringing back and moving whole units.

use std::collections::HashSet;

use super::{Draft, EditError, Edited};
use crate::act::body::Act;
use crate::act::lines::{Line, Role};
use crate::act::unit::{Level, UnitId};

/// Puts an empty unit after the unit `id` and all in it; of the same level unless one is given.
pub fn insert_after(act: &Act, id: UnitId, level: Option<Level>) -> Result<Edited, EditError> {
    let mut draft = Draft::open(act);
    let span = draft.span_of(id)?;
    let level = level.unwrap_or(draft.lines[span.start].level);
    let fresh = draft.fresh();
    draft.lines.insert(span.end, Line { id: Some(fresh), ..Line::new(level, Vec::new()) });
    draft.close(fresh)
}

/// Takes the unit and all in it out of the text.
///
/// References to it stay, broken, with their last address; [`Edited::broken`] lists them.
pub fn remove(act: &Act, id: UnitId) -> Result<Edited, EditError> {
    let mut draft = Draft::open(act);
    let span = draft.span_of(id)?;
    let neighbour = span.start.checked_sub(1).or(Some(span.end)).and_then(|at| draft.lines.get(at));
    let focus = neighbour.and_then(|line| line.id).unwrap_or(id);
    draft.lines.drain(span);
    draft.close(focus)
}

/// Brings back a unit that is gone, with what was in it and is gone too, from an older state of the text: behind the
/// nearest unit that stood before it there and still stands. A unit above it that is gone as well comes with it. References to
/// what came back lead somewhere again.
pub fn put_back(act: &Act, older: &Act, id: UnitId) -> Result<Edited, EditError> {
    let here: HashSet<UnitId> = act.walk().map(|unit| unit.id).collect();
    if here.contains(&id) {
        return Err(EditError::Present);
    }
    let above: Vec<UnitId> = older.above(id).ok_or(EditError::Gone)?.into_iter().map(|unit| unit.id).collect();
    let whole = above.iter().copied().find(|id| !here.contains(id)).unwrap_or(id);
    let old = Draft::open(older);
    let span = old.span_of(whole)?;
    let level = old.lines[span.start].level;
    let is_gone = |line: &&Line| line.id.is_some_and(|id| !here.contains(&id));
    let back: Vec<Line> = old.lines[span.clone()].iter().filter(is_gone).cloned().collect();
    let before = old.lines[..span.start].iter().rev().filter_map(|line| line.id).find(|id| here.contains(id));

    let mut draft = Draft::open(act);
    draft.ids.next = draft.ids.next.max(older.next);
    let mut at = match before {
        Some(before) => draft.line_of(before)? + 1,
        None => 0,
    };
    if before.is_some_and(|before| !above.contains(&before)) {
        let belongs =
            |line: &&Line| line.level.rank() > level.rank() || (line.role == Role::Tail && line.level.rank() >= level.rank());
        at += draft.lines[at..].iter().take_while(belongs).count();
    }
    draft.lines.splice(at..at, back);
    draft.close(id)
}

/// Changes places with the unit before it on the same level.
pub fn move_up(act: &Act, id: UnitId) -> Result<Edited, EditError> {
    swap(act, id, |position| position.checked_sub(1))
}

/// Changes places with the unit after it on the same level.
pub fn move_down(act: &Act, id: UnitId) -> Result<Edited, EditError> {
    swap(act, id, |position| position.checked_add(1))
}

fn swap(act: &Act, id: UnitId, other: impl Fn(usize) -> Option<usize>) -> Result<Edited, EditError> {
    let above = act.above(id).ok_or(EditError::Gone)?;
    let siblings = above.last().map_or(&act.units, |parent| &parent.children);
    let position = siblings.iter().position(|unit| unit.id == id).ok_or(EditError::Gone)?;
    let other = other(position).and_then(|at| siblings.get(at)).ok_or(EditError::AtTheEdge)?;
    if other.level.rank() != siblings[position].level.rank() {
        return Err(EditError::AtTheEdge);
    }
    let mut draft = Draft::open(act);
    let (one, two) = (draft.span_of(id)?, draft.span_of(other.id)?);
    let (first, second) = if one.start < two.start { (one, two) } else { (two, one) };
    draft.lines[first.start..second.end].rotate_left(first.len());
    draft.close(id)
}
