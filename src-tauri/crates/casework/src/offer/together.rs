//! Who filed joint offers: the applicants of their forms, found in the register by their number in KRS or by their name.

use std::collections::HashMap;

use domain::id::{CallId, OfferId, OrganisationId};
use store::{ReadTx, offer::list::JointApplicant};

use crate::Failure;

/// An applicant of a joint offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Applicant {
    /// Its place in the form, from 0.
    pub position: usize,
    pub name: String,
    /// The organisation, when the register has it.
    pub organisation: Option<OrganisationId>,
}

/// Who filed each joint offer of a call.
pub(crate) fn in_call(tx: &ReadTx<'_>, call: CallId) -> Result<HashMap<OfferId, Vec<Applicant>>, Failure> {
    let rows = store::offer::list::joint_applicants(tx, Some(call))?;
    let known = known(tx, &rows)?;
    let mut joint: HashMap<OfferId, Vec<Applicant>> = HashMap::new();
    for (row, organisation) in rows.into_iter().zip(known) {
        joint.entry(row.offer).or_default().push(Applicant { position: row.position as usize, name: row.name, organisation });
    }
    Ok(joint)
}

/// Joint offers of the whole file that an organisation filed with others.
pub(crate) fn of_organisation(tx: &ReadTx<'_>, organisation: OrganisationId) -> Result<Vec<OfferId>, Failure> {
    let rows = store::offer::list::joint_applicants(tx, None)?;
    let known = known(tx, &rows)?;
    let own = rows.iter().zip(known).filter(|(_, known)| *known == Some(organisation));
    Ok(own.map(|(row, _)| row.offer).collect())
}

/// Whom of the register each applicant is; one that was joined with another is the one that goes on.
fn known(tx: &ReadTx<'_>, rows: &[JointApplicant]) -> Result<Vec<Option<OrganisationId>>, Failure> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let wanted: Vec<(&str, String)> = rows.iter().map(|row| (row.name.as_str(), krs(&row.number))).collect();
    let survivors = store::organisation::survivors(tx)?;
    let known = store::organisation::known(tx, &wanted)?.into_iter();
    Ok(known.map(|found| found.map(|id| survivors.get(&id).copied().unwrap_or(id))).collect())
}

/// The digits of a number in KRS as it was written in an offer.
pub(crate) fn krs(written: &str) -> String {
    written.chars().filter(char::is_ascii_digit).collect()
}
