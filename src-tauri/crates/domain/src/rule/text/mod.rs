//! Rules of the legal text, whatever act it belongs to.

pub mod act_date;
pub mod broken_reference;
mod case;
pub mod circular_reference;
pub mod duplicate_definition;
pub mod empty_unit;
pub mod endings;
pub mod entry;
pub mod execution;
mod facts;
pub mod final_order;
mod finals;
pub mod journal_clause;
pub mod journal_data;
pub mod journal_once;
pub mod legal_basis;
mod mend;
pub mod one_thought;
pub mod repeal;
pub mod single_item;
pub mod sum_differs;
mod swap;
pub mod task_differs;
pub mod typed_reference;
pub mod unread_mark;
pub mod unused_definition;
pub mod years;

pub use case::{JournalDuty, TextCase, TextRole};
pub use facts::{TextFacts, Written};
pub(crate) use finals::entry_formula;
pub use finals::first_final;
pub use mend::mend;
