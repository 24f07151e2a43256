//! What a call asks of its offers, as the checks of the form read it.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::money::Money;

/// Of what the share of administrative costs is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AdminBase {
    /// Of all costs of the task.
    #[default]
    AllCosts,
    /// Of the grant.
    Grant,
}

/// Limits of one task of a call. Money in grosze, shares in permyriads; `None`: the call sets none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Limits {
    /// The task is supported (wspieranie): an own contribution or another source is expected.
    pub support: bool,
    pub grant_min: Option<Money>,
    pub grant_max: Option<Money>,
    /// Largest share of the grant in all costs.
    pub grant_share_max: Option<u32>,
    /// Largest share of administrative costs.
    pub admin_share_max: Option<u32>,
    pub admin_base: AdminBase,
    /// Smallest share of the own contribution in all costs.
    pub own_share_min: Option<u32>,
    /// Smallest share of the financial own contribution in all costs.
    pub own_financial_share_min: Option<u32>,
    /// Work and things count as own contribution.
    pub in_kind_allowed: bool,
    /// Payments of recipients may be taken.
    pub payments_allowed: bool,
    pub joint_allowed: bool,
    /// First day on which the task may begin.
    pub starts_from: Option<NaiveDate>,
    /// Last day on which it must end.
    pub ends_by: Option<NaiveDate>,
    /// Last moment for filing; `00:00` of the next day when the notice says 24:00.
    pub deadline: Option<NaiveDateTime>,
    /// Calendar years that the task may cover, at least 1.
    pub years: u32,
    /// Table III.6 must be filled.
    pub results_required: bool,
    /// Most offers that one organisation may file.
    pub offers_per_organisation: Option<u32>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            support: false,
            grant_min: None,
            grant_max: None,
            grant_share_max: None,
            admin_share_max: None,
            admin_base: AdminBase::AllCosts,
            own_share_min: None,
            own_financial_share_min: None,
            in_kind_allowed: true,
            payments_allowed: true,
            joint_allowed: true,
            starts_from: None,
            ends_by: None,
            deadline: None,
            years: 1,
            results_required: false,
            offers_per_organisation: None,
        }
    }
}
