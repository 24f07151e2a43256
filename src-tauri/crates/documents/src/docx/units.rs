//! Legal units as Word paragraphs.

use docx_rs::{BreakType, IndentLevel, NumberingId, Paragraph, Run};
use domain::act::Level;

use super::{parts::Writer, styles};
use crate::passes::FinishedUnit;

/// Lists that the present act uses.
struct ActLists {
    paragraphs: usize,
    chapters: usize,
    inside: usize,
}

/// Last letter that Word counts as the drafting rules do; after `z` it would write `aa`.
const LAST_LETTER: u32 = 26;

impl Writer<'_> {
    /// Writes the units of an act.
    pub fn units(&mut self, units: &[FinishedUnit]) {
        let mut lists =
            ActLists { paragraphs: self.lists.paragraphs(), chapters: self.lists.chapters(), inside: self.lists.inside(1) };
        for unit in units {
            match unit.level {
                Level::Annex => {
                    self.annex_heading(&unit.marks.join(" "), unit.heading);
                    self.add(self.line(&unit.text, Paragraph::new().style(styles::CENTRED)));
                    lists.paragraphs = self.lists.paragraphs();
                    lists.chapters = self.lists.chapters();
                    lists.inside = self.lists.inside(1);
                }
                Level::Chapter => {
                    lists.inside = self.lists.inside(1);
                    self.chapter(unit, &lists);
                }
                Level::Paragraph => {
                    let with_first = unit.marks.len() > 1;
                    lists.inside = self.lists.inside(if with_first { 2 } else { 1 });
                    let mut paragraph = counted(styles::PARAGRAPH, lists.paragraphs, 0);
                    for mark in unit.marks.iter().skip(1) {
                        paragraph = paragraph.add_run(Run::new().add_text(format!("{mark}\u{a0}")));
                    }
                    self.add(self.line(&unit.text, paragraph));
                    self.below(unit, &lists);
                }
                Level::Subsection if unit.marks.is_empty() => self.plain(unit, &lists),
                Level::Subsection => {
                    let paragraph = counted(styles::SUBSECTION, lists.inside, 1);
                    self.add(self.line(&unit.text, paragraph));
                    self.below(unit, &lists);
                }
                Level::Plain => {
                    lists.inside = self.lists.inside(1);
                    self.plain(unit, &lists);
                }
                _ => self.enumeration(std::slice::from_ref(unit), &lists),
            }
        }
    }

    fn chapter(&mut self, unit: &FinishedUnit, lists: &ActLists) {
        let mut paragraph =
            counted(styles::CHAPTER, lists.chapters, 0).outline_lvl(usize::from(unit.heading.max(1)) - 1).keep_next(true);
        if !unit.text.is_empty() {
            paragraph = paragraph.add_run(Run::new().add_break(BreakType::TextWrapping));
        }
        self.add(self.line(&unit.text, paragraph));
    }

    fn plain(&mut self, unit: &FinishedUnit, lists: &ActLists) {
        self.add(self.line(&unit.text, Paragraph::new().style(styles::LEGAL_BASIS)));
        self.below(unit, lists);
    }

    fn below(&mut self, unit: &FinishedUnit, lists: &ActLists) {
        self.enumeration(&unit.children, lists);
        if !unit.tail.is_empty() {
            let tail = Paragraph::new().style(styles::TAIL);
            let tail = tail.indent(Some(tail_indent(unit.level)), None, None, None);
            self.add(self.line(&unit.tail, tail));
        }
    }

    fn enumeration(&mut self, units: &[FinishedUnit], lists: &ActLists) {
        for unit in units {
            let (style, level) = match unit.level {
                Level::Letter => (styles::LETTER, 3),
                Level::Indent => (styles::INDENT, 4),
                Level::DoubleIndent => (styles::DOUBLE_INDENT, 5),
                _ => (styles::POINT, 2),
            };
            let paragraph = if unit.level == Level::Letter && unit.number > LAST_LETTER {
                let mark = format!("{}\t", unit.marks.join(" "));
                Paragraph::new().style(style).add_run(tabbed(&mark))
            } else {
                counted(style, lists.inside, level)
            };
            self.add(self.line(&unit.text, paragraph));
            self.below(unit, lists);
        }
    }
}

fn counted(style: &str, list: usize, level: usize) -> Paragraph {
    Paragraph::new().style(style).numbering(NumberingId::new(list), IndentLevel::new(level))
}

fn tabbed(mark: &str) -> Run {
    Run::new().add_text(mark.trim_end()).add_tab()
}

/// The common part begins where the introduction of its enumeration begins.
fn tail_indent(level: Level) -> i32 {
    match level {
        Level::Point => styles::STEP,
        Level::Letter => 2 * styles::STEP,
        Level::Indent => 3 * styles::STEP,
        Level::DoubleIndent => 4 * styles::STEP,
        _ => 0,
    }
}
