//! The regulations of a commission as a file, kept in the office file with its hash.

use std::path::Path;

use domain::{
    commission::Commission,
    id::{AttachmentId, CallId, CommissionId, Revision, Stored},
};
use serde::Serialize;
use specta::Type;
use store::{ReadTx, commission as kept};

use super::{CHANGED, Saved};
use crate::{Desk, Failure, Reply, picked::Picked, view::Key};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RegulationsView {
    /// The kept file.
    pub file: Key,
    pub name: String,
    /// "14 kB".
    pub size: String,
    /// SHA-256 in lower-case hexadecimal.
    pub sha256: String,
}

pub(super) fn of(
    tx: &ReadTx<'_>,
    commission: Option<&Stored<CommissionId, Commission>>,
) -> Result<Option<RegulationsView>, Failure> {
    let Some(id) = commission.and_then(|commission| commission.record.regulations) else { return Ok(None) };
    let file = store::attachment::get(tx, id)?;
    let size = crate::handover::size_in_words(file.size as u64);
    Ok(Some(RegulationsView { file: Key(file.id.0), name: file.name, size, sha256: file.sha256 }))
}

/// Keeps the file as the regulations, in place of the one that was there.
pub fn attach(desk: &mut Desk, call: Key, revision: Key, path: &Path) -> Result<Reply<Saved>, Failure> {
    let file = Picked::evidence(path)?;
    let saved = desk.write("Regulamin komisji z pliku", |tx| {
        let regulations = file.keep(tx)?;
        put(tx, call, revision, Some(regulations))
    })?;
    Ok(Reply::new(saved, CHANGED))
}

/// Takes the file away; the order of appointment carries the regulations of the program again.
pub fn detach(desk: &mut Desk, call: Key, revision: Key) -> Result<Reply<Saved>, Failure> {
    let saved = desk.write("Usunięcie pliku regulaminu komisji", |tx| put(tx, call, revision, None))?;
    Ok(Reply::new(saved, CHANGED))
}

fn put(tx: &store::WriteTx<'_>, call: Key, revision: Key, regulations: Option<AttachmentId>) -> Result<Saved, Failure> {
    let stored = kept::of(tx, CallId(call.0))?.ok_or_else(|| Failure::not_found("Komisja"))?;
    let commission = Commission { regulations, ..stored.record };
    let revision = kept::update(tx, stored.id, Revision(revision.0), &commission)?;
    Ok(Saved::new(stored.id.0, revision))
}
