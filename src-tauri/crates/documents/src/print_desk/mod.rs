//! The print desk: what is placed on paper by the millimetre. Address labels, envelopes, address sheets for window
//! envelopes.
//!
//! printpdf draws. Long names are wrapped and made smaller; an address that does not fit even so is
//! refused by name, never cut. Measures are millimetres from the upper left corner of the sheet.

mod envelope;
mod fit;
mod label;
mod page;

pub use envelope::{Envelope, envelopes};
pub use label::{LabelSheet, labels};

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

/// A rectangle on a sheet, in millimetres from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}
