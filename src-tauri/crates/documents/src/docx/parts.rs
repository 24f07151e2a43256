//! Finished parts as Word paragraphs.

use docx_rs::{
    BreakType, Docx, Footnote, IndentLevel, NumberingId, Paragraph, ParagraphBorderPosition, Pic, Run as WordRun, RunFonts, Tab,
    TabLeaderType, TabValueType, Table, VertAlignType,
};

use super::{numbering::Lists, picture, styles, text_width};
use crate::passes::{Finished, FinishedAnnex, FinishedForm, FinishedLetterhead, Line, Part, Run, TitleLine, TitleWeight};

/// Word's units in a millimetre.
const EMU_PER_MM: f64 = 36_000.0;

/// Collects the parts of the file.
pub struct Writer<'a> {
    pub document: &'a Finished,
    pub lists: Lists,
    blocks: Vec<Written>,
    /// Descriptions of the pictures in the order they stand.
    descriptions: Vec<String>,
    footnotes: std::cell::Cell<usize>,
}

enum Written {
    Paragraph(Box<Paragraph>),
    Table(Box<Table>),
}

impl<'a> Writer<'a> {
    pub fn new(document: &'a Finished) -> Self {
        Self { document, lists: Lists::new(), blocks: Vec::new(), descriptions: Vec::new(), footnotes: std::cell::Cell::new(0) }
    }

    pub fn add(&mut self, paragraph: Paragraph) {
        self.blocks.push(Written::Paragraph(Box::new(paragraph)));
    }

    /// Keeps what was written last on the page of what comes next: a lead-in with its list, the last words with a signature.
    pub fn keep_last(&mut self) {
        if let Some(Written::Paragraph(last)) = self.blocks.last_mut() {
            last.property.keep_next = Some(true);
        }
    }

    pub fn add_table(&mut self, table: Table) {
        self.blocks.push(Written::Table(Box::new(table)));
    }

    /// The file so far and the descriptions of its pictures.
    pub fn finish(self) -> (Docx, Vec<String>) {
        let docx = styles::add(Docx::new(), self.document.layout);
        let docx = self.lists.into(docx);
        let docx = self.blocks.into_iter().fold(docx, |docx, block| match block {
            Written::Paragraph(paragraph) => docx.add_paragraph(*paragraph),
            // A table is followed by a paragraph, or Word joins it to the next one.
            Written::Table(table) => docx.add_table(*table).add_paragraph(Paragraph::new().style(styles::CELL)),
        });
        (docx, self.descriptions)
    }

    /// Writes a line into a paragraph.
    pub fn line(&self, line: &[Run], paragraph: Paragraph) -> Paragraph {
        line.iter().fold(paragraph, |paragraph, run| match run {
            Run::Footnote { text } => {
                let n = self.footnotes.get() + 1;
                self.footnotes.set(n);
                let content = self.line(text, Paragraph::new().style(styles::FOOTNOTE));
                let footnote = Footnote { id: n, content: vec![content] };
                let mut reference = WordRun::new().add_footnote_reference(footnote);
                reference.run_property = reference.run_property.vert_align(VertAlignType::SuperScript);
                paragraph.add_run(reference)
            }
            Run::Break => paragraph.add_run(WordRun::new().add_break(BreakType::TextWrapping)),
            run => {
                let words = WordRun::new().add_text(run.words());
                paragraph.add_run(match run {
                    Run::Strong { .. } => words.bold(),
                    Run::Missing { .. } => words.highlight("lightGray"),
                    Run::Inserted { .. } => words.underline("single"),
                    Run::Deleted { .. } | Run::Struck { .. } => words.strike(),
                    _ => words,
                })
            }
        })
    }

    pub fn letterhead(&mut self, head: &FinishedLetterhead) {
        let style = || Paragraph::new().style(styles::HEAD);
        if let Some(crest) = &head.crest {
            self.picture(crest, "", super::LETTERHEAD_MM, style());
        }
        self.add(style().add_run(WordRun::new().add_text(head.office.as_str()).bold()));
        for line in &head.lines {
            self.add(style().add_run(WordRun::new().add_text(line.as_str()).size(styles::HEAD_LINE)));
        }
        if let Some(Written::Paragraph(last)) = self.blocks.last_mut() {
            last.property.borders = Some(styles::rule(ParagraphBorderPosition::Bottom, 4));
        }
        self.add(style());
    }

    pub fn part(&mut self, part: &Part) {
        match part {
            Part::Title { lines } => self.title(lines),
            Part::Heading { level, text } => {
                let style = styles::of_heading(*level);
                self.add(self.line(text, Paragraph::new().style(&style).keep_next(true)));
            }
            Part::Paragraph { role, text } => {
                self.add(self.line(text, Paragraph::new().style(styles::of_role(*role))));
            }
            Part::Units { units } => self.units(units),
            Part::List { numbered, items } => {
                self.keep_last();
                let list = if *numbered { self.lists.counted() } else { self.lists.bullets() };
                for item in items {
                    let paragraph = Paragraph::new().style(styles::LIST).numbering(NumberingId::new(list), IndentLevel::new(0));
                    self.add(self.line(item, paragraph));
                }
            }
            Part::Table(table) => self.table(table),
            Part::Figure { file, alt, caption, width_mm } => {
                self.picture(file, alt, *width_mm, Paragraph::new().style(styles::CENTRED));
                if !caption.is_empty() {
                    self.add(self.line(caption, Paragraph::new().style(styles::CAPTION)));
                }
            }
            Part::Signatures { lines } => self.signatures(lines),
            Part::Form { items } => items.iter().for_each(|item| self.form(item)),
            Part::Changes { mark, text, .. } => {
                let head = Paragraph::new().style(styles::BODY).keep_next(true);
                self.add(head.add_run(WordRun::new().add_text(mark.as_str()).bold()));
                if !text.is_empty() {
                    let body = Paragraph::new().style(styles::BODY).indent(Some(280), None, None, None);
                    self.add(self.line(text, body));
                }
            }
            Part::PageBreak => {
                self.add(Paragraph::new().add_run(WordRun::new().add_break(BreakType::Page)));
            }
        }
    }

    fn title(&mut self, lines: &[TitleLine]) {
        let mut paragraph = Paragraph::new().style(styles::TITLE).outline_lvl(0);
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                paragraph = paragraph.add_run(WordRun::new().add_break(BreakType::TextWrapping));
            }
            paragraph = if line.weight == TitleWeight::Date {
                line.text
                    .iter()
                    .fold(paragraph, |paragraph, run| paragraph.add_run(WordRun::new().add_text(run.words()).disable_bold()))
            } else {
                self.line(&line.text, paragraph)
            };
        }
        self.add(paragraph);
    }

    fn form(&mut self, item: &FinishedForm) {
        let field = || Paragraph::new().style(styles::FIELD);
        match item {
            FinishedForm::Checkbox { label } => {
                let face = "DejaVu Sans";
                let fonts = RunFonts::new().ascii(face).hi_ansi(face).cs(face).east_asia(face);
                let mark = WordRun::new().add_text("☐").fonts(fonts);
                let field = field().add_run(mark).add_run(WordRun::new().add_text(" "));
                self.add(self.line(label, field));
            }
            FinishedForm::Lines { label, lines } => {
                self.add(self.line(label, field().keep_next(true)));
                for _ in 0..*lines {
                    self.add(self.ruled(field()));
                }
            }
        }
    }

    /// An empty line to write on.
    pub fn ruled(&self, paragraph: Paragraph) -> Paragraph {
        let width = match paragraph.property.style.as_ref() {
            Some(style) if style.val == styles::SIGNATURE => 3600,
            _ => text_width(self.document.layout),
        };
        let tab = Tab::new().val(TabValueType::Left).leader(TabLeaderType::Dot).pos(width);
        paragraph.add_tab(tab).add_run(WordRun::new().add_tab())
    }

    /// A picture; one that cannot be read stands as its description.
    fn picture(&mut self, file: &str, alt: &str, width_mm: f64, paragraph: Paragraph) {
        let Some(png) = self.document.pictures.get(file).and_then(|picture| picture::png(picture, width_mm)) else {
            if !alt.is_empty() {
                self.add(paragraph.add_run(WordRun::new().add_text(format!("[{alt}]"))));
            }
            return;
        };
        let wide = width_mm * EMU_PER_MM;
        let high = wide * f64::from(png.height) / f64::from(png.width);
        let picture = Pic::new_with_dimensions(png.bytes.into_owned(), png.width, png.height).size(wide as u32, high as u32);
        self.descriptions.push(alt.to_owned());
        self.add(paragraph.add_run(WordRun::new().add_image(picture)));
    }

    pub fn annex(&mut self, annex: &FinishedAnnex) {
        self.annex_heading(&annex.mark, annex.level);
        for line in &annex.belongs_to {
            self.add(self.line(line, Paragraph::new().style(styles::ANNEX)));
        }
        if !annex.title.is_empty() {
            let title: Line = annex
                .title
                .iter()
                .map(|run| match run {
                    Run::Text { text } => Run::Strong { text: text.clone() },
                    run => run.clone(),
                })
                .collect();
            self.add(Paragraph::new());
            self.add(self.line(&title, Paragraph::new().style(styles::CENTRED)));
        }
        annex.body.iter().for_each(|part| self.part(part));
    }

    pub fn annex_heading(&mut self, mark: &str, level: u8) {
        let heading = Paragraph::new().style(styles::ANNEX).outline_lvl(usize::from(level.max(1)) - 1).page_break_before(true);
        self.add(heading.add_run(WordRun::new().add_text(mark).bold()));
    }
}
