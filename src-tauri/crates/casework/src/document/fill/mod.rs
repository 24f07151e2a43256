//! Records and law set into the fields of a document, one file for each family of fields.
//!
//! Every function answers the data of its family; whoever makes a document joins the families that its kind declares. Nothing
//! here decides: dates, sums, outcomes and terms come from the domain, articles and journals from the law of the document's day.

pub mod call;
pub mod commission;
pub mod comparison;
pub mod consultation;
pub mod course;
pub mod draft_act;
pub mod handed_over;
pub mod law;
pub mod meeting;
pub mod offer;
mod offer_card;
mod offer_form;
pub mod office;
pub mod outcome;
pub mod participation;
pub mod programme;
pub mod remarks;
pub mod results;
pub mod schedule;
pub mod terms;

use chrono::NaiveDate;
use documents::template::{Data, Value};
use domain::{
    id::{SignatoryId, Stored},
    law::Law,
    office::{Declined, Office, Signatory, declined::GrammaticalCase},
    vocabulary::Vocabulary,
};

/// What every document is written on: the office, who signs, the day and its law.
pub struct Sheet<'a> {
    pub office: &'a Office,
    pub signatories: &'a [Stored<SignatoryId, Signatory>],
    /// Number of the document, empty when it has none.
    pub number: &'a str,
    pub case_number: &'a str,
    pub day: NaiveDate,
    pub law: Law<'a>,
}

/// Data being gathered; an empty text and a missing value set nothing, so that a mandatory field stays a hole.
pub(super) trait Gather {
    fn said(&mut self, key: &str, text: impl Into<String>) -> &mut Self;
    fn day(&mut self, key: &str, day: Option<NaiveDate>) -> &mut Self;
    fn yes(&mut self, key: &str, holds: bool) -> &mut Self;
    fn count(&mut self, key: &str, number: impl Into<i64>) -> &mut Self;
    fn rows(&mut self, key: &str, rows: Vec<Data>) -> &mut Self;
    fn declined(&mut self, key: &str, name: &Declined) -> &mut Self;
}

impl Gather for Data {
    fn said(&mut self, key: &str, text: impl Into<String>) -> &mut Self {
        let text = text.into();
        if !text.trim().is_empty() {
            self.set(key, Value::Text(text.trim().to_owned()));
        }
        self
    }

    fn day(&mut self, key: &str, day: Option<NaiveDate>) -> &mut Self {
        if let Some(day) = day {
            self.set(key, Value::Date(day));
        }
        self
    }

    fn yes(&mut self, key: &str, holds: bool) -> &mut Self {
        self.set(key, Value::Flag(holds))
    }

    fn count(&mut self, key: &str, number: impl Into<i64>) -> &mut Self {
        self.set(key, Value::Number(number.into()))
    }

    fn rows(&mut self, key: &str, rows: Vec<Data>) -> &mut Self {
        self.set(key, Value::List(rows))
    }

    fn declined(&mut self, key: &str, name: &Declined) -> &mut Self {
        for case in GrammaticalCase::ALL {
            self.said(&format!("{key}.{}", case.key()), name.form(*case));
        }
        self
    }
}

/// A sentence with its full stop.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim();
    match text.chars().last() {
        None => String::new(),
        Some('.' | '!' | '?' | '…') => text.to_owned(),
        Some(_) => format!("{text}."),
    }
}

/// A clause for the inside of a sentence: no full stop at its end.
pub(super) fn clause(text: &str) -> String {
    let text = text.trim();
    match text.strip_suffix([';', ',']).or_else(|| text.strip_suffix('.').filter(|_| !ends_with_abbreviation(text))) {
        Some(clause) => clause.trim_end().to_owned(),
        None => text.to_owned(),
    }
}

/// "… 2026 r.", "… itp." keep their dot.
fn ends_with_abbreviation(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    ["r.", "itp.", "itd.", "in.", "ul.", "poz.", "ust.", "art.", "zm."].contains(&last)
}
