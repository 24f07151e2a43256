//! Lists of a DOCX as its file of numbering describes them: patterns of levels, and lists made after them.

use std::collections::HashMap;

use super::xml::{Part, Tag};
use crate::reading::{ReadingFault, limits};

/// Levels of a list in Word.
pub(super) const LEVELS: usize = 9;

/// How a level writes its numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Figures {
    #[default]
    Decimal,
    /// Two digits at least.
    Padded,
    CapitalRoman,
    Roman,
    CapitalLetter,
    Letter,
    Bullet,
    None,
}

/// A level of a list.
#[derive(Clone, Debug, Default)]
pub(super) struct Level {
    pub start: Option<u32>,
    pub figures: Figures,
    /// The mark, with `%1` … `%9` where the numbers of levels stand.
    pub text: String,
    /// Begins anew after a level above this one (from 1); `0` never does.
    pub restart: Option<usize>,
    /// All numbers in the mark are written in digits.
    pub legal: bool,
    /// Style of the paragraphs of this level.
    pub style: Option<String>,
}

/// Levels that lists share, together with their counting.
#[derive(Default)]
pub(super) struct Pattern {
    pub levels: [Level; LEVELS],
    /// Style of a list in which the levels are to be found instead.
    pub elsewhere: Option<String>,
}

/// A list made after a pattern.
#[derive(Default)]
pub(super) struct List {
    pub pattern: String,
    /// Number with which a level begins when this list is first used.
    pub starts: [Option<u32>; LEVELS],
    /// Levels that differ from those of the pattern.
    pub levels: [Option<Level>; LEVELS],
}

/// The patterns and lists of a file, while they are read and afterwards.
#[derive(Default)]
pub(super) struct Patterns {
    pub patterns: HashMap<String, Pattern>,
    pub lists: HashMap<String, List>,
    pattern: Option<String>,
    list: Option<String>,
    /// Level of a list that is being overridden.
    overridden: Option<usize>,
    level: Option<usize>,
}

impl Patterns {
    /// The level that is being read.
    fn level(&mut self) -> Option<&mut Level> {
        let at = self.level?;
        match (&self.pattern, &self.list) {
            (Some(name), _) => self.patterns.get_mut(name)?.levels.get_mut(at),
            (None, Some(name)) => self.lists.get_mut(name)?.levels.get_mut(at)?.as_mut(),
            (None, None) => None,
        }
    }

    fn opened_level(&mut self, at: Option<usize>) {
        self.level = at.filter(|at| *at < LEVELS);
        if let (Some(at), None, Some(list)) = (self.level, &self.pattern, &self.list)
            && let Some(list) = self.lists.get_mut(list)
        {
            list.levels[at] = Some(Level::default());
        }
    }

    fn of_level(&mut self, tag: &Tag<'_>) {
        let Some(level) = self.level() else {
            return;
        };
        match tag.name() {
            "start" => level.start = tag.number(),
            "numFmt" => level.figures = figures(&tag.value().unwrap_or_default()),
            "lvlText" => level.text = tag.value().unwrap_or_default().chars().take(limits::LONGEST_MARK).collect(),
            "lvlRestart" => level.restart = tag.number().map(|above| above as usize),
            "isLgl" => level.legal = tag.is_on(),
            "pStyle" => level.style = tag.value().map(|name| name.into_owned()),
            _ => {}
        }
    }
}

fn figures(name: &str) -> Figures {
    match name {
        "decimalZero" => Figures::Padded,
        "upperRoman" => Figures::CapitalRoman,
        "lowerRoman" => Figures::Roman,
        "upperLetter" => Figures::CapitalLetter,
        "lowerLetter" => Figures::Letter,
        "bullet" => Figures::Bullet,
        "none" => Figures::None,
        _ => Figures::Decimal,
    }
}

impl Part for Patterns {
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), ReadingFault> {
        let named = |name: &str| tag.attribute(name).map(|value| value.into_owned());
        let at = || tag.attribute("ilvl").and_then(|level| level.parse::<usize>().ok());
        match tag.name() {
            "abstractNum" => {
                let name = named("abstractNumId").unwrap_or_default();
                self.patterns.insert(name.clone(), Pattern::default());
                self.pattern = Some(name);
            }
            "num" => {
                let name = named("numId").unwrap_or_default();
                self.lists.insert(name.clone(), List::default());
                self.list = Some(name);
            }
            "abstractNumId" => {
                if let Some(list) = self.list.as_ref().and_then(|name| self.lists.get_mut(name)) {
                    list.pattern = named("val").unwrap_or_default();
                }
            }
            "numStyleLink" => {
                if let Some(pattern) = self.pattern.as_ref().and_then(|name| self.patterns.get_mut(name)) {
                    pattern.elsewhere = named("val");
                }
            }
            "lvlOverride" => self.overridden = at().filter(|at| *at < LEVELS),
            "startOverride" => {
                if let (Some(at), Some(list)) = (self.overridden, self.list.as_ref().and_then(|name| self.lists.get_mut(name))) {
                    list.starts[at] = tag.number();
                }
            }
            "lvl" => self.opened_level(at()),
            _ => self.of_level(tag),
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ReadingFault> {
        match name {
            "abstractNum" => self.pattern = None,
            "num" => self.list = None,
            "lvlOverride" => self.overridden = None,
            "lvl" => self.level = None,
            _ => {}
        }
        Ok(())
    }
}
