//! What the words of a document are once they were read: a head and typed blocks.

use domain::act::Level;

use crate::model::{ColumnKind, Layout, Role};

/// The words of a document as they were written; what they name is not looked up yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    pub head: Head,
    pub body: Vec<Node>,
}

/// What is said of the whole document.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    pub layout: Layout,
    /// The crest, name and address of the office stand at the beginning.
    pub letterhead: bool,
    pub title: Text,
    pub subject: Text,
    pub footer: Text,
    /// Remarks of the author, without their mark.
    pub remarks: Vec<String>,
}

/// A place in a template, from 1. Blocks that were never in a file may carry their own numbering in `line`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

/// A block, or blocks under a condition or a repetition.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    Block { place: Place, block: Block },
    When { place: Place, condition: Condition<Node> },
    Each { place: Place, repetition: Repetition<Node> },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Condition<T> {
    pub key: String,
    pub negated: bool,
    pub then: Vec<T>,
    pub otherwise: Vec<T>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Repetition<T> {
    pub list: String,
    pub body: Vec<T>,
}

/// A block of a template.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Title(TitleLine, Text),
    Heading(u8, Text),
    Paragraph(Role, Text),
    Unit {
        level: Level,
        name: Option<String>,
        text: Text,
    },
    Tail(Text),
    Item {
        numbered: bool,
        text: Text,
    },
    Table(Table),
    Signature {
        function: Text,
        name: Text,
    },
    Lines {
        lines: u8,
        label: Text,
    },
    Checkbox(Text),
    PageBreak,
    /// A legal text or blocks from data.
    Insert(String),
    Annex(Annex),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleLine {
    Kind,
    Number,
    Organ,
    Date,
    Subject,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Annex {
    pub mark: Text,
    pub belongs_to: Vec<Text>,
    pub title: Text,
    pub body: Vec<Node>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The list whose records are the rows.
    pub list: Option<String>,
    /// Rows to fill in by hand.
    pub blank_rows: usize,
    pub caption: Text,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Text>>,
    pub totals: Option<Vec<Text>>,
    pub when_empty: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub header: Text,
    pub kind: ColumnKind,
    pub share: Option<u8>,
}

/// Words with fields in them.
pub type Text = Vec<Piece>;

#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    Words(String),
    Strong(Text),
    /// Crossed out: the answer of a form that does not hold.
    Struck(Text),
    Field {
        key: String,
        form: Form,
    },
    Footnote(Text),
    /// To the unit with this name.
    Reference(String),
    Break,
    When(Condition<Piece>),
    Each(Repetition<Piece>),
}

/// How a value is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    #[default]
    Usual,
    /// `słownie`: amounts and numbers in words.
    InWords,
    /// `cyframi`: 26.11.2026; an amount without the currency.
    Figures,
    /// `wersalikami`: in capitals.
    Capitals,
}

impl Form {
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "słownie" => Some(Self::InWords),
            "cyframi" => Some(Self::Figures),
            "wersalikami" => Some(Self::Capitals),
            _ => None,
        }
    }

    /// Every form in which a value may be asked for.
    pub const ALL: [Self; 4] = [Self::Usual, Self::InWords, Self::Figures, Self::Capitals];

    /// Its name in a template; empty for the usual one.
    pub fn name(self) -> &'static str {
        self.suffix().trim_start_matches('|')
    }

    pub fn suffix(self) -> &'static str {
        match self {
            Self::Usual => "",
            Self::InWords => "|słownie",
            Self::Figures => "|cyframi",
            Self::Capitals => "|wersalikami",
        }
    }
}
