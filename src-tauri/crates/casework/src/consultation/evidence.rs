//! Evidence from outside: the printed page, the photo of the notice board, the message with a remark.

use std::path::Path;

use domain::id::AttachmentId;
use serde::Serialize;
use specta::Type;
use store::{ReadTx, WriteTx};

use crate::{Desk, Failure, view::Key};

/// A file kept in the office file.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct EvidenceView {
    pub id: Key,
    pub name: String,
    /// In bytes.
    pub size: u32,
}

/// A file read from the disk, not kept yet.
pub(super) struct Loaded {
    name: String,
    media_type: &'static str,
    bytes: Vec<u8>,
}

impl Loaded {
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let refused = |sentence: String| Failure::Import { sentence, place: Some(name.clone()) };
        let unreadable = |error: std::io::Error| {
            refused(format!(
                "Nie udało się odczytać tego pliku: {}. Sprawdź, czy jest na miejscu i nie jest otwarty gdzie indziej, i wskaż go ponownie.",
                crate::disk::unread(&error)
            ))
        };
        let size = std::fs::metadata(path).map_err(unreadable)?.len();
        if size > store::attachment::LIMIT as u64 {
            let most = store::attachment::LIMIT / (1024 * 1024);
            return Err(refused(format!(
                "Plik jest za duży: ma {} MB, a może mieć najwyżej {most} MB. Zmniejsz go albo dołącz jego część.",
                size / (1024 * 1024)
            )));
        }
        let bytes = std::fs::read(path).map_err(unreadable)?;
        let media_type = media_type(path);
        Ok(Self { name, media_type, bytes })
    }

    pub fn keep(&self, tx: &WriteTx<'_>) -> Result<AttachmentId, Failure> {
        Ok(store::attachment::put(tx, &self.name, self.media_type, &self.bytes)?)
    }
}

fn media_type(path: &Path) -> &'static str {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase()).unwrap_or_default();
    match extension.as_str() {
        "pdf" => "application/pdf",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "htm" | "html" | "mht" | "mhtml" => "text/html",
        "txt" => "text/plain",
        "eml" => "message/rfc822",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

pub(super) fn view(tx: &ReadTx<'_>, id: Option<AttachmentId>) -> Result<Option<EvidenceView>, Failure> {
    let Some(id) = id else {
        return Ok(None);
    };
    let found = store::attachment::get(tx, id)?;
    Ok(Some(EvidenceView { id: Key(id.0), name: found.name, size: u32::try_from(found.size).unwrap_or(u32::MAX) }))
}

/// The name under which a kept file is offered for saving.
pub fn name(desk: &Desk, id: Key) -> Result<String, Failure> {
    desk.read(|tx| Ok(store::attachment::get(tx, AttachmentId(id.0))?.name))
}

/// Writes a kept file to a place on the disk that the officer chose.
pub fn save_copy(desk: &Desk, id: Key, path: &Path) -> Result<(), Failure> {
    let bytes = desk.read(|tx| Ok(store::attachment::bytes(tx, AttachmentId(id.0))?))?;
    crate::disk::write_file(desk, path, &bytes)
}
