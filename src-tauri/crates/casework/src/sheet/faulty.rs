//! The rows with faults as a file of their own, with a column that says what is wrong: to be mended in a spreadsheet and loaded again.

use std::collections::BTreeMap;

use domain::polish::{counted, plural};

use super::Table;
use crate::{
    Desk, Failure,
    organisation::export::{ListForm, safe, spreadsheet},
};

/// "7 wierszy wymaga poprawy"; `None` when none does.
pub(crate) fn wrong_rows(count: u32) -> Option<String> {
    let verb = plural(u64::from(count), ["wymaga", "wymagają", "wymaga"]);
    (count > 0).then(|| format!("{} {verb} poprawy", counted(u64::from(count), ["wiersz", "wiersze", "wierszy"])))
}

/// What is wrong in a row: its number, the field, the sentence.
pub(crate) type RowSaid = (u32, &'static str, String);

/// The rows of which `faults` tell something, with a column for what they tell.
pub(crate) fn written(desk: &Desk, table: &Table, faults: &[RowSaid], form: ListForm) -> Result<Vec<u8>, Failure> {
    let mut said: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for (row, field, sentence) in faults {
        said.entry(*row).or_default().push(format!("{field}: {sentence}"));
    }
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
