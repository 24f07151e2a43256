//! How the points of the offers of a task spread.

use domain::{
    call::{
        CallTask,
        figures::{self, Among, Band, Group, Grouping, Mark, Spread, What},
        totals,
    },
    id::{CallTaskId, Stored},
};

use super::{
    CountRow, SpreadRow, WHOLE, words,
    working::{Scope, named},
};
use crate::{records::CallRecords, view::FigureView};

/// Bands of the picture of points.
const BANDS: u32 = 10;

pub(super) fn rows(scope: Scope, held: &[CallRecords], all: &Group<'_>) -> Vec<SpreadRow> {
    let groups = all.by(Grouping::Task);
    let of_task = |one: &CallRecords, task: &Stored<CallTaskId, CallTask>| {
        let group = groups.iter().find(|group| group.among == Among::Task(Some(task.id)))?;
        let spread = figures::spread(group.offers.iter().filter_map(|offer| offer.points))?;
        let possible = totals::most_points(one.criteria.iter().map(|criterion| &criterion.record));
        let mark = |words: &str, mark| of_mark(scope, group, &spread, words, mark);
        let bands: Vec<_> = figures::bands(possible, BANDS).map(|band| of_band(scope, group, band)).collect();
        let highest = bands.iter().map(|(_, figure)| figure.value).max().unwrap_or_default().max(1);
        let bar = |(label, figure): (String, FigureView)| CountRow { bar: figure.value * WHOLE / highest, label, figure };
        Some(SpreadRow {
            label: words::task(held, one, task),
            scored: scope.count("Oferty, które mają podpisane karty oceny.", group, What::Scored),
            least: mark("Najmniej punktów.", Mark::Least),
            lower: mark("Dolny kwartyl: tyle albo mniej ma co najmniej czwarta część ofert.", Mark::Lower),
            middle: mark("Mediana: tyle albo mniej ma co najmniej połowa ofert.", Mark::Middle),
            upper: mark("Górny kwartyl: tyle albo mniej mają co najmniej trzy czwarte ofert.", Mark::Upper),
            most: mark("Najwięcej punktów.", Mark::Most),
            bands: bands.into_iter().map(bar).collect(),
        })
    };
    held.iter().flat_map(|one| one.tasks.iter().filter_map(move |task| of_task(one, task))).collect()
}

fn of_mark(scope: Scope, group: &Group<'_>, spread: &Spread, words: &str, mark: Mark) -> FigureView {
    let step =
        format!("{words} Oferty uporządkowano według punktów; wartość to punkty jednej z nich, wymieniono te, które ją mają.");
    let (value, there) = (spread.mark(mark), What::Mark(mark).of(group));
    let number = there.len();
    let why = named(value.words(), &step, there, |_| value.words());
    FigureView::new(value.0 as usize, scope.listed(why, &group.selection(What::Mark(mark)), number))
}

/// The name of a band and the offers in it.
fn of_band(scope: Scope, group: &Group<'_>, band: Band) -> (String, FigureView) {
    let (from, to) = (band.from.words(), band.to.words());
    (format!("{from}–{to}"), scope.count(&format!("Oferty z punktami od {from} do {to}."), group, band.offers()))
}
