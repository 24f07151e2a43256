//! Spreadsheets in the form of Excel (XLSX): the cells of one sheet as words, and a list as a sheet.
//!
//! [`sheet`] answers what the cells say and of what [`CellKind`] each is, because a number may have lost the zeros in front
//! or the digits behind that a text keeps. What the words mean is not asked here. [`list`] writes every cell as a text, so that
//! nothing becomes a number, a day or a formula.
//!
//! Files come from strangers: what an archive unpacks to is counted before anything is kept ([`limits`]), names inside it are
//! never used as paths, and what cannot be read is refused with a sentence ([`SheetFault`]).

mod fault;
pub mod limits;
mod package;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub use fault::SheetFault;
pub use package::recognised;
pub use read::{Cell, CellKind, Merged, Sheet, SheetName, sheet};
pub use write::list;
