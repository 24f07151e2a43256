//! Evidence from outside: the printed page, the photo of the notice board, the message with a remark.

use std::path::Path;

use domain::id::AttachmentId;
use serde::Serialize;
use specta::Type;
use store::ReadTx;

use crate::{Desk, Failure, view::Key};

/// A file kept in the office file.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct EvidenceView {
    pub id: Key,
    pub name: String,
    /// In bytes.
    pub size: u32,
}

pub(super) fn view(tx: &ReadTx<'_>, id: Option<AttachmentId>) -> Result<Option<EvidenceView>, Failure> {
    let Some(id) = id else {
        return Ok(None);
    };
    let found = store::attachment::get(tx, id)?;
    Ok(Some(EvidenceView { id: Key(id.0), name: found.name, size: u32::try_from(found.size).unwrap_or(u32::MAX) }))
}

/// The name under which a kept file is offered for saving.
pub fn name(desk: &Desk, id: Key) -> Result<String, Failure> {
    desk.read(|tx| Ok(store::attachment::get(tx, AttachmentId(id.0))?.name))
}

/// Writes a kept file to a place on the disk that the officer chose.
pub fn save_copy(desk: &Desk, id: Key, path: &Path) -> Result<(), Failure> {
    let bytes = desk.read(|tx| Ok(store::attachment::bytes(tx, AttachmentId(id.0))?))?;
    crate::disk::write_file(desk, path, &bytes)
}
