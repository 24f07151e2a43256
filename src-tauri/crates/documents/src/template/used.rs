//! Which fields of a document its words name, and where.

use std::collections::BTreeMap;

use super::{
    Words,
    build::IN_REPETITIONS,
    fields::{FieldKind, Fields},
    nodes::{Block, Node, Piece, Place},
};

/// A field of the document named in the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Used {
    pub key: String,
    /// Its value is printed there; otherwise only a condition or a repetition asks for it.
    pub printed: bool,
    pub places: Vec<Place>,
}

pub fn used(words: &Words, fields: &Fields) -> Vec<Used> {
    let mut seen = Seen { fields, found: BTreeMap::new() };
    let head = Place { line: 1, column: 1 };
    for text in [&words.head.title, &words.head.subject, &words.head.footer] {
        seen.text(text, head, &[]);
    }
    seen.nodes(&words.body, &[]);
    seen.found.into_iter().map(|(key, (printed, places))| Used { key, printed, places }).collect()
}

struct Seen<'a> {
    fields: &'a Fields,
    found: BTreeMap<String, (bool, Vec<Place>)>,
}

impl Seen<'_> {
    /// Fields of records in a list are not the document's own.
    fn note(&mut self, key: &str, place: Place, printed: bool, records: &[Fields]) {
        let of_record = !records.is_empty() && IN_REPETITIONS.contains(&key);
        if of_record || records.iter().any(|fields| fields.get(key).is_some()) || self.fields.get(key).is_none() {
            return;
        }
        let (is_printed, places) = self.found.entry(key.to_owned()).or_default();
        *is_printed |= printed;
        if places.last() != Some(&place) {
            places.push(place);
        }
    }

    /// The records in sight inside a repetition over this list.
    fn within(&self, list: &str, records: &[Fields]) -> Vec<Fields> {
        let declared = records.iter().rev().find_map(|fields| fields.get(list)).or_else(|| self.fields.get(list));
        let inner = match declared.map(|field| &field.kind) {
            Some(FieldKind::List(fields)) => fields.clone(),
            _ => Fields::new(),
        };
        records.iter().cloned().chain([inner]).collect()
    }

    fn nodes(&mut self, nodes: &[Node], records: &[Fields]) {
        for node in nodes {
            match node {
                Node::Block { place, block } => self.block(block, *place, records),
                Node::When { place, condition } => {
                    self.note(&condition.key, *place, false, records);
                    self.nodes(&condition.then, records);
                    self.nodes(&condition.otherwise, records);
                }
                Node::Each { place, repetition } => {
                    self.note(&repetition.list, *place, false, records);
                    let inner = self.within(&repetition.list, records);
                    self.nodes(&repetition.body, &inner);
                }
            }
        }
    }

    fn block(&mut self, block: &Block, place: Place, records: &[Fields]) {
        match block {
            Block::Title(_, text)
            | Block::Heading(_, text)
            | Block::Paragraph(_, text)
            | Block::Item { text, .. }
            | Block::Lines { label: text, .. }
            | Block::Checkbox(text)
            | Block::Tail(text)
            | Block::Unit { text, .. } => self.text(text, place, records),
            Block::Signature { function, name } => {
                self.text(function, place, records);
                self.text(name, place, records);
            }
            Block::PageBreak => {}
            Block::Insert(key) => self.note(key, place, true, records),
            Block::Annex(annex) => {
                for text in [&annex.mark, &annex.title].into_iter().chain(&annex.belongs_to) {
                    self.text(text, place, records);
                }
                self.nodes(&annex.body, records);
            }
            Block::Table(table) => {
                let outer = table.columns.iter().map(|column| &column.header);
                for text in std::iter::once(&table.caption).chain(outer).chain(table.totals.iter().flatten()) {
                    self.text(text, place, records);
                }
                let inner = match &table.list {
                    Some(list) => {
                        self.note(list, place, false, records);
                        self.within(list, records)
                    }
                    None => records.to_vec(),
                };
                for cell in table.rows.iter().flatten() {
                    self.text(cell, place, &inner);
                }
            }
        }
    }

    fn text(&mut self, text: &[Piece], place: Place, records: &[Fields]) {
        for piece in text {
            match piece {
                Piece::Words(_) | Piece::Break | Piece::Reference(_) => {}
                Piece::Strong(inner) | Piece::Struck(inner) | Piece::Footnote(inner) => self.text(inner, place, records),
                Piece::Field { key, .. } => self.note(key, place, true, records),
                Piece::When(condition) => {
                    self.note(&condition.key, place, false, records);
                    self.text(&condition.then, place, records);
                    self.text(&condition.otherwise, place, records);
                }
                Piece::Each(repetition) => {
                    self.note(&repetition.list, place, false, records);
                    let inner = self.within(&repetition.list, records);
                    self.text(&repetition.body, place, &inner);
                }
            }
        }
    }
}
