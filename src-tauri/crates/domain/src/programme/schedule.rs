//! The calls of a programme's years beside its plan: what is announced, what is left, and how much small grants may take.

use super::{PriorityTask, Programme};
use crate::{
    call::{AnnouncedMoney, Call, CallStatus, CallTask, Permyriad, left},
    id::{CallId, CallTaskId, PriorityTaskId, Stored},
    law::{Law, Limit, LimitValue},
    money::Money,
};

/// A call of the programme with its tasks.
#[derive(Clone, Copy, Debug)]
pub struct PlannedCall<'a> {
    pub id: CallId,
    pub call: &'a Call,
    pub tasks: &'a [Stored<CallTaskId, CallTask>],
}

impl PlannedCall<'_> {
    /// Money of the tasks that were not annulled, in the programme's years.
    pub fn money(&self, programme: &Programme) -> Money {
        let pools = self.open_tasks().flat_map(|task| &task.record.pools);
        Money::total(pools.filter(|pool| programme.covers(pool.year)).map(|pool| pool.amount)).unwrap_or(Money::LARGEST)
    }

    fn open_tasks(&self) -> impl Iterator<Item = &Stored<CallTaskId, CallTask>> {
        let open = self.call.status != CallStatus::Annulled;
        self.tasks.iter().filter(move |task| open && task.record.annulled.is_none())
    }
}

impl Programme {
    /// Whether a budget year is one of the programme's.
    pub fn covers(&self, year: i32) -> bool {
        (self.year_from..=self.year_to).contains(&year)
    }
}

/// A task of the programme against its calls; amounts of the programme's years only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskPlan {
    pub planned: Option<Money>,
    pub announced: Money,
    /// Below zero when more was announced than planned; `None` without a plan.
    pub left: Option<Money>,
}

/// What calls announced of a task.
pub fn of_task(programme: &Programme, task: &Stored<PriorityTaskId, PriorityTask>, calls: &[PlannedCall<'_>]) -> TaskPlan {
    let announced: Vec<AnnouncedMoney<'_>> = calls
        .iter()
        .flat_map(|call| call.open_tasks().map(move |one| (call, one)))
        .filter(|(_, one)| one.record.priority_task == Some(task.id))
        .flat_map(|(call, one)| one.record.pools.iter().map(move |pool| (call, pool)))
        .map(|(call, pool)| AnnouncedMoney { call: call.id, name: &call.call.title, year: pool.year, amount: pool.amount })
        .collect();
    let counted = announced.iter().filter(|one| programme.covers(one.year)).map(|one| one.amount);
    let planned = task.record.planned;
    TaskPlan {
        planned,
        announced: Money::total(counted).unwrap_or(Money::LARGEST),
        left: planned.map(|planned| left(planned, (programme.year_from, programme.year_to), &announced).value),
    }
}

/// The largest share of the planned grants that small grants may take (art. 19a), and that share of `planned`.
pub fn small_grants(law: Law<'_>, planned: Money) -> Option<(Permyriad, Money)> {
    match law.limit(Limit::SmallGrantShare)?.value {
        LimitValue::Share(share) => Some((Permyriad(share), Permyriad(share).of(planned))),
        _ => None,
    }
}
