//! Publications with their evidence.

use chrono::NaiveDate;
use domain::{
    id::{ConsultationId, PublicationId, Stored},
    publication::{CaseRef, Publication, PublishedThing},
};
use rusqlite::types::Value;

use super::case;
use crate::{
    Fault, ReadTx,
    cell::{Cells, cells},
    rows::{self, Row},
};

impl Row for Publication {
    type Id = PublicationId;
    const TABLE: &'static str = "publication";
    const COLUMNS: &'static [&'static str] = &[
        "programme",
        "consultation",
        "draft_act",
        "call",
        "thing",
        "subject",
        "place",
        "address",
        "published_on",
        "removed_on",
        "evidence",
    ];

    fn values(&self) -> Vec<Value> {
        let mut values = case::values(self.case);
        values.extend(cells![
            self.thing,
            self.subject,
            self.place,
            self.address,
            self.published_on,
            self.removed_on,
            self.evidence
        ]);
        values
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            case: case::read(cells)?,
            thing: cells.next()?,
            subject: cells.next()?,
            place: cells.next()?,
            address: cells.next()?,
            published_on: cells.next()?,
            removed_on: cells.next()?,
            evidence: cells.next()?,
        })
    }
}

super::verbs!(Publication, PublicationId: insert, get, update, remove);

/// Publications of a case in order of time.
pub fn of(tx: &ReadTx<'_>, case: CaseRef) -> Result<Vec<Stored<PublicationId, Publication>>, Fault> {
    let (condition, values) = case::condition(case);
    rows::select(tx, &format!("WHERE {condition} ORDER BY published_on, id"), values)
}

/// Publications of these cases in order of time.
pub fn of_any(tx: &ReadTx<'_>, cases: &[CaseRef]) -> Result<Vec<Stored<PublicationId, Publication>>, Fault> {
    let (condition, values) = case::any_of(cases);
    rows::select(tx, &format!("WHERE {condition} ORDER BY published_on, id"), values)
}

/// The days on which a thing was published in these consultations, in order of time.
pub fn days(
    tx: &ReadTx<'_>,
    consultations: &[ConsultationId],
    thing: PublishedThing,
) -> Result<Vec<(ConsultationId, NaiveDate)>, Fault> {
    let sql = "SELECT consultation, published_on FROM publication WHERE consultation IN (SELECT value FROM json_each(?)) AND thing = ? \
               ORDER BY published_on, id";
    let values = cells![rows::numbers(consultations.iter().map(|id| id.0)), thing];
    tx.all(sql, values, |cells| Ok((cells.next()?, cells.next()?)))
}
