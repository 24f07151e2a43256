//! Programmes and draft acts.

use chrono::NaiveDate;
use domain::{
    draft_act::{DraftActKind, DraftActStatus},
    programme::{CommissioningForm, OpinionResult, ProgrammeKind, ProgrammeStatus},
};
use schemars::JsonSchema;

use crate::exchange::schema::Term;

#[derive(JsonSchema)]
pub(super) struct Programme {
    kind: Term<ProgrammeKind>,
    title: String,
    year_from: i32,
    year_to: i32,
    status: Term<ProgrammeStatus>,
    case_number: String,
    based_on: Option<i64>,
    text: i64,
    resolution_text: i64,
    justification_text: i64,
    sitting: Option<i64>,
    submitted_to_council_on: Option<NaiveDate>,
    adoption: Option<Adoption>,
    sent_to_voivode_on: Option<NaiveDate>,
    report_submitted_on: Option<NaiveDate>,
    report_published_on: Option<NaiveDate>,
    recorded_despite: String,
}

#[derive(JsonSchema)]
pub(super) struct Adoption {
    resolution_number: String,
    adopted_on: NaiveDate,
    in_force_on: Option<NaiveDate>,
}

#[derive(JsonSchema)]
pub(super) struct Goal {
    programme: i64,
    parent: Option<i64>,
    position: i32,
    wording: String,
}

#[derive(JsonSchema)]
pub(super) struct Indicator {
    goal: i64,
    position: i32,
    name: String,
    unit: String,
    baseline: String,
    target: String,
    source: String,
}

#[derive(JsonSchema)]
pub(super) struct PriorityTask {
    programme: i64,
    position: i32,
    sphere: String,
    title: String,
    form: Term<CommissioningForm>,
    /// Kwota w groszach.
    planned: Option<i64>,
    department: String,
    previous: Option<i64>,
}

#[derive(JsonSchema)]
pub(super) struct Opinion {
    programme: i64,
    delivered_on: Option<NaiveDate>,
    given_on: Option<NaiveDate>,
    result: Option<Term<OpinionResult>>,
    wording: String,
    document: Option<i64>,
    attached_to_draft: bool,
}

#[derive(JsonSchema)]
pub(super) struct DraftAct {
    kind: Term<DraftActKind>,
    title: String,
    status: Term<DraftActStatus>,
    case_number: String,
    /// Co mówi urząd; brak oznacza: według pakietu prawnego.
    local_law: Option<bool>,
    text: i64,
    justification_text: i64,
    sitting: Option<i64>,
    consultation_began_on: Option<NaiveDate>,
    consultation_ended_on: Option<NaiveDate>,
    opinion: ActOpinion,
    submitted_to_council_on: Option<NaiveDate>,
    adoption: Option<Adoption>,
    sent_to_voivode_on: Option<NaiveDate>,
    sent_to_journal_on: Option<NaiveDate>,
    announcement: Option<Announcement>,
    abandoned_on: Option<NaiveDate>,
    recorded_despite: String,
}

#[derive(JsonSchema)]
pub(super) struct ActOpinion {
    delivered_on: Option<NaiveDate>,
    given_on: Option<NaiveDate>,
    result: Option<Term<OpinionResult>>,
}

#[derive(JsonSchema)]
pub(super) struct Announcement {
    announced_on: NaiveDate,
    position: String,
}
