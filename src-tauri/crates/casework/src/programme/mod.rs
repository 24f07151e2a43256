//! The programme of cooperation: its list, its making, its parts and its way to the council.
//!
//! Where to start reading: [`list`] and [`create`](fn@create), then [`page`] (the head of a programme's page with its next steps and
//! findings), then the tabs: [`matrix`], [`goals`], [`tasks`], [`plan`], and what happens to it: [`opinion`], [`take_step`],
//! [`publication`]. The text itself belongs to `casework::text`.

pub(crate) mod beginnings;
mod brought;
mod calendar;
mod carried;
pub(crate) mod copying;
mod create;
pub mod facts;
pub mod goals;
pub mod indicators;
mod insert;
mod list;
pub mod matrix;
pub mod opinion;
mod page;
pub mod plan;
pub mod publication;
pub mod sittings;
mod spreadsheet;
pub(crate) mod step;
mod sums;
mod tasks;
pub(crate) mod typed;

pub use beginnings::{Beginning, Beginnings, BroughtText, beginnings};
pub use calendar::{calendar, write_calendar};
pub use create::{CreateProgramme, Created, Source, create, create_with};
pub use insert::{insert_consultation, insert_from_previous, insert_from_template};
pub use list::{ProgrammeItem, list};
pub use page::{Left, MarkView, NextStep, ProgrammePage, page};
pub use spreadsheet::{csv, write_csv};
pub use step::{StepForm, judge, take_step};
pub use sums::{PartView, SumView};
pub use tasks::{TaskForm, TaskGroup, TaskRow, TasksView, add_task, bring_tasks, move_task, remove_task, save_task, tasks};

use domain::id::{ProgrammeId, Stored};
use domain::law::Basis;
use domain::programme::{Programme, ProgrammeKind};
use store::ReadTx;

use crate::{
    Failure,
    records::{self, ProgrammeRecords},
    view::Key,
};

/// The records of a programme with the office that they belong to.
fn load(tx: &ReadTx<'_>, id: Key) -> Result<(ProgrammeRecords, domain::office::Office), Failure> {
    Ok((ProgrammeRecords::load(tx, ProgrammeId(id.0))?, records::office(tx)?))
}

/// A programme that may still be changed; an adopted one is changed only while it is being amended.
fn editable(tx: &ReadTx<'_>, id: ProgrammeId) -> Result<Stored<ProgrammeId, Programme>, Failure> {
    let stored = store::programme::get(tx, id)?;
    if stored.record.status.is_editable() {
        return Ok(stored);
    }
    Err(Failure::field("status", locked(&stored.record)))
}

/// Why the contents of a programme cannot be changed now.
pub(crate) fn locked(programme: &Programme) -> String {
    use domain::vocabulary::Vocabulary;
    format!(
        "Program jest w stanie „{}”, więc jego zawartości nie można zmieniać. Cofnij go z rady albo rozpocznij zmianę programu.",
        programme.status.label()
    )
}

/// The provision that lists what such a programme must hold.
fn contents(kind: ProgrammeKind) -> Basis {
    kind.basis(Basis::AnnualContents, Basis::MultiYearContents)
}

/// "2027" or "2027–2030".
fn years(from: i32, to: i32) -> String {
    if from == to { from.to_string() } else { format!("{from}–{to}") }
}
