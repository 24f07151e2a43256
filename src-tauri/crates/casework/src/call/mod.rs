//! Open calls for offers: their list, their making, their contents, their notice and its publications, and their changes.

pub mod numbers;

use domain::{id::CallId, office::Office};
use store::ReadTx;

use crate::{
    Failure,
    records::{self, CallRecords},
    view::Key,
};

/// The records of a call with the office that they belong to.
pub fn load(tx: &ReadTx<'_>, id: Key) -> Result<(CallRecords, Office), Failure> {
    Ok((CallRecords::load(tx, CallId(id.0))?, records::office(tx)?))
}
