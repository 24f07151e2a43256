//! Money of a priority task against what calls announce of it: the number that explains itself.

use super::CallTask;
use crate::{
    explain::Explained,
    finding::Place,
    id::{CallTaskId, PriorityTaskId, Stored},
    money::Money,
    polish::shortened,
    programme::PriorityTask,
    rule::CallCase,
};

/// What a programme plans for a task, and what this and other calls announce of it in the programme's years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskMoney {
    pub task: PriorityTaskId,
    pub planned: Option<Money>,
    /// This call and others together, with the calls behind it.
    pub announced: Explained<Money>,
    /// What remains of the plan; negative when more was announced. `None` without a planned amount.
    pub left: Option<Money>,
}

/// The money of every priority task that the call announces, in the order of the programme.
pub fn of_tasks(case: &CallCase<'_>) -> Vec<TaskMoney> {
    let Some(programme) = case.programme else { return Vec::new() };
    let used =
        |task: &&Stored<PriorityTaskId, PriorityTask>| case.open_tasks().any(|one| one.record.priority_task == Some(task.id));
    programme.tasks.iter().filter(used).map(|task| of_task(case, task)).collect()
}

fn of_task(case: &CallCase<'_>, task: &Stored<PriorityTaskId, PriorityTask>) -> TaskMoney {
    let years = case.programme.map_or(0..=0, |held| held.programme.year_from..=held.programme.year_to);
    let mine = case.open_tasks().filter(|one| one.record.priority_task == Some(task.id));
    let mut explained = Explained::new(Money::ZERO).step(format!(
        "Liczymy środki na to zadanie w latach programu, z wszystkich konkursów, których nie unieważniono: „{}”.",
        shortened(&task.record.title, 80)
    ));
    let mut sum = Money::ZERO;
    for one in mine {
        for pool in &one.record.pools {
            let label = format!("ten konkurs, {}, {} r.", shortened(&one.record.title, 60), pool.year);
            match years.contains(&pool.year) {
                true => {
                    sum = sum.checked_add(pool.amount).unwrap_or(Money::LARGEST);
                    explained = explained.part(label, pool.amount.to_string(), Some(place(one)));
                }
                false => explained = explained.without(format!("{label}: {} (rok poza programem).", pool.amount)),
            }
        }
    }
    for other in case.elsewhere.iter().filter(|other| other.task == task.id) {
        let label = format!("konkurs „{}”, {} r.", shortened(&other.name, 60), other.year);
        match years.contains(&other.year) {
            true => {
                sum = sum.checked_add(other.amount).unwrap_or(Money::LARGEST);
                explained = explained.part(label, other.amount.to_string(), None);
            }
            false => explained = explained.without(format!("{label}: {} (rok poza programem).", other.amount)),
        }
    }
    explained.value = sum;
    let left = task.record.planned.and_then(|planned| planned.checked_sub(sum));
    TaskMoney { task: task.id, planned: task.record.planned, announced: explained, left }
}

fn place(task: &Stored<CallTaskId, CallTask>) -> Place {
    Place::Row { table: "call_task".into(), id: task.id.0 }
}
