//! What became of a text from outside: its parts, what was taken out and why, and the fate of every row.

use std::collections::BTreeSet;
use std::fmt;

use super::Head;
use crate::act::body::Act;
use crate::act::plain::Note;
use crate::act::unit::UnitId;

/// What the officer wants of a text, after having seen what the program made of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Numbers of rows, from 1, that stay though the program would take them out.
    pub keep: BTreeSet<u32>,
    pub divide: Divide,
}

/// How a text is divided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Divide {
    /// Into the resolution, the programme and the justification.
    #[default]
    Parts,
    /// Not at all: everything but the matter of pages is the programme.
    AllProgramme,
    /// Into an act with all its annexes, and its justification: the text is no programme.
    WholeAct,
}

/// A text from outside as the program understood it.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    pub head: Head,
    /// The resolution or the order that adopts the programme, with annexes that are no programme.
    pub resolution: Option<Part>,
    /// The programme; without units when the text holds none, which a note tells.
    pub main: Part,
    pub justification: Option<Part>,
    /// One for each row of the source, in its order.
    pub rows: Vec<RowFate>,
    pub removed: Vec<Removed>,
    /// Notes of no part.
    pub notes: Vec<Note>,
}

impl Taken {
    /// The part of a role.
    pub fn part(&self, role: PartRole) -> Option<&Part> {
        match role {
            PartRole::Resolution => self.resolution.as_ref(),
            PartRole::Main => Some(&self.main),
            PartRole::Justification => self.justification.as_ref(),
        }
    }

    /// Every note, in the order of the rows.
    pub fn notes(&self) -> Vec<&Note> {
        let parts = [self.resolution.as_ref(), Some(&self.main), self.justification.as_ref()];
        let mut notes: Vec<&Note> = parts.into_iter().flatten().flat_map(|part| &part.notes).chain(&self.notes).collect();
        notes.sort_by_key(|note| note.at.row);
        notes
    }
}

/// One part of the text, ready to be kept. Its references are live where they resolve.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub act: Act,
    pub notes: Vec<Note>,
}

/// Which part of the text a row belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartRole {
    Resolution,
    Main,
    Justification,
}

/// What became of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowFate {
    /// Number of the row, from 1.
    pub row: u32,
    /// `None` for a row that stands in no part.
    pub part: Option<PartRole>,
    /// Units of that part which the row begins or continues; „§ 1. 1. Program…” begins two.
    pub units: Vec<UnitId>,
    pub fate: Fate,
}

/// What became of the words of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Fate {
    #[default]
    Blank,
    /// They begin a unit.
    Unit,
    /// They begin a unit whose mark is spelled otherwise by the drafting rules.
    Respelled {
        written: String,
        mark: String,
    },
    /// They continue the unit above.
    Joined,
    /// They are kept, and a note says what was not understood in them.
    Unclear,
    Removed(Why),
}

/// Words that were taken out of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    /// Number of the row, from 1.
    pub row: u32,
    /// The whole row or the part of it that was taken out.
    pub text: String,
    pub why: Why,
}

/// Why words were taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    PageNumber,
    /// The line that the legislative editor prints at the foot of a page: „Id: … Podpisany Strona 1”.
    Signing,
    /// Head of a page of the voivodeship's journal.
    JournalHead,
    /// A row that returns on page after page.
    RunningHead,
    /// A row of the table of contents.
    Contents,
    /// What a web page shows around the act.
    Site,
    /// The head of the act, which the program prints from its own data.
    Head,
    Signature,
}

impl Why {
    /// The Polish sentence.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::PageNumber => "Pominięto numer strony.",
            Self::Signing => "Pominięto stopkę z identyfikatorem podpisanego aktu.",
            Self::JournalHead => "Pominięto nagłówek strony dziennika urzędowego.",
            Self::RunningHead => "Pominięto wiersz, który powtarza się na kolejnych stronach.",
            Self::Contents => "Pominięto wiersz spisu treści.",
            Self::Site => "Pominięto tekst strony internetowej, który nie należy do aktu.",
            Self::Head => "Nagłówek aktu: program drukuje go z danych sprawy.",
            Self::Signature => "Pominięto podpis.",
        }
    }
}

/// A place in a source, as the officer finds it again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SourcePlace {
    /// From 1.
    pub row: u32,
    /// Page of the source, from 1, where the file says it.
    pub page: Option<u32>,
    /// A whole paragraph, not a line.
    pub paragraph: bool,
}

impl SourcePlace {
    /// A line of plain text, from 1.
    pub fn line(row: u32) -> Self {
        Self { row, page: None, paragraph: false }
    }
}

impl fmt::Display for SourcePlace {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let row = if self.paragraph { "Akapit" } else { "Wiersz" };
        write!(out, "{row} {}", self.row)?;
        self.page.map_or(Ok(()), |page| write!(out, " (strona {page})"))
    }
}
