//! Documents made of cases: what can be printed, how it looks, what was issued.
//!
//! The way of a document: [`offer`] says which kinds a case can print, [`kinds`] holds the shipped words and declared fields of
//! each kind, [`words`] answers the words in use, [`material`] reads the case whole, [`fill`] sets records and law into fields, [`make`] joins them into a document of
//! the model, [`print`] renders it, [`preview`] shows its pages while it is being edited, [`issue`] numbers it and freezes its
//! bytes, [`register`] lists, checks and hands out what was issued, [`frozen`] shows it. [`chips`] answers the present values of
//! the chips that stand in legal texts; [`start`] writes the first text of a programme. [`derivation`] prints where one number came from,
//! [`workings`] where all of them in a case did.

pub mod batch;
pub mod chips;
mod compared;
pub mod derivation;
pub mod fields;
pub mod fill;
pub mod frozen;
pub mod issue;
pub mod kinds;
pub mod make;
pub mod material;
mod of_commission;
mod of_results;
pub mod offer;
pub mod order;
pub mod part;
pub mod preview;
pub mod print;
pub mod register;
pub mod start;
pub mod words;
pub mod workings;

pub use chips::{Chip, Chips};
pub use domain::document::DocumentFormat;
pub use offer::all;
pub use order::{CaseKey, DocumentOrder};
pub(crate) use print::slug;
