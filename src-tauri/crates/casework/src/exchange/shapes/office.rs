//! The office, organisations, sittings and attached files.

use chrono::NaiveDate;
use domain::{
    office::{ConsultationForm, OfficeKind, SignatoryRole},
    organisation::{Activity, LegalForm, Register},
    programme::SittingKind,
};
use schemars::JsonSchema;

use crate::exchange::schema::Term;

#[derive(JsonSchema)]
pub(super) struct Attachment {
    name: String,
    media_type: String,
    /// Treść w zapisie Base64.
    base64: String,
}

#[derive(JsonSchema)]
pub(super) struct Declined {
    nominative: String,
    genitive: String,
    dative: String,
    accusative: String,
    instrumental: String,
    locative: String,
}

#[derive(JsonSchema)]
pub(super) struct Address {
    street: String,
    house: String,
    flat: String,
    postcode: String,
    town: String,
    post: String,
}

#[derive(JsonSchema)]
pub(super) struct Office {
    kind: Term<OfficeKind>,
    unit: Declined,
    office: Declined,
    executive: Declined,
    council: Declined,
    benefit_council: Option<Declined>,
    voivodeship: String,
    journal: Declined,
    address: Address,
    phone: String,
    email: String,
    ade: String,
    bip_url: String,
    website: String,
    notice_board: String,
    nip: String,
    regon: String,
    crest: Option<i64>,
    data_protection_contact: String,
    department_name: String,
    numbers: NumberPatterns,
    local: LocalRules,
    extra_days_off: Vec<NaiveDate>,
}

#[derive(JsonSchema)]
pub(super) struct NumberPatterns {
    case_number: String,
    department: String,
    jrwa: String,
    resolution: String,
    order: String,
}

#[derive(JsonSchema)]
pub(super) struct LocalRules {
    consultation_days: Option<u32>,
    notice_lead_days: Option<u32>,
    report_days: Option<u32>,
    /// Miesiąc i dzień.
    report_day: Option<(u32, u32)>,
    consultation_forms: Vec<Term<ConsultationForm>>,
    consultation_resolution: String,
}

#[derive(JsonSchema)]
pub(super) struct Signatory {
    role: Term<SignatoryRole>,
    name: String,
    title: String,
    valid_from: Option<NaiveDate>,
    valid_to: Option<NaiveDate>,
}

#[derive(JsonSchema)]
pub(super) struct Organisation {
    name: String,
    short_name: String,
    legal_form: Term<LegalForm>,
    register: Term<Register>,
    register_number: String,
    nip: String,
    regon: String,
    public_benefit: bool,
    seat: Address,
    correspondence: Option<Address>,
    email: String,
    phone: String,
    website: String,
    ade: String,
    spheres: Vec<String>,
    representation_rule: String,
    activity: Term<Activity>,
    about: String,
    people: Vec<Person>,
    accounts: Vec<Account>,
    registered_on: Option<NaiveDate>,
    archived: bool,
}

#[derive(JsonSchema)]
pub(super) struct Person {
    name: String,
    function: String,
    phone: String,
    email: String,
    represents: bool,
    contact: bool,
}

#[derive(JsonSchema)]
pub(super) struct Account {
    nrb: String,
    purpose: String,
}

#[derive(JsonSchema)]
pub(super) struct Sitting {
    kind: Term<SittingKind>,
    held_on: NaiveDate,
    number: String,
    papers_due_on: Option<NaiveDate>,
}
