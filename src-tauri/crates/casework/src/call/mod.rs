//! Open calls for offers: their list, their making, their contents, their notice and its publications, and their changes.
//!
//! Where to start reading: [`list`] and [`create`](fn@create), then [`page`] (the head of a call's page), then the tabs: [`tasks`]
//! (tasks and money), [`facts`] (terms and limits), [`criteria`], [`attachments`], [`prior_tasks`] and [`words`] (the notice in the
//! office's own words), [`notice`] (what the notice must say, its places, the plan), [`publication`], [`change`] and the steps. Rows
//! of the lists are moved and removed in [`rows`]; [`numbers`] tells what calls came to.

pub mod attachments;
pub mod change;
mod create;
pub mod criteria;
pub mod facts;
mod list;
pub mod notice;
pub mod numbers;
mod page;
pub mod prior_tasks;
pub mod publication;
pub mod rows;
mod standard;
mod step;
mod sum;
pub mod tasks;
pub mod tie;
pub mod words;

pub use create::{CallBeginnings, CallForm, CallModeView, CallProgrammeChoice, CallSource, CallToCopy, beginnings, create};
use domain::{
    call::{Call, Openness},
    id::{CallId, Stored},
    office::Office,
    publication::CaseRef,
    vocabulary::Vocabulary,
};
pub use list::{CallItem, list};
pub use page::{CallOrigin, CallPage, page};
pub use step::{CallStepForm, CallStepView, judge, take_step};
use store::ReadTx;
pub use sum::CallSum;

use crate::{
    Failure, Topic,
    records::{self, CallRecords},
    view::Key,
};

/// What a change of a call touches on other screens.
pub(crate) const CHANGED: &[Topic] = &[Topic::Calls];

/// The records of a call with the office that they belong to.
pub fn load(tx: &ReadTx<'_>, id: Key) -> Result<(CallRecords, Office), Failure> {
    Ok((CallRecords::load(tx, CallId(id.0))?, records::office(tx)?))
}

/// What of the contents of a call can be written now.
pub(crate) fn openness(tx: &ReadTx<'_>, stored: &Stored<CallId, Call>) -> Result<Openness, Failure> {
    if stored.record.status.is_editable() {
        return Ok(Openness::Whole);
    }
    let changes = store::call::change::of(tx, stored.id)?;
    let publications = store::publication::of(tx, CaseRef::Call(stored.id))?;
    Ok(Openness::of(stored.record.status, &changes, &publications))
}

/// A call whose lists can be written: nothing was announced, or a change of the notice is being prepared in time.
fn editable(tx: &ReadTx<'_>, id: CallId) -> Result<Stored<CallId, Call>, Failure> {
    open(tx, id, Openness::takes_rows)
}

/// A call whose terms, words and tasks can be written.
fn amendable(tx: &ReadTx<'_>, id: CallId) -> Result<Stored<CallId, Call>, Failure> {
    open(tx, id, Openness::takes_terms)
}

fn open(tx: &ReadTx<'_>, id: CallId, enough: fn(Openness) -> bool) -> Result<Stored<CallId, Call>, Failure> {
    let stored = store::call::get(tx, id)?;
    match enough(openness(tx, &stored)?) {
        true => Ok(stored),
        false => Err(Failure::field("status", locked(&stored.record))),
    }
}

/// Why the contents of a call cannot be changed now.
pub(crate) fn locked(call: &Call) -> String {
    format!(
        "Konkurs jest w stanie „{}”, więc treści, którą ogłoszono, nie można zmieniać. Zmianę ogłasza się osobno: wpisz ją \
         w części „Zmiany”. Jeżeli ogłoszenie odnotowano przez pomyłkę, wróć do przygotowania.",
        call.status.label()
    )
}
