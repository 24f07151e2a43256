//! The chosen file: its bytes, and the table they hold when read in a given way.

use std::{borrow::Cow, collections::HashMap, fs, path::Path, sync::Arc};

use documents::spreadsheet::{self, CellKind, SheetFault};
use domain::{id::AttachmentId, polish::counted};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::WriteTx;

use super::{Kind, encoding, grid};
use crate::{Failure, view::Choice};

/// A file that was chosen; kept while the officer decides.
#[derive(Clone, Debug)]
pub struct ListFile {
    /// File name without folders.
    pub name: String,
    bytes: Arc<[u8]>,
    form: Form,
    kind: &'static Kind,
}

/// What the bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Text,
    Spreadsheet,
}

/// How the bytes are to be read; `None` is guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportReading {
    /// Key of an offered encoding.
    pub encoding: Option<String>,
    /// `;`, `,`, a tab or `|`.
    pub delimiter: Option<String>,
    /// The first row holds headings.
    pub headed: Option<bool>,
    /// Name of the sheet of a spreadsheet.
    pub sheet: Option<String>,
}

/// The rows of a file, each with its number as a spreadsheet shows it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    /// Name of the file.
    pub name: String,
    pub encoding: &'static str,
    pub delimiter: u8,
    pub headed: bool,
    pub headings: Vec<String>,
    pub rows: Vec<(u32, Vec<String>)>,
    /// Number of the row of headings.
    pub heading_row: Option<u32>,
    /// Cells of a spreadsheet that hold no text, by row and column.
    pub kinds: HashMap<(u32, usize), CellKind>,
    /// The sheet that was read; empty for a text.
    pub sheet: String,
    /// All sheets of a spreadsheet; empty for a text.
    pub sheets: Vec<Choice>,
    /// The file is no list but a record whose fields are named: nobody has to say what is in its columns.
    pub certain: bool,
}

pub(crate) const DELIMITERS: [(u8, &str); 4] =
    [(b';', "średnikiem"), (b',', "przecinkiem"), (b'\t', "tabulatorem"), (b'|', "kreską")];

/// Name and bytes of a file of this kind; a folder or a file too big is refused with what to do.
pub(crate) fn bytes(path: &Path, kind: &Kind) -> Result<(String, Vec<u8>), Failure> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let refuse = |sentence: &str| Failure::Import { sentence: sentence.into(), place: Some(name.clone()) };
    let unreadable = "Tego pliku nie można odczytać. Sprawdź, czy nie jest otwarty w innym programie, i wybierz go ponownie.";
    let about = fs::metadata(path).map_err(|_| refuse(unreadable))?;
    if about.is_dir() {
        return Err(refuse(&format!("To jest folder. Wybierz plik XLSX albo CSV z {}.", kind.list)));
    }
    if about.len() > kind.most_bytes {
        return Err(refuse(&format!(
            "Plik ma {} MB, a wczytać można najwyżej {} MB. Podziel listę na mniejsze pliki.",
            about.len() / (1024 * 1024),
            kind.most_bytes / (1024 * 1024)
        )));
    }
    let bytes = fs::read(path).map_err(|_| refuse(unreadable))?;
    Ok((name, bytes))
}

impl ListFile {
    /// The file from its bytes; one of another kind is refused with what to do.
    pub(crate) fn of(name: &str, bytes: Vec<u8>, kind: &'static Kind) -> Result<Self, Failure> {
        let refuse = |sentence: &str| Err(Failure::Import { sentence: sentence.into(), place: Some(name.into()) });
        if bytes.is_empty() {
            return refuse(&format!("Plik jest pusty. Wybierz plik XLSX albo CSV z {}.", kind.list));
        }
        if bytes.starts_with(b"%PDF") {
            return refuse("To plik PDF. Poproś o tę listę w arkuszu (XLSX) albo w pliku CSV.");
        }
        let form = match spreadsheet::recognised(&bytes) {
            Ok(true) => Form::Spreadsheet,
            Ok(false) => Form::Text,
            Err(fault) => return refuse(&fault.to_string()),
        };
        Ok(Self { name: name.into(), bytes: bytes.into(), form, kind })
    }

    /// Reads the bytes as they seem to be, except where `reading` says otherwise.
    pub(crate) fn table(&self, reading: &ImportReading) -> Result<Table, Failure> {
        let table = match self.form {
            Form::Spreadsheet => self.sheet(reading)?,
            Form::Text => self.text(reading)?,
        };
        let table = Table { name: self.name.clone(), ..table };
        if table.rows.is_empty() {
            return Err(self.refusal(&format!(
                "W pliku nie ma ani jednego wiersza z {}. Sprawdź, czy wybrano właściwy plik.",
                self.kind.row
            )));
        }
        Ok(table)
    }

    /// Keeps the file in the office file, as it came.
    pub(crate) fn keep(&self, tx: &WriteTx<'_>) -> Result<AttachmentId, Failure> {
        let [text, spreadsheet] = store::attachment::LISTS;
        let media_type = match self.form {
            Form::Text => text,
            Form::Spreadsheet => spreadsheet,
        };
        Ok(store::attachment::put(tx, &self.name, media_type, &self.bytes)?)
    }

    fn refusal(&self, sentence: &str) -> Failure {
        Failure::Import { sentence: sentence.into(), place: Some(self.name.clone()) }
    }

    fn too_long(&self) -> Failure {
        let rows = counted(self.kind.most_rows as u64, ["wiersz", "wiersze", "wierszy"]);
        self.refusal(&format!(
            "Plik ma więcej niż {rows}. {} tylu nie pomieści; sprawdź, czy to właściwy plik, albo podziel go na części.",
            self.kind.room
        ))
    }

    /// The chosen sheet, else the first one with anything in it.
    fn sheet(&self, reading: &ImportReading) -> Result<Table, Failure> {
        // Titles and headings above the rows count too.
        let read = spreadsheet::sheet(&self.bytes, reading.sheet.as_deref(), self.kind.most_rows + 100);
        let read = read.map_err(|fault| match fault {
            SheetFault::TooLong { .. } => self.too_long(),
            other => self.refusal(&other.to_string()),
        })?;
        let (name, sheets) = (read.name.clone(), grid::choices(&read));
        let divided = grid::divided(read, reading.headed, self.kind);
        if divided.rows.len() > self.kind.most_rows {
            return Err(self.too_long());
        }
        let headed = divided.headings.is_some();
        Ok(Table {
            encoding: "utf-8",
            delimiter: b';',
            headed,
            headings: divided.headings.unwrap_or_else(|| numbered(&divided.rows)),
            rows: divided.rows,
            heading_row: divided.heading_row,
            kinds: divided.kinds,
            sheet: name,
            sheets,
            ..Table::default()
        })
    }

    fn text(&self, reading: &ImportReading) -> Result<Table, Failure> {
        let refuse = |sentence: String| self.refusal(&sentence);
        let chosen = match reading.encoding.as_deref() {
            Some(key) => {
                encoding::by_key(key).ok_or_else(|| refuse("Tego rodzaju liter program nie zna. Wybierz z listy.".into()))?
            }
            None => documents::reading::letters::guess(&self.bytes),
        };
        let (text, _) = chosen.decode_with_bom_removal(&self.bytes);
        let delimiter = match reading.delimiter.as_deref() {
            Some(typed) => {
                DELIMITERS.iter().map(|(byte, _)| *byte).find(|byte| typed.as_bytes() == [*byte]).ok_or_else(|| {
                    refuse("Kolumny może rozdzielać średnik, przecinek, tabulator albo kreska. Wybierz z listy.".into())
                })?
            }
            None => guess_delimiter(&text),
        };
        let mut rows = self.rows(&text, delimiter)?;
        let first = rows.first().map(|(_, cells)| cells.clone()).unwrap_or_default();
        let headed = reading.headed.unwrap_or_else(|| self.kind.is_heading(&first));
        let heading_row = rows.first().filter(|_| headed).map(|(number, _)| *number);
        let headings = if heading_row.is_some() { rows.remove(0).1 } else { numbered(&rows) };
        let encoding = encoding::key_of(chosen);
        Ok(Table { encoding, delimiter, headed, headings, rows, heading_row, ..Table::default() })
    }

    fn rows(&self, text: &str, delimiter: u8) -> Result<Vec<(u32, Vec<String>)>, Failure> {
        let mut reader =
            csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut rows = Vec::new();
        let mut number = 0u32;
        for record in reader.records() {
            number += 1;
            let record = record.map_err(|_| Failure::Import {
                sentence: "Tego wiersza nie da się odczytać. Sprawdź w nim cudzysłowy i zmień odczyt pliku.".into(),
                place: Some(format!("{}, wiersz {number}", self.name)),
            })?;
            let cells: Vec<String> = record.iter().map(clean).collect();
            if cells.iter().all(|cell| cell.is_empty()) {
                continue;
            }
            if rows.len() > self.kind.most_rows {
                return Err(self.too_long());
            }
            rows.push((number, cells));
        }
        Ok(rows)
    }
}

/// Headings of a list that has none.
fn numbered(rows: &[(u32, Vec<String>)]) -> Vec<String> {
    let width = rows.iter().take(200).map(|(_, cells)| cells.len()).max().unwrap_or(0);
    (1..=width).map(|number| format!("Kolumna {number}")).collect()
}

/// Blanks at the ends, `="0000123"` of a spreadsheet and the apostrophe that guards against formulas are not part of the value.
pub(crate) fn clean(cell: &str) -> String {
    let cell = cell.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let inside = cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    let cell = inside.map_or(Cow::Borrowed(cell), |inside| Cow::Owned(inside.replace("\"\"", "\"")));
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA) => rest.to_owned(),
        _ => cell.into_owned(),
    }
}

/// Characters with which a spreadsheet begins a formula.
pub(crate) const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The delimiter with which the first records have the same number of columns, and the most of them.
fn guess_delimiter(text: &str) -> u8 {
    let score = |delimiter: u8| {
        let mut reader =
            csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
        let widths: Vec<usize> = reader.records().take(20).map_while(Result::ok).map(|record| record.len()).collect();
        let first = widths.first().copied().unwrap_or(0);
        let equal = widths.iter().filter(|width| **width == first).count();
        if first < 2 { (0, 0) } else { (equal * 100 / widths.len(), first) }
    };
    let best = DELIMITERS.iter().map(|(byte, _)| *byte).rev().max_by_key(|byte| score(*byte));
    best.unwrap_or(b';')
}
