//! A packet: several PDFs of a case in one file, its pages or leaves numbered.

use std::path::Path;

use documents::print_desk::finished::{Counting, Existing, Marks, Packet};
use domain::polish::counted;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{LARGEST_PACKET, failure, stamp::CornerChoice};
use crate::{Desk, Failure, disk, document::register, view::Key};

/// What is numbered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CountingChoice {
    Nothing,
    Pages,
    #[default]
    Leaves,
    LeavesBothSides,
}

/// How the packet is put together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PacketAsk {
    /// Title of the packet, and the beginning of the name of its file.
    pub title: String,
    pub parts: Vec<PacketPart>,
    pub counting: CountingChoice,
    /// The first number.
    pub first: u32,
    pub corner: CornerChoice,
}

/// One document of a packet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PacketPart {
    /// A file that was chosen, by its number; or a document of the register.
    pub chosen: Option<u32>,
    pub issued: Option<Key>,
    /// The line of the outline.
    pub title: String,
}

/// What was put together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PacketMade {
    pub file: String,
    pub pages: u32,
    /// "3 dokumenty, 24 strony".
    pub words: String,
}

const MOST_PARTS: usize = 200;

/// Puts the parts together; `bytes` finds those of a part, `report` is told how many are in and may stop the work.
pub fn join(
    ask: &PacketAsk,
    mut bytes: impl FnMut(&PacketPart) -> Result<Vec<u8>, Failure>,
    mut report: impl FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<(Vec<u8>, PacketMade), Failure> {
    let title = ask.title.trim();
    if title.is_empty() || title.chars().count() > 300 {
        return Err(Failure::field(
            "title",
            "Nazwij pakiet (najwyżej 300 znaków), na przykład „Akta konsultacji programu na 2027 r.”.",
        ));
    }
    if ask.parts.is_empty() || ask.parts.len() > MOST_PARTS {
        return Err(Failure::field("parts", format!("Dodaj do pakietu od 1 do {MOST_PARTS} dokumentów PDF.")));
    }
    if ask.first == 0 || ask.first > 100_000 {
        return Err(Failure::field("first", "Pierwszy numer musi być liczbą od 1 do 100 000."));
    }
    // The last step, in which the packet is written, is longer than taking in one document.
    let steps = ask.parts.len() as u32 + 1;
    let mut packet = Packet::new(title);
    let mut all = 0;
    for (part, done) in ask.parts.iter().zip(0..) {
        report(done, steps)?;
        let bytes = bytes(part)?;
        all += bytes.len();
        if all > LARGEST_PACKET {
            let sentence =
                format!("Pakiet miałby więcej niż {} MB. Podziel akta na kilka pakietów.", LARGEST_PACKET / 1024 / 1024);
            return Err(Failure::field("parts", sentence));
        }
        let name = if part.title.trim().is_empty() { "dokument" } else { part.title.trim() };
        packet.add(Existing::read(name, &bytes).map_err(failure)?).map_err(failure)?;
    }
    report(steps - 1, steps)?;
    let counting = match ask.counting {
        CountingChoice::Nothing => None,
        CountingChoice::Pages => Some(Counting::Pages),
        CountingChoice::Leaves => Some(Counting::Leaves),
        CountingChoice::LeavesBothSides => Some(Counting::LeavesPrintedOnBothSides),
    };
    let marks = counting.map(|counting| Marks { counting, first: ask.first, corner: ask.corner.into() });
    let pages = packet.page_count() as u32;
    let bytes = packet.finish(marks.as_ref()).map_err(failure)?;
    report(steps, steps)?;
    let documents = counted(ask.parts.len() as u64, ["dokument", "dokumenty", "dokumentów"]);
    let words = format!("{documents}, {}", counted(u64::from(pages), ["strona", "strony", "stron"]));
    Ok((bytes, PacketMade { file: file_name(ask), pages, words }))
}

/// Puts the parts together and writes the packet to a place of the officer's choice.
pub fn save(
    desk: &Desk,
    ask: &PacketAsk,
    mut chosen: impl FnMut(u32) -> Result<Vec<u8>, Failure>,
    path: &Path,
    report: impl FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<PacketMade, Failure> {
    let bytes = |part: &PacketPart| match (part.issued, part.chosen) {
        (Some(id), _) => Ok(register::file(desk, id, "pdf")?.1),
        (None, Some(number)) => chosen(number),
        (None, None) => Err(Failure::not_found("Dokument pakietu")),
    };
    let (bytes, made) = join(ask, bytes, report)?;
    disk::write_file(desk, path, &bytes)?;
    Ok(PacketMade { file: path.file_name().unwrap_or_default().to_string_lossy().into_owned(), ..made })
}

/// The suggested name of the file.
pub fn file_name(ask: &PacketAsk) -> String {
    let name: String = crate::document::slug(&ask.title).chars().take(80).collect();
    format!("{}.pdf", if name.is_empty() { "pakiet" } else { name.trim_end_matches('-') })
}
