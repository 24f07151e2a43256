//! The walk over the document that puts the three passes together.

use std::collections::BTreeMap;

use super::{
    finished::{Finished, FinishedAnnex, FinishedForm, FinishedLetterhead, FinishedSignature, Line, Part, Run, words},
    number,
    resolve::{Holes, Resolver},
    tables, titles,
    titles::Headings,
    typography,
};
use crate::{
    Document, DocumentFault,
    fault::Answer,
    model::{Annex, Block, Change, Changed, Figure, FormItem, Inline, Layout, Picture},
};

/// Most pixels of a picture that is set into a document.
const MOST_PIXELS: u64 = 24_000_000;

pub fn finish(document: &Document, holes: Holes) -> Answer<Finished> {
    let title = typography::tidy(&document.meta.title);
    if title.is_empty() {
        return Err(DocumentFault::NoTitle);
    }
    let mut walk = Walk {
        resolver: Resolver::of(document, holes),
        layout: document.layout,
        headings: Headings::new(),
        files: files(document)?,
    };
    let letterhead = document.letterhead.as_ref().map(|head| {
        Ok::<_, DocumentFault>(FinishedLetterhead {
            office: typography::set_words(&head.office),
            lines: head.lines.iter().map(|line| typography::set_words(line)).collect(),
            crest: head.crest.as_ref().map(|name| walk.file(name)).transpose()?,
        })
    });
    let letterhead = letterhead.transpose()?;
    let body = walk.parts(&document.body)?;
    let annexes: Answer<Vec<_>> = document.annexes.iter().map(|annex| walk.annex(annex)).collect();
    Ok(Finished {
        title,
        author: typography::tidy(&document.meta.author),
        subject: typography::tidy(&document.meta.subject),
        identifier: document.meta.identifier.clone(),
        date: document.meta.date,
        lang: document.meta.lang.clone(),
        layout: document.layout,
        letterhead,
        body,
        annexes: annexes?,
        watermark: document.watermark.map(|mark| mark.words()),
        footer: typography::set_words(&document.footer),
        pictures: walk.files.into_iter().filter_map(|(name, file)| Some((file, document.pictures.get(&name)?.clone()))).collect(),
    })
}

struct Walk<'a> {
    resolver: Resolver<'a>,
    layout: Layout,
    headings: Headings,
    /// File name of every picture, by the picture's name.
    files: BTreeMap<String, String>,
}

impl Walk<'_> {
    fn parts(&mut self, blocks: &[Block]) -> Answer<Vec<Part>> {
        let mut parts = Vec::with_capacity(blocks.len());
        let mut heading = String::new();
        for (at, block) in blocks.iter().enumerate() {
            if let Block::Heading { text, .. } = block {
                heading = words(&self.resolver.line(text, "nagłówek")?);
            }
            let place = match heading.as_str() {
                "" => format!("{}. część dokumentu", at + 1),
                heading => format!("„{heading}”"),
            };
            let part = self.part(block, &place)?;
            if !matches!(&part, Part::Title { lines } if lines.is_empty()) {
                parts.push(part);
            }
        }
        Ok(parts)
    }

    fn part(&mut self, block: &Block, place: &str) -> Answer<Part> {
        Ok(match block {
            Block::Title(title) => {
                self.headings.title();
                Part::Title { lines: titles::title(&self.resolver, title)? }
            }
            Block::Heading { level, text } => Part::Heading { level: self.headings.level(*level), text: self.line(text, place)? },
            Block::Paragraph { role, text } => Part::Paragraph { role: *role, text: self.line(text, place)? },
            Block::Act { name, .. } => Part::Units { units: number::units(&self.resolver, name, &mut self.headings)? },
            Block::List(list) => Part::List { numbered: list.numbered, items: self.lines(&list.items, place)? },
            Block::Table(table) => Part::Table(tables::table(&self.resolver, table, self.layout)?),
            Block::Figure(figure) => self.figure(figure)?,
            Block::Signatures { lines } => {
                let signature = |line: &crate::model::SignatureLine| {
                    Ok(FinishedSignature {
                        function: self.line(&line.function, "podpis")?,
                        name: self.line(&line.name, "podpis")?,
                    })
                };
                let lines: Answer<Vec<_>> = lines.iter().map(signature).collect();
                Part::Signatures { lines: lines? }
            }
            Block::Form { items } => {
                let item = |item: &FormItem| {
                    Ok(match item {
                        FormItem::Lines { label, lines } => {
                            FinishedForm::Lines { label: self.line(label, place)?, lines: (*lines).clamp(1, 40) }
                        }
                        FormItem::Checkbox { label } => FinishedForm::Checkbox { label: self.line(label, place)? },
                    })
                };
                let items: Answer<Vec<_>> = items.iter().map(item).collect();
                Part::Form { items: items? }
            }
            Block::Changes { mark, change, text } => changes(mark, *change, text),
            Block::PageBreak => Part::PageBreak,
        })
    }

    fn annex(&mut self, annex: &Annex) -> Answer<FinishedAnnex> {
        let level = self.headings.annex();
        Ok(FinishedAnnex {
            mark: typography::set_words(&annex.mark),
            belongs_to: self.lines(&annex.belongs_to, &annex.mark)?,
            title: self.line(&annex.title, &annex.mark)?,
            level,
            body: self.parts(&annex.body)?,
        })
    }

    fn figure(&self, figure: &Figure) -> Answer<Part> {
        let alt = typography::set_words(&figure.alt);
        if alt.is_empty() {
            return Err(DocumentFault::NoAlternative { name: figure.picture.clone() });
        }
        Ok(Part::Figure {
            file: self.file(&figure.picture)?,
            alt,
            caption: self.line(&figure.caption, "podpis rysunku")?,
            width_mm: figure.width_mm.clamp(5.0, 160.0),
        })
    }

    fn file(&self, name: &str) -> Answer<String> {
        self.files
            .get(name)
            .cloned()
            .ok_or_else(|| DocumentFault::BadPicture { name: name.to_owned(), cause: "nie ma go w dokumencie".to_owned() })
    }

    fn line(&self, inlines: &[Inline], place: &str) -> Answer<Line> {
        self.resolver.line(inlines, place)
    }

    fn lines(&self, lines: &[Vec<Inline>], place: &str) -> Answer<Vec<Line>> {
        lines.iter().map(|line| self.line(line, place)).collect()
    }
}

/// File names of the pictures, in the order of their names.
fn files(document: &Document) -> Answer<BTreeMap<String, String>> {
    let file = |(at, (name, picture)): (usize, (&String, &Picture))| {
        let bad = |cause: &str| DocumentFault::BadPicture { name: name.clone(), cause: cause.to_owned() };
        let extension = picture.extension().ok_or_else(|| bad("to nie jest plik PNG ani SVG"))?;
        if pixels(&picture.bytes).is_some_and(|pixels| pixels > MOST_PIXELS) {
            return Err(bad("ma za dużo punktów"));
        }
        Ok((name.clone(), format!("rysunek-{at}.{extension}")))
    };
    document.pictures.iter().enumerate().map(file).collect()
}

/// Width times height as the head of a PNG tells them.
fn pixels(bytes: &[u8]) -> Option<u64> {
    if !bytes.starts_with(b"\x89PNG") {
        return None;
    }
    let side = |at: usize| Some(u64::from(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?)));
    Some(side(16)? * side(20)?)
}

/// A comparison of one unit: what changed is told in words, not by looks alone.
fn changes(mark: &str, change: Change, text: &[Changed]) -> Part {
    let mut line = Vec::new();
    for run in text {
        line.push(match run {
            Changed::Kept { text } => Run::text(text.as_str()),
            Changed::Inserted { text } => Run::Inserted { text: format!("[dodano: {}]", text.trim()) },
            Changed::Deleted { text } => Run::Deleted { text: format!("[usunięto: {}]", text.trim()) },
        });
    }
    let mark = format!("{} – {}:", mark.trim(), change.words());
    Part::Changes { mark: typography::set_words(&mark), change, text: typography::set(spaced(line)) }
}

/// Puts a space between neighbouring runs of a comparison where none stands.
fn spaced(line: Line) -> Line {
    let mut out: Line = Vec::with_capacity(line.len() * 2);
    for run in line {
        let marked = |run: &Run| matches!(run, Run::Inserted { .. } | Run::Deleted { .. });
        if let Some(before) = out.last()
            && (marked(before) || marked(&run))
            && !before.words().ends_with(char::is_whitespace)
            && !run.words().starts_with(|c: char| c.is_whitespace() || ",.;:)”".contains(c))
            && !before.words().ends_with(['(', '„'])
        {
            out.push(Run::text(" "));
        }
        out.push(run);
    }
    out
}
