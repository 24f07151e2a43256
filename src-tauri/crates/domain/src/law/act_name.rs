//! An act: its names in the cases that citations need and its journal positions over time.

use chrono::NaiveDate;

use super::{History, JournalPosition};
use crate::polish::date_in_words;

/// The names of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActName {
    /// `ustawa` or `rozporządzenie`.
    pub kind: String,
    /// The issuing body in the genitive; statutes have none.
    pub organ: Option<String>,
    /// The day of adoption.
    pub date: NaiveDate,
    /// What follows the date: `o samorządzie gminnym`, `– Kodeks cywilny`.
    pub title: String,
    /// `ustawa o pożytku`.
    pub short: String,
    /// `ustawy o pożytku`.
    pub short_genitive: String,
}

impl ActName {
    /// `ustawa z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie`.
    pub fn nominative(&self) -> String {
        self.named(&self.kind)
    }

    /// `ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie`.
    pub fn genitive(&self) -> String {
        let kind = match self.kind.strip_suffix('e') {
            Some(stem) => format!("{stem}a"),
            None => self.kind.strip_suffix('a').map_or_else(|| self.kind.clone(), |stem| format!("{stem}y")),
        };
        self.named(&kind)
    }

    fn named(&self, kind: &str) -> String {
        let organ = self.organ.as_ref().map(|organ| format!(" {organ}")).unwrap_or_default();
        format!("{kind}{organ} z dnia {} {}", date_in_words(self.date), self.title)
    }
}

/// Where an act is published in one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    pub journal: JournalPosition,
    /// Amendments with the day from which a citation has to list them.
    pub amendments: Vec<(JournalPosition, NaiveDate)>,
    /// There are further amendments that the pack does not list.
    pub more: bool,
    /// The list of amendments is known to be complete.
    pub complete: bool,
    /// The whole printed form, for journals of another shape (the EU's).
    pub printed: Option<String>,
}

/// An act of the pack.
#[derive(Clone, Debug, PartialEq)]
pub struct ActEntry {
    pub name: ActName,
    pub positions: History<Position>,
}
