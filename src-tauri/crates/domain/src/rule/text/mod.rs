//! Rules of the legal text, whatever act it belongs to.

pub mod broken_reference;
mod case;
pub mod circular_reference;
pub mod duplicate_definition;
pub mod empty_unit;
pub mod endings;
mod facts;
pub mod one_thought;
pub mod single_item;
pub mod sum_differs;
pub mod unused_definition;

pub use case::{JournalDuty, TextCase, TextRole};
pub use facts::{TextFacts, Written};
