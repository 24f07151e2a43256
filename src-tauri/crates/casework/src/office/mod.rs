//! The office profile: names in grammatical cases, bodies, addresses, numbering, local rules, crest, people who sign.
//!
//! The screen saves field by field while the officer types: [`change`] takes one field, so that a wrong one never holds back
//! the others. Start at [`view`].

mod change;
pub(crate) mod crest;
mod describe;
mod signatory;
mod view;

pub use change::{add_day_off, change, remove_day_off};
pub use crest::{MOST_BYTES as MOST_CREST_BYTES, import as import_crest, remove as remove_crest};
pub use describe::{Place, complete_cases, describe, preview};
use domain::{id::Revision, office::Office};
pub use signatory::{SignatoryInput, remove as remove_signatory, save as save_signatory};
use store::ReadTx;
pub use view::{DeclinedView, NumbersView, OfficeView, SignatoryView, view};

use crate::Failure;

/// The office with its revision; an empty profile when it has not been described.
fn current(tx: &ReadTx<'_>) -> Result<(Option<Revision>, Office), Failure> {
    Ok(match store::office::get(tx)? {
        Some((revision, office)) => (Some(revision), office),
        None => (None, describe::blank()),
    })
}
