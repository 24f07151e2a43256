//! Marks that are not the next ones, and marks in another spelling than the drafting rules know.

use super::NoteReason;
use super::reader::Reader;
use super::spelling::proper;
use crate::act::intake::Fate;
use crate::act::mark::Mark;
use crate::act::unit::Level;

impl Reader {
    pub(super) fn check_order(&mut self, mark: &Mark<'_>) {
        let rank = usize::from(mark.level.rank());
        // The § go on through chapters; everything else starts anew in the unit above it.
        for deeper in rank + 1..8 {
            if !(mark.level == Level::Chapter && deeper == usize::from(Level::Paragraph.rank())) {
                self.last[deeper] = 0;
            }
        }
        // The first annex keeps the number it has.
        let kept = mark.number.filter(|_| mark.level == Level::Annex && self.last[rank] == 0);
        let expected = kept.unwrap_or(self.last[rank] + 1);
        if let Some(number) = mark.number
            && number != expected
        {
            let mark = mark.written.to_owned();
            self.note(NoteReason::OutOfOrder { mark });
        }
        self.last[rank] = mark.number.unwrap_or(expected);
    }

    /// Tells a mark that was spelled otherwise; of those spelled alike only the first, with how many followed it.
    pub(super) fn check_spelling(&mut self, mark: &Mark<'_>) {
        let number = self.last[usize::from(mark.level.rank())];
        let Some(proper) = proper(mark, number) else {
            return;
        };
        let written = mark.written.to_owned();
        self.fate = Fate::Respelled { written: written.clone(), mark: proper.clone() };
        let shape: String = written.chars().filter(|c| !c.is_alphanumeric()).collect();
        let told = self.spellings.iter().find(|(level, known, _)| (*level, known) == (mark.level, &shape));
        match told.map(|(.., note)| *note) {
            Some(note) => {
                if let NoteReason::Respelled { more, .. } = &mut self.reading.notes[note].reason {
                    *more += 1;
                }
            }
            None => {
                self.spellings.push((mark.level, shape, self.reading.notes.len()));
                self.note(NoteReason::Respelled { written, mark: proper, more: 0 });
            }
        }
    }
}
