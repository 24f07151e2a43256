//! Family "commission": the people of the commission, their naming and statements, its rules of work.

use chrono::NaiveDate;
use documents::template::Data;
use store::ReadTx;

use crate::{Failure, commission::Held};

/// The data on a day; `part` is the row that the paper is about.
pub(crate) fn commission(_tx: &ReadTx<'_>, _held: &Held, _part: Option<i64>, _day: NaiveDate) -> Result<Data, Failure> {
    Ok(Data::new())
}
