//! What stands inside a line.

use domain::act::{ReferenceStyle, UnitId};
use serde::{Deserialize, Serialize};

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Inline {
    Text {
        text: String,
    },
    Emphasis {
        text: String,
    },
    /// Crossed out, as a form asks for the answer that does not hold.
    Struck {
        text: String,
    },
    /// A chip of data; its value stands in [`super::Document::fields`].
    Field {
        key: String,
    },
    /// Names a unit of one of the document's acts; `act` is the name of its [`super::Block::Act`].
    Reference {
        act: String,
        unit: UnitId,
        #[serde(default)]
        style: ReferenceStyle,
    },
    Footnote {
        text: Vec<Inline>,
    },
    /// Ends the line inside a paragraph.
    Break,
}

impl Inline {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    pub fn emphasis(text: impl Into<String>) -> Self {
        Self::Emphasis { text: text.into() }
    }

    pub fn field(key: impl Into<String>) -> Self {
        Self::Field { key: key.into() }
    }

    pub fn reference(act: impl Into<String>, unit: UnitId) -> Self {
        Self::Reference { act: act.into(), unit, style: ReferenceStyle::Full }
    }

    pub fn footnote(text: impl Into<String>) -> Self {
        Self::Footnote { text: line(text) }
    }
}

/// A line of plain words.
pub fn line(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline::text(text)]
}
