//! Offers of a call: the register, entering an offer from paper, its versions and files, and what becomes of it.
//!
//! Where to start reading: [`list`] (the register), [`page`](mod@page) (one offer), [`save`](mod@save) (entering and mending),
//! [`step`](mod@step) (its life), [`card`](mod@card) (the formal check). What a form must satisfy is the business of [`domain::offer::form`].

pub mod attachment;
pub mod card;
pub mod check;
mod earlier;
pub mod export;
pub mod form;
pub mod import;
pub mod list;
pub mod page;
pub mod save;
pub mod step;
pub(crate) mod together;

use chrono::NaiveDateTime;
use domain::{
    call::CallTask,
    id::{CallTaskId, Stored},
    offer::{Limits, Offer},
};
use store::ReadTx;

use crate::{Failure, Topic, records::CallRecords, view::Key};

/// What a change of an offer touches on other screens.
pub(crate) const CHANGED: &[Topic] = &[Topic::Offers];

/// The call of an offer with what it asks for.
pub(crate) struct Held {
    pub records: CallRecords,
}

impl Held {
    pub fn load(tx: &ReadTx<'_>, call: Key) -> Result<Self, Failure> {
        Ok(Self { records: CallRecords::load(tx, domain::id::CallId(call.0))? })
    }

    pub fn task(&self, id: Option<CallTaskId>) -> Option<&Stored<CallTaskId, CallTask>> {
        self.records.tasks.iter().find(|task| Some(task.id) == id)
    }

    /// What is asked of an offer for a task.
    pub fn limits(&self, task: Option<CallTaskId>) -> Limits {
        Limits::of(&self.records.stored.record, self.task(task).map(|task| &task.record))
    }

    pub fn deadline(&self) -> Option<NaiveDateTime> {
        self.records.stored.record.offers_until
    }

    pub fn is_late(&self, offer: &Offer) -> bool {
        self.deadline().is_some_and(|deadline| offer.receipt.is_late(deadline))
    }

    /// Refuses writing into a call that takes no offers.
    pub fn takes_offers(&self) -> Result<(), Failure> {
        match self.closed() {
            Some(sentence) => Err(Failure::field("status", sentence)),
            None => Ok(()),
        }
    }

    /// Why no offer can be entered now; `None` when it can.
    pub fn closed(&self) -> Option<String> {
        let status = self.records.stored.record.status;
        (!status.takes_offers()).then(|| {
            if status == domain::call::CallStatus::Draft {
                "Konkursu jeszcze nie ogłoszono. Oferty wpiszesz po ogłoszeniu.".to_owned()
            } else {
                format!(
                    "Konkurs jest w stanie „{}”, więc ofert już się nie dopisuje.",
                    domain::vocabulary::Vocabulary::label(status)
                )
            }
        })
    }
}
