//! The first hundred bytes, read without opening the file: whose it is and of which version.

use std::{
    fs::File,
    io::{ErrorKind, Read},
    path::Path,
};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags};

use super::OpenFault;
use crate::migrations::{APPLICATION_ID, VERSION};

/// What the header says of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    pub application: i32,
    pub version: i32,
}

const MAGIC: &[u8; 16] = b"SQLite format 3\0";

impl Header {
    /// `None` of a file that only a password can tell: whole pages of signs without any order.
    pub(crate) fn read(path: &Path) -> Result<Option<Self>, OpenFault> {
        if path.is_dir() {
            return Err(OpenFault::Folder);
        }
        let mut file = File::open(path).map_err(|error| OpenFault::of_io(&error))?;
        let mut bytes = [0; 100];
        match file.read_exact(&mut bytes) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Err(OpenFault::Foreign),
            Err(error) => return Err(OpenFault::of_io(&error)),
        }
        if !bytes.starts_with(MAGIC) {
            // A file that bears our mark in its place is ours with a torn beginning.
            if number(&bytes, 68) == APPLICATION_ID {
                return Err(OpenFault::Damaged { detail: "header".into() });
            }
            return if is_sealed(&mut file, &bytes) { Ok(None) } else { Err(OpenFault::Foreign) };
        }
        let length = file.metadata().map_err(|error| OpenFault::of_io(&error))?.len();
        let page = match u16::from_be_bytes([bytes[16], bytes[17]]) {
            1 => 65_536,
            size => u64::from(size),
        };
        let header = Self { application: number(&bytes, 68), version: number(&bytes, 60) };
        if header.application == APPLICATION_ID && (page == 0 || length % page != 0) {
            return Err(OpenFault::Damaged { detail: format!("{length} bytes are not a whole number of pages") });
        }
        Ok(Some(header))
    }

    /// Lets in our own files of any version.
    pub(crate) fn is_ours(self) -> Result<(), OpenFault> {
        if self.application == APPLICATION_ID && self.version >= 1 { Ok(()) } else { Err(OpenFault::Foreign) }
    }

    /// Lets in our own files up to the present version.
    pub(crate) fn admit(self, path: &Path) -> Result<(), OpenFault> {
        self.is_ours()?;
        if self.version > VERSION {
            let (program_of_file, saved_at) = word_of(path).unwrap_or_default();
            return Err(OpenFault::Newer { version: self.version, program: VERSION, program_of_file, saved_at });
        }
        Ok(())
    }
}

/// Pages of an encrypted file.
const SEALED_PAGE: usize = 4096;

/// Whether the file may be an encrypted one: a whole number of pages, and no order in the first of them. A page of text, of numbers or
/// of a picture repeats itself.
fn is_sealed(file: &mut File, beginning: &[u8; 100]) -> bool {
    let length = file.metadata().map_or(0, |file| file.len());
    let mut page = beginning.to_vec();
    let rest = file.take((SEALED_PAGE - beginning.len()) as u64).read_to_end(&mut page);
    rest.is_ok() && page.len() == SEALED_PAGE && length.is_multiple_of(SEALED_PAGE as u64) && is_without_order(&page)
}

/// Of 4096 signs thrown by chance every one of 256 falls about sixteen times; a torn sector of the disk leaves seven eighths of that.
fn is_without_order(page: &[u8]) -> bool {
    const OF_A_SECTOR: u16 = 600;
    let mut times = [0_u16; 256];
    page.iter().for_each(|byte| times[usize::from(*byte)] += 1);
    times.iter().filter(|times| **times > 0).count() >= 250 && times.iter().all(|times| *times < OF_A_SECTOR)
}

fn number(bytes: &[u8; 100], at: usize) -> i32 {
    i32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

/// What a newer program left word of, read without a lock or a journal so that not one byte changes.
fn word_of(path: &Path) -> Option<(Option<String>, Option<DateTime<Utc>>)> {
    let address = format!("file:{}?immutable=1", escaped(path)?);
    let connection = Connection::open_with_flags(address, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI).ok()?;
    let program = connection.query_row("SELECT program FROM file_info", [], |row| row.get(0)).ok();
    let at: Option<String> = connection.query_row("SELECT at FROM act ORDER BY id DESC LIMIT 1", [], |row| row.get(0)).ok();
    Some((program, at.and_then(|at| DateTime::parse_from_rfc3339(&at).ok()).map(|at| at.to_utc())))
}

/// The path as part of an address.
fn escaped(path: &Path) -> Option<String> {
    let path = std::path::absolute(path).ok()?;
    let plain = path.to_str()?.replace('\\', "/");
    let mut escaped = String::from(if plain.starts_with('/') { "" } else { "/" });
    for byte in plain.bytes() {
        match byte {
            b'/' | b':' | b'.' | b'-' | b'_' => escaped.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => escaped.push(char::from(byte)),
            byte => escaped += &format!("%{byte:02X}"),
        }
    }
    Some(escaped)
}
