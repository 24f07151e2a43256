//! Indent, outdent and choice of a level.

use super::{Draft, EditError, Edited, shift};
use crate::act::body::Act;
use crate::act::inline::Inline;
use crate::act::lines::{Line, Role};
use crate::act::unit::{Level, Unit, UnitId};

/// `Tab`: the unit with all in it becomes the last one inside the unit before it.
///
/// When a § with a sentence of its own takes in the § after it, its sentence becomes ustęp 1.
pub fn indent(act: &Act, id: UnitId) -> Result<Edited, EditError> {
    let mut draft = Draft::open(act);
    let span = draft.span_of(id)?;
    let host = sibling_before(act, id).ok_or(EditError::NothingAbove)?;
    if !host.tail.is_empty() {
        return Err(EditError::AfterTail);
    }
    let wraps = host.level == Level::Paragraph
        && !host.intro.is_empty()
        && !opens_enumeration(&host.intro)
        && host.children.iter().all(|child| child.level != Level::Subsection);
    let level = match host.children.last() {
        _ if wraps => Level::Subsection,
        Some(last) => last.level,
        None if opens_enumeration(&host.intro) && matches!(host.level, Level::Paragraph | Level::Plain) => Level::Point,
        None => host.level.deeper().ok_or(EditError::Deepest)?,
    };
    shift(&mut draft.lines[span], level)?;
    if wraps {
        wrap(&mut draft, host)?;
    }
    draft.close(id)
}

/// `Shift-Tab`: the unit with all in it becomes the next one after the unit that holds it.
///
/// What followed it on its old level becomes its own inside, as in every text with indents.
pub fn outdent(act: &Act, id: UnitId) -> Result<Edited, EditError> {
    let mut draft = Draft::open(act);
    let span = draft.span_of(id)?;
    let parent = act.above(id).and_then(|above| above.last().map(|parent| parent.level));
    let level = match (act.find(id).map(|unit| unit.level), parent) {
        // A chapter becomes an annex only by choice, never by a keystroke.
        (Some(level), _) if level.is_heading() => return Err(EditError::Highest),
        (_, Some(parent)) => parent,
        (level, None) => level.and_then(Level::higher).ok_or(EditError::Highest)?,
    };
    shift(&mut draft.lines[span], level)?;
    draft.close(id)
}

/// Gives the unit a level; all in it moves along.
pub fn set_level(act: &Act, id: UnitId, level: Level) -> Result<Edited, EditError> {
    let mut draft = Draft::open(act);
    let span = draft.span_of(id)?;
    shift(&mut draft.lines[span], level)?;
    draft.close(id)
}

fn sibling_before(act: &Act, id: UnitId) -> Option<&Unit> {
    let above = act.above(id)?;
    let siblings = above.last().map_or(&act.units, |parent| &parent.children);
    let position = siblings.iter().position(|unit| unit.id == id)?;
    position.checked_sub(1).map(|before| &siblings[before])
}

/// Moves the sentence of a § (with its enumeration) into a new ustęp.
fn wrap(draft: &mut Draft<'_>, host: &Unit) -> Result<(), EditError> {
    let at = draft.line_of(host.id)?;
    let id = draft.fresh();
    let sentence = std::mem::take(&mut draft.lines[at].inlines);
    draft.lines.insert(at + 1, Line { id: Some(id), ..Line::new(Level::Subsection, sentence) });
    Ok(())
}

/// Whether a line ends with a colon, so that an enumeration has to follow.
pub(super) fn opens_enumeration(line: &[Inline]) -> bool {
    line.last().and_then(Inline::words).is_some_and(|text| text.trim_end().ends_with(':'))
}

/// The level of a line that follows the end of `line`.
pub(super) fn next_level(line: &Line, first_inside: Option<Level>) -> Level {
    let enumerates = opens_enumeration(&line.inlines);
    match (line.role, line.level) {
        (Role::Tail, level) => level,
        _ if first_inside.is_some() => first_inside.unwrap_or(line.level),
        (_, Level::Annex | Level::Chapter) => Level::Paragraph,
        (_, Level::Paragraph | Level::Plain) if enumerates => Level::Point,
        (_, level) if enumerates => level.deeper().unwrap_or(level),
        (_, level) => level,
    }
}
