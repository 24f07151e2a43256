//! Sheets of labels.

use super::{Area, Recipient, page::Sheets};
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
    const A4: Self = Self {
        page_width: 210.0,
        page_height: 297.0,
        columns: 3,
        rows: 8,
        label_width: 70.0,
        label_height: 37.0,
        left: 0.0,
        top: 0.5,
        gap_x: 0.0,
        gap_y: 0.0,
        padding: 5.0,
    };

    /// 24 labels of 70 × 37 mm.
    pub fn a4_3x8() -> Self {
        Self::A4
    }

    /// 21 labels of 70 × 42,3 mm.
    pub fn a4_3x7() -> Self {
        Self { rows: 7, label_height: 42.3, top: 0.45, ..Self::A4 }
    }

    /// 14 labels of 99,1 × 38,1 mm.
    pub fn a4_2x7() -> Self {
        Self { columns: 2, rows: 7, label_width: 99.1, label_height: 38.1, left: 4.65, top: 15.15, gap_x: 2.5, ..Self::A4 }
    }

    /// Ready sheets with their Polish names.
    pub fn presets() -> [(&'static str, Self); 3] {
        [
            ("A4, 3 × 8 etykiet 70 × 37 mm", Self::a4_3x8()),
            ("A4, 3 × 7 etykiet 70 × 42,3 mm", Self::a4_3x7()),
            ("A4, 2 × 7 etykiet 99,1 × 38,1 mm", Self::a4_2x7()),
        ]
    }

    pub fn labels_on_a_sheet(&self) -> usize {
        self.columns * self.rows
    }

    fn check(&self) -> Answer<()> {
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

    /// The writable area of a label; `at` counts from 0 along the rows.
    fn area(&self, at: usize) -> Area {
        let (column, row) = ((at % self.columns) as f32, (at / self.columns) as f32);
        Area {
            left: self.left + column * (self.label_width + self.gap_x) + self.padding,
            top: self.top + row * (self.label_height + self.gap_y) + self.padding,
            width: self.label_width - 2.0 * self.padding,
            height: self.label_height - 2.0 * self.padding,
        }
    }
}

/// Labels for all recipients; the first one goes to the label number `start` (from 1) of the first sheet.
pub fn labels(recipients: &[Recipient], sheet: &LabelSheet, start: usize) -> Answer<Vec<u8>> {
    sheet.check()?;
    let on_a_sheet = sheet.labels_on_a_sheet();
    if !(1..=on_a_sheet).contains(&start) {
        return Err(DocumentFault::BadSheet { cause: format!("pierwsza etykieta musi mieć numer od 1 do {on_a_sheet}") });
    }
    let mut sheets = Sheets::new(sheet.page_width, sheet.page_height)?;
    sheets.add_page();
    for (at, recipient) in recipients.iter().enumerate() {
        let place = (at + start - 1) % on_a_sheet;
        if at > 0 && place == 0 {
            sheets.add_page();
        }
        sheets.address(recipient, sheet.area(place), "na etykiecie")?;
    }
    sheets.bytes("Etykiety adresowe")
}
