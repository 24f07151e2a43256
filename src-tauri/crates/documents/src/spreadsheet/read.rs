//! The cells of one sheet as words.

use std::{collections::BTreeMap, io::Cursor};

use calamine::{DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::{SheetFault, limits, package};

/// One sheet of a spreadsheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    pub name: String,
    /// All sheets with cells that the file has, in its order.
    pub all: Vec<SheetName>,
    /// Rows with anything in them, each with its number as the spreadsheet shows it.
    pub rows: Vec<(u32, Vec<Cell>)>,
    pub merged: Vec<Merged>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetName {
    pub name: String,
    pub hidden: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    pub kind: CellKind,
}

/// How the spreadsheet keeps what the cell shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellKind {
    #[default]
    Text,
    /// Zeros in front of it are gone.
    Number,
    /// A number with more digits than a spreadsheet keeps: the last ones are gone.
    Rounded,
    Day,
    /// A day with an hour: "09.10.2026 14:22".
    Moment,
    /// The spreadsheet shows a fault in place of a value.
    Fault,
}

/// Cells joined into one; rows by their shown numbers, columns from 0, both ends within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    pub rows: (u32, u32),
    pub columns: (usize, usize),
}

/// Digits of a number that a spreadsheet keeps.
const SURE: f64 = 1e15;
/// The day after the last one that a spreadsheet knows, 31 December 9999, counted its way.
const LAST_DAY: f64 = 2_958_466.0;

/// The named sheet, else the first visible one with anything in it. `most` is how many rows may be answered.
///
/// # Errors
/// Another kind of file, a damaged one, one that passes the [`limits`], no such sheet, or nothing in it.
pub fn sheet(bytes: &[u8], name: Option<&str>, most: usize) -> Result<Sheet, SheetFault> {
    if !package::recognised(bytes)? {
        return Err(SheetFault::NoWorkbook);
    }
    package::measured(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(refused)?;
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let all: Vec<SheetName> =
        sheets.map(|sheet| SheetName { name: sheet.name.clone(), hidden: sheet.visible != SheetVisible::Visible }).collect();
    let wanted: Vec<String> = match name {
        Some(name) if all.iter().any(|sheet| sheet.name == name) => vec![name.to_owned()],
        Some(name) => {
            let known: Vec<String> = all.iter().map(|sheet| format!("„{}”", sheet.name)).collect();
            return Err(SheetFault::NoSuchSheet { name: name.to_owned(), known: known.join(", ") });
        }
        None => {
            let (seen, hidden): (Vec<_>, Vec<_>) = all.iter().partition(|sheet| !sheet.hidden);
            seen.into_iter().chain(hidden).map(|sheet| sheet.name.clone()).collect()
        }
    };
    for name in wanted {
        let rows = rows(&mut book, &name, most)?;
        if rows.is_empty() {
            continue;
        }
        // A list can be read without them.
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let merged = merged.into_iter().map(Merged::from).collect();
        return Ok(Sheet { name, all, rows, merged });
    }
    Err(SheetFault::Empty)
}

fn rows(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, most: usize) -> Result<Vec<(u32, Vec<Cell>)>, SheetFault> {
    let mut reader = book.worksheet_cells_reader(name).map_err(refused)?;
    let mut rows: BTreeMap<u32, Vec<Cell>> = BTreeMap::new();
    let mut words = 0;
    while let Some(found) = reader.next_cell().map_err(refused)? {
        let (row, column) = found.get_position();
        let Some(cell) = cell(found.get_value()) else { continue };
        words += cell.text.len();
        if column as usize >= limits::MOST_COLUMNS {
            return Err(SheetFault::TooWide);
        }
        if words > limits::MOST_WORDS {
            return Err(SheetFault::Unpacked);
        }
        let cells = rows.entry(row + 1).or_default();
        if cells.len() <= column as usize {
            cells.resize(column as usize + 1, Cell::default());
        }
        cells[column as usize] = cell;
        if rows.len() > most {
            return Err(SheetFault::TooLong { most });
        }
    }
    Ok(rows.into_iter().collect())
}

/// What a cell says; `None` when it says nothing.
fn cell(value: &DataRef<'_>) -> Option<Cell> {
    let (text, kind) = match value {
        DataRef::Empty => return None,
        DataRef::String(text) => (text.clone(), CellKind::Text),
        DataRef::SharedString(text) => ((*text).to_owned(), CellKind::Text),
        DataRef::Bool(yes) => (if *yes { "tak" } else { "nie" }.to_owned(), CellKind::Text),
        DataRef::Int(number) => (number.to_string(), CellKind::Number),
        DataRef::Float(number) => (number.to_string(), if number.abs() < SURE { CellKind::Number } else { CellKind::Rounded }),
        DataRef::DateTime(day) if day.is_datetime() && (1.0..LAST_DAY).contains(&day.as_f64()) => {
            let (year, month, day, hour, minute, ..) = day.to_ymd_hms_milli();
            moment(format!("{day:02}.{month:02}.{year:04}"), &format!("{hour:02}:{minute:02}"))
        }
        DataRef::DateTime(other) => (other.as_f64().to_string(), CellKind::Number),
        DataRef::DateTimeIso(text) => {
            let (day, hour) = text.split_once('T').unwrap_or((text.as_str(), ""));
            moment(day.to_owned(), hour.get(..5).unwrap_or_default())
        }
        DataRef::DurationIso(text) => (text.clone(), CellKind::Text),
        DataRef::Error(fault) => (fault.to_string(), CellKind::Fault),
    };
    (!text.trim().is_empty()).then_some(Cell { text, kind })
}

/// A day, with its hour where one was given; midnight is none.
fn moment(day: String, hour: &str) -> (String, CellKind) {
    match hour {
        "" | "00:00" => (day, CellKind::Day),
        hour => (format!("{day} {hour}"), CellKind::Moment),
    }
}

impl From<Dimensions> for Merged {
    fn from(area: Dimensions) -> Self {
        Self {
            rows: (area.start.0.saturating_add(1), area.end.0.saturating_add(1)),
            columns: (area.start.1 as usize, area.end.1 as usize),
        }
    }
}

fn refused(fault: XlsxError) -> SheetFault {
    match fault {
        XlsxError::Password => SheetFault::Locked,
        _ => SheetFault::Damaged,
    }
}
