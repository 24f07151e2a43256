//! Edits of words: splitting and joining lines, pasting, typing, tagging.

use super::level::next_level;
use super::{Draft, EditError, Edited};
use crate::act::body::Act;
use crate::act::inline::{Inline, cut, tidy, width};
use crate::act::lines::{Line, Role};
use crate::act::plain::read;
use crate::act::unit::{Level, RequirementKey, UnitId};

/// `Enter`: cuts a line at a caret position; what stands behind it becomes a new unit.
///
/// At the end of a line that opens an enumeration the new unit is its first item; at the end of a
/// title it is a §.
pub fn split(act: &Act, id: UnitId, role: Role, at: usize) -> Result<Edited, EditError> {
    let mut draft = Draft::open(act);
    let position = position_of(&draft, id, role)?;
    let line = &mut draft.lines[position];
    let at_end = at >= width(&line.inlines);
    let (before, after) = cut(&line.inlines, at);
    line.inlines = before;
    let heading = line.level.is_heading();
    let first_inside = act.find(id).and_then(|unit| unit.children.first()).map(|child| child.level);
    let line = &draft.lines[position];
    let level = if at_end || heading || role == Role::Tail {
        next_level(line, first_inside.filter(|level| at_end && !level.is_heading()))
    } else {
        line.level
    };
    let fresh = draft.fresh();
    draft.lines.insert(position + 1, Line { id: Some(fresh), ..Line::new(level, after) });
    draft.close(fresh)
}

/// `Backspace` at the start: the unit's words are joined to the line above; what it holds stays.
pub fn join(act: &Act, id: UnitId) -> Result<Edited, EditError> {
    let mut draft = Draft::open(act);
    let position = draft.line_of(id)?;
    let above = position.checked_sub(1).ok_or(EditError::NothingAbove)?;
    let gone = draft.lines.remove(position);
    let tail = draft.lines.iter().position(|line| line.id == Some(id) && line.role == Role::Tail);
    let target = &mut draft.lines[above];
    let focus = target.id.unwrap_or(id);
    let joined = std::mem::take(&mut target.inlines).into_iter().chain(gone.inlines);
    target.inlines = tidy(joined.collect());
    for key in gone.meets {
        if !target.meets.contains(&key) {
            target.meets.push(key);
        }
    }
    // The common part of the joined unit has lost its unit and goes on as one of its level.
    if let Some(tail) = tail {
        let line = &mut draft.lines[tail];
        line.id = None;
        line.role = Role::Intro;
    }
    draft.close(focus)
}

/// Puts plain text in at a caret position.
///
/// The first line without a mark goes into the line itself, the others become units after it; what
/// stood behind the caret follows the last pasted words.
pub fn paste(act: &Act, id: UnitId, role: Role, at: usize, text: &str) -> Result<Edited, EditError> {
    let mut draft = Draft::open(act);
    let position = position_of(&draft, id, role)?;
    let own = draft.lines[position].level;
    let reading = read(text);
    let mut pasted: Vec<(bool, Line)> = reading.lines.into_iter().map(|read| (read.mark.is_empty(), read.line)).collect();
    let (mut before, after) = cut(&draft.lines[position].inlines, at);
    if pasted.first().is_some_and(|(unmarked, _)| *unmarked) {
        before.extend(pasted.remove(0).1.inlines);
    }
    let mut focus = id;
    if pasted.is_empty() {
        before.extend(after);
        draft.lines[position].inlines = tidy(before);
    } else {
        draft.lines[position].inlines = tidy(before);
        let mut lines = Vec::new();
        for (unmarked, mut line) in pasted {
            if unmarked && line.role != Role::Tail {
                line = Line::new(if own.is_heading() { Level::Plain } else { own }, line.inlines);
            }
            if line.role != Role::Tail {
                focus = draft.fresh();
                line.id = Some(focus);
            }
            lines.push(line);
        }
        if let Some(last) = lines.last_mut() {
            last.inlines = tidy(std::mem::take(&mut last.inlines).into_iter().chain(after).collect());
        }
        draft.lines.splice(position + 1..position + 1, lines);
    }
    let mut edited = draft.close(focus)?;
    edited.notes = reading.notes;
    Ok(edited)
}

/// Replaces the words of one line. Setting a tail that was not there adds it; an empty one removes it.
pub fn set_words(act: &Act, id: UnitId, role: Role, words: Vec<Inline>) -> Result<Edited, EditError> {
    let mut draft = Draft::open(act);
    match position_of(&draft, id, role) {
        Ok(position) => draft.lines[position].inlines = words,
        Err(refusal) if role != Role::Tail => return Err(refusal),
        Err(_) => {
            let span = draft.span_of(id)?;
            let level = draft.lines[span.start].level;
            let line = Line { id: Some(id), role: Role::Tail, ..Line::new(level, words) };
            draft.lines.insert(span.end, line);
        }
    }
    draft.close(id)
}

/// Says which required items the unit meets.
pub fn tag(act: &Act, id: UnitId, meets: Vec<RequirementKey>) -> Result<Edited, EditError> {
    let mut draft = Draft::open(act);
    let position = draft.line_of(id)?;
    draft.lines[position].meets = meets;
    draft.close(id)
}

fn position_of(draft: &Draft<'_>, id: UnitId, role: Role) -> Result<usize, EditError> {
    if role != Role::Tail {
        return draft.line_of(id);
    }
    let is_it = |line: &Line| line.id == Some(id) && line.role == Role::Tail;
    draft.lines.iter().position(is_it).ok_or(EditError::Gone)
}
