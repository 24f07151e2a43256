//! A form as words. Blocks are numbered in the order in which they are read, and that number is the place of a fault.

use documents::template::{
    Words, is_key,
    nodes::{Annex, Block, Column, Condition, Form, Head, Node, Piece, Place, Repetition, Table, Text, TitleLine},
};
use domain::vocabulary::Vocabulary;

use super::{BlockForm, ColumnForm, ColumnRole, FormBlock, FormPiece, LayoutRole, TextRole, WordsForm};
use crate::{Failure, view::vocabulary};

/// The longest words of one document, in characters: several times the longest that are shipped.
pub const LONGEST: usize = 400_000;
/// How deep conditions, repetitions and emphasis may stand in one another.
const DEEPEST: usize = 12;

/// Which block stands at which place: its key and its words for a person.
#[derive(Clone, Debug, Default)]
pub struct Places(Vec<(String, String)>);

impl Places {
    /// Key of the block and "12. ustęp"; the head of the document has no key.
    pub fn of(&self, place: Place) -> (Option<String>, String) {
        match place.line.checked_sub(FIRST).and_then(|at| self.0.get(at)) {
            Some((key, label)) => (Some(key.clone()), label.clone()),
            None => (None, "ustawienia dokumentu".to_owned()),
        }
    }
}

/// The number of the first block; the head stands at 1.
const FIRST: usize = 2;

/// The text of the words, as the file of the office keeps it.
///
/// # Errors
/// [`Failure::Invalid`] for words that are too long, too deep or hold what no list of the program offers.
pub fn written(form: &WordsForm) -> Result<String, Failure> {
    let (words, _) = words(form)?;
    let text = words.write();
    if text.chars().count() > LONGEST {
        let sentence = format!("Słowa dokumentu mają ponad {LONGEST} znaków. Skróć je albo podziel na załączniki.");
        return Err(Failure::field("words", sentence));
    }
    // What cannot be read again is not kept.
    Words::read("słowa dokumentu", &text).map_err(|fault| Failure::field("words", fault.to_string()))?;
    Ok(text)
}

/// The words, and where each block stands in them.
pub fn words(form: &WordsForm) -> Result<(Words, Places), Failure> {
    let mut writer = Writer::default();
    let met = form.head.met.iter().map(|met| format!("element {}: {}", met.key, met.places));
    let head = Head {
        layout: vocabulary::<LayoutRole>(&form.head.layout, "layout")?.into(),
        letterhead: form.head.letterhead,
        title: text(&form.head.title, 0)?,
        subject: text(&form.head.subject, 0)?,
        footer: text(&form.head.footer, 0)?,
        remarks: form.head.remarks.iter().cloned().chain(met).collect(),
    };
    let body = writer.nodes(&form.body, 0, false)?;
    Ok((Words { head, body }, writer.places))
}

#[derive(Default)]
struct Writer {
    places: Places,
}

fn refused(sentence: impl Into<String>) -> Failure {
    Failure::field("words", sentence)
}

impl Writer {
    /// `inside` an annex, a condition or a repetition no annex may stand.
    fn nodes(&mut self, blocks: &[FormBlock], depth: usize, inside: bool) -> Result<Vec<Node>, Failure> {
        if depth > DEEPEST {
            return Err(refused(format!(
                "Warunki i powtórzenia stoją jedno w drugim głębiej niż {DEEPEST} razy. Uprość te słowa."
            )));
        }
        blocks.iter().map(|block| self.node(block, depth, inside)).collect()
    }

    fn node(&mut self, block: &FormBlock, depth: usize, inside: bool) -> Result<Node, Failure> {
        let number = self.places.0.len() + 1;
        self.places.0.push((block.key.clone(), format!("{number}. {}", label(&block.content))));
        let place = Place { line: number - 1 + FIRST, column: 1 };
        Ok(match &block.content {
            BlockForm::When { field, negated, then, otherwise } => {
                let then = self.nodes(then, depth + 1, true)?;
                let otherwise = self.nodes(otherwise, depth + 1, true)?;
                Node::When { place, condition: Condition { key: key(field)?, negated: *negated, then, otherwise } }
            }
            BlockForm::Each { list, body } => {
                Node::Each { place, repetition: Repetition { list: key(list)?, body: self.nodes(body, depth + 1, true)? } }
            }
            content => Node::Block { place, block: self.block(content, depth, inside)? },
        })
    }

    fn block(&mut self, content: &BlockForm, depth: usize, inside: bool) -> Result<Block, Failure> {
        Ok(match content {
            BlockForm::Text { role, name, text: words } => {
                line(vocabulary(role, "role")?, name.as_deref().map(key).transpose()?, text(words, depth)?)
            }
            BlockForm::Lines { lines, text: words } => {
                if !(1..=40).contains(lines) {
                    return Err(refused("Pustych wierszy pod opisem może być od 1 do 40. Popraw ich liczbę."));
                }
                Block::Lines { lines: *lines, label: text(words, depth)? }
            }
            BlockForm::Signature { function, name } => {
                Block::Signature { function: text(function, depth)?, name: text(name, depth)? }
            }
            BlockForm::Insert { field } => Block::Insert(key(field)?),
            BlockForm::PageBreak => Block::PageBreak,
            BlockForm::Table { list, caption, columns, rows, totals, when_empty, blank_rows } => {
                if *blank_rows > 400 {
                    return Err(refused("Pustych wierszy w tabeli może być najwyżej 400. Popraw ich liczbę."));
                }
                let row = |cells: &Vec<Vec<FormPiece>>| cells.iter().map(|cell| text(cell, depth)).collect::<Result<Vec<_>, _>>();
                Block::Table(Table {
                    list: list.as_deref().map(key).transpose()?,
                    blank_rows: *blank_rows as usize,
                    caption: text(caption, depth)?,
                    columns: columns.iter().map(|one| column(one, depth)).collect::<Result<_, _>>()?,
                    rows: rows.iter().map(row).collect::<Result<_, _>>()?,
                    totals: totals.as_ref().map(row).transpose()?,
                    when_empty: when_empty.clone(),
                })
            }
            BlockForm::Annex { mark, belongs_to, title, body } => {
                if inside {
                    return Err(refused(
                        "Załącznik stoi na końcu dokumentu, poza warunkiem, powtórzeniem i innym załącznikiem. Przenieś go tam.",
                    ));
                }
                Block::Annex(Annex {
                    mark: text(mark, depth)?,
                    belongs_to: belongs_to.iter().map(|line| text(line, depth)).collect::<Result<_, _>>()?,
                    title: text(title, depth)?,
                    body: self.nodes(body, depth + 1, true)?,
                })
            }
            BlockForm::When { .. } | BlockForm::Each { .. } => Block::PageBreak,
        })
    }
}

/// What a block is called: "ustęp", "tabela".
pub fn label(content: &BlockForm) -> &'static str {
    match content {
        BlockForm::Text { role, .. } => TextRole::from_key(role).map_or("akapit", Vocabulary::label),
        BlockForm::Lines { .. } => "miejsce do wpisania",
        BlockForm::Signature { .. } => "podpis",
        BlockForm::Insert { .. } => "gotowa treść",
        BlockForm::PageBreak => "nowa strona",
        BlockForm::Table { .. } => "tabela",
        BlockForm::Annex { .. } => "załącznik",
        BlockForm::When { .. } => "warunek",
        BlockForm::Each { .. } => "powtórzenie",
    }
}

fn line(role: TextRole, name: Option<String>, text: Text) -> Block {
    if let Some((_, level)) = TextRole::UNITS.iter().find(|(known, _)| *known == role) {
        return Block::Unit { level: *level, name, text };
    }
    if let Some((_, role)) = TextRole::PARAGRAPHS.iter().find(|(known, _)| *known == role) {
        return Block::Paragraph(*role, text);
    }
    match role {
        TextRole::Heading => Block::Heading(1, text),
        TextRole::SmallHeading => Block::Heading(2, text),
        TextRole::SmallestHeading => Block::Heading(3, text),
        TextRole::Item => Block::Item { numbered: false, text },
        TextRole::NumberedItem => Block::Item { numbered: true, text },
        TextRole::Tail => Block::Tail(text),
        TextRole::Checkbox => Block::Checkbox(text),
        TextRole::TitleNumber => Block::Title(TitleLine::Number, text),
        TextRole::TitleOrgan => Block::Title(TitleLine::Organ, text),
        TextRole::TitleDate => Block::Title(TitleLine::Date, text),
        TextRole::TitleSubject => Block::Title(TitleLine::Subject, text),
        _ => Block::Title(TitleLine::Kind, text),
    }
}

fn column(column: &ColumnForm, depth: usize) -> Result<Column, Failure> {
    if column.share.is_some_and(|share| !(1..=20).contains(&share)) {
        return Err(refused("Udział kolumny w szerokości to liczba od 1 do 20. Popraw go albo zostaw puste."));
    }
    let kind = vocabulary::<ColumnRole>(&column.kind, "kind")?.into();
    Ok(Column { header: text(&column.header, depth)?, kind, share: column.share })
}

fn key(name: &str) -> Result<String, Failure> {
    if is_key(name) {
        return Ok(name.to_owned());
    }
    Err(refused("W jednym z miejsc nie wybrano danych z listy. Wybierz je albo usuń to miejsce."))
}

/// Neighbouring words are one piece, and pieces with nothing in them are left out.
fn text(pieces: &[FormPiece], depth: usize) -> Result<Text, Failure> {
    if depth > DEEPEST {
        return Err(refused(format!("Warunki w zdaniu stoją jeden w drugim głębiej niż {DEEPEST} razy. Uprość to zdanie.")));
    }
    let inner = |pieces: &[FormPiece]| text(pieces, depth + 1);
    let mut out = Text::new();
    for piece in pieces {
        let made = match piece {
            FormPiece::Words { words } if words.is_empty() => continue,
            FormPiece::Words { words } => {
                let words: String = words.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
                if let Some(Piece::Words(before)) = out.last_mut() {
                    before.push_str(&words);
                    continue;
                }
                Piece::Words(words)
            }
            FormPiece::Strong { text } => match inner(text)? {
                text if text.is_empty() => continue,
                text => Piece::Strong(text),
            },
            FormPiece::Struck { text } => match inner(text)? {
                text if text.is_empty() => continue,
                text => Piece::Struck(text),
            },
            FormPiece::Field { field, form } => {
                let form = Form::ALL.into_iter().find(|known| known.name() == form);
                Piece::Field {
                    key: key(field)?,
                    form: form.ok_or_else(|| refused("Nie ma takiej postaci danych. Wybierz ją z listy."))?,
                }
            }
            FormPiece::Footnote { text } => Piece::Footnote(inner(text)?),
            FormPiece::Reference { to } => Piece::Reference(key(to)?),
            FormPiece::Break => Piece::Break,
            FormPiece::When { field, negated, then, otherwise } => {
                Piece::When(Condition { key: key(field)?, negated: *negated, then: inner(then)?, otherwise: inner(otherwise)? })
            }
            FormPiece::Each { list, text } => Piece::Each(Repetition { list: key(list)?, body: inner(text)? }),
        };
        out.push(made);
    }
    Ok(out)
}
