//! Enumerations that leave out the level above them.

use crate::act::mark::Mark;
use crate::act::unit::Level;

/// Letters and tirets that begin an enumeration directly in a chapter, a § or an ustęp are its points; tirets in a point are its
/// letters. All of one enumeration go to the same level.
#[derive(Default)]
pub(super) struct Raised {
    letter: Option<Level>,
    indent: Option<Level>,
}

impl Raised {
    /// The level that letters stand for in the enumeration at hand.
    pub fn level_of_letters(&self) -> Level {
        self.letter.unwrap_or(Level::Letter)
    }

    /// The mark at the level it stands for; `last` holds the numbers of the units that are open, by the rank of their level.
    pub fn put<'m>(&mut self, mark: Mark<'m>, last: &[u32; 8]) -> Mark<'m> {
        let open = |level: Level| last[usize::from(level.rank())] > 0;
        let in_unit = open(Level::Chapter) || open(Level::Paragraph) || open(Level::Subsection);
        let instead = match mark.level {
            Level::Letter => self.letter.or((in_unit && !open(Level::Point)).then_some(Level::Point)),
            Level::Indent if self.indent.is_some() => self.indent,
            Level::Indent if open(Level::Letter) => None,
            Level::Indent if open(Level::Point) => Some(Level::Letter),
            Level::Indent => in_unit.then_some(Level::Point),
            _ => None,
        };
        let level = instead.unwrap_or(mark.level);
        let ends = |raised: Option<Level>| raised.is_some_and(|to| level.rank() <= to.rank());
        if mark.level == Level::Letter {
            self.letter = instead;
        } else if ends(self.letter) {
            self.letter = None;
        }
        if mark.level == Level::Indent {
            self.indent = instead;
        } else if ends(self.indent) {
            self.indent = None;
        }
        Mark { level, ..mark }
    }
}
