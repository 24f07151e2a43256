//! A list as a sheet: a heading that stays in sight, and every cell a text.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, IgnoreError, Workbook, XlsxError};

use super::SheetFault;

/// Least and greatest width of a column, in letters.
const WIDTHS: (usize, usize) = (8, 48);
/// Characters with which a spreadsheet begins a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The bytes of a spreadsheet with one sheet. `day` is the day that the file bears, so that equal lists give equal bytes.
///
/// # Errors
/// A cell longer than a spreadsheet can hold.
pub fn list(name: &str, headings: &[&str], rows: &[Vec<String>], day: NaiveDate) -> Result<Vec<u8>, SheetFault> {
    let mut book = Workbook::new();
    let day = ExcelDateTime::from_ymd(day.year() as u16, day.month() as u8, day.day() as u8).map_err(refused)?;
    book.set_properties(&DocProperties::new().set_title(name).set_creation_datetime(&day));
    let sheet = book.add_worksheet().set_name(name).map_err(refused)?;
    let bold = Format::new().set_bold().set_num_format("@");
    let text = Format::new().set_num_format("@");
    // With this mark a cell stays a text even when somebody opens it for writing and leaves it.
    let guarded = Format::new().set_num_format("@").set_quote_prefix();
    for (column, heading) in headings.iter().enumerate() {
        let longest = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0);
        let width = longest.max(heading.chars().count() + 2).clamp(WIDTHS.0, WIDTHS.1);
        sheet.set_column_width(column as u16, width as f64).map_err(refused)?;
        sheet.write_string_with_format(0, column as u16, *heading, &bold).map_err(refused)?;
    }
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let format = if cell.starts_with(FORMULA) { &guarded } else { &text };
            sheet.write_string_with_format(row as u32 + 1, column as u16, cell, format).map_err(refused)?;
        }
    }
    let last = (rows.len() as u32, headings.len().saturating_sub(1) as u16);
    sheet.set_freeze_panes(1, 0).map_err(refused)?;
    sheet.autofilter(0, 0, last.0, last.1).map_err(refused)?;
    sheet.ignore_error_range(0, 0, last.0, last.1, IgnoreError::NumberStoredAsText).map_err(refused)?;
    book.save_to_buffer().map_err(refused)
}

fn refused(fault: XlsxError) -> SheetFault {
    match fault {
        XlsxError::MaxStringLengthExceeded => SheetFault::TooLongCell,
        _ => SheetFault::NotWritten,
    }
}
