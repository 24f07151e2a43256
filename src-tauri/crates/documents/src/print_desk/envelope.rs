//! Envelopes, and address sheets that are folded into window envelopes.

use super::{
    Area, Crest, Placing, Recipient,
    fit::{fit_line, length},
    page::{PT_PER_MM, Pen, Sheets},
};
use crate::{DocumentFault, fault::Answer};

/// Where sender and addressee stand on the paper that goes through the printer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Envelope {
    /// Width of the paper in millimetres, as it is read.
    pub width: f32,
    pub height: f32,
    pub addressee: Area,
    /// Where the sender stands on a printed envelope; behind a window the sender is one line above the addressee.
    pub sender: Option<Area>,
    /// The paper is a sheet that is folded behind a window.
    pub windowed: bool,
}

/// Who sends, as far as it is printed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sender {
    pub address: Recipient,
    /// Printed envelopes only; a window shows no more than addresses.
    pub crest: Option<Crest>,
}

/// Height of the line with the sender in a window, in millimetres, and the distance to the addressee.
const SENDER_LINE: f32 = 4.5;
/// Width of the crest beside the sender, in millimetres, with what is left free after it.
const CREST_WIDTH: f32 = 16.0;
const CREST_GAP: f32 = 3.0;

impl Envelope {
    /// The same envelope with its window where the office measured it.
    pub fn with_window(self, addressee: Area) -> Self {
        Self { addressee, ..self }
    }

    /// Where the addressee stands when a sender is printed too.
    pub fn address_area(&self, with_sender: bool) -> Area {
        let area = self.addressee;
        match self.windowed && with_sender {
            true => Area { top: area.top + SENDER_LINE, height: area.height - SENDER_LINE, ..area },
            false => area,
        }
    }

    /// Where the one line with the sender stands behind a window.
    pub fn line_area(&self) -> Option<Area> {
        self.windowed.then_some(Area { height: SENDER_LINE, ..self.addressee })
    }

    fn check(&self) -> Answer<()> {
        let inside = |area: &Area| {
            let measures = [area.left, area.top, area.width, area.height];
            measures.iter().all(|measure| measure.is_finite() && *measure >= 0.0)
                && area.left + area.width <= self.width
                && area.top + area.height <= self.height
        };
        if inside(&self.addressee) && self.sender.as_ref().is_none_or(inside) {
            return Ok(());
        }
        Err(DocumentFault::BadSheet { cause: "pole adresu wychodzi poza kartkę lub kopertę".to_owned() })
    }
}

/// One page for each recipient. The sender is printed where the format has a place for it.
pub fn envelopes(recipients: &[Recipient], envelope: &Envelope, sender: Option<&Sender>, placing: Placing) -> Answer<Vec<u8>> {
    envelope.check()?;
    let mut sheets = Sheets::new(placing)?;
    for recipient in recipients {
        sheets.add_page(envelope.width, envelope.height);
        match (sender, envelope.sender) {
            (Some(sender), Some(area)) => whole_sender(&mut sheets, sender, area)?,
            (Some(sender), None) if envelope.windowed => line_of_sender(&mut sheets, &sender.address, envelope.addressee)?,
            _ => {}
        }
        let place = if envelope.windowed { "w okienku koperty" } else { "w polu adresu na kopercie" };
        sheets.address(recipient, envelope.address_area(sender.is_some()), place)?;
    }
    sheets.bytes("Koperty")
}

fn whole_sender(sheets: &mut Sheets, sender: &Sender, area: Area) -> Answer<()> {
    let mut words = area;
    if let Some(crest) = &sender.crest {
        let taken = sheets.crest(crest, Area { width: CREST_WIDTH, ..area }) + CREST_GAP;
        words = Area { left: area.left + taken, width: area.width - taken, ..area };
    }
    sheets.address(&sender.address, words, "w polu nadawcy")
}

/// „Nadawca: Urząd Gminy Jarzębin, ul. Lipowa 1, 05-999 Jarzębin”.
pub fn sender_in_a_line(sender: &Recipient) -> String {
    let parts: Vec<&str> = std::iter::once(&sender.name).chain(&sender.lines).map(String::as_str).collect();
    format!("Nadawca: {}", parts.join(", "))
}

/// The sender over a thin rule, in the window above the addressee.
fn line_of_sender(sheets: &mut Sheets, sender: &Recipient, area: Area) -> Answer<()> {
    let words = sender_in_a_line(sender);
    let face = &sheets.faces().regular;
    let size = fit_line(face, &words, area.width)
        .ok_or(DocumentFault::AddressTooLong { name: sender.name.clone(), place: "w wierszu nadawcy nad adresem" })?;
    let long = length(face, &words, size) / PT_PER_MM;
    sheets.text(&words, Pen { bold: false, size }, area.left, area.top + 2.6);
    sheets.line((area.left, area.top + 3.5), (area.left + long, area.top + 3.5), 0.15);
    Ok(())
}
