//! Draws on sheets by the millimetre and makes the file.

use std::collections::BTreeMap;

use printpdf::{
    Color, CurTransMat, FontId, Greyscale, Line, LinePoint, Mm, Op, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions,
    Point, Pt, RawImage, TextItem, TextRenderingMode, XObject, XObjectId, XObjectTransform,
};

use super::{
    Area, Crest, Placing, Recipient,
    fit::{FACES, Faces, LEADING, fit},
};
use crate::{DocumentFault, fault::Answer};

pub(super) const PT_PER_MM: f32 = 72.0 / 25.4;
const REGULAR: &str = "LiberationSans";
const BOLD: &str = "LiberationSansBold";
const CREST: &str = "Herb";

/// Sheets under the pen; a new one may have a size of its own.
pub struct Sheets {
    faces: &'static Faces,
    placing: Placing,
    crest: Option<Crest>,
    pages: Vec<Sheet>,
}

/// One sheet as it is designed; the printer may take it turned.
struct Sheet {
    width: f32,
    height: f32,
    ops: Vec<Op>,
}

/// How letters are put on the paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    pub bold: bool,
    /// Size of the letters in points.
    pub size: f32,
}

impl Sheets {
    pub fn new(placing: Placing) -> Answer<Self> {
        let faces =
            FACES.as_ref().ok_or_else(|| DocumentFault::BadSheet { cause: "nie można odczytać kroju pisma".to_owned() })?;
        Ok(Self { faces, placing, crest: None, pages: Vec::new() })
    }

    pub fn faces(&self) -> &'static Faces {
        self.faces
    }

    /// A new sheet of this size in millimetres; what is drawn next falls on it.
    pub fn add_page(&mut self, width: f32, height: f32) {
        let matrix = self.placing.matrix(width * PT_PER_MM, height * PT_PER_MM);
        let ops = matrix.map(|matrix| Op::SetTransformationMatrix { matrix: CurTransMat::Raw(matrix) });
        self.pages.push(Sheet { width, height, ops: ops.into_iter().collect() });
    }

    /// Draws an address in an area of the last sheet, in the middle of its height.
    pub fn address(&mut self, recipient: &Recipient, area: Area, place: &'static str) -> Answer<()> {
        let fitted = fit(self.faces, recipient, area.width, area.height)
            .ok_or_else(|| DocumentFault::AddressTooLong { name: recipient.name.clone(), place })?;
        let line = fitted.size * LEADING / PT_PER_MM;
        let mut top = area.top + (area.height - line * fitted.lines.len() as f32) / 2.0;
        for words in &fitted.lines {
            self.text(&words.text, Pen { bold: words.bold, size: fitted.size }, area.left, top + line * 0.8);
            top += line;
        }
        Ok(())
    }

    /// One line of words; `baseline` in millimetres from the top.
    pub fn text(&mut self, text: &str, pen: Pen, left: f32, baseline: f32) {
        let ops = |pos| vec![Op::SetTextCursor { pos }];
        self.words(text, pen, left, baseline, ops);
    }

    /// Words turned against the clock round their left end, only their edges drawn, so that what lies under them can be read.
    pub fn outlined(&mut self, text: &str, pen: Pen, left: f32, baseline: f32, degrees: f32) {
        let grey = |percent| Color::Greyscale(Greyscale::new(percent, None));
        let (sin, cos) = degrees.to_radians().sin_cos();
        self.draw([
            Op::SaveGraphicsState,
            Op::SetOutlineColor { col: grey(0.45) },
            Op::SetOutlineThickness { pt: Pt(1.0) },
            Op::SetTextRenderingMode { mode: TextRenderingMode::Stroke },
        ]);
        self.words(text, pen, left, baseline, |pos| {
            vec![Op::SetTextMatrix { matrix: printpdf::TextMatrix::Raw([cos, sin, -sin, cos, pos.x.0, pos.y.0]) }]
        });
        self.draw([Op::RestoreGraphicsState]);
    }

    fn words(&mut self, text: &str, pen: Pen, left: f32, baseline: f32, place: impl FnOnce(Point) -> Vec<Op>) {
        let font = PdfFontHandle::External(FontId(if pen.bold { BOLD } else { REGULAR }.to_owned()));
        let Some(sheet) = self.pages.last_mut() else { return };
        let pos = Point::new(Mm(left), Mm(sheet.height - baseline));
        sheet.ops.extend([Op::StartTextSection, Op::SetFont { font, size: Pt(pen.size) }]);
        sheet.ops.extend(place(pos));
        sheet.ops.extend([Op::ShowText { items: vec![TextItem::Text(text.to_owned())] }, Op::EndTextSection]);
    }

    /// A straight line; places and thickness in millimetres.
    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), thickness: f32) {
        let Some(sheet) = self.pages.last() else { return };
        let point = |(left, top): (f32, f32)| LinePoint { p: Point::new(Mm(left), Mm(sheet.height - top)), bezier: false };
        let line = Line { points: vec![point(from), point(to)], is_closed: false };
        self.draw([Op::SetOutlineThickness { pt: Mm(thickness).into() }, Op::DrawLine { line }]);
    }

    /// The frame of an area.
    pub fn frame(&mut self, area: Area, thickness: f32) {
        let (right, bottom) = (area.left + area.width, area.top + area.height);
        let corners = [(area.left, area.top), (right, area.top), (right, bottom), (area.left, bottom)];
        let Some(sheet) = self.pages.last() else { return };
        let point = |(left, top): (f32, f32)| LinePoint { p: Point::new(Mm(left), Mm(sheet.height - top)), bezier: false };
        let line = Line { points: corners.map(point).to_vec(), is_closed: true };
        self.draw([Op::SetOutlineThickness { pt: Mm(thickness).into() }, Op::DrawLine { line }]);
    }

    /// The crest at the top of an area, as large as fits; answers its width in millimetres.
    pub fn crest(&mut self, crest: &Crest, area: Area) -> f32 {
        let (wide, high) = (crest.width as f32, crest.height as f32);
        let scale = (area.width / wide).min(area.height / high);
        let Some(sheet) = self.pages.last_mut() else { return 0.0 };
        let (left, bottom) = (Mm(area.left).into(), Mm(sheet.height - area.top - high * scale).into());
        // printpdf sets a picture by dots in an inch: one dot is then `scale` millimetres.
        let transform = XObjectTransform {
            translate_x: Some(left),
            translate_y: Some(bottom),
            dpi: Some(25.4 / scale),
            ..XObjectTransform::default()
        };
        sheet.ops.push(Op::UseXobject { id: XObjectId(CREST.to_owned()), transform });
        self.crest.get_or_insert_with(|| crest.clone());
        wide * scale
    }

    fn draw(&mut self, ops: impl IntoIterator<Item = Op>) {
        if let Some(sheet) = self.pages.last_mut() {
            sheet.ops.extend(ops);
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
        if let Some(crest) = self.crest {
            let picture = XObject::Image(RawImage::from(crest));
            file.resources.xobjects.map = BTreeMap::from([(XObjectId(CREST.to_owned()), picture)]);
        }
        let placing = self.placing;
        let page = |sheet: Sheet| {
            let (width, height) = placing.paper(sheet.width, sheet.height);
            PdfPage::new(Mm(width), Mm(height), sheet.ops)
        };
        file.pages = self.pages.into_iter().map(page).collect();
        let mut made = file.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
        // The identifier is random; without it equal labels give equal bytes.
        made.trailer.remove(b"ID");
        made.compress();
        let mut bytes = Vec::new();
        made.save_to(&mut bytes).map_err(|error| DocumentFault::Packing { title: title.to_owned(), cause: error.to_string() })?;
        Ok(bytes)
    }
}
