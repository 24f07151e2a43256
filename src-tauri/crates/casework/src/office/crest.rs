//! The crest: a PNG or an SVG, checked before it is kept.

use documents::{model::Picture, trial::prints_as_crest};
use domain::office::Office;
use store::WriteTx;

use super::{OfficeView, current, view};
use crate::{Desk, Failure, Reply, Topic};

/// Most megabytes of a crest.
const MOST_MEGABYTES: usize = 4;
const MEGABYTE: usize = 1024 * 1024;
/// Most bytes of a crest.
pub const MOST_BYTES: usize = MOST_MEGABYTES * MEGABYTE;
/// Most millions of pixels of a PNG; an office printer does not need more.
const MOST_MILLIONS: u64 = 16;
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Keeps the crest from the bytes of a file. The kind is told by the contents, never by the name.
pub fn import(desk: &mut Desk, name: &str, bytes: &[u8]) -> Result<Reply<OfficeView>, Failure> {
    let media_type = admitted(bytes).map_err(|sentence| Failure::field("crest", sentence))?;
    desk.write("Wczytano herb", |tx| {
        let crest = store::attachment::put(tx, name, media_type, bytes)?;
        keep(tx, |office| office.crest = Some(crest))
    })?;
    Ok(Reply::new(view(desk)?, &[Topic::Office]))
}

pub fn remove(desk: &mut Desk) -> Result<Reply<OfficeView>, Failure> {
    desk.write("Usunięto herb", |tx| keep(tx, |office| office.crest = None))?;
    Ok(Reply::new(view(desk)?, &[Topic::Office]))
}

fn keep(tx: &WriteTx<'_>, change: impl FnOnce(&mut Office)) -> Result<(), Failure> {
    let (revision, mut office) = current(tx)?;
    change(&mut office);
    store::office::save(tx, revision, &office)?;
    Ok(())
}

/// What a crest may be, said before one is chosen.
pub(super) fn limits() -> String {
    format!("PNG do {MOST_MILLIONS} milionów punktów albo SVG, najwyżej {MOST_MEGABYTES} MB.")
}

/// The media type of an admitted crest, or the sentence why it is not.
pub(crate) fn admitted(bytes: &[u8]) -> Result<&'static str, String> {
    if bytes.len() > MOST_BYTES {
        let megabytes = bytes.len().div_ceil(MEGABYTE);
        return Err(format!(
            "Herb: plik ma {megabytes} MB, a może mieć najwyżej {MOST_MEGABYTES} MB. Zmniejsz obraz i wczytaj go ponownie."
        ));
    }
    let media_type = if bytes.starts_with(PNG) {
        png(bytes)?;
        "image/png"
    } else {
        match std::str::from_utf8(bytes) {
            Ok(text) if text.contains("<svg") => drawing(text)?,
            _ => {
                return Err(
                    "Herb: to nie jest obraz PNG ani SVG. Zapisz herb w jednym z tych formatów i wczytaj go ponownie.".into()
                );
            }
        }
        "image/svg+xml"
    };
    match prints_as_crest(&Picture { bytes: bytes.to_vec() }) {
        true => Ok(media_type),
        false => Err("Herb: tego obrazu nie da się wydrukować, bo plik jest niekompletny albo uszkodzony. \
                      Wczytaj go z pierwotnego źródła jeszcze raz albo zapisz w programie graficznym jako PNG."
            .into()),
    }
}

/// Reads only the header: a picture of forty megapixels is refused before anybody unpacks it.
fn png(bytes: &[u8]) -> Result<(), String> {
    let number = |at: usize| bytes.get(at..at + 4).map(|four| u32::from_be_bytes([four[0], four[1], four[2], four[3]]));
    let (Some(b"IHDR"), Some(width), Some(height)) = (bytes.get(12..16), number(16), number(20)) else {
        return Err("Herb: plik PNG jest niekompletny. Wczytaj go z pierwotnego źródła jeszcze raz.".into());
    };
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 || pixels > MOST_MILLIONS * 1_000_000 {
        return Err(format!(
            "Herb: obraz ma {width} × {height} punktów, a może mieć najwyżej {MOST_MILLIONS} milionów. Zmniejsz go, na przykład do 1000 × 1200, i wczytaj ponownie."
        ));
    }
    Ok(())
}

/// A drawing that stands alone: no scripts, nothing from elsewhere.
fn drawing(text: &str) -> Result<(), String> {
    let lower = text.to_lowercase();
    let foreign = ["<script", "<foreignobject", "<iframe", "<!entity", "javascript:", "@import"];
    let alone = !foreign.iter().any(|mark| lower.contains(mark))
        && after(&lower, "href").filter_map(|rest| rest.strip_prefix('=')).all(|value| is_inside(value.trim_start()))
        && after(&lower, "url").filter_map(|rest| rest.strip_prefix('(')).all(|value| is_inside(value.trim_start()))
        && !runs(&lower);
    match alone {
        true => Ok(()),
        false => Err("Herb: ten plik SVG zawiera skrypt albo odwołuje się do innych miejsc. Zapisz go jako zwykły rysunek SVG lub PNG i wczytaj ponownie.".into()),
    }
}

/// What stands after every appearance of a word, spaces left out.
fn after<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = &'t str> {
    text.match_indices(word).map(|(at, found)| text[at + found.len()..].trim_start())
}

/// A reference to a part of the drawing itself or to a picture of dots written into it.
fn is_inside(value: &str) -> bool {
    let value = value.trim_start_matches(['"', '\'']).trim_start();
    value.starts_with('#') || value.starts_with("data:image/png") || value.starts_with("data:image/jpeg")
}

/// An attribute that is carried out stands in it: `onload=`.
fn runs(text: &str) -> bool {
    text.match_indices("on").any(|(at, found)| {
        let begins = text[..at].ends_with(|before: char| before.is_whitespace() || ['"', '\'', '/'].contains(&before));
        let rest = text[at + found.len()..].trim_start_matches(|letter: char| letter.is_ascii_lowercase());
        begins && rest.trim_start().starts_with('=')
    })
}

#[cfg(test)]
mod tests {
    use base64::{Engine, engine::general_purpose::STANDARD};

    use super::*;

    /// One red dot.
    const DOT: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    fn dot() -> Vec<u8> {
        STANDARD.decode(DOT).unwrap()
    }

    fn svg(inside: &str) -> Vec<u8> {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{inside}</svg>").into_bytes()
    }

    #[test]
    fn a_png_and_a_plain_svg_are_admitted() {
        assert_eq!(admitted(&dot()), Ok("image/png"));
        for inside in [
            "<path d=\"M0 0H9V9Z\"/>",
            "<defs><path id=\"a\" d=\"M0 0H9V9Z\"/></defs><use href=\"#a\"/>",
            "<linearGradient id=\"g\"><stop stop-color=\"#fff\"/></linearGradient><rect width=\"9\" height=\"9\" fill=\"url( '#g' )\"/>",
            "<text>Onkologia on tle</text>",
        ] {
            assert_eq!(admitted(&svg(inside)), Ok("image/svg+xml"), "{inside}");
        }
    }

    #[test]
    fn forty_megapixels_are_refused_with_their_size() {
        let mut huge = dot();
        huge[16..24].copy_from_slice(&[0, 0, 0x1f, 0x40, 0, 0, 0x13, 0x88]);
        let sentence = admitted(&huge).unwrap_err();
        assert!(sentence.contains("8000 × 5000"), "{sentence}");
    }

    #[test]
    fn half_of_a_picture_is_refused() {
        let sentence = admitted(&dot()[..45]).unwrap_err();
        assert!(sentence.contains("niekompletny albo uszkodzony"), "{sentence}");
        let drawing = svg("<path d=\"M0 0\"/>");
        assert!(admitted(&drawing[..drawing.len() - 4]).is_err());
    }

    #[test]
    fn a_drawing_that_runs_or_reaches_outside_is_refused() {
        for inside in [
            "<script>1</script>",
            "<image href=\"file:///etc/passwd\"/>",
            "<image xlink:href = '//serwer/herb.png'/>",
            "<use href=\"inny.svg#a\"/>",
            "<rect style=\"fill:url('http://zle.example/a')\"/>",
            "<rect style=\"fill:url( //zle.example/a )\"/>",
            "<rect\nonfocusin = 'x()'/>",
            "<animate onbegin=\"x()\"/>",
            "<style>@import 'a.css';</style>",
            "<image href=\"data:image/svg+xml,%3Csvg%3E\"/>",
        ] {
            let refused = admitted(&svg(inside)).expect_err(inside);
            assert!(refused.contains("odwołuje się do innych miejsc"), "{inside}: {refused}");
        }
        assert!(admitted(b"herb").unwrap_err().contains("PNG ani SVG"));
    }
}
