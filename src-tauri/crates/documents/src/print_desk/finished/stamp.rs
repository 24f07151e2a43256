//! Stamps over finished pages: PROJEKT across, KOPIA and „Za zgodność z oryginałem” in a corner.

use std::collections::HashSet;

use lopdf::{Document, ObjectId};

use super::{
    Existing,
    over::{Artifact, Face, face, lay, take_in},
    write::write,
};
use crate::{
    fault::Answer,
    print_desk::{
        Area, Placing,
        fit::length,
        page::{PT_PER_MM, Pen, Sheets},
    },
};

/// Where on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Corner {
    UpperLeft,
    #[default]
    UpperRight,
    LowerLeft,
    LowerRight,
}

/// On which pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PageSet {
    #[default]
    All,
    First,
    Last,
    /// From one page to another, both counted from 1 and both included.
    Ranges(Vec<(usize, usize)>),
}

/// Who confirms that a copy says what the original says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conformity {
    pub place: String,
    /// "15 października 2026 r."
    pub day: String,
    pub name: String,
    pub function: String,
}

/// What is laid over the pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stamp {
    Draft,
    Copy(Corner),
    Conformity(Conformity, Corner),
}

/// Free edge between a stamp and the edge of the page, in millimetres.
const EDGE: f32 = 8.0;
/// The same below, where numbers of pages stand.
const EDGE_BELOW: f32 = 17.0;
/// Liberation Sans Bold: height of a capital against the size.
const CAPITAL: f32 = 0.729;
const WATERMARK: &str = "PROJEKT";

impl PageSet {
    fn holds(&self, page: usize, last: usize) -> bool {
        match self {
            Self::All => true,
            Self::First => page == 1,
            Self::Last => page == last,
            Self::Ranges(ranges) => ranges.iter().any(|(from, to)| (*from..=*to).contains(&page)),
        }
    }
}

/// A new file with the stamp; the read one is not changed anywhere else.
pub fn stamp(existing: Existing, stamp: &Stamp, on: &PageSet) -> Answer<Vec<u8>> {
    let Existing { name, mut file, pages } = existing;
    let last = pages.len();
    // A page that stands in the tree twice is stamped once.
    let mut seen = HashSet::new();
    let chosen = pages.iter().zip(1..).filter(|(page, number)| on.holds(*number, last) && seen.insert(**page));
    let chosen: Vec<ObjectId> = chosen.map(|(page, _)| *page).collect();
    // One drawing for each size of page.
    let mut sizes: Vec<(u32, u32)> = Vec::new();
    let mut sheets = Sheets::new(Placing::default())?;
    let mut of_page = Vec::new();
    for page in &chosen {
        let face = face(&file, *page);
        let size = (face.width.round() as u32, face.height.round() as u32);
        let at = sizes.iter().position(|known| *known == size).unwrap_or(sizes.len());
        if at == sizes.len() {
            sizes.push(size);
            draw(&mut sheets, stamp, face);
        }
        of_page.push(at);
    }
    let forms = take_in(&mut file, drawing(sheets)?);
    for (page, at) in chosen.iter().zip(of_page) {
        if let Some(form) = forms.get(at) {
            lay(&mut file, *page, *form, Artifact::Watermark);
        }
    }
    write(file, &name)
}

/// What printpdf drew, as lopdf reads it.
pub(super) fn drawing(sheets: Sheets) -> Answer<Document> {
    let bytes = sheets.bytes("Pieczęć")?;
    Document::load_mem(&bytes)
        .map_err(|error| crate::DocumentFault::Packing { title: "Pieczęć".to_owned(), cause: error.to_string() })
}

fn draw(sheets: &mut Sheets, stamp: &Stamp, face: Face) {
    let (width, height) = (face.width / PT_PER_MM, face.height / PT_PER_MM);
    sheets.add_page(width, height);
    match stamp {
        Stamp::Draft => watermark(sheets, width, height),
        Stamp::Copy(corner) => copy(sheets, *corner, width, height),
        Stamp::Conformity(words, corner) => conformity(sheets, words, *corner, width, height),
    }
}

/// Along the diagonal, from the lower left up, over three fifths of it.
fn watermark(sheets: &mut Sheets, width: f32, height: f32) {
    let diagonal = width.hypot(height);
    let face = &sheets.faces().bold;
    let size = diagonal * 0.6 * PT_PER_MM / length(face, WATERMARK, 1.0);
    let (long, high) = (diagonal * 0.6, size * CAPITAL / PT_PER_MM);
    let angle = height.atan2(width);
    let (sin, cos) = angle.sin_cos();
    // The middle of the word in the middle of the page.
    let left = width / 2.0 - cos * long / 2.0 + sin * high / 2.0;
    let baseline = height / 2.0 + sin * long / 2.0 + cos * high / 2.0;
    sheets.outlined(WATERMARK, Pen { bold: true, size }, left, baseline, angle.to_degrees());
}

/// A box of this size in a corner of the page; on a page too small for it as much as there is.
pub(super) fn place(corner: Corner, size: (f32, f32), page: (f32, f32), edge: f32, below: f32) -> Area {
    let (width, height) = (size.0.min(page.0 - 2.0 * edge).max(1.0), size.1.min(page.1 - edge - below).max(1.0));
    let left = match corner {
        Corner::UpperLeft | Corner::LowerLeft => edge,
        Corner::UpperRight | Corner::LowerRight => page.0 - edge - width,
    };
    let top = match corner {
        Corner::UpperLeft | Corner::UpperRight => edge,
        Corner::LowerLeft | Corner::LowerRight => page.1 - below - height,
    };
    Area { left, top, width, height }
}

fn copy(sheets: &mut Sheets, corner: Corner, width: f32, height: f32) {
    let pen = Pen { bold: true, size: 18.0 };
    let long = length(&sheets.faces().bold, "KOPIA", pen.size) / PT_PER_MM;
    let area = place(corner, (long + 8.0, 11.0), (width, height), EDGE, EDGE_BELOW);
    sheets.frame(area, 0.5);
    sheets.text("KOPIA", pen, area.left + 4.0, area.top + 5.5 + pen.size * CAPITAL / PT_PER_MM / 2.0);
}

fn conformity(sheets: &mut Sheets, words: &Conformity, corner: Corner, width: f32, height: f32) {
    let faces = sheets.faces();
    let (head, body) = (Pen { bold: true, size: 11.0 }, Pen { bold: false, size: 9.0 });
    let place_and_day = [words.place.as_str(), words.day.as_str()].into_iter().filter(|part| !part.is_empty());
    let place_and_day = place_and_day.collect::<Vec<_>>().join(", ");
    let inner = 66.0_f32.min(width - 2.0 * EDGE - 6.0).max(20.0);
    let mut under: Vec<String> = Vec::new();
    for line in [&words.name, &words.function] {
        under.extend(wrapped(&faces.regular, line, body.size, inner));
    }
    let high = 29.0 + 4.2 * under.len() as f32;
    let area = place(corner, (inner + 6.0, high), (width, height), EDGE, EDGE_BELOW);
    sheets.frame(area, 0.3);
    let left = area.left + 3.0;
    sheets.text("Za zgodność z oryginałem", head, left, area.top + 6.5);
    sheets.text(&place_and_day, body, left, area.top + 12.0);
    // Free for a signature by hand.
    let line = area.top + 25.0;
    sheets.line((left, line), (left + inner, line), 0.15);
    for (at, words) in under.iter().enumerate() {
        sheets.text(words, body, left, line + 4.2 * (at as f32 + 1.0));
    }
}

/// Words cut to lines at spaces; one that is too long by itself stays whole.
fn wrapped(face: &printpdf::ParsedFont, text: &str, size: f32, width_mm: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if length(face, &format!("{line} {word}"), size) <= width_mm * PT_PER_MM => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
