//! Texts from outside – a TXT, a DOCX, a page of a BIP, the clipboard – on their way to units.
//!
//! Whoever reads a file answers [`Source`]: its rows as they stood, with what the file knows of them. Everything that is a
//! question of language or of drafting technique is decided here, and nothing is taken out without being told.
//!
//! Start with [`take_in`](fn@take_in).

mod clean;
mod contents;
mod head;
mod opening;
mod pages;
mod parts;
mod site;
mod take;
mod taken;
#[cfg(test)]
mod tests;
mod uncaptioned;

pub use clean::legible;
pub use head::Head;
pub use take::take_in;
pub use taken::{Divide, Fate, Part, PartRole, Removed, RowFate, SourcePlace, Taken, Wanted, Why};

/// A text as it was read from a file or from the clipboard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    pub rows: Vec<Row>,
    /// What the file held that is no row.
    pub omitted: Vec<Omitted>,
}

/// A row of a source. Marks of automatic lists are already written in front of its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub text: String,
    /// Page of the source, from 1, where the file says it.
    pub page: Option<u32>,
    pub hint: Hint,
}

/// What a file knows of a row besides its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hint {
    /// A whole paragraph of Word or HTML, not a line broken by the width of a page.
    pub paragraph: bool,
    /// Its mark comes from an automatic list.
    pub listed: bool,
    /// A row of a table, its cells joined.
    pub table: bool,
}

/// What a file held and the rows do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Omitted {
    /// Words deleted with the tracking of changes.
    Deleted { places: u32 },
    /// Words formatted as hidden.
    Hidden { places: u32 },
    /// Headers and footers of pages.
    Margins,
    /// Comments beside the text.
    Comments { count: u32 },
    /// Pictures, drawings and formulas.
    Pictures { count: u32 },
}

impl Omitted {
    /// The Polish sentence.
    pub fn sentence(self) -> String {
        match self {
            Self::Deleted { places } => format!("Pominięto słowa usunięte w trybie śledzenia zmian (miejsc: {places})."),
            Self::Hidden { places } => format!("Pominięto tekst ukryty w dokumencie (miejsc: {places})."),
            Self::Margins => "Pominięto nagłówki i stopki stron.".into(),
            Self::Comments { count } => format!("Pominięto komentarze na marginesie: {count}."),
            Self::Pictures { count } => format!("Pominięto rysunki i obrazy: {count}."),
        }
    }
}
