//! What is wrong with words: every field is declared and used for what it is, every name of a unit exists, units and tables are
//! what they may be. All faults are told, not the first one alone.

use std::{collections::BTreeSet, fmt};

use domain::act::Level;

use super::{
    Words,
    fields::{FieldKind, Fields},
    nodes::{Block, Condition, Node, Piece, Place, Repetition, Table},
};

/// Fields that every repetition has.
pub const IN_REPETITIONS: [&str; 3] = ["lp", "pierwszy", "ostatni"];
/// No words are told of more faults than this.
const MOST: usize = 100;

/// A fault of words and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordsFault {
    pub place: Place,
    pub cause: Cause,
}

/// Why words cannot be used. Displayed without a full stop, as whoever writes a file reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The kind of document does not declare this field; `like` is a declared one that looks like it.
    UnknownField {
        key: String,
        like: Option<String>,
    },
    /// A list, a legal text, finished blocks or yes-and-no stands inside a sentence.
    NotInSentence {
        key: String,
    },
    /// A repetition over what is no list; `found` is what it is.
    NotAList {
        key: String,
        found: &'static str,
    },
    /// A reference leads to a unit that the words do not have.
    LostReference {
        name: String,
    },
    /// A reference stands outside of the units of a legal text.
    ReferenceOutside,
    /// A footnote stands in the head of a table, which is repeated on every page.
    FootnoteInHeader,
    /// Words are crossed out in a legal text.
    StruckInAct,
    /// Two units have the same name.
    TwoUnits {
        name: String,
    },
    NoTitle,
    ChapterWithoutTitle,
    TableWithoutColumns,
    TableWithoutRows,
    UnevenRow {
        cells: usize,
        columns: usize,
    },
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownField { key, like } => {
                let like = like.as_ref().map_or_else(String::new, |like| format!(" Może chodzi o „{like}”?"));
                write!(f, "nie znam pola „{key}”.{like} Użyj jednego z pól tego dokumentu")
            }
            Self::NotInSentence { key } => write!(f, "pola „{key}” nie można wpisać w zdanie"),
            Self::NotAList { key, found } => write!(f, "pole „{key}” to {found}, a powtarzać można tylko listę"),
            Self::LostReference { name } => {
                write!(f, "odesłanie prowadzi do jednostki „@{name}”, której nie ma w szablonie")
            }
            Self::ReferenceOutside => f.write_str("odesłanie może stać tylko w jednostce tekstu prawnego"),
            Self::FootnoteInHeader => f.write_str("przypis nie może stać w nagłówku kolumny; wpisz go w podpisie tabeli"),
            Self::StruckInAct => f.write_str("skreślenie nie może stać w tekście prawnym"),
            Self::TwoUnits { name } => write!(f, "nazwa jednostki „@{name}” występuje dwa razy"),
            Self::NoTitle => f.write_str("nagłówek szablonu nie ma wpisu „tytuł:”"),
            Self::ChapterWithoutTitle => f.write_str("rozdział nie ma tytułu"),
            Self::TableWithoutColumns => f.write_str("tabela nie ma wiersza „kolumny:”"),
            Self::TableWithoutRows => f.write_str("tabela nie ma wiersza „wiersz:”"),
            Self::UnevenRow { cells, columns } => write!(f, "wiersz tabeli ma {cells} komórek, a kolumn jest {columns}"),
        }
    }
}

/// Everything that is wrong with the words.
pub fn faults(words: &Words, fields: &Fields) -> Vec<WordsFault> {
    let mut check = Check { names: BTreeSet::new(), faults: Vec::new() };
    check.collect(&words.body);
    let head = Place { line: 1, column: 1 };
    if words.head.title.is_empty() {
        check.add(head, Cause::NoTitle);
    }
    let scope = vec![fields];
    for text in [&words.head.title, &words.head.subject, &words.head.footer] {
        check.plain(text, head, &scope);
    }
    check.nodes(&words.body, &scope);
    check.faults
}

struct Check {
    names: BTreeSet<String>,
    faults: Vec<WordsFault>,
}

type Scope<'a> = Vec<&'a Fields>;

/// A scope with the fields of a record on top.
fn inside<'a>(scope: &Scope<'a>, fields: &'a Fields) -> Scope<'a> {
    let mut inner = scope.clone();
    inner.push(fields);
    inner
}

impl Check {
    fn add(&mut self, place: Place, cause: Cause) {
        if self.faults.len() < MOST {
            self.faults.push(WordsFault { place, cause });
        }
    }

    fn collect(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Block { place, block: Block::Unit { name: Some(name), .. } } => {
                    if !self.names.insert(name.clone()) {
                        self.add(*place, Cause::TwoUnits { name: name.clone() });
                    }
                }
                Node::Block { block: Block::Annex(annex), .. } => self.collect(&annex.body),
                Node::Block { .. } => {}
                Node::When { condition, .. } => {
                    self.collect(&condition.then);
                    self.collect(&condition.otherwise);
                }
                Node::Each { repetition, .. } => self.collect(&repetition.body),
            }
        }
    }

    fn nodes(&mut self, nodes: &[Node], scope: &Scope<'_>) {
        for node in nodes {
            match node {
                Node::Block { place, block } => self.block(block, *place, scope),
                Node::When { place, condition: Condition { key, then, otherwise, .. } } => {
                    self.known(key, *place, scope);
                    self.nodes(then, scope);
                    self.nodes(otherwise, scope);
                }
                Node::Each { place, repetition: Repetition { list, body } } => {
                    // Of an unknown list nothing can be said about the fields of its records.
                    if let Some(fields) = self.list(list, *place, scope) {
                        self.nodes(body, &inside(scope, fields));
                    }
                }
            }
        }
    }

    fn block(&mut self, block: &Block, place: Place, scope: &Scope<'_>) {
        match block {
            Block::Title(_, text)
            | Block::Heading(_, text)
            | Block::Paragraph(_, text)
            | Block::Item { text, .. }
            | Block::Lines { label: text, .. }
            | Block::Checkbox(text) => self.plain(text, place, scope),
            Block::Tail(text) => self.legal(text, place, scope),
            Block::Unit { level, text, .. } => {
                if *level == Level::Chapter && text.is_empty() {
                    self.add(place, Cause::ChapterWithoutTitle);
                }
                self.legal(text, place, scope);
            }
            Block::Signature { function, name } => {
                self.plain(function, place, scope);
                self.plain(name, place, scope);
            }
            Block::PageBreak => {}
            Block::Insert(key) => {
                self.known(key, place, scope);
            }
            Block::Annex(annex) => {
                for text in [&annex.mark, &annex.title].into_iter().chain(&annex.belongs_to) {
                    self.plain(text, place, scope);
                }
                self.nodes(&annex.body, scope);
            }
            Block::Table(table) => self.table(table, place, scope),
        }
    }

    fn table(&mut self, table: &Table, place: Place, scope: &Scope<'_>) {
        let columns = table.columns.len();
        if columns == 0 {
            self.add(place, Cause::TableWithoutColumns);
        }
        if table.rows.is_empty() && table.blank_rows == 0 {
            self.add(place, Cause::TableWithoutRows);
        }
        let uneven = table.rows.iter().chain(&table.totals).find(|row| columns > 0 && row.len() != columns);
        if let Some(row) = uneven {
            self.add(place, Cause::UnevenRow { cells: row.len(), columns });
        }
        let outer = table.columns.iter().map(|column| &column.header);
        if outer.clone().any(|header| any(header, &|piece| matches!(piece, Piece::Footnote(_)))) {
            self.add(place, Cause::FootnoteInHeader);
        }
        for text in std::iter::once(&table.caption).chain(outer).chain(table.totals.iter().flatten()) {
            self.plain(text, place, scope);
        }
        let none = Fields::new();
        let scope = match &table.list {
            Some(list) => match self.list(list, place, scope) {
                Some(fields) => inside(scope, fields),
                None => return,
            },
            None if table.blank_rows > 0 => inside(scope, &none),
            None => scope.clone(),
        };
        for cell in table.rows.iter().flatten() {
            self.plain(cell, place, &scope);
        }
    }

    /// Words of a legal text.
    fn legal(&mut self, text: &[Piece], place: Place, scope: &Scope<'_>) {
        if any(text, &|piece| matches!(piece, Piece::Struck(_))) {
            self.add(place, Cause::StruckInAct);
        }
        self.text(text, place, scope);
    }

    /// Words outside of a legal text.
    fn plain(&mut self, text: &[Piece], place: Place, scope: &Scope<'_>) {
        if any(text, &|piece| matches!(piece, Piece::Reference(_))) {
            self.add(place, Cause::ReferenceOutside);
        }
        self.text(text, place, scope);
    }

    fn text(&mut self, text: &[Piece], place: Place, scope: &Scope<'_>) {
        for piece in text {
            match piece {
                Piece::Words(_) | Piece::Break => {}
                Piece::Strong(inner) | Piece::Struck(inner) | Piece::Footnote(inner) => self.text(inner, place, scope),
                Piece::Field { key, .. } => {
                    let whole = |kind: &FieldKind| {
                        matches!(kind, FieldKind::List(_) | FieldKind::Blocks | FieldKind::Act | FieldKind::Flag)
                    };
                    if self.known(key, place, scope).is_some_and(whole) {
                        self.add(place, Cause::NotInSentence { key: key.clone() });
                    }
                }
                Piece::Reference(name) => {
                    if !self.names.contains(name) {
                        self.add(place, Cause::LostReference { name: name.clone() });
                    }
                }
                Piece::When(Condition { key, then, otherwise, .. }) => {
                    self.known(key, place, scope);
                    self.text(then, place, scope);
                    self.text(otherwise, place, scope);
                }
                Piece::Each(Repetition { list, body }) => {
                    if let Some(fields) = self.list(list, place, scope) {
                        self.text(body, place, &inside(scope, fields));
                    }
                }
            }
        }
    }

    fn known<'a>(&mut self, key: &str, place: Place, scope: &Scope<'a>) -> Option<&'a FieldKind> {
        if scope.len() > 1 && IN_REPETITIONS.contains(&key) {
            return Some(if key == "lp" { &FieldKind::Number } else { &FieldKind::Flag });
        }
        let found = scope.iter().rev().find_map(|fields| fields.get(key));
        if found.is_none() && self.faults.len() < MOST {
            let like = nearest(key, scope).map(str::to_owned);
            self.add(place, Cause::UnknownField { key: key.to_owned(), like });
        }
        found.map(|field| &field.kind)
    }

    fn list<'a>(&mut self, key: &str, place: Place, scope: &Scope<'a>) -> Option<&'a Fields> {
        match self.known(key, place, scope)? {
            FieldKind::List(fields) => Some(fields),
            other => {
                self.add(place, Cause::NotAList { key: key.to_owned(), found: other.name() });
                None
            }
        }
    }
}

/// Whether a piece is such, or one inside of it.
fn any(text: &[Piece], such: &impl Fn(&Piece) -> bool) -> bool {
    text.iter().any(|piece| {
        such(piece)
            || match piece {
                Piece::Strong(inner) | Piece::Struck(inner) | Piece::Footnote(inner) => any(inner, such),
                Piece::When(condition) => any(&condition.then, such) || any(&condition.otherwise, such),
                Piece::Each(repetition) => any(&repetition.body, such),
                Piece::Reference(_) | Piece::Words(_) | Piece::Break | Piece::Field { .. } => false,
            }
    })
}

/// Longer keys look like no other.
const LONGEST_ALIKE: usize = 60;

/// A declared key that looks like the unknown one.
fn nearest<'a>(key: &str, scope: &Scope<'a>) -> Option<&'a str> {
    if key.chars().count() > LONGEST_ALIKE {
        return None;
    }
    let folded = domain::polish::fold(key);
    let keys = scope.iter().flat_map(|fields| fields.iter()).map(|field| field.key.as_str());
    keys.map(|known| (distance(&folded, &domain::polish::fold(known)), known))
        .filter(|(steps, _)| *steps <= 3)
        .min()
        .map(|(_, known)| known)
}

/// Number of letters to change, add or take out.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (at, a) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (column, b) in to.iter().enumerate() {
            let change = diagonal + usize::from(a != *b);
            diagonal = row[column + 1];
            row[column + 1] = change.min(row[column] + 1).min(diagonal + 1);
        }
    }
    row[to.len()]
}
