//! The letters of a page: what it says of itself is believed only as far as its bytes agree.

use encoding_rs::{Encoding, ISO_8859_2, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250};

use crate::reading::letters;

/// How far the declaration may stand from the beginning, in bytes; the standard says 1024, older pages begin with more.
const FARTHEST: usize = 4096;

/// The words of a page.
pub(in crate::reading) fn decoded(bytes: &[u8]) -> String {
    encoding(bytes).decode(bytes).0.into_owned()
}

fn encoding(bytes: &[u8]) -> &'static Encoding {
    let guessed = letters::guess(bytes);
    // What can be read as UTF-8 or UTF-16 is nothing else.
    if [UTF_8, UTF_16LE, UTF_16BE].contains(&guessed) {
        return guessed;
    }
    match declared(bytes) {
        None => guessed,
        Some(said) if said == UTF_8 && is_nearly_utf_8(bytes) => said,
        Some(said) if [UTF_8, UTF_16LE, UTF_16BE].contains(&said) => guessed,
        // Said of pages written on Windows all the time; the other way round nobody errs.
        Some(said) if said == ISO_8859_2 && guessed == WINDOWS_1250 => guessed,
        Some(said) => said,
    }
}

/// Whether few letters are broken: one wrong byte in an advertisement must not spoil the act.
fn is_nearly_utf_8(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let broken = text.chars().filter(|letter| *letter == char::REPLACEMENT_CHARACTER).count();
    broken * 10 < text.chars().filter(|letter| !letter.is_ascii()).count()
}

/// `charset=` of a `meta`, or `encoding=` of an XML declaration.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(FARTHEST)]).to_ascii_lowercase();
    let xml = head.trim_start().strip_prefix("<?xml").and_then(|rest| rest.split("?>").next()?.split_once("encoding"));
    let meta = || head.split("<meta").skip(1).find_map(|tag| tag.split('>').next()?.split_once("charset"));
    let (_, value) = xml.or_else(meta)?;
    let value = value.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let end = value.find(['"', '\'', ' ', ';', '>', '/']).unwrap_or(value.len());
    Encoding::for_label(&value.as_bytes()[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_says_of_its_letters_is_checked_by_its_bytes() {
        let page = |said: &str| format!("<html><head><meta http-equiv='Content-Type' content='text/html; charset={said}'>ąść „”");
        let windows = WINDOWS_1250.encode(&page("iso-8859-2")).0.into_owned();
        assert_eq!(encoding(&windows), WINDOWS_1250);
        let lied = WINDOWS_1250.encode(&page("utf-8")).0.into_owned();
        assert_eq!(encoding(&lied), WINDOWS_1250);
        let broken = [page("utf-8").as_bytes(), "żółw ".repeat(9).as_bytes(), b"\xFF"].concat();
        assert_eq!(encoding(&broken), UTF_8);
        assert_eq!(encoding(page("windows-1250").as_bytes()), UTF_8);
        assert_eq!(encoding(&ISO_8859_2.encode("<meta charset=\"ISO-8859-2\">Łódź ąść").0), ISO_8859_2);
        assert_eq!(encoding(&WINDOWS_1250.encode("<?xml version='1.0' encoding='windows-1250'?>Łódź").0), WINDOWS_1250);
    }
}
