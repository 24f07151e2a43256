//! The head of a call's page: its state, its facts, its words and what the rules say.

use domain::{
    call::{CallTask, Openness, totals},
    id::Stored,
    rule::check_call,
};
use serde::Serialize;
use specta::Type;

use super::{
    CallSum,
    facts::{self, CallFacts},
    locked,
    words::{self, CallWordsView},
};
use crate::{
    Desk, Failure,
    view::{Choice, FindingView, Key},
};

/// A call as its page shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallPage {
    pub id: Key,
    pub revision: Key,
    /// "Otwarty konkurs ofert na …".
    pub name: String,
    pub status: Choice,
    pub mode: Choice,
    pub case_number: String,
    pub year: String,
    pub regranting: bool,
    /// Everything can be changed; otherwise `locked` says why not.
    pub editable: bool,
    pub locked: Option<String>,
    /// A change of the notice is being prepared: what can be written until it is published.
    pub amending: Option<String>,
    pub programme: Option<CallOrigin>,
    /// The call from which this one was copied.
    pub previous: Option<CallOrigin>,
    /// Money of all tasks and years; nothing while no amount is known.
    pub pool: Option<CallSum>,
    pub facts: CallFacts,
    pub words: CallWordsView,
    pub recorded_despite: String,
    pub findings: Vec<FindingView>,
}

/// Where a call comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallOrigin {
    pub id: Key,
    pub name: String,
}

/// The page of a call today.
pub fn page(desk: &Desk, id: Key) -> Result<CallPage, Failure> {
    let (law, today) = (desk.law(), desk.today());
    desk.read(|tx| {
        let (records, office) = super::load(tx, id)?;
        let call = &records.stored.record;
        let case = records.case(&office, law, today);
        let openness = Openness::of(call.status, &records.changes, &records.publications);
        let previous = call.previous.map(|previous| store::call::get(tx, previous)).transpose()?;
        Ok(CallPage {
            id,
            revision: Key(records.stored.revision.0),
            name: call.name(),
            status: call.status.into(),
            mode: call.mode.into(),
            case_number: call.case_number.clone(),
            year: call.year.to_string(),
            regranting: call.regranting,
            editable: openness.takes_terms(),
            locked: (!openness.takes_terms()).then(|| locked(call)),
            amending: openness.amendment().map(|number| amending(number, openness)),
            programme: records
                .programme
                .as_ref()
                .map(|held| CallOrigin { id: Key(held.stored.id.0), name: held.stored.record.title.clone() }),
            previous: previous.map(|held| CallOrigin { id: Key(held.id.0), name: held.record.name() }),
            pool: pool(&records.tasks),
            facts: facts::view(call, case.law()),
            words: words::view(call)?,
            recorded_despite: call.recorded_despite.clone(),
            findings: check_call(&case).into_iter().map(Into::into).collect(),
        })
    })
}

fn pool(tasks: &[Stored<domain::id::CallTaskId, CallTask>]) -> Option<CallSum> {
    let own: Vec<&CallTask> = tasks.iter().map(|task| &task.record).collect();
    totals::total(own.iter().copied())?;
    Some(CallSum::money(&totals::money_told(&own, None)))
}

fn amending(number: u32, openness: Openness) -> String {
    let what = match openness {
        Openness::AmendedLate(_) => {
            "Popraw w częściach konkursu to, co zmienia: kwoty i dni zadań, warunki albo treść ogłoszenia."
        }
        _ => "Popraw w częściach konkursu to, co zmienia: zadania, kwoty, warunki, kryteria, załączniki albo treść ogłoszenia.",
    };
    format!(
        "Wpisano zmianę nr {number}, której jeszcze nie ogłoszono. {what} Gdy odnotujesz jej publikację, treść znów się zamknie."
    )
}
