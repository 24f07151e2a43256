//! One answer of the law: the value with where it comes from.

use chrono::NaiveDate;

use super::Citation;

/// A value of the law in force on a day, with its basis, its source and its time.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Value<T> {
    pub value: T,
    pub citation: Citation,
    pub source: String,
    /// False when nobody compared the value with the Official Journal; the screen shows a mark.
    pub verified: bool,
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
}

impl<T> Value<T> {
    /// The same basis with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Value<U> {
        let Self { value, citation, source, verified, from, to } = self;
        Value { value: change(value), citation, source, verified, from, to }
    }
}
