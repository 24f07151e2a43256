//! A list from outside, whatever it lists: the chosen file read as a table, and what its columns seem to hold.
//!
//! [`ListFile`] keeps the bytes while the officer decides; [`ImportReading`] is how they are read; [`file::Table`] is what they say.
//! [`preview`] shows it with the guessed columns, [`remembered`] knows the choice of the last time. What a row means is the business
//! of the importer of a noun, which describes itself in a [`Kind`].

pub(crate) mod columns;
pub(crate) mod encoding;
pub(crate) mod faulty;
pub(crate) mod file;
mod grid;
pub(crate) mod preview;
pub(crate) mod remembered;
pub(crate) mod tally;

use serde::{Deserialize, Serialize};
use specta::Type;

pub(crate) use file::{FORMULA, Table, clean};
pub use file::{ImportReading, ListFile};
pub use preview::{ColumnGuess, GuessedBy, ImportPreview};

/// A kind of list that the program takes in.
pub struct Kind {
    /// Under this name the columns are remembered.
    pub name: &'static str,
    /// The act that remembers them.
    pub remembered: &'static str,
    /// "Wybierz plik z …": "listą organizacji".
    pub list: &'static str,
    /// "wiersza z …": "organizacją".
    pub row: &'static str,
    /// Where the rows go: "Rejestr urzędu".
    pub room: &'static str,
    /// Most rows of one file.
    pub most_rows: usize,
    /// Most bytes of one file.
    pub most_bytes: u64,
    /// Whether a heading names a field of this list.
    pub known: fn(&str) -> bool,
    /// Whether a heading above others is needed with theirs: „adres do korespondencji” over „ulica”.
    pub parted: fn(&str) -> bool,
    /// Most letters of a heading.
    pub longest_heading: usize,
    /// So many known headings make a row of headings.
    pub least_known: usize,
}

impl std::fmt::Debug for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

impl Kind {
    /// A row of headings names fields and holds no number of an organisation and no address.
    pub(crate) fn is_heading(&self, cells: &[String]) -> bool {
        let numbers = cells.iter().any(|cell| cell.chars().filter(char::is_ascii_digit).count() >= 9 || cell.contains('@'));
        let known = cells.iter().filter(|cell| (self.known)(cell) && cell.chars().count() <= self.longest_heading).count();
        !numbers && known >= self.least_known
    }
}

/// A value typed in place of the one in the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportMend {
    /// Number of the row as a spreadsheet shows it; the heading is row 1.
    pub row: u32,
    pub field: String,
    pub value: String,
}

/// The sentence for a cell in which the spreadsheet lost what was typed; `None` when it kept it.
pub(crate) fn spoilt(kind: documents::spreadsheet::CellKind) -> Option<&'static str> {
    use documents::spreadsheet::CellKind::*;
    match kind {
        Rounded => Some("Arkusz zaokrąglił tę liczbę i zgubił jej ostatnie cyfry. Wpisz ją jeszcze raz."),
        Fault => Some("W tej komórce arkusz pokazuje błąd zamiast wartości. Wpisz samą wartość."),
        Text | Number | Day | Moment => None,
    }
}

/// The sentence for a row that is wider than the headings.
pub(crate) fn too_wide(cells: usize, width: usize) -> Option<String> {
    (cells > width).then(|| {
        format!(
            "Wiersz ma więcej kolumn ({cells}) niż nagłówek ({width}). Popraw w pliku cudzysłowy wokół tekstu z przecinkiem albo średnikiem."
        )
    })
}
