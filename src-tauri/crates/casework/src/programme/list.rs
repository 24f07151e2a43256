//! The programmes of the file.

use domain::{publication::CaseRef, vocabulary::Vocabulary};
use serde::Serialize;
use specta::Type;

use crate::{
    Desk, Failure, pulpit,
    view::{Choice, DayView, Key, MoneyView},
};

/// A programme in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ProgrammeItem {
    pub id: Key,
    pub kind: Choice,
    pub title: String,
    /// "2027" or "2027–2030".
    pub years: String,
    pub status: Choice,
    pub case_number: String,
    pub adopted_on: Option<DayView>,
    /// Day of the sitting chosen for the adoption.
    pub sitting_on: Option<DayView>,
    pub tasks: u32,
    /// The oldest matter that is late.
    pub late: Option<String>,
    pub planned: MoneyView,
}

/// All programmes, the latest year first.
pub fn list(desk: &Desk) -> Result<Vec<ProgrammeItem>, Failure> {
    let late = pulpit::late(desk)?;
    let late_of = |id| late.iter().find(|(case, _)| *case == CaseRef::Programme(id)).map(|(_, words)| words.clone());
    desk.read(|tx| {
        let rows = store::programme::list(tx)?.into_iter();
        Ok(rows
            .map(|row| ProgrammeItem {
                id: Key(row.id.0),
                kind: row.kind.into(),
                title: row.title,
                years: super::years(row.year_from, row.year_to),
                status: Choice { key: row.status.key().into(), label: row.status.label().into() },
                case_number: row.case_number,
                adopted_on: row.adopted_on.map(Into::into),
                sitting_on: row.sitting_on.map(Into::into),
                tasks: row.tasks,
                late: late_of(row.id),
                planned: row.planned.into(),
            })
            .collect())
    })
}
