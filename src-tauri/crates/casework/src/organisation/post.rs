//! Labels and envelopes for chosen organisations.

use documents::print_desk::{Envelope, LabelSheet, Recipient, envelopes, labels};
use domain::{
    id::{OrganisationId, Stored},
    organisation::Organisation,
    polish::counted,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::window;
use crate::{Desk, Failure, view::Key};

/// A ready format of the print desk.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PostPaper {
    pub key: String,
    pub label: String,
    /// How many labels a sheet holds; 1 for an envelope.
    pub places: u32,
    pub envelope: bool,
    /// Where the window shows the sheet: as the office measured it, else where to begin; `None` where there is no window.
    pub window: Option<PostWindow>,
}

/// The area behind the window of an envelope, in millimetres from the upper left corner of the sheet that lies in it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PostWindow {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

/// What is to be printed for whom.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct PostAsk {
    pub organisations: Vec<Key>,
    pub paper: String,
    /// The first label that is used, from 1; a begun sheet starts further on.
    pub start: u32,
    /// Where the window of this envelope is; without it where the paper says.
    pub window: Option<PostWindow>,
}

/// Who will get a label and who cannot.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PostCheck {
    pub ready: u32,
    /// Sheets of labels or envelopes.
    pub sheets: u32,
    /// "198 etykiet na 9 arkuszach".
    pub words: String,
    pub missing: Vec<PostMissing>,
    /// What the first sheet will look like.
    pub first_sheet: PostSheet,
}

/// A sheet with what stands on it; measures in millimetres from its upper left corner.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PostSheet {
    pub width: f32,
    pub height: f32,
    pub places: Vec<PostPlace>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PostPlace {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
    /// Name and address; empty where nothing is printed.
    pub lines: Vec<String>,
}

/// An organisation without an address to write to.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PostMissing {
    pub id: Key,
    pub name: String,
    /// "brak kodu pocztowego i miejscowości".
    pub what: String,
}

enum Format {
    Labels(LabelSheet),
    Envelope(Envelope),
}

/// The formats to choose from.
pub fn papers(desk: &Desk) -> Result<Vec<PostPaper>, Failure> {
    desk.read(|tx| {
        let papers = formats().into_iter().map(|(key, label, format)| {
            Ok::<_, Failure>(match format {
                Format::Labels(sheet) => {
                    let places = sheet.labels_on_a_sheet() as u32;
                    PostPaper { key, label: label.into(), places, envelope: false, window: None }
                }
                Format::Envelope(envelope) => {
                    let window = match envelope.is_windowed() {
                        true => Some(window::measured(tx, &key)?.unwrap_or_else(|| envelope.addressee.into())),
                        false => None,
                    };
                    PostPaper { key, label: label.into(), places: 1, envelope: true, window }
                }
            })
        });
        papers.collect()
    })
}

/// Looks before printing: who is ready, who lacks what.
pub fn check(desk: &Desk, ask: &PostAsk) -> Result<PostCheck, Failure> {
    let format = format(ask)?;
    let (ready, missing) = divided(desk, ask)?;
    let count = ready.len() as u32;
    let first_sheet = first_sheet(&format, ask.start, &ready);
    let (sheets, words) = match format {
        Format::Labels(sheet) => {
            let places = sheet.labels_on_a_sheet() as u32;
            let sheets = if count == 0 { 0 } else { (ask.start.max(1) - 1 + count).div_ceil(places) };
            let etykiet = counted(u64::from(count), ["etykieta", "etykiety", "etykiet"]);
            (sheets, format!("{etykiet} na {}", counted(u64::from(sheets), ["arkuszu", "arkuszach", "arkuszach"])))
        }
        Format::Envelope(_) => (count, counted(u64::from(count), ["koperta", "koperty", "kopert"])),
    };
    Ok(PostCheck { ready: count, sheets, words, missing, first_sheet })
}

/// The finished PDF for everyone who has an address.
pub fn pdf(desk: &Desk, ask: &PostAsk) -> Result<Vec<u8>, Failure> {
    let format = format(ask)?;
    let (ready, _) = divided(desk, ask)?;
    if ready.is_empty() {
        let sentence = "Żadna z wybranych organizacji nie ma adresu. Uzupełnij adresy na kartach organizacji.";
        return Err(Failure::Document { sentence: sentence.into(), place: None });
    }
    let recipients: Vec<Recipient> = ready.iter().map(recipient).collect();
    let sender = desk
        .read(|tx| Ok(store::office::get(tx)?))?
        .map(|(_, office)| Recipient::new(office.office.nominative.clone(), office.address.lines()));
    let made = match format {
        Format::Labels(sheet) => labels(&recipients, &sheet, ask.start as usize),
        Format::Envelope(envelope) => envelopes(&recipients, &envelope, sender.as_ref()),
    };
    made.map_err(|fault| Failure::Document { sentence: fault.to_string(), place: None })
}

/// Writes the finished PDF into a file of the officer's choice; a window that she measured is kept for the next time.
pub fn write(desk: &mut Desk, ask: &PostAsk, path: &std::path::Path) -> Result<(), Failure> {
    let bytes = pdf(desk, ask)?;
    crate::disk::write_file(desk, path, &bytes)?;
    window::keep(desk, ask)
}

fn formats() -> Vec<(String, &'static str, Format)> {
    let sheets = LabelSheet::presets().into_iter().enumerate();
    let sheets = sheets.map(|(at, (label, sheet))| (format!("etykiety-{}", at + 1), label, Format::Labels(sheet)));
    let covers = Envelope::presets().into_iter().enumerate();
    let covers = covers.map(|(at, (label, cover))| (format!("koperta-{}", at + 1), label, Format::Envelope(cover)));
    sheets.chain(covers).collect()
}

/// The window of a paper as its maker says.
pub(super) fn preset(paper: &str) -> Option<PostWindow> {
    formats().into_iter().find(|(key, ..)| key == paper).and_then(|(_, _, format)| match format {
        Format::Envelope(envelope) if envelope.is_windowed() => Some(envelope.addressee.into()),
        _ => None,
    })
}

fn format(ask: &PostAsk) -> Result<Format, Failure> {
    let found = formats().into_iter().find(|(key, _, _)| *key == ask.paper).map(|(_, _, format)| format);
    let mut format = found.ok_or_else(|| Failure::field("paper", "Nie wybrano formatu etykiet ani koperty. Wybierz z listy."))?;
    if let (Format::Envelope(envelope), Some(window)) = (&mut format, &ask.window)
        && envelope.is_windowed()
    {
        *envelope = envelope.with_window(window::admitted(window)?);
    }
    if let Format::Labels(sheet) = &format {
        let places = sheet.labels_on_a_sheet() as u32;
        if !(1..=places).contains(&ask.start) {
            let sentence = format!("Na tym arkuszu etykiety mają numery od 1 do {places}. Popraw numer pierwszej etykiety.");
            return Err(Failure::field("start", sentence));
        }
    }
    Ok(format)
}

/// Those with an address and those without.
fn divided(desk: &Desk, ask: &PostAsk) -> Result<(Vec<Organisation>, Vec<PostMissing>), Failure> {
    let ids: Vec<OrganisationId> = ask.organisations.iter().map(|key| OrganisationId(key.0)).collect();
    let records = desk.read(|tx| Ok(store::organisation::many(tx, &ids)?))?;
    let (mut ready, mut missing) = (Vec::new(), Vec::new());
    for Stored { id, record, .. } in records {
        let address = record.correspondence.as_ref().unwrap_or(&record.seat);
        let lacks = match (address.postcode.is_empty(), address.town.is_empty() && address.post.is_empty()) {
            (false, false) => None,
            (true, false) => Some("brak kodu pocztowego"),
            (false, true) => Some("brak miejscowości"),
            (true, true) => Some("brak adresu"),
        };
        match lacks {
            Some(what) => missing.push(PostMissing { id: Key(id.0), name: record.name, what: what.into() }),
            None => ready.push(record),
        }
    }
    Ok((ready, missing))
}

/// The places of the first sheet, with the addresses that fall on it.
fn first_sheet(format: &Format, start: u32, ready: &[Organisation]) -> PostSheet {
    let lines = |at: usize| {
        let recipient = ready.get(at).map(recipient);
        recipient.map(|recipient| [recipient.name].into_iter().chain(recipient.lines).collect()).unwrap_or_default()
    };
    match format {
        Format::Labels(sheet) => {
            let first = start.max(1) as usize - 1;
            let places = (0..sheet.labels_on_a_sheet()).map(|at| {
                let (column, row) = ((at % sheet.columns) as f32, (at / sheet.columns) as f32);
                PostPlace {
                    left: sheet.left + column * (sheet.label_width + sheet.gap_x),
                    top: sheet.top + row * (sheet.label_height + sheet.gap_y),
                    width: sheet.label_width,
                    height: sheet.label_height,
                    lines: at.checked_sub(first).map(lines).unwrap_or_default(),
                }
            });
            PostSheet { width: sheet.page_width, height: sheet.page_height, places: places.collect() }
        }
        Format::Envelope(envelope) => {
            let area = envelope.addressee;
            let place = PostPlace { left: area.left, top: area.top, width: area.width, height: area.height, lines: lines(0) };
            PostSheet { width: envelope.width, height: envelope.height, places: vec![place] }
        }
    }
}

fn recipient(record: &Organisation) -> Recipient {
    let address = record.correspondence.as_ref().unwrap_or(&record.seat);
    Recipient::new(record.name.clone(), address.lines())
}
