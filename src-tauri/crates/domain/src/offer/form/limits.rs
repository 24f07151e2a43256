//! What a call asks of its offers, as the checks of the form read it.

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::{
    call::{Call, CallTask},
    money::Money,
    programme::CommissioningForm,
};

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
    /// Most costs of actions that the form itself has room for. Paper has no end: only an offline form sets it.
    pub costs_max: Option<u32>,
}

impl Limits {
    /// What a call asks of the offers for one of its tasks; without a task, what it asks of all.
    pub fn of(call: &Call, task: Option<&CallTask>) -> Self {
        let limits = &call.limits;
        let first = task.and_then(|task| task.begins_on).or(call.begins_on);
        let last = task.and_then(|task| task.ends_on).or(call.ends_on);
        let years = first.zip(last).map(|(first, last)| (last.year() - first.year() + 1).max(1));
        Self {
            support: task.is_some_and(|task| task.form == CommissioningForm::Support),
            grant_min: limits.grant_min,
            grant_max: limits.grant_max,
            grant_share_max: limits.grant_share.map(|share| share.0),
            admin_share_max: limits.administrative_share.map(|share| share.0),
            admin_base: if limits.administrative_of_grant { AdminBase::Grant } else { AdminBase::AllCosts },
            own_share_min: limits.own_share.map(|share| share.0),
            own_financial_share_min: limits.own_money_share.map(|share| share.0),
            in_kind_allowed: !(limits.no_in_kind && limits.no_personal),
            payments_allowed: !limits.no_payments,
            joint_allowed: !limits.no_joint,
            starts_from: first,
            ends_by: last,
            deadline: call.offers_until,
            years: years.and_then(|years| u32::try_from(years).ok()).unwrap_or(1),
            results_required: call.results_required,
            offers_per_organisation: limits.offers_each,
            costs_max: None,
        }
    }
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
            costs_max: None,
        }
    }
}
