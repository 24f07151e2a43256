//! Comparison of two texts unit by unit.
//!
//! A unit is compared by its own words (opening and common part); what it holds is compared by itself.
//! Units are matched by id first (two versions of one text), then by equal words, then by similar words.

mod pair;
mod run;

pub use run::{Run, RunKind, runs};

use std::collections::HashMap;

use super::body::Act;
use super::inline::{FieldKey, Inline};
use super::number::Numbering;
use super::reference::Printer;
use super::unit::{Level, RequirementKey, Unit, UnitId};
use pair::{Leaf, Pairs};

/// How the two texts are related, which decides what equal ids mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinship {
    /// Versions of one text, or a text started from the other: the same id is the same unit.
    Versions,
    /// Texts made apart: ids mean nothing.
    Strangers,
}

/// What happened to a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    Inserted,
    Deleted,
    /// Its words differ.
    Changed,
    /// The words are the same; it stands elsewhere or on another level.
    Moved,
    /// Only its own number differs.
    Renumbered,
    Same,
}

/// A unit on one side of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    pub id: UnitId,
    pub level: Level,
    pub address: String,
    pub meets: Vec<RequirementKey>,
}

/// One line of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub change: Change,
    pub before: Option<Side>,
    pub after: Option<Side>,
    /// Title or introduction, word by word.
    pub opening: Vec<Run>,
    /// Common part, word by word; empty when neither side has one.
    pub tail: Vec<Run>,
    /// The unit above was inserted or deleted as well, so a list may show that one only.
    pub with_parent: bool,
    /// The words are the same, but a printed reference in them has a new number.
    pub references_follow: bool,
}

/// Two texts side by side, in the order of the newer one; a deleted unit stands where it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    pub rows: Vec<Row>,
}

impl Comparison {
    /// How many units had this change.
    pub fn count(&self, change: Change) -> usize {
        self.rows.iter().filter(|row| row.change == change).count()
    }

    /// Whether the two texts say the same in the same order.
    pub fn is_same(&self) -> bool {
        self.rows.iter().all(|row| row.change == Change::Same)
    }
}

/// One text of a comparison with the values of its chips at that moment.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    pub act: &'a Act,
    pub fields: &'a dyn Fn(&FieldKey) -> Option<String>,
}

/// Compares two texts.
pub fn compare(before: Text<'_>, after: Text<'_>, kinship: Kinship) -> Comparison {
    let old = Flat::of(before);
    let new = Flat::of(after);
    let pairs = Pairs::find(&old.leaves, &new.leaves, kinship);
    let moved = pair::moved(&old.leaves, &new.leaves, &pairs);
    let same_unit: HashMap<UnitId, UnitId> = pairs.both().map(|(i, j)| (old.leaves[i].unit.id, new.leaves[j].unit.id)).collect();

    let deleted = |i: usize| {
        let with_parent = old.leaves[i].parent.is_some_and(|parent| pairs.after(parent).is_none());
        old.lonely(i, Change::Deleted, with_parent)
    };
    let mut follow: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
    let mut anchor = None;
    for i in 0..old.leaves.len() {
        match pairs.after(i) {
            Some(j) if !moved[j] => anchor = Some(j),
            Some(_) => {}
            None => follow.entry(anchor).or_default().push(i),
        }
    }
    let mut rows: Vec<Row> = follow.remove(&None).into_iter().flatten().map(deleted).collect();
    for (j, moved) in moved.iter().enumerate() {
        rows.push(match pairs.before(j) {
            Some(i) => both(&old, i, &new, j, *moved, &same_unit),
            None => {
                let with_parent = new.leaves[j].parent.is_some_and(|parent| pairs.before(parent).is_none());
                new.lonely(j, Change::Inserted, with_parent)
            }
        });
        rows.extend(follow.remove(&Some(j)).into_iter().flatten().map(deleted));
    }
    Comparison { rows }
}

fn both(old: &Flat<'_>, i: usize, new: &Flat<'_>, j: usize, moved: bool, same: &HashMap<UnitId, UnitId>) -> Row {
    let (was, is) = (&old.leaves[i], &new.leaves[j]);
    let says_same = old.meaning(was.unit, Some(same)) == new.meaning(is.unit, None);
    let own_number = |flat: &Flat<'_>, unit: &Unit| {
        let steps = flat.printer.numbering().steps(unit.id).unwrap_or_default();
        steps.last().copied().filter(|step| step.level == unit.level)
    };
    let change = if !says_same {
        Change::Changed
    } else if moved || was.unit.level != is.unit.level {
        Change::Moved
    } else if own_number(old, was.unit) != own_number(new, is.unit) {
        Change::Renumbered
    } else {
        Change::Same
    };
    let references_follow = says_same && (was.opening != is.opening || was.tail != is.tail);
    let words = |was: &str, is: &str| {
        if says_same { Run::same(is) } else { runs(was, is) }
    };
    Row {
        change,
        before: Some(old.side(i)),
        after: Some(new.side(j)),
        opening: words(&was.opening, &is.opening),
        tail: words(&was.tail, &is.tail),
        with_parent: false,
        references_follow,
    }
}

/// A text as a list of its units with their printed words.
struct Flat<'a> {
    printer: Printer<'a>,
    fields: &'a dyn Fn(&FieldKey) -> Option<String>,
    leaves: Vec<Leaf<'a>>,
}

impl<'a> Flat<'a> {
    fn of(text: Text<'a>) -> Self {
        let printer = Printer::new(text.act, text.fields);
        let mut leaves = Vec::new();
        flatten(&text.act.units, None, &printer, &mut leaves);
        Self { printer, fields: text.fields, leaves }
    }

    fn side(&self, position: usize) -> Side {
        let unit = self.leaves[position].unit;
        let numbering: &Numbering = self.printer.numbering();
        Side {
            id: unit.id,
            level: unit.level,
            address: numbering.address(unit.id).unwrap_or_default(),
            meets: unit.meets.clone(),
        }
    }

    fn lonely(&self, position: usize, change: Change, with_parent: bool) -> Row {
        let leaf = &self.leaves[position];
        let side = Some(self.side(position));
        let (before, after, kind) = match change {
            Change::Inserted => (None, side, RunKind::Inserted),
            _ => (side, None, RunKind::Deleted),
        };
        Row {
            change,
            before,
            after,
            opening: Run::whole(kind, &leaf.opening),
            tail: Run::whole(kind, &leaf.tail),
            with_parent,
            references_follow: false,
        }
    }

    /// The words with references by the unit they mean instead of its number. `same` translates the
    /// units of the older text into those of the newer one.
    fn meaning(&self, unit: &Unit, same: Option<&HashMap<UnitId, UnitId>>) -> [Vec<Meaning>; 2] {
        [unit.opening(), &unit.tail].map(|line| {
            let mut said: Vec<Meaning> = Vec::new();
            for piece in line {
                let words = match piece {
                    Inline::Reference { to, .. } => {
                        let (is_here, translated) = match same {
                            Some(same) => (same.contains_key(to), same.get(to).copied().unwrap_or(*to)),
                            None => (self.printer.numbering().position(*to).is_some(), *to),
                        };
                        if is_here {
                            said.push(Meaning::Unit(translated));
                            continue;
                        }
                        self.printer.piece(unit.id, piece)
                    }
                    Inline::Field { key } => (self.fields)(key).unwrap_or_else(|| format!("[{}]", key.0)),
                    Inline::Text { text } | Inline::Emphasis { text } => text.clone(),
                };
                match said.last_mut() {
                    Some(Meaning::Words(before)) => before.push_str(&words),
                    _ => said.push(Meaning::Words(words)),
                }
            }
            said
        })
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Meaning {
    Words(String),
    Unit(UnitId),
}

fn flatten<'a>(units: &'a [Unit], parent: Option<usize>, printer: &Printer<'a>, leaves: &mut Vec<Leaf<'a>>) {
    for unit in units {
        let position = leaves.len();
        leaves.push(Leaf {
            unit,
            parent,
            opening: printer.line(unit.id, unit.opening()),
            tail: printer.line(unit.id, &unit.tail),
        });
        flatten(&unit.children, Some(position), printer, leaves);
    }
}

#[cfg(test)]
mod tests;
