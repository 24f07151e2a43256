//! What a call asks to be attached to an offer.

use domain::{
    call::{RequiredAttachment, validate},
    id::{RequiredAttachmentId, Stored},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{CHANGED, locked, rows, standard};
use crate::{
    Desk, Failure, Reply,
    view::{Key, Saved},
};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct AttachmentsView {
    pub rows: Vec<AttachmentLine>,
    /// The usual ones can be taken over: there are none yet.
    pub can_take_usual: bool,
    pub editable: bool,
    pub locked: Option<String>,
}

/// One attachment.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct AttachmentLine {
    pub id: Key,
    pub revision: Key,
    pub position: u32,
    pub name: String,
    /// Empty: always.
    pub condition: String,
    pub binding: bool,
}

/// An attachment as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Type)]
pub struct AttachmentForm {
    pub name: String,
    pub condition: String,
    pub binding: bool,
}

/// The attachments of a call.
pub fn attachments(desk: &Desk, id: Key) -> Result<AttachmentsView, Failure> {
    desk.read(|tx| {
        let call = store::call::get(tx, domain::id::CallId(id.0))?;
        let open = super::openness(tx, &call)?.takes_rows();
        let stored = store::call::required::of(tx, domain::id::CallId(id.0))?;
        let line = |stored: &Stored<RequiredAttachmentId, RequiredAttachment>| AttachmentLine {
            id: Key(stored.id.0),
            revision: Key(stored.revision.0),
            position: stored.record.position,
            name: stored.record.name.clone(),
            condition: stored.record.condition.clone(),
            binding: stored.record.binding,
        };
        Ok(AttachmentsView {
            rows: stored.iter().map(line).collect(),
            can_take_usual: open && stored.is_empty(),
            editable: open,
            locked: (!open).then(|| locked(&call.record)),
        })
    })
}

/// Adds an attachment at the end, or saves all fields of one.
pub fn save_attachment(
    desk: &mut Desk,
    call: Key,
    row: Option<(Key, Key)>,
    form: &AttachmentForm,
) -> Result<Reply<Saved>, Failure> {
    let act = if row.is_some() { "Zmieniono załącznik do oferty" } else { "Dopisano załącznik do oferty" };
    let (id, revision) = desk.write(act, |tx| {
        rows::keep(tx, call, row, |_| {
            let record = RequiredAttachment {
                call: domain::id::CallId(0),
                position: 0,
                name: form.name.trim().to_owned(),
                condition: form.condition.trim().to_owned(),
                binding: form.binding,
            };
            Failure::when_invalid(validate::attachment(&record))?;
            Ok(record)
        })
    })?;
    Ok(Reply::new(Saved::new(id.0, revision), CHANGED))
}

/// Takes over the usual attachments; answers how many.
pub fn take_usual_attachments(desk: &mut Desk, call: Key) -> Result<Reply<u32>, Failure> {
    let usual = standard::usual()?.attachments();
    let count = desk.write("Wstawiono zwykłe załączniki do oferty", |tx| Ok(rows::append(tx, call, usual)?.len() as u32))?;
    Ok(Reply::new(count, CHANGED))
}
