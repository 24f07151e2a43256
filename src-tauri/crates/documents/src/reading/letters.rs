//! Which bytes are which letters: Polish texts come in five encodings, and only some say so.

use encoding_rs::{Encoding, ISO_8859_2, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250};

/// The encoding by mark, by form, by the letters that the two Polish single-byte encodings place differently.
pub fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some((marked, _)) = Encoding::for_bom(bytes) {
        return marked;
    }
    if let Some(wide) = wide(bytes) {
        return wide;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    // ą ś ź Ą Ś Ź stand elsewhere; everything from 80 to 9F (quotation marks, dashes) is a letter in Windows-1250 only.
    let windows = bytes.iter().filter(|byte| matches!(byte, 0x80..=0x9F | 0xB9 | 0xA5)).count();
    let iso = bytes.iter().filter(|byte| matches!(byte, 0xB1 | 0xB6 | 0xBC | 0xA1 | 0xA6 | 0xAC)).count();
    if iso > windows { ISO_8859_2 } else { WINDOWS_1250 }
}

/// The text in the encoding it seems to have, without the mark of that encoding.
pub(super) fn decoded(bytes: &[u8]) -> String {
    guess(bytes).decode(bytes).0.into_owned()
}

/// UTF-16 without its mark: every second byte of a Polish text is zero, or nearly.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(4096)];
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let half = sample.len() / 2;
    if half < 8 {
        return None;
    }
    match (zeros(0) * 10 > half * 6, zeros(1) * 10 > half * 6) {
        (false, true) => Some(UTF_16LE),
        (true, false) => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encoding_is_known_by_its_letters() {
        let text = "Stowarzyszenie „Źródło” Łaś; ąęśź";
        assert_eq!(guess(text.as_bytes()), UTF_8);
        assert_eq!(guess(&WINDOWS_1250.encode(text).0), WINDOWS_1250);
        assert_eq!(guess(&ISO_8859_2.encode("Stowarzyszenie Źródło Łaś; ąęśź").0), ISO_8859_2);
        let wide: Vec<u8> = "nazwa;nip\nŻłobek;".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(guess(&wide), UTF_16LE);
        let marked: Vec<u8> = "\u{feff}nazwa".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(guess(&marked), UTF_16BE);
    }
}
