//! Evidence from outside: the printed page, the photo of the notice board, the message with a remark.

use std::path::Path;

use domain::{
    id::{AttachmentId, ConsultationId},
    polish::counted,
};
use serde::Serialize;
use specta::Type;
use store::{ReadTx, attachment::Attachment, remark::RemarkList};

use crate::{
    Desk, Failure,
    desk::Clock,
    view::{DayView, Key},
};

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
    Ok(Some(of(store::attachment::get(tx, id)?)))
}

/// A list from which remarks were brought in, kept as the evidence of each of them.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ListKept {
    pub file: EvidenceView,
    /// "12 uwag, od nr 3 do nr 14".
    pub words: String,
    /// The day on which the file was kept.
    pub kept_on: DayView,
}

pub(super) fn lists(tx: &ReadTx<'_>, consultation: ConsultationId, clock: &Clock) -> Result<Vec<ListKept>, Failure> {
    let kept = store::remark::lists(tx, consultation)?;
    Ok(kept.into_iter().map(|kept| list(kept, clock)).collect())
}

fn list(kept: RemarkList, clock: &Clock) -> ListKept {
    let words = counted(u64::from(kept.remarks), ["uwaga", "uwagi", "uwag"]);
    let RemarkList { file, first, last, .. } = kept;
    ListKept {
        words: if first == last { format!("{words}, nr {first}") } else { format!("{words}, od nr {first} do nr {last}") },
        kept_on: clock.day_of(file.added_at).into(),
        file: of(file),
    }
}

fn of(file: Attachment) -> EvidenceView {
    EvidenceView { id: Key(file.id.0), name: file.name, size: u32::try_from(file.size).unwrap_or(u32::MAX) }
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
