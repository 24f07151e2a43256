//! Cases that went into packages or came from them, with what both sides knew last.

use chrono::NaiveDate;
use domain::{
    handover::{HandoverDirection, HandoverEnd},
    id::{HandoverId, Stored},
    publication::CaseRef,
};
use rusqlite::types::Value;

use super::case;
use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells, only},
    rows::{self, Row},
};

/// One case in one package.
#[derive(Clone, Debug, PartialEq)]
pub struct Handover {
    /// A programme, consultations of something else, or another draft act.
    pub case: CaseRef,
    pub direction: HandoverDirection,
    /// The same in every file to which the case goes: 64 hexadecimal digits.
    pub identity: String,
    /// The package in which it went: 64 hexadecimal digits.
    pub package: String,
    /// SHA-256 of the case as it went.
    pub fingerprint: String,
    /// The rows of the case as they went, as JSON. History keeps nothing of it.
    pub base: String,
    /// For whom, or from whom.
    pub person: String,
    pub note: String,
    pub handed_on: NaiveDate,
    /// When and how it ended; `None` while the case is with the other person.
    pub ended: Option<(HandoverEnd, NaiveDate)>,
}

impl Row for Handover {
    type Id = HandoverId;
    const TABLE: &'static str = "handover";
    const COLUMNS: &'static [&'static str] = &[
        "programme",
        "consultation",
        "draft_act",
        "call",
        "direction",
        "identity",
        "package",
        "fingerprint",
        "base",
        "person",
        "note",
        "handed_on",
        "ended",
        "ended_on",
    ];

    fn values(&self) -> Vec<Value> {
        let mut values = case::values(self.case);
        values.extend(cells![
            self.direction,
            self.identity,
            self.package,
            self.fingerprint,
            self.base,
            self.person,
            self.note,
            self.handed_on,
            self.ended.map(|(end, _)| end),
            self.ended.map(|(_, day)| day),
        ]);
        values
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            case: case::read(cells)?,
            direction: cells.next()?,
            identity: cells.next()?,
            package: cells.next()?,
            fingerprint: cells.next()?,
            base: cells.next()?,
            person: cells.next()?,
            note: cells.next()?,
            handed_on: cells.next()?,
            ended: cells.next::<Option<HandoverEnd>>()?.zip(cells.next()?),
        })
    }
}

super::verbs!(Handover, HandoverId: insert, get, update);

/// The newest hand-over of a case in either direction.
pub fn last(tx: &ReadTx<'_>, case: CaseRef) -> Result<Option<Stored<HandoverId, Handover>>, Fault> {
    let (condition, values) = case::condition(case);
    Ok(rows::select(tx, &format!("WHERE {condition} ORDER BY id DESC LIMIT 1"), values)?.into_iter().next())
}

/// The newest hand-over of the case that has this identity.
pub fn of_identity(tx: &ReadTx<'_>, identity: &str) -> Result<Option<Stored<HandoverId, Handover>>, Fault> {
    Ok(rows::select(tx, "WHERE identity = ? ORDER BY id DESC LIMIT 1", cells![identity.to_owned()])?.into_iter().next())
}

/// Hand-overs in which the case had this fingerprint, the newest first.
pub fn with_fingerprint(tx: &ReadTx<'_>, case: CaseRef, fingerprint: &str) -> Result<Vec<Stored<HandoverId, Handover>>, Fault> {
    let (condition, mut values) = case::condition(case);
    values.extend(cells![fingerprint.to_owned()]);
    rows::select(tx, &format!("WHERE {condition} AND fingerprint = ? ORDER BY id DESC"), values)
}

/// Cases that are with their substitutes now, the newest first.
pub fn away(tx: &ReadTx<'_>) -> Result<Vec<Stored<HandoverId, Handover>>, Fault> {
    rows::select(tx, "WHERE direction = ? AND ended IS NULL ORDER BY id DESC", cells![HandoverDirection::Given])
}

/// The hand-over for which a case is away now; the newest when it went to several people.
pub fn away_of(tx: &ReadTx<'_>, case: CaseRef) -> Result<Option<Stored<HandoverId, Handover>>, Fault> {
    let (condition, mut values) = case::condition(case);
    values.extend(cells![HandoverDirection::Given]);
    let tail = format!("WHERE {condition} AND direction = ? AND ended IS NULL ORDER BY id DESC");
    Ok(rows::select(tx, &tail, values)?.into_iter().next())
}

/// The case is back, or is not expected any more. Every hand-over of it that is still open ends.
pub fn end(tx: &WriteTx<'_>, case: CaseRef, how: HandoverEnd, on: NaiveDate) -> Result<(), Fault> {
    while let Some(open) = away_of(tx, case)? {
        update(tx, open.id, open.revision, &Handover { ended: Some((how, on)), ..open.record })?;
    }
    Ok(())
}

/// When the file was made, as it stands in the file: no other has the same moment.
pub fn birth_of_file(tx: &ReadTx<'_>) -> Result<String, Fault> {
    let found = tx.one("SELECT created_at FROM file_info WHERE id = 1", cells![], only)?;
    found.ok_or(Fault::Unexpected { detail: "file_info without a row".into() })
}

/// What the files of a case weigh.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// Bytes of the issued documents in all their forms.
    pub documents: u64,
    pub document_files: u32,
}

/// Bytes of the issued documents of a case.
pub fn weight(tx: &ReadTx<'_>, case: CaseRef) -> Result<Weight, Fault> {
    let (condition, values) = case::condition(case);
    let sql = format!(
        "SELECT coalesce(sum(length(f.bytes)), 0), count(*) FROM issued_file AS f \
         WHERE f.document IN (SELECT id FROM issued_document WHERE {condition})"
    );
    let found = tx.one(&sql, values, |cells| Ok((cells.next::<i64>()?, cells.next::<u32>()?)))?;
    Ok(found.map_or_else(Weight::default, |(bytes, files)| Weight { documents: bytes.unsigned_abs(), document_files: files }))
}
