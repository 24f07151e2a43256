//! Tasks of a call with their money for each year.

use std::collections::BTreeMap;

use domain::{
    call::{CallTask, Pool},
    id::{CallId, CallTaskId, PriorityTaskId, Revision, Stored},
    money::Money,
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells},
    rows::{self, Pairing, Part, Row, numbers},
};

impl Row for CallTask {
    type Id = CallTaskId;
    const TABLE: &'static str = "call_task";
    const COLUMNS: &'static [&'static str] = &[
        "call",
        "position",
        "priority_task",
        "sphere",
        "title",
        "form",
        "description",
        "begins_on",
        "ends_on",
        "annulled_on",
        "annulment_ground",
    ];

    fn values(&self) -> Vec<Value> {
        cells![
            self.call,
            self.position,
            self.priority_task,
            self.sphere,
            self.title,
            self.form,
            self.description,
            self.begins_on,
            self.ends_on,
            self.annulled.map(|(day, _)| day),
            self.annulled.map(|(_, ground)| ground),
        ]
    }

    /// The flat part; the money is read beside it.
    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            call: cells.next()?,
            position: cells.next()?,
            priority_task: cells.next()?,
            sphere: cells.next()?,
            title: cells.next()?,
            form: cells.next()?,
            description: cells.next()?,
            begins_on: cells.next()?,
            ends_on: cells.next()?,
            annulled: {
                let (day, ground): (Option<_>, Option<_>) = (cells.next()?, cells.next()?);
                day.zip(ground)
            },
            pools: Vec::new(),
        })
    }
}

const POOLS: Part = Part { table: "call_pool", owner: "task", columns: &["year", "amount"], pairing: Pairing::Key(0) };

pub fn insert(tx: &WriteTx<'_>, task: &CallTask) -> Result<CallTaskId, Fault> {
    let id = rows::insert(tx, task)?;
    keep_pools(tx, id, task)?;
    Ok(id)
}

pub fn update(tx: &WriteTx<'_>, id: CallTaskId, seen: Revision, task: &CallTask) -> Result<Revision, Fault> {
    let revision = rows::update(tx, id, seen, task)?;
    keep_pools(tx, id, task)?;
    Ok(revision)
}

/// Removes a task with its money.
pub fn remove(tx: &WriteTx<'_>, id: CallTaskId, seen: Revision) -> Result<(), Fault> {
    POOLS.keep(tx, id.0, Vec::new())?;
    rows::delete::<CallTask>(tx, id, seen)
}

fn keep_pools(tx: &WriteTx<'_>, id: CallTaskId, task: &CallTask) -> Result<(), Fault> {
    POOLS.keep(tx, id.0, task.pools.iter().map(|pool| cells![pool.year, pool.amount]).collect())
}

pub fn get(tx: &ReadTx<'_>, id: CallTaskId) -> Result<Stored<CallTaskId, CallTask>, Fault> {
    with_pools(tx, vec![rows::get(tx, id)?])?.pop().ok_or_else(|| rows::not_found("call_task", id.0))
}

/// Tasks of a call in their order.
pub fn of(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<Stored<CallTaskId, CallTask>>, Fault> {
    with_pools(tx, rows::select(tx, "WHERE call = ? ORDER BY position, id", cells![call])?)
}

fn with_pools(tx: &ReadTx<'_>, mut tasks: Vec<Stored<CallTaskId, CallTask>>) -> Result<Vec<Stored<CallTaskId, CallTask>>, Fault> {
    let sql = "SELECT task, year, amount FROM call_pool WHERE task IN (SELECT value FROM json_each(?)) ORDER BY task, year";
    let money = tx.all(sql, cells![numbers(tasks.iter().map(|task| task.id.0))], |cells| {
        Ok((cells.next::<CallTaskId>()?, Pool { year: cells.next()?, amount: cells.next()? }))
    })?;
    let mut pools: BTreeMap<CallTaskId, Vec<Pool>> = BTreeMap::new();
    for (task, pool) in money {
        pools.entry(task).or_default().push(pool);
    }
    for task in &mut tasks {
        task.record.pools = pools.remove(&task.id).unwrap_or_default();
    }
    Ok(tasks)
}

/// What calls other than `but` announced of these priority tasks: task of the programme, call, year and amount. Tasks annulled,
/// alone or with their call, are left out.
pub fn announced(
    tx: &ReadTx<'_>,
    priority_tasks: &[PriorityTaskId],
    but: Option<CallId>,
) -> Result<Vec<(PriorityTaskId, CallId, i32, Money)>, Fault> {
    let sql = "SELECT t.priority_task, t.call, p.year, p.amount \
               FROM call_task AS t JOIN call AS c ON c.id = t.call JOIN call_pool AS p ON p.task = t.id \
               WHERE t.priority_task IN (SELECT value FROM json_each(?1)) AND t.annulled_on IS NULL AND c.status <> 'uniewazniony' \
                     AND t.call IS NOT ?2 \
               ORDER BY t.priority_task, t.call, p.year";
    let values = cells![numbers(priority_tasks.iter().map(|id| id.0)), but];
    tx.all(sql, values, |cells| Ok((cells.next()?, cells.next()?, cells.next()?, cells.next()?)))
}

/// A task of a call that was carried through to its results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettledTask {
    pub id: CallTaskId,
    pub call: CallId,
    /// Title of that call.
    pub call_title: String,
    pub year: i32,
    pub sphere: String,
    pub title: String,
    /// It has money in other years too.
    pub several_years: bool,
    /// Offers that were granted money and did not resign, and the money; `None` when nothing was decided, or when the money of
    /// this year alone is not known.
    pub offers: u32,
    pub granted: Option<Money>,
}

/// Tasks with money in these budget years, of calls that have results, except those of `but`; a task of several years stands in each
/// of them. One without money stands in the year of its call. Annulled ones are left out.
pub fn settled(tx: &ReadTx<'_>, from: i32, to: i32, but: CallId) -> Result<Vec<SettledTask>, Fault> {
    tx.all(include_str!("settled.sql"), cells![from, to, but], |cells| {
        Ok(SettledTask {
            id: cells.next()?,
            call: cells.next()?,
            call_title: cells.next()?,
            year: cells.next()?,
            sphere: cells.next()?,
            title: cells.next()?,
            several_years: cells.next()?,
            offers: cells.next()?,
            granted: cells.next()?,
        })
    })
}
