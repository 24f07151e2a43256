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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        call::{AnnulmentGround, CallMode, Pool},
        id::{ProgrammeId, Revision},
        law::LawPack,
        programme::CommissioningForm,
        rule::tests::world::{World, day},
    };

    fn zl(zloty: u32) -> Money {
        Money::from_zloty(zloty)
    }

    fn task(priority: i64, pools: &[(i32, u32)]) -> Stored<CallTaskId, CallTask> {
        let record = CallTask {
            call: CallId(1),
            position: 1,
            priority_task: Some(PriorityTaskId(priority)),
            sphere: String::new(),
            title: "Zadanie".into(),
            form: CommissioningForm::Support,
            description: String::new(),
            begins_on: None,
            ends_on: None,
            pools: pools.iter().map(|(year, zloty)| Pool { year: *year, amount: zl(*zloty) }).collect(),
            annulled: None,
        };
        Stored { id: CallTaskId(1), revision: Revision(1), record }
    }

    #[test]
    fn a_task_is_set_against_calls_and_tasks_that_stand_in_the_years_of_the_programme() {
        let programme = World::sound().programme;
        let year = programme.year_from;
        let plan = PriorityTask {
            programme: ProgrammeId(1),
            position: 1,
            sphere: String::new(),
            title: "Zadanie".into(),
            form: CommissioningForm::Support,
            planned: Some(zl(50_000)),
            department: String::new(),
            previous: None,
        };
        let plan = Stored { id: PriorityTaskId(7), revision: Revision(1), record: plan };
        let mut annulled = task(7, &[(year, 9_000)]);
        annulled.record.annulled = Some((day(2026, 12, 1), AnnulmentGround::NoneGood));
        let of_first = [task(7, &[(year, 20_000), (year + 1, 5_000)]), annulled, task(8, &[(year, 1_000)])];
        let of_second = [task(7, &[(year, 30_000)])];
        let call = Call::new(CallMode::PublicBenefit, "pierwszy", year);
        let mut gone = Call::new(CallMode::PublicBenefit, "unieważniony", year);
        gone.status = CallStatus::Annulled;
        let calls = [
            PlannedCall { id: CallId(1), call: &call, tasks: &of_first },
            PlannedCall { id: CallId(2), call: &gone, tasks: &of_second },
        ];
        let told = of_task(&programme, &plan, &calls);
        assert_eq!((told.announced, told.left), (zl(20_000), Some(zl(30_000))));
        assert_eq!(calls.map(|call| call.money(&programme)), [zl(21_000), Money::ZERO]);
    }

    #[test]
    fn small_grants_may_take_the_share_of_the_law_in_force_on_the_day() {
        let law = LawPack::embedded();
        let share = |on| small_grants(law.on(on), zl(100_000)).map(|(share, most)| (share.words(), most));
        assert_eq!(share(day(2026, 8, 31)), Some(("20%".into(), zl(20_000))));
        assert_eq!(share(day(2026, 9, 1)), Some(("30%".into(), zl(30_000))));
        assert_eq!(share(day(2009, 12, 31)), None);
    }
}
