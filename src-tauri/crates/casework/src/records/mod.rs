//! Cases read whole: a programme or a consultation with everything that belongs to it, as the rules of the domain want it.
//!
//! A use case reads the records once in one view of the file, then asks the domain as often as it needs.

mod call;
mod consultation;
mod draft_act;
mod programme;

pub use call::{CallProgrammeRecords, CallRecords};
use chrono::{Datelike, NaiveDate};
pub use consultation::ConsultationRecords;
use domain::{
    act::Act,
    id::{CallId, ConsultationId, DraftActId, ProgrammeId, TextId},
    office::Office,
};
pub use draft_act::DraftActRecords;
pub use programme::ProgrammeRecords;
use store::ReadTx;

use crate::Failure;

/// The office of the file; a file without one has not been described yet.
pub fn office(tx: &ReadTx<'_>) -> Result<Office, Failure> {
    let found = store::office::get(tx)?;
    found.map(|(_, office)| office).ok_or_else(|| Failure::NotFound {
        sentence: "Nie opisano jeszcze urzędu. Otwórz Ustawienia, wpisz nazwę i rodzaj jednostki, potem wróć tutaj.".into(),
    })
}

/// Cases that are not over or were over lately, each kind in the order of its list.
pub(crate) struct UnderWay {
    pub programmes: Vec<ProgrammeId>,
    pub consultations: Vec<ConsultationId>,
    pub acts: Vec<DraftActId>,
    pub calls: Vec<CallId>,
}

/// Years behind today whose programmes may still be spoken of.
const YEARS_BACK: i32 = 2;

/// However many years a file holds, these are the cases of the present.
pub(crate) fn under_way(tx: &ReadTx<'_>, today: NaiveDate) -> Result<UnderWay, Failure> {
    Ok(UnderWay {
        programmes: store::programme::not_closed_since(tx, today.year() - YEARS_BACK)?,
        consultations: store::consultation::under_way(tx, NaiveDate::from_ymd_opt(today.year(), 1, 1))?,
        calls: store::call::under_way(tx, today.year() - 1)?,
        acts: store::draft_act::list(tx)?.into_iter().filter(|row| row.status.is_open()).map(|row| row.id).collect(),
    })
}

/// The working draft of a text.
fn draft(tx: &ReadTx<'_>, id: TextId) -> Result<Act, Failure> {
    Ok(store::text::get(tx, id)?.record.act)
}
