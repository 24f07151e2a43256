//! The print desk: what is placed on paper by the millimetre. Address labels, envelopes, address sheets for window envelopes,
//! receipt stickers; and, over PDFs that are finished already, stamps and marks of pages ([`finished`]).
//!
//! printpdf draws. Long names are wrapped and made smaller; an address that does not fit even so is
//! refused by name, never cut. Measures are millimetres from the upper left corner of the sheet.

mod crest;
mod envelope;
pub mod finished;
mod fit;
mod label;
mod page;
mod placing;
mod presets;
mod sticker;

pub use crest::Crest;
pub use envelope::{Envelope, Sender, envelopes, sender_in_a_line};
pub use label::{LabelSheet, labels};
pub use placing::{Calibration, Placing, Turn, calibration_page};
pub use presets::{Preset, envelope_presets, label_presets};
pub use sticker::{Sticker, stickers};

/// Whom a letter goes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recipient {
    pub name: String,
    /// Street with number, postcode with town and what else stands under the name.
    pub lines: Vec<String>,
}

impl Recipient {
    pub fn new(name: impl Into<String>, lines: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { name: name.into(), lines: lines.into_iter().map(Into::into).collect() }
    }
}

/// Whether the address fits in an area, in the smallest letters at the latest.
pub fn fits(recipient: &Recipient, area: Area) -> bool {
    fit::FACES.as_ref().is_some_and(|faces| fit::fit(faces, recipient, area.width, area.height).is_some())
}

/// A rectangle on a sheet, in millimetres from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}
