//! The finished document: strings only. It can be made by [`super::finish`] alone.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::act::Level;
use serde::Serialize;

use crate::model::{Align, Change, Layout, Picture, Role};

/// A document ready for every renderer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finished {
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) subject: String,
    pub(crate) identifier: String,
    pub(crate) date: NaiveDate,
    pub(crate) lang: String,
    pub(crate) layout: Layout,
    pub(crate) letterhead: Option<FinishedLetterhead>,
    pub(crate) body: Vec<Part>,
    pub(crate) annexes: Vec<FinishedAnnex>,
    /// Words of the watermark.
    pub(crate) watermark: Option<&'static str>,
    pub(crate) footer: String,
    /// Pictures by the file name used in the parts.
    #[serde(skip)]
    pub(crate) pictures: BTreeMap<String, Picture>,
}

impl Finished {
    pub fn title(&self) -> &str {
        &self.title
    }

    pub fn layout(&self) -> Layout {
        self.layout
    }

    pub fn body(&self) -> &[Part] {
        &self.body
    }

    pub fn annexes(&self) -> &[FinishedAnnex] {
        &self.annexes
    }
}

/// A line of finished runs.
pub type Line = Vec<Run>;

/// A finished piece of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "run", rename_all = "snake_case")]
pub enum Run {
    Text {
        text: String,
    },
    Strong {
        text: String,
    },
    /// A hole in a draft, in brackets.
    Missing {
        text: String,
    },
    /// The address of a unit; `to` is the anchor of the unit.
    Reference {
        text: String,
        to: String,
    },
    /// New words of a comparison, already told in words.
    Inserted {
        text: String,
    },
    /// Removed words of a comparison, already told in words.
    Deleted {
        text: String,
    },
    /// The answer of a form that does not hold, crossed out.
    Struck {
        text: String,
    },
    Footnote {
        text: Vec<Run>,
    },
    Break,
}

impl Run {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    /// The words of the run; a footnote has none here.
    pub fn words(&self) -> &str {
        match self {
            Self::Text { text }
            | Self::Strong { text }
            | Self::Missing { text }
            | Self::Reference { text, .. }
            | Self::Inserted { text }
            | Self::Deleted { text }
            | Self::Struck { text } => text,
            Self::Footnote { .. } => "",
            Self::Break => " ",
        }
    }

    pub(crate) fn words_mut(&mut self) -> Option<&mut String> {
        match self {
            Self::Text { text }
            | Self::Strong { text }
            | Self::Missing { text }
            | Self::Reference { text, .. }
            | Self::Inserted { text }
            | Self::Deleted { text }
            | Self::Struck { text } => Some(text),
            Self::Footnote { .. } | Self::Break => None,
        }
    }
}

/// The words of a line, footnotes left out.
pub fn words(line: &[Run]) -> String {
    line.iter().map(Run::words).collect()
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FinishedLetterhead {
    pub(crate) office: String,
    pub(crate) lines: Vec<String>,
    pub(crate) crest: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FinishedAnnex {
    pub(crate) mark: String,
    pub(crate) belongs_to: Vec<Line>,
    pub(crate) title: Line,
    /// Level of the annex's own heading, from 1.
    pub(crate) level: u8,
    pub(crate) body: Vec<Part>,
}

/// A finished block.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "part", rename_all = "snake_case")]
pub enum Part {
    /// Lines of the title, one heading of the first level together.
    Title {
        lines: Vec<TitleLine>,
    },
    /// `level` is the level in the finished document: from 1, without gaps.
    Heading {
        level: u8,
        text: Line,
    },
    Paragraph {
        role: Role,
        text: Line,
    },
    Units {
        units: Vec<FinishedUnit>,
    },
    List {
        numbered: bool,
        items: Vec<Line>,
    },
    Table(FinishedTable),
    Figure {
        file: String,
        alt: String,
        caption: Line,
        width_mm: f64,
    },
    Signatures {
        lines: Vec<FinishedSignature>,
    },
    Form {
        items: Vec<FinishedForm>,
    },
    Changes {
        /// "§ 3 ust. 2 – zmieniono:"
        mark: String,
        change: Change,
        text: Line,
    },
    PageBreak,
}

/// A line of a title.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TitleLine {
    pub(crate) weight: TitleWeight,
    pub(crate) text: Line,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TitleWeight {
    Main,
    Date,
    Subject,
}

/// A unit of a legal text on the page: a § and its first ustęp stand in one line with two marks.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FinishedUnit {
    pub(crate) level: Level,
    /// `§ 1.` and, when its first ustęp stands in the same line, `1.`
    pub(crate) marks: Vec<String>,
    /// Number of the first mark among its siblings, from 1; decides whether Word can count it.
    pub(crate) number: u32,
    /// Anchors of the units that begin here.
    pub(crate) anchors: Vec<String>,
    /// Level of the heading of a chapter or an annex; 0 elsewhere.
    pub(crate) heading: u8,
    /// Title of a chapter or an annex, the sentence elsewhere.
    pub(crate) text: Line,
    pub(crate) children: Vec<FinishedUnit>,
    pub(crate) tail: Line,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FinishedTable {
    pub(crate) caption: Line,
    pub(crate) headers: Vec<Line>,
    pub(crate) align: Vec<Align>,
    /// Shares of the width.
    pub(crate) widths: Vec<u32>,
    pub(crate) rows: Vec<Vec<Line>>,
    pub(crate) totals: Option<Vec<Line>>,
    /// Stands in one cell over the whole width when there are no rows.
    pub(crate) when_empty: String,
    /// Rows are filled in by hand and need room.
    pub(crate) tall: bool,
    /// Many columns on an upright page: smaller letters.
    pub(crate) dense: bool,
    /// Short enough to stand on one page.
    pub(crate) whole: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FinishedSignature {
    pub(crate) function: Line,
    pub(crate) name: Line,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "item", rename_all = "snake_case")]
pub enum FinishedForm {
    Lines { label: Line, lines: u8 },
    Checkbox { label: Line },
}
