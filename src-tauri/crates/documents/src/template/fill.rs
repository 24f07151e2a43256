//! A template and data make a document.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::act::{ActKind, Level, Line, Role as UnitRole};

use super::{
    Template,
    data::{Data, Value},
    fields::Fields,
    nodes::{self, Condition, Form, Node, Piece, Place, Repetition, Text, TitleLine},
    scope::{Layer, Scope},
    units::Gathered,
};
use crate::{
    Document,
    fault::Answer,
    model::{
        Annex, Block, Column, FieldValue, FormItem, Inline, Letterhead, List, Meta, Picture, SignatureLine, Table, TitleBlock,
        Watermark,
    },
};

/// What the document gets besides words and data.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Name of the office.
    pub author: String,
    pub identifier: String,
    pub date: NaiveDate,
    /// Printed only when the template asks for it.
    pub letterhead: Option<Letterhead>,
    pub pictures: BTreeMap<String, Picture>,
    pub watermark: Option<Watermark>,
}

impl Frame {
    pub fn new(author: impl Into<String>, identifier: impl Into<String>, date: NaiveDate) -> Self {
        Self {
            author: author.into(),
            identifier: identifier.into(),
            date,
            letterhead: None,
            pictures: BTreeMap::new(),
            watermark: None,
        }
    }
}

pub fn fill(template: &Template, data: &Data, frame: Frame) -> Answer<Document> {
    let scope = Scope { layers: vec![Layer { fields: &template.fields, data, turn: None }] };
    let mut pen = Pen { template, fields: BTreeMap::new(), acts: 0 };
    let mut meta = Meta::new("", frame.author, frame.identifier, frame.date);
    let plain = |line: Vec<Inline>, pen: &Pen<'_>| plain(&line, &pen.fields);
    let title = pen.line(&template.words.head.title, &scope)?;
    meta.title = plain(title, &pen);
    let subject = pen.line(&template.words.head.subject, &scope)?;
    meta.subject = plain(subject, &pen);
    let footer = pen.line(&template.words.head.footer, &scope)?;
    let footer = plain(footer, &pen);
    let mut document = Document::new(template.words.head.layout, meta);
    document.footer = footer;
    document.letterhead = frame.letterhead.filter(|_| template.words.head.letterhead);
    document.pictures = frame.pictures;
    document.watermark = frame.watermark;
    let mut sheet = Sheet::default();
    pen.nodes(&template.words.body, &scope, &mut sheet)?;
    document.body = sheet.close(&mut pen)?;
    document.annexes = sheet.annexes;
    document.fields = pen.fields;
    Ok(document)
}

pub(super) struct Pen<'a> {
    pub(super) template: &'a Template,
    /// Values of the chips met so far.
    pub(super) fields: BTreeMap<String, FieldValue>,
    acts: usize,
}

/// Blocks being written; neighbouring units, items, signatures and title lines come together.
#[derive(Default)]
struct Sheet {
    blocks: Vec<Block>,
    units: Gathered,
    annexes: Vec<Annex>,
}

impl Sheet {
    fn push(&mut self, block: Block, pen: &mut Pen<'_>) -> Answer<()> {
        self.units_end(pen)?;
        match (self.blocks.last_mut(), block) {
            (Some(Block::List(open)), Block::List(more)) if open.numbered == more.numbered => {
                open.items.extend(more.items);
            }
            (Some(Block::Signatures { lines }), Block::Signatures { lines: more }) => lines.extend(more),
            (Some(Block::Form { items }), Block::Form { items: more }) => items.extend(more),
            (_, block) => self.blocks.push(block),
        }
        Ok(())
    }

    /// Ends the legal text that is open.
    fn units_end(&mut self, pen: &mut Pen<'_>) -> Answer<()> {
        if self.units.is_empty() {
            return Ok(());
        }
        let gathered = std::mem::take(&mut self.units);
        let (act, _) = gathered.act(ActKind::Resolution, &pen.template.file)?;
        pen.acts += 1;
        let name = format!("tekst-{}", pen.acts);
        self.blocks.push(Block::Act { name, act });
        Ok(())
    }

    fn close(&mut self, pen: &mut Pen<'_>) -> Answer<Vec<Block>> {
        self.units_end(pen)?;
        Ok(std::mem::take(&mut self.blocks))
    }
}

impl Pen<'_> {
    fn nodes(&mut self, nodes: &[Node], scope: &Scope<'_>, sheet: &mut Sheet) -> Answer<()> {
        for node in nodes {
            match node {
                Node::Block { place, block } => self.block(block, *place, scope, sheet)?,
                Node::When { condition: Condition { key, negated, then, otherwise }, .. } => {
                    let chosen = if scope.holds(key) != *negated { then } else { otherwise };
                    self.nodes(chosen, scope, sheet)?;
                }
                Node::Each { repetition: Repetition { list, body }, .. } => {
                    for turn in scope.turns(list) {
                        self.nodes(body, &turn, sheet)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn block(&mut self, block: &nodes::Block, place: Place, scope: &Scope<'_>, sheet: &mut Sheet) -> Answer<()> {
        use nodes::Block as Node;
        let made = match block {
            Node::Unit { level, name, text } => {
                let inlines = self.act_line(text, scope, &mut sheet.units)?;
                sheet.units.add(Line::new(*level, inlines), name.as_deref(), place);
                return Ok(());
            }
            Node::Tail(text) => {
                let inlines = self.act_line(text, scope, &mut sheet.units)?;
                let level = sheet.units.last_unit().map_or(Level::Paragraph, |line| above(line.level));
                let mut line = Line::new(level, inlines);
                line.role = UnitRole::Tail;
                sheet.units.add(line, None, place);
                return Ok(());
            }
            Node::Title(which, text) => {
                let words = self.line(text, scope)?;
                sheet.units_end(self)?;
                if !matches!(sheet.blocks.last(), Some(Block::Title(_))) {
                    sheet.blocks.push(Block::Title(TitleBlock::default()));
                }
                if let Some(Block::Title(title)) = sheet.blocks.last_mut() {
                    *title_line(title, *which) = words;
                }
                return Ok(());
            }
            Node::Insert(key) => match scope.value(key) {
                Some(Value::Blocks(blocks)) => {
                    for block in blocks {
                        sheet.push(block.clone(), self)?;
                    }
                    return Ok(());
                }
                Some(Value::Act(act)) => {
                    return sheet.push(Block::Act { name: key.clone(), act: act.clone() }, self);
                }
                _ => {
                    let text = self.line(&[Piece::Field { key: key.clone(), form: Form::Usual }], scope)?;
                    if text.is_empty() {
                        return Ok(());
                    }
                    Block::Paragraph { role: crate::model::Role::Body, text }
                }
            },
            Node::Annex(annex) => {
                sheet.units_end(self)?;
                let mark = self.line(&annex.mark, scope)?;
                let lines: Answer<Vec<_>> = annex.belongs_to.iter().map(|line| self.line(line, scope)).collect();
                let lines = lines?;
                let title = self.line(&annex.title, scope)?;
                let mut inner = Sheet::default();
                self.nodes(&annex.body, scope, &mut inner)?;
                let body = inner.close(self)?;
                let mark = plain(&mark, &self.fields);
                sheet.annexes.push(Annex { mark, belongs_to: lines, title, body });
                return Ok(());
            }
            Node::Heading(level, text) => Block::Heading { level: *level, text: self.line(text, scope)? },
            Node::Paragraph(role, text) => {
                let text = self.line(text, scope)?;
                if text.is_empty() {
                    return Ok(());
                }
                Block::Paragraph { role: *role, text }
            }
            Node::Item { numbered, text } => Block::List(List { numbered: *numbered, items: vec![self.line(text, scope)?] }),
            Node::Table(table) => Block::Table(self.table(table, scope)?),
            Node::Signature { function, name } => Block::Signatures {
                lines: vec![SignatureLine { function: self.line(function, scope)?, name: self.line(name, scope)? }],
            },
            Node::Lines { lines, label } => {
                Block::Form { items: vec![FormItem::Lines { label: self.line(label, scope)?, lines: *lines }] }
            }
            Node::Checkbox(label) => Block::Form { items: vec![FormItem::Checkbox { label: self.line(label, scope)? }] },
            Node::PageBreak => Block::PageBreak,
        };
        sheet.push(made, self)
    }

    fn table(&mut self, table: &nodes::Table, scope: &Scope<'_>) -> Answer<Table> {
        let empty = Data::new();
        let fields = Fields::new();
        let turns = match &table.list {
            Some(list) => scope.turns(list),
            None if table.blank_rows > 0 => {
                let turn = |at| scope.with(Layer { fields: &fields, data: &empty, turn: Some((at, table.blank_rows)) });
                (0..table.blank_rows).map(turn).collect()
            }
            None => vec![scope.clone()],
        };
        let blank = vec![Text::new(); table.columns.len()];
        let mut rows = Vec::new();
        for turn in &turns {
            let templates: Vec<&Vec<Text>> = if table.rows.is_empty() { vec![&blank] } else { table.rows.iter().collect() };
            for row in templates {
                rows.push(self.row(row, turn)?);
            }
        }
        let columns: Answer<Vec<_>> = table
            .columns
            .iter()
            .map(|column| Ok(Column { header: self.line(&column.header, scope)?, kind: column.kind, share: column.share }))
            .collect();
        Ok(Table {
            caption: self.line(&table.caption, scope)?,
            columns: columns?,
            rows,
            totals: table.totals.as_ref().map(|totals| self.row(totals, scope)).transpose()?,
            when_empty: table.when_empty.clone(),
        })
    }

    fn row(&mut self, cells: &[Text], scope: &Scope<'_>) -> Answer<Vec<Vec<Inline>>> {
        cells.iter().map(|cell| self.line(cell, scope)).collect()
    }
}

/// Which unit a common part behind `level` closes: the one that holds the enumeration.
fn above(level: Level) -> Level {
    match level {
        Level::Letter => Level::Point,
        Level::Indent => Level::Letter,
        Level::DoubleIndent => Level::Indent,
        other => other.higher().unwrap_or(other),
    }
}

fn title_line(title: &mut TitleBlock, which: TitleLine) -> &mut Vec<Inline> {
    match which {
        TitleLine::Kind => &mut title.kind,
        TitleLine::Number => &mut title.number,
        TitleLine::Organ => &mut title.organ,
        TitleLine::Date => &mut title.date,
        TitleLine::Subject => &mut title.subject,
    }
}

/// The words of a line with values in place of chips.
fn plain(line: &[Inline], fields: &BTreeMap<String, FieldValue>) -> String {
    let words = |inline: &Inline| match inline {
        Inline::Text { text } | Inline::Emphasis { text } | Inline::Struck { text } => text.clone(),
        Inline::Field { key } => fields.get(key).map_or_else(String::new, |field| field.value.clone()),
        Inline::Break => " ".to_owned(),
        Inline::Reference { .. } | Inline::Footnote { .. } => String::new(),
    };
    line.iter().map(words).collect()
}
