//! How a design lies on the paper of a printer: which way an envelope goes in, and what the printer does wrong.

use crate::{DocumentFault, fault::Answer};

use super::{
    Area,
    page::{PT_PER_MM, Pen, Sheets},
};

/// Which way the paper goes through the printer, seen against the design.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Turn {
    #[default]
    AsDesigned,
    /// The design lies turned by a quarter with the clock.
    Right,
    /// The design lies turned by a quarter against the clock.
    Left,
    UpsideDown,
}

/// What the officer measured on the page of [`calibration_page`], in tenths of a millimetre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calibration {
    /// From the left edge of the paper to the upright line.
    pub left: i32,
    /// From the upper edge of the paper to the level line.
    pub top: i32,
    /// Length of the level ruler.
    pub length: i32,
}

/// Where both lines of the page of calibration should stand, from their edges, in tenths of a millimetre.
pub const MARGIN: i32 = 200;
/// How long its rulers should be, in tenths of a millimetre.
pub const LENGTH: i32 = 1500;
/// A printer that is wrong by more than this needs a mechanic, or a page printed with „dopasuj do strony”.
const MOST_OFFSET: i32 = 100;
const MOST_STRETCH: i32 = 75;

impl Default for Calibration {
    /// A printer that prints true.
    fn default() -> Self {
        Self { left: MARGIN, top: MARGIN, length: LENGTH }
    }
}

impl Calibration {
    /// Refuses measures that no working printer has.
    pub fn check(&self) -> Answer<()> {
        let fault = |cause: &str| Err(DocumentFault::BadSheet { cause: cause.to_owned() });
        if (self.left - MARGIN).abs() > MOST_OFFSET || (self.top - MARGIN).abs() > MOST_OFFSET {
            return fault("linie strony kalibracyjnej powinny stać 20 mm od krawędzi, najwyżej 10 mm bliżej lub dalej");
        }
        if (self.length - LENGTH).abs() > MOST_STRETCH {
            return fault(
                "linijka powinna mieć 150 mm, najwyżej 7,5 mm mniej lub więcej; sprawdź, czy druk był w skali 100%, bez dopasowania do strony",
            );
        }
        Ok(())
    }

    /// How many times larger than wanted the printer draws.
    fn stretch(&self) -> f32 {
        self.length as f32 / LENGTH as f32
    }

    /// How far from the upper left corner the printer sets the corner of a page, in millimetres.
    fn offset(&self) -> (f32, f32) {
        let off = |measured: i32| (measured as f32 - self.stretch() * MARGIN as f32) / 10.0;
        (off(self.left), off(self.top))
    }
}

/// The way from the design to the paper.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Placing {
    pub turn: Turn,
    pub calibration: Calibration,
}

type Matrix = [f32; 6];

impl Placing {
    /// Size of the paper in the printer for a design of this size.
    pub fn paper(&self, width: f32, height: f32) -> (f32, f32) {
        match self.turn {
            Turn::AsDesigned | Turn::UpsideDown => (width, height),
            Turn::Right | Turn::Left => (height, width),
        }
    }

    /// The matrix before everything that is drawn, for a design of this size in points; `None` when it would change nothing.
    pub(super) fn matrix(&self, width: f32, height: f32) -> Option<Matrix> {
        if *self == Self::default() {
            return None;
        }
        let turned = match self.turn {
            Turn::AsDesigned => [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
            Turn::Right => [0.0, -1.0, 1.0, 0.0, 0.0, width],
            Turn::Left => [0.0, 1.0, -1.0, 0.0, height, 0.0],
            Turn::UpsideDown => [-1.0, 0.0, 0.0, -1.0, width, height],
        };
        let paper_height = self.paper(width, height).1;
        let shrink = 1.0 / self.calibration.stretch();
        let (left, top) = self.calibration.offset();
        let (left, top) = (left * PT_PER_MM, top * PT_PER_MM);
        let mended = [shrink, 0.0, 0.0, shrink, -left * shrink, paper_height - (paper_height - top) * shrink];
        Some(after(turned, mended))
    }
}

/// First `one`, then `other`.
pub(super) fn after(one: Matrix, other: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = one;
    let [p, q, r, s, t, u] = other;
    [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u]
}

/// An A4 page with two lines and two rulers that the officer measures with a ruler of her own.
pub fn calibration_page() -> Answer<Vec<u8>> {
    let mut sheets = Sheets::new(Placing::default())?;
    sheets.add_page(210.0, 297.0);
    let (margin, length) = (MARGIN as f32 / 10.0, LENGTH as f32 / 10.0);
    sheets.line((margin, 5.0), (margin, 292.0), 0.1);
    sheets.line((5.0, margin), (205.0, margin), 0.1);
    let small = Pen { bold: false, size: 8.0 };
    for at in 0..=LENGTH / 10 {
        let tick = match at {
            at if at % 10 == 0 => 5.0,
            at if at % 5 == 0 => 3.5,
            _ => 2.0,
        };
        let place = margin + at as f32;
        sheets.line((place, margin), (place, margin + tick), 0.1);
        sheets.line((margin, place), (margin + tick, place), 0.1);
        if at > 0 && at % 10 == 0 {
            sheets.text(&at.to_string(), small, place - 2.2, margin + 8.5);
            sheets.text(&at.to_string(), small, margin + 6.0, place + 1.0);
        }
    }
    let head = Pen { bold: true, size: 14.0 };
    sheets.text("Strona kalibracyjna drukarki", head, 45.0, 48.0);
    let words = [
        "Wydrukuj tę stronę w skali 100% (bez „dopasuj do strony”) i zmierz zwykłą linijką,",
        "z dokładnością do pół milimetra albo lepszą:",
        "A  od lewej krawędzi kartki do pionowej linii – powinno być 20 mm,",
        "B  od górnej krawędzi kartki do poziomej linii – powinno być 20 mm,",
        "C  długość poziomej podziałki od 0 do 150 – powinno być 150 mm.",
        "Wpisz wyniki w programie przy nazwie tej drukarki. Program przesunie i zmniejszy albo",
        "powiększy o tyle etykiety, koperty i nalepki.",
    ];
    for (at, line) in words.into_iter().enumerate() {
        sheets.text(line, Pen { bold: false, size: 11.0 }, 45.0, 58.0 + 6.0 * at as f32);
    }
    let letter = Pen { bold: true, size: 12.0 };
    sheets.text("A", letter, 9.0, 180.0);
    sheets.line((1.0, 182.0), (margin, 182.0), 0.2);
    sheets.text("B", letter, 184.0, 12.0);
    sheets.line((182.0, 1.0), (182.0, margin), 0.2);
    sheets.text("C", letter, 95.0, 17.0);
    sheets.frame(Area { left: margin + length - 2.0, top: margin - 2.0, width: 4.0, height: 4.0 }, 0.1);
    sheets.bytes("Strona kalibracyjna drukarki")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(matrix: Matrix, (x, y): (f32, f32)) -> (f32, f32) {
        let [a, b, c, d, e, f] = matrix;
        (a * x + c * y + e, b * x + d * y + f)
    }

    #[test]
    fn a_mended_point_falls_on_paper_where_the_design_wants_it() {
        // This printer sets everything 1,5 mm to the right, 0,8 mm up, and two per cent too large.
        let printed = |mm: f32, off: f32| 1.02 * mm + off;
        let measured = |off: f32| (printed(20.0, off) * 10.0).round() as i32;
        let calibration = Calibration { left: measured(1.5), top: measured(-0.8), length: 1530 };
        let matrix = Placing { calibration, turn: Turn::AsDesigned }.matrix(210.0 * PT_PER_MM, 297.0 * PT_PER_MM).unwrap();
        for (left, top) in [(20.0, 20.0), (105.0, 40.0), (190.0, 280.0)] {
            let (x, y) = put(matrix, (left * PT_PER_MM, (297.0 - top) * PT_PER_MM));
            let (x, top_of_page) = (x / PT_PER_MM, 297.0 - y / PT_PER_MM);
            assert!((printed(x, 1.5) - left).abs() < 0.06, "{left}: {x}");
            assert!((printed(top_of_page, -0.8) - top).abs() < 0.06, "{top}: {top_of_page}");
        }
    }

    #[test]
    fn corners_of_a_turned_envelope_stay_on_the_paper() {
        let (wide, high) = (220.0, 110.0);
        let at = |turn, point| put(Placing { turn, ..Placing::default() }.matrix(wide, high).unwrap(), point);
        // The upper left corner of the design.
        assert_eq!(at(Turn::Right, (0.0, high)), (high, wide));
        assert_eq!(at(Turn::Left, (0.0, high)), (0.0, 0.0));
        assert_eq!(at(Turn::UpsideDown, (0.0, high)), (wide, 0.0));
        assert_eq!(Placing::default().matrix(wide, high), None);
    }

    #[test]
    fn measures_of_no_working_printer_are_refused() {
        assert!(Calibration::default().check().is_ok());
        for wrong in [
            Calibration { left: 0, ..Calibration::default() },
            Calibration { top: 301, ..Calibration::default() },
            Calibration { length: 1400, ..Calibration::default() },
        ] {
            assert!(matches!(wrong.check(), Err(DocumentFault::BadSheet { .. })), "{wrong:?}");
        }
    }
}
