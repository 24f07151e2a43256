//! The sources of a call that was settled: its offers as organisations filed them, its commission and what it came to.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use serde::Deserialize;

use super::PublicationSource;

#[derive(Deserialize)]
pub(in crate::sample) struct OfferFile {
    pub offer: Vec<OfferSource>,
}

/// An offer with its later versions and what became of it in the formal check.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::sample) struct OfferSource {
    pub number: String,
    pub organisation: String,
    /// The others of a joint offer.
    #[serde(default)]
    pub partners: Vec<String>,
    pub channel: String,
    pub came_at: NaiveDateTime,
    /// A [`FormSource`]; kept as a table, so that a later version says only what it changes.
    pub form: toml::Table,
    #[serde(default)]
    pub version: Vec<LaterSource>,
    /// What the officer found; every other question was answered well.
    #[serde(default)]
    pub answer: Vec<AnswerSource>,
    #[serde(default)]
    pub step: Vec<OfferStepSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::sample) struct LaterSource {
    pub kind: String,
    pub came_on: NaiveDate,
    pub note: String,
    /// Fields that differ from the first version.
    pub form: toml::Table,
}

#[derive(Deserialize)]
pub(in crate::sample) struct AnswerSource {
    pub question: String,
    pub found: String,
    pub note: String,
}

#[derive(Deserialize)]
pub(in crate::sample) struct OfferStepSource {
    pub to: String,
    pub day: NaiveDate,
    #[serde(default)]
    pub words: String,
    pub until: Option<NaiveDate>,
}

/// What the form of an offer says beyond what the register of organisations and the call know.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::sample) struct FormSource {
    pub title: String,
    pub starts_on: String,
    pub ends_on: String,
    pub summary: String,
    pub outcomes: String,
    pub experience: String,
    pub resources: String,
    pub contact_name: String,
    pub contact_phone: String,
    /// Amount and share of the rows of V.B.
    pub sources: Vec<(String, String)>,
    pub actions: Vec<ActionSource>,
    pub costs: Vec<CostSource>,
    pub admin: Vec<CostSource>,
    pub results: Vec<ResultSource>,
    pub signatures: Vec<SignatureSource>,
    pub signed_on: String,
    pub agrees_with: String,
    #[serde(default)]
    pub split: Vec<SplitSource>,
    #[serde(default)]
    pub representation: String,
}

#[derive(Deserialize)]
pub(in crate::sample) struct ActionSource {
    pub name: String,
    pub description: String,
    pub audience: String,
    pub planned: String,
    #[serde(default)]
    pub performer: String,
}

#[derive(Deserialize)]
pub(in crate::sample) struct CostSource {
    /// The action it belongs to; nothing for administration.
    #[serde(default)]
    pub action: String,
    pub name: String,
    pub unit: String,
    pub price: String,
    pub units: String,
}

#[derive(Deserialize)]
pub(in crate::sample) struct ResultSource {
    pub name: String,
    pub target: String,
    pub monitoring: String,
}

#[derive(Deserialize)]
pub(in crate::sample) struct SignatureSource {
    pub name: String,
    pub function: String,
    #[serde(default)]
    pub applicant: String,
}

#[derive(Deserialize)]
pub(in crate::sample) struct SplitSource {
    pub applicant: String,
    pub total: String,
}

/// The commission of a call from its recruitment to the demands for reasons.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::sample) struct CommissionSource {
    pub call: String,
    pub name: String,
    pub recruited_on: NaiveDate,
    pub nominations_until: NaiveDate,
    pub order_number: String,
    pub appointed_on: NaiveDate,
    pub quorum_kind: String,
    pub together: String,
    pub chair_decides: bool,
    /// The formal check began.
    pub checked_on: NaiveDate,
    /// The commission gave its opinion.
    pub opinion_on: NaiveDate,
    pub member: Vec<MemberSource>,
    pub exclusion: Vec<ExclusionSource>,
    pub meeting: HeldSource,
    pub results: ResultsSource,
    pub award: Vec<AwardSource>,
    pub demand: Vec<DemandSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::sample) struct MemberSource {
    pub name: String,
    pub role: String,
    pub side: String,
    pub named_by: Option<String>,
    pub statement_on: NaiveDate,
    pub scored_on: NaiveDate,
    pub voice: String,
    #[serde(default)]
    pub dissent: String,
    /// Points in the order of the criteria, by the number of the offer.
    pub cards: BTreeMap<String, String>,
}

#[derive(Deserialize)]
pub(in crate::sample) struct ExclusionSource {
    pub member: String,
    pub offer: String,
    pub decided_on: NaiveDate,
    pub reason: String,
}

#[derive(Deserialize)]
pub(in crate::sample) struct HeldSource {
    pub held_on: NaiveDate,
    pub hour: String,
    pub place: String,
    pub notes: String,
}

#[derive(Deserialize)]
pub(in crate::sample) struct ResultsSource {
    pub decided_on: NaiveDate,
    pub order_number: String,
    pub publication: Vec<PublicationSource>,
}

/// What followed from the decision about one offer.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::sample) struct AwardSource {
    pub offer: String,
    pub told_on: NaiveDate,
    pub reason: String,
    pub reserve: Option<u32>,
    pub update_until: Option<NaiveDate>,
    pub contracted_on: Option<NaiveDate>,
    pub end: Option<String>,
    pub ended_on: Option<NaiveDate>,
    #[serde(default)]
    pub end_note: String,
}

#[derive(Deserialize)]
pub(in crate::sample) struct DemandSource {
    pub offer: String,
    pub who: String,
    pub received_on: NaiveDate,
    pub channel: String,
    pub answered_on: NaiveDate,
}
