//! Draft acts other than a programme.

use chrono::NaiveDate;
use domain::{
    draft_act::{ActOpinion, Announcement, DraftAct, DraftActKind, DraftActStatus},
    id::{DraftActId, SittingId, TextId},
    programme::Adoption,
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells, only},
    rows::{Row, numbers},
};

impl Row for DraftAct {
    type Id = DraftActId;
    const TABLE: &'static str = "draft_act";
    const COLUMNS: &'static [&'static str] = &[
        "kind",
        "title",
        "status",
        "case_number",
        "local_law",
        "text",
        "justification_text",
        "sitting",
        "consultation_began_on",
        "consultation_ended_on",
        "opinion_delivered_on",
        "opinion_given_on",
        "opinion_result",
        "submitted_to_council_on",
        "resolution_number",
        "adopted_on",
        "in_force_on",
        "sent_to_voivode_on",
        "sent_to_journal_on",
        "announced_on",
        "journal_position",
        "abandoned_on",
        "recorded_despite",
    ];

    fn values(&self) -> Vec<Value> {
        let (adoption, announcement) = (self.adoption.as_ref(), self.announcement.as_ref());
        cells![
            self.kind,
            self.title,
            self.status,
            self.case_number,
            self.local_law,
            self.text,
            self.justification_text,
            self.sitting,
            self.consultation_began_on,
            self.consultation_ended_on,
            self.opinion.delivered_on,
            self.opinion.given_on,
            self.opinion.result,
            self.submitted_to_council_on,
            adoption.map(|adoption| adoption.resolution_number.clone()),
            adoption.map(|adoption| adoption.adopted_on),
            adoption.and_then(|adoption| adoption.in_force_on),
            self.sent_to_voivode_on,
            self.sent_to_journal_on,
            announcement.map(|announcement| announcement.announced_on),
            announcement.map(|announcement| announcement.position.clone()),
            self.abandoned_on,
            self.recorded_despite,
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            kind: cells.next()?,
            title: cells.next()?,
            status: cells.next()?,
            case_number: cells.next()?,
            local_law: cells.next()?,
            text: cells.next()?,
            justification_text: cells.next()?,
            sitting: cells.next()?,
            consultation_began_on: cells.next()?,
            consultation_ended_on: cells.next()?,
            opinion: ActOpinion { delivered_on: cells.next()?, given_on: cells.next()?, result: cells.next()? },
            submitted_to_council_on: cells.next()?,
            adoption: read_adoption(cells)?,
            sent_to_voivode_on: cells.next()?,
            sent_to_journal_on: cells.next()?,
            announcement: read_announcement(cells)?,
            abandoned_on: cells.next()?,
            recorded_despite: cells.next()?,
        })
    }
}

fn read_adoption(cells: &mut Cells<'_>) -> Result<Option<Adoption>, Fault> {
    let (number, day, in_force_on): (Option<String>, Option<NaiveDate>, _) = (cells.next()?, cells.next()?, cells.next()?);
    Ok(number.zip(day).map(|(resolution_number, adopted_on)| Adoption { resolution_number, adopted_on, in_force_on }))
}

fn read_announcement(cells: &mut Cells<'_>) -> Result<Option<Announcement>, Fault> {
    let (day, position): (Option<NaiveDate>, Option<String>) = (cells.next()?, cells.next()?);
    Ok(day.zip(position).map(|(announced_on, position)| Announcement { announced_on, position }))
}

super::verbs!(DraftAct, DraftActId: insert, get, update);

/// A draft act as a list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftActRow {
    pub id: DraftActId,
    pub kind: DraftActKind,
    pub title: String,
    pub status: DraftActStatus,
    pub case_number: String,
    pub adopted_on: Option<NaiveDate>,
    pub announced_on: Option<NaiveDate>,
    pub in_force_on: Option<NaiveDate>,
    /// Day of the sitting chosen for the adoption.
    pub sitting_on: Option<NaiveDate>,
    pub text: TextId,
}

/// All draft acts, the newest first.
pub fn list(tx: &ReadTx<'_>) -> Result<Vec<DraftActRow>, Fault> {
    tx.all(include_str!("draft_act_list.sql"), cells![], |cells| {
        Ok(DraftActRow {
            id: cells.next()?,
            kind: cells.next()?,
            title: cells.next()?,
            status: cells.next()?,
            case_number: cells.next()?,
            adopted_on: cells.next()?,
            announced_on: cells.next()?,
            in_force_on: cells.next()?,
            sitting_on: cells.next()?,
            text: cells.next()?,
        })
    })
}

/// Titles of these draft acts.
pub fn titles(tx: &ReadTx<'_>, ids: &[DraftActId]) -> Result<Vec<(DraftActId, String)>, Fault> {
    let sql = "SELECT id, title FROM draft_act WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id";
    tx.all(sql, cells![numbers(ids.iter().map(|id| id.0))], |cells| Ok((cells.next()?, cells.next()?)))
}

/// The draft act to which a text belongs, as the act itself or as its justification.
pub fn of_text(tx: &ReadTx<'_>, text: TextId) -> Result<Option<DraftActId>, Fault> {
    tx.one("SELECT id FROM draft_act WHERE text = ?1 OR justification_text = ?1", cells![text], only)
}

/// The draft acts that are to be adopted at a sitting.
pub fn of_sitting(tx: &ReadTx<'_>, sitting: SittingId) -> Result<Vec<String>, Fault> {
    tx.all("SELECT title FROM draft_act WHERE sitting = ? ORDER BY id", cells![sitting], only)
}
