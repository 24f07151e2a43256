//! Fits an address into an area: wraps at spaces, then makes the letters smaller.

use std::sync::LazyLock;

use printpdf::ParsedFont;

use super::{Recipient, page::PT_PER_MM};
use crate::{passes::typography, pdf::fonts};

const LARGEST_PT: f32 = 11.0;
const SMALLEST_PT: f32 = 7.0;
const STEP_PT: f32 = 0.5;
/// Distance of lines against the size of letters.
pub const LEADING: f32 = 1.22;

/// The two faces of the print desk.
pub struct Faces {
    pub regular: ParsedFont,
    pub bold: ParsedFont,
}

/// Read once; `None` only if the embedded files were damaged.
pub static FACES: LazyLock<Option<Faces>> = LazyLock::new(|| {
    let read = |bytes| ParsedFont::from_bytes(bytes, 0, &mut Vec::new());
    Some(Faces { regular: read(fonts::SANS)?, bold: read(fonts::SANS_BOLD)? })
});

/// A line of an address as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct FittedLine {
    pub text: String,
    pub bold: bool,
}

/// An address cut to lines and its size in points.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    pub size: f32,
    pub lines: Vec<FittedLine>,
}

/// The largest setting that fits; `None` when none does.
pub fn fit(faces: &Faces, recipient: &Recipient, width_mm: f32, height_mm: f32) -> Option<Fitted> {
    let (width, height) = (width_mm * PT_PER_MM, height_mm * PT_PER_MM);
    let mut size = LARGEST_PT;
    while size >= SMALLEST_PT {
        if let Some(lines) = wrapped(faces, recipient, size, width)
            && lines.len() as f32 * size * LEADING <= height
        {
            return Some(Fitted { size, lines });
        }
        size -= STEP_PT;
    }
    None
}

/// The largest size at which one line of words fits in a width; `None` below the smallest that can be read.
pub fn fit_line(face: &ParsedFont, words: &str, width_mm: f32) -> Option<f32> {
    const SMALLEST_LINE_PT: f32 = 5.0;
    let mut size = SMALLEST_PT + 1.0;
    while size >= SMALLEST_LINE_PT {
        if length(face, words, size) <= width_mm * PT_PER_MM {
            return Some(size);
        }
        size -= STEP_PT / 2.0;
    }
    None
}

fn wrapped(faces: &Faces, recipient: &Recipient, size: f32, width: f32) -> Option<Vec<FittedLine>> {
    let name = (recipient.name.as_str(), true);
    let lines = recipient.lines.iter().map(|line| (line.as_str(), false));
    let mut out = Vec::new();
    for (text, bold) in std::iter::once(name).chain(lines) {
        let face = if bold { &faces.bold } else { &faces.regular };
        let mut line = String::new();
        for word in typography::set_words(text).split(' ').filter(|word| !word.is_empty()) {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if length(face, &longer, size) <= width {
                line = longer;
                continue;
            }
            if line.is_empty() || length(face, word, size) > width {
                return None;
            }
            out.push(FittedLine { text: std::mem::replace(&mut line, word.to_owned()), bold });
        }
        if !line.is_empty() {
            out.push(FittedLine { text: line, bold });
        }
    }
    Some(out)
}

/// Length of a text in points.
pub fn length(face: &ParsedFont, text: &str, size: f32) -> f32 {
    let advance = |c: char| {
        let glyph = face.lookup_glyph_index(u32::from(c)).unwrap_or(0);
        f32::from(face.get_glyph_width(glyph).unwrap_or(0))
    };
    text.chars().map(advance).sum::<f32>() * size / f32::from(face.units_per_em)
}
