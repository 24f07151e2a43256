//! Bringing remarks in from a file: a form's answers, or the table that an organisation sent.
//!
//! The order of work is that of every list ([`crate::sheet`]): [`open`] (the chosen file) → [`preview`] (how it is read and what its columns
//! seem to hold) → [`check`] (a trial of every row; nothing is written) → [`run`] (one act, taken back as one). The officer's decisions
//! travel in a [`RemarkPlan`]: which column feeds which field, what was mended, what is left out, and which unit of the draft is meant
//! by words in which the program finds none.

mod check;
pub(crate) mod known;
pub(crate) mod moment;
mod preview;
mod row;
mod run;
mod target;
mod trial;
mod words;

use std::path::Path;

use serde::{Deserialize, Serialize};
use specta::Type;

pub use check::{RemarkCheck, RemarkFault, RemarkTwin, UnclearProvision, check, faulty_rows, write_faulty_rows};
pub use preview::{plan_of, preview};
pub use run::{RemarksIn, run, take_back};
pub use target::RemarkTarget;

use crate::{
    Failure,
    sheet::{self, ImportMend, ImportReading, Kind, ListFile},
};

/// Most remarks of one file.
pub const MOST_ROWS: usize = 20_000;
/// Most bytes of one file.
pub const MOST_BYTES: u64 = 32 * 1024 * 1024;

/// Lists of remarks.
pub(super) const LIST: Kind = Kind {
    name: "uwagi",
    remembered: "Zapamiętano układ kolumn pliku z uwagami",
    list: "uwagami",
    row: "uwagą",
    room: "Jedna sprawa",
    most_rows: MOST_ROWS,
    most_bytes: MOST_BYTES,
    known: |heading| RemarkTarget::by_heading(heading).is_some(),
    parted: |_| false,
    longest_heading: 250,
    least_known: 2,
};

/// Everything the officer decided about a file of remarks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct RemarkPlan {
    pub reading: ImportReading,
    /// Field for each column from left to right; an empty text leaves the column out.
    pub columns: Vec<String>,
    /// How rows came that do not say it: key of a `Channel`.
    pub channel: String,
    /// The day of rows that do not say it; blank makes such rows faulty.
    pub day: String,
    pub mends: Vec<ImportMend>,
    /// Numbers of rows that are left out on purpose.
    pub skipped: Vec<u32>,
    /// Numbers of rows that are taken in although such a remark is there.
    pub repeated: Vec<u32>,
    /// What is meant by provisions in which no unit was found.
    pub provisions: Vec<ProvisionMeaning>,
}

/// The unit meant by words; `None` is the whole draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ProvisionMeaning {
    pub words: String,
    pub unit: Option<u32>,
}

/// Takes the bytes of a file; a file of another kind or too big is refused with what to do.
pub fn open(path: &Path) -> Result<ListFile, Failure> {
    let (name, bytes) = sheet::file::bytes(path, &LIST)?;
    of(&name, bytes)
}

/// The same from bytes at hand.
pub fn of(name: &str, bytes: Vec<u8>) -> Result<ListFile, Failure> {
    ListFile::of(name, bytes, &LIST)
}
