//! Finding while typing: every word typed must begin a word of the record, Polish letters may be left out, the record
//! entered or changed last stands first.
//!
//! Entries and index are derived from the records in the transaction that changes them.

mod index;
pub(crate) mod query;

pub(crate) use index::{refresh_all, refresh_text, refresh_touched, title_of, unfit};

use crate::{
    Fault, ReadTx,
    cell::{Cell, cells},
};

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HitKind {
    Organisation,
    Programme,
    Consultation,
    DraftAct,
    Call,
    Offer,
    Remark,
    Text,
    Document,
}

impl HitKind {
    pub const ALL: [Self; 9] = [
        Self::Organisation,
        Self::Programme,
        Self::Consultation,
        Self::DraftAct,
        Self::Call,
        Self::Offer,
        Self::Remark,
        Self::Text,
        Self::Document,
    ];

    /// One word of letters: it stands in the index as it is.
    pub fn key(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Programme => "programme",
            Self::Consultation => "consultation",
            Self::DraftAct => "draftact",
            Self::Call => "call",
            Self::Offer => "offer",
            Self::Remark => "remark",
            Self::Text => "text",
            Self::Document => "document",
        }
    }
}

impl Cell for HitKind {
    fn put(&self) -> rusqlite::types::Value {
        self.key().to_owned().put()
    }
    fn take(value: rusqlite::types::ValueRef<'_>) -> Option<Self> {
        let key = value.as_str().ok()?;
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// One record that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub kind: HitKind,
    /// Number of the record's row; which table it is of follows from the kind.
    pub id: i64,
    pub title: String,
    /// A second line: town and NIP, years, the case.
    pub detail: String,
}

/// Records of every kind.
pub fn search(tx: &ReadTx<'_>, text: &str, limit: u32) -> Result<Vec<Hit>, Fault> {
    let Some(expression) = query::expression(text, None) else { return Ok(Vec::new()) };
    let sql = "SELECT e.kind, e.record, e.title, e.detail FROM search_index AS i CROSS JOIN search_entry AS e ON e.id = i.rowid \
               WHERE search_index MATCH ? ORDER BY i.rowid DESC LIMIT ?";
    tx.all(sql, cells![expression, limit], |cells| {
        Ok(Hit { kind: cells.next()?, id: cells.next()?, title: cells.next()?, detail: cells.next()? })
    })
}
