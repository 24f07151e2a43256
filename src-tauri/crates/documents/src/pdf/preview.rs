//! The live preview: SVG pages of the same compilation as the PDF.
//!
//! An edit sets the whole document anew, which is quick because typst keeps what did not change. Drawing is slower,
//! so a page is drawn when somebody asks for it, and only when it looks different from what was drawn before.

use std::{collections::HashMap, sync::Arc};

use typst::{
    foundations::{NativeElement, Value},
    introspection::{Introspector, MetadataElem},
};
use typst_layout::PagedDocument;
use typst_svg::SvgOptions;

use super::{KEPT_COMPILATIONS, typeset};
use crate::{fault::Answer, passes::Finished};

/// The margin below the last line, as the layouts of legal texts have it.
const BOTTOM_MARGIN_MM: f64 = 25.0;

/// A page of the preview.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PageFace {
    /// From 1.
    pub number: usize,
    pub width_mm: f64,
    pub height_mm: f64,
    /// Changes when the page looks different; a screen keeps its picture while this stays the same.
    pub fingerprint: u128,
}

/// Where the words of a unit stand, so that a screen can follow the caret.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitPlace {
    /// The unit's anchor: the name of its act, a hyphen and its id.
    pub anchor: String,
    /// The page on which the unit begins, from 1.
    pub page: usize,
    pub top_mm: f64,
    /// Where the next unit begins, or the last line of the page ends.
    pub bottom_mm: f64,
}

/// A page as a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct SvgPage {
    pub face: PageFace,
    pub svg: Arc<str>,
}

/// The preview of one document that is being edited. Keep it while the editor is open.
#[derive(Default)]
pub struct Preview {
    document: Option<PagedDocument>,
    faces: Vec<PageFace>,
    drawn: HashMap<u128, Arc<str>>,
}

impl Preview {
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the document as it is now and answers its pages; a fault leaves the last good pages.
    pub fn update(&mut self, document: &Finished) -> Answer<Vec<PageFace>> {
        let typeset = typeset(document)?;
        let faces = typeset.pages().iter().enumerate().map(|(at, page)| {
            let size = page.frame.size();
            PageFace {
                number: at + 1,
                width_mm: size.x.to_mm(),
                height_mm: size.y.to_mm(),
                fingerprint: typst::utils::hash128(page),
            }
        });
        self.faces = faces.collect();
        self.drawn.retain(|print, _| self.faces.iter().any(|face| face.fingerprint == *print));
        self.document = Some(typeset);
        comemo::evict(KEPT_COMPILATIONS);
        Ok(self.faces.clone())
    }

    /// Where the units of its legal texts stand, in the order of the pages.
    pub fn places(&self) -> Vec<UnitPlace> {
        let Some(document) = &self.document else { return Vec::new() };
        let introspector = document.introspector();
        let marks: Vec<(String, usize, f64)> = introspector
            .query(&MetadataElem::ELEM.select())
            .into_iter()
            .filter_map(|mark| {
                let Value::Str(anchor) = &mark.to_packed::<MetadataElem>()?.value else { return None };
                let position = introspector.position(mark.location()?)?;
                Some((anchor.to_string(), position.page.get(), position.point.y.to_mm()))
            })
            .collect();
        let place = |(at, (anchor, page, top)): (usize, &(String, usize, f64))| {
            // A § and its first ustęp begin in the same line.
            let next = marks[at + 1..].iter().find(|(_, other, y)| other != page || y > top);
            let height = self.faces.get(page - 1).map_or(0.0, |face| face.height_mm);
            let bottom_mm = next.filter(|(_, other, _)| other == page).map_or(height - BOTTOM_MARGIN_MM, |(_, _, y)| *y);
            UnitPlace { anchor: anchor.clone(), page: *page, top_mm: *top, bottom_mm }
        };
        // The end of a text is marked with an empty name.
        marks.iter().enumerate().map(place).filter(|place| !place.anchor.is_empty()).collect()
    }

    /// The picture of a page, by its number from 1; `None` when there is no such page.
    pub fn svg(&mut self, number: usize) -> Option<Arc<str>> {
        let at = number.checked_sub(1)?;
        let face = self.faces.get(at)?;
        let page = self.document.as_ref()?.pages().get(at)?;
        let drawn = self.drawn.entry(face.fingerprint).or_insert_with(|| typst_svg::svg(page, &SvgOptions::default()).into());
        Some(Arc::clone(drawn))
    }

    /// All pages with their pictures.
    pub fn pages(&mut self, document: &Finished) -> Answer<Vec<SvgPage>> {
        let faces = self.update(document)?;
        let pages = faces.into_iter().filter_map(|face| {
            let svg = self.svg(face.number)?;
            Some(SvgPage { face, svg })
        });
        Ok(pages.collect())
    }
}
