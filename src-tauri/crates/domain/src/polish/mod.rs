//! The Polish language: dates and amounts in words, plural forms, sorting, folding for search, typography, inflection.
//!
//! What a library has is taken from it (plural rules and sorting from ICU); here is only what none has. Inflection gives
//! suggestions that an officer can change, never the last word.

mod date;
mod fold;
mod plural;
mod sort;

pub use date::{MONTHS_GENITIVE, date_in_words, date_on_weekday, date_short, date_with_weekday, weekday};
pub use fold::fold;
pub use plural::{counted, plural};
pub use sort::{compare, sort_by_key};
