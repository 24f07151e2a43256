//! Programmes of cooperation.

use chrono::NaiveDate;
use domain::{
    id::{ProgrammeId, TextId},
    money::Money,
    programme::{Adoption, Programme, ProgrammeKind, ProgrammeStatus},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells, only},
    rows::{Row, numbers},
};

impl Row for Programme {
    type Id = ProgrammeId;
    const TABLE: &'static str = "programme";
    const COLUMNS: &'static [&'static str] = &[
        "kind",
        "title",
        "year_from",
        "year_to",
        "status",
        "case_number",
        "based_on",
        "text",
        "resolution_text",
        "justification_text",
        "sitting",
        "submitted_to_council_on",
        "resolution_number",
        "adopted_on",
        "in_force_on",
        "sent_to_voivode_on",
        "report_submitted_on",
        "report_published_on",
        "recorded_despite",
    ];

    fn values(&self) -> Vec<Value> {
        let adoption = self.adoption.as_ref();
        cells![
            self.kind,
            self.title,
            self.year_from,
            self.year_to,
            self.status,
            self.case_number,
            self.based_on,
            self.text,
            self.resolution_text,
            self.justification_text,
            self.sitting,
            self.submitted_to_council_on,
            adoption.map(|adoption| adoption.resolution_number.clone()),
            adoption.map(|adoption| adoption.adopted_on),
            adoption.and_then(|adoption| adoption.in_force_on),
            self.sent_to_voivode_on,
            self.report_submitted_on,
            self.report_published_on,
            self.recorded_despite,
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            kind: cells.next()?,
            title: cells.next()?,
            year_from: cells.next()?,
            year_to: cells.next()?,
            status: cells.next()?,
            case_number: cells.next()?,
            based_on: cells.next()?,
            text: cells.next()?,
            resolution_text: cells.next()?,
            justification_text: cells.next()?,
            sitting: cells.next()?,
            submitted_to_council_on: cells.next()?,
            adoption: read_adoption(cells)?,
            sent_to_voivode_on: cells.next()?,
            report_submitted_on: cells.next()?,
            report_published_on: cells.next()?,
            recorded_despite: cells.next()?,
        })
    }
}

fn read_adoption(cells: &mut Cells<'_>) -> Result<Option<Adoption>, Fault> {
    let (number, day, in_force_on): (Option<String>, Option<NaiveDate>, _) = (cells.next()?, cells.next()?, cells.next()?);
    Ok(number.zip(day).map(|(resolution_number, adopted_on)| Adoption { resolution_number, adopted_on, in_force_on }))
}

super::verbs!(Programme, ProgrammeId: insert, get, update);

/// A programme as a list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgrammeRow {
    pub id: ProgrammeId,
    pub kind: ProgrammeKind,
    pub title: String,
    pub year_from: i32,
    pub year_to: i32,
    pub status: ProgrammeStatus,
    pub case_number: String,
    pub adopted_on: Option<NaiveDate>,
    /// Day of the sitting chosen for the adoption.
    pub sitting_on: Option<NaiveDate>,
    pub tasks: u32,
    /// Sum of the planned amounts.
    pub planned: Money,
}

/// All programmes, the latest year first.
pub fn list(tx: &ReadTx<'_>) -> Result<Vec<ProgrammeRow>, Fault> {
    tx.all(include_str!("programme_list.sql"), cells![], |cells| {
        Ok(ProgrammeRow {
            id: cells.next()?,
            kind: cells.next()?,
            title: cells.next()?,
            year_from: cells.next()?,
            year_to: cells.next()?,
            status: cells.next()?,
            case_number: cells.next()?,
            adopted_on: cells.next()?,
            sitting_on: cells.next()?,
            tasks: cells.next()?,
            planned: cells.next()?,
        })
    })
}

/// Titles of programmes, in the order of their numbers.
pub fn titles(tx: &ReadTx<'_>, ids: &[ProgrammeId]) -> Result<Vec<(ProgrammeId, String)>, Fault> {
    let sql = "SELECT id, title FROM programme WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id";
    tx.all(sql, cells![numbers(ids.iter().map(|id| id.0))], |cells| Ok((cells.next()?, cells.next()?)))
}

/// Programmes that are not closed and reach into `year` or later, the latest year first.
pub fn not_closed_since(tx: &ReadTx<'_>, year: i32) -> Result<Vec<ProgrammeId>, Fault> {
    let sql = "SELECT id FROM programme WHERE year_to >= ? AND status <> ? ORDER BY year_to DESC, id DESC";
    tx.all(sql, cells![year, ProgrammeStatus::Closed], only)
}

/// The programme to which a text belongs, in whichever of its three roles.
pub fn of_text(tx: &ReadTx<'_>, text: TextId) -> Result<Option<ProgrammeId>, Fault> {
    let sql = "SELECT id FROM programme WHERE text = ?1 OR resolution_text = ?1 OR justification_text = ?1";
    tx.one(sql, cells![text], only)
}
