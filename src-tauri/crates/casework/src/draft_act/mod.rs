//! Draft acts other than a programme: their list, their making, their contents and their way to the journal.
//!
//! Where to start reading: [`list`] and [`create`](fn@create), then [`page`] (the head of an act's page with its next steps and
//! findings), then the tabs: [`items`] (what the act must contain), [`way`] (the steps to the journal) and [`facts`]. The text
//! itself belongs to `casework::text`, the consultation of it to `casework::consultation`.

mod create;
pub mod facts;
mod insert;
pub mod items;
mod list;
mod page;
mod start;
mod step;
pub mod way;

pub(crate) use create::put;
pub use create::{ActBeginnings, ActForm, ActKindView, ActSource, beginnings, create};
pub use insert::insert_from_template;
pub use list::{DraftActItem, list};
pub use page::{ActStep, DraftActPage, page};
pub(crate) use start::text_of_kind;
pub use step::{ActStepForm, judge, take_step};

use domain::{
    draft_act::DraftAct,
    id::{DraftActId, Stored},
    office::Office,
    vocabulary::Vocabulary,
};
use store::ReadTx;

use crate::{
    Failure, Topic,
    records::{self, DraftActRecords},
    view::Key,
};

/// What a change of a draft act touches on other screens.
pub(crate) const CHANGED: &[Topic] = &[Topic::DraftActs, Topic::Texts, Topic::Consultations];

/// The records of a draft act with the office that they belong to.
fn load(tx: &ReadTx<'_>, id: Key) -> Result<(DraftActRecords, Office), Failure> {
    Ok((DraftActRecords::load(tx, DraftActId(id.0))?, records::office(tx)?))
}

/// A draft act whose text may still be changed.
fn editable(tx: &ReadTx<'_>, id: Key) -> Result<Stored<DraftActId, DraftAct>, Failure> {
    let stored = store::draft_act::get(tx, DraftActId(id.0))?;
    if stored.record.status.is_editable() {
        return Ok(stored);
    }
    Err(Failure::field("status", locked(&stored.record)))
}

/// Why the contents of an act cannot be changed now.
pub(crate) fn locked(act: &DraftAct) -> String {
    format!(
        "Akt jest w stanie „{}”, więc jego treści nie można zmieniać. Cofnij go z rady do poprawek albo wróć do szkicu.",
        act.status.label()
    )
}
