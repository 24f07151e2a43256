//! The archive of a DOCX: its parts are found by their relations, unpacked within limits, and never written anywhere.

use std::io::{Cursor, Read};

use encoding_rs::{Encoding, UTF_8};
use zip::{ZipArchive, result::ZipError};

use super::xml::{self, Part, Tag};
use crate::reading::{ReadingFault, limits};

/// An archive that is open for reading.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Bytes that may still be unpacked.
    left: u64,
}

impl<'a> Package<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, ReadingFault> {
        // Counted before the library sets aside memory for each of them.
        let entries = bytes.windows(4).filter(|four| *four == b"PK\x01\x02").count();
        if entries > limits::MOST_ENTRIES {
            return Err(ReadingFault::Unpacked);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadingFault::Damaged)?;
        Ok(Self { archive, left: limits::MOST_PARTS })
    }

    /// Words of a part; `None` when the archive has none of this name.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, ReadingFault> {
        let part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Err(ReadingFault::OldWord),
            Err(_) => return Err(ReadingFault::Damaged),
        };
        let most = self.left.min(limits::MOST_PART);
        let mut bytes = Vec::new();
        part.take(most + 1).read_to_end(&mut bytes).map_err(|_| ReadingFault::Damaged)?;
        let length = bytes.len() as u64;
        if length > most {
            return Err(ReadingFault::Unpacked);
        }
        self.left -= length;
        let (encoding, mark) = Encoding::for_bom(&bytes).unwrap_or((UTF_8, 0));
        let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..]);
        text.map(|text| Some(text.into_owned())).ok_or(ReadingFault::Damaged)
    }

    /// Where a part keeps its relations, as `(kind, name of the part it leads to)`. The kind is the last step of the
    /// address that names it, which is the same in both forms of the standard.
    pub fn relations(&mut self, part: &str) -> Result<Vec<(String, String)>, ReadingFault> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let Some(text) = self.text(&format!("{folder}_rels/{file}.rels"))? else {
            return Ok(Vec::new());
        };
        let mut relations = Relations { folder, found: Vec::new() };
        xml::read(&text, &mut relations)?;
        Ok(relations.found)
    }

    /// What an archive without a main part is.
    pub fn other(&mut self) -> ReadingFault {
        match self.text("mimetype") {
            Ok(Some(kind)) if kind.contains("opendocument.text") => ReadingFault::Odt,
            Ok(Some(kind)) if kind.contains("opendocument.spreadsheet") => ReadingFault::Sheet,
            _ => ReadingFault::Unknown,
        }
    }
}

struct Relations {
    folder: String,
    found: Vec<(String, String)>,
}

impl Part for Relations {
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), ReadingFault> {
        if tag.name() != "Relationship" {
            return Ok(());
        }
        if let (Some(kind), Some(target)) = (tag.attribute("Type"), tag.attribute("Target")) {
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            let target = target.strip_prefix('/').map_or_else(|| format!("{}{target}", self.folder), str::to_owned);
            self.found.push((kind, target));
        }
        Ok(())
    }

    fn close(&mut self, _name: &str) -> Result<(), ReadingFault> {
        Ok(())
    }
}
