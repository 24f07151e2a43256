//! Draws fitted addresses on sheets and makes the file.

use std::collections::BTreeMap;

use printpdf::{FontId, Mm, Op, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Pt, TextItem};

use super::{
    Area, Recipient,
    fit::{FACES, Faces, LEADING, fit},
};
use crate::{DocumentFault, fault::Answer};

const PT_PER_MM: f32 = 72.0 / 25.4;

/// Sheets of one size.
pub struct Sheets {
    width: f32,
    height: f32,
    faces: &'static Faces,
    pages: Vec<Vec<Op>>,
}

impl Sheets {
    pub fn new(width: f32, height: f32) -> Answer<Self> {
        let faces =
            FACES.as_ref().ok_or_else(|| DocumentFault::BadSheet { cause: "nie można odczytać kroju pisma".to_owned() })?;
        Ok(Self { width, height, faces, pages: Vec::new() })
    }

    pub fn add_page(&mut self) {
        self.pages.push(Vec::new());
    }

    /// Draws an address in an area of the last sheet, in the middle of its height.
    pub fn address(&mut self, recipient: &Recipient, area: Area, place: &'static str) -> Answer<()> {
        let fitted = fit(self.faces, recipient, area.width, area.height)
            .ok_or_else(|| DocumentFault::AddressTooLong { name: recipient.name.clone(), place })?;
        let line = fitted.size * LEADING / PT_PER_MM;
        let mut top = area.top + (area.height - line * fitted.lines.len() as f32) / 2.0;
        for words in &fitted.lines {
            self.line(&words.text, words.bold, fitted.size, area.left, top + line * 0.8);
            top += line;
        }
        Ok(())
    }

    /// One line; `baseline` in millimetres from the top.
    fn line(&mut self, text: &str, bold: bool, size: f32, left: f32, baseline: f32) {
        let font = PdfFontHandle::External(FontId(if bold { BOLD } else { REGULAR }.to_owned()));
        let pos = Point::new(Mm(left), Mm(self.height - baseline));
        if self.pages.is_empty() {
            self.add_page();
        }
        if let Some(page) = self.pages.last_mut() {
            page.extend([
                Op::StartTextSection,
                Op::SetFont { font, size: Pt(size) },
                Op::SetTextCursor { pos },
                Op::ShowText { items: vec![TextItem::Text(text.to_owned())] },
                Op::EndTextSection,
            ]);
        }
    }

    /// The file.
    pub fn bytes(self, title: &str) -> Answer<Vec<u8>> {
        let mut file = PdfDocument::new(title);
        file.metadata.info.creator = "Kładka".to_owned();
        file.resources.fonts.map = BTreeMap::from([
            (FontId(REGULAR.to_owned()), PdfFont::new(self.faces.regular.clone())),
            (FontId(BOLD.to_owned()), PdfFont::new(self.faces.bold.clone())),
        ]);
        let (width, height) = (Mm(self.width), Mm(self.height));
        file.pages = self.pages.into_iter().map(|ops| PdfPage::new(width, height, ops)).collect();
        let mut made = file.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
        // The identifier is random; without it equal labels give equal bytes.
        made.trailer.remove(b"ID");
        made.compress();
        let mut bytes = Vec::new();
        made.save_to(&mut bytes).map_err(|error| DocumentFault::Packing { title: title.to_owned(), cause: error.to_string() })?;
        Ok(bytes)
    }
}

const REGULAR: &str = "LiberationSans";
const BOLD: &str = "LiberationSansBold";
