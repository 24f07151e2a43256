//! Three passes make a document printable: [`number`] counts, [`resolve`] puts values and addresses in,
//! [`typography`] sets hard spaces. The answer is [`Finished`]: finished strings that every renderer shows
//! as they are, so that PDF, DOCX and HTML cannot differ. Nothing unfinished can be rendered.

mod blocks;
mod finished;
mod number;
mod resolve;
mod tables;
mod titles;
pub mod typography;

pub use finished::{
    Finished, FinishedAnnex, FinishedForm, FinishedLetterhead, FinishedSignature, FinishedTable, FinishedUnit, Line, Part, Run,
    TitleLine, TitleWeight, words,
};

use crate::{Document, fault::Answer};

/// Finishes a document that is to leave the office: an empty field or a broken reference is refused.
pub fn finish(document: &Document) -> Answer<Finished> {
    blocks::finish(document, resolve::Holes::Refused)
}

/// Finishes a document for the preview: an empty field or a broken reference is shown in brackets.
pub fn finish_draft(document: &Document) -> Answer<Finished> {
    blocks::finish(document, resolve::Holes::Shown)
}
