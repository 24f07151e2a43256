//! What many rules need to know of one text, worked out once: they are all asked at every pause in typing.

use super::TextCase;
use crate::{
    act::{
        Inline, Numbering, Role, Unit, UnitId,
        definitions::{Definition, definitions_in},
        inline::plain_words,
        reference::{Printer, ReferenceAt, references},
    },
    finding::Place,
};

/// The words of one line, with [`crate::act::inline::OPAQUE`] in place of a chip or a reference.
#[derive(Clone, Debug)]
pub struct Written<'a> {
    pub unit: &'a Unit,
    pub role: Role,
    pub words: String,
}

/// Everything worked out of one text.
#[derive(Clone, Debug)]
pub struct TextFacts<'a> {
    pub numbering: Numbering,
    /// Lines with words, in the order in which they are read.
    pub lines: Vec<Written<'a>>,
    pub references: Vec<ReferenceAt>,
    /// Definitions, with the names of chips in place of their values.
    pub definitions: Vec<Definition>,
}

impl<'a> TextFacts<'a> {
    pub fn of(case: &TextCase<'a>) -> Self {
        let numbering = Numbering::of(case.act);
        let definitions = definitions_in(case.act, &Printer::numbered(case.act, &numbering, &case.chip_name));
        let mut lines = Vec::new();
        collect(&case.act.units, &mut lines);
        Self { lines, references: references(case.act), definitions, numbering }
    }

    pub fn address(&self, unit: UnitId) -> String {
        self.numbering.address(unit).unwrap_or_default()
    }

    pub fn place(&self, unit: UnitId) -> Place {
        Place::Unit { unit: unit.0, address: self.address(unit) }
    }
}

fn collect<'a>(units: &'a [Unit], lines: &mut Vec<Written<'a>>) {
    for unit in units {
        let written = |role, pieces: &[Inline]| (!pieces.is_empty()).then(|| Written { unit, role, words: plain_words(pieces) });
        lines.extend(written(if unit.level.is_heading() { Role::Title } else { Role::Intro }, unit.opening()));
        collect(&unit.children, lines);
        lines.extend(written(Role::Tail, &unit.tail));
    }
}
