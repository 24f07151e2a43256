//! The register of offers of a call: every offer with its number, day and hour, figures and marks; filters and sums.

use std::collections::HashMap;

use domain::{
    id::CallTaskId,
    money::Money,
    offer::{OfferChannel, OfferStatus},
    polish::{counted, fold},
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::offer::list::OfferRow;

use super::Held;
use crate::{
    Desk, Failure,
    view::{Choice, ExplanationView, FigureView, Key, MoneyView, RecordLink, choices},
};

/// Which offers the register shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum WhichOffers {
    #[default]
    All,
    /// Came after the last moment.
    Late,
    /// Sums or shares that do not add up.
    WrongSums,
    /// The formal check has not ended.
    Waiting,
    /// Not rejected, not withdrawn, not late.
    TakingPart,
}

/// What the officer looks for; empty texts look for everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OfferFilter {
    pub text: String,
    pub which: WhichOffers,
    pub task: Option<Key>,
    /// Key of a status.
    pub status: String,
    /// Key of a channel.
    pub channel: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OfferRegister {
    /// Name of the call.
    pub title: String,
    /// "do 15 stycznia 2027 r., godz. 15:30"; empty when the call has no term.
    pub term: String,
    pub rows: Vec<OfferLine>,
    /// How many the call has, whatever is shown.
    pub all: u32,
    pub figures: OfferFigures,
    pub tasks: Vec<TaskChoice>,
    pub statuses: Vec<Choice>,
    pub channels: Vec<Choice>,
    /// Why no offer can be entered; `None` when it can.
    pub closed: Option<String>,
    /// The number that the next offer gets.
    pub next_number: String,
}

/// Sums of the offers that are shown.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OfferFigures {
    pub shown: FigureView,
    pub asked: FigureView,
    pub cost: FigureView,
    pub late: FigureView,
    pub wrong: FigureView,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct TaskChoice {
    pub id: Key,
    pub name: String,
}

/// An offer as the register shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OfferLine {
    pub id: Key,
    pub number: String,
    pub applicants: String,
    pub title: String,
    /// Place of its task in the call: "2"; empty when it is not known.
    pub task: String,
    /// It takes part and nobody said for which task: the commission does not see it.
    pub nowhere: bool,
    /// "15.03.2027".
    pub day: String,
    /// "15:30"; "24:00" stands on the day that ends then.
    pub hour: String,
    /// The hour is known to be of one of the two that October repeats.
    pub hour_note: String,
    pub channel: Choice,
    pub status: Choice,
    pub asked: Option<MoneyView>,
    pub cost: MoneyView,
    pub late: bool,
    /// Sums and shares that do not add up.
    pub wrong: u32,
    pub joint: bool,
    /// "poprawiona, wersja 2"; empty for the first one.
    pub version: String,
    /// Only what a list says was entered.
    pub partial: bool,
}

pub fn list(desk: &Desk, call: Key, filter: &OfferFilter) -> Result<OfferRegister, Failure> {
    let (held, rows) = loaded(desk, call)?;
    let places = places(&held);
    let deadline = held.deadline();
    let late = |row: &OfferRow| deadline.is_some_and(|deadline| row.receipt.is_late(deadline));
    let shown: Vec<&OfferRow> = filtered(&rows, filter, &late).collect();
    Ok(OfferRegister {
        title: held.records.stored.record.name(),
        term: deadline.map(|deadline| format!("do {}", domain::call::due::moment_words(deadline))).unwrap_or_default(),
        figures: figures(call, &shown, &late),
        rows: shown.iter().map(|row| line(row, late(row), &places)).collect(),
        all: rows.len() as u32,
        tasks: held
            .records
            .tasks
            .iter()
            .map(|task| TaskChoice { id: Key(task.id.0), name: format!("{}. {}", task.record.position, task.record.title) })
            .collect(),
        statuses: choices::<OfferStatus>(),
        channels: choices::<OfferChannel>(),
        closed: held.closed(),
        next_number: next_number(&rows),
    })
}

/// The offers that the filter shows, each with the place of its task in the call.
pub(super) fn shown(desk: &Desk, call: Key, filter: &OfferFilter) -> Result<Vec<(OfferRow, Option<u32>)>, Failure> {
    let (held, rows) = loaded(desk, call)?;
    let places = places(&held);
    let late = |row: &OfferRow| held.deadline().is_some_and(|deadline| row.receipt.is_late(deadline));
    let of = |row: &OfferRow| row.task.and_then(|task| places.get(&task)).copied();
    Ok(filtered(&rows, filter, &late).map(|row| (row.clone(), of(row))).collect())
}

fn loaded(desk: &Desk, call: Key) -> Result<(Held, Vec<OfferRow>), Failure> {
    desk.read(|tx| {
        let held = Held::load(tx, call)?;
        let rows = store::offer::list::of(tx, held.records.stored.id)?;
        Ok((held, rows))
    })
}

fn places(held: &Held) -> HashMap<CallTaskId, u32> {
    held.records.tasks.iter().map(|task| (task.id, task.record.position)).collect()
}

fn filtered<'r>(
    rows: &'r [OfferRow],
    filter: &OfferFilter,
    late: &impl Fn(&OfferRow) -> bool,
) -> impl Iterator<Item = &'r OfferRow> {
    let wanted = fold(filter.text.trim());
    let shows = move |row: &&OfferRow| {
        let of_kind = match filter.which {
            WhichOffers::All => true,
            WhichOffers::Late => late(row),
            WhichOffers::WrongSums => row.wrong > 0,
            WhichOffers::Waiting => row.status.awaits_check(),
            WhichOffers::TakingPart => row.status.takes_part(),
        };
        of_kind
            && filter.task.is_none_or(|task| row.task.is_some_and(|own| own.0 == task.0))
            && (filter.status.is_empty() || row.status.key() == filter.status)
            && (filter.channel.is_empty() || row.receipt.channel.key() == filter.channel)
            && (wanted.is_empty() || fold(&format!("{} {} {}", row.number, row.applicants, row.title)).contains(&wanted))
    };
    rows.iter().filter(shows).collect::<Vec<_>>().into_iter()
}

/// One more than the greatest number that is a number.
fn next_number(rows: &[OfferRow]) -> String {
    let greatest = rows.iter().filter_map(|row| row.number.parse::<u32>().ok()).max().unwrap_or(0);
    greatest.saturating_add(1).to_string()
}

fn line(row: &OfferRow, late: bool, places: &HashMap<CallTaskId, u32>) -> OfferLine {
    let (day, hour, hour_note) = super::page::moment(&row.receipt);
    OfferLine {
        id: Key(row.id.0),
        number: row.number.clone(),
        applicants: row.applicants.clone(),
        title: row.title.clone(),
        task: row.task.and_then(|task| places.get(&task)).map(u32::to_string).unwrap_or_default(),
        nowhere: row.task.is_none() && row.status.takes_part(),
        day: day.format("%d.%m.%Y").to_string(),
        hour,
        hour_note,
        channel: row.receipt.channel.into(),
        status: row.status.into(),
        asked: row.asked.map(Into::into),
        cost: row.cost.into(),
        late,
        wrong: row.wrong,
        joint: row.joint,
        version: if row.version > 1 { format!("{}, wersja {}", row.kind.label(), row.version) } else { String::new() },
        partial: !row.whole,
    }
}

fn figures(call: Key, shown: &[&OfferRow], late: &impl Fn(&OfferRow) -> bool) -> OfferFigures {
    let offers = |count: usize| counted(count as u64, ["oferta", "oferty", "ofert"]);
    let counted_of = |step: &str, found: Vec<&&OfferRow>| {
        let why = ExplanationView::told(offers(found.len()), vec![step.to_owned()]);
        FigureView::new(found.len(), named(call, why, &found, |_| "1".to_owned()))
    };
    let sum_of = |step: &str, value: fn(&OfferRow) -> Option<Money>| {
        let found: Vec<&&OfferRow> = shown.iter().filter(|row| value(row).is_some()).collect();
        let sum = Money::total(found.iter().filter_map(|row| value(row)));
        let why = ExplanationView::told(sum.map_or_else(|| "za dużo".to_owned(), |sum| sum.to_string()), vec![step.to_owned()]);
        let mut why = named(call, why, &found, |row| value(row).unwrap_or_default().to_string());
        if found.len() < shown.len() {
            why = why.without(format!("Bez kwoty: {}.", offers(shown.len() - found.len())));
        }
        FigureView::new(found.len(), why)
    };
    OfferFigures {
        shown: counted_of("Oferty pasujące do wyboru nad listą.", shown.iter().collect()),
        asked: sum_of("Suma planowanych dotacji z wiersza 2 części V.B pokazanych ofert.", |row| row.asked),
        cost: sum_of("Suma wszystkich kosztów zadań z pokazanych ofert.", |row| Some(row.cost)),
        late: counted_of(
            "Pokazane oferty, które wpłynęły po ostatniej chwili naboru.",
            shown.iter().filter(|row| late(row)).collect(),
        ),
        wrong: counted_of(
            "Pokazane oferty, w których sumy albo udziały nie zgadzają się ze sobą.",
            shown.iter().filter(|row| row.wrong > 0).collect(),
        ),
    }
}

fn named(call: Key, why: ExplanationView, found: &[&&OfferRow], value: impl Fn(&OfferRow) -> String) -> ExplanationView {
    why.naming_offers(
        found.iter().map(|row| {
            (format!("{}. {}", row.number, row.applicants), value(row), RecordLink::Offer { call, id: Key(row.id.0) })
        }),
    )
}
