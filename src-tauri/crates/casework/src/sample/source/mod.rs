//! The sources of the sample as they are written: TOML for cases, CSV for lists, plain text for texts of acts.

mod contest;

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use domain::{
    call::{AnnulmentGround, Aspect, CallChangeKind, NoticeWords},
    consultation::{Cancellation, Channel, ConsultationStatus, Entitled, Position, Sector, SenderKind, SubjectKind},
    document::DocumentKind,
    draft_act::{ActOpinion, DraftActKind, DraftActStatus},
    office::{Address, ConsultationForm, Declined, LocalRules, NumberPatterns, OfficeKind, Signatory},
    organisation::{Activity, LegalForm, Register},
    programme::{Adoption, CommissioningForm, OpinionResult, ProgrammeKind, ProgrammeStatus, SittingKind},
    publication::{PublicationPlace, PublishedThing},
};
use serde::{Deserialize, de::DeserializeOwned};

pub(super) use contest::*;

use super::fault;
use crate::Failure;

macro_rules! text {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/sample/", $name))
    };
}

/// Everything the sample is made of.
pub(super) struct Sources {
    pub office: OfficeSource,
    pub sittings: Vec<SittingSource>,
    pub organisations: Vec<OrganisationSource>,
    pub people: Vec<PersonSource>,
    pub accounts: Vec<AccountSource>,
    pub programmes: Vec<ProgrammeSource>,
    pub consultations: Vec<ConsultationSource>,
    pub draft_acts: Vec<DraftActSource>,
    pub calls: Vec<CallSource>,
    /// Offers of the call of [`Sources::commission`].
    pub offers: Vec<OfferSource>,
    pub commission: CommissionSource,
    pub issued: Vec<IssuedSource>,
}

impl Sources {
    pub fn embedded() -> Result<Self, Failure> {
        let sittings: Sittings = toml_file(text!("sittings.toml"))?;
        let issued: Issued = toml_file(text!("issued.toml"))?;
        let offers: OfferFile = toml_file(text!("offers-sport-2026.toml"))?;
        Ok(Self {
            office: toml_file(text!("office.toml"))?,
            sittings: sittings.sitting,
            organisations: csv_file(text!("organisations.csv"))?,
            people: csv_file(text!("people.csv"))?,
            accounts: csv_file(text!("accounts.csv"))?,
            programmes: vec![
                toml_file(text!("programme-2025.toml"))?,
                toml_file(text!("programme-2026.toml"))?,
                toml_file(text!("programme-2027.toml"))?,
            ],
            consultations: vec![
                toml_file(text!("consultation-2025.toml"))?,
                toml_file(text!("consultation-2026.toml"))?,
                toml_file(text!("consultation-swietlice.toml"))?,
                toml_file(text!("consultation-inicjatywa.toml"))?,
                toml_file(text!("consultation-2027.toml"))?,
            ],
            draft_acts: vec![toml_file(text!("draft-act-konsultowanie.toml"))?],
            calls: vec![
                toml_file(text!("call-integracja-2026.toml"))?,
                toml_file(text!("call-sport-2026.toml"))?,
                toml_file(text!("call-kultura-2026.toml"))?,
            ],
            offers: offers.offer,
            commission: toml_file(text!("commission-sport-2026.toml"))?,
            issued: issued.document,
        })
    }

    /// A text of an act by the name of its file.
    pub fn text(name: &str) -> Result<&'static str, Failure> {
        Ok(match name {
            "programme-2025.txt" => text!("programme-2025.txt"),
            "programme-2026.txt" => text!("programme-2026.txt"),
            "programme-2027.txt" => text!("programme-2027.txt"),
            "resolution-2026.txt" => text!("resolution-2026.txt"),
            "justification-2026.txt" => text!("justification-2026.txt"),
            "rules-swietlice.txt" => text!("rules-swietlice.txt"),
            _ => return Err(fault(format!("no text {name}"))),
        })
    }
}

fn toml_file<T: DeserializeOwned>(text: &str) -> Result<T, Failure> {
    let mut table: toml::Table = text.parse().map_err(fault)?;
    table.iter_mut().for_each(|(_, value)| days_as_text(value));
    table.try_into().map_err(fault)
}

/// Days and moments of TOML in the writing that the records read.
fn days_as_text(value: &mut toml::Value) {
    match value {
        toml::Value::Datetime(moment) => *value = toml::Value::String(moment.to_string()),
        toml::Value::Array(members) => members.iter_mut().for_each(days_as_text),
        toml::Value::Table(table) => table.iter_mut().for_each(|(_, member)| days_as_text(member)),
        _ => {}
    }
}

fn csv_file<T: DeserializeOwned>(text: &str) -> Result<Vec<T>, Failure> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    reader.deserialize().collect::<Result<_, _>>().map_err(fault)
}

#[derive(Deserialize)]
pub(super) struct OfficeSource {
    pub kind: OfficeKind,
    pub voivodeship: String,
    pub phone: String,
    pub email: String,
    pub ade: String,
    pub bip_url: String,
    pub website: String,
    pub notice_board: String,
    pub nip: String,
    pub regon: String,
    pub data_protection_contact: String,
    pub department_name: String,
    pub today: NaiveDate,
    pub extra_days_off: Vec<NaiveDate>,
    pub unit: Declined,
    pub office: Declined,
    pub executive: Declined,
    pub council: Declined,
    pub benefit_council: Declined,
    pub journal: Declined,
    pub address: Address,
    pub numbers: NumberPatterns,
    pub local: LocalRules,
    pub signatory: Vec<Signatory>,
}

#[derive(Deserialize)]
struct Sittings {
    sitting: Vec<SittingSource>,
}

#[derive(Deserialize)]
pub(super) struct SittingSource {
    pub id: String,
    pub kind: SittingKind,
    pub held_on: NaiveDate,
    pub number: String,
    pub papers_due_on: Option<NaiveDate>,
}

#[derive(Deserialize)]
struct Issued {
    document: Vec<IssuedSource>,
}

/// A document that was issued, of a programme, of a consultation or of a draft act.
#[derive(Deserialize)]
pub(super) struct IssuedSource {
    pub kind: DocumentKind,
    pub programme: Option<String>,
    pub consultation: Option<String>,
    pub draft_act: Option<String>,
    pub meeting: Option<String>,
    /// Printed on it.
    pub day: NaiveDate,
    pub at: NaiveDateTime,
}

#[derive(Deserialize)]
pub(super) struct OrganisationSource {
    pub id: String,
    pub name: String,
    pub short_name: String,
    pub legal_form: LegalForm,
    pub register: Register,
    pub register_number: String,
    pub nip: String,
    pub regon: String,
    pub public_benefit: YesNo,
    pub street: String,
    pub house: String,
    pub flat: String,
    pub postcode: String,
    pub town: String,
    pub post: String,
    pub email: String,
    pub phone: String,
    pub website: String,
    pub ade: String,
    pub spheres: String,
    pub representation_rule: String,
    pub activity: Activity,
    pub about: String,
    pub registered_on: Option<NaiveDate>,
}

#[derive(Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum YesNo {
    Tak,
    Nie,
}

#[derive(Deserialize)]
pub(super) struct PersonSource {
    pub organisation: String,
    pub name: String,
    pub function: String,
    pub phone: String,
    pub email: String,
    pub represents: YesNo,
    pub contact: YesNo,
}

#[derive(Deserialize)]
pub(super) struct AccountSource {
    pub organisation: String,
    pub nrb: String,
    pub purpose: String,
}

#[derive(Deserialize)]
pub(super) struct ProgrammeSource {
    pub id: String,
    pub kind: ProgrammeKind,
    pub title: String,
    pub year_from: i32,
    pub year_to: i32,
    pub status: ProgrammeStatus,
    pub case_number: String,
    pub based_on: Option<String>,
    pub text: String,
    pub justification_text: Option<String>,
    pub sitting: Option<String>,
    pub submitted_to_council_on: Option<NaiveDate>,
    pub sent_to_voivode_on: Option<NaiveDate>,
    pub report_submitted_on: Option<NaiveDate>,
    pub report_published_on: Option<NaiveDate>,
    pub recorded_despite: String,
    pub adoption: Option<Adoption>,
    pub opinion: OpinionSource,
    /// Keys of required items with the addresses of the units that meet them.
    pub meets: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub version: Vec<VersionSource>,
    pub goal: Vec<GoalSource>,
    pub indicator: Vec<IndicatorSource>,
    pub task: Vec<TaskSource>,
    #[serde(default)]
    pub removed_task: Vec<RemovedTaskSource>,
    #[serde(default)]
    pub publication: Vec<PublicationSource>,
    #[serde(default)]
    pub journal: Vec<JournalSource>,
}

/// What the shipped resolution says of a journal, and what the resolution of that year said.
#[derive(Deserialize)]
pub(super) struct JournalSource {
    pub shipped: String,
    pub then: String,
}

#[derive(Deserialize)]
pub(super) struct OpinionSource {
    pub delivered_on: NaiveDate,
    pub given_on: Option<NaiveDate>,
    pub result: Option<OpinionResult>,
    pub wording: String,
    pub attached_to_draft: bool,
}

#[derive(Deserialize)]
pub(super) struct VersionSource {
    pub saved_at: NaiveDateTime,
    pub note: String,
    #[serde(default)]
    pub unit: Vec<UnitSource>,
}

#[derive(Deserialize)]
pub(super) struct UnitSource {
    pub place: String,
    pub text: String,
}

#[derive(Deserialize)]
pub(super) struct GoalSource {
    pub id: String,
    pub parent: Option<String>,
    pub wording: String,
}

#[derive(Deserialize)]
pub(super) struct IndicatorSource {
    pub goal: String,
    pub name: String,
    pub unit: String,
    pub baseline: String,
    pub target: String,
    pub source: String,
}

#[derive(Deserialize)]
pub(super) struct TaskSource {
    pub id: String,
    pub sphere: String,
    pub title: String,
    pub form: CommissioningForm,
    pub planned: String,
    pub department: String,
    pub previous: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct RemovedTaskSource {
    pub sphere: String,
    pub title: String,
    pub form: CommissioningForm,
    pub planned: String,
    pub department: String,
    pub removed_on: NaiveDate,
    pub reason: String,
}

#[derive(Deserialize)]
pub(super) struct PublicationSource {
    pub thing: PublishedThing,
    pub place: PublicationPlace,
    pub address: String,
    pub published_on: NaiveDate,
    pub removed_on: Option<NaiveDate>,
    /// What the evidence is; the sample keeps a note in its place.
    pub evidence: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct ConsultationSource {
    pub id: String,
    pub subject: SubjectKind,
    pub programme: Option<String>,
    pub title: String,
    pub text: Option<String>,
    pub status: ConsultationStatus,
    pub case_number: String,
    pub entitled: Vec<Entitled>,
    pub forms: Vec<ConsultationForm>,
    pub purpose: String,
    pub unit: String,
    pub remarks_address: String,
    pub remarks_email: String,
    pub order_number: String,
    pub order_date: NaiveDate,
    pub announced_on: NaiveDate,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub report_made_on: Option<NaiveDate>,
    pub report_published_on: Option<NaiveDate>,
    pub stated_participants: Option<u32>,
    pub summary: String,
    pub recorded_despite: String,
    pub cancelled: Option<Cancellation>,
    #[serde(default)]
    pub extension: Vec<ExtensionSource>,
    #[serde(default)]
    pub publication: Vec<PublicationSource>,
    #[serde(default)]
    pub meeting: Vec<MeetingSource>,
    #[serde(default)]
    pub remark: Vec<RemarkSource>,
}

#[derive(Deserialize)]
pub(super) struct ExtensionSource {
    pub decided_on: NaiveDate,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub reason: String,
}

#[derive(Deserialize)]
pub(super) struct MeetingSource {
    pub id: String,
    pub held_at: NaiveDateTime,
    pub place: String,
    pub turnout: BTreeMap<Sector, u32>,
    pub stated_total: Option<u32>,
    pub notes: String,
}

#[derive(Deserialize)]
pub(super) struct RemarkSource {
    pub number: u32,
    pub received_at: NaiveDateTime,
    pub channel: Channel,
    pub sender_kind: SenderKind,
    pub organisation: Option<String>,
    #[serde(default)]
    pub sender: String,
    pub meeting: Option<String>,
    pub place: Option<String>,
    pub wording_now: Option<String>,
    #[serde(default)]
    pub wording_proposed: String,
    pub content: String,
    pub reason: String,
    pub position: Option<Position>,
}

#[derive(Deserialize)]
pub(super) struct DraftActSource {
    pub id: String,
    pub kind: DraftActKind,
    pub title: String,
    pub status: DraftActStatus,
    pub case_number: String,
    pub begun_at: NaiveDateTime,
    /// The provision on the resolution that this one replaces.
    pub repeals: String,
    pub consultation_began_on: NaiveDate,
    pub consultation_ended_on: NaiveDate,
    pub sitting: String,
    pub sitting_chosen_on: NaiveDate,
    pub opinion: ActOpinion,
    pub version: Vec<VersionSource>,
}

/// A call with its rows and what changed in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CallSource {
    pub id: String,
    pub programme: String,
    pub title: String,
    pub case_number: String,
    pub begun_at: NaiveDateTime,
    pub year: i32,
    pub budget_on: NaiveDate,
    pub order_number: String,
    pub ordered_on: NaiveDate,
    pub announced_on: NaiveDate,
    pub offers_until: NaiveDateTime,
    pub chosen_by: NaiveDate,
    pub begins_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub closed_on: Option<NaiveDate>,
    pub grant_min: Option<String>,
    pub grant_max: Option<String>,
    pub grant_share: Option<u32>,
    pub own_share: Option<u32>,
    pub administrative_share: Option<u32>,
    pub threshold: Option<u32>,
    pub divergence: Option<u32>,
    pub silent_days: Option<u32>,
    pub words: NoticeWords,
    pub task: Vec<CallTaskSource>,
    pub criterion: Vec<CriterionSource>,
    pub attachment: Vec<RequiredSource>,
    pub prior: Vec<PriorSource>,
    pub publication: Vec<PublicationSource>,
    pub change: Option<CallChangeSource>,
}

#[derive(Deserialize)]
pub(super) struct CallTaskSource {
    pub priority: String,
    pub sphere: String,
    pub title: String,
    pub form: CommissioningForm,
    pub description: String,
    pub pools: BTreeMap<String, String>,
}

#[derive(Deserialize)]
pub(super) struct CriterionSource {
    pub aspect: Aspect,
    pub name: String,
    pub most: u32,
}

#[derive(Deserialize)]
pub(super) struct RequiredSource {
    pub name: String,
    pub condition: String,
}

#[derive(Deserialize)]
pub(super) struct PriorSource {
    pub year: i32,
    pub title: String,
    pub cost: String,
    pub grants: String,
}

#[derive(Deserialize)]
pub(super) struct CallChangeSource {
    pub kind: CallChangeKind,
    pub decided_on: NaiveDate,
    pub order_number: String,
    pub reason: String,
    pub until_after: Option<NaiveDateTime>,
    pub ground: Option<AnnulmentGround>,
    pub publication: Vec<PublicationSource>,
}
