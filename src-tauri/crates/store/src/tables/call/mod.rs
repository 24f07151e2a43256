//! Open calls for offers; their tasks, criteria and changes have files of their own.

pub mod change;
pub mod criterion;
pub mod prior_task;
pub mod required;
pub mod task;

use chrono::{NaiveDate, NaiveDateTime};
use domain::{
    call::{Call, CallLimits, CallMode, CallStatus, NoticeWords},
    id::{CallId, ProgrammeId},
    money::Money,
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells},
    rows::{Row, numbers},
};

impl Row for Call {
    type Id = CallId;
    const TABLE: &'static str = "call";
    const COLUMNS: &'static [&'static str] = &[
        "mode",
        "title",
        "status",
        "case_number",
        "year",
        "programme",
        "previous",
        "regranting",
        "budget",
        "budget_on",
        "order_number",
        "ordered_on",
        "offers_until",
        "chosen_by",
        "begins_on",
        "ends_on",
        "grant_rules",
        "conditions",
        "choice",
        "eligible",
        "filing",
        "costs",
        "regranting_terms",
        "contact",
        "more",
        "grant_min",
        "grant_max",
        "grant_share",
        "own_share",
        "own_money_share",
        "no_personal",
        "no_in_kind",
        "no_payments",
        "no_joint",
        "administrative_share",
        "administrative_of_grant",
        "offers_each",
        "award_share",
        "threshold",
        "divergence",
        "silent_days",
        "results_required",
        "announced_on",
        "closed_on",
        "settled_on",
        "finished_on",
        "recorded_despite",
    ];

    fn values(&self) -> Vec<Value> {
        let (words, limits) = (&self.words, &self.limits);
        cells![
            self.mode,
            self.title,
            self.status,
            self.case_number,
            self.year,
            self.programme,
            self.previous,
            self.regranting,
            self.budget,
            self.budget_on,
            self.order_number,
            self.ordered_on,
            self.offers_until,
            self.chosen_by,
            self.begins_on,
            self.ends_on,
            words.grant_rules,
            words.conditions,
            words.choice,
            words.eligible,
            words.filing,
            words.costs,
            words.regranting,
            words.contact,
            words.more,
            limits.grant_min,
            limits.grant_max,
            limits.grant_share,
            limits.own_share,
            limits.own_money_share,
            limits.no_personal,
            limits.no_in_kind,
            limits.no_payments,
            limits.no_joint,
            limits.administrative_share,
            limits.administrative_of_grant,
            limits.offers_each,
            limits.award_share,
            self.threshold,
            self.divergence,
            self.silent_days,
            self.results_required,
            self.announced_on,
            self.closed_on,
            self.settled_on,
            self.finished_on,
            self.recorded_despite,
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            mode: cells.next()?,
            title: cells.next()?,
            status: cells.next()?,
            case_number: cells.next()?,
            year: cells.next()?,
            programme: cells.next()?,
            previous: cells.next()?,
            regranting: cells.next()?,
            budget: cells.next()?,
            budget_on: cells.next()?,
            order_number: cells.next()?,
            ordered_on: cells.next()?,
            offers_until: cells.next()?,
            chosen_by: cells.next()?,
            begins_on: cells.next()?,
            ends_on: cells.next()?,
            words: NoticeWords {
                grant_rules: cells.next()?,
                conditions: cells.next()?,
                choice: cells.next()?,
                eligible: cells.next()?,
                filing: cells.next()?,
                costs: cells.next()?,
                regranting: cells.next()?,
                contact: cells.next()?,
                more: cells.next()?,
            },
            limits: CallLimits {
                grant_min: cells.next()?,
                grant_max: cells.next()?,
                grant_share: cells.next()?,
                own_share: cells.next()?,
                own_money_share: cells.next()?,
                no_personal: cells.next()?,
                no_in_kind: cells.next()?,
                no_payments: cells.next()?,
                no_joint: cells.next()?,
                administrative_share: cells.next()?,
                administrative_of_grant: cells.next()?,
                offers_each: cells.next()?,
                award_share: cells.next()?,
            },
            threshold: cells.next()?,
            divergence: cells.next()?,
            silent_days: cells.next()?,
            results_required: cells.next()?,
            announced_on: cells.next()?,
            closed_on: cells.next()?,
            settled_on: cells.next()?,
            finished_on: cells.next()?,
            recorded_despite: cells.next()?,
        })
    }
}

super::verbs!(Call, CallId: insert, get, update);

/// A call as a list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct CallRow {
    pub id: CallId,
    pub mode: CallMode,
    pub title: String,
    pub status: CallStatus,
    pub case_number: String,
    pub year: i32,
    pub offers_until: Option<NaiveDateTime>,
    pub chosen_by: Option<NaiveDate>,
    /// Tasks that were not annulled.
    pub tasks: u32,
    /// Money of those tasks in all years; `None` when none has an amount.
    pub pool: Option<Money>,
}

/// All calls, the newest first.
pub fn list(tx: &ReadTx<'_>) -> Result<Vec<CallRow>, Fault> {
    tx.all(include_str!("call_list.sql"), cells![], |cells| {
        Ok(CallRow {
            id: cells.next()?,
            mode: cells.next()?,
            title: cells.next()?,
            status: cells.next()?,
            case_number: cells.next()?,
            year: cells.next()?,
            offers_until: cells.next()?,
            chosen_by: cells.next()?,
            tasks: cells.next()?,
            pool: cells.next()?,
        })
    })
}

/// Calls that are not over, and those annulled of a year on or after `since`, whose annulment may still have to be told; the
/// oldest first.
pub fn under_way(tx: &ReadTx<'_>, since: i32) -> Result<Vec<CallId>, Fault> {
    tx.all(
        "SELECT id FROM call WHERE status <> 'zakonczony' AND (status <> 'uniewazniony' OR year >= ?) ORDER BY year, id",
        cells![since],
        crate::cell::only,
    )
}

/// Titles of these calls.
pub fn titles(tx: &ReadTx<'_>, ids: &[CallId]) -> Result<Vec<(CallId, String)>, Fault> {
    let sql = "SELECT id, title FROM call WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id";
    tx.all(sql, cells![numbers(ids.iter().map(|id| id.0))], |cells| Ok((cells.next()?, cells.next()?)))
}

/// The calls that announce tasks of a programme, the oldest first.
pub fn of_programme(tx: &ReadTx<'_>, programme: ProgrammeId) -> Result<Vec<CallId>, Fault> {
    tx.all("SELECT id FROM call WHERE programme = ? ORDER BY id", cells![programme], crate::cell::only)
}
