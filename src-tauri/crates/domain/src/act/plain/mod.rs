//! Plain text in and out: units are recognised by their marks at the start of a line; no word is lost.
//!
//! What was not understood stays as words and is told. Numbers are counted anew, but for that of the first annex, so a number
//! that was out of order in the source is told as well.

mod note;
mod order;
mod raised;
mod reader;
mod roman;
mod spelling;
mod tail;
#[cfg(test)]
mod tests;
mod worded;
mod write;

use std::num::NonZeroU16;

pub use note::{Note, NoteReason};
pub use reader::read_rows;
pub(crate) use spelling::strange_beginning;
pub use write::{write, write_unit};

use super::body::{Act, ActKind};
use super::intake::{Fate, SourcePlace, legible};
use super::lines::{FromLines, Line, Repair, from_lines};
use super::measure::{ActError, MOST_BYTES};
use super::unit::Level;

/// A row to be read: its characters are clean (see [`legible`]) and nothing but the act's own words is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainRow {
    pub at: SourcePlace,
    /// Empty for a blank row.
    pub text: String,
    /// A row of a table; it bears no mark.
    pub table: bool,
}

/// A line recognised in a plain text.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadLine {
    /// The mark as it stood in the text; empty for a line without one.
    pub mark: String,
    /// The number its mark says.
    pub number: Option<u32>,
    /// The level its mark says; the line has another one where the unit it needs above it is missing.
    pub marked: Level,
    pub line: Line,
}

/// What became of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowRead {
    pub at: SourcePlace,
    /// Positions of the lines it began or continued, from 0.
    pub lines: Vec<usize>,
    pub fate: Fate,
}

/// A plain text taken apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    pub lines: Vec<ReadLine>,
    /// One for each row.
    pub rows: Vec<RowRead>,
    /// Rows that went on with the sentence of the row above.
    pub broken: Vec<SourcePlace>,
    pub notes: Vec<Note>,
}

/// A text made of plain text, with everything that was noticed on the way.
#[derive(Clone, Debug, PartialEq)]
pub struct FromPlain {
    pub act: Act,
    pub notes: Vec<Note>,
    pub repairs: Vec<Repair>,
}

/// Makes a new text of plain text.
pub fn from_plain(kind: ActKind, text: &str) -> Result<FromPlain, ActError> {
    if text.len() > MOST_BYTES {
        return Err(ActError::TooLong { bytes: text.len() });
    }
    let Reading { lines, notes, .. } = read(text);
    let before = Act { annexes_from: annexes_from(&lines), ..Act::new(kind) };
    let lines = lines.into_iter().map(|read| read.line).collect();
    let FromLines { act, repairs } = from_lines(&before, lines)?;
    Ok(FromPlain { act, notes, repairs })
}

/// The number of the first annex, where counting would not give it.
pub(super) fn annexes_from(lines: &[ReadLine]) -> Option<NonZeroU16> {
    let mut annexes = lines.iter().filter(|read| read.line.level == Level::Annex);
    let first = annexes.next()?.number?;
    let counted = first == 1 && annexes.next().is_some();
    NonZeroU16::new(first.try_into().ok()?).filter(|_| !counted)
}

/// Takes a plain text apart into lines of units.
pub fn read(text: &str) -> Reading {
    let row = |(position, text)| PlainRow { at: SourcePlace::line(position as u32 + 1), text: legible(text), table: false };
    let rows: Vec<PlainRow> = text.lines().enumerate().map(row).collect();
    read_rows(&rows, ActKind::default())
}
