//! Calls.

use chrono::{NaiveDate, NaiveDateTime};
use domain::{
    call::{AnnulmentGround, Aspect, BudgetBasis, CallChangeKind, CallMode, CallStatus},
    programme::CommissioningForm,
};
use schemars::JsonSchema;

use crate::exchange::schema::Term;

/// Otwarty konkurs ofert: udziały w setnych częściach procentu, punkty w setnych częściach, kwoty w groszach.
#[derive(JsonSchema)]
pub(super) struct Call {
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
pub(super) struct NoticeWords {
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
pub(super) struct CallLimits {
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
pub(super) struct CallTask {
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
pub(super) struct Pool {
    year: i32,
    amount: i64,
}

#[derive(JsonSchema)]
pub(super) struct Criterion {
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
pub(super) struct RequiredAttachment {
    call: i64,
    position: u32,
    name: String,
    condition: String,
    binding: bool,
}

#[derive(JsonSchema)]
pub(super) struct PriorTask {
    call: i64,
    position: u32,
    year: i32,
    title: String,
    cost: Option<i64>,
    grants: Option<i64>,
}

#[derive(JsonSchema)]
pub(super) struct CallChange {
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
    chosen_before: Option<NaiveDate>,
    chosen_after: Option<NaiveDate>,
    status_before: Option<Term<CallStatus>>,
}
