//! The official form as it is typed: every amount and day a text, so that nothing typed is lost before it is understood.
//!
//! [`read`] understands what was typed and tells every fault with its field; [`typed`] writes a form back for mending.

mod read;
#[cfg(test)]
mod tests;
mod typed;

pub(super) use read::read;
use serde::{Deserialize, Serialize};
use specta::Type;
pub(crate) use typed::typed;

/// Every field of the official form as typed; closed lists by their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OfferInput {
    pub joint: bool,
    pub addressee: String,
    pub task_kind: String,
    pub applicants: Vec<ApplicantInput>,
    pub contact_name: String,
    pub contact_phone: String,
    pub contact_email: String,
    pub title: String,
    pub starts_on: String,
    pub ends_on: String,
    pub summary: String,
    pub actions: Vec<ActionInput>,
    pub outcomes: String,
    pub results: Vec<ResultInput>,
    pub experience: String,
    pub resources: String,
    pub costs: Vec<ActionCostsInput>,
    pub admin: Vec<CostInput>,
    /// The sum rows as they stand on the paper; empty ones are counted.
    pub actions_sum: AmountsInput,
    pub admin_sum: AmountsInput,
    pub all_sum: AmountsInput,
    /// Rows 1, 2, 3, 3.1, 3.2 and 4 of V.B.
    pub sources: Vec<SourceInput>,
    pub split: Vec<SplitInput>,
    pub split_sum: AmountsInput,
    pub payment: String,
    pub payment_note: String,
    pub representation: String,
    pub other: String,
    pub within_activity: bool,
    pub payments_within_activity: bool,
    pub tax_arrears: String,
    pub insurance_arrears: String,
    pub agrees_with: String,
    pub truthful: bool,
    pub data_protection: bool,
    pub signatures: Vec<SignatureInput>,
    pub signed_on: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ApplicantInput {
    pub name: String,
    pub legal_form: String,
    pub register_number: String,
    pub seat: String,
    pub website: String,
    pub correspondence: String,
    pub email: String,
    pub phone: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ActionInput {
    pub year: String,
    pub name: String,
    pub description: String,
    pub audience: String,
    pub planned: String,
    pub third_party: String,
    pub performer: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ResultInput {
    pub name: String,
    pub target: String,
    pub monitoring: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ActionCostsInput {
    pub name: String,
    pub rows: Vec<CostInput>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CostInput {
    pub name: String,
    pub unit: String,
    pub unit_price: String,
    pub units: String,
    /// Empty: price times units.
    pub total: String,
    pub years: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AmountsInput {
    pub total: String,
    pub years: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SourceInput {
    pub amount: String,
    pub share: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SplitInput {
    pub applicant: String,
    pub total: String,
    pub years: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SignatureInput {
    pub name: String,
    pub function: String,
    pub applicant: String,
}
