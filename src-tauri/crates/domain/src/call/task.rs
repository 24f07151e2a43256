//! Tasks of a call with their pools, what was done before, and what is attached to an offer.

use chrono::NaiveDate;

use super::AnnulmentGround;
use crate::{
    id::{CallId, PriorityTaskId},
    money::Money,
    programme::CommissioningForm,
};

/// A task of a call (zadanie konkursowe) with a pool of its own.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct CallTask {
    pub call: CallId,
    /// Place in the list, from 1.
    pub position: u32,
    /// The task of the programme that is announced.
    pub priority_task: Option<PriorityTaskId>,
    /// Key of the sphere in the law pack.
    pub sphere: String,
    pub title: String,
    pub form: CommissioningForm,
    /// What is to be done, for whom and where.
    pub description: String,
    /// Days of this task, when they differ from those of the call.
    pub begins_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// Money for each budget year, in the order of years; each year once.
    pub pools: Vec<Pool>,
    /// Annulled alone, while the rest of the call goes on (art. 18a).
    pub annulled: Option<(NaiveDate, AnnulmentGround)>,
}

impl CallTask {
    /// Money of all years; `None` when no amount was given yet or the sum cannot be held.
    pub fn pool(&self) -> Option<Money> {
        if self.pools.is_empty() { None } else { Money::total(self.pools.iter().map(|pool| pool.amount)) }
    }
}

/// Money of a task in one budget year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Pool {
    pub year: i32,
    pub amount: Money,
}

/// A task of the same kind that was carried out in the year of the notice or the year before (art. 13 ust. 2 pkt 7).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PriorTask {
    pub call: CallId,
    pub position: u32,
    pub year: i32,
    pub title: String,
    /// All costs of the task.
    pub cost: Option<Money>,
    /// Of it, grants to organisations.
    pub grants: Option<Money>,
}

impl PriorTask {
    /// What is written of a year in which nothing was commissioned.
    pub const NOTHING: &'static str = "nie zlecano";

    /// The express statement that there was no such task in the year: no cost at all.
    pub fn is_nothing(&self) -> bool {
        self.cost == Some(Money::ZERO) && self.grants == Some(Money::ZERO)
    }
}

/// What must or may be attached to an offer.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct RequiredAttachment {
    pub call: CallId,
    pub position: u32,
    pub name: String,
    /// When it is asked for: "gdy oferent nie jest wpisany do KRS"; empty: always.
    pub condition: String,
    /// An offer without it is called to be completed.
    pub binding: bool,
}
