//! What a call, or all calls of a year, came to: offers, reasons of rejection, money asked, proposed and granted, points,
//! concentration. Start with [`of_call`] and [`of_year`]; [`sheet`] writes the same tables for a spreadsheet.

mod facts;
mod groups;
mod head;
pub mod sheet;
mod spread;
mod working;

use domain::{call::CallStatus, law::Law};
use serde::Serialize;
use specta::Type;
use store::{ReadTx, call::CallRow};

use crate::{
    Desk, Failure,
    commission::Held,
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
    let (law, today) = (desk.law(), desk.today());
    desk.read(|tx| {
        let held = Held::load(tx, law, call, today)?;
        let record = &held.records.stored.record;
        let (title, year) = (record.name(), record.year);
        let mut view = view(tx, law.on(today), &[held], title, year)?;
        view.call = Some(call);
        Ok(view)
    })
}

/// The numbers of all announced calls of a year; without a year of the newest that has one, or of this year.
pub fn of_year(desk: &Desk, year: Option<i32>) -> Result<CallNumbersView, Failure> {
    use chrono::Datelike;
    let (law, today) = (desk.law(), desk.today());
    desk.read(|tx| {
        let announced = announced(tx)?;
        let year = year.or_else(|| announced.first().map(|row| row.year)).unwrap_or(today.year());
        let of_year = announced.iter().filter(|row| row.year == year);
        let held: Vec<Held> = of_year.map(|row| Held::load(tx, law, Key(row.id.0), today)).collect::<Result<_, _>>()?;
        view(tx, law.on(today), &held, format!("Otwarte konkursy ofert na {year} r."), year)
    })
}

/// Calls that were announced, the newest first.
fn announced(tx: &ReadTx<'_>) -> Result<Vec<CallRow>, Failure> {
    Ok(store::call::list(tx)?.into_iter().filter(|row| row.status != CallStatus::Draft).collect())
}

fn view(tx: &ReadTx<'_>, law: Law<'_>, held: &[Held], title: String, year: i32) -> Result<CallNumbersView, Failure> {
    let mut offers = Vec::new();
    for one in held {
        offers.extend(facts::facts(tx, one)?);
    }
    let mut years: Vec<i32> = announced(tx)?.into_iter().map(|row| row.year).collect();
    years.dedup();
    let calls = held.iter().map(|one| {
        let id = one.records.stored.id;
        (one.records.stored.record.name(), Some(RecordLink::Call { id: Key(id.0) }))
    });
    Ok(CallNumbersView {
        title,
        call: None,
        year,
        years,
        calls: FigureView::of_records("Konkursy, które policzono.", calls),
        head: head::figures(held, &offers),
        groups: groups::tables(law, held, &offers),
        rejections: groups::rejections(&offers),
        spreads: spread::rows(held, &offers),
        concentration: head::concentration(&offers),
    })
}
