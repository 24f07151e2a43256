//! Consultations as a list with what waits in each.

use chrono::NaiveDate;
use domain::{
    consultation::{ConsultationStatus, SubjectKind},
    id::{ConsultationId, ProgrammeId},
};

use crate::{Fault, ReadTx, cell::cells};

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
