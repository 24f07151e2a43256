//! The document that the live preview draws: the text alone, as it stands in the draft, with the mark PROJEKT.

use documents::{
    Finished, finish_draft,
    model::{Block, Document, Layout, Meta, TitleBlock, Watermark, line},
    pdf,
};
use domain::{
    act::{Act, ActKind},
    id::TextId,
};
use serde::Serialize;
use specta::Type;

use super::owner::Surroundings;
use crate::{
    Desk, Failure,
    document::{preview::PageView, print::document_failure},
    view::Key,
};

/// The pages of a text and where its units stand on them.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct TextPages {
    pub pages: Vec<PageView>,
    pub units: Vec<UnitOnPage>,
}

/// Where the words of a unit stand: the page from 1, and from where to where down the page, in shares of its height.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct UnitOnPage {
    pub unit: u32,
    pub page: u32,
    pub top: f64,
    pub bottom: f64,
}

/// The name of the text among the acts of the document.
const NAME: &str = "tresc";

/// The typesetter at work on the text that is being edited. The host keeps one while the program runs, apart from the
/// [`Desk`], so that setting pages never makes saving wait.
#[derive(Default)]
pub struct Typesetter(pdf::Preview);

impl Typesetter {
    /// Sets a document and answers its pages, of which the screen asks for the pictures it has not yet; after a fault the last
    /// good pages stay.
    pub fn set(&mut self, document: &Finished) -> Result<TextPages, Failure> {
        let faces = self.0.update(document).map_err(document_failure)?;
        let units = self.0.places().into_iter().filter_map(|place| {
            let height = faces.get(place.page - 1)?.height_mm;
            let unit = place.anchor.strip_prefix(NAME)?.strip_prefix('-')?.parse().ok()?;
            Some(UnitOnPage { unit, page: place.page as u32, top: place.top_mm / height, bottom: place.bottom_mm / height })
        });
        let units = units.collect();
        let page = |face: pdf::PageFace| PageView {
            number: face.number as u32,
            width_mm: face.width_mm,
            height_mm: face.height_mm,
            fingerprint: format!("{:032x}", face.fingerprint),
        };
        Ok(TextPages { pages: faces.into_iter().map(page).collect(), units })
    }

    /// The picture of a page (SVG) of the document set last.
    pub fn picture(&mut self, number: u32) -> Result<String, Failure> {
        let picture = self.0.svg(number as usize);
        picture.map(|svg| svg.to_string()).ok_or_else(|| Failure::not_found("Strona podglądu"))
    }
}

/// The draft ready for the typesetter.
pub fn draft_document(desk: &Desk, text: Key) -> Result<Finished, Failure> {
    let document = desk.read(|tx| {
        let id = TextId(text.0);
        let stored = store::text::get(tx, id)?;
        let around = Surroundings::load(desk, tx, id)?;
        Ok(document(desk, id, &stored.record.title, stored.record.act, &around))
    })?;
    finish_draft(&document).map_err(document_failure)
}

fn document(desk: &Desk, id: TextId, title: &str, act: Act, around: &Surroundings) -> Document {
    let layout = match act.kind {
        ActKind::Justification => Layout::Report,
        _ => Layout::Act,
    };
    let title = if title.trim().is_empty() { "Projekt" } else { title };
    let author = around.office.as_ref().map(|office| office.office.nominative.clone()).unwrap_or_default();
    let mut document = Document::new(layout, Meta::new(title, author, format!("tresc:{}", id.0), desk.today()));
    document.watermark = Some(Watermark::Project);
    document.fields = around.chips.for_document();
    document.body =
        vec![Block::Title(TitleBlock { kind: line(title), ..TitleBlock::default() }), Block::Act { name: NAME.into(), act }];
    document
}
