//! How the points of the offers of a task spread.

use domain::{
    call::{
        CallTask, Points,
        figures::{self, OfferFacts, Spread},
        totals,
    },
    id::{CallTaskId, Stored},
};

use super::{
    CountRow, SpreadRow, WHOLE,
    working::{count, named},
};
use crate::{commission::Held, view::FigureView};

/// Bands of the picture of points.
const BANDS: usize = 10;

pub(super) fn rows(held: &[Held], offers: &[OfferFacts]) -> Vec<SpreadRow> {
    let of_task = |one: &Held, task: &Stored<CallTaskId, CallTask>| {
        let mut scored: Vec<&OfferFacts> =
            offers.iter().filter(|offer| offer.task == Some(task.id) && offer.points.is_some()).collect();
        scored.sort_by_key(|offer| offer.points);
        let points = || scored.iter().filter_map(|offer| offer.points);
        let Spread { offers: number, least, lower, middle, upper, most } = figures::spread(points())?;
        let possible = totals::most_points(one.records.criteria.iter().map(|criterion| &criterion.record));
        let mark = |words: &str, value: Points| {
            let step = format!(
                "{words} Oferty uporządkowano według punktów; wartość to punkty jednej z nich, wymieniono te, które ją mają."
            );
            let there = scored.iter().copied().filter(|offer| offer.points == Some(value));
            FigureView::new(value.0 as usize, named(value.words(), &step, there, |_| value.words()))
        };
        let counts = figures::bands(points(), possible, BANDS);
        let highest = counts.iter().copied().max().unwrap_or_default().max(1);
        let edge = |at: usize| Points((u64::from(possible.0) * at as u64 / BANDS as u64) as u32);
        let bands = counts.iter().enumerate().map(|(at, number)| {
            let (from, to) = (edge(at), edge(at + 1));
            let label = format!("{}–{}", from.words(), to.words());
            let last = at + 1 == BANDS;
            let within =
                scored.iter().copied().filter(|offer| offer.points.is_some_and(|points| points >= from && (points < to || last)));
            CountRow {
                figure: count(&format!("Oferty z punktami od {} do {}.", from.words(), to.words()), within),
                bar: number * WHOLE / highest,
                label,
            }
        });
        Some(SpreadRow {
            label: task.record.title.clone(),
            scored: FigureView::new(
                number,
                named(number.to_string(), "Oferty, które mają podpisane karty oceny.", scored.iter().copied(), |_| {
                    "1".to_owned()
                }),
            ),
            least: mark("Najmniej punktów.", least),
            lower: mark("Dolny kwartyl: tyle albo mniej ma co najmniej czwarta część ofert.", lower),
            middle: mark("Mediana: tyle albo mniej ma co najmniej połowa ofert.", middle),
            upper: mark("Górny kwartyl: tyle albo mniej mają co najmniej trzy czwarte ofert.", upper),
            most: mark("Najwięcej punktów.", most),
            bands: bands.collect(),
        })
    };
    held.iter().flat_map(|one| one.records.tasks.iter().filter_map(move |task| of_task(one, task))).collect()
}
