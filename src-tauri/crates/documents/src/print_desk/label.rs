//! Sheets of labels.

use super::{Area, Placing, Recipient, page::Sheets};
use crate::{DocumentFault, fault::Answer};

/// A sheet of equal labels; all measures in millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelSheet {
    pub page_width: f32,
    pub page_height: f32,
    pub columns: usize,
    pub rows: usize,
    pub label_width: f32,
    pub label_height: f32,
    /// From the left edge of the sheet to the first label.
    pub left: f32,
    /// From the upper edge of the sheet to the first label.
    pub top: f32,
    /// Between two labels side by side.
    pub gap_x: f32,
    /// Between two labels one under the other.
    pub gap_y: f32,
    /// Free edge inside a label.
    pub padding: f32,
}

impl LabelSheet {
    /// "A4, 3 × 8 etykiet 70 × 37 mm", or the size of the one label on a roll.
    pub fn name(&self) -> String {
        let (width, height) = (millimetres(self.label_width), millimetres(self.label_height));
        if self.labels_on_a_sheet() == 1 {
            return format!("jedna etykieta {width} × {height} mm (drukarka etykiet)");
        }
        let a4 = (self.page_width, self.page_height) == (210.0, 297.0);
        let sheet = if a4 {
            "A4".to_owned()
        } else {
            format!("{} × {} mm", millimetres(self.page_width), millimetres(self.page_height))
        };
        format!("{sheet}, {} × {} etykiet {width} × {height} mm", self.columns, self.rows)
    }

    pub fn labels_on_a_sheet(&self) -> usize {
        self.columns * self.rows
    }

    /// Refuses a sheet that cannot exist.
    pub fn check(&self) -> Answer<()> {
        let fault = |cause: &str| Err(DocumentFault::BadSheet { cause: cause.to_owned() });
        let measures = [
            self.page_width,
            self.page_height,
            self.label_width,
            self.label_height,
            self.left,
            self.top,
            self.gap_x,
            self.gap_y,
            self.padding,
        ];
        if measures.iter().any(|measure| !measure.is_finite() || *measure < 0.0) {
            return fault("wymiary nie mogą być ujemne");
        }
        if self.columns == 0 || self.rows == 0 || self.columns > 50 || self.rows > 100 {
            return fault("na arkuszu musi być od 1 do 50 kolumn i od 1 do 100 rzędów etykiet");
        }
        let span = |count: usize, size: f32, gap: f32| count as f32 * size + (count - 1) as f32 * gap;
        let tolerance = 0.5;
        if self.left + span(self.columns, self.label_width, self.gap_x) > self.page_width + tolerance {
            return fault("etykiety nie mieszczą się na szerokość arkusza");
        }
        if self.top + span(self.rows, self.label_height, self.gap_y) > self.page_height + tolerance {
            return fault("etykiety nie mieszczą się na wysokość arkusza");
        }
        if self.padding * 2.0 >= self.label_width || self.padding * 2.0 >= self.label_height {
            return fault("wolny brzeg etykiety jest szerszy niż sama etykieta");
        }
        Ok(())
    }

    /// The whole label; `at` counts from 0 along the rows.
    pub fn label(&self, at: usize) -> Area {
        let (column, row) = ((at % self.columns) as f32, (at / self.columns) as f32);
        Area {
            left: self.left + column * (self.label_width + self.gap_x),
            top: self.top + row * (self.label_height + self.gap_y),
            width: self.label_width,
            height: self.label_height,
        }
    }

    /// The writable area of a label.
    pub fn area(&self, at: usize) -> Area {
        let Area { left, top, width, height } = self.label(at);
        let edge = self.padding;
        Area { left: left + edge, top: top + edge, width: width - 2.0 * edge, height: height - 2.0 * edge }
    }

    /// Draws each thing on a label of its own; the first one goes to the label number `start` (from 1) of the first sheet.
    pub(super) fn fill<T>(
        &self,
        things: &[T],
        start: usize,
        placing: Placing,
        mut draw: impl FnMut(&mut Sheets, &T, Area) -> Answer<()>,
    ) -> Answer<Sheets> {
        self.check()?;
        let on_a_sheet = self.labels_on_a_sheet();
        if !(1..=on_a_sheet).contains(&start) {
            return Err(DocumentFault::BadSheet { cause: format!("pierwsza etykieta musi mieć numer od 1 do {on_a_sheet}") });
        }
        let mut sheets = Sheets::new(placing)?;
        sheets.add_page(self.page_width, self.page_height);
        for (at, thing) in things.iter().enumerate() {
            let place = (at + start - 1) % on_a_sheet;
            if at > 0 && place == 0 {
                sheets.add_page(self.page_width, self.page_height);
            }
            draw(&mut sheets, thing, self.area(place))?;
        }
        Ok(sheets)
    }
}

/// "70", "42,3".
fn millimetres(measure: f32) -> String {
    let tenths = (measure * 10.0).round() as i64;
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        part => format!("{},{part}", tenths / 10),
    }
}

/// Labels for all recipients; the first one goes to the label number `start` (from 1) of the first sheet.
pub fn labels(recipients: &[Recipient], sheet: &LabelSheet, start: usize, placing: Placing) -> Answer<Vec<u8>> {
    let address = |sheets: &mut Sheets, recipient: &Recipient, area| sheets.address(recipient, area, "na etykiecie");
    sheet.fill(recipients, start, placing, address)?.bytes("Etykiety adresowe")
}
