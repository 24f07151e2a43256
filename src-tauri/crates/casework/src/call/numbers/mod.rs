//! What a call, or all calls of a year, came to: offers, reasons of rejection, money asked, proposed and granted, points,
//! concentration. Start with [`of_call`] and [`of_year`]; [`list`] has all offers behind a figure, [`sheet`] writes the same tables and
//! lists for a spreadsheet.

mod ask;
mod facts;
mod groups;
mod head;
pub mod list;
pub mod sheet;
mod spread;
mod words;
mod working;

use domain::{
    call::{CallStatus, figures},
    id::CallId,
};
use serde::Serialize;
use specta::Type;
use store::{ReadTx, call::CallRow};

use self::working::Scope;
use crate::{
    Desk, Failure,
    records::CallRecords,
    view::{FigureView, Key, RecordLink},
};

/// The whole of a bar of a picture.
const WHOLE: u32 = 1_000;

/// The numbers of one call or of one year.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallNumbersView {
    pub title: String,
    /// The call, when these are the numbers of one.
    pub call: Option<Key>,
    pub year: i32,
    /// Years that have announced calls, the newest first.
    pub years: Vec<i32>,
    /// Calls that were counted.
    pub calls: FigureView,
    pub head: Vec<HeadFigure>,
    pub groups: Vec<GroupTable>,
    /// Questions of the formal check that rejected offers failed, the most frequent first.
    pub rejections: Vec<CountRow>,
    pub spreads: Vec<SpreadRow>,
    pub concentration: Vec<HeadFigure>,
}

/// A figure with its name.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct HeadFigure {
    pub label: String,
    pub figure: FigureView,
}

/// Offers gathered by one thing, a row for each.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct GroupTable {
    pub key: String,
    pub title: String,
    /// What a row is: "Sfera".
    pub thing: String,
    pub rows: Vec<GroupRow>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct GroupRow {
    pub label: String,
    /// What opens with the label.
    pub link: Option<RecordLink>,
    pub offers: FigureView,
    pub funded: FigureView,
    pub asked: FigureView,
    pub proposed: FigureView,
    pub granted: FigureView,
    /// Of all that was granted; `None` while nothing is.
    pub share: Option<FigureView>,
    /// Lengths of the bars of the picture, of 1000.
    pub asked_bar: u32,
    pub granted_bar: u32,
}

/// How often something happened.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CountRow {
    pub label: String,
    pub figure: FigureView,
    /// Length of the bar of the picture, of 1000.
    pub bar: u32,
}

/// Points of the offers of one task.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct SpreadRow {
    pub label: String,
    pub scored: FigureView,
    /// "54 / 61,5 / 70 / 78 / 91": least, lower quartile, middle, upper quartile, most.
    pub least: FigureView,
    pub lower: FigureView,
    pub middle: FigureView,
    pub upper: FigureView,
    pub most: FigureView,
    /// Offers in bands of equal width from nothing to the most possible.
    pub bands: Vec<CountRow>,
}

/// The numbers of one call.
pub fn of_call(desk: &Desk, call: Key) -> Result<CallNumbersView, Failure> {
    desk.read(|tx| {
        let year = store::call::get(tx, CallId(call.0))?.record.year;
        view(desk, tx, Scope { call: Some(call), year })
    })
}

/// The numbers of all announced calls of a year; without a year of the newest that has one, or of this year.
pub fn of_year(desk: &Desk, year: Option<i32>) -> Result<CallNumbersView, Failure> {
    use chrono::Datelike;
    desk.read(|tx| {
        let newest = || Ok::<_, Failure>(announced(tx)?.first().map(|row| row.year));
        let year = year.map_or_else(newest, |year| Ok(Some(year)))?.unwrap_or(desk.today().year());
        view(desk, tx, Scope { call: None, year })
    })
}

/// Calls that were announced, the newest first.
fn announced(tx: &ReadTx<'_>) -> Result<Vec<CallRow>, Failure> {
    Ok(store::call::list(tx)?.into_iter().filter(|row| row.status != CallStatus::Draft).collect())
}

/// The call, or the announced calls of the year.
fn loaded(tx: &ReadTx<'_>, scope: Scope) -> Result<Vec<CallRecords>, Failure> {
    match scope.call {
        Some(call) => Ok(vec![CallRecords::load(tx, CallId(call.0))?]),
        None => announced(tx)?.iter().filter(|row| row.year == scope.year).map(|row| CallRecords::load(tx, row.id)).collect(),
    }
}

fn view(desk: &Desk, tx: &ReadTx<'_>, scope: Scope) -> Result<CallNumbersView, Failure> {
    let law = desk.law().on(desk.today());
    let held = loaded(tx, scope)?;
    let offers = facts::all(tx, &held)?;
    let all = figures::whole(&offers);
    let mut years: Vec<i32> = announced(tx)?.into_iter().map(|row| row.year).collect();
    years.dedup();
    let calls = held.iter().map(|one| {
        let id = one.stored.id;
        (one.stored.record.name(), Some(RecordLink::Call { id: Key(id.0) }))
    });
    Ok(CallNumbersView {
        title: scope.title(&held),
        call: scope.call,
        year: scope.year,
        years,
        calls: FigureView::of_records("Konkursy, które policzono.", calls),
        head: head::figures(scope, &held, &all),
        groups: groups::tables(scope, law, &held, &all),
        rejections: groups::rejections(scope, &all),
        spreads: spread::rows(scope, &held, &all),
        concentration: head::concentration(scope, &all),
    })
}
