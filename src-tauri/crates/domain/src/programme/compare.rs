//! Last year beside this year: which tasks go on, which are new, which were dropped, and how the money changed.

use super::{PriorityTask, totals};
use crate::{
    explain::Explained,
    id::{PriorityTaskId, Stored},
    money::Money,
    polish::fold,
};

type Task = Stored<PriorityTaskId, PriorityTask>;

/// How a task stands between two programmes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    Continued,
    New,
    Dropped,
}

/// One task beside its counterpart.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    pub change: Change,
    pub now: Option<&'a Task>,
    pub before: Option<&'a Task>,
    /// Planned now minus planned before; a missing amount counts as zero.
    pub difference: Money,
}

/// Two plans side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison<'a> {
    /// This year's tasks in their order, then the dropped ones.
    pub rows: Vec<Row<'a>>,
    pub dropped: Vec<&'a Task>,
    pub now: Explained<Money>,
    pub before: Explained<Money>,
    pub difference: Explained<Money>,
    /// Change of the total in tenths of a per cent; `None` when there was nothing before.
    pub tenths_of_percent: Option<i64>,
}

/// Compares this programme's tasks with those of the one before. A task is matched by the task it was started from, and
/// failing that by the same sphere and the same title (letter case and Polish marks aside).
pub fn compare<'a>(now: &'a [Task], before: &'a [Task]) -> Comparison<'a> {
    let mut left: Vec<&Task> = before.iter().collect();
    let mut rows = Vec::with_capacity(now.len());
    for task in now {
        let own = |other: &&Task| task.record.previous == Some(other.id);
        let alike = |other: &&Task| {
            task.record.sphere.trim() == other.record.sphere.trim()
                && fold(task.record.title.trim()) == fold(other.record.title.trim())
        };
        let at = left.iter().position(own).or_else(|| {
            let free = task.record.previous.is_none();
            left.iter().position(|other| free && alike(other))
        });
        let other = at.map(|at| left.remove(at));
        rows.push(row(Some(task), other));
    }
    rows.extend(left.iter().map(|task| row(None, Some(task))));
    let (now, before) = (totals::total(now), totals::total(before));
    let difference = minus(now.value, before.value);
    let difference = Explained::new(difference)
        .step("Plan tego programu pomniejszony o plan poprzedniego.")
        .part("ten program", now.value.to_string(), None)
        .part("poprzedni program", before.value.to_string(), None);
    let tenths_of_percent = tenths(difference.value, before.value);
    let difference = match tenths_of_percent {
        Some(tenths) => difference.step(format!(
            "Zmiana w procentach: różnica podzielona przez plan poprzedniego programu, {}, zaokrąglona do dziesiątej części.",
            percent(tenths)
        )),
        None => difference.without("Zmiany w procentach nie można policzyć: poprzedni plan wynosił zero."),
    };
    Comparison { rows, dropped: left, now, before, difference, tenths_of_percent }
}

fn row<'a>(now: Option<&'a Task>, before: Option<&'a Task>) -> Row<'a> {
    let planned = |task: Option<&Task>| task.and_then(|task| task.record.planned).unwrap_or_default();
    let change = match (now, before) {
        (Some(_), Some(_)) => Change::Continued,
        (Some(_), None) => Change::New,
        _ => Change::Dropped,
    };
    Row { change, now, before, difference: minus(planned(now), planned(before)) }
}

fn minus(first: Money, second: Money) -> Money {
    first.checked_sub(second).unwrap_or_default()
}

/// The share rounded half away from zero.
fn tenths(difference: Money, of: Money) -> Option<i64> {
    if of.is_zero() {
        return None;
    }
    let (difference, of) = (i128::from(difference.grosze()) * 1000, i128::from(of.grosze()));
    let half = of.abs() / 2 * difference.signum();
    i64::try_from((difference + half) / of).ok()
}

/// "+8,5 %", with a non-breaking space; "0,0 %" when nothing changed.
pub fn percent(tenths: i64) -> String {
    let sign = match tenths {
        0 => "",
        ..0 => "−",
        _ => "+",
    };
    format!("{sign}{},{}\u{a0}%", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10)
}
