//! Organisations of the register, found while the sender of a remark is typed.

use serde::Serialize;
use specta::Type;
use store::{Page, organisation::OrganisationFilter};

use crate::{Desk, Failure, view::Key};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct SenderLine {
    pub id: Key,
    pub name: String,
    pub town: String,
}

const MOST: u32 = 12;

pub fn senders(desk: &Desk, text: &str) -> Result<Vec<SenderLine>, Failure> {
    let filter = OrganisationFilter { text: text.to_owned(), ..OrganisationFilter::default() };
    desk.read(|tx| {
        let found = store::organisation::list(tx, &filter, Page::first(MOST))?;
        Ok(found.rows.into_iter().map(|row| SenderLine { id: Key(row.id.0), name: row.name, town: row.town }).collect())
    })
}
