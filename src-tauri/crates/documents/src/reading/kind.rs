//! What a file is, by its first bytes.

use super::{ReadingFault, letters};

/// A kind of file that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A ZIP archive: a DOCX or something else that is refused after a look inside.
    Archive,
    Page,
    Text,
}

/// How much of the beginning is looked at, in bytes.
const BEGINNING: usize = 4096;

/// The kind of the file; a kind that is never read is refused at once.
pub(super) fn of(name: &str, bytes: &[u8]) -> Result<Kind, ReadingFault> {
    const OLE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Archive);
    }
    if bytes.starts_with(&OLE) {
        return Err(ReadingFault::OldWord);
    }
    // An even number of bytes, so that the beginning of a UTF-16 text is one as well.
    let text = letters::decoded(&bytes[..bytes.len().min(BEGINNING)]).to_lowercase();
    let text = text.trim_start();
    if text.is_empty() && bytes.len() <= BEGINNING {
        return Err(ReadingFault::Empty);
    }
    if text.starts_with("%pdf-") {
        return Err(ReadingFault::Pdf);
    }
    if text.starts_with("{\\rtf") {
        return Err(ReadingFault::Rtf);
    }
    if text.starts_with("mime-version:") || (text.starts_with("from:") && text.contains("multipart/related")) {
        return Err(ReadingFault::OtherForm);
    }
    if text.contains('\0') {
        return Err(ReadingFault::Unknown);
    }
    if is_page(name, text) {
        return Ok(Kind::Page);
    }
    if text.starts_with("<?xml") {
        return Err(ReadingFault::OtherForm);
    }
    Ok(Kind::Text)
}

/// Whether the beginning is one of an HTML page; a fragment without `<html>` is known by its name or its first tag.
fn is_page(name: &str, text: &str) -> bool {
    const FIRST: [&str; 8] = ["<p", "<div", "<table", "<span", "<h1", "<h2", "<meta", "<ol"];
    let name = name.to_lowercase();
    ["<!doctype html", "<html", "<body"].iter().any(|tag| text.contains(tag))
        || [".htm", ".html", ".xhtml"].iter().any(|end| name.ends_with(end))
        || FIRST.iter().any(|tag| text.strip_prefix(tag).is_some_and(|rest| rest.starts_with([' ', '>', '\n', '\r'])))
}
