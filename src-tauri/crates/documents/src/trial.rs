//! A trial print: whether a picture really stands in a letterhead, in every format that draws it.

use chrono::NaiveDate;

use crate::{
    docx, finish,
    model::{Block, Document, Inline, Layout, Letterhead, Meta, Picture, Role},
    pdf,
};

const CREST: &str = "herb";

/// Prints a page with the picture as its crest, by the way of every document, and throws it away.
pub fn prints_as_crest(picture: &Picture) -> bool {
    let meta = Meta::new("Próba", "Próba", "proba", NaiveDate::default());
    let mut page = Document::new(Layout::Notice, meta);
    page.letterhead = Some(Letterhead { office: "Próba".into(), lines: Vec::new(), crest: Some(CREST.into()) });
    page.pictures.insert(CREST.into(), picture.clone());
    page.body.push(Block::Paragraph { role: Role::Body, text: vec![Inline::text("Próba")] });
    finish(&page).is_ok_and(|page| pdf::pdf(&page).is_ok()) && docx::takes(picture)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prints(bytes: &[u8]) -> bool {
        prints_as_crest(&Picture { bytes: bytes.to_vec() })
    }

    #[test]
    fn a_sound_drawing_is_printed_and_a_broken_one_is_not() {
        let svg = |inside: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{inside}</svg>");
        assert!(prints(svg("<rect width=\"9\" height=\"9\"/>").as_bytes()));
        assert!(prints(format!("<?xml version=\"1.0\"?><!--{}-->{}", " ".repeat(4000), svg("<rect/>")).as_bytes()));
        assert!(!prints(svg("<rect").as_bytes()));
        assert!(!prints(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x58\0\0\x02\xd0"), "a head without a picture");
        assert!(!prints(b"herb"));
    }
}
