//! A package from outside: everything it says of itself is looked at before anything is unpacked.

use std::{
    collections::HashSet,
    io::{Cursor, Read},
};

use zip::{CompressionMethod, ZipArchive, result::ZipError};

use super::{ArchiveFault, limits, name};

/// A file in a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub path: String,
    /// Bytes when unpacked, as the package says.
    pub size: u64,
}

/// A package that is open for reading.
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    entries: Vec<Entry>,
}

const HEAD: &[u8] = b"PK\x03\x04";
const HEAD_OF_EMPTY: &[u8] = b"PK\x05\x06";

/// Whether the bytes begin like an archive.
pub fn begins_like_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(HEAD) || bytes.starts_with(HEAD_OF_EMPTY)
}

impl<'a> Archive<'a> {
    /// # Errors
    /// No archive, a damaged one, one that passes the [`limits`], or one whose names are not those that [`super::Packer`] gives.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ArchiveFault> {
        if bytes.len() > limits::MOST_PACKED {
            return Err(ArchiveFault::TooLarge { bytes: bytes.len() as u64 });
        }
        if !begins_like_archive(bytes) {
            return Err(ArchiveFault::NotArchive);
        }
        // Counted before the library sets aside memory for each of them.
        if bytes.windows(4).filter(|four| *four == b"PK\x01\x02").count() > limits::MOST_ENTRIES {
            return Err(ArchiveFault::TooMany);
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ArchiveFault::Damaged)?;
        // The list at the end of a package that was cut short may be that of a document inside it.
        if zip.offset() != 0 {
            return Err(ArchiveFault::Damaged);
        }
        let mut archive =
            Self { entries: entries(&zip)?, zip: ZipArchive::new(Cursor::new(bytes)).map_err(|_| ArchiveFault::Damaged)? };
        // Heads that say other things than the list, files over one another, and files that the list does not have.
        match zip.validate_header_consistency() {
            Ok(()) => {}
            Err(_) if zip.has_duplicate_names() => return Err(ArchiveFault::Twice { path: twice(bytes) }),
            Err(_) => return Err(ArchiveFault::Damaged),
        }
        archive.entries.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(archive)
    }

    /// The files by their names; folders are left out.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub fn has(&self, path: &str) -> bool {
        self.entries.iter().any(|entry| entry.path == path)
    }

    /// The bytes of a file: as many as the package says, with the checksum it says.
    pub fn read(&mut self, path: &str) -> Result<Vec<u8>, ArchiveFault> {
        let entry = self.entries.iter().find(|entry| entry.path == path);
        let size = entry.map(|entry| entry.size).ok_or_else(|| ArchiveFault::Missing { path: path.to_owned() })?;
        let file = self.zip.by_name(path).map_err(|_| ArchiveFault::Damaged)?;
        let mut bytes = Vec::new();
        file.take(size + 1).read_to_end(&mut bytes).map_err(|_| ArchiveFault::Damaged)?;
        if bytes.len() as u64 == size { Ok(bytes) } else { Err(ArchiveFault::Damaged) }
    }
}

fn entries(zip: &ZipArchive<Cursor<&[u8]>>) -> Result<Vec<Entry>, ArchiveFault> {
    let (mut found, mut seen, mut left) = (Vec::new(), HashSet::new(), limits::MOST_UNPACKED);
    for at in 0..zip.len() {
        let file = zip.by_index_data(at).map_err(refused)?;
        let raw = file.name_raw();
        let told = String::from_utf8_lossy(raw).into_owned();
        let path =
            std::str::from_utf8(raw).map_err(|_| ArchiveFault::Name { path: shown(&told), fault: name::NameFault::Signs })?;
        let is_folder = path.ends_with('/');
        if let Some(fault) = name::fault(path.strip_suffix('/').unwrap_or(path)) {
            return Err(ArchiveFault::Name { path: shown(path), fault });
        }
        if file.encrypted() {
            return Err(ArchiveFault::Locked);
        }
        if file.is_symlink() || file.unix_mode().is_some_and(|mode| !matches!(mode & 0o170_000, 0 | 0o100_000 | 0o040_000)) {
            return Err(ArchiveFault::Link { path: path.to_owned() });
        }
        if !seen.insert(path.trim_end_matches('/').to_ascii_lowercase()) {
            return Err(ArchiveFault::Twice { path: path.to_owned() });
        }
        if !matches!(file.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
            return Err(ArchiveFault::Damaged);
        }
        let (size, packed) = (file.size(), file.compressed_size());
        left = left.checked_sub(size).filter(|_| size <= limits::MOST_FILE).ok_or(ArchiveFault::Unpacked)?;
        if size > limits::SMALL && size > packed.saturating_mul(limits::MOST_RATIO) {
            return Err(ArchiveFault::Ratio { path: path.to_owned() });
        }
        if is_folder && size > 0 {
            return Err(ArchiveFault::Damaged);
        }
        if !is_folder {
            found.push(Entry { path: path.to_owned(), size });
        }
    }
    Ok(found)
}

fn refused(error: ZipError) -> ArchiveFault {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ArchiveFault::Locked,
        _ => ArchiveFault::Damaged,
    }
}

/// A name from outside in a sentence: short, and without signs that do something.
fn shown(path: &str) -> String {
    let plain: String = path.chars().filter(|sign| !sign.is_control()).collect();
    if plain.chars().count() > 80 { format!("{}…", plain.chars().take(80).collect::<String>()) } else { plain }
}

/// The name that stands twice in the list at the end of the archive.
fn twice(bytes: &[u8]) -> String {
    const NAME: usize = 46;
    let mut seen = HashSet::new();
    let heads = (0..bytes.len().saturating_sub(NAME)).filter(|at| bytes[*at..].starts_with(b"PK\x01\x02"));
    for at in heads {
        let length = usize::from(u16::from_le_bytes([bytes[at + 28], bytes[at + 29]]));
        let name = bytes.get(at + NAME..at + NAME + length).unwrap_or_default();
        if !seen.insert(name) {
            return shown(&String::from_utf8_lossy(name));
        }
    }
    String::new()
}
