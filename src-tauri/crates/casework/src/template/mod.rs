//! The office's own words of documents: editing them as blocks, trying them on a case, versions, files for another office.
//!
//! The officer never sees the marks of a template. [`form`] is what the screen edits: blocks with their roles, words with chips,
//! conditions and repetitions. [`page`] answers everything that the page of one template needs, [`list`] the list of all.
//! [`trial`] looks at a form without keeping it: what is wrong with it, what is empty in a case, its pages. [`keep`] keeps what is
//! begun, [`version`] makes versions, goes back and compares, [`file`] hands words over to another office and takes
//! them in, [`shape`] examines such a file.
//! Which words a document is made with is decided in [`crate::document::words`].

pub mod fields;
pub mod file;
pub mod findings;
pub mod form;
pub mod keep;
pub mod list;
pub mod page;
pub mod shape;
pub mod trial;
pub mod version;

use domain::template::TemplateKind;

use crate::{Failure, view::vocabulary};

/// A kind by its key.
pub fn kind(key: &str) -> Result<TemplateKind, Failure> {
    vocabulary(key.trim(), "kind")
}
