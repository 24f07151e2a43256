//! The embedded typefaces; the computer's own fonts are never used, so that a page looks the same everywhere.

use std::{collections::HashSet, sync::LazyLock};

use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};

macro_rules! face {
    ($file:literal) => {
        include_bytes!(concat!("../../../../../assets/fonts/", $file))
    };
}

/// Liberation Sans: also the face of the print desk.
pub const SANS: &[u8] = face!("LiberationSans-Regular.ttf");
pub const SANS_BOLD: &[u8] = face!("LiberationSans-Bold.ttf");

const FACES: [&[u8]; 7] = [
    face!("LiberationSerif-Regular.ttf"),
    face!("LiberationSerif-Bold.ttf"),
    face!("LiberationSerif-Italic.ttf"),
    face!("LiberationSerif-BoldItalic.ttf"),
    SANS,
    SANS_BOLD,
    face!("DejaVuSans.ttf"),
];

/// Every face, in the order of [`BOOK`].
pub static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FACES.iter().filter_map(|bytes| Font::new(Bytes::new(*bytes), 0)).collect());

/// What the typesetter asks when it looks for a face.
pub static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// Faces of the documents' own family, whatever the weight of the words; DejaVu Sans comes after them.
const OWN: std::ops::Range<usize> = 0..4;
const LAST: usize = 6;

/// Characters that every weight of the family has, and those of the face that comes after them. A face tells them by runs, which are
/// walked through from the first; asked of each letter of a long document, that took most of its making.
static PRINTED: LazyLock<HashSet<u32>> = LazyLock::new(|| {
    let letters = |face: &Font| face.info().coverage.iter().collect::<HashSet<u32>>();
    let own = FONTS[OWN].iter().map(letters).reduce(|all, face| &all & &face).unwrap_or_default();
    own.into_iter().chain(FONTS.get(LAST).map(letters).unwrap_or_default()).collect()
});

/// Whether a document can print the character: every weight of its family has it, or the face that comes after them.
pub fn prints(letter: char) -> bool {
    letter.is_ascii() || PRINTED.contains(&u32::from(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_embedded_face_can_be_read() {
        assert_eq!(FONTS.len(), FACES.len());
    }

    #[test]
    fn polish_letters_and_the_marks_of_forms_have_glyphs() {
        let letters = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ§–„”…";
        for font in FONTS.iter().filter(|font| font.info().family.starts_with("Liberation")) {
            for letter in letters.chars() {
                let covered = font.info().coverage.contains(u32::from(letter));
                assert!(covered, "{letter} in {}", font.info().family);
            }
        }
        let marks = &FONTS[6].info().coverage;
        assert!("☐☑☒".chars().all(|mark| marks.contains(u32::from(mark))));
    }
}
