//! Priority tasks with their money, beside those of the programme before.

use domain::{
    finding::Place,
    id::{PriorityTaskId, ProgrammeId, Revision, Stored},
    law::{Law, SpherePoint},
    money::Money,
    programme::{
        CommissioningForm, PriorityTask,
        compare::{self, Change, percent},
        totals::{Group, totals},
        validate,
    },
    rule::check_programme,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{SumView, editable, sums::signed, typed::Typed, years};
use crate::{
    Desk, Failure, Reply, Topic,
    view::{Choice, FindingView, Key, choices},
};

/// The table of tasks with its totals.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct TasksView {
    pub years: String,
    pub previous_years: Option<String>,
    /// This programme's tasks in their order.
    pub rows: Vec<TaskRow>,
    /// Tasks of the programme before that were not taken over.
    pub dropped: Vec<TaskRow>,
    /// "Razem, 8 zadań".
    pub total_words: String,
    pub total: SumView,
    pub total_before: Option<SumView>,
    pub difference: Option<SumView>,
    /// "+8,5 %"; nothing when there was no plan before.
    pub percent: Option<String>,
    pub by_sphere: Vec<TaskGroup>,
    pub by_form: Vec<TaskGroup>,
    pub by_department: Vec<TaskGroup>,
    pub spheres: Vec<Choice>,
    pub forms: Vec<Choice>,
    pub departments: Vec<String>,
    /// What the rules say of the money.
    pub findings: Vec<FindingView>,
    pub editable: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct TaskRow {
    pub id: Key,
    pub revision: Key,
    pub position: u32,
    pub title: String,
    pub sphere: String,
    /// "pkt 17 kultura fizyczna".
    pub sphere_words: String,
    pub form: Choice,
    pub department: String,
    /// "130 000,00 zł"; nothing when no amount was given.
    pub planned: Option<String>,
    #[specta(type = Option<f64>)]
    pub planned_grosze: Option<i64>,
    pub before: Option<String>,
    pub difference: String,
    /// "kontynuowane", "nowe", "pominięte".
    pub change: Choice,
}

/// A part of the plan with its own sum.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct TaskGroup {
    pub key: String,
    pub label: String,
    pub tasks: u32,
    pub sum: SumView,
}

/// A task as typed.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct TaskForm {
    pub title: String,
    /// Point of the sphere, or empty.
    pub sphere: String,
    pub form: String,
    /// "1 234,56 zł", or empty while no amount is known.
    pub planned: String,
    pub department: String,
}

/// The tasks of a programme with totals and with last year beside them.
pub fn tasks(desk: &Desk, id: Key) -> Result<TasksView, Failure> {
    let (pack, today) = (desk.law(), desk.today());
    desk.read(|tx| {
        let (records, office) = super::load(tx, id)?;
        let programme = &records.stored.record;
        Ok(records.with_case(&office, pack, today, |case| {
            let law = case.law();
            let none = Vec::new();
            let before = records.previous.as_ref().map_or(&none, |previous| &previous.tasks);
            let comparison = compare::compare(&records.tasks, before);
            let with_before = records.previous.is_some();
            let totals = totals(&records.tasks, law);
            let now = |row: &&compare::Row<'_>| row.now.is_some();
            let mut departments: Vec<String> =
                records.tasks.iter().chain(before).map(|task| task.record.department.trim().to_owned()).collect();
            departments.sort();
            departments.dedup();
            departments.retain(|name| !name.is_empty());
            let sphere = |sphere: domain::law::Value<domain::law::Sphere>| Choice {
                label: format!("pkt {} {}", sphere.value.point, sphere.value.short),
                key: sphere.value.point.0,
            };
            let findings = check_programme(case).into_iter().filter(about_money);
            let count = records.tasks.len() as u64;
            TasksView {
                years: years(programme.year_from, programme.year_to),
                previous_years: records.previous.as_ref().map(|previous| {
                    let record = &previous.stored.record;
                    years(record.year_from, record.year_to)
                }),
                rows: comparison.rows.iter().filter(now).map(|row| task_row(row, law)).collect(),
                dropped: comparison.rows.iter().filter(|row| row.now.is_none()).map(|row| task_row(row, law)).collect(),
                total_words: format!("Razem, {}", domain::polish::counted(count, ["zadanie", "zadania", "zadań"])),
                total: SumView::of(&totals.total),
                total_before: with_before.then(|| SumView::of(&comparison.before)),
                difference: with_before.then(|| SumView::difference(&comparison.difference)),
                percent: comparison.tenths_of_percent.filter(|_| with_before).map(percent),
                by_sphere: totals.by_sphere.iter().map(group).collect(),
                by_form: totals.by_form.iter().map(group).collect(),
                by_department: totals.by_department.iter().map(group).collect(),
                spheres: law.spheres().into_iter().map(sphere).collect(),
                forms: choices::<CommissioningForm>(),
                departments,
                findings: findings.map(Into::into).collect(),
                editable: programme.status.is_editable(),
            }
        }))
    })
}

/// Findings that speak of a task or of the sum in the text.
fn about_money(finding: &domain::finding::Finding) -> bool {
    let row = matches!(&finding.place, Place::Row { table, .. } if table == "priority_task");
    row || finding.remedy.as_ref().is_some_and(|remedy| remedy.act == "text.insert_total")
}

fn group(group: &Group) -> TaskGroup {
    TaskGroup { key: group.key.clone(), label: group.label.clone(), tasks: group.tasks, sum: SumView::of(&group.sum) }
}

/// How a task stands beside last year: key and words.
pub(super) fn change(change: Change) -> (&'static str, &'static str) {
    match change {
        Change::Continued => ("kontynuowane", "kontynuowane"),
        Change::New => ("nowe", "nowe"),
        Change::Dropped => ("pominiete", "pominięte"),
    }
}

/// "pkt 17 kultura fizyczna".
pub(super) fn sphere_words(sphere: &str, law: Law<'_>) -> String {
    match law.sphere(&SpherePoint(sphere.to_owned())) {
        _ if sphere.is_empty() => "różne sfery".to_owned(),
        Some(found) => format!("pkt {sphere} {}", found.value.short),
        None => format!("pkt {sphere} (nie ma go w ustawie)"),
    }
}

fn task_row(row: &compare::Row<'_>, law: Law<'_>) -> TaskRow {
    let printed = |task: Option<&Stored<PriorityTaskId, PriorityTask>>| {
        task.and_then(|task| task.record.planned).map(|planned| planned.to_string())
    };
    let (key, label) = change(row.change);
    // A row has at least one side.
    let shown = row.now.or(row.before);
    let record = shown.map(|task| &task.record);
    let sphere = record.map(|task| task.sphere.trim().to_owned()).unwrap_or_default();
    TaskRow {
        id: Key(shown.map_or(0, |task| task.id.0)),
        revision: Key(shown.map_or(0, |task| task.revision.0)),
        position: record.map_or(0, |task| task.position.unsigned_abs()),
        title: record.map(|task| task.title.clone()).unwrap_or_default(),
        sphere_words: sphere_words(&sphere, law),
        sphere,
        form: record.map_or(CommissioningForm::Support, |task| task.form).into(),
        department: record.map(|task| task.department.clone()).unwrap_or_default(),
        planned: printed(row.now),
        planned_grosze: row.now.and_then(|task| task.record.planned).map(Money::grosze),
        before: printed(row.before),
        difference: signed(row.difference),
        change: Choice { key: key.to_owned(), label: label.to_owned() },
    }
}

fn read(form: &TaskForm, base: PriorityTask, law: Law<'_>) -> Result<PriorityTask, Failure> {
    let mut typed = Typed::default();
    let task = PriorityTask {
        title: form.title.trim().to_owned(),
        sphere: form.sphere.trim().to_owned(),
        form: typed.choice("form", "Forma", &form.form).unwrap_or(base.form),
        planned: typed.money("planned", &form.planned),
        department: form.department.trim().to_owned(),
        ..base
    };
    let faults = validate::priority_task(&task, law);
    Failure::when_invalid(typed.and(faults))?;
    Ok(task)
}

/// Adds a task at the end.
pub fn add_task(desk: &mut Desk, programme: Key, form: &TaskForm) -> Result<Reply<Key>, Failure> {
    let law = desk.law().on(desk.today());
    let id = desk.write("Dopisano zadanie priorytetowe", |tx| {
        let programme = editable(tx, ProgrammeId(programme.0))?.id;
        let last = store::priority_task::of(tx, programme)?.iter().map(|task| task.record.position).max();
        let base = PriorityTask {
            programme,
            position: last.unwrap_or(0) + 1,
            sphere: String::new(),
            title: String::new(),
            form: CommissioningForm::Support,
            planned: None,
            department: String::new(),
            previous: None,
        };
        Ok(store::priority_task::insert(tx, &read(form, base, law)?)?)
    })?;
    Ok(Reply::new(Key(id.0), &[Topic::Programmes]))
}

/// Saves all fields of a task; answers the new revision.
pub fn save_task(desk: &mut Desk, task: Key, revision: Key, form: &TaskForm) -> Result<Reply<Key>, Failure> {
    let law = desk.law().on(desk.today());
    let revision = desk.write("Zmieniono zadanie priorytetowe", |tx| {
        let stored = store::priority_task::get(tx, PriorityTaskId(task.0))?;
        editable(tx, stored.record.programme)?;
        let record = read(form, stored.record, law)?;
        Ok(store::priority_task::update(tx, stored.id, Revision(revision.0), &record)?)
    })?;
    Ok(Reply::new(Key(revision.0), &[Topic::Programmes]))
}

pub fn remove_task(desk: &mut Desk, task: Key, revision: Key) -> Result<Reply<()>, Failure> {
    desk.write("Usunięto zadanie priorytetowe", |tx| {
        let stored = store::priority_task::get(tx, PriorityTaskId(task.0))?;
        editable(tx, stored.record.programme)?;
        store::priority_task::remove(tx, stored.id, Revision(revision.0))?;
        renumber(tx, stored.record.programme, |_| {})
    })?;
    Ok(Reply::new((), &[Topic::Programmes]))
}

/// Moves a task one row up or down.
pub fn move_task(desk: &mut Desk, task: Key, down: bool) -> Result<Reply<()>, Failure> {
    desk.write("Zmieniono kolejność zadań", |tx| {
        let stored = store::priority_task::get(tx, PriorityTaskId(task.0))?;
        editable(tx, stored.record.programme)?;
        renumber(tx, stored.record.programme, |tasks| {
            let at = tasks.iter().position(|task| task.id == stored.id);
            let other = at.and_then(|at| if down { at.checked_add(1) } else { at.checked_sub(1) });
            if let (Some(at), Some(other)) = (at, other.filter(|other| *other < tasks.len())) {
                tasks.swap(at, other);
            }
        })
    })?;
    Ok(Reply::new((), &[Topic::Programmes]))
}

/// Takes over the tasks of the programme before that are not here yet; answers how many.
pub fn bring_tasks(desk: &mut Desk, programme: Key) -> Result<Reply<u32>, Failure> {
    let count = desk.write("Przeniesiono zadania z poprzedniego programu", |tx| {
        let stored = editable(tx, ProgrammeId(programme.0))?;
        let Some(previous) = stored.record.based_on else {
            return Err(Failure::field("programme", "Ten program nie powstał z poprzedniego, więc nie ma skąd przenieść zadań."));
        };
        let now = store::priority_task::of(tx, stored.id)?;
        let before = store::priority_task::of(tx, previous)?;
        let last = now.iter().map(|task| task.record.position).max().unwrap_or(0);
        let dropped = compare::compare(&now, &before).dropped;
        for (position, task) in (last + 1..).zip(&dropped) {
            let copy = PriorityTask { programme: stored.id, position, previous: Some(task.id), ..task.record.clone() };
            store::priority_task::insert(tx, &copy)?;
        }
        Ok(dropped.len() as u32)
    })?;
    Ok(Reply::new(count, &[Topic::Programmes]))
}

/// Gives positions 1, 2, 3, … in the order that `arrange` leaves.
fn renumber(
    tx: &store::WriteTx<'_>,
    programme: ProgrammeId,
    arrange: impl FnOnce(&mut Vec<Stored<PriorityTaskId, PriorityTask>>),
) -> Result<(), Failure> {
    let mut tasks = store::priority_task::of(tx, programme)?;
    arrange(&mut tasks);
    for (index, task) in tasks.into_iter().enumerate() {
        let position = index as i32 + 1;
        if task.record.position != position {
            store::priority_task::update(tx, task.id, task.revision, &PriorityTask { position, ..task.record })?;
        }
    }
    Ok(())
}
