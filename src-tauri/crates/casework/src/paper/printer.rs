//! Printers of the office: what each prints wrong, measured on the page of calibration.

use std::path::Path;

use documents::print_desk::{Calibration, Placing, Turn, calibration_page};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{ReadTx, printer::Printer};

use super::failure;
use crate::{Desk, Failure, Reply, Topic, disk, view::Key};

/// A printer with its measures in millimetres.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PrinterView {
    pub id: Key,
    pub name: String,
    pub left: f32,
    pub top: f32,
    pub length: f32,
    /// "drukuje 1,2 mm za bardzo w prawo, 0,5 mm za wysoko i o 0,1% za duże".
    pub words: String,
}

/// What the officer measured: millimetres.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PrinterInput {
    pub name: String,
    /// From the left edge to the upright line; should be 20.
    pub left: f32,
    /// From the upper edge to the level line; should be 20.
    pub top: f32,
    /// Length of the ruler; should be 150.
    pub length: f32,
}

/// Printers by name.
pub fn list(desk: &Desk) -> Result<Vec<PrinterView>, Failure> {
    let kept = desk.read(|tx| Ok(store::printer::all(tx)?))?;
    Ok(kept.into_iter().map(|(id, printer)| view(id, printer)).collect())
}

/// Keeps the measures under the printer's name; older ones of the same name are replaced.
pub fn save(desk: &mut Desk, input: &PrinterInput) -> Result<Reply<Vec<PrinterView>>, Failure> {
    let name = input.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > 100 {
        return Err(Failure::field("name", "Nazwij drukarkę (najwyżej 100 znaków), na przykład „sekretariat, podajnik ręczny”."));
    }
    let measures = [("left", input.left), ("top", input.top), ("length", input.length)];
    if let Some((field, _)) = measures.iter().find(|(_, measure)| !measure.is_finite() || measure.abs() > 1_000.0) {
        return Err(Failure::field(*field, "Wpisz wynik pomiaru w milimetrach, na przykład 20,3."));
    }
    let tenths = |measure: f32| (measure * 10.0).round() as i32;
    let printer = Printer {
        name: name.clone(),
        measured_left: tenths(input.left),
        measured_top: tenths(input.top),
        measured_length: tenths(input.length),
    };
    calibration(&printer).check().map_err(|fault| Failure::field("length", fault.to_string()))?;
    desk.write(&format!("Zmierzono drukarkę: {name}"), |tx| Ok(store::printer::save(tx, &printer)?))?;
    Ok(Reply::new(list(desk)?, &[Topic::Settings]))
}

/// Answers the act, so that this act and no other is taken back.
pub fn remove(desk: &mut Desk, id: Key) -> Result<Reply<Key>, Failure> {
    let act = desk.write("Usunięto pomiary drukarki", |tx| {
        store::printer::remove(tx, id.0)?;
        Ok(Key(tx.act().0))
    })?;
    Ok(Reply::new(act, &[Topic::Settings]))
}

/// Writes the page that is measured.
pub fn write_page(desk: &Desk, path: &Path) -> Result<(), Failure> {
    disk::write_file(desk, path, &calibration_page().map_err(failure)?)
}

/// How things are put on the paper of a printer; without one as if it printed true.
pub(crate) fn placing(tx: &ReadTx<'_>, printer: Option<Key>, turn: Turn) -> Result<Placing, Failure> {
    let Some(id) = printer else { return Ok(Placing { turn, ..Placing::default() }) };
    let found = store::printer::all(tx)?.into_iter().find(|(row, _)| *row == id.0);
    let (_, printer) = found.ok_or_else(|| Failure::not_found("Drukarka"))?;
    Ok(Placing { turn, calibration: calibration(&printer) })
}

fn calibration(printer: &Printer) -> Calibration {
    Calibration { left: printer.measured_left, top: printer.measured_top, length: printer.measured_length }
}

fn view(id: i64, printer: Printer) -> PrinterView {
    let true_one = Calibration::default();
    let mut wrong = Vec::new();
    let mut say = |difference: i32, more: &str, less: &str| {
        if difference != 0 {
            let (whole, tenth) = (difference.abs() / 10, difference.abs() % 10);
            wrong.push(format!("{whole},{tenth} mm {}", if difference > 0 { more } else { less }));
        }
    };
    say(printer.measured_left - true_one.left, "za bardzo w prawo", "za bardzo w lewo");
    say(printer.measured_top - true_one.top, "za nisko", "za wysoko");
    say(printer.measured_length - true_one.length, "za długo na 150 mm", "za krótko na 150 mm");
    let words = match wrong.is_empty() {
        true => "drukuje dokładnie".to_owned(),
        false => format!("drukuje {}; program to poprawia", wrong.join(", ")),
    };
    let millimetres = |tenths: i32| tenths as f32 / 10.0;
    PrinterView {
        id: Key(id),
        name: printer.name,
        left: millimetres(printer.measured_left),
        top: millimetres(printer.measured_top),
        length: millimetres(printer.measured_length),
        words,
    }
}
