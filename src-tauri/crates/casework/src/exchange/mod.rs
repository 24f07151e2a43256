//! A whole case as one JSON file, for handing over between officers and for tests.
//!
//! A [`CaseFile`] is a set of flat lists. Every row has a `key` that is valid inside the file only, and rows name each other by
//! these keys; the rows themselves are the records of the domain. Beside the case come the office, the organisations that the
//! case names, the sittings, the texts with their versions, the programme that it was started from, and the attached files.
//! Issued documents and the history stay with the office that has them.
//!
//! [`export`] makes the file, [`import`] reads it and takes it in: everything is examined ([`examine`]) before anything is written
//! ([`write`]), every fault is told with its place in the file, and what was taken in is one act that can be taken back. Which rows
//! are here already says [`same`]. The published schema is `assets/schemas/case-1.schema.json`;
//! [`schema`] makes it.

mod contest;
pub(crate) mod examine;
pub mod export;
pub(crate) mod faults;
pub mod import;
pub(crate) mod links;
pub(crate) mod same;
pub mod schema;
mod shapes;
pub(crate) mod write;

use domain::{
    act::{Act, UnitId},
    call::{Call, CallChange, CallTask, Criterion, PriorTask, RequiredAttachment},
    commission::{
        Award, CallResult, Commission, CommissionMeeting, Correction, Exclusion, Member, OpinionVote, ReasonsDemand, Scorecard,
        award::TaskProposal,
    },
    consultation::{Consultation, Extension, Meeting, Remark},
    draft_act::DraftAct,
    id::{RemarkId, TextId},
    offer::{FormalAnswer, Offer, OfferAttachment, OfferVersion},
    office::{Office, Signatory},
    organisation::Organisation,
    programme::{Goal, Indicator, Opinion, PriorityTask, Programme, Sitting},
    publication::Publication,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use contest::CardOpened;

/// Number of the shape of the file; a file with a greater one was made by a newer program.
pub const SCHEMA: u32 = 1;

/// What a case file is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CaseNoun {
    Programme,
    Consultation,
    DraftAct,
    Call,
    Organisation,
}

/// The row of the file that is the case; the others come with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CaseOfFile {
    pub noun: CaseNoun,
    pub key: i64,
}

/// A record with its key in the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Keyed<T> {
    pub key: i64,
    pub record: T,
}

/// A text with its working draft and its versions, the oldest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TextRow {
    pub title: String,
    pub act: Act,
    pub versions: Vec<VersionRow>,
}

impl TextRow {
    /// The unit stands in the draft or in a version, or was taken out of one.
    pub(crate) fn has_had(&self, unit: u32) -> bool {
        let id = UnitId(unit);
        let has = |act: &Act| act.find(id).is_some() || act.gone.contains_key(&id);
        has(&self.act) || self.versions.iter().any(|version| has(&version.act))
    }
}

/// A version of the consulted text that a remark brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemarkChange {
    pub remark: RemarkId,
    /// The text of the consultation of the remark.
    pub text: TextId,
    /// From 1 among the versions of the text.
    pub version: u32,
    /// The unit that was changed; `None` for the whole draft.
    pub unit: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VersionRow {
    pub note: String,
    pub act: Act,
}

/// A file kept with the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachmentRow {
    pub name: String,
    pub media_type: String,
    /// The bytes in Base64 with padding.
    pub base64: String,
}

/// The whole file.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CaseFile {
    pub schema: u32,
    pub case: CaseOfFile,
    pub office: Option<Office>,
    pub signatories: Vec<Signatory>,
    pub attachments: Vec<Keyed<AttachmentRow>>,
    pub organisations: Vec<Keyed<Organisation>>,
    pub sittings: Vec<Keyed<Sitting>>,
    pub texts: Vec<Keyed<TextRow>>,
    pub programmes: Vec<Keyed<Programme>>,
    pub goals: Vec<Keyed<Goal>>,
    pub indicators: Vec<Keyed<Indicator>>,
    pub tasks: Vec<Keyed<PriorityTask>>,
    pub opinions: Vec<Keyed<Opinion>>,
    /// Left out when there is none: files written before acts were known have no such list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub draft_acts: Vec<Keyed<DraftAct>>,
    /// The lists of calls are left out when they are empty, like that of draft acts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub calls: Vec<Keyed<Call>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub call_tasks: Vec<Keyed<CallTask>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<Keyed<Criterion>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub call_attachments: Vec<Keyed<RequiredAttachment>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub prior_tasks: Vec<Keyed<PriorTask>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub call_changes: Vec<Keyed<CallChange>>,
    // What was filed in the call and what became of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<Keyed<Offer>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub offer_versions: Vec<Keyed<OfferVersion>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub offer_attachments: Vec<Keyed<OfferAttachment>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub formal_answers: Vec<Keyed<FormalAnswer>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub commissions: Vec<Keyed<Commission>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub commission_members: Vec<Keyed<Member>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub commission_meetings: Vec<Keyed<CommissionMeeting>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exclusions: Vec<Keyed<Exclusion>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scorecards: Vec<Keyed<Scorecard>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cards_opened: Vec<Keyed<CardOpened>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub votes: Vec<Keyed<OpinionVote>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub proposals: Vec<Keyed<TaskProposal>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub awards: Vec<Keyed<Award>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Keyed<Correction>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub call_results: Vec<Keyed<CallResult>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons_demands: Vec<Keyed<ReasonsDemand>>,
    pub consultations: Vec<Keyed<Consultation>>,
    pub extensions: Vec<Keyed<Extension>>,
    pub meetings: Vec<Keyed<Meeting>>,
    pub remarks: Vec<Keyed<Remark>>,
    /// `None`: the file was written before these links were known, and does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remark_changes: Option<Vec<Keyed<RemarkChange>>>,
    pub publications: Vec<Keyed<Publication>>,
}

impl CaseFile {
    /// The key of the programme that is the case, or that the consultation is about. Other programmes are its past.
    pub(crate) fn own_programme(&self) -> Option<i64> {
        match self.case.noun {
            CaseNoun::Programme => Some(self.case.key),
            CaseNoun::Consultation => {
                let consulted = self.consultations.iter().find(|row| row.key == self.case.key);
                consulted.and_then(|row| row.record.programme).map(|programme| programme.0)
            }
            CaseNoun::DraftAct | CaseNoun::Call | CaseNoun::Organisation => None,
        }
    }

    fn new(noun: CaseNoun) -> Self {
        Self {
            schema: SCHEMA,
            case: CaseOfFile { noun, key: 0 },
            office: None,
            signatories: Vec::new(),
            attachments: Vec::new(),
            organisations: Vec::new(),
            sittings: Vec::new(),
            texts: Vec::new(),
            programmes: Vec::new(),
            goals: Vec::new(),
            indicators: Vec::new(),
            tasks: Vec::new(),
            opinions: Vec::new(),
            draft_acts: Vec::new(),
            calls: Vec::new(),
            call_tasks: Vec::new(),
            criteria: Vec::new(),
            call_attachments: Vec::new(),
            prior_tasks: Vec::new(),
            call_changes: Vec::new(),
            offers: Vec::new(),
            offer_versions: Vec::new(),
            offer_attachments: Vec::new(),
            formal_answers: Vec::new(),
            commissions: Vec::new(),
            commission_members: Vec::new(),
            commission_meetings: Vec::new(),
            exclusions: Vec::new(),
            scorecards: Vec::new(),
            cards_opened: Vec::new(),
            votes: Vec::new(),
            proposals: Vec::new(),
            awards: Vec::new(),
            corrections: Vec::new(),
            call_results: Vec::new(),
            reasons_demands: Vec::new(),
            consultations: Vec::new(),
            extensions: Vec::new(),
            meetings: Vec::new(),
            remarks: Vec::new(),
            remark_changes: Some(Vec::new()),
            publications: Vec::new(),
        }
    }
}
