//! What is checked when a template is loaded: every field is declared and used for what it is, every name of a unit
//! exists, units stand where they may.

use std::collections::BTreeSet;

use domain::act::Level;

use super::{
    Template,
    fields::{FieldKind, Fields},
    inline::Mistake,
    nodes::{Block, Condition, Node, Piece, Place, Repetition},
};

/// Fields that every repetition has.
pub const IN_REPETITIONS: [&str; 3] = ["lp", "pierwszy", "ostatni"];

/// Refuses a template that names what is not there.
pub fn check(template: &Template) -> Result<(), Mistake> {
    let mut names = BTreeSet::new();
    collect(&template.body, &mut names)?;
    let check = Check { names: &names };
    let mut scope = vec![&template.fields];
    let head = Place { line: 1, column: 1 };
    for text in [&template.title, &template.subject, &template.footer] {
        check.text(text, head, &mut scope)?;
    }
    check.nodes(&template.body, &mut scope)
}

fn collect(nodes: &[Node], names: &mut BTreeSet<String>) -> Result<(), Mistake> {
    for node in nodes {
        match node {
            Node::Block { place, block: Block::Unit { name: Some(name), .. } } => {
                if !names.insert(name.clone()) {
                    return Err((*place, format!("nazwa jednostki „@{name}” występuje dwa razy")));
                }
            }
            Node::Block { block: Block::Annex(annex), .. } => collect(&annex.body, names)?,
            Node::Block { .. } => {}
            Node::When(Condition { then, otherwise, .. }) => {
                collect(then, names)?;
                collect(otherwise, names)?;
            }
            Node::Each(Repetition { body, .. }) => collect(body, names)?,
        }
    }
    Ok(())
}

struct Check<'a> {
    names: &'a BTreeSet<String>,
}

type Scope<'a> = Vec<&'a Fields>;

impl Check<'_> {
    fn nodes(&self, nodes: &[Node], scope: &mut Scope<'_>) -> Result<(), Mistake> {
        let mut last = Place { line: 1, column: 1 };
        for node in nodes {
            match node {
                Node::Block { place, block } => {
                    last = *place;
                    self.block(block, *place, scope)?;
                }
                Node::When(Condition { key, then, otherwise, .. }) => {
                    let place = first_place(then).unwrap_or(last);
                    self.known(key, place, scope)?;
                    self.nodes(then, scope)?;
                    self.nodes(otherwise, scope)?;
                }
                Node::Each(Repetition { list, body }) => {
                    let place = first_place(body).unwrap_or(last);
                    let fields = self.list(list, place, scope)?;
                    self.inside(&fields, scope, |check, scope| check.nodes(body, scope))?;
                }
            }
        }
        Ok(())
    }

    fn inside(
        &self,
        fields: &Fields,
        scope: &mut Scope<'_>,
        within: impl FnOnce(&Self, &mut Scope<'_>) -> Result<(), Mistake>,
    ) -> Result<(), Mistake> {
        let mut inner: Scope<'_> = scope.clone();
        inner.push(fields);
        within(self, &mut inner)
    }

    fn block(&self, block: &Block, place: Place, scope: &mut Scope<'_>) -> Result<(), Mistake> {
        match block {
            Block::Title(_, text)
            | Block::Heading(_, text)
            | Block::Paragraph(_, text)
            | Block::Item { text, .. }
            | Block::Lines { label: text, .. }
            | Block::Checkbox(text) => {
                if refers(text) {
                    return Err((place, "odesłanie może stać tylko w jednostce tekstu prawnego".to_owned()));
                }
                self.text(text, place, scope)
            }
            Block::Tail(text) => self.text(text, place, scope),
            Block::Unit { level, text, .. } => {
                if *level == Level::Chapter && text.is_empty() {
                    return Err((place, "rozdział nie ma tytułu".to_owned()));
                }
                self.text(text, place, scope)
            }
            Block::Signature { function, name } => {
                self.text(function, place, scope)?;
                self.text(name, place, scope)
            }
            Block::PageBreak => Ok(()),
            Block::Insert(key) => self.known(key, place, scope).map(|_| ()),
            Block::Annex(annex) => {
                self.text(&annex.mark, place, scope)?;
                for line in &annex.belongs_to {
                    self.text(line, place, scope)?;
                }
                self.text(&annex.title, place, scope)?;
                self.nodes(&annex.body, scope)
            }
            Block::Table(table) => {
                self.text(&table.caption, place, scope)?;
                let outer = table.columns.iter().map(|column| &column.header);
                for text in outer.chain(table.totals.iter().flatten()) {
                    self.text(text, place, scope)?;
                }
                let rows = |check: &Self, scope: &mut Scope<'_>| {
                    let mut cells = table.rows.iter().flatten();
                    cells.try_for_each(|cell| check.text(cell, place, scope))
                };
                match &table.list {
                    Some(list) => {
                        let fields = self.list(list, place, scope)?;
                        self.inside(&fields, scope, rows)
                    }
                    None if table.blank_rows > 0 => self.inside(&Fields::new(), scope, rows),
                    None => rows(self, scope),
                }
            }
        }
    }

    fn text(&self, text: &[Piece], place: Place, scope: &mut Scope<'_>) -> Result<(), Mistake> {
        for piece in text {
            match piece {
                Piece::Words(_) | Piece::Break => {}
                Piece::Strong(inner) | Piece::Footnote(inner) => self.text(inner, place, scope)?,
                Piece::Field { key, .. } => match self.known(key, place, scope)? {
                    FieldKind::List(_) | FieldKind::Blocks | FieldKind::Act | FieldKind::Flag => {
                        return Err((place, format!("pola „{key}” nie można wpisać w zdanie")));
                    }
                    _ => {}
                },
                Piece::Reference(name) => {
                    if !self.names.contains(name) {
                        return Err((place, format!("odesłanie prowadzi do jednostki „@{name}”, której nie ma w szablonie")));
                    }
                }
                Piece::When(Condition { key, then, otherwise, .. }) => {
                    self.known(key, place, scope)?;
                    self.text(then, place, scope)?;
                    self.text(otherwise, place, scope)?;
                }
                Piece::Each(Repetition { list, body }) => {
                    let fields = self.list(list, place, scope)?;
                    self.inside(&fields, scope, |check, scope| check.text(body, place, scope))?;
                }
            }
        }
        Ok(())
    }

    fn known(&self, key: &str, place: Place, scope: &Scope<'_>) -> Result<FieldKind, Mistake> {
        if scope.len() > 1 && IN_REPETITIONS.contains(&key) {
            return Ok(if key == "lp" { FieldKind::Number } else { FieldKind::Flag });
        }
        let found = scope.iter().rev().find_map(|fields| fields.get(key));
        found.map(|field| field.kind.clone()).ok_or_else(|| {
            let like = nearest(key, scope).map_or_else(String::new, |like| format!(" Może chodzi o „{like}”?"));
            (place, format!("nie znam pola „{key}”.{like} Użyj jednego z pól tego dokumentu"))
        })
    }

    fn list(&self, key: &str, place: Place, scope: &Scope<'_>) -> Result<Fields, Mistake> {
        match self.known(key, place, scope)? {
            FieldKind::List(fields) => Ok(fields),
            other => Err((place, format!("pole „{key}” to {}, a powtarzać można tylko listę", other.name()))),
        }
    }
}

fn refers(text: &[Piece]) -> bool {
    text.iter().any(|piece| match piece {
        Piece::Reference(_) => true,
        Piece::Strong(inner) | Piece::Footnote(inner) => refers(inner),
        Piece::When(condition) => refers(&condition.then) || refers(&condition.otherwise),
        Piece::Each(repetition) => refers(&repetition.body),
        Piece::Words(_) | Piece::Break | Piece::Field { .. } => false,
    })
}

fn first_place(nodes: &[Node]) -> Option<Place> {
    nodes.iter().find_map(|node| match node {
        Node::Block { place, .. } => Some(*place),
        Node::When(condition) => first_place(&condition.then),
        Node::Each(repetition) => first_place(&repetition.body),
    })
}

/// A declared key that looks like the unknown one.
fn nearest<'a>(key: &str, scope: &Scope<'a>) -> Option<&'a str> {
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
