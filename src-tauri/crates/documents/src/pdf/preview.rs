//! The live preview: SVG pages of the same compilation as the PDF, drawn anew only where something changed.

use std::sync::Arc;

use typst_layout::Page;
use typst_svg::SvgOptions;

use super::{KEPT_COMPILATIONS, typeset};
use crate::{fault::Answer, passes::Finished};

/// A page as a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct SvgPage {
    /// From 1.
    pub number: usize,
    pub width_mm: f64,
    pub height_mm: f64,
    /// Changes when the page looks different; a screen keeps what it has while this stays the same.
    pub fingerprint: u128,
    pub svg: Arc<str>,
}

/// A preview of one document that is being edited. Keep it while the editor is open: pages that stay the same are
/// not drawn again.
#[derive(Debug, Default)]
pub struct Preview {
    shown: Vec<SvgPage>,
}

impl Preview {
    pub fn new() -> Self {
        Self::default()
    }

    /// The pages of the document as it is now.
    pub fn pages(&mut self, document: &Finished) -> Answer<Vec<SvgPage>> {
        let typeset = typeset(document)?;
        let pages = typeset.pages().iter().enumerate();
        let pages: Vec<SvgPage> = pages.map(|(at, page)| self.page(at, page)).collect();
        self.shown.clone_from(&pages);
        comemo::evict(KEPT_COMPILATIONS);
        Ok(pages)
    }

    fn page(&self, at: usize, page: &Page) -> SvgPage {
        let fingerprint = typst::utils::hash128(page);
        let known = self.shown.iter().find(|shown| shown.fingerprint == fingerprint);
        let svg = known.map_or_else(
            || typst_svg::svg(page, &SvgOptions::default()).into(),
            |known| Arc::clone(&known.svg),
        );
        let size = page.frame.size();
        SvgPage {
            number: at + 1,
            width_mm: size.x.to_mm(),
            height_mm: size.y.to_mm(),
            fingerprint,
            svg,
        }
    }
}
