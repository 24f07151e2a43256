//! An offer filed in an open call: what it holds, when and how it came, and the states of its life.
//!
//! - [`form`]: the official form as data, with its checks written once for the office and for the offline form;
//! - [`receipt`]: the moment an offer came, to the hour;
//! - [`status`]: the states;
//! - [`compare`]: what changed between two versions;
//! - [`formal`]: the questions of the formal check.

pub mod compare;
pub mod form;
pub mod formal;
pub mod receipt;
pub mod rules;
pub mod status;
pub mod typed;
pub mod validate;

pub use form::{FormFault, Limits, OfferForm};
pub use formal::{FormalAnswer, FormalQuestion};
pub use receipt::{OfferChannel, Receipt, ReceiptFault};
pub use status::OfferStatus;

use chrono::NaiveDate;

use crate::{
    id::{AttachmentId, CallId, CallTaskId, OfferId, OrganisationId, RequiredAttachmentId},
    vocabulary,
};

vocabulary! {
    /// Why a version of an offer was written down. What an applicant filed is never overwritten.
    pub enum VersionKind {
        /// As it came.
        Filed = "zlozona", "złożona";
        /// Completed after a call to complete, or mended.
        Corrected = "poprawiona", "poprawiona";
        /// Brought in line with the amount that was granted.
        Updated = "zaktualizowana", "zaktualizowana";
    }
}

/// An offer as the register of a call keeps it; what it holds stands in its versions.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Offer {
    pub call: CallId,
    /// The task of the call; `None` when it is not known yet.
    pub task: Option<CallTaskId>,
    /// Number in the register of the call; no two offers of a call share one.
    pub number: String,
    /// The applicant, or the first of a joint offer, when the office has it in its register.
    pub organisation: Option<OrganisationId>,
    pub receipt: Receipt,
    pub status: OfferStatus,
    /// Number of the version that counts now, from 1.
    pub version: u32,
    /// Called to complete on this day, until that one.
    pub called_on: Option<NaiveDate>,
    pub complete_by: Option<NaiveDate>,
    /// What must be completed.
    pub call_words: String,
    /// Found correct, rejected or withdrawn on this day.
    pub decided_on: Option<NaiveDate>,
    /// Why it was rejected or withdrawn.
    pub reason: String,
    /// Why one that was late or rejected takes part all the same, and since when; kept whatever becomes of it later.
    #[serde(default)]
    pub brought_back: String,
    #[serde(default)]
    pub brought_back_on: Option<NaiveDate>,
    pub note: String,
}

/// What an offer held at one time.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct OfferVersion {
    pub offer: OfferId,
    /// From 1.
    pub number: u32,
    pub kind: VersionKind,
    /// Day on which it came.
    pub came_on: NaiveDate,
    /// What was corrected, in a few words.
    pub note: String,
    /// The whole form was entered; `false`: only what a list of a generator says.
    pub whole: bool,
    pub form: OfferForm,
}

/// A file that came with an offer.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct OfferAttachment {
    pub offer: OfferId,
    pub file: AttachmentId,
    /// What it is.
    pub name: String,
    /// The attachment of the notice that it is.
    pub required: Option<RequiredAttachmentId>,
}

impl Offer {
    /// A new one that came, with its first version.
    pub fn filed(call: CallId, task: Option<CallTaskId>, number: impl Into<String>, receipt: Receipt) -> Self {
        Self {
            call,
            task,
            number: number.into(),
            organisation: None,
            receipt,
            status: OfferStatus::Filed,
            version: 1,
            called_on: None,
            complete_by: None,
            call_words: String::new(),
            decided_on: None,
            reason: String::new(),
            brought_back: String::new(),
            brought_back_on: None,
            note: String::new(),
        }
    }
}

impl OfferVersion {
    /// Whether a fault speaks of what was told. A list of a generator leaves most of the form out; that is no fault of the offer.
    pub fn is_told(&self, fault: &FormFault) -> bool {
        let sources = &self.form.sources;
        self.whole
            || match fault.check {
                _ if fault.is_missing() => false,
                "v_b_all" => self.form.cost_rows().next().is_some(),
                "v_b_sources" => sources.all.amount.is_some() && sources.own.amount.is_some(),
                "v_b_own" => sources.own_financial.amount.is_some() || sources.own_in_kind.amount.is_some(),
                "v_b_support" => sources.own.amount.is_some() || sources.recipients.amount.is_some(),
                _ => true,
            }
    }

    /// Sums and shares that were told and do not add up, whatever the call asks for.
    pub fn wrong_sums(&self) -> Vec<FormFault> {
        self.form.wrong_sums().into_iter().filter(|fault| self.is_told(fault)).collect()
    }
}
