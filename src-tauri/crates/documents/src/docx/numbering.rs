//! Word's own numbering of the units, so that a lawyer can insert one and the rest follows.
//!
//! All units share one multi-level pattern. The §§ of an act are one list; every § has a list of its own for what it
//! holds, which starts anew. The first ustęp stands in the line of its § with a written `1.`, which is right as long
//! as it is the first; the list of its § therefore starts with 2.

use docx_rs::{
    AbstractNumbering, Docx, Level, LevelJc, LevelOverride, LevelSuffixType, LevelText, NumberFormat, Numbering,
    SpecialIndentType, Start,
};

use super::styles::{FIRST_LINE, STEP};

const PATTERN: usize = 20;
const CHAPTERS: usize = 21;
const BULLETS: usize = 22;
const COUNTED: usize = 23;

/// The lists of the file.
pub struct Lists {
    numberings: Vec<Numbering>,
    next: usize,
}

impl Lists {
    pub fn new() -> Self {
        Self { numberings: Vec::new(), next: 30 }
    }

    fn add(&mut self, pattern: usize, overrides: Vec<LevelOverride>) -> usize {
        let id = self.next;
        self.next += 1;
        self.numberings.push(Numbering::new(id, pattern).overrides(overrides));
        id
    }

    /// The list of the §§ of an act.
    pub fn paragraphs(&mut self) -> usize {
        self.add(PATTERN, vec![LevelOverride::new(0).start(1)])
    }

    /// The list of what one § holds; its first counted ustęp has the number `first`.
    pub fn inside(&mut self, first: usize) -> usize {
        let mut overrides = vec![LevelOverride::new(1).start(first)];
        overrides.extend((2..=5).map(|level| LevelOverride::new(level).start(1)));
        self.add(PATTERN, overrides)
    }

    /// The list of the chapters of an act.
    pub fn chapters(&mut self) -> usize {
        self.add(CHAPTERS, vec![LevelOverride::new(0).start(1)])
    }

    pub fn bullets(&mut self) -> usize {
        self.add(BULLETS, Vec::new())
    }

    pub fn counted(&mut self) -> usize {
        self.add(COUNTED, vec![LevelOverride::new(0).start(1)])
    }

    /// Puts the patterns and the lists into the file.
    pub fn into(self, docx: Docx) -> Docx {
        let docx = docx
            .add_abstract_numbering(units())
            .add_abstract_numbering(one_level(CHAPTERS, "decimal", "Rozdział\u{a0}%1", LevelSuffixType::Nothing))
            .add_abstract_numbering(one_level(BULLETS, "bullet", "–", LevelSuffixType::Tab))
            .add_abstract_numbering(one_level(COUNTED, "decimal", "%1.", LevelSuffixType::Tab));
        self.numberings.into_iter().fold(docx, Docx::add_numbering)
    }
}

fn level(at: usize, format: &str, text: &str) -> Level {
    Level::new(at, Start::new(1), NumberFormat::new(format), LevelText::new(text), LevelJc::new("left"))
}

fn units() -> AbstractNumbering {
    let first = |level: Level| {
        level.indent(Some(0), Some(SpecialIndentType::FirstLine(FIRST_LINE)), None, None).suffix(LevelSuffixType::Space)
    };
    let hanging = |level: Level, depth: i32| level.indent(Some(depth * STEP), Some(SpecialIndentType::Hanging(STEP)), None, None);
    let mut pattern = AbstractNumbering::new(PATTERN)
        .add_level(first(level(0, "decimal", "§\u{a0}%1.")).bold())
        .add_level(first(level(1, "decimal", "%2.")))
        .add_level(hanging(level(2, "decimal", "%3)"), 1))
        .add_level(hanging(level(3, "lowerLetter", "%4)"), 2))
        .add_level(hanging(level(4, "bullet", "–"), 3))
        .add_level(hanging(level(5, "bullet", "– –"), 4));
    pattern.multi_level_type = Some("multilevel".to_owned());
    pattern
}

fn one_level(id: usize, format: &str, text: &str, suffix: LevelSuffixType) -> AbstractNumbering {
    let tabbed = suffix == LevelSuffixType::Tab;
    let level = level(0, format, text).suffix(suffix);
    AbstractNumbering::new(id).add_level(if tabbed {
        level.indent(Some(STEP), Some(SpecialIndentType::Hanging(STEP)), None, None)
    } else {
        level.bold()
    })
}
