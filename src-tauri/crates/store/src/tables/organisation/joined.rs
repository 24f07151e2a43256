//! Organisations that turned out to be one: the link, the names it is found by, and everything that follows it to the other record.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::id::OrganisationId;

use super::twin::tell_apart;
use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells, only},
    history::ActId,
    rows::{Pairing, Part},
};

/// An organisation that was joined with another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joined {
    pub organisation: OrganisationId,
    /// The one that goes on.
    pub survivor: OrganisationId,
    pub on: NaiveDate,
    /// Taking it back parts them again.
    pub act: ActId,
}

/// How many records lead to an organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Followed {
    pub remarks: u32,
    /// Offers in calls.
    pub offers: u32,
    /// Issued letters stay as they are for ever; they are shown with the one that goes on.
    pub letters: u32,
    /// Lists of recipients.
    pub selections: u32,
    /// Organisations joined with it before.
    pub joined: u32,
    /// Organisations from which it was told apart.
    pub apart: u32,
}

const OTHER_NAMES: Part =
    Part { table: "organisation_other_name", owner: "organisation", columns: &["position", "name"], pairing: Pairing::Order };

/// Names by which the organisation is also found.
pub fn other_names(tx: &ReadTx<'_>, id: OrganisationId) -> Result<Vec<String>, Fault> {
    tx.all("SELECT name FROM organisation_other_name WHERE organisation = ? ORDER BY position", cells![id], only)
}

pub fn keep_other_names(tx: &WriteTx<'_>, id: OrganisationId, names: &[String]) -> Result<(), Fault> {
    let rows = names.iter().enumerate().map(|(position, name)| cells![position, *name]);
    OTHER_NAMES.keep(tx, id.0, rows.collect())
}

/// With which organisation this one was joined; `None` for one that goes on.
pub fn joined_into(tx: &ReadTx<'_>, id: OrganisationId) -> Result<Option<Joined>, Fault> {
    let sql = "SELECT organisation, survivor, joined_on, act FROM organisation_joined WHERE organisation = ?";
    tx.one(sql, cells![id], read)
}

/// Which organisations were joined with this one, in the order of joining.
pub fn joined_with(tx: &ReadTx<'_>, survivor: OrganisationId) -> Result<Vec<Joined>, Fault> {
    let sql = "SELECT organisation, survivor, joined_on, act FROM organisation_joined WHERE survivor = ? ORDER BY id";
    tx.all(sql, cells![survivor], read)
}

/// Every joined organisation and the one that goes on in its place.
pub fn survivors(tx: &ReadTx<'_>) -> Result<HashMap<OrganisationId, OrganisationId>, Fault> {
    let sql = "SELECT organisation, survivor FROM organisation_joined /* whole */";
    Ok(tx.all(sql, cells![], |cells| Ok((cells.next()?, cells.next()?)))?.into_iter().collect())
}

fn read(cells: &mut Cells<'_>) -> Result<Joined, Fault> {
    Ok(Joined { organisation: cells.next()?, survivor: cells.next()?, on: cells.next()?, act: cells.next()? })
}

/// What leads to the organisation and will follow it.
pub fn references(tx: &ReadTx<'_>, id: OrganisationId) -> Result<Followed, Fault> {
    Ok(Followed {
        remarks: tx.count("SELECT count(*) FROM remark WHERE organisation = ?", cells![id])?,
        offers: tx.count("SELECT count(*) FROM offer WHERE organisation = ?", cells![id])?,
        letters: tx.count("SELECT count(*) FROM issued_document WHERE addressee = ?", cells![id])?,
        selections: tx.count("SELECT count(*) FROM selection_member WHERE organisation = ?", cells![id])?,
        joined: tx.count("SELECT count(*) FROM organisation_joined WHERE survivor = ?", cells![id])?,
        apart: partners(tx, id)?.len() as u32,
    })
}

fn partners(tx: &ReadTx<'_>, id: OrganisationId) -> Result<Vec<OrganisationId>, Fault> {
    let sql = "SELECT other FROM organisation_apart WHERE organisation = ?1 UNION SELECT organisation FROM organisation_apart WHERE other = ?1";
    tx.all(sql, cells![id], only)
}

/// Everything that led to `from` leads to `to`.
pub fn follow(tx: &WriteTx<'_>, from: OrganisationId, to: OrganisationId) -> Result<(), Fault> {
    tx.run("UPDATE remark SET organisation = ?, revision = revision + 1 WHERE organisation = ?", cells![to, from])?;
    tx.run("UPDATE offer SET organisation = ?, revision = revision + 1 WHERE organisation = ?", cells![to, from])?;
    tx.run("UPDATE commission_member SET named_by = ?, revision = revision + 1 WHERE named_by = ?", cells![to, from])?;
    // One that has both keeps one of them.
    let both = "DELETE FROM selection_member WHERE organisation = ?1 AND selection IN (SELECT selection FROM selection_member WHERE organisation = ?2)";
    tx.run(both, cells![from, to])?;
    tx.run("UPDATE selection_member SET organisation = ? WHERE organisation = ?", cells![to, from])?;
    tx.run("UPDATE organisation_joined SET survivor = ? WHERE survivor = ?", cells![to, from])?;
    for other in partners(tx, from)?.into_iter().filter(|other| *other != to) {
        tell_apart(tx, to, other)?;
    }
    Ok(())
}

/// Writes the link in the present act.
pub fn join(tx: &WriteTx<'_>, organisation: OrganisationId, survivor: OrganisationId, on: NaiveDate) -> Result<(), Fault> {
    let sql = "INSERT INTO organisation_joined (organisation, survivor, joined_on, act) VALUES (?, ?, ?, ?)";
    tx.run(sql, cells![organisation, survivor, on, tx.act()])?;
    Ok(())
}

/// The organisation stands for itself again.
pub fn part(tx: &WriteTx<'_>, organisation: OrganisationId) -> Result<(), Fault> {
    tx.run("DELETE FROM organisation_joined WHERE organisation = ?", cells![organisation])?;
    Ok(())
}
