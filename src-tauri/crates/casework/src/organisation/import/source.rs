//! The chosen file: its bytes, and the table they hold when read in a given way.

use std::{borrow::Cow, collections::HashMap, fs, path::Path, sync::Arc};

use documents::spreadsheet::{self, CellKind, SheetFault};
use domain::{polish::counted, vocabulary::Vocabulary};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{MOST_BYTES, MOST_ROWS, encoding, guess, krs, sheet};
use crate::{Failure, view::Choice};

/// A file that was chosen; kept while the officer decides.
#[derive(Clone, Debug)]
pub struct Source {
    /// File name without folders.
    pub name: String,
    bytes: Arc<[u8]>,
    form: Form,
}

/// What the bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Text,
    Spreadsheet,
    /// A saved reply of the KRS.
    Reply,
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
pub(super) struct Table {
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
    /// What the reply of the KRS is; `None` for a list.
    pub reply: Option<String>,
    /// What was left out of the reply and what is grave in it.
    pub notes: Vec<String>,
    pub warnings: Vec<String>,
}

pub(super) const DELIMITERS: [(u8, &str); 4] =
    [(b';', "średnikiem"), (b',', "przecinkiem"), (b'\t', "tabulatorem"), (b'|', "kreską")];

impl Source {
    /// Takes the bytes of a file; a file of another kind or too big is refused with what to do.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let refuse = |sentence: &str| Failure::Import { sentence: sentence.into(), place: Some(name.clone()) };
        let unreadable = "Tego pliku nie można odczytać. Sprawdź, czy nie jest otwarty w innym programie, i wybierz go ponownie.";
        let about = fs::metadata(path).map_err(|_| refuse(unreadable))?;
        if about.is_dir() {
            return Err(refuse("To jest folder. Wybierz plik XLSX albo CSV z listą organizacji."));
        }
        if about.len() > MOST_BYTES {
            return Err(refuse(&format!(
                "Plik ma {} MB, a wczytać można najwyżej {} MB. Podziel listę na mniejsze pliki.",
                about.len() / (1024 * 1024),
                MOST_BYTES / (1024 * 1024)
            )));
        }
        let bytes = fs::read(path).map_err(|_| refuse(unreadable))?;
        Self::of(&name, bytes)
    }

    /// The same from bytes at hand.
    pub fn of(name: &str, bytes: Vec<u8>) -> Result<Self, Failure> {
        let refuse = |sentence: &str| Err(Failure::Import { sentence: sentence.into(), place: Some(name.into()) });
        if bytes.is_empty() {
            return refuse("Plik jest pusty. Wybierz plik XLSX albo CSV z listą organizacji.");
        }
        if bytes.starts_with(b"%PDF") {
            return refuse("To plik PDF. Poproś o tę listę w arkuszu (XLSX) albo w pliku CSV.");
        }
        let form = match spreadsheet::recognised(&bytes) {
            Ok(true) => Form::Spreadsheet,
            Ok(false) if krs::is_json(&bytes) => Form::Reply,
            Ok(false) => Form::Text,
            Err(fault) => return refuse(&fault.to_string()),
        };
        Ok(Self { name: name.into(), bytes: bytes.into(), form })
    }

    /// Reads the bytes as they seem to be, except where `reading` says otherwise.
    pub(super) fn table(&self, reading: &ImportReading) -> Result<Table, Failure> {
        let table = match self.form {
            Form::Spreadsheet => self.sheet(reading)?,
            Form::Text => self.text(reading)?,
            Form::Reply => self.reply()?,
        };
        let table = Table { name: self.name.clone(), ..table };
        if table.rows.is_empty() {
            return Err(self.refusal("W pliku nie ma ani jednego wiersza z organizacją. Sprawdź, czy wybrano właściwy plik."));
        }
        Ok(table)
    }

    fn refusal(&self, sentence: &str) -> Failure {
        Failure::Import { sentence: sentence.into(), place: Some(self.name.clone()) }
    }

    /// The one organisation of a reply of the KRS.
    fn reply(&self) -> Result<Table, Failure> {
        let reply = krs::reply(&self.bytes).map_err(|sentence| self.refusal(sentence))?;
        Ok(Table {
            encoding: "utf-8",
            delimiter: b';',
            headed: true,
            headings: reply.headings.iter().map(|target| target.label().to_owned()).collect(),
            rows: vec![(1, reply.cells.iter().map(|cell| clean(cell)).collect())],
            reply: Some(reply.words),
            notes: reply.notes,
            warnings: reply.warnings,
            ..Table::default()
        })
    }

    /// The chosen sheet, else the first one with anything in it.
    fn sheet(&self, reading: &ImportReading) -> Result<Table, Failure> {
        // Titles and headings above the rows count too.
        let read = spreadsheet::sheet(&self.bytes, reading.sheet.as_deref(), MOST_ROWS + 100);
        let read = read.map_err(|fault| match fault {
            SheetFault::TooLong { .. } => self.refusal(&too_long()),
            other => self.refusal(&other.to_string()),
        })?;
        let (name, sheets) = (read.name.clone(), sheet::choices(&read));
        let divided = sheet::divided(read, reading.headed);
        if divided.rows.len() > MOST_ROWS {
            return Err(self.refusal(&too_long()));
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
        let headed = reading.headed.unwrap_or_else(|| guess::is_heading(&first));
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
            if rows.len() > MOST_ROWS {
                return Err(self.refusal(&too_long()));
            }
            rows.push((number, cells));
        }
        Ok(rows)
    }
}

fn too_long() -> String {
    let rows = counted(MOST_ROWS as u64, ["wiersz", "wiersze", "wierszy"]);
    format!(
        "Plik ma więcej niż {rows}. Rejestr urzędu tylu nie pomieści; sprawdź, czy to właściwy plik, albo podziel go na części."
    )
}

/// Headings of a list that has none.
fn numbered(rows: &[(u32, Vec<String>)]) -> Vec<String> {
    let width = rows.iter().take(200).map(|(_, cells)| cells.len()).max().unwrap_or(0);
    (1..=width).map(|number| format!("Kolumna {number}")).collect()
}

/// Blanks at the ends, `="0000123"` of a spreadsheet and the apostrophe that guards against formulas are not part of the value.
pub(super) fn clean(cell: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Table {
        Source::of("lista.csv", text.into()).unwrap().table(&ImportReading::default()).unwrap()
    }

    #[test]
    fn delimiters_quotes_and_broken_lines_are_read() {
        for (text, delimiter) in [
            ("nazwa;nip\n\"Koło; „Malwa”\";123\n", b';'),
            ("nazwa,nip\n\"Koło, „Malwa”\",123\n", b','),
            ("nazwa\tnip\nKoło\t123\n", b'\t'),
        ] {
            let table = read(text);
            assert_eq!((table.delimiter, table.rows.len(), table.rows[0].1.len()), (delimiter, 1, 2), "{text}");
        }
        let table = read("nazwa;adres\n\"Koło „Malwa”\";\"ul. Szkolna 4\n99-998 Jarzębin\"\n\n;\nOSP;x\n");
        assert_eq!(table.rows[0].1[1], "ul. Szkolna 4\n99-998 Jarzębin");
        assert_eq!(table.rows[1].0, 4, "rows are numbered as a spreadsheet does, empty ones too: {:?}", table.rows);
    }

    #[test]
    fn guards_of_spreadsheets_are_taken_off() {
        assert_eq!(clean("=\"0000123456\""), "0000123456");
        assert_eq!(clean("'+48 600 000 000"), "+48 600 000 000");
        assert_eq!(clean("'Ndrangheta"), "'Ndrangheta");
    }

    #[test]
    fn files_of_other_kinds_are_refused_with_what_to_do() {
        for bytes in [b"PK\x03\x04xl".to_vec(), b"%PDF-1.7".to_vec(), Vec::new()] {
            let refused = Source::of("lista.xlsx", bytes).unwrap_err();
            assert!(refused.sentence().starts_with("lista.xlsx: "), "{}", refused.sentence());
        }
        let only_heading = Source::of("lista.csv", "nazwa;nip\n".into()).unwrap().table(&ImportReading::default()).unwrap_err();
        assert!(only_heading.sentence().contains("ani jednego wiersza"), "{}", only_heading.sentence());
    }

    #[test]
    fn a_million_rows_are_refused_with_a_sentence() {
        let text = "nazwa\n".to_owned() + &"x;y\n".repeat(1_000_000);
        let refused = Source::of("lista.csv", text.into()).unwrap().table(&ImportReading::default()).unwrap_err();
        assert!(refused.sentence().contains("więcej niż"), "{}", refused.sentence());
    }
}
