//! Pictures as Word takes them: a PNG as it is, a drawing made into one.

use std::{borrow::Cow, sync::Arc};

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{ImageHrefResolver, Options, Tree, fontdb::Database},
};

use crate::{model::Picture, pdf::fonts};

/// Dots in a millimetre of a drawing: about 300 in an inch, as an office printer prints.
const DOTS_PER_MM: f64 = 12.0;
/// A drawing narrower and higher than a page could ever be is no crest.
const MOST_DOTS: u32 = 8_000;

/// A PNG with its size in dots.
pub struct Png<'a> {
    pub bytes: Cow<'a, [u8]>,
    pub width: u32,
    pub height: u32,
}

/// The picture as a PNG for a place of this width; `None` when it cannot be read.
pub fn png(picture: &Picture, width_mm: f64) -> Option<Png<'_>> {
    match picture.extension()? {
        "png" => {
            let (width, height) = png_size(&picture.bytes)?;
            Some(Png { bytes: Cow::Borrowed(&picture.bytes), width, height })
        }
        _ => drawn(&picture.bytes, width_mm),
    }
}

/// A drawing set in dots. Nothing outside of the drawing is read: no file, no typeface of the computer.
fn drawn(svg: &[u8], width_mm: f64) -> Option<Png<'static>> {
    let mut faces = Database::new();
    [fonts::SANS, fonts::SANS_BOLD].iter().for_each(|face| faces.load_font_data(face.to_vec()));
    let options = Options {
        fontdb: Arc::new(faces),
        font_family: "Liberation Sans".to_owned(),
        image_href_resolver: ImageHrefResolver { resolve_string: Box::new(|_, _| None), ..ImageHrefResolver::default() },
        ..Options::default()
    };
    let tree = Tree::from_data(svg, &options).ok()?;
    let size = tree.size();
    let width = (width_mm * DOTS_PER_MM).round() as u32;
    let scale = width as f32 / size.width();
    let height = (size.height() * scale).round() as u32;
    let mut dots = Pixmap::new(width, height.clamp(1, MOST_DOTS))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut dots.as_mut());
    Some(Png { bytes: Cow::Owned(dots.encode_png().ok()?), width, height: dots.height() })
}

fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let side = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    Some((side(16)?, side(20)?)).filter(|(width, height)| *width > 0 && *height > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(bytes: &[u8]) -> Picture {
        Picture { bytes: bytes.to_vec() }
    }

    #[test]
    fn a_drawing_becomes_a_png_of_its_proportions_with_its_colours() {
        let svg = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 30"><rect width="20" height="30" fill="#c00000"/></svg>"##;
        let drawing = picture(svg);
        let made = png(&drawing, 10.0).unwrap();
        assert_eq!((made.width, made.height), (120, 180));
        assert_eq!(png_size(&made.bytes), Some((120, 180)));
        let dots = Pixmap::decode_png(&made.bytes).unwrap();
        assert_eq!(dots.pixel(60, 90).map(|dot| (dot.red(), dot.green(), dot.alpha())), Some((0xc0, 0, 255)));
    }

    #[test]
    fn a_drawing_that_asks_for_a_file_gets_none_and_one_that_is_no_drawing_is_left_out() {
        let asks = picture(
            br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="/etc/hostname" width="9" height="9"/></svg>"##,
        );
        let made = png(&asks, 1.0).unwrap();
        assert!(Pixmap::decode_png(&made.bytes).unwrap().pixels().iter().all(|dot| dot.alpha() == 0));
        assert!(png(&picture(b"<svg <"), 1.0).is_none());
        assert!(png(&picture(b"herb"), 1.0).is_none());
    }
}
