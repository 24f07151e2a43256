//! Receipt stickers (prezentata): what the office writes on an incoming letter.

use super::{
    Area, LabelSheet, Placing,
    fit::length,
    page::{PT_PER_MM, Pen, Sheets},
};
use crate::{DocumentFault, fault::Answer};

/// One sticker. What is empty becomes a line to write on by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sticker {
    /// Name of the office.
    pub office: String,
    /// "15 października 2026 r."
    pub day: String,
    pub number: String,
    /// Number of enclosures.
    pub enclosures: String,
    /// A line for the signature of who took the letter in.
    pub signed: bool,
}

const LARGEST_PT: f32 = 10.0;
const SMALLEST_PT: f32 = 5.5;
const STEP_PT: f32 = 0.25;
/// Distance of lines against the size of letters: somebody writes in them.
const LEADING: f32 = 1.6;
/// Between the frame and the words, in millimetres.
const INSET: f32 = 1.5;
/// Least length of a line to write on, in millimetres.
const LEAST_LINE: f32 = 10.0;

impl Sticker {
    fn rows(&self) -> Vec<(&'static str, &str)> {
        let mut rows = vec![("Wpłynęło dnia", self.day.as_str()), ("nr", self.number.as_str())];
        rows.push(("liczba załączników", self.enclosures.as_str()));
        if self.signed {
            rows.push(("podpis", ""));
        }
        rows
    }
}

/// Stickers on sheets of labels, or one on a label of its own; `start` as in [`super::labels`].
pub fn stickers(stickers: &[Sticker], sheet: &LabelSheet, start: usize, placing: Placing) -> Answer<Vec<u8>> {
    sheet.fill(stickers, start, placing, draw)?.bytes("Nalepki wpływu")
}

fn draw(sheets: &mut Sheets, sticker: &Sticker, area: Area) -> Answer<()> {
    let faces = sheets.faces();
    let rows = sticker.rows();
    let inside = Area {
        left: area.left + INSET,
        top: area.top + INSET,
        width: area.width - 2.0 * INSET,
        height: area.height - 2.0 * INSET,
    };
    let lines = rows.len() + usize::from(!sticker.office.is_empty());
    let wide =
        |words: &str, bold: bool, size: f32| length(if bold { &faces.bold } else { &faces.regular }, words, size) / PT_PER_MM;
    let fits = |size: f32| {
        let row = |(label, value): &(&str, &str)| {
            let value = if value.is_empty() { LEAST_LINE } else { wide(value, true, size) };
            wide(label, false, size) + 1.5 + value <= inside.width
        };
        lines as f32 * size * LEADING / PT_PER_MM <= inside.height
            && rows.iter().all(row)
            && wide(&sticker.office, true, size) <= inside.width
    };
    let mut size = LARGEST_PT;
    while size >= SMALLEST_PT && !fits(size) {
        size -= STEP_PT;
    }
    if size < SMALLEST_PT {
        let cause = "napisy nalepki wpływu nie mieszczą się na takiej etykiecie; wybierz większą albo skróć nazwę urzędu";
        return Err(DocumentFault::BadSheet { cause: cause.to_owned() });
    }
    sheets.frame(area, 0.3);
    let step = inside.height / lines as f32;
    let mut baseline = inside.top + (step + size * 0.7 / PT_PER_MM) / 2.0;
    if !sticker.office.is_empty() {
        sheets.text(&sticker.office, Pen { bold: true, size }, inside.left, baseline);
        baseline += step;
    }
    for (label, value) in rows {
        sheets.text(label, Pen { bold: false, size }, inside.left, baseline);
        let from = inside.left + wide(label, false, size) + 1.5;
        if value.is_empty() {
            sheets.line((from, baseline + 0.4), (inside.left + inside.width, baseline + 0.4), 0.15);
        } else {
            sheets.text(value, Pen { bold: true, size }, from, baseline);
        }
        baseline += step;
    }
    Ok(())
}
