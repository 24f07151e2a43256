//! The crest: a PNG or an SVG, checked before it is kept.

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
    if bytes.starts_with(PNG) {
        return png(bytes).map(|()| "image/png");
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if text.contains("<svg") => svg(text).map(|()| "image/svg+xml"),
        _ => Err("Herb: to nie jest obraz PNG ani SVG. Zapisz herb w jednym z tych formatów i wczytaj go ponownie.".into()),
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

/// A drawing that stands alone: no scripts, no contents from elsewhere.
fn svg(text: &str) -> Result<(), String> {
    let lower = text.to_lowercase();
    let outside = ["<script", "<foreignobject", "<!entity", "javascript:", "<iframe", "href=\"http", "href='http", "url(http"];
    let handler = [" onload", " onclick", " onerror", " onmouseover"];
    if outside.iter().chain(&handler).any(|mark| lower.contains(mark)) {
        return Err("Herb: ten plik SVG zawiera skrypt albo odwołuje się do innych miejsc. Zapisz go jako zwykły rysunek SVG lub PNG i wczytaj ponownie.".into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png_of(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = PNG.to_vec();
        bytes.extend([0, 0, 0, 13]);
        bytes.extend(b"IHDR");
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes
    }

    #[test]
    fn a_png_and_a_plain_svg_are_admitted() {
        assert_eq!(admitted(&png_of(600, 720)), Ok("image/png"));
        assert_eq!(admitted(b"<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>"), Ok("image/svg+xml"));
    }

    #[test]
    fn forty_megapixels_are_refused_with_their_size() {
        let sentence = admitted(&png_of(8000, 5000)).unwrap_err();
        assert!(sentence.contains("8000 × 5000"), "{sentence}");
    }

    #[test]
    fn a_drawing_with_a_script_and_a_text_named_png_are_refused() {
        assert!(admitted(b"<svg><script>1</script></svg>").unwrap_err().contains("skrypt"));
        assert!(admitted(b"herb").unwrap_err().contains("PNG ani SVG"));
    }
}
