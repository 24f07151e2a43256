//! The Polish language: dates and amounts in words, plural forms, sorting, folding for search, typography, inflection.
//!
//! What a library has is taken from it (plural rules and sorting from ICU); here is only what none has. Inflection gives
//! suggestions that an officer can change, never the last word.

mod amount;
mod date;
mod fold;
mod inflect;
mod number;
mod office_names;
mod place_names;
mod plural;
mod shorten;
mod sort;
mod titles;
mod typography;

pub use amount::amount_in_words;
pub use date::{
    MONTHS_GENITIVE, date_in, date_in_words, date_on_weekday, date_short, date_written, day_and_month, day_and_month_brief,
    days_and_months, weekday,
};
pub use fold::fold;
pub use number::number_in_words;
pub use office_names::title_forms;
pub use place_names::{in_place, place_forms};
pub use plural::{counted, plural};
pub use shorten::shortened;
pub use sort::{compare, sort_by_key};
pub use titles::{draft_genitive, known_draft_genitive, programme_forms};
pub use typography::typography;

/// The first letter capital: a sentence made of words that stand in the middle of others.
pub fn capital_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The first letter small, unless the word is an abbreviation or a name in capitals ("OSP", "NGO").
pub fn small_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), second) if second.is_none_or(|second| !second.is_uppercase()) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}
