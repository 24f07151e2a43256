//! Words as a form. Keys of blocks count from the first one, so equal words give equal forms.

use documents::template::{
    FieldKind, Fields, Words,
    nodes::{Block, Form, Node, Piece, Table, TitleLine},
};
use domain::vocabulary::Vocabulary;

use super::{BlockForm, ColumnForm, ColumnRole, FormBlock, FormPiece, HeadForm, LayoutRole, MetForm, TextRole, WordsForm};
use crate::document::start::met;

/// The form of words of a kind that declares these fields.
pub fn form(words: &Words, fields: &Fields) -> WordsForm {
    let head = &words.head;
    let mut remarks = Vec::new();
    let mut met_items = Vec::new();
    for remark in &head.remarks {
        match met(remark) {
            Some((key, places)) => met_items.push(MetForm { key: key.to_owned(), places: places.to_owned() }),
            None => remarks.push(remark.clone()),
        }
    }
    let mut reader = Reader { fields, given: 0 };
    WordsForm {
        head: HeadForm {
            layout: LayoutRole::from(head.layout).key().to_owned(),
            letterhead: head.letterhead,
            title: pieces(&head.title),
            subject: pieces(&head.subject),
            footer: pieces(&head.footer),
            met: met_items,
            remarks,
        },
        body: reader.nodes(&words.body),
    }
}

struct Reader<'a> {
    fields: &'a Fields,
    given: usize,
}

impl Reader<'_> {
    fn nodes(&mut self, nodes: &[Node]) -> Vec<FormBlock> {
        nodes.iter().map(|node| self.node(node)).collect()
    }

    fn node(&mut self, node: &Node) -> FormBlock {
        self.given += 1;
        let key = format!("b{}", self.given);
        let content = match node {
            Node::Block { block, .. } => self.block(block),
            Node::When { condition, .. } => {
                // A condition with nothing but its other side is the opposite condition.
                let turned = condition.then.is_empty() && !condition.otherwise.is_empty();
                let (then, otherwise) = match turned {
                    true => (&condition.otherwise, &condition.then),
                    false => (&condition.then, &condition.otherwise),
                };
                BlockForm::When {
                    field: condition.key.clone(),
                    negated: condition.negated != turned,
                    then: self.nodes(then),
                    otherwise: self.nodes(otherwise),
                }
            }
            Node::Each { repetition, .. } => {
                BlockForm::Each { list: repetition.list.clone(), body: self.nodes(&repetition.body) }
            }
        };
        FormBlock { key, content }
    }

    fn block(&mut self, block: &Block) -> BlockForm {
        let text =
            |role: TextRole, words: &[Piece]| BlockForm::Text { role: role.key().to_owned(), name: None, text: pieces(words) };
        match block {
            Block::Title(which, words) => text(title(*which), words),
            Block::Heading(level, words) => {
                text(TextRole::HEADINGS[usize::from(level.saturating_sub(1)).min(TextRole::HEADINGS.len() - 1)], words)
            }
            Block::Paragraph(role, words) => {
                let found = TextRole::PARAGRAPHS.iter().find(|(_, known)| known == role);
                text(found.map_or(TextRole::Body, |(role, _)| *role), words)
            }
            Block::Unit { level, name, text: words } => {
                let found = TextRole::UNITS.iter().find(|(_, known)| known == level);
                let role = found.map_or(TextRole::Plain, |(role, _)| *role);
                BlockForm::Text { role: role.key().to_owned(), name: name.clone(), text: pieces(words) }
            }
            Block::Tail(words) => text(TextRole::Tail, words),
            Block::Item { numbered: true, text: words } => text(TextRole::NumberedItem, words),
            Block::Item { numbered: false, text: words } => text(TextRole::Item, words),
            Block::Checkbox(words) => text(TextRole::Checkbox, words),
            Block::Lines { lines, label } => BlockForm::Lines { lines: *lines, text: pieces(label) },
            Block::Signature { function, name } => BlockForm::Signature { function: pieces(function), name: pieces(name) },
            Block::PageBreak => BlockForm::PageBreak,
            Block::Insert(key) => match self.fields.get(key).map(|field| &field.kind) {
                Some(FieldKind::Act | FieldKind::Blocks) => BlockForm::Insert { field: key.clone() },
                _ => text(TextRole::Body, &[Piece::Field { key: key.clone(), form: Form::Usual }]),
            },
            Block::Table(table) => self::table(table),
            Block::Annex(annex) => BlockForm::Annex {
                mark: pieces(&annex.mark),
                belongs_to: annex.belongs_to.iter().map(|line| pieces(line)).collect(),
                title: pieces(&annex.title),
                body: self.nodes(&annex.body),
            },
        }
    }
}

fn title(which: TitleLine) -> TextRole {
    match which {
        TitleLine::Kind => TextRole::TitleKind,
        TitleLine::Number => TextRole::TitleNumber,
        TitleLine::Organ => TextRole::TitleOrgan,
        TitleLine::Date => TextRole::TitleDate,
        TitleLine::Subject => TextRole::TitleSubject,
    }
}

fn table(table: &Table) -> BlockForm {
    let row = |cells: &Vec<Vec<Piece>>| cells.iter().map(|cell| pieces(cell)).collect::<Vec<_>>();
    BlockForm::Table {
        list: table.list.clone(),
        caption: pieces(&table.caption),
        columns: table
            .columns
            .iter()
            .map(|column| ColumnForm {
                kind: ColumnRole::from(column.kind).key().to_owned(),
                share: column.share,
                header: pieces(&column.header),
            })
            .collect(),
        rows: table.rows.iter().map(row).collect(),
        totals: table.totals.as_ref().map(row),
        when_empty: table.when_empty.trim().to_owned(),
        blank_rows: table.blank_rows as u32,
    }
}

fn pieces(text: &[Piece]) -> Vec<FormPiece> {
    text.iter().map(piece).collect()
}

fn piece(piece: &Piece) -> FormPiece {
    match piece {
        Piece::Words(words) => FormPiece::Words { words: words.clone() },
        Piece::Strong(text) => FormPiece::Strong { text: pieces(text) },
        Piece::Struck(text) => FormPiece::Struck { text: pieces(text) },
        Piece::Field { key, form } => FormPiece::Field { field: key.clone(), form: form.name().to_owned() },
        Piece::Footnote(text) => FormPiece::Footnote { text: pieces(text) },
        Piece::Reference(name) => FormPiece::Reference { to: name.clone() },
        Piece::Break => FormPiece::Break,
        Piece::When(condition) => {
            let turned = condition.then.is_empty() && !condition.otherwise.is_empty();
            let (then, otherwise) = match turned {
                true => (&condition.otherwise, &condition.then),
                false => (&condition.then, &condition.otherwise),
            };
            FormPiece::When {
                field: condition.key.clone(),
                negated: condition.negated != turned,
                then: pieces(then),
                otherwise: pieces(otherwise),
            }
        }
        Piece::Each(repetition) => FormPiece::Each { list: repetition.list.clone(), text: pieces(&repetition.body) },
    }
}
