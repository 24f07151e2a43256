//! The matrix of required contents: which unit of the text meets which item that the statute wants, and what is missing.

use super::{ProgrammeKind, ProgrammeStatus};
use crate::{
    act::{
        Act, Numbering,
        meeting::{MeetingUnit, meeting_units},
    },
    law::{Key, ProgrammeItem, RequiredItem, Value},
    rule::ProgrammeCase,
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
    /// The course of the consultation can only be described when it is over.
    AfterConsultation,
}

/// One row of the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct RequirementRow {
    pub item: Value<RequiredItem>,
    pub units: Vec<MeetingUnit>,
    pub state: ItemState,
    /// Addresses of the same item in the programme of the year before.
    pub previous: Vec<String>,
}

/// The required items of the programme's kind, by the law of the case's day.
pub fn required_items(case: &ProgrammeCase<'_>) -> Vec<Value<RequiredItem>> {
    match case.programme.kind {
        ProgrammeKind::Annual => case.law().annual_items(),
        ProgrammeKind::MultiYear => case.law().multi_year_items(),
    }
}

/// The matrix; empty units and missing items are told apart. Without a text every item is missing.
pub fn matrix(case: &ProgrammeCase<'_>) -> Vec<RequirementRow> {
    let numbered = |act| (act, Numbering::of(act));
    let (text, previous) = (case.text.map(numbered), case.previous.and_then(|previous| previous.text).map(numbered));
    required_items(case)
        .into_iter()
        .map(|item| {
            let item_of = |text: &(&Act, Numbering)| meeting_units(text.0, &text.1, item.value.item.key());
            let units = text.as_ref().map(item_of).unwrap_or_default();
            let state = match () {
                () if units.iter().any(|unit| !unit.empty) => ItemState::Present,
                () if waits_for_consultation(case, item.value.item) => ItemState::AfterConsultation,
                () if units.is_empty() => ItemState::Missing,
                () => ItemState::Empty,
            };
            let previous = previous.as_ref().map(item_of).unwrap_or_default().into_iter().map(|unit| unit.address).collect();
            RequirementRow { item, units, state, previous }
        })
        .collect()
}

fn waits_for_consultation(case: &ProgrammeCase<'_>, item: ProgrammeItem) -> bool {
    use ProgrammeStatus::{Draft, InConsultation};
    item == ProgrammeItem::Creation && matches!(case.programme.status, Draft | InConsultation) && case.adopted_on().is_none()
}
