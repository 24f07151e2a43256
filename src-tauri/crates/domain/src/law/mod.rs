//! The law as data. A pack of files in `assets/law` holds the acts with their journal positions over time, the sphere of
//! public tasks, the required contents of programmes, terms, limits, holidays and the sentences of counting. Everything has
//! a time in which it applies, a legal basis, a source, and a mark whether someone compared it with the Official Journal.
//!
//! ```
//! use domain::law::{Basis, LawPack, Term};
//! let day = chrono::NaiveDate::from_ymd_opt(2026, 10, 15).expect("a day");
//! let law = LawPack::embedded().on(day);
//! let adoption = law.date_for(Term::AnnualProgrammeAdoption, 2027).expect("in force");
//! assert_eq!(adoption.value.to_string(), "2026-11-30");
//! println!("{}", law.cite(Basis::AnnualProgramme).full());
//! ```
//!
//! Start reading at [`LawPack`] (the whole pack), then [`Law`] (the pack seen from one day) and [`Value`] (one answer).
//! This module must never hold an article number, a limit or a term in code.

mod act_name;
mod basis;
mod check;
mod citation;
mod compare;
mod entries;
mod facts;
mod history;
mod journal;
mod keys;
mod law_on;
mod listing;
mod mention;
mod pack;
mod place;
mod problem;
mod raw;
mod read;
mod read_calls;
mod value;

pub use act_name::{ActEntry, ActName, Position};
pub use basis::Basis;
pub use citation::{Citation, CitationForm};
pub use compare::{Difference, DifferenceKind, FactChange};
pub use entries::{
    ActItem, ActKindLaw, Bound, CallModeLaw, CountingRule, FeastDay, Holiday, LimitValue, Meta, NoticeItem, RequiredItem, Span,
    SpanUnit, Sphere, SpherePoint, TermValue,
};
pub use history::{Dated, History};
pub use journal::JournalPosition;
pub use keys::{Act, CallItem, Counting, Key, Limit, ProgrammeItem, Term};
pub use law_on::Law;
pub use listing::{Listing, ListingRow};
pub use mention::{Mention, mentions};
pub use pack::{LawPack, PackFiles};
pub use place::BasisPlace;
pub use problem::Problem;
pub use value::Value;

#[cfg(test)]
mod tests;
