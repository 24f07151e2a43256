//! Files that came with an offer.

use domain::{
    id::{OfferAttachmentId, OfferId, Stored},
    offer::OfferAttachment,
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells},
    rows::{self, Row},
};

impl Row for OfferAttachment {
    type Id = OfferAttachmentId;
    const TABLE: &'static str = "offer_attachment";
    const COLUMNS: &'static [&'static str] = &["offer", "file", "name", "required"];

    fn values(&self) -> Vec<Value> {
        cells![self.offer, self.file, self.name, self.required]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self { offer: cells.next()?, file: cells.next()?, name: cells.next()?, required: cells.next()? })
    }
}

crate::tables::verbs!(OfferAttachment, OfferAttachmentId: insert, get, update, remove);

/// Files of an offer in the order in which they were added.
pub fn of(tx: &ReadTx<'_>, offer: OfferId) -> Result<Vec<Stored<OfferAttachmentId, OfferAttachment>>, Fault> {
    rows::select(tx, "WHERE offer = ? ORDER BY id", cells![offer])
}
