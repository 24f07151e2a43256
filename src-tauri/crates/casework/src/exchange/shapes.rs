//! The shapes of a case file as its schema describes them: mirrors of the records, never made at run time.
#![allow(dead_code)]

use std::collections::BTreeMap;
use std::num::NonZeroU16;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::{
    call::{AnnulmentGround, Aspect, BudgetBasis, CallChangeKind, CallMode, CallStatus},
    consultation::{Channel, ConsultationStatus, Entitled, Outcome, Sector, SenderKind, SubjectKind},
    draft_act::{DraftActKind, DraftActStatus},
    office::{ConsultationForm, OfficeKind, SignatoryRole},
    organisation::{Activity, LegalForm, Register},
    programme::{CommissioningForm, OpinionResult, ProgrammeKind, ProgrammeStatus, SittingKind},
    publication::{PublicationPlace, PublishedThing},
};
use schemars::JsonSchema;

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
struct Attachment {
    name: String,
    media_type: String,
    /// Treść w zapisie Base64.
    base64: String,
}

#[derive(JsonSchema)]
struct Declined {
    nominative: String,
    genitive: String,
    dative: String,
    accusative: String,
    instrumental: String,
    locative: String,
}

#[derive(JsonSchema)]
struct Address {
    street: String,
    house: String,
    flat: String,
    postcode: String,
    town: String,
    post: String,
}

#[derive(JsonSchema)]
struct Office {
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
struct NumberPatterns {
    case_number: String,
    department: String,
    jrwa: String,
    resolution: String,
    order: String,
}

#[derive(JsonSchema)]
struct LocalRules {
    consultation_days: Option<u32>,
    notice_lead_days: Option<u32>,
    report_days: Option<u32>,
    /// Miesiąc i dzień.
    report_day: Option<(u32, u32)>,
    consultation_forms: Vec<Term<ConsultationForm>>,
    consultation_resolution: String,
}

#[derive(JsonSchema)]
struct Signatory {
    role: Term<SignatoryRole>,
    name: String,
    title: String,
    valid_from: Option<NaiveDate>,
    valid_to: Option<NaiveDate>,
}

#[derive(JsonSchema)]
struct Organisation {
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
struct Person {
    name: String,
    function: String,
    phone: String,
    email: String,
    represents: bool,
    contact: bool,
}

#[derive(JsonSchema)]
struct Account {
    nrb: String,
    purpose: String,
}

#[derive(JsonSchema)]
struct Sitting {
    kind: Term<SittingKind>,
    held_on: NaiveDate,
    number: String,
    papers_due_on: Option<NaiveDate>,
}

#[derive(JsonSchema)]
struct Text {
    title: String,
    act: Act,
    /// Wersje od najstarszej.
    versions: Vec<Version>,
}

#[derive(JsonSchema)]
struct Version {
    note: String,
    act: Act,
}

/// Treść aktu: drzewo jednostek redakcyjnych; numerów się nie zapisuje.
#[derive(JsonSchema)]
struct Act {
    schema: u32,
    kind: ActKind,
    /// Następny wolny identyfikator jednostki.
    next: u32,
    units: Vec<Unit>,
    /// Numer pierwszego załącznika, gdy tekst podaje inny niż kolejny.
    #[serde(default)]
    annexes_from: Option<NonZeroU16>,
    /// Ostatnie adresy usuniętych jednostek.
    #[serde(default)]
    gone: BTreeMap<String, String>,
}

#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
enum ActKind {
    Resolution,
    Order,
    Programme,
    Rules,
    Justification,
}

#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Level {
    Annex,
    Chapter,
    Paragraph,
    Plain,
    Subsection,
    Point,
    Letter,
    Indent,
    DoubleIndent,
}

#[derive(JsonSchema)]
struct Unit {
    id: u32,
    level: Level,
    #[serde(default)]
    title: Vec<Inline>,
    #[serde(default)]
    intro: Vec<Inline>,
    #[serde(default)]
    children: Vec<Unit>,
    #[serde(default)]
    tail: Vec<Inline>,
    /// Wymagane elementy, które ta jednostka spełnia.
    #[serde(default)]
    meets: Vec<String>,
}

#[derive(JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Inline {
    Text { text: String },
    Emphasis { text: String },
    Reference { to: u32, style: ReferenceStyle },
    Field { key: String },
}

#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
enum ReferenceStyle {
    Short,
    Full,
    Number,
}

#[derive(JsonSchema)]
struct Programme {
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
struct Adoption {
    resolution_number: String,
    adopted_on: NaiveDate,
    in_force_on: Option<NaiveDate>,
}

#[derive(JsonSchema)]
struct Goal {
    programme: i64,
    parent: Option<i64>,
    position: i32,
    wording: String,
}

#[derive(JsonSchema)]
struct Indicator {
    goal: i64,
    position: i32,
    name: String,
    unit: String,
    baseline: String,
    target: String,
    source: String,
}

#[derive(JsonSchema)]
struct PriorityTask {
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
struct Opinion {
    programme: i64,
    delivered_on: Option<NaiveDate>,
    given_on: Option<NaiveDate>,
    result: Option<Term<OpinionResult>>,
    wording: String,
    document: Option<i64>,
    attached_to_draft: bool,
}

#[derive(JsonSchema)]
struct DraftAct {
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
struct ActOpinion {
    delivered_on: Option<NaiveDate>,
    given_on: Option<NaiveDate>,
    result: Option<Term<OpinionResult>>,
}

#[derive(JsonSchema)]
struct Announcement {
    announced_on: NaiveDate,
    position: String,
}

/// Otwarty konkurs ofert: udziały w setnych częściach procentu, punkty w setnych częściach, kwoty w groszach.
#[derive(JsonSchema)]
struct Call {
    mode: Term<CallMode>,
    title: String,
    status: Term<CallStatus>,
    case_number: String,
    year: i32,
    programme: Option<i64>,
    previous: Option<i64>,
    regranting: bool,
    budget: Term<BudgetBasis>,
    budget_on: Option<NaiveDate>,
    order_number: String,
    ordered_on: Option<NaiveDate>,
    /// Ostatnia chwila na zegarze urzędu, bez strefy; północ to godzina 24:00 poprzedniego dnia.
    #[schemars(with = "Option<String>")]
    offers_until: Option<NaiveDateTime>,
    chosen_by: Option<NaiveDate>,
    begins_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    words: NoticeWords,
    limits: CallLimits,
    threshold: Option<u32>,
    divergence: Option<u32>,
    silent_days: Option<u32>,
    results_required: bool,
    announced_on: Option<NaiveDate>,
    closed_on: Option<NaiveDate>,
    settled_on: Option<NaiveDate>,
    finished_on: Option<NaiveDate>,
    recorded_despite: String,
}

#[derive(JsonSchema)]
struct NoticeWords {
    grant_rules: String,
    conditions: String,
    choice: String,
    eligible: String,
    filing: String,
    costs: String,
    regranting: String,
    contact: String,
    more: String,
}

#[derive(JsonSchema)]
struct CallLimits {
    grant_min: Option<i64>,
    grant_max: Option<i64>,
    grant_share: Option<u32>,
    own_share: Option<u32>,
    own_money_share: Option<u32>,
    no_personal: bool,
    no_in_kind: bool,
    no_payments: bool,
    no_joint: bool,
    administrative_share: Option<u32>,
    administrative_of_grant: bool,
    offers_each: Option<u32>,
    award_share: Option<u32>,
}

#[derive(JsonSchema)]
struct CallTask {
    call: i64,
    position: u32,
    priority_task: Option<i64>,
    sphere: String,
    title: String,
    form: Term<CommissioningForm>,
    description: String,
    begins_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    pools: Vec<Pool>,
    /// Dzień i podstawa unieważnienia samego zadania.
    annulled: Option<(NaiveDate, Term<AnnulmentGround>)>,
}

#[derive(JsonSchema)]
struct Pool {
    year: i32,
    amount: i64,
}

#[derive(JsonSchema)]
struct Criterion {
    call: i64,
    position: u32,
    aspect: Term<Aspect>,
    name: String,
    guide: String,
    most: u32,
    /// Ile razy liczą się punkty, w setnych częściach: 100 to raz.
    weight: u32,
    least: Option<u32>,
}

#[derive(JsonSchema)]
struct RequiredAttachment {
    call: i64,
    position: u32,
    name: String,
    condition: String,
    binding: bool,
}

#[derive(JsonSchema)]
struct PriorTask {
    call: i64,
    position: u32,
    year: i32,
    title: String,
    cost: Option<i64>,
    grants: Option<i64>,
}

#[derive(JsonSchema)]
struct CallChange {
    call: i64,
    kind: Term<CallChangeKind>,
    number: u32,
    decided_on: NaiveDate,
    order_number: String,
    reason: String,
    wording: String,
    #[schemars(with = "Option<String>")]
    until_before: Option<NaiveDateTime>,
    #[schemars(with = "Option<String>")]
    until_after: Option<NaiveDateTime>,
    task: Option<i64>,
    ground: Option<Term<AnnulmentGround>>,
}

#[derive(JsonSchema)]
struct Consultation {
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
struct Cancellation {
    cancelled_on: NaiveDate,
    reason: String,
}

#[derive(JsonSchema)]
struct Extension {
    consultation: i64,
    decided_on: NaiveDate,
    from: NaiveDate,
    to: NaiveDate,
    reason: String,
}

#[derive(JsonSchema)]
struct Meeting {
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
struct Remark {
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
struct RemarkChange {
    remark: i64,
    text: i64,
    /// Numer wersji w tej treści, od 1.
    version: u32,
    /// Zmieniona jednostka; brak oznacza cały projekt.
    unit: Option<u32>,
}

#[derive(JsonSchema)]
struct Position {
    outcome: Term<Outcome>,
    reason: String,
    wording_after: String,
    taken_on: NaiveDate,
}

#[derive(JsonSchema)]
struct Publication {
    case: CaseRef,
    thing: Term<PublishedThing>,
    /// Zmiana konkursu, której dotyczy publikacja; bez niej publikacja dotyczy samego konkursu.
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
