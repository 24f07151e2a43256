//! A file that the officer pointed at, read whole but never more of it than its use allows.

use std::io::Read;
use std::path::Path;

use domain::id::AttachmentId;
use store::WriteTx;

use crate::Failure;

const MEGABYTE: u64 = 1024 * 1024;

/// A file read from the disk, not kept yet.
#[derive(Clone)]
pub struct Picked {
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Picked {
    /// Reads at most `most` bytes; a larger file is refused before it is taken into memory.
    pub fn read(path: &Path, most: usize) -> Result<Self, Failure> {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let refused = |sentence: String| Failure::Import { sentence, place: Some(name.clone()) };
        let unreadable = |error: std::io::Error| {
            let advice = "Sprawdź, czy nadal jest na miejscu i czy nie otwiera go inny program, a potem wskaż go ponownie.";
            refused(format!("Nie udało się odczytać tego pliku: {}. {advice}", crate::disk::unread(&error)))
        };
        let mut bytes = Vec::new();
        let file = std::fs::File::open(path).map_err(unreadable)?;
        let size = file.metadata().map_err(unreadable)?.len();
        // A pipe or a growing file may say one size and give more.
        if size <= most as u64 {
            file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        }
        let size = size.max(bytes.len() as u64);
        if size > most as u64 {
            let (has, may) = (size.div_ceil(MEGABYTE), most as u64 / MEGABYTE);
            let sentence = format!("Plik jest za duży: ma {has} MB, a może mieć najwyżej {may} MB. Zmniejsz go albo wskaż inny.");
            return Err(refused(sentence));
        }
        Ok(Self { name, bytes })
    }

    /// Reads a file that is to be kept in the office file.
    pub(crate) fn evidence(path: &Path) -> Result<Self, Failure> {
        Self::read(path, store::attachment::LIMIT)
    }

    pub(crate) fn keep(&self, tx: &WriteTx<'_>) -> Result<AttachmentId, Failure> {
        Ok(store::attachment::put(tx, &self.name, media_type(&self.name), &self.bytes)?)
    }
}

/// The media type by the end of a file's name.
fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default().to_lowercase().as_str() {
        "pdf" => "application/pdf",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "htm" | "html" | "mht" | "mhtml" => "text/html",
        "txt" => "text/plain",
        "eml" => "message/rfc822",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "odt" => "application/vnd.oasis.opendocument.text",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}
