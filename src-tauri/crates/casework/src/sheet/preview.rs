//! How a file is read and what its columns seem to hold, for the officer to confirm.

use serde::Serialize;
use specta::Type;

use super::{
    encoding,
    file::{DELIMITERS, Table},
};
use crate::view::Choice;

/// How a file is read and what its columns seem to hold.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ImportPreview {
    pub name: String,
    pub rows: u32,
    pub encoding: Choice,
    pub encodings: Vec<Choice>,
    pub delimiter: Choice,
    pub delimiters: Vec<Choice>,
    pub headed: bool,
    /// Number of the row of headings; a title may stand above it.
    pub heading_row: Option<u32>,
    /// The sheet that was read; empty for a text.
    pub sheet: String,
    /// Sheets to choose from; none when the file is a text, and then nothing is said of encodings and delimiters.
    pub sheets: Vec<Choice>,
    /// What the file is when it is no list but a saved reply of the KRS; its columns are certain.
    pub reply: Option<String>,
    pub columns: Vec<ColumnGuess>,
    /// Fields that a column can feed.
    pub fields: Vec<Choice>,
    /// Letters could not be read: the encoding seems to be another.
    pub garbled: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ColumnGuess {
    pub heading: String,
    pub first: String,
    pub second: String,
    /// Key of the field; empty when the column is left out.
    pub field: String,
    pub by: GuessedBy,
    /// "zera dopiszemy": what will be done with the values.
    pub note: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum GuessedBy {
    Memory,
    Heading,
    Content,
    Nothing,
}

/// What a column seems to hold: key of the field, how that was told, what will be done with the values.
pub(crate) struct Guess {
    pub field: &'static str,
    pub by: GuessedBy,
    pub note: &'static str,
}

/// The preview of a table, one guess for each column from left to right.
pub(crate) fn of_table(name: &str, table: &Table, guesses: Vec<Guess>, fields: Vec<Choice>) -> ImportPreview {
    let columns = guesses
        .into_iter()
        .enumerate()
        .map(|(at, guess)| ColumnGuess {
            heading: table.headings.get(at).cloned().unwrap_or_else(|| format!("Kolumna {}", at + 1)),
            first: sample(table, 0, at),
            second: sample(table, 1, at),
            field: guess.field.into(),
            by: guess.by,
            note: guess.note.into(),
        })
        .collect();
    let encodings: Vec<Choice> =
        encoding::OFFERED.iter().map(|(key, label)| Choice { key: (*key).into(), label: (*label).into() }).collect();
    let delimiters: Vec<Choice> =
        DELIMITERS.iter().map(|(byte, label)| Choice { key: char::from(*byte).into(), label: (*label).into() }).collect();
    let of = |all: &[Choice], key: &str| {
        all.iter().find(|choice| choice.key == key).cloned().unwrap_or(Choice { key: key.into(), label: key.into() })
    };
    ImportPreview {
        name: name.to_owned(),
        rows: table.rows.len() as u32,
        encoding: of(&encodings, table.encoding),
        encodings,
        delimiter: of(&delimiters, &char::from(table.delimiter).to_string()),
        delimiters,
        headed: table.headed,
        heading_row: table.heading_row,
        sheet: table.sheet.clone(),
        sheets: table.sheets.clone(),
        reply: None,
        columns,
        fields,
        garbled: table.rows.iter().any(|(_, cells)| cells.iter().any(|cell| cell.contains('\u{fffd}'))),
    }
}

/// The columns that the table has: those of the headings and of the first rows.
pub(crate) fn width(table: &Table) -> usize {
    table.rows.iter().take(200).map(|(_, cells)| cells.len()).max().unwrap_or(0).max(table.headings.len())
}

/// What stands in a column, without the empty cells.
pub(crate) fn values(table: &Table, at: usize) -> impl Iterator<Item = &str> {
    table.rows.iter().filter_map(move |(_, cells)| cells.get(at)).map(String::as_str).filter(|value| !value.is_empty())
}

fn sample(table: &Table, row: usize, at: usize) -> String {
    let cell = table.rows.get(row).and_then(|(_, cells)| cells.get(at)).map(String::as_str).unwrap_or_default();
    let mut shown: String = cell.chars().take(80).collect();
    if cell.chars().count() > 80 {
        shown.push('…');
    }
    shown
}
