//! Printers of the office with what was measured on the page of calibration.

use crate::{Fault, ReadTx, WriteTx, cell::cells};

/// A printer under the officer's name for it; measures in tenths of a millimetre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printer {
    pub name: String,
    /// From the left edge of the paper to the upright line.
    pub measured_left: i32,
    /// From the upper edge of the paper to the level line.
    pub measured_top: i32,
    /// Length of the ruler.
    pub measured_length: i32,
}

/// Keeps the measures of a printer under its name; one of the same name is replaced.
pub fn save(tx: &WriteTx<'_>, printer: &Printer) -> Result<(), Fault> {
    let values = cells![printer.measured_left, printer.measured_top, printer.measured_length, printer.name];
    let sql = "UPDATE printer SET measured_left = ?, measured_top = ?, measured_length = ? WHERE name = ?";
    if tx.run(sql, values.clone())? == 0 {
        tx.add("INSERT INTO printer (measured_left, measured_top, measured_length, name) VALUES (?, ?, ?, ?)", values)?;
    }
    Ok(())
}

/// Takes a printer away; history keeps what was measured.
pub fn remove(tx: &WriteTx<'_>, id: i64) -> Result<(), Fault> {
    match tx.run("DELETE FROM printer WHERE id = ?", cells![id])? {
        0 => Err(crate::rows::not_found("printer", id)),
        _ => Ok(()),
    }
}

/// All printers with their rows, by name.
pub fn all(tx: &ReadTx<'_>) -> Result<Vec<(i64, Printer)>, Fault> {
    let sql = "SELECT id, name, measured_left, measured_top, measured_length FROM printer ORDER BY name";
    tx.all(sql, cells![], |cells| {
        let id = cells.next()?;
        let printer = Printer {
            name: cells.next()?,
            measured_left: cells.next()?,
            measured_top: cells.next()?,
            measured_length: cells.next()?,
        };
        Ok((id, printer))
    })
}
