//! The crest of the office as dots, for a place where the sender stands.

use printpdf::{RawImage, RawImageData, RawImageFormat};
use resvg::tiny_skia::Pixmap;

use crate::{docx::picture, model::Picture};

/// A crest ready to be drawn; white where it is transparent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crest {
    pub(super) width: usize,
    pub(super) height: usize,
    /// Red, green, blue of each dot, by rows.
    dots: Vec<u8>,
}

/// A PNG larger than this on a side is no crest for an envelope.
const MOST_DOTS: u32 = 4_000;

impl Crest {
    /// Reads a PNG, or draws an SVG for a place of this width in millimetres; `None` when it cannot be read.
    pub fn read(picture: &Picture, width_mm: f64) -> Option<Self> {
        let png = picture::png(picture, width_mm)?;
        if png.width > MOST_DOTS || png.height > MOST_DOTS {
            return None;
        }
        let dots = Pixmap::decode_png(&png.bytes).ok()?;
        let on_white = |dot: &resvg::tiny_skia::PremultipliedColorU8| {
            let white = u8::MAX - dot.alpha();
            [dot.red(), dot.green(), dot.blue()].map(|part| part.saturating_add(white))
        };
        let (width, height) = (dots.width() as usize, dots.height() as usize);
        Some(Self { width, height, dots: dots.pixels().iter().flat_map(on_white).collect() })
    }
}

impl From<Crest> for RawImage {
    fn from(crest: Crest) -> Self {
        Self {
            pixels: RawImageData::U8(crest.dots),
            width: crest.width,
            height: crest.height,
            data_format: RawImageFormat::RGB8,
            tag: Vec::new(),
        }
    }
}
