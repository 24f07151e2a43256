//! The matrix of contents: which unit of the text meets what an act of its kind must or should contain, and what is missing.

use crate::{
    act::{
        Numbering,
        meeting::{MeetingUnit, meeting_units},
    },
    law::{ActItem, Value},
    rule::DraftActCase,
};

/// How an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemState {
    /// A unit with words meets it.
    Present,
    /// Units are marked, but none of them has words.
    Empty,
    /// No unit is marked.
    Missing,
}

/// One row of the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemRow {
    pub item: Value<ActItem>,
    pub units: Vec<MeetingUnit>,
    pub state: ItemState,
}

/// The matrix by the law of the case's day; without a text every item is missing.
pub fn matrix(case: &DraftActCase<'_>) -> Vec<ItemRow> {
    let text = case.text.map(|act| (act, Numbering::of(act)));
    let row = |item: Value<ActItem>| {
        let units = text.as_ref().map(|(act, numbering)| meeting_units(act, numbering, &item.value.key)).unwrap_or_default();
        let state = match () {
            () if units.iter().any(|unit| !unit.empty) => ItemState::Present,
            () if units.is_empty() => ItemState::Missing,
            () => ItemState::Empty,
        };
        ItemRow { item, units, state }
    };
    case.law().act_items(case.act.kind).into_iter().map(row).collect()
}
