//! What the editor sends and what it shows.

use domain::act;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    owner::{OtherText, OwnerView},
    version::VersionView,
};
use crate::{
    document::Chip,
    view::{Choice, FindingView, Key},
};

/// Level of a line, as [`act::Level`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum LineLevel {
    Annex,
    Chapter,
    Paragraph,
    Plain,
    Subsection,
    Point,
    Letter,
    Indent,
    DoubleIndent,
}

/// Which part of its unit a line is, as [`act::Role`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum LineRole {
    Title,
    Intro,
    Tail,
}

/// How a reference is printed, as [`act::ReferenceStyle`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PieceStyle {
    #[default]
    Short,
    Full,
    Number,
}

/// A piece of a line as the editor sends it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PieceInput {
    Text { text: String },
    Emphasis { text: String },
    Reference { to: u32, style: PieceStyle },
    Field { key: String },
}

/// A line as the editor sends it. `key` is the editor's own name of the line, `id` the unit's when it is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct LineInput {
    pub key: String,
    pub id: Option<u32>,
    pub level: LineLevel,
    pub role: LineRole,
    pub pieces: Vec<PieceInput>,
    pub meets: Vec<String>,
}

/// The whole draft as the editor has it now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct DraftInput {
    pub id: Key,
    pub revision: Key,
    pub lines: Vec<LineInput>,
    /// Units that do not stand in the saved draft and come back by an undo or by pasting what was cut out of this text. Any other
    /// id that does not stand in it is a stranger's, whatever number it has.
    pub back: Vec<u32>,
}

/// A piece of a line with what it prints.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PieceView {
    Text { text: String },
    Emphasis { text: String },
    Reference { to: u32, style: PieceStyle, printed: String, broken: bool },
    Field { key: String, printed: String, label: String, known: bool },
}

/// A numbered line. `key` is the editor's when it sent one, else the host's.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct LineView {
    pub key: String,
    pub id: u32,
    pub level: LineLevel,
    pub role: LineRole,
    /// "§ 10.", "1)", "" for a common part and an unnumbered unit.
    pub mark: String,
    /// "§ 10 ust. 1": the address on the tab.
    pub address: String,
    pub pieces: Vec<PieceView>,
    pub meets: Vec<String>,
}

/// A term that the text defines, with the unit that does it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct DefinitionView {
    pub term: String,
    pub unit: u32,
    pub address: String,
}

/// The draft after a change.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct DraftView {
    pub revision: Key,
    pub lines: Vec<LineView>,
    /// Findings of the rules of the text.
    pub findings: Vec<FindingView>,
    /// Terms in the order in which the text defines them.
    pub definitions: Vec<DefinitionView>,
    /// What was changed or noticed on the way, in sentences.
    pub notes: Vec<String>,
    /// Line in which the caret belongs now, after an act that moves it.
    pub focus: Option<String>,
}

/// A text opened for editing.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct TextView {
    pub id: Key,
    pub title: String,
    pub owner: OwnerView,
    pub others: Vec<OtherText>,
    pub draft: DraftView,
    pub levels: Vec<Choice>,
    /// Chips of data that can be put in, with their present values.
    pub chips: Vec<Chip>,
    /// The newest version; `None` before the first.
    pub version: Option<VersionView>,
    /// The draft says something else than the newest version.
    pub changed: bool,
    /// Why the words cannot be changed now, in a sentence.
    pub read_only: Option<String>,
}

/// Pairs of a domain enum and its twin for the screen.
macro_rules! twins {
    ($screen:ident = $domain:path { $($member:ident),+ }) => {
        impl From<$domain> for $screen {
            fn from(member: $domain) -> Self {
                match member { $(<$domain>::$member => Self::$member),+ }
            }
        }
        impl From<$screen> for $domain {
            fn from(member: $screen) -> Self {
                match member { $($screen::$member => Self::$member),+ }
            }
        }
    };
}

twins!(LineLevel = act::Level { Annex, Chapter, Paragraph, Plain, Subsection, Point, Letter, Indent, DoubleIndent });
twins!(LineRole = act::Role { Title, Intro, Tail });
twins!(PieceStyle = act::ReferenceStyle { Short, Full, Number });

impl From<act::definitions::Definition> for DefinitionView {
    fn from(definition: act::definitions::Definition) -> Self {
        Self { term: definition.term, unit: definition.unit.0, address: definition.place }
    }
}

impl From<PieceInput> for act::Inline {
    fn from(piece: PieceInput) -> Self {
        match piece {
            PieceInput::Text { text } => Self::Text { text },
            PieceInput::Emphasis { text } => Self::Emphasis { text },
            PieceInput::Reference { to, style } => Self::Reference { to: act::UnitId(to), style: style.into() },
            PieceInput::Field { key } => Self::Field { key: act::FieldKey(key) },
        }
    }
}

/// The levels for the select, from the widest.
pub(super) fn levels() -> Vec<Choice> {
    act::Level::ALL
        .into_iter()
        .map(|level| {
            let key = serde_json::to_value(LineLevel::from(level)).ok().and_then(|key| key.as_str().map(str::to_owned));
            Choice { key: key.unwrap_or_default(), label: domain::polish::capital_first(level.name()) }
        })
        .collect()
}
