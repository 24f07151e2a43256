//! Tasks of a call with their money for each year, beside what the programme still has for them.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    call::{AnnouncedMoney, CallTask, Pool, left, totals, validate},
    id::{CallTaskId, PriorityTaskId, Stored},
    law::{Law, SpherePoint},
    money::Money,
    polish,
    programme::{CommissioningForm, PriorityTask},
    violation::Violation,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::ReadTx;

use super::{CHANGED, CallSum, editable, locked, rows};
use crate::{
    Desk, Failure, Reply,
    programme::typed::Typed,
    view::{Choice, DayView, ExplanationView, Key, Saved, choices},
};

/// The table of tasks with a column of money for each year.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallTasksView {
    /// The budget years in which some task has money, and that of the call.
    pub years: Vec<CallYear>,
    /// The year after the last of them, for another column: "2029".
    pub next_year: String,
    pub rows: Vec<CallTaskRow>,
    /// "Razem, 3 zadania".
    pub total_words: String,
    pub total: CallSum,
    /// Tasks of the programme that are not announced here yet.
    pub to_bring: Vec<TaskToBring>,
    /// The programme whose tasks are announced.
    pub programme: Option<Key>,
    pub spheres: Vec<Choice>,
    pub forms: Vec<Choice>,
    pub editable: bool,
    /// Tasks can be added too.
    pub takes_rows: bool,
    /// Tasks can be taken out too: nothing was announced yet.
    pub takes_out: bool,
    pub locked: Option<String>,
}

/// A budget year with the money of all tasks in it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallYear {
    /// "2027".
    pub year: String,
    pub total: CallSum,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallTaskRow {
    pub id: Key,
    pub revision: Key,
    pub position: u32,
    pub title: String,
    pub sphere: String,
    /// "pkt 17 kultura fizyczna".
    pub sphere_words: String,
    pub form: Choice,
    pub description: String,
    pub begins_on: Option<DayView>,
    pub ends_on: Option<DayView>,
    pub pools: Vec<PoolView>,
    /// Money of all years; nothing while no year has an amount.
    pub total: Option<CallSum>,
    /// What the programme planned and what is left of it after all calls, this one too.
    pub plan: Option<TaskPlan>,
    /// "unieważnione 5 stycznia 2027 r.: nie złożono żadnej oferty".
    pub annulled: Option<String>,
}

/// Money of a task in one year.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PoolView {
    pub year: String,
    pub grosze: i64,
}

/// The plan of the programme beside a task.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct TaskPlan {
    pub left: CallSum,
    /// More was announced than planned.
    pub exceeded: bool,
}

/// A task of the programme that can be announced.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct TaskToBring {
    pub id: Key,
    pub title: String,
    pub sphere_words: String,
    pub form: Choice,
    /// "130 000,00"; nothing when no amount was planned.
    pub planned: Option<String>,
    pub left: Option<CallSum>,
}

/// A task as typed; an empty amount is no amount.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Type)]
pub struct CallTaskForm {
    pub title: String,
    /// Point of the sphere, or empty.
    pub sphere: String,
    pub form: String,
    pub description: String,
    pub begins_on: String,
    pub ends_on: String,
    pub pools: Vec<PoolForm>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, Type)]
pub struct PoolForm {
    pub year: String,
    /// "1 234,56".
    pub amount: String,
}

/// The tasks of a call with their sums.
pub fn tasks(desk: &Desk, id: Key) -> Result<CallTasksView, Failure> {
    let law = desk.law().on(desk.today());
    desk.read(|tx| {
        let (records, _) = super::load(tx, id)?;
        let call = &records.stored.record;
        let openness = super::openness(tx, &records.stored)?;
        let own: Vec<&CallTask> = records.tasks.iter().map(|task| &task.record).collect();
        let mut years: BTreeSet<i32> = own.iter().flat_map(|task| &task.pools).map(|pool| pool.year).collect();
        years.insert(call.year);
        let next_year = years.last().map_or(call.year, |last| last + 1);
        let elsewhere = &records.elsewhere;
        let plan = |task: &Stored<CallTaskId, CallTask>| {
            let programme = records.programme.as_ref()?;
            let planned = programme.tasks.iter().find(|one| Some(one.id) == task.record.priority_task)?;
            let other = elsewhere.iter().filter(|one| one.task == planned.id);
            let mut announced: Vec<AnnouncedMoney<'_>> =
                other.map(|one| AnnouncedMoney { call: one.call, name: &one.name, year: one.year, amount: one.amount }).collect();
            let here = records.tasks.iter().filter(|one| one.record.priority_task == Some(planned.id));
            let here = here.filter(|one| one.record.annulled.is_none()).flat_map(|one| &one.record.pools);
            announced.extend(here.map(|pool| AnnouncedMoney {
                call: records.stored.id,
                name: "ten konkurs",
                year: pool.year,
                amount: pool.amount,
            }));
            let record = &programme.stored.record;
            let told = left(planned.record.planned?, (record.year_from, record.year_to), &announced);
            Some(TaskPlan { exceeded: told.value.is_negative(), left: CallSum::money(&told) })
        };
        let announced: BTreeSet<PriorityTaskId> = own.iter().filter_map(|task| task.priority_task).collect();
        let to_bring = match &records.programme {
            Some(programme) => {
                let missing = programme.tasks.iter().filter(|task| !announced.contains(&task.id)).cloned().collect::<Vec<_>>();
                let record = &programme.stored.record;
                to_bring(tx, law, (record.year_from, record.year_to), &missing)?
            }
            None => Vec::new(),
        };
        let count = own.iter().filter(|task| task.annulled.is_none()).count() as u64;
        Ok(CallTasksView {
            years: years
                .iter()
                .map(|year| CallYear { year: year.to_string(), total: CallSum::money(&totals::money_told(&own, Some(*year))) })
                .collect(),
            next_year: next_year.to_string(),
            rows: records.tasks.iter().map(|task| row(task, law, plan(task))).collect(),
            total_words: format!("Razem, {}", polish::counted(count, ["zadanie", "zadania", "zadań"])),
            total: CallSum::money(&totals::money_told(&own, None)),
            to_bring,
            programme: call.programme.map(|programme| Key(programme.0)),
            spheres: spheres(law),
            forms: choices::<CommissioningForm>(),
            editable: openness.takes_terms(),
            takes_rows: openness.takes_rows(),
            takes_out: call.status.is_editable(),
            locked: (!openness.takes_terms()).then(|| locked(call)),
        })
    })
}

pub(super) fn spheres(law: Law<'_>) -> Vec<Choice> {
    let choice = |sphere: domain::law::Value<domain::law::Sphere>| Choice {
        label: format!("pkt {} {}", sphere.value.point, sphere.value.short),
        key: sphere.value.point.0,
    };
    law.spheres().into_iter().map(choice).collect()
}

fn row(task: &Stored<CallTaskId, CallTask>, law: Law<'_>, plan: Option<TaskPlan>) -> CallTaskRow {
    let record = &task.record;
    let total = record.pool().map(|sum| {
        let steps = record.pools.iter().map(|pool| format!("{} r.: {}.", pool.year, pool.amount)).collect();
        CallSum { text: sum.digits(), why: ExplanationView::told(sum.to_string(), steps) }
    });
    CallTaskRow {
        id: Key(task.id.0),
        revision: Key(task.revision.0),
        position: record.position,
        title: record.title.clone(),
        sphere_words: sphere_words(&record.sphere, law),
        sphere: record.sphere.clone(),
        form: record.form.into(),
        description: record.description.clone(),
        begins_on: record.begins_on.map(Into::into),
        ends_on: record.ends_on.map(Into::into),
        pools: record.pools.iter().map(|pool| PoolView { year: pool.year.to_string(), grosze: pool.amount.grosze() }).collect(),
        total,
        plan,
        annulled: record.annulled.map(|(day, ground)| {
            use domain::vocabulary::Vocabulary;
            format!("unieważnione {}: {}", polish::date_in_words(day), ground.label())
        }),
    }
}

/// "pkt 17 kultura fizyczna"; nothing when no sphere was chosen.
fn sphere_words(sphere: &str, law: Law<'_>) -> String {
    match law.sphere(&SpherePoint(sphere.to_owned())) {
        _ if sphere.is_empty() => String::new(),
        Some(found) => format!("pkt {sphere} {}", found.value.short),
        None => format!("pkt {sphere} (nie ma go w ustawie)"),
    }
}

/// Tasks of a programme with the money that calls have not announced yet; the calls are read once for all of them.
pub(super) fn to_bring(
    tx: &ReadTx<'_>,
    law: Law<'_>,
    years: (i32, i32),
    tasks: &[Stored<PriorityTaskId, PriorityTask>],
) -> Result<Vec<TaskToBring>, Failure> {
    let told = money_left(tx, years, tasks)?;
    let offered = tasks.iter().filter(|task| task.record.form != CommissioningForm::NonFinancial).map(|task| TaskToBring {
        id: Key(task.id.0),
        title: task.record.title.clone(),
        sphere_words: sphere_words(task.record.sphere.trim(), law),
        form: task.record.form.into(),
        planned: task.record.planned.map(Money::digits),
        left: told.get(&task.id).map(CallSum::money),
    });
    Ok(offered.collect())
}

/// What the plan of each task has left after all calls; a task without an amount has no answer.
pub(super) fn money_left(
    tx: &ReadTx<'_>,
    years: (i32, i32),
    tasks: &[Stored<PriorityTaskId, PriorityTask>],
) -> Result<BTreeMap<PriorityTaskId, domain::explain::Explained<Money>>, Failure> {
    let ids: Vec<PriorityTaskId> = tasks.iter().map(|task| task.id).collect();
    let announced = store::call::task::announced(tx, &ids, None)?;
    let calls: Vec<_> = announced.iter().map(|(_, call, ..)| *call).collect();
    let titles: BTreeMap<_, _> = store::call::titles(tx, &calls)?.into_iter().collect();
    let of = |task: PriorityTaskId| {
        let own = announced.iter().filter(move |(one, ..)| *one == task);
        own.map(|(_, call, year, amount)| AnnouncedMoney {
            call: *call,
            name: titles.get(call).map_or("konkurs", String::as_str),
            year: *year,
            amount: *amount,
        })
        .collect::<Vec<_>>()
    };
    Ok(tasks.iter().filter_map(|task| Some((task.id, left(task.record.planned?, years, &of(task.id))))).collect())
}

fn read(form: &CallTaskForm, base: Option<CallTask>) -> Result<CallTask, Failure> {
    let mut typed = Typed::default();
    let base = base.unwrap_or(CallTask {
        call: domain::id::CallId(0),
        position: 0,
        priority_task: None,
        sphere: String::new(),
        title: String::new(),
        form: CommissioningForm::Support,
        description: String::new(),
        begins_on: None,
        ends_on: None,
        pools: Vec::new(),
        annulled: None,
    });
    let mut pools = Vec::new();
    for pool in form.pools.iter().filter(|pool| !pool.amount.trim().is_empty()) {
        let year = typed.year("pools", "Rok środków", &pool.year);
        if let Some(amount) = typed.money("pools", &pool.amount) {
            pools.push(Pool { year, amount });
        }
    }
    pools.sort_by_key(|pool| pool.year);
    let task = CallTask {
        title: form.title.trim().to_owned(),
        sphere: form.sphere.trim().to_owned(),
        form: typed.choice("form", "Forma", &form.form).unwrap_or(base.form),
        description: form.description.trim().to_owned(),
        begins_on: typed.day("begins_on", &form.begins_on),
        ends_on: typed.day("ends_on", &form.ends_on),
        pools,
        ..base
    };
    if task.form == CommissioningForm::NonFinancial {
        let sentence = "Forma: w otwartym konkursie zleca się zadanie przez powierzenie albo wspieranie. Wybierz jedną z nich.";
        typed.0.push(Violation::new("form", sentence));
    }
    Failure::when_invalid(typed.and(validate::task(&task)))?;
    Ok(task)
}

/// Adds a task at the end, or saves all fields of one.
pub fn save_task(desk: &mut Desk, call: Key, row: Option<(Key, Key)>, form: &CallTaskForm) -> Result<Reply<Saved>, Failure> {
    let act = if row.is_some() { "Zmieniono zadanie konkursowe" } else { "Dopisano zadanie konkursowe" };
    let (id, revision) = desk.write(act, |tx| rows::keep(tx, call, row, |base| read(form, base)))?;
    Ok(Reply::new(Saved::new(id.0, revision), CHANGED))
}

/// Announces tasks of the programme, each with what its plan has left for the year of the call; answers how many.
pub fn bring_tasks(desk: &mut Desk, call: Key, chosen: &[Key]) -> Result<Reply<u32>, Failure> {
    let count = desk.write("Przeniesiono zadania z programu do konkursu", |tx| {
        let stored = editable(tx, domain::id::CallId(call.0))?;
        let Some(programme) = stored.record.programme else {
            return Err(Failure::field("programme", "Ten konkurs nie wynika z programu, więc nie ma skąd przenieść zadań."));
        };
        let new = of_programme(tx, programme, chosen, stored.record.year)?;
        Ok(rows::append(tx, call, new)?.len() as u32)
    })?;
    Ok(Reply::new(count, CHANGED))
}

/// Tasks of a call made of those of a programme. With a plan for one year the money left is the pool of that year.
pub(super) fn of_programme(
    tx: &ReadTx<'_>,
    programme: domain::id::ProgrammeId,
    chosen: &[Key],
    year: i32,
) -> Result<Vec<CallTask>, Failure> {
    let record = store::programme::get(tx, programme)?.record;
    let mut tasks = store::priority_task::of(tx, programme)?;
    tasks.retain(|task| chosen.contains(&Key(task.id.0)));
    if tasks.iter().any(|task| task.record.form == CommissioningForm::NonFinancial) {
        return Err(Failure::field("tasks", "Zadania w formie pozafinansowej nie zleca się w konkursie. Odznacz je."));
    }
    let years = (record.year_from, record.year_to);
    let left = money_left(tx, years, &tasks)?;
    let pool = |task: PriorityTaskId| {
        let told = left.get(&task).filter(|_| years == (year, year))?;
        (told.value > Money::ZERO).then_some(Pool { year, amount: told.value })
    };
    let made = tasks.into_iter().map(|task| CallTask {
        call: domain::id::CallId(0),
        position: 0,
        priority_task: Some(task.id),
        sphere: task.record.sphere.trim().to_owned(),
        title: task.record.title,
        form: task.record.form,
        description: String::new(),
        begins_on: None,
        ends_on: None,
        pools: pool(task.id).into_iter().collect(),
        annulled: None,
    });
    Ok(made.collect())
}
