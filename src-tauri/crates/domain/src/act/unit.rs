//! One editorial unit of a legal text and the levels units have.

use serde::{Deserialize, Serialize};

use super::inline::Inline;

/// Identity of a unit inside its text: stable through edits and versions, never printed.
///
/// Given out by [`super::Act::fresh`]; a number once given out is never given again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UnitId(pub u32);

/// Key of a required item (for example of art. 5a ust. 4) as the law pack names it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RequirementKey(pub String);

impl From<&str> for RequirementKey {
    fn from(key: &str) -> Self {
        Self(key.to_owned())
    }
}

/// Level of an editorial unit (zasady techniki prawodawczej, § 55–62 and § 124).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Załącznik: a text of its own at the end of the act; its numbering starts anew.
    Annex,
    /// Rozdział: groups paragraphs and has a title.
    Chapter,
    /// § (paragraf), the base unit.
    Paragraph,
    /// Akapit without a mark, for justifications and introductions; stands where a § would.
    Plain,
    /// Ustęp, `1.`
    Subsection,
    /// Punkt, `1)`
    Point,
    /// Litera, `a)`
    Letter,
    /// Tiret, `–`
    Indent,
    /// Podwójne tiret, `– –`
    DoubleIndent,
}

impl Level {
    /// Every level, from the widest to the narrowest.
    pub const ALL: [Self; 9] = [
        Self::Annex,
        Self::Chapter,
        Self::Paragraph,
        Self::Plain,
        Self::Subsection,
        Self::Point,
        Self::Letter,
        Self::Indent,
        Self::DoubleIndent,
    ];

    /// Depth in the tree: a unit may only contain units of a greater rank. `Plain` ranks as a §.
    pub fn rank(self) -> u8 {
        match self {
            Self::Annex => 0,
            Self::Chapter => 1,
            Self::Paragraph | Self::Plain => 2,
            Self::Subsection => 3,
            Self::Point => 4,
            Self::Letter => 5,
            Self::Indent => 6,
            Self::DoubleIndent => 7,
        }
    }

    /// Annexes and chapters hold other units under a title and have no sentence of their own.
    pub fn is_heading(self) -> bool {
        matches!(self, Self::Annex | Self::Chapter)
    }

    /// Whether a unit of this level may stand directly in `parent` (`None`: in the act itself).
    ///
    /// A level may be left out only where the drafting rules know it: points directly in a §,
    /// and ustępy or points in a text that has no §.
    pub fn fits_in(self, parent: Option<Self>) -> bool {
        let Some(parent) = parent else {
            return self.rank() <= Self::Point.rank();
        };
        match parent {
            Self::Annex => self != Self::Annex && self.rank() <= Self::Point.rank(),
            Self::Chapter => !self.is_heading() && self.rank() <= Self::Point.rank(),
            Self::Paragraph | Self::Plain => matches!(self, Self::Subsection | Self::Point),
            _ => self.rank() == parent.rank() + 1,
        }
    }

    /// One step deeper, as `Tab` asks for it; `None` at the deepest.
    pub fn deeper(self) -> Option<Self> {
        match self {
            Self::Annex => Some(Self::Chapter),
            Self::Chapter => Some(Self::Paragraph),
            Self::Paragraph | Self::Plain => Some(Self::Subsection),
            Self::Subsection => Some(Self::Point),
            Self::Point => Some(Self::Letter),
            Self::Letter => Some(Self::Indent),
            Self::Indent => Some(Self::DoubleIndent),
            Self::DoubleIndent => None,
        }
    }

    /// One step up, as `Shift-Tab` asks for it; `None` at the top.
    pub fn higher(self) -> Option<Self> {
        match self {
            Self::Annex => None,
            Self::Chapter => Some(Self::Annex),
            Self::Paragraph | Self::Plain => Some(Self::Chapter),
            Self::Subsection => Some(Self::Paragraph),
            Self::Point => Some(Self::Subsection),
            Self::Letter => Some(Self::Point),
            Self::Indent => Some(Self::Letter),
            Self::DoubleIndent => Some(Self::Indent),
        }
    }

    /// The Polish name, nominative singular.
    pub fn name(self) -> &'static str {
        match self {
            Self::Annex => "załącznik",
            Self::Chapter => "rozdział",
            Self::Paragraph => "paragraf",
            Self::Plain => "akapit",
            Self::Subsection => "ustęp",
            Self::Point => "punkt",
            Self::Letter => "litera",
            Self::Indent => "tiret",
            Self::DoubleIndent => "podwójne tiret",
        }
    }
}

/// One editorial unit with everything under it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unit {
    pub id: UnitId,
    pub level: Level,
    /// Title of an annex or a chapter; empty elsewhere. A heading has neither intro nor tail.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub title: Vec<Inline>,
    /// The unit's own sentence, or the introduction to its enumeration.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub intro: Vec<Inline>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Unit>,
    /// Common part that closes the enumeration (część wspólna); empty when there is none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tail: Vec<Inline>,
    /// Required items of the law that this unit (with all under it) meets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meets: Vec<RequirementKey>,
}

impl Unit {
    /// An empty unit.
    pub fn new(id: UnitId, level: Level) -> Self {
        Self { id, level, title: Vec::new(), intro: Vec::new(), children: Vec::new(), tail: Vec::new(), meets: Vec::new() }
    }

    /// The words the unit shows first: its title for a heading, its sentence otherwise.
    pub fn opening(&self) -> &[Inline] {
        if self.level.is_heading() { &self.title } else { &self.intro }
    }

    /// Whether the unit holds no words and no other unit.
    pub fn is_empty(&self) -> bool {
        self.title.is_empty() && self.intro.is_empty() && self.tail.is_empty() && self.children.is_empty()
    }
}
