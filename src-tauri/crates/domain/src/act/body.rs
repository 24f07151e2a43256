//! The whole text: its units in order, the ids given out, and the last addresses of what is gone.

use std::collections::BTreeMap;
use std::num::NonZeroU16;

use serde::{Deserialize, Serialize};

use super::{
    inline::Inline,
    unit::{Level, Unit, UnitId},
};

/// Version of the stored form of [`Act`].
pub const SCHEMA: u32 = 1;

/// What the text is; decides how an annex names the act it belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActKind {
    Resolution,
    Order,
    #[default]
    Programme,
    Rules,
    Justification,
}

impl ActKind {
    /// The Polish name, genitive: „§ 3 uchwały”.
    pub fn genitive(self) -> &'static str {
        match self {
            Self::Resolution => "uchwały",
            Self::Order => "zarządzenia",
            Self::Programme => "programu",
            Self::Rules => "regulaminu",
            Self::Justification => "uzasadnienia",
        }
    }
}

/// A legal text as a tree of editorial units; the stored body of a version.
///
/// Numbers are never stored: [`super::number::Numbering`] counts them. Reading a stored body refuses
/// one that breaks the rules of the tree (see [`super::measure::inspect`]).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "StoredAct")]
pub struct Act {
    pub schema: u32,
    pub kind: ActKind,
    /// The next free id.
    pub next: u32,
    pub units: Vec<Unit>,
    /// Number of the first annex, where the text says one that counting would not give: annexes that go on from those of another
    /// text, or a single one with a number. The others count on from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub annexes_from: Option<NonZeroU16>,
    /// Last address of every removed unit, so that a broken reference can still say where it led.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub gone: BTreeMap<UnitId, String>,
}

/// The stored shape before it is trusted.
#[derive(Deserialize)]
struct StoredAct {
    schema: u32,
    #[serde(default)]
    kind: ActKind,
    #[serde(default)]
    next: u32,
    #[serde(default)]
    units: Vec<Unit>,
    #[serde(default)]
    annexes_from: Option<NonZeroU16>,
    #[serde(default)]
    gone: BTreeMap<UnitId, String>,
}

impl TryFrom<StoredAct> for Act {
    type Error = super::measure::ActError;

    fn try_from(stored: StoredAct) -> Result<Self, Self::Error> {
        let StoredAct { schema, kind, next, units, annexes_from, gone } = stored;
        let act = Self { schema, kind, next, units, annexes_from, gone };
        super::measure::inspect(&act)?;
        Ok(act)
    }
}

impl Default for Act {
    fn default() -> Self {
        Self::new(ActKind::default())
    }
}

impl Act {
    /// An empty text.
    pub fn new(kind: ActKind) -> Self {
        Self { schema: SCHEMA, kind, next: 1, units: Vec::new(), annexes_from: None, gone: BTreeMap::new() }
    }

    /// A text of one empty paragraph.
    pub fn begun(kind: ActKind) -> Self {
        let mut act = Self::new(kind);
        let unit = act.unit(Level::Paragraph);
        act.units.push(unit);
        act
    }

    /// Gives out the next free id.
    pub fn fresh(&mut self) -> UnitId {
        let id = UnitId(self.next);
        self.next += 1;
        id
    }

    /// An empty text that goes on giving out ids and remembering what is gone where this one stops.
    pub fn emptied(&self) -> Self {
        let (next, annexes_from, gone) = (self.next, self.annexes_from, self.gone.clone());
        Self { next, annexes_from, gone, ..Self::new(self.kind) }
    }

    /// A new empty unit with a fresh id, not yet in the text.
    pub fn unit(&mut self, level: Level) -> Unit {
        let id = self.fresh();
        Unit::new(id, level)
    }

    /// Every unit in the order of the text, parents before children.
    pub fn walk(&self) -> impl Iterator<Item = &Unit> {
        let mut ahead: Vec<&Unit> = self.units.iter().rev().collect();
        std::iter::from_fn(move || {
            let unit = ahead.pop()?;
            ahead.extend(unit.children.iter().rev());
            Some(unit)
        })
    }

    /// The unit with this id.
    pub fn find(&self, id: UnitId) -> Option<&Unit> {
        self.walk().find(|unit| unit.id == id)
    }

    /// The unit with this id, to change.
    pub fn find_mut(&mut self, id: UnitId) -> Option<&mut Unit> {
        fn seek(units: &mut [Unit], id: UnitId) -> Option<&mut Unit> {
            for unit in units {
                if unit.id == id {
                    return Some(unit);
                }
                if let Some(found) = seek(&mut unit.children, id) {
                    return Some(found);
                }
            }
            None
        }
        seek(&mut self.units, id)
    }

    /// Whether the legal basis of the act stands in its own words, as a paragraph before the first §. An act begins with its
    /// basis, and it is always written so (zasady techniki prawodawczej, § 121, § 143).
    pub fn begins_with_its_basis(&self) -> bool {
        self.units.first().is_some_and(|unit| {
            let begins =
                |inline: &Inline| matches!(inline, Inline::Text { text } if text.trim_start().starts_with("Na podstawie"));
            unit.level == Level::Plain && unit.intro.first().is_some_and(begins)
        })
    }

    /// The units above `id`, outermost first, without the unit itself; `None` when it is not here.
    pub fn above(&self, id: UnitId) -> Option<Vec<&Unit>> {
        fn seek<'a>(units: &'a [Unit], id: UnitId, above: &mut Vec<&'a Unit>) -> bool {
            for unit in units {
                if unit.id == id {
                    return true;
                }
                above.push(unit);
                if seek(&unit.children, id, above) {
                    return true;
                }
                above.pop();
            }
            false
        }
        let mut above = Vec::new();
        seek(&self.units, id, &mut above).then_some(above)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begins_with_its_basis(level: Level, words: &str) -> bool {
        let mut act = Act::new(ActKind::Resolution);
        let mut first = act.unit(level);
        first.intro = vec![Inline::text(words)];
        act.units.push(first);
        act.begins_with_its_basis()
    }

    #[test]
    fn the_basis_of_an_act_is_a_paragraph_before_the_first_unit() {
        assert!(begins_with_its_basis(Level::Plain, "Na podstawie art. 18 ust. 2 pkt 15 ustawy uchwala się, co następuje:"));
        assert!(!begins_with_its_basis(Level::Plain, "Rada Gminy uchwala, co następuje:"));
        assert!(!begins_with_its_basis(Level::Paragraph, "Na podstawie programu powołuje się zespół."));
        assert!(!Act::new(ActKind::Resolution).begins_with_its_basis());
    }
}
