//! The blocks a document is made of.

use domain::act::Act;
use serde::{Deserialize, Serialize};

use super::{Inline, Table};

/// A block of the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// Heading of an act or the title of another document.
    Title(TitleBlock),
    /// Heading of a part; `level` from 1.
    Heading {
        level: u8,
        text: Vec<Inline>,
    },
    Paragraph {
        #[serde(default)]
        role: Role,
        text: Vec<Inline>,
    },
    /// Legal text: numbers itself, its references follow.
    Act {
        /// Name by which references of the document find this act; unique in the document.
        name: String,
        act: Act,
    },
    List(List),
    Table(Table),
    Figure(Figure),
    /// Signatures side by side.
    Signatures {
        lines: Vec<SignatureLine>,
    },
    /// Lines to fill in by hand and boxes to tick.
    Form {
        items: Vec<FormItem>,
    },
    /// Two versions of one unit, the changes marked.
    Changes {
        /// What the unit is called: "§ 3 ust. 2".
        mark: String,
        change: Change,
        text: Vec<Changed>,
    },
    PageBreak,
}

/// Title of an act in the lines that the drafting rules ask for: kind, number, organ, date, subject (§ 120 ZTP).
///
/// A document that is no act fills the kind alone. Empty lines are left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TitleBlock {
    #[serde(default)]
    pub kind: Vec<Inline>,
    #[serde(default)]
    pub number: Vec<Inline>,
    #[serde(default)]
    pub organ: Vec<Inline>,
    #[serde(default)]
    pub date: Vec<Inline>,
    #[serde(default)]
    pub subject: Vec<Inline>,
}

/// What a paragraph is; the layouts decide how that looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    #[default]
    Body,
    /// "Na podstawie art. …, uchwala się, co następuje:".
    LegalBasis,
    /// "Jarzębin, 5 października 2026 r."
    PlaceAndDate,
    /// Case number: "OS.525.3.2026".
    CaseNumber,
    Addressee,
    Salutation,
    /// A line in the middle: "uchwala się, co następuje:", "***".
    Centred,
    /// Small print: explanations under a form, information clauses.
    Note,
    /// A sentence that must not be overlooked: the deadline of a notice.
    Important,
}

/// An enumeration that is no legal text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct List {
    /// Numbered `1.`, `2.` when true, dashes otherwise.
    #[serde(default)]
    pub numbered: bool,
    pub items: Vec<Vec<Inline>>,
}

/// A picture inside the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Name of a picture of the document.
    pub picture: String,
    /// What the picture shows, for those who do not see it; mandatory.
    pub alt: String,
    #[serde(default)]
    pub caption: Vec<Inline>,
    /// Width in millimetres.
    pub width_mm: f64,
}

/// The bytes of a picture; travels as text inside JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// PNG or SVG, told by the bytes.
    #[serde(with = "base64_text")]
    pub bytes: Vec<u8>,
}

impl Picture {
    /// `svg`, `png`, or `None` when it is neither.
    pub fn extension(&self) -> Option<&'static str> {
        if self.bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Some("png");
        }
        // Drawing programs write long remarks in front.
        self.bytes.windows(4).any(|four| four == b"<svg").then_some("svg")
    }
}

/// One signature: what stands above the line and below it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SignatureLine {
    /// Function: "Przewodniczący Rady Gminy".
    #[serde(default)]
    pub function: Vec<Inline>,
    /// First and last name; a dotted line stands in its place when empty.
    #[serde(default)]
    pub name: Vec<Inline>,
}

/// A place to fill in by hand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "item", rename_all = "snake_case")]
pub enum FormItem {
    /// A label with empty lines under it.
    Lines { label: Vec<Inline>, lines: u8 },
    /// A box to tick, then its words.
    Checkbox { label: Vec<Inline> },
}

/// What happened to a unit between two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    Same,
    Inserted,
    Deleted,
    Changed,
    /// Only the number changed.
    Renumbered,
}

impl Change {
    /// The words that say it, so that it is never told by looks alone.
    pub fn words(self) -> &'static str {
        match self {
            Self::Same => "bez zmian",
            Self::Inserted => "dodano",
            Self::Deleted => "usunięto",
            Self::Changed => "zmieniono",
            Self::Renumbered => "zmieniono numer",
        }
    }
}

/// A run of words in a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "run", rename_all = "snake_case")]
pub enum Changed {
    Kept { text: String },
    Inserted { text: String },
    Deleted { text: String },
}

/// Where a cell or a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    Start,
    Center,
    End,
}

/// Bytes as Base64 text.
mod base64_text {
    use base64::{Engine as _, engine::general_purpose::STANDARD};
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(bytes: &[u8], out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&STANDARD.encode(bytes))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Vec<u8>, D::Error> {
        STANDARD.decode(String::deserialize(input)?).map_err(D::Error::custom)
    }
}
