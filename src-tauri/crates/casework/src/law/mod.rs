//! The law pack: what is in it, which one is in use, a newer one from outside, the one in use as a file.
//!
//! A pack comes with the program. The office may take in a newer one: [`file`] reads it as if it came from an enemy, [`offer`] tells
//! what it would change, [`take`] keeps it in the office file and goes back. Of the packs kept and of the program's own the newest
//! is in use ([`Meta::is_newer_than`](domain::law::Meta::is_newer_than)), so that a later program is not held back by an old file.

pub mod file;
mod in_use;
pub mod offer;
mod page;
pub mod take;

pub(crate) use in_use::in_use;
pub use page::{LawPackView, LawPartView, LawRowView, LawUse, pack};
