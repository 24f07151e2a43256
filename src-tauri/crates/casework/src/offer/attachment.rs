//! Files that came with an offer, kept in the office file with their hash.

use std::path::Path;

use domain::{
    id::{OfferAttachmentId, OfferId, RequiredAttachmentId, Revision},
    offer::OfferAttachment,
};
use serde::Serialize;
use specta::Type;
use store::ReadTx;

use super::CHANGED;
use crate::{
    Desk, Failure, Reply,
    picked::Picked,
    view::{Key, Saved},
};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct AttachmentView {
    pub id: Key,
    pub revision: Key,
    /// The kept file.
    pub file: Key,
    pub name: String,
    pub required: Option<Key>,
    /// In bytes.
    /// "14 kB".
    pub size: String,
    /// SHA-256 in lower-case hexadecimal.
    pub sha256: String,
}

pub(super) fn of(tx: &ReadTx<'_>, offer: OfferId) -> Result<Vec<AttachmentView>, Failure> {
    let kept = store::offer::attachment::of(tx, offer)?;
    let view = |stored: domain::id::Stored<OfferAttachmentId, OfferAttachment>| {
        let file = store::attachment::get(tx, stored.record.file)?;
        Ok(AttachmentView {
            id: Key(stored.id.0),
            revision: Key(stored.revision.0),
            file: Key(file.id.0),
            name: stored.record.name,
            required: stored.record.required.map(|required| Key(required.0)),
            size: crate::handover::size_in_words(file.size as u64),
            sha256: file.sha256,
        })
    };
    kept.into_iter().map(view).collect()
}

/// Keeps a file with an offer, as an attachment of the notice or as another one.
pub fn add(desk: &mut Desk, offer: Key, required: Option<Key>, path: &Path) -> Result<Reply<Saved>, Failure> {
    let file = Picked::evidence(path)?;
    let id = OfferId(offer.0);
    let saved = desk.write("Załącznik do oferty", |tx| {
        let number = store::offer::get(tx, id)?;
        let name = match required {
            Some(required) => store::call::required::get(tx, RequiredAttachmentId(required.0))?.record.name,
            None => file.name.clone(),
        };
        let attachment = OfferAttachment {
            offer: number.id,
            file: file.keep(tx)?,
            name,
            required: required.map(|required| RequiredAttachmentId(required.0)),
        };
        let added = store::offer::attachment::insert(tx, &attachment)?;
        Ok(Saved::new(added.0, Revision(1)))
    })?;
    Ok(Reply::new(saved, CHANGED))
}

/// Takes a file off an offer; the file itself stays in the office file as long as the history names it.
pub fn remove(desk: &mut Desk, id: Key, revision: Key) -> Result<Reply<()>, Failure> {
    desk.write("Usunięcie załącznika oferty", |tx| {
        Ok(store::offer::attachment::remove(tx, OfferAttachmentId(id.0), Revision(revision.0))?)
    })?;
    Ok(Reply::new((), CHANGED))
}
