//! Consultations.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::{
    consultation::{Channel, ConsultationStatus, Entitled, Outcome, Sector, SenderKind, SubjectKind},
    office::ConsultationForm,
};
use schemars::JsonSchema;

use crate::exchange::schema::Term;

#[derive(JsonSchema)]
pub(super) struct Consultation {
    subject: Term<SubjectKind>,
    programme: Option<i64>,
    title: String,
    text: Option<i64>,
    status: Term<ConsultationStatus>,
    case_number: String,
    entitled: Vec<Term<Entitled>>,
    forms: Vec<Term<ConsultationForm>>,
    purpose: String,
    unit: String,
    remarks_address: String,
    remarks_email: String,
    order_number: String,
    order_date: Option<NaiveDate>,
    announced_on: Option<NaiveDate>,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    #[schemars(with = "Option<String>")]
    ends_at: Option<NaiveTime>,
    cancelled: Option<Cancellation>,
    report_made_on: Option<NaiveDate>,
    report_published_on: Option<NaiveDate>,
    stated_participants: Option<u32>,
    summary: String,
    recorded_despite: String,
}

#[derive(JsonSchema)]
pub(super) struct Cancellation {
    cancelled_on: NaiveDate,
    reason: String,
}

#[derive(JsonSchema)]
pub(super) struct Extension {
    consultation: i64,
    decided_on: NaiveDate,
    from: NaiveDate,
    to: NaiveDate,
    reason: String,
}

#[derive(JsonSchema)]
pub(super) struct Meeting {
    consultation: i64,
    /// Dzień i godzina na zegarze urzędu, bez strefy: 2026-10-13T17:00:00.
    #[schemars(with = "String")]
    held_at: NaiveDateTime,
    place: String,
    turnout: Vec<(Term<Sector>, u32)>,
    stated_total: Option<u32>,
    notes: String,
}

#[derive(JsonSchema)]
pub(super) struct Remark {
    consultation: i64,
    number: u32,
    /// Dzień i godzina na zegarze urzędu, bez strefy: 2026-10-09T14:22:00.
    #[schemars(with = "String")]
    received_at: NaiveDateTime,
    channel: Term<Channel>,
    sender_kind: Term<SenderKind>,
    organisation: Option<i64>,
    sender: String,
    meeting: Option<i64>,
    /// Identyfikator jednostki w konsultowanej treści; brak oznacza cały projekt.
    unit: Option<u32>,
    unit_address: String,
    wording_now: String,
    wording_proposed: String,
    content: String,
    reason: String,
    evidence: Option<i64>,
    position: Option<Position>,
}

/// Wersja konsultowanej treści, która powstała z uwagi.
#[derive(JsonSchema)]
pub(super) struct RemarkChange {
    remark: i64,
    text: i64,
    /// Numer wersji w tej treści, od 1.
    version: u32,
    /// Zmieniona jednostka; brak oznacza cały projekt.
    unit: Option<u32>,
}

#[derive(JsonSchema)]
pub(super) struct Position {
    outcome: Term<Outcome>,
    reason: String,
    wording_after: String,
    taken_on: NaiveDate,
}
