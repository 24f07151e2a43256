//! The commission of a call, its cards and votes, and the results.

use chrono::{NaiveDate, NaiveDateTime};
use domain::{
    commission::{
        MemberRole, MemberSide, Together, WithoutOrganisations, award::AwardEnd, award::CorrectionKind, opinion::Choice,
        proposal::Method,
    },
    consultation::Channel,
};
use schemars::JsonSchema;

use crate::exchange::schema::Term;

#[derive(JsonSchema)]
pub(super) struct Commission {
    name: String,
    /// Konkurs, z którym komisja jest w pliku.
    calls: Vec<i64>,
    recruited_on: Option<NaiveDate>,
    nominations_until: Option<NaiveDate>,
    order_number: String,
    appointed_on: Option<NaiveDate>,
    quorum: Option<Quorum>,
    together: Term<Together>,
    chair_decides: bool,
    without_organisations: Option<Term<WithoutOrganisations>>,
    without_note: String,
    regulations: Option<i64>,
}

/// Kworum: liczba osób, część składu w setnych częściach procentu albo więcej niż połowa.
#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Quorum {
    People(u32),
    Share(u32),
    Majority,
}

#[derive(JsonSchema)]
pub(super) struct Member {
    commission: i64,
    name: String,
    role: Term<MemberRole>,
    side: Term<MemberSide>,
    named_by: Option<i64>,
    named_by_words: String,
    appointed_on: Option<NaiveDate>,
    dismissed_on: Option<NaiveDate>,
    statement_on: Option<NaiveDate>,
    #[serde(default)]
    note: String,
}

#[derive(JsonSchema)]
pub(super) struct CommissionMeeting {
    commission: i64,
    #[schemars(with = "String")]
    held_at: NaiveDateTime,
    place: String,
    notes: String,
    present: Vec<i64>,
}

#[derive(JsonSchema)]
pub(super) struct Exclusion {
    member: i64,
    offer: i64,
    reason: String,
    decided_on: NaiveDate,
}

#[derive(JsonSchema)]
pub(super) struct Scorecard {
    member: i64,
    offer: i64,
    /// Kryterium i punkty w setnych częściach.
    scores: Vec<(i64, u32)>,
    reason: String,
    /// Karta jest od tego dnia zamknięta.
    signed_on: Option<NaiveDate>,
}

/// Ślad po odblokowaniu podpisanej karty.
#[derive(JsonSchema)]
pub(super) struct CardOpened {
    card: i64,
    signed_on: NaiveDate,
    unlocked_on: NaiveDate,
    reason: String,
}

#[derive(JsonSchema)]
pub(super) struct OpinionVote {
    meeting: i64,
    task: i64,
    voices: Vec<Voice>,
}

#[derive(JsonSchema)]
struct Voice {
    member: i64,
    choice: Term<Choice>,
    dissent: String,
}

#[derive(JsonSchema)]
pub(super) struct TaskProposal {
    task: i64,
    method: Term<Method>,
}

#[derive(JsonSchema)]
pub(super) struct Award {
    offer: i64,
    task: i64,
    own_minimum: Option<i64>,
    by_hand: Option<i64>,
    proposed: Option<i64>,
    /// Przyznana kwota w groszach; zero oznacza, że oferta nie dostaje dotacji.
    granted: Option<i64>,
    reserve: Option<u32>,
    reason: String,
    told_on: Option<NaiveDate>,
    update_until: Option<NaiveDate>,
    contracted_on: Option<NaiveDate>,
    end: Option<Term<AwardEnd>>,
    ended_on: Option<NaiveDate>,
    end_note: String,
}

#[derive(JsonSchema)]
pub(super) struct Correction {
    award: i64,
    /// Sprostowanie błędu albo dotacja z listy rezerwowej; bez wpisu sprostowanie.
    #[serde(default)]
    kind: Option<Term<CorrectionKind>>,
    corrected_on: NaiveDate,
    before: i64,
    after: i64,
    reason: String,
}

#[derive(JsonSchema)]
pub(super) struct CallResult {
    call: i64,
    decided_on: Option<NaiveDate>,
    order_number: String,
    departure: String,
}

#[derive(JsonSchema)]
pub(super) struct ReasonsDemand {
    call: i64,
    offer: Option<i64>,
    who: String,
    received_on: NaiveDate,
    channel: Term<Channel>,
    draft: String,
    answered_on: Option<NaiveDate>,
}
