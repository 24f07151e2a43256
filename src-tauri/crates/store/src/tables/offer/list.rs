//! The register of offers: every offer of a call with the figures of the version that counts, in one query.

use chrono::NaiveDate;
use domain::{
    id::{CallId, CallTaskId, OfferId, OrganisationId, Revision},
    money::Money,
    offer::{OfferStatus, Receipt, VersionKind},
};

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells},
    rows,
};

/// An offer as the register shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct OfferRow {
    pub id: OfferId,
    pub revision: Revision,
    pub number: String,
    pub task: Option<CallTaskId>,
    pub organisation: Option<OrganisationId>,
    pub receipt: Receipt,
    pub status: OfferStatus,
    /// Number and kind of the version that counts.
    pub version: u32,
    pub kind: VersionKind,
    pub whole: bool,
    pub applicants: String,
    pub title: String,
    pub cost: Money,
    /// The grant that is asked for; an update after the results does not change it.
    pub asked: Option<Money>,
    pub own: Option<Money>,
    pub in_kind: Option<Money>,
    pub recipients: Option<Money>,
    /// Sums and shares that do not add up.
    pub wrong: u32,
    pub joint: bool,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// Of the register.
    pub note: String,
}

/// All offers of a call in the order in which they came.
pub fn of(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<OfferRow>, Fault> {
    tx.all(include_str!("list.sql"), cells![call], |cells| {
        Ok(OfferRow {
            id: cells.next()?,
            revision: cells.next()?,
            number: cells.next()?,
            task: cells.next()?,
            organisation: cells.next()?,
            receipt: Receipt { channel: cells.next()?, at: cells.next()?, offset: cells.next()? },
            status: cells.next()?,
            version: cells.next()?,
            kind: cells.next()?,
            whole: cells.next()?,
            applicants: cells.next()?,
            title: cells.next()?,
            cost: cells.next()?,
            asked: cells.next()?,
            own: cells.next()?,
            in_kind: cells.next()?,
            recipients: cells.next()?,
            wrong: cells.next()?,
            joint: cells.next()?,
            starts_on: cells.next()?,
            ends_on: cells.next()?,
            note: cells.next()?,
        })
    })
}

/// An applicant of a joint offer, as the form names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JointApplicant {
    pub offer: OfferId,
    /// Its place in the form, from 0.
    pub position: u32,
    pub name: String,
    /// In KRS or another register, as it was written.
    pub number: String,
}

/// Who filed the joint offers of a call, or of the whole file, in the order of their forms.
pub fn joint_applicants(tx: &ReadTx<'_>, call: Option<CallId>) -> Result<Vec<JointApplicant>, Fault> {
    let read = |cells: &mut Cells<'_>| {
        Ok(JointApplicant { offer: cells.next()?, position: cells.next()?, name: cells.next()?, number: cells.next()? })
    };
    match call {
        Some(call) => {
            let sql = "SELECT o.id, a.position, a.name, a.register_number FROM offer AS o \
                       JOIN offer_version AS v ON v.offer = o.id AND v.number = o.version AND v.joint = 1 \
                       JOIN offer_applicant AS a ON a.version = v.id WHERE o.call = ? ORDER BY o.id, a.position";
            tx.all(sql, cells![call], read)
        }
        None => {
            let sql = "SELECT o.id, a.position, a.name, a.register_number \
                       FROM offer_version AS v INDEXED BY offer_version_joint /* whole */ \
                       JOIN offer AS o ON o.id = v.offer AND o.version = v.number \
                       JOIN offer_applicant AS a ON a.version = v.id WHERE v.joint = 1 ORDER BY o.id, a.position";
            tx.all(sql, cells![], read)
        }
    }
}

/// An offer as the history of an organisation tells of it.
#[derive(Clone, Debug, PartialEq)]
pub struct FiledOffer {
    pub id: OfferId,
    pub call: CallId,
    /// Title of the call.
    pub call_title: String,
    pub number: String,
    pub receipt: Receipt,
    pub status: OfferStatus,
    pub title: String,
    pub granted: Option<Money>,
}

/// Offers that an organisation filed in any call, and `also` those that it filed with others, the latest first.
pub fn filed_by(tx: &ReadTx<'_>, organisation: OrganisationId, also: &[OfferId]) -> Result<Vec<FiledOffer>, Fault> {
    let chosen = cells![organisation, rows::numbers(also.iter().map(|id| id.0))];
    tx.all(include_str!("filed_by.sql"), chosen, |cells| {
        Ok(FiledOffer {
            id: cells.next()?,
            call: cells.next()?,
            call_title: cells.next()?,
            number: cells.next()?,
            receipt: Receipt { channel: cells.next()?, at: cells.next()?, offset: cells.next()? },
            status: cells.next()?,
            title: cells.next()?,
            granted: cells.next()?,
        })
    })
}
