//! Family "offer": the register of offers, one offer as the official form, its formal check.

use chrono::NaiveDate;
use documents::template::Data;
use store::ReadTx;

use crate::{Failure, commission::Held};

/// The data on a day; `part` is the row that the paper is about.
pub(crate) fn offer(_tx: &ReadTx<'_>, _held: &Held, _part: Option<i64>, _day: NaiveDate) -> Result<Data, Failure> {
    Ok(Data::new())
}
