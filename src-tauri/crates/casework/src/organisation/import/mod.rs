//! Bringing a list of organisations in from a file.
//!
//! The order of work: [`Source`] (the bytes of the chosen file) → [`preview`] (how the file is read and what its columns seem to
//! hold) → [`check`] (a trial of every row; nothing is written) → [`run`] (one act, taken back as one by [`take_back`]).
//! The officer's decisions travel in a [`ImportPlan`]: how to read, which column feeds which field, what was mended, what is left out.

mod about;
mod address;
mod check;
mod difference;
mod guess;
pub(crate) mod known;
mod krs;
mod row;
mod run;
mod source;
mod target;
mod trial;
pub(crate) mod words;

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::view::Key;

pub use check::{ImportCheck, PresentRow, RowFault, UnknownWord, check, faulty_rows, write_faulty_rows};
pub(super) use difference::{Comparison, field_label, told};
pub use difference::{FieldChange, ImportDecision, RowUpdate, UpdateRule};
pub use guess::{plan_for, plan_of, preview};
pub(super) use known::letters;
pub use run::{ImportDone, run, take_back};
#[cfg(test)]
pub(crate) use source::LIST;
pub use source::Source;
pub use target::Target;

pub use crate::sheet::{ColumnGuess, GuessedBy, ImportMend, ImportPreview, ImportReading};

/// Most organisations of one file.
pub const MOST_ROWS: usize = 50_000;
/// Most bytes of one file.
pub const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// Everything the officer decided about a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportPlan {
    pub reading: ImportReading,
    /// Field for each column from left to right; an empty text leaves the column out.
    pub columns: Vec<String>,
    pub mends: Vec<ImportMend>,
    /// Numbers of rows that are left out on purpose.
    pub skipped: Vec<u32>,
    /// Words in place of spheres and the sphere that is meant; an empty sphere drops the word.
    pub words: Vec<WordMeaning>,
    /// What is written into organisations that are in the register already.
    pub update: UpdateRule,
    /// Fields in which the officer wants it otherwise.
    pub decisions: Vec<ImportDecision>,
    /// The organisation whose card the reply of the KRS is to complete; without it the register tells whose it is.
    #[serde(default)]
    pub about: Option<Key>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct WordMeaning {
    pub word: String,
    pub sphere: String,
}
