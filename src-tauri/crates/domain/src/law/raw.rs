//! The files as they are written; one struct for each table.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{Bound, SpanUnit};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawMeta {
    pub schema: u32,
    pub version: String,
    pub state_day: NaiveDate,
    #[serde(default)]
    pub note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawAct {
    pub key: String,
    pub kind: String,
    pub organ: Option<String>,
    pub date: NaiveDate,
    pub title: String,
    pub short: String,
    pub short_genitive: String,
    #[serde(default)]
    pub position: Vec<RawPosition>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPosition {
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
    pub year: u16,
    pub number: Option<u16>,
    pub item: u32,
    pub printed: Option<String>,
    #[serde(default)]
    pub amendments: Vec<RawAmendment>,
    #[serde(default)]
    pub more: bool,
    #[serde(default = "yes")]
    pub complete: bool,
    pub source: String,
    pub verified: bool,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawAmendment {
    pub year: u16,
    pub item: u32,
    pub from: NaiveDate,
}

/// Declares a table whose entries have a time, a source and a mark.
macro_rules! dated {
    ($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident: $type:ty,)+ }) => {
        $(#[$meta])*
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct $name {
            $($(#[$fmeta])* pub $field: $type,)+
            pub from: NaiveDate,
            pub to: Option<NaiveDate>,
            pub source: String,
            pub verified: bool,
        }

        impl $name {
            pub fn dated<T>(&self, value: T, basis: Option<super::Basis>) -> super::Dated<T> {
                super::Dated { value, from: self.from, to: self.to, basis, source: self.source.clone(), verified: self.verified }
            }
        }
    };
}

dated! { RawBasis { key: String, act: Option<String>, place: String, } }
dated! { RawSphere { point: String, name: String, short: String, basis: String, } }
dated! { RawItem { key: String, point: u32, name: String, guide: String, basis: String, } }
dated! { RawActKind { key: String, local_law: Option<bool>, why: String, consultation: Option<String>, consultation_always: Option<bool>, consultation_term: Option<String>, opinion_term: Option<bool>, basis: String, } }
dated! { RawActItem { act: String, key: String, point: u32, name: String, guide: String, binding: bool, basis: String, } }
dated! { RawCallMode { key: String, why: String, procedure: bool, term: Option<String>, places: Option<String>, choice: Option<String>, draft_budget: bool, notice: Option<String>, basis: String, } }
dated! { RawCallItem { key: String, modes: Vec<String>, point: u32, name: String, guide: String, binding: bool, #[serde(default)] only_regranting: bool, basis: String, } }
dated! { RawTerm { key: String, name: String, date: Option<RawDate>, span: Option<RawSpan>, basis: String, #[serde(default)] custom: bool, } }
dated! { RawLimit { key: String, name: String, zloty: Option<u32>, percent: Option<f64>, count: Option<u32>, #[serde(default)] unlimited: bool, basis: String, } }
dated! { RawHoliday { name: String, fixed: Option<RawFixed>, easter: Option<i64>, single: Option<NaiveDate>, basis: String, } }
dated! { RawCounting { key: String, name: String, text: String, #[serde(default)] saturdays: bool, basis: String, } }

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDate {
    pub month: u32,
    pub day: u32,
    pub year: i32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSpan {
    pub count: u32,
    pub unit: SpanUnit,
    pub bound: Bound,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFixed {
    pub month: u32,
    pub day: u32,
}
