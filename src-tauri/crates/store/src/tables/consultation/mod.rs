//! Consultations: the record, those entitled, the forms, and the extensions.

pub mod extension;
mod list;

pub use list::{ConsultationRow, list, under_way};

use chrono::NaiveDate;
use domain::{
    consultation::{Cancellation, Consultation},
    id::{ConsultationId, ProgrammeId, Revision, Stored, TextId},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells, only},
    rows::{self, Pairing, Part, Row, numbers},
};

impl Row for Consultation {
    type Id = ConsultationId;
    const TABLE: &'static str = "consultation";
    const COLUMNS: &'static [&'static str] = &[
        "subject",
        "programme",
        "title",
        "text",
        "status",
        "case_number",
        "purpose",
        "unit",
        "remarks_address",
        "remarks_email",
        "order_number",
        "order_date",
        "announced_on",
        "starts_on",
        "ends_on",
        "ends_at",
        "cancelled_on",
        "cancelled_why",
        "report_made_on",
        "report_published_on",
        "stated_participants",
        "summary",
        "recorded_despite",
    ];

    fn values(&self) -> Vec<Value> {
        let cancelled = self.cancelled.as_ref();
        cells![
            self.subject,
            self.programme,
            self.title,
            self.text,
            self.status,
            self.case_number,
            self.purpose,
            self.unit,
            self.remarks_address,
            self.remarks_email,
            self.order_number,
            self.order_date,
            self.announced_on,
            self.starts_on,
            self.ends_on,
            self.ends_at,
            cancelled.map(|cancelled| cancelled.cancelled_on),
            cancelled.map(|cancelled| cancelled.reason.clone()).unwrap_or_default(),
            self.report_made_on,
            self.report_published_on,
            self.stated_participants,
            self.summary,
            self.recorded_despite,
        ]
    }

    /// The flat part; those entitled and the forms are read beside it.
    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            subject: cells.next()?,
            programme: cells.next()?,
            title: cells.next()?,
            text: cells.next()?,
            status: cells.next()?,
            case_number: cells.next()?,
            purpose: cells.next()?,
            unit: cells.next()?,
            remarks_address: cells.next()?,
            remarks_email: cells.next()?,
            order_number: cells.next()?,
            order_date: cells.next()?,
            announced_on: cells.next()?,
            starts_on: cells.next()?,
            ends_on: cells.next()?,
            ends_at: cells.next()?,
            cancelled: read_cancellation(cells)?,
            report_made_on: cells.next()?,
            report_published_on: cells.next()?,
            stated_participants: cells.next()?,
            summary: cells.next()?,
            recorded_despite: cells.next()?,
            entitled: Vec::new(),
            forms: Vec::new(),
        })
    }
}

fn read_cancellation(cells: &mut Cells<'_>) -> Result<Option<Cancellation>, Fault> {
    let (day, reason): (Option<NaiveDate>, _) = (cells.next()?, cells.next()?);
    Ok(day.map(|cancelled_on| Cancellation { cancelled_on, reason }))
}

const ENTITLED: Part =
    Part { table: "consultation_entitled", owner: "consultation", columns: &["entitled"], pairing: Pairing::Key(0) };
const FORMS: Part = Part { table: "consultation_form", owner: "consultation", columns: &["form"], pairing: Pairing::Key(0) };

pub fn insert(tx: &WriteTx<'_>, consultation: &Consultation) -> Result<ConsultationId, Fault> {
    let id = rows::insert(tx, consultation)?;
    keep_parts(tx, id, consultation)?;
    Ok(id)
}

/// Writes the consultation over the revision that was seen.
pub fn update(tx: &WriteTx<'_>, id: ConsultationId, seen: Revision, consultation: &Consultation) -> Result<Revision, Fault> {
    let revision = rows::update(tx, id, seen, consultation)?;
    keep_parts(tx, id, consultation)?;
    Ok(revision)
}

fn keep_parts(tx: &WriteTx<'_>, id: ConsultationId, consultation: &Consultation) -> Result<(), Fault> {
    ENTITLED.keep(tx, id.0, consultation.entitled.iter().map(|entitled| cells![*entitled]).collect())?;
    FORMS.keep(tx, id.0, consultation.forms.iter().map(|form| cells![*form]).collect())
}

pub fn get(tx: &ReadTx<'_>, id: ConsultationId) -> Result<Stored<ConsultationId, Consultation>, Fault> {
    with_parts(tx, rows::get(tx, id)?)
}

/// Consultations of a programme in the order in which they were opened.
pub fn of_programme(tx: &ReadTx<'_>, programme: ProgrammeId) -> Result<Vec<Stored<ConsultationId, Consultation>>, Fault> {
    let found = rows::select(tx, "WHERE programme = ? ORDER BY id", cells![programme])?;
    found.into_iter().map(|stored| with_parts(tx, stored)).collect()
}

/// Titles of consultations, in the order of their numbers.
pub fn titles(tx: &ReadTx<'_>, ids: &[ConsultationId]) -> Result<Vec<(ConsultationId, String)>, Fault> {
    let sql = "SELECT id, title FROM consultation WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id";
    tx.all(sql, cells![numbers(ids.iter().map(|id| id.0))], |cells| Ok((cells.next()?, cells.next()?)))
}

/// The consultation whose own draft a text is; a programme's text belongs to the programme.
pub fn of_text(tx: &ReadTx<'_>, text: TextId) -> Result<Option<ConsultationId>, Fault> {
    tx.one("SELECT id FROM consultation WHERE text = ? ORDER BY id DESC LIMIT 1", cells![text], only)
}

/// All consultations that a text went through, the earliest first.
pub fn all_of_text(tx: &ReadTx<'_>, text: TextId) -> Result<Vec<ConsultationId>, Fault> {
    tx.all("SELECT id FROM consultation WHERE text = ? ORDER BY id", cells![text], only)
}

/// Texts whose consultation was not cancelled.
pub fn texts(tx: &ReadTx<'_>) -> Result<Vec<TextId>, Fault> {
    tx.all("SELECT text FROM consultation WHERE text IS NOT NULL AND cancelled_on IS NULL ORDER BY id", cells![], only)
}

fn with_parts(
    tx: &ReadTx<'_>,
    mut stored: Stored<ConsultationId, Consultation>,
) -> Result<Stored<ConsultationId, Consultation>, Fault> {
    let entitled = "SELECT entitled FROM consultation_entitled WHERE consultation = ? ORDER BY id";
    stored.record.entitled = tx.all(entitled, cells![stored.id], only)?;
    let forms = "SELECT form FROM consultation_form WHERE consultation = ? ORDER BY id";
    stored.record.forms = tx.all(forms, cells![stored.id], only)?;
    Ok(stored)
}
