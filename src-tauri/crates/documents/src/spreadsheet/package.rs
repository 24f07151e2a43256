//! What the bytes are, and whether unpacking them stays within the limits.

use std::io::{Cursor, Read, copy, sink};

use zip::{ZipArchive, result::ZipError};

use super::{SheetFault, limits};

/// Beginning of an archive, and of one without entries.
const ZIP: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
/// Beginning of a container of the older office programs, which also holds documents with a password.
const OLE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Whether the bytes are those of a spreadsheet that [`sheet`](super::sheet) reads; `false` for what is no such file at all.
///
/// # Errors
/// A spreadsheet of another form, with a password or damaged, or an archive of something else.
pub fn recognised(bytes: &[u8]) -> Result<bool, SheetFault> {
    if bytes.starts_with(&OLE) {
        let named = |name: &str| {
            let letters: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            bytes.windows(letters.len()).any(|part| part == letters)
        };
        return Err(if named("EncryptedPackage") { SheetFault::Locked } else { SheetFault::OldForm });
    }
    if !ZIP.iter().any(|mark| bytes.starts_with(mark)) {
        return Ok(false);
    }
    let mut archive = opened(bytes)?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("xl/workbook.xml") {
        return Ok(true);
    }
    if has("xl/workbook.bin") {
        return Err(SheetFault::OtherForm);
    }
    if has("word/document.xml") {
        return Err(SheetFault::Document);
    }
    let mut kind = String::new();
    if let Ok(part) = archive.by_name("mimetype") {
        part.take(200).read_to_string(&mut kind).ok();
    }
    Err(match kind.as_str() {
        kind if kind.contains("opendocument.spreadsheet") => SheetFault::OtherForm,
        kind if kind.contains("opendocument.text") => SheetFault::Document,
        _ if archive.file_names().flatten().any(|name| name.ends_with("/workbook.xml")) => SheetFault::Damaged,
        _ => SheetFault::NoWorkbook,
    })
}

/// Unpacks every part of words once and keeps nothing: the sizes that an archive states are no proof.
pub(super) fn measured(bytes: &[u8]) -> Result<(), SheetFault> {
    let mut archive = opened(bytes)?;
    let mut left = limits::MOST_UNPACKED;
    for at in 0..archive.len() {
        let part = match archive.by_index(at) {
            Ok(part) => part,
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Err(SheetFault::Locked),
            Err(_) => return Err(SheetFault::Damaged),
        };
        let name = part.name().map_err(|_| SheetFault::Damaged)?.to_ascii_lowercase();
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        let length = copy(&mut part.take(left + 1), &mut sink()).map_err(|_| SheetFault::Damaged)?;
        left = left.checked_sub(length).ok_or(SheetFault::Unpacked)?;
    }
    Ok(())
}

fn opened(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, SheetFault> {
    // Counted before the library sets aside memory for each of them.
    let entries = bytes.windows(4).filter(|four| *four == b"PK\x01\x02").count();
    if entries > limits::MOST_ENTRIES {
        return Err(SheetFault::Unpacked);
    }
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetFault::Damaged)
}
