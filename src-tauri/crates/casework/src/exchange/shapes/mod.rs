//! The shapes of a case file as its schema describes them: mirrors of the records, never made at run time.
#![allow(dead_code)]

mod call;
mod commission;
mod consultation;
mod offer;
mod office;
mod programme;
mod text;

use chrono::NaiveDate;
use domain::publication::{PublicationPlace, PublishedThing};
use schemars::JsonSchema;

use self::{call::*, commission::*, consultation::*, offer::*, office::*, programme::*, text::*};
use super::{CaseOfFile, schema::Term};

/// Sprawa programu Kładka: wiersze list mają klucze ważne tylko w tym pliku i wskazują się nimi nawzajem.
#[derive(JsonSchema)]
#[schemars(title = "Plik sprawy programu Kładka", extend("$id" = "urn:kladka:case:1"))]
pub(super) struct CaseFile {
    /// Numer postaci pliku.
    #[schemars(extend("const" = super::SCHEMA))]
    schema: u32,
    case: CaseOfFile,
    office: Option<Office>,
    signatories: Vec<Signatory>,
    attachments: Vec<Keyed<Attachment>>,
    organisations: Vec<Keyed<Organisation>>,
    sittings: Vec<Keyed<Sitting>>,
    texts: Vec<Keyed<Text>>,
    programmes: Vec<Keyed<Programme>>,
    goals: Vec<Keyed<Goal>>,
    indicators: Vec<Keyed<Indicator>>,
    tasks: Vec<Keyed<PriorityTask>>,
    opinions: Vec<Keyed<Opinion>>,
    /// Brak listy oznacza, że sprawa nie ma projektów aktów.
    #[serde(default)]
    draft_acts: Vec<Keyed<DraftAct>>,
    /// Brak list konkursów oznacza, że sprawa ich nie ma.
    #[serde(default)]
    calls: Vec<Keyed<Call>>,
    #[serde(default)]
    call_tasks: Vec<Keyed<CallTask>>,
    #[serde(default)]
    criteria: Vec<Keyed<Criterion>>,
    #[serde(default)]
    call_attachments: Vec<Keyed<RequiredAttachment>>,
    #[serde(default)]
    prior_tasks: Vec<Keyed<PriorTask>>,
    #[serde(default)]
    call_changes: Vec<Keyed<CallChange>>,
    /// Brak list ofert, komisji i wyników oznacza, że konkurs ich nie ma.
    #[serde(default)]
    offers: Vec<Keyed<Offer>>,
    #[serde(default)]
    offer_versions: Vec<Keyed<OfferVersion>>,
    #[serde(default)]
    offer_attachments: Vec<Keyed<OfferAttachment>>,
    #[serde(default)]
    formal_answers: Vec<Keyed<FormalAnswer>>,
    #[serde(default)]
    commissions: Vec<Keyed<Commission>>,
    #[serde(default)]
    commission_members: Vec<Keyed<Member>>,
    #[serde(default)]
    commission_meetings: Vec<Keyed<CommissionMeeting>>,
    #[serde(default)]
    exclusions: Vec<Keyed<Exclusion>>,
    #[serde(default)]
    scorecards: Vec<Keyed<Scorecard>>,
    #[serde(default)]
    cards_opened: Vec<Keyed<CardOpened>>,
    #[serde(default)]
    votes: Vec<Keyed<OpinionVote>>,
    #[serde(default)]
    proposals: Vec<Keyed<TaskProposal>>,
    #[serde(default)]
    awards: Vec<Keyed<Award>>,
    #[serde(default)]
    corrections: Vec<Keyed<Correction>>,
    #[serde(default)]
    call_results: Vec<Keyed<CallResult>>,
    #[serde(default)]
    reasons_demands: Vec<Keyed<ReasonsDemand>>,
    consultations: Vec<Keyed<Consultation>>,
    extensions: Vec<Keyed<Extension>>,
    meetings: Vec<Keyed<Meeting>>,
    remarks: Vec<Keyed<Remark>>,
    /// Brak listy oznacza, że plik zapisano, zanim program pamiętał, która wersja treści powstała z której uwagi.
    #[serde(default)]
    remark_changes: Vec<Keyed<RemarkChange>>,
    publications: Vec<Keyed<Publication>>,
}

/// Zapis z kluczem ważnym w tym pliku.
#[derive(JsonSchema)]
struct Keyed<T> {
    key: i64,
    record: T,
}

#[derive(JsonSchema)]
struct Publication {
    case: CaseRef,
    thing: Term<PublishedThing>,
    /// Zmiana konkursu albo zmiana wyników, której dotyczy publikacja; bez niej publikacja dotyczy samego konkursu albo samych wyników.
    #[serde(default)]
    subject: Option<i64>,
    place: Term<PublicationPlace>,
    address: String,
    published_on: NaiveDate,
    removed_on: Option<NaiveDate>,
    evidence: Option<i64>,
}

#[derive(JsonSchema)]
#[serde(tag = "case", content = "id", rename_all = "snake_case")]
enum CaseRef {
    Programme(i64),
    Consultation(i64),
    DraftAct(i64),
    Call(i64),
    Office,
}
