//! Envelopes, and address sheets that are folded into window envelopes.

use super::{Area, Recipient, page::Sheets};
use crate::{DocumentFault, fault::Answer};

/// Where sender and addressee stand on the paper that goes through the printer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Envelope {
    /// Width of the paper in millimetres.
    pub width: f32,
    pub height: f32,
    pub addressee: Area,
    /// `None` when the envelope has the sender printed already.
    pub sender: Option<Area>,
}

const A4: (f32, f32) = (210.0, 297.0);

const fn area(left: f32, top: f32, width: f32, height: f32) -> Area {
    Area { left, top, width, height }
}

impl Envelope {
    /// DL, 220 × 110 mm, addresses printed on the envelope.
    pub fn dl() -> Self {
        Self::plain(220.0, 110.0, area(110.0, 55.0, 95.0, 38.0))
    }

    /// C6, 162 × 114 mm, addresses printed on the envelope.
    pub fn c6() -> Self {
        Self::plain(162.0, 114.0, area(72.0, 58.0, 80.0, 40.0))
    }

    /// C5, 229 × 162 mm, addresses printed on the envelope.
    pub fn c5() -> Self {
        Self::plain(229.0, 162.0, area(120.0, 88.0, 95.0, 45.0))
    }

    /// An A4 sheet folded in three, for the right window of a DL envelope. Makers of envelopes do not agree where windows are: the
    /// areas of the three window envelopes are where to begin, the office measures its own by a trial print.
    pub fn dl_window() -> Self {
        Self::sheet(area(108.0, 46.0, 84.0, 30.0))
    }

    /// An A4 sheet folded twice, for the right window of a C6 envelope.
    pub fn c6_window() -> Self {
        // The quarter that shows is the upper left one.
        Self::sheet(area(48.0, 52.0, 84.0, 30.0))
    }

    /// An A4 sheet folded in two, for the right window of a C5 envelope.
    pub fn c5_window() -> Self {
        Self::sheet(area(108.0, 88.0, 84.0, 38.0))
    }

    /// Ready formats with their Polish names.
    pub fn presets() -> [(&'static str, Self); 6] {
        [
            ("koperta DL z okienkiem (kartka A4 złożona na trzy)", Self::dl_window()),
            ("koperta C5 z okienkiem (kartka A4 złożona na pół)", Self::c5_window()),
            ("koperta C6 z okienkiem (kartka A4 złożona na cztery)", Self::c6_window()),
            ("koperta DL, druk na kopercie", Self::dl()),
            ("koperta C5, druk na kopercie", Self::c5()),
            ("koperta C6, druk na kopercie", Self::c6()),
        ]
    }

    /// Whether the paper is a sheet that is folded behind a window.
    pub fn is_windowed(&self) -> bool {
        self.sender.is_none()
    }

    /// The same envelope with its window where the office measured it.
    pub fn with_window(self, addressee: Area) -> Self {
        Self { addressee, ..self }
    }

    fn plain(width: f32, height: f32, addressee: Area) -> Self {
        let sender = Some(area(10.0, 10.0, 75.0, 26.0));
        Self { width, height, addressee, sender }
    }

    fn sheet(addressee: Area) -> Self {
        Self { width: A4.0, height: A4.1, addressee, sender: None }
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
pub fn envelopes(recipients: &[Recipient], envelope: &Envelope, sender: Option<&Recipient>) -> Answer<Vec<u8>> {
    envelope.check()?;
    let mut sheets = Sheets::new(envelope.width, envelope.height)?;
    for recipient in recipients {
        sheets.add_page();
        if let (Some(sender), Some(area)) = (sender, envelope.sender) {
            sheets.address(sender, area, "w polu nadawcy")?;
        }
        sheets.address(recipient, envelope.addressee, "w okienku koperty")?;
    }
    sheets.bytes("Koperty")
}
