//! A packet: several PDFs of a case in one file, its pages or leaves numbered.

use std::path::Path;

use documents::print_desk::finished::{Counting, Existing, Marks, Packet};
use domain::polish::counted;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{LARGEST_PACKET, failure, stamp::CornerChoice};
use crate::{
    Desk, Failure, disk,
    document::register,
    view::{ExplanationView, Key},
};

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

/// A document of a packet as it is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CountedPart {
    pub title: String,
    pub pages: u32,
}

/// How much a packet will hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PacketCount {
    /// "3 dokumenty, 24 strony".
    pub words: String,
    pub why: ExplanationView,
    /// "karty od nr 12 do nr 35"; empty when nothing is numbered.
    pub numbers: String,
    pub numbers_why: ExplanationView,
}

const MOST_PARTS: usize = 200;

/// How much is in the packet and which numbers its pages or leaves will have, before it is put together.
pub fn count(parts: &[CountedPart], counting: CountingChoice, first: u32) -> PacketCount {
    let pages = |count: u32| counted(u64::from(count), ["strona", "strony", "stron"]);
    let all = parts.iter().fold(0_u32, |sum, part| sum.saturating_add(part.pages));
    let words = held(parts.len(), all);
    let mut why = ExplanationView::told(words.clone(), vec!["Strony dokumentów pakietu, dodane do siebie.".to_owned()]);
    let kind = counting.kind();
    let (what, step) = match counting {
        CountingChoice::Nothing => ("", ""),
        CountingChoice::Pages => ("strony", "Każda strona dostaje następny numer."),
        CountingChoice::Leaves => ("karty", "Każda strona jest drukowana na osobnej karcie i dostaje następny numer."),
        CountingChoice::LeavesBothSides => {
            ("karty", "Karta ma dwie strony, a każdy dokument zaczyna się na nowej karcie; numer stoi na jej przodzie.")
        }
    };
    let mut next = first;
    let mut numbers_why = ExplanationView::told("", vec![step.to_owned()]);
    for part in parts {
        why = why.with(part.title.clone(), pages(part.pages), None);
        let taken = kind.map_or(0, |kind| kind.numbers_of(part.pages));
        if taken > 0 {
            numbers_why = numbers_why.with(part.title.clone(), range(next, next.saturating_add(taken - 1)), None);
        }
        next = next.saturating_add(taken);
    }
    let numbers = if next > first { format!("{what} {}", range(first, next - 1)) } else { String::new() };
    numbers_why.result.clone_from(&numbers);
    PacketCount { words, why, numbers, numbers_why }
}

/// "3 dokumenty, 24 strony".
fn held(documents: usize, pages: u32) -> String {
    let documents = counted(documents as u64, ["dokument", "dokumenty", "dokumentów"]);
    format!("{documents}, {}", counted(u64::from(pages), ["strona", "strony", "stron"]))
}

fn range(first: u32, last: u32) -> String {
    if first == last { format!("nr\u{a0}{first}") } else { format!("od nr\u{a0}{first} do nr\u{a0}{last}") }
}

impl CountingChoice {
    fn kind(self) -> Option<Counting> {
        match self {
            Self::Nothing => None,
            Self::Pages => Some(Counting::Pages),
            Self::Leaves => Some(Counting::Leaves),
            Self::LeavesBothSides => Some(Counting::LeavesPrintedOnBothSides),
        }
    }
}

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
    let marks = ask.counting.kind().map(|counting| Marks { counting, first: ask.first, corner: ask.corner.into() });
    let pages = packet.page_count() as u32;
    let bytes = packet.finish(marks.as_ref()).map_err(failure)?;
    report(steps, steps)?;
    Ok((bytes, PacketMade { file: file_name(ask), pages, words: held(ask.parts.len(), pages) }))
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
