//! Pages of a document while it is being edited: pictures of the same compilation that makes the PDF.

use std::sync::Arc;

use documents::{finish, finish_draft, pdf::Preview};
use serde::Serialize;
use specta::Type;

use super::{
    make::{Made, make},
    order::{DocumentOrder, Wanted},
    print::document_failure,
};
use crate::{Desk, Failure, view::DayView};

/// The preview of one document; keep it while the document is on the screen.
#[derive(Default)]
pub struct LivePreview {
    pages: Preview,
}

/// A page by its number, its size and a mark that changes when its looks change.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PageView {
    pub number: u32,
    pub width_mm: f64,
    pub height_mm: f64,
    pub fingerprint: String,
}

/// What the panel of a document shows.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PreviewView {
    pub title: String,
    pub dated_on: DayView,
    pub number: String,
    pub draft: bool,
    pub pages: Vec<PageView>,
    /// Why the document cannot be issued yet; `None` when nothing is missing.
    pub missing: Option<String>,
    /// The words of the document, for a screen reader.
    pub words: String,
}

/// The document as the records are now; setting its pages needs the office file no more.
pub fn gather(desk: &Desk, order: &DocumentOrder) -> Result<Made, Failure> {
    let wanted = Wanted::try_from(order)?;
    desk.read(|tx| make(tx, desk.law(), desk.clock(), &wanted))
}

impl LivePreview {
    /// Sets the pages of a document.
    pub fn show(&mut self, made: &Made) -> Result<PreviewView, Failure> {
        let missing = finish(&made.document).err().map(|fault| document_failure(fault).sentence());
        let finished = finish_draft(&made.document).map_err(document_failure)?;
        let faces = self.pages.update(&finished).map_err(document_failure)?;
        Ok(PreviewView {
            title: finished.title().to_owned(),
            dated_on: made.dated_on.into(),
            number: made.number.clone(),
            draft: made.draft,
            pages: faces
                .iter()
                .map(|face| PageView {
                    number: face.number as u32,
                    width_mm: face.width_mm,
                    height_mm: face.height_mm,
                    fingerprint: format!("{:032x}", face.fingerprint),
                })
                .collect(),
            missing,
            words: documents::text::text(&finished),
        })
    }

    /// The picture of a page of the document shown last, by its number from 1.
    pub fn page(&mut self, number: u32) -> Result<Arc<str>, Failure> {
        self.pages.svg(number as usize).ok_or_else(|| Failure::not_found("Strona podglądu"))
    }
}
