//! The file of one office: everything the program knows of SQLite is in this crate.
//!
//! A file is opened by [`Store::open`] or made by [`Store::create`]; nothing is ever overwritten, a damaged file is set
//! aside, a file of a newer program is not touched. Records are read inside [`Store::read`] and changed inside
//! [`Store::write`]: one named act in one transaction, whose history is written by the file itself and cannot be changed.
//!
//! This crate must never know a screen, a rule of law or a clock: the moment, the person and the folders are handed in.
//!
//! Where to start reading:
//! - [`open`]: the protocol of opening, the lock, the kind of disk, setting a damaged file aside;
//! - `migrations/*.sql`: the tables, with units and reasons;
//! - [`tables`]: one file for each family of tables, with functions that take a transaction;
//! - [`history`]: who changed what from what to what, and taking an act back;
//! - [`search`]: finding while typing, without Polish letters;
//! - [`backup`]: copies that were opened and checked, which of them to keep, restoring;
//! - [`Fault`] and [`OpenFault`]: what can go wrong, in Polish sentences.

pub mod backup;
mod cell;
#[cfg(debug_assertions)]
#[doc(hidden)]
pub mod effort;
mod fault;
pub mod history;
mod migrations;
pub mod open;
mod password;
#[cfg(debug_assertions)]
#[doc(hidden)]
pub mod plans;
mod rows;
pub mod search;
mod store;
pub mod tables;
mod tx;

pub use fault::{Fault, NumberField, Touched};
pub use migrations::VERSION;
pub use open::{OpenFault, Opener, Volume};
pub use password::Password;
pub use store::{ActStamp, Store};
pub use tables::{
    attachment, call, column_mapping, commission, consultation, draft_act, goal, handover, import_batch, issued, label_sheet,
    law_pack, meeting, numbering, offer, office, opinion, organisation, printer, priority_task, programme, publication, remark,
    remark_change, selection, setting, signatory, sitting, stamped, template, text,
};
pub use tx::{ReadTx, WriteTx};

/// A page of a list: `offset` rows are skipped, at most `limit` are answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    pub offset: u32,
    pub limit: u32,
}

impl Page {
    pub const ALL: Self = Self { offset: 0, limit: u32::MAX };

    pub fn first(limit: u32) -> Self {
        Self { offset: 0, limit }
    }

    /// How many of `total` rows come after the `shown` ones of this page.
    pub fn after(self, shown: usize, total: u32) -> u32 {
        total.saturating_sub(self.offset).saturating_sub(u32::try_from(shown).unwrap_or(u32::MAX))
    }
}

/// A page of rows together with the number of all rows that match.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed<T> {
    pub rows: Vec<T>,
    pub total: u32,
}
