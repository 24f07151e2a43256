//! PDF and the live preview, typeset by typst.
//!
//! A file is PDF/A-2a and PDF/UA-1 at once: tagged, with a title and a language, all faces embedded. Time and
//! identifier come from the document, so that equal documents give equal bytes. The pictures of the preview come
//! from the same compilation as the file, so that print equals preview.

pub(crate) mod fonts;
#[cfg(test)]
mod hyphenation;
mod preview;
mod tags;
mod world;

use chrono::Datelike;
pub use preview::{PageFace, Preview, SvgPage, UnitPlace};
pub use tags::tags;
use typst::{
    diag::SourceDiagnostic,
    foundations::{Datetime, Smart},
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use self::world::Sheet;
use crate::{DocumentFault, fault::Answer, passes::Finished};

/// How many compilations an unused piece of layout stays in memory.
const KEPT_COMPILATIONS: usize = 12;

/// The document as PDF bytes.
pub fn pdf(document: &Finished) -> Answer<Vec<u8>> {
    let pages = typeset(document)?;
    let options = PdfOptions {
        ident: Smart::Custom(document.identifier.clone()),
        creator: Smart::Custom(Some("Kładka".to_owned())),
        timestamp: timestamp(document),
        page_ranges: None,
        standards: standards(document)?,
        tagged: true,
        pretty: false,
    };
    let bytes = typst_pdf::pdf(&pages, &options).map_err(|faults| refused(document, &faults));
    comemo::evict(KEPT_COMPILATIONS);
    bytes
}

fn typeset(document: &Finished) -> Answer<PagedDocument> {
    let sheet = Sheet::of(document)?;
    typst::compile::<PagedDocument>(&sheet).output.map_err(|faults| refused(document, &faults))
}

fn standards(document: &Finished) -> Answer<PdfStandards> {
    PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|refusal| DocumentFault::Typesetting { title: document.title.clone(), cause: refusal.message().to_string() })
}

/// Midnight of the document's day.
fn timestamp(document: &Finished) -> Option<Timestamp> {
    let (month, day) = (document.date.month(), document.date.day());
    let date = Datetime::from_ymd_hms(document.date.year(), u8::try_from(month).ok()?, u8::try_from(day).ok()?, 0, 0, 0)?;
    Some(Timestamp::new_utc(date))
}

fn refused(document: &Finished, faults: &[SourceDiagnostic]) -> DocumentFault {
    let causes: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    DocumentFault::Typesetting { title: document.title.clone(), cause: causes.join("; ") }
}
