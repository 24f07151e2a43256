//! Writing a package: no clock, no owner, files in the order in which they were put in.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::{Archive, ArchiveFault, limits, name};

/// A package under work.
pub struct Packer {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    entries: usize,
    unpacked: u64,
}

impl Default for Packer {
    fn default() -> Self {
        Self { zip: ZipWriter::new(Cursor::new(Vec::new())), entries: 0, unpacked: 0 }
    }
}

impl Packer {
    /// Puts a file in. What the reader would refuse is refused here.
    pub fn add(&mut self, path: &str, bytes: &[u8]) -> Result<(), ArchiveFault> {
        if let Some(fault) = name::fault(path) {
            return Err(ArchiveFault::Name { path: path.to_owned(), fault });
        }
        self.entries += 1;
        self.unpacked += bytes.len() as u64;
        let size = bytes.len() as u64;
        if self.entries > limits::MOST_ENTRIES || self.unpacked > limits::MOST_UNPACKED || size > limits::MOST_FILE {
            return Err(ArchiveFault::NotWritten);
        }
        let method = if is_pressed_already(path) { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        self.put(path, bytes, method)?;
        Ok(())
    }

    fn put(&mut self, path: &str, bytes: &[u8], method: CompressionMethod) -> Result<(), ArchiveFault> {
        let not_written = |_| ArchiveFault::NotWritten;
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .large_file(false)
            .unix_permissions(0o644);
        self.zip.start_file(path, options).map_err(|_| ArchiveFault::NotWritten)?;
        self.zip.write_all(bytes).map_err(not_written)
    }

    /// The finished package, opened and looked at like one from outside.
    pub fn finish(self) -> Result<Vec<u8>, ArchiveFault> {
        let bytes = self.zip.finish().map_err(|_| ArchiveFault::NotWritten)?.into_inner();
        if bytes.len() > limits::MOST_PACKED {
            return Err(ArchiveFault::NotWritten);
        }
        match Archive::open(&bytes) {
            Ok(_) => Ok(bytes),
            Err(ArchiveFault::Ratio { .. }) => loosened(&bytes),
            Err(_) => Err(ArchiveFault::NotWritten),
        }
    }
}

/// Files that take no less room when they are pressed once more.
fn is_pressed_already(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or_default();
    ["pdf", "docx", "xlsx", "odt", "ods", "zip", "png", "jpg", "jpeg"].contains(&ending)
}

/// The same files, none pressed: a picture of one colour or an empty table is pressed harder than a reader may believe.
fn loosened(bytes: &[u8]) -> Result<Vec<u8>, ArchiveFault> {
    let mut packed = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| ArchiveFault::NotWritten)?;
    let mut packer = Packer::default();
    for at in 0..packed.len() {
        let mut file = packed.by_index(at).map_err(|_| ArchiveFault::NotWritten)?;
        let path = file.name().map_err(|_| ArchiveFault::NotWritten)?.into_owned();
        let mut whole = Vec::new();
        std::io::copy(&mut file, &mut whole).map_err(|_| ArchiveFault::NotWritten)?;
        packer.put(&path, &whole, CompressionMethod::Stored)?;
    }
    let bytes = packer.zip.finish().map_err(|_| ArchiveFault::NotWritten)?.into_inner();
    if bytes.len() > limits::MOST_PACKED { Err(ArchiveFault::NotWritten) } else { Ok(bytes) }
}
