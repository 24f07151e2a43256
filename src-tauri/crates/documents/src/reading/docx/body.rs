//! The walk through the text of a DOCX: what is words, what is a break, and what is left out and told.

use domain::act::intake::Source;

use super::{
    lists::Lists,
    notes::{Kind, Notes},
    styles::Place,
    xml::{Part, Tag},
};
use crate::reading::{
    ReadingFault,
    left_out::LeftOut,
    rows::{Paragraph, Rows},
};

/// What is done with what stands inside an element.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Read,
    /// Nothing inside is read.
    Skip,
    /// A drawing: only its text boxes are read.
    Drawing {
        boxed: bool,
    },
}

/// The text that is being read.
#[derive(Default)]
pub(super) struct Body {
    rows: Rows,
    lists: Lists,
    paragraph: Paragraph,
    depth: usize,
    /// Elements that changed the mode, with their depth.
    modes: Vec<(usize, Mode)>,
    /// Paragraphs around the text boxes that are open.
    around: Vec<(Paragraph, Properties)>,
    /// Of each pair of renderings of the same thing, whether one was read already.
    alternatives: Vec<bool>,
    properties: Properties,
    in_properties: bool,
    in_text: bool,
    hidden: bool,
    after_hidden: bool,
    /// Page, from 1, in a file that Word divided into pages.
    page: Option<u32>,
    notes: Notes,
    left_out: LeftOut,
}

/// Properties of a paragraph.
#[derive(Default)]
struct Properties {
    style: Option<String>,
    place: Place,
    /// Its end was deleted with the tracking of changes: the words go on in the next paragraph.
    runs_on: bool,
}

impl Body {
    /// A text with these lists; `paged` when the file says where its pages begin.
    pub fn new(lists: Lists, paged: bool) -> Self {
        Self { lists, page: paged.then_some(1), ..Self::default() }
    }

    pub fn finish(mut self) -> Result<Source, ReadingFault> {
        self.paragraph.end(&mut self.rows)?;
        Ok(Source { rows: self.rows.finish(), omitted: self.left_out.told() })
    }

    fn mode(&self) -> Mode {
        self.modes.last().map_or(Mode::Read, |(_, mode)| *mode)
    }

    fn enter(&mut self, mode: Mode) {
        self.modes.push((self.depth, mode));
    }

    /// Words of a run, in the mode of that run.
    fn add(&mut self, words: &str) {
        if self.hidden {
            self.left_out.hidden += u32::from(!self.after_hidden);
            self.after_hidden = true;
            return;
        }
        self.after_hidden = false;
        if self.paragraph.text.is_empty() {
            self.paragraph.page = self.page;
        }
        self.paragraph.text.push_str(words);
    }

    fn add_note(&mut self, kind: Kind, tag: &Tag<'_>) {
        if let Some(words) = self.notes.take(kind, tag) {
            self.add(&format!(" [przypis: {words}]"));
        }
    }

    /// Elements that count whether or not their surroundings are read.
    fn open_around(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "AlternateContent" => self.alternatives.push(false),
            "Choice" | "Fallback" => match self.alternatives.last_mut() {
                Some(read) if *read => self.enter(Mode::Skip),
                Some(read) => *read = true,
                None => {}
            },
            "txbxContent" if matches!(self.mode(), Mode::Drawing { .. }) => {
                self.around.push((std::mem::take(&mut self.paragraph), std::mem::take(&mut self.properties)));
                self.enter(Mode::Read);
            }
            _ => {}
        }
    }

    fn open_properties(&mut self, tag: &Tag<'_>) {
        let value = || tag.value().map(|value| value.into_owned());
        match tag.name() {
            "pStyle" => self.properties.style = value(),
            "numId" => self.properties.place.list = value(),
            "ilvl" => self.properties.place.level = tag.number().map(|level| level as usize),
            "del" | "moveFrom" => self.properties.runs_on = true,
            "headerReference" | "footerReference" => self.left_out.margins = true,
            "pPrChange" | "rPrChange" => self.enter(Mode::Skip),
            _ => {}
        }
    }

    fn open_words(&mut self, tag: &Tag<'_>) -> Result<(), ReadingFault> {
        match tag.name() {
            "p" => self.properties = Properties::default(),
            "pPr" => self.in_properties = true,
            "r" => self.hidden = false,
            "vanish" => self.hidden = tag.is_on(),
            "t" => self.in_text = true,
            "tab" | "ptab" => self.add(" "),
            "noBreakHyphen" => self.add("-"),
            "sym" => self.add(symbol(tag)),
            "br" | "cr" => self.paragraph.end_line(&mut self.rows)?,
            "lastRenderedPageBreak" => self.page = self.page.map(|page| page.saturating_add(1)),
            "footnoteReference" => self.add_note(Kind::Foot, tag),
            "endnoteReference" => self.add_note(Kind::End, tag),
            "footnote" => self.notes.open(Kind::Foot, tag),
            "endnote" => self.notes.open(Kind::End, tag),
            "commentReference" => self.left_out.comments += 1,
            "headerReference" | "footerReference" => self.left_out.margins = true,
            "tbl" => self.rows.open_table(),
            "tc" => self.rows.open_cell(),
            "drawing" | "pict" | "object" => self.enter(Mode::Drawing { boxed: false }),
            "del" | "moveFrom" => {
                self.left_out.deleted += 1;
                self.enter(Mode::Skip);
            }
            "oMath" => {
                self.left_out.pictures += 1;
                self.enter(Mode::Skip);
            }
            // Changes of properties, and properties that name changes of their own.
            "rPrChange" | "sdtPr" | "trPr" => self.enter(Mode::Skip),
            _ => {}
        }
        Ok(())
    }

    /// The end of an element that changed the mode.
    fn leave(&mut self, mode: Mode) -> Result<(), ReadingFault> {
        match mode {
            Mode::Read => {
                self.paragraph.end(&mut self.rows)?;
                (self.paragraph, self.properties) = self.around.pop().unwrap_or_default();
                if let Some((_, Mode::Drawing { boxed })) = self.modes.last_mut() {
                    *boxed = true;
                }
            }
            Mode::Drawing { boxed: false } => self.left_out.pictures += 1,
            Mode::Drawing { boxed: true } | Mode::Skip => {}
        }
        Ok(())
    }
}

impl Part for Body {
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), ReadingFault> {
        self.depth += 1;
        self.open_around(tag);
        match self.mode() {
            Mode::Read if self.in_properties => self.open_properties(tag),
            Mode::Read => self.open_words(tag)?,
            Mode::Skip | Mode::Drawing { .. } => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ReadingFault> {
        if self.mode() == Mode::Read {
            match name {
                "pPr" => {
                    self.in_properties = false;
                    if !self.properties.runs_on && !self.notes.is_open() {
                        self.paragraph.mark = self.lists.mark(self.properties.style.as_deref(), &self.properties.place);
                    }
                }
                "p" if !self.properties.runs_on => self.paragraph.end(&mut self.rows)?,
                "t" => self.in_text = false,
                "tc" => self.paragraph.end(&mut self.rows)?,
                "tr" => self.rows.close_row(),
                "tbl" => self.rows.close_table(),
                "footnote" | "endnote" => {
                    self.paragraph.end(&mut self.rows)?;
                    self.notes.close(&self.rows.finish());
                }
                _ => {}
            }
        }
        if let Some((depth, mode)) = self.modes.last().copied()
            && depth == self.depth
        {
            self.modes.pop();
            self.leave(mode)?;
        }
        if name == "AlternateContent" {
            self.alternatives.pop();
        }
        self.depth = self.depth.saturating_sub(1);
        Ok(())
    }

    fn words(&mut self, words: &str) {
        if self.in_text && self.mode() == Mode::Read {
            self.add(words);
        }
    }
}

/// A sign of a font of drawings: its dashes and bullets are dashes here, other drawings say nothing.
fn symbol(tag: &Tag<'_>) -> &'static str {
    let code = tag.attribute("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
    match code.map(|code| code & 0xFF) {
        Some(0x2D | 0xB7 | 0xA7) => "–",
        _ => "",
    }
}
