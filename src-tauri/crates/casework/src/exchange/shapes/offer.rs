//! Offers as organisations filed them: the official form field by field.

use chrono::{NaiveDate, NaiveDateTime};
use domain::offer::{
    FormalQuestion, OfferChannel, OfferStatus, VersionKind,
    form::{AgreesWith, Arrears, Payment},
    formal::FormalFound,
};
use schemars::JsonSchema;

use crate::exchange::schema::Term;

/// Oferta w rejestrze konkursu; jej treść stoi w wersjach.
#[derive(JsonSchema)]
pub(super) struct Offer {
    call: i64,
    task: Option<i64>,
    number: String,
    organisation: Option<i64>,
    receipt: Receipt,
    status: Term<OfferStatus>,
    /// Numer wersji, która się liczy, od 1.
    version: u32,
    called_on: Option<NaiveDate>,
    complete_by: Option<NaiveDate>,
    call_words: String,
    decided_on: Option<NaiveDate>,
    reason: String,
    /// Dlaczego oferta spóźniona albo odrzucona mimo to bierze udział w konkursie.
    #[serde(default)]
    brought_back: String,
    #[serde(default)]
    brought_back_on: Option<NaiveDate>,
    note: String,
}

#[derive(JsonSchema)]
struct Receipt {
    channel: Term<OfferChannel>,
    /// Chwila na zegarze urzędu, bez strefy; północ to godzina 24:00 poprzedniego dnia.
    #[schemars(with = "String")]
    at: NaiveDateTime,
    /// Przesunięcie zegara w minutach, w godzinie, która w październiku powtarza się.
    offset: Option<i32>,
}

#[derive(JsonSchema)]
pub(super) struct OfferVersion {
    offer: i64,
    number: u32,
    kind: Term<VersionKind>,
    came_on: NaiveDate,
    note: String,
    /// Wpisano cały formularz; fałsz: tylko to, co mówi lista z generatora.
    whole: bool,
    form: OfferForm,
}

/// Formularz oferty: kwoty w groszach, udziały w setnych częściach procentu, liczby jednostek w setnych częściach.
#[derive(JsonSchema)]
struct OfferForm {
    joint: bool,
    addressee: String,
    task_kind: String,
    applicants: Vec<Applicant>,
    contact: Contact,
    title: String,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    summary: String,
    actions: Vec<Action>,
    outcomes: String,
    results: Vec<ExpectedResult>,
    experience: String,
    resources: String,
    costs: Vec<ActionCosts>,
    admin: Vec<CostRow>,
    sums: Sums,
    sources: Sources,
    split: Vec<SplitRow>,
    split_sum: Amounts,
    payment: Option<Term<Payment>>,
    payment_note: String,
    representation: String,
    other: String,
    declarations: Declarations,
    signatures: Vec<Signature>,
    signed_on: Option<NaiveDate>,
}

#[derive(JsonSchema)]
struct Applicant {
    name: String,
    legal_form: String,
    register_number: String,
    seat: String,
    website: String,
    correspondence: String,
    email: String,
    phone: String,
}

#[derive(JsonSchema)]
struct Contact {
    name: String,
    phone: String,
    email: String,
}

#[derive(JsonSchema)]
struct Action {
    year: Option<i32>,
    name: String,
    description: String,
    audience: String,
    planned: String,
    third_party: String,
    performer: String,
}

#[derive(JsonSchema)]
struct ExpectedResult {
    name: String,
    target: String,
    monitoring: String,
}

#[derive(JsonSchema)]
struct ActionCosts {
    name: String,
    rows: Vec<CostRow>,
}

#[derive(JsonSchema)]
struct CostRow {
    name: String,
    unit: String,
    unit_price: Option<i64>,
    units: Option<i64>,
    total: Option<i64>,
    years: Vec<Option<i64>>,
}

#[derive(JsonSchema)]
struct Amounts {
    total: Option<i64>,
    years: Vec<Option<i64>>,
}

#[derive(JsonSchema)]
struct Sums {
    actions: Amounts,
    admin: Amounts,
    all: Amounts,
}

#[derive(JsonSchema)]
struct Source {
    amount: Option<i64>,
    share: Option<u32>,
}

#[derive(JsonSchema)]
struct Sources {
    all: Source,
    grant: Source,
    own: Source,
    own_financial: Source,
    own_in_kind: Source,
    recipients: Source,
}

#[derive(JsonSchema)]
struct SplitRow {
    applicant: String,
    total: Option<i64>,
    years: Vec<Option<i64>>,
}

#[derive(JsonSchema)]
struct Declarations {
    within_activity: bool,
    payments_within_activity: bool,
    tax_arrears: Option<Term<Arrears>>,
    insurance_arrears: Option<Term<Arrears>>,
    agrees_with: Option<Term<AgreesWith>>,
    truthful: bool,
    data_protection: bool,
}

#[derive(JsonSchema)]
struct Signature {
    name: String,
    function: String,
    applicant: String,
}

#[derive(JsonSchema)]
pub(super) struct OfferAttachment {
    offer: i64,
    file: i64,
    name: String,
    /// Załącznik z ogłoszenia, którym jest ten plik.
    required: Option<i64>,
}

#[derive(JsonSchema)]
pub(super) struct FormalAnswer {
    offer: i64,
    question: Term<FormalQuestion>,
    found: Term<FormalFound>,
    note: String,
    answered_on: NaiveDate,
}
