//! Tables: a header row always, kinds of columns instead of looks.

use serde::{Deserialize, Serialize};

use super::{Align, Inline};

/// A ruled table. The header row repeats on every page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Caption above the table; the table is announced by it.
    #[serde(default)]
    pub caption: Vec<Inline>,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// Row of totals under the table; as long as `columns`.
    #[serde(default)]
    pub totals: Option<Vec<Vec<Inline>>>,
    /// What a table without rows says instead of them: "Nie zgłoszono uwag."
    #[serde(default)]
    pub when_empty: String,
}

/// A column: the words of its header cell and what it holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Column {
    pub header: Vec<Inline>,
    #[serde(default)]
    pub kind: ColumnKind,
    /// Share of the width that figures leave, against the other columns; `None` lets the words decide.
    #[serde(default)]
    pub share: Option<u8>,
}

impl Column {
    pub fn new(header: impl Into<String>, kind: ColumnKind) -> Self {
        Self { header: super::line(header), kind, share: None }
    }
}

/// What a column holds; decides its width and alignment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    #[default]
    Text,
    /// Ordinal number of the row.
    Ordinal,
    Number,
    Money,
    Date,
    /// To be filled in by hand: kept wide and high.
    Blank,
}

impl ColumnKind {
    pub fn align(self) -> Align {
        match self {
            Self::Text | Self::Blank => Align::Start,
            Self::Ordinal | Self::Date => Align::Center,
            Self::Number | Self::Money => Align::End,
        }
    }
}
