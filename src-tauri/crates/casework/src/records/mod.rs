//! Cases read whole: a programme or a consultation with everything that belongs to it, as the rules of the domain want it.
//!
//! A use case reads the records once in one view of the file, then asks the domain as often as it needs.

mod consultation;
mod draft_act;
mod programme;

pub use consultation::ConsultationRecords;
use domain::{act::Act, id::TextId, office::Office};
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

/// The working draft of a text.
fn draft(tx: &ReadTx<'_>, id: TextId) -> Result<Act, Failure> {
    Ok(store::text::get(tx, id)?.record.act)
}
