//! The real window, as the officer meets it. Needs the built program and page: `cargo xtask test window`.

mod closed;
mod consultation;
mod document;
mod first_start;
mod office;
mod organisation;

/// The same town as in the stories of documents.
#[path = "../scenarios/document/town.rs"]
mod town;
mod programme;
