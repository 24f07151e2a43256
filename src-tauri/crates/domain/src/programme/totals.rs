//! Money planned in the priority tasks: in all, by sphere, by form and by department; every sum shows its parts.

use std::collections::BTreeMap;

use super::{CommissioningForm, PriorityTask};
use crate::{
    explain::Explained,
    finding::Place,
    id::{PriorityTaskId, Stored},
    law::{Law, SpherePoint},
    money::Money,
    polish,
    vocabulary::Vocabulary,
};

type Task = Stored<PriorityTaskId, PriorityTask>;

/// A part of the plan with its own sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Key of the sphere, key of the form, or name of the department; empty when the task names none.
    pub key: String,
    pub label: String,
    pub tasks: u32,
    pub sum: Explained<Money>,
}

/// All totals of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    pub total: Explained<Money>,
    pub by_sphere: Vec<Group>,
    pub by_form: Vec<Group>,
    pub by_department: Vec<Group>,
}

/// Counts all totals; the groups of each kind give the total together.
pub fn totals(tasks: &[Task], law: Law<'_>) -> Totals {
    Totals { total: total(tasks), by_sphere: by_sphere(tasks, law), by_form: by_form(tasks), by_department: by_department(tasks) }
}

/// The sum of all planned amounts. A task without an amount is left out and named.
pub fn total(tasks: &[Task]) -> Explained<Money> {
    let refs: Vec<&Task> = tasks.iter().collect();
    sum(&refs)
}

fn by_sphere(tasks: &[Task], law: Law<'_>) -> Vec<Group> {
    let mut groups: BTreeMap<SpherePoint, Vec<&Task>> = BTreeMap::new();
    for task in tasks {
        groups.entry(SpherePoint(task.record.sphere.trim().to_owned())).or_default().push(task);
    }
    let label = |point: &SpherePoint| match (law.sphere(point), point.0.is_empty()) {
        (_, true) => "bez sfery".to_owned(),
        (Some(sphere), _) => format!("pkt {point} {}", sphere.value.short),
        (None, _) => format!("pkt {point} (nie ma go w ustawie)"),
    };
    groups.into_iter().map(|(point, tasks)| group(point.0.clone(), label(&point), &tasks)).collect()
}

fn by_form(tasks: &[Task]) -> Vec<Group> {
    let of_form = |form: CommissioningForm| {
        let tasks: Vec<&Task> = tasks.iter().filter(|task| task.record.form == form).collect();
        (!tasks.is_empty()).then(|| group(form.key().to_owned(), form.label().to_owned(), &tasks))
    };
    CommissioningForm::ALL.iter().filter_map(|form| of_form(*form)).collect()
}

fn by_department(tasks: &[Task]) -> Vec<Group> {
    let mut groups: Vec<(String, Vec<&Task>)> = Vec::new();
    for task in tasks {
        let name = task.record.department.trim();
        match groups.iter_mut().find(|(known, _)| known == name) {
            Some((_, tasks)) => tasks.push(task),
            None => groups.push((name.to_owned(), vec![task])),
        }
    }
    let label = |name: &str| if name.is_empty() { "bez komórki".to_owned() } else { name.to_owned() };
    groups.into_iter().map(|(name, tasks)| group(name.clone(), label(&name), &tasks)).collect()
}

fn group(key: String, label: String, tasks: &[&Task]) -> Group {
    Group { key, label, tasks: tasks.len() as u32, sum: sum(tasks) }
}

fn sum(tasks: &[&Task]) -> Explained<Money> {
    let (known, open): (Vec<&Task>, Vec<&Task>) = tasks.iter().partition(|task| task.record.planned.is_some());
    let amounts = known.iter().filter_map(|task| task.record.planned);
    let total = Money::total(amounts);
    let counted = polish::counted(known.len() as u64, ["zadania", "zadań", "zadań"]);
    let explained = Explained::new(total.unwrap_or(Money::LARGEST)).step(format!("Suma planu {counted}."));
    let explained = known.iter().fold(explained, |explained, task| {
        let amount = task.record.planned.unwrap_or_default();
        explained.part(title(task), amount.to_string(), Some(place(task)))
    });
    let explained =
        open.iter().fold(explained, |explained, task| explained.without(format!("{}: nie wpisano kwoty.", title(task))));
    match total {
        Some(_) => explained,
        None => explained.without("Suma jest za duża, żeby ją policzyć; sprawdź kwoty zadań."),
    }
}

fn title(task: &Task) -> String {
    match task.record.title.trim() {
        "" => format!("zadanie w wierszu {}", task.record.position),
        title => title.to_owned(),
    }
}

fn place(task: &Task) -> Place {
    Place::Row { table: "priority_task".to_owned(), id: task.id.0 }
}
