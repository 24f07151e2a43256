//! Consultations as a list with what waits in each.

use chrono::NaiveDate;
use domain::{
    consultation::{ConsultationStatus, SubjectKind},
    id::{ConsultationId, ProgrammeId},
};

use crate::{
    Fault, ReadTx,
    cell::{cells, only},
};

/// A consultation as a list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct ConsultationRow {
    pub id: ConsultationId,
    pub subject: SubjectKind,
    pub programme: Option<ProgrammeId>,
    pub title: String,
    pub status: ConsultationStatus,
    pub case_number: String,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub report_published_on: Option<NaiveDate>,
    pub remarks: u32,
    /// Remarks without a position.
    pub unanswered: u32,
    pub meetings: u32,
}

/// All consultations: those without a date first, then the latest.
pub fn list(tx: &ReadTx<'_>) -> Result<Vec<ConsultationRow>, Fault> {
    tx.all(include_str!("list.sql"), cells![], |cells| {
        Ok(ConsultationRow {
            id: cells.next()?,
            subject: cells.next()?,
            programme: cells.next()?,
            title: cells.next()?,
            status: cells.next()?,
            case_number: cells.next()?,
            starts_on: cells.next()?,
            ends_on: cells.next()?,
            report_published_on: cells.next()?,
            remarks: cells.next()?,
            unanswered: cells.next()?,
            meetings: cells.next()?,
        })
    })
}

/// Consultations that are neither reported nor called off, and those that ended on the day `since` or later, in the order of the list.
pub fn under_way(tx: &ReadTx<'_>, since: Option<NaiveDate>) -> Result<Vec<ConsultationId>, Fault> {
    let sql = "SELECT id FROM consultation WHERE status NOT IN (?, ?) OR coalesce(ends_on, starts_on, '9999') >= ? \
               ORDER BY coalesce(starts_on, '9999') DESC, id DESC";
    tx.all(sql, cells![ConsultationStatus::Reported, ConsultationStatus::Cancelled, since], only)
}
