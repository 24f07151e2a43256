//! The rows with faults as a file of their own, with a column that says what is wrong: to be mended in a spreadsheet and loaded again.

use std::collections::BTreeMap;

use super::Table;
use crate::{
    Desk, Failure,
    organisation::export::{ListForm, safe, spreadsheet},
};

/// `said` tells what is wrong in a row, by its number.
pub(crate) fn written(desk: &Desk, table: &Table, said: &BTreeMap<u32, Vec<String>>, form: ListForm) -> Result<Vec<u8>, Failure> {
    let faulty = || table.rows.iter().filter(|(number, _)| said.contains_key(number));
    // A row may be wider than the headings: that is its fault.
    let width = faulty().map(|(_, cells)| cells.len()).max().unwrap_or(0).max(table.headings.len());
    let line = |cells: &[String], told: String| -> Vec<String> {
        let padding = std::iter::repeat_n(String::new(), width - cells.len());
        cells.iter().cloned().chain(padding).chain([told]).collect()
    };
    let headings = line(&table.headings, "co poprawić".to_owned());
    let rows: Vec<Vec<String>> = faulty().map(|(number, cells)| line(cells, said[number].join(" "))).collect();
    match form {
        ListForm::Xlsx => {
            let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
            let made = documents::spreadsheet::list("Do poprawy", &headings, &rows, desk.today());
            made.map_err(|fault| Failure::Document { sentence: fault.to_string(), place: None })
        }
        ListForm::Csv => {
            let fault = |_| Failure::Bug { reference: "csv".into() };
            let mut writer = spreadsheet();
            for row in [headings].iter().chain(&rows) {
                writer.write_record(row.iter().map(|cell| safe(cell).into_owned())).map_err(fault)?;
            }
            writer.into_inner().map_err(|_| Failure::Bug { reference: "csv".into() })
        }
    }
}
