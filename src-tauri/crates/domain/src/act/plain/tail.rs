//! The common part that closes an enumeration.

use super::reader::{Reader, last_char, words};
use crate::act::lines::{Line, Role};
use crate::act::unit::Level;

impl Reader {
    /// Whether the list above is left open, so that a line after it is its common part: its last
    /// item ends with no sign while the one before it ends with a comma.
    pub(super) fn is_tail(&self) -> bool {
        let mut backwards = self.reading.lines.iter().rev().map(|read| &read.line);
        let Some(last) = backwards.next() else {
            return false;
        };
        let bare = last_char(last).is_some_and(char::is_alphanumeric);
        if !bare || last.role == Role::Tail || !matches!(last.level, Level::Point | Level::Letter) {
            return false;
        }
        let comma = |line: &Line| last_char(line) == Some(',');
        let before = backwards.find(|line| line.level.rank() <= last.level.rank());
        before.is_some_and(|line| line.level == last.level && comma(line))
    }

    pub(super) fn push_tail(&mut self, row: &str) {
        let mut backwards = self.reading.lines.iter().rev().map(|read| &read.line);
        let Some(item) = backwards.next().map(|line| line.level) else {
            return;
        };
        let owner = backwards.find(|line| line.level.rank() < item.rank()).map(|line| line.level);
        match owner.filter(|level| !level.is_heading()) {
            Some(owner) => {
                self.last[usize::from(item.rank())..].fill(0);
                self.push(None, Line { role: Role::Tail, ..Line::new(owner, words(row)) });
            }
            None => self.join(row),
        }
    }
}
