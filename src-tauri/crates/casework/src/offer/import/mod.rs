//! Bringing offers in from the list that a generator of offers exports.
//!
//! The order of work is that of every list ([`crate::sheet`]): [`open`] → [`preview`] → [`check`] (a trial; nothing is written) →
//! [`run`] (one act, taken back as one). A list says less than the form: who, what, how much and when. Such an offer is marked, and
//! its form is entered when the paper is at hand.

mod check;
mod preview;
mod row;
mod run;
mod target;

use std::path::Path;

use serde::{Deserialize, Serialize};
use specta::Type;

pub use check::{OfferCheck, OfferRowFault, check, write_faulty_rows};
pub use preview::{plan_of, preview};
pub(crate) use row::clock;
pub use run::{OffersIn, run, take_back};
pub use target::OfferTarget;

use crate::{
    Failure,
    sheet::{self, ImportMend, ImportReading, Kind, ListFile},
    view::Key,
};

/// Most rows of one file.
pub const MOST_ROWS: usize = 20_000;
/// Most bytes of one file.
pub const MOST_BYTES: u64 = 32 * 1024 * 1024;

/// Lists of offers.
pub(super) const LIST: Kind = Kind {
    name: "oferty",
    remembered: "Zapamiętano układ kolumn pliku z ofertami",
    list: "ofertami",
    row: "ofertą",
    room: "Jeden konkurs",
    most_rows: MOST_ROWS,
    most_bytes: MOST_BYTES,
    known: |heading| OfferTarget::by_heading(heading).is_some(),
    parted: |_| false,
    longest_heading: 250,
    least_known: 2,
};

/// Everything the officer decided about a file of offers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct OfferPlan {
    pub reading: ImportReading,
    /// Field for each column from left to right; an empty text leaves the column out.
    pub columns: Vec<String>,
    /// The task of rows that do not say it.
    pub task: Option<Key>,
    /// How rows came that do not say it: key of an `OfferChannel`.
    pub channel: String,
    /// The day and the hour of rows that do not say them.
    pub day: String,
    pub hour: String,
    pub mends: Vec<ImportMend>,
    /// Numbers of rows that are left out on purpose.
    pub skipped: Vec<u32>,
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
