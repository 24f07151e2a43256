//! Tasks of the same kind that were carried out in the year of the notice and the year before, with what they cost.

use chrono::Datelike;
use domain::{
    call::{PriorTask, totals, validate},
    explain::Explained,
    id::{CallId, PriorTaskId, Stored},
    money::Money,
    polish,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::ReadTx;

use super::{CHANGED, CallSum, editable, locked, rows};
use crate::{
    Desk, Failure, Reply,
    programme::typed::Typed,
    records::CallRecords,
    view::{ExplanationView, Key, RecordLink, Saved},
};

/// The rows with their sums, and what the file knows of those years.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PriorTasksView {
    pub rows: Vec<PriorTaskRow>,
    /// The year of the notice and the year before, each with its sums.
    pub years: Vec<PriorYear>,
    /// Tasks of earlier calls in this file that are not on the list.
    pub known: Vec<KnownTask>,
    pub editable: bool,
    pub locked: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PriorTaskRow {
    pub id: Key,
    pub revision: Key,
    pub position: u32,
    pub year: String,
    pub title: String,
    /// "12 000,00"; empty when it is not said.
    pub cost: String,
    pub grants: String,
}

/// A year that the notice must tell of.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PriorYear {
    /// "2026".
    pub year: String,
    /// Nothing when no row of the year says an amount.
    pub cost: Option<CallSum>,
    pub grants: Option<CallSum>,
}

/// A task of an earlier call.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct KnownTask {
    /// The task of that call.
    pub id: Key,
    pub year: String,
    pub title: String,
    /// "Otwarty konkurs ofert na …".
    pub call: String,
    /// What was granted in it, without those who resigned; nothing when it was not decided in this file.
    pub grants: Option<CallSum>,
    /// Why the grants are not told: "w kilku latach: …".
    pub note: String,
    pub link: RecordLink,
}

/// A row as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Type)]
pub struct PriorTaskForm {
    pub year: String,
    pub title: String,
    pub cost: String,
    pub grants: String,
}

/// What a task of several years says in the place of its grants.
const SEVERAL_YEARS: &str = "Zadanie trwało kilka lat; dotacje jednego roku wpisz sam.";

/// The years that a notice tells of: its own and the one before.
fn years_of(desk: &Desk, records: &CallRecords) -> [i32; 2] {
    let call = &records.stored.record;
    let noticed = call.announced_on.or(call.ordered_on).unwrap_or_else(|| desk.today()).year();
    [noticed, noticed - 1]
}

/// The earlier tasks of a call.
pub fn prior_tasks(desk: &Desk, id: Key) -> Result<PriorTasksView, Failure> {
    desk.read(|tx| {
        let (records, _) = super::load(tx, id)?;
        let call = &records.stored.record;
        let open = super::openness(tx, &records.stored)?.takes_rows();
        let own: Vec<&PriorTask> = records.prior_tasks.iter().map(|row| &row.record).collect();
        let years = years_of(desk, &records);
        let sum = |told: Option<Explained<Money>>| told.as_ref().map(CallSum::money);
        let year = |year: &i32| PriorYear {
            year: year.to_string(),
            cost: sum(totals::prior_told(&own, *year, |row| row.cost)),
            grants: sum(totals::prior_told(&own, *year, |row| row.grants)),
        };
        let known = known(tx, &records, years)?;
        Ok(PriorTasksView {
            rows: records.prior_tasks.iter().map(row).collect(),
            years: years.iter().map(year).collect(),
            known: known.into_iter().map(|(view, _)| view).collect(),
            editable: open,
            locked: (!open).then(|| locked(call)),
        })
    })
}

fn row(stored: &Stored<PriorTaskId, PriorTask>) -> PriorTaskRow {
    let record = &stored.record;
    PriorTaskRow {
        id: Key(stored.id.0),
        revision: Key(stored.revision.0),
        position: record.position,
        year: record.year.to_string(),
        title: record.title.clone(),
        cost: record.cost.map(Money::digits).unwrap_or_default(),
        grants: record.grants.map(Money::digits).unwrap_or_default(),
    }
}

/// Tasks of the same sphere in settled calls of those years which are not on the list yet.
fn known(tx: &ReadTx<'_>, records: &CallRecords, [year, before]: [i32; 2]) -> Result<Vec<(KnownTask, PriorTask)>, Failure> {
    // A task whose sphere is not told is of no known kind.
    let spheres: Vec<&str> =
        records.tasks.iter().map(|task| task.record.sphere.as_str()).filter(|sphere| !sphere.is_empty()).collect();
    let listed =
        |year: i32, title: &str| records.prior_tasks.iter().any(|row| row.record.year == year && row.record.title == title);
    let mut settled = store::call::task::settled(tx, before, year, records.stored.id)?;
    settled.retain(|task| spheres.contains(&task.sphere.as_str()) && !listed(task.year, &task.title));
    let told = settled.into_iter().map(|task| {
        let link = RecordLink::Call { id: Key(task.call.0) };
        let grants = task.granted.map(|granted| {
            let offers = polish::counted(task.offers.into(), ["oferta", "oferty", "ofert"]);
            let step =
                format!("Suma dotacji przyznanych w rozstrzygniętym konkursie ({offers}), bez oferentów, którzy zrezygnowali.");
            let why = ExplanationView::told(granted.to_string(), vec![step]);
            CallSum { text: granted.digits(), why: why.with(task.title.clone(), granted.to_string(), link) }
        });
        let view = KnownTask {
            id: Key(task.id.0),
            year: task.year.to_string(),
            title: task.title.clone(),
            call: format!("Otwarty konkurs ofert {}", task.call_title),
            grants,
            note: if task.several_years { SEVERAL_YEARS.to_owned() } else { String::new() },
            link,
        };
        let grants = task.granted;
        let new = PriorTask { call: CallId(0), position: 0, year: task.year, title: task.title, cost: None, grants };
        (view, new)
    });
    Ok(told.collect())
}

fn read(form: &PriorTaskForm) -> Result<PriorTask, Failure> {
    let mut typed = Typed::default();
    let task = PriorTask {
        call: CallId(0),
        position: 0,
        year: typed.year("year", "Rok", &form.year),
        title: form.title.trim().to_owned(),
        cost: typed.money("cost", &form.cost),
        grants: typed.money("grants", &form.grants),
    };
    Failure::when_invalid(typed.and(validate::prior_task(&task)))?;
    Ok(task)
}

/// Adds a row at the end, or saves all fields of one.
pub fn save_prior_task(
    desk: &mut Desk,
    call: Key,
    row: Option<(Key, Key)>,
    form: &PriorTaskForm,
) -> Result<Reply<Saved>, Failure> {
    let act = if row.is_some() { "Zmieniono zadanie z poprzednich lat" } else { "Dopisano zadanie z poprzednich lat" };
    let (id, revision) = desk.write(act, |tx| rows::keep(tx, call, row, |_| read(form)))?;
    Ok(Reply::new(Saved::new(id.0, revision), CHANGED))
}

/// Takes over what earlier calls of the file tell; answers how many.
pub fn take_known_tasks(desk: &mut Desk, call: Key) -> Result<Reply<u32>, Failure> {
    let (records, _) = desk.read(|tx| super::load(tx, call))?;
    let years = years_of(desk, &records);
    let count = desk.write("Dopisano zadania z wcześniejszych konkursów", |tx| {
        editable(tx, CallId(call.0))?;
        let new = known(tx, &records, years)?.into_iter().map(|(_, prior)| prior).collect();
        Ok(rows::append(tx, call, new)?.len() as u32)
    })?;
    Ok(Reply::new(count, CHANGED))
}
