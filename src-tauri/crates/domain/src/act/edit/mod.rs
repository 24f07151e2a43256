//! The verbs of editing: each takes a text and answers the next one; nothing is changed in place.
//!
//! Every verb works on the lines of [`super::lines`], so ids, references and the memory of removed
//! units are kept by one rule. A removed unit leaves its references behind, broken but with their
//! last address; [`Edited::broken`] tells which ones this edit broke.

mod level;
mod place;
mod rewrite;
mod words;

pub use level::{indent, outdent, set_level};
pub use place::{insert_after, move_down, move_up, put_back, remove};
pub use rewrite::rewrite;
pub use words::{join, paste, set_words, split, tag};

use std::collections::HashSet;

use super::body::Act;
use super::lines::{FromLines, Line, Repair, Role, from_lines, to_lines};
use super::measure::ActError;
use super::plain::Note;
use super::reference::{Fault, ReferenceState, faults};
use super::unit::{Level, UnitId};

/// The text after an edit.
#[derive(Clone, Debug, PartialEq)]
pub struct Edited {
    pub act: Act,
    /// Where the caret belongs now.
    pub focus: UnitId,
    /// Lines that had to be given another level than the edit asked for.
    pub repairs: Vec<Repair>,
    /// What was noticed in pasted text.
    pub notes: Vec<Note>,
    /// References that led somewhere before this edit and lead nowhere now.
    pub broken: Vec<Fault>,
}

/// Why an edit is not possible; the text stays as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    #[error("Tej jednostki nie ma już w treści. Odśwież treść i spróbuj ponownie.")]
    Gone,
    #[error("Ta jednostka jest już w treści. Nie trzeba jej wstawiać z powrotem.")]
    Present,
    #[error("Nie ma wyżej jednostki, pod którą można tę wciągnąć. Wstaw najpierw jednostkę nadrzędną.")]
    NothingAbove,
    #[error("Jednostka powyżej kończy się częścią wspólną, po której nie może być dalszych jednostek. Usuń część wspólną.")]
    AfterTail,
    #[error("Niżej nie ma już poziomu: najniższym jest podwójne tiret.")]
    Deepest,
    #[error("Wyżej nie ma już poziomu.")]
    Highest,
    #[error("W tę stronę nie ma już dokąd przenieść jednostki.")]
    AtTheEdge,
    #[error("Brzmienie jest puste. Wpisz je albo usuń jednostkę w edytorze.")]
    NoWords,
    #[error("Brzmienie zawiera jednostkę wyższego stopnia niż ta, którą zmienia. Wprowadź tę zmianę w edytorze.")]
    Wider,
    #[error(transparent)]
    Refused(#[from] ActError),
}

/// A text opened for one edit.
struct Draft<'a> {
    before: &'a Act,
    lines: Vec<Line>,
    /// The text with ids given out during this edit.
    ids: Act,
}

impl<'a> Draft<'a> {
    fn open(before: &'a Act) -> Self {
        Self { before, lines: to_lines(before), ids: before.clone() }
    }

    /// Position of a unit's first line.
    fn line_of(&self, id: UnitId) -> Result<usize, EditError> {
        self.lines.iter().position(|line| line.id == Some(id) && line.role != Role::Tail).ok_or(EditError::Gone)
    }

    /// Positions of a unit's lines with everything in it, from its first line to behind its last.
    fn span_of(&self, id: UnitId) -> Result<std::ops::Range<usize>, EditError> {
        let start = self.line_of(id)?;
        let inside = self.before.find(id).map(super::reference::ids_in).unwrap_or_default();
        let length = self.lines[start..].iter().take_while(|line| line.id.is_some_and(|id| inside.contains(&id)));
        Ok(start..start + length.count())
    }

    fn fresh(&mut self) -> UnitId {
        self.ids.fresh()
    }

    fn close(self, focus: UnitId) -> Result<Edited, EditError> {
        let FromLines { act, repairs } = from_lines(&self.ids, self.lines)?;
        let led_nowhere: HashSet<(UnitId, UnitId)> = faults(self.before)
            .into_iter()
            .filter(|fault| matches!(fault.reference.state, ReferenceState::Broken { .. }))
            .map(|fault| (fault.reference.from, fault.reference.to))
            .collect();
        let broken = faults(&act)
            .into_iter()
            .filter(|fault| matches!(fault.reference.state, ReferenceState::Broken { .. }))
            .filter(|fault| !led_nowhere.contains(&(fault.reference.from, fault.reference.to)))
            .collect();
        Ok(Edited { act, focus, repairs, notes: Vec::new(), broken })
    }
}

/// Gives the lines of a unit's inside the levels that follow from the unit's new level.
///
/// The first line must be the unit's own. Refuses what would be deeper than the deepest level.
fn shift(lines: &mut [Line], to: Level) -> Result<(), EditError> {
    let Some(from) = lines.first().map(|line| line.level) else {
        return Ok(());
    };
    let by = i16::from(to.rank()) - i16::from(from.rank());
    for line in lines.iter_mut() {
        line.level = if line.level == from {
            to
        } else {
            let rank = i16::from(line.level.rank()) + by;
            if rank > i16::from(Level::DoubleIndent.rank()) {
                return Err(EditError::Deepest);
            }
            let plain = line.level == Level::Plain && by == 0;
            let at_rank = |level: &&Level| i16::from(level.rank()) == rank && (**level == Level::Plain) == plain;
            *Level::ALL.iter().find(at_rank).unwrap_or(&to)
        };
        line.role = match (line.role, line.level.is_heading()) {
            (Role::Tail, false) => Role::Tail,
            (_, true) => Role::Title,
            (_, false) => Role::Intro,
        };
    }
    Ok(())
}

#[cfg(test)]
mod tests;
