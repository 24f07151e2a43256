//! What many rules need to know of one text, worked out once: they are all asked at every pause in typing.

use std::{collections::HashSet, ops::Range};

use super::{
    TextCase,
    finals::{Final, Provision, provisions},
    swap::Swap,
};
use crate::{
    act::{
        Inline, Numbering, Role, Unit, UnitId,
        definitions::{Definition, definitions_in},
        inline::plain_words,
        reference::{Printer, ReferenceAt, references},
    },
    finding::Place,
    law::{Mention, mentions},
};

/// The words of one line, with [`crate::act::inline::OPAQUE`] in place of a chip or a reference.
#[derive(Clone, Debug)]
pub struct Written<'a> {
    pub unit: &'a Unit,
    pub role: Role,
    pub words: String,
}

/// An act of the law pack that the text cites.
#[derive(Clone, Debug)]
pub struct Cited {
    pub unit: UnitId,
    pub role: Role,
    /// Which of the lines.
    pub line: usize,
    pub mention: Mention,
    /// The text has cited the act before.
    pub again: bool,
    /// It stands in the legal basis.
    pub in_basis: bool,
}

impl Cited {
    pub fn swap(&self, at: Range<usize>, with: Vec<Inline>) -> Swap {
        Swap { unit: self.unit, role: self.role, at, with }
    }
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
    /// Citations of acts that the law pack knows.
    pub cited: Vec<Cited>,
    /// The § of an act.
    pub provisions: Vec<Provision<'a>>,
}

impl<'a> TextFacts<'a> {
    pub fn of(case: &TextCase<'a>) -> Self {
        let numbering = Numbering::of(case.act);
        let definitions = definitions_in(case.act, &Printer::numbered(case.act, &numbering, &case.chip_name));
        let mut lines = Vec::new();
        collect(&case.act.units, &mut lines);
        let cited = cited(case, &lines);
        Self { lines, references: references(case.act), definitions, cited, provisions: provisions(case), numbering }
    }

    pub fn has(&self, kind: Final) -> bool {
        self.first(kind).is_some()
    }

    /// The first § that is for this.
    pub fn first(&self, kind: Final) -> Option<&Provision<'a>> {
        self.provisions.iter().find(|provision| provision.kind == kind)
    }

    pub fn address(&self, unit: UnitId) -> String {
        self.numbering.address(unit).unwrap_or_default()
    }

    pub fn place(&self, unit: UnitId) -> Place {
        Place::Unit { unit: unit.0, address: self.address(unit) }
    }
}

fn cited(case: &TextCase<'_>, lines: &[Written<'_>]) -> Vec<Cited> {
    let basis = case.act.units.first().filter(|_| case.act.begins_with_its_basis()).map(|unit| unit.id);
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for (line, written) in lines.iter().enumerate() {
        found.extend(mentions(&written.words, case.law).into_iter().map(|mention| Cited {
            unit: written.unit.id,
            role: written.role,
            line,
            again: !seen.insert(mention.act),
            in_basis: basis == Some(written.unit.id),
            mention,
        }));
    }
    found
}

fn collect<'a>(units: &'a [Unit], lines: &mut Vec<Written<'a>>) {
    for unit in units {
        let written = |role, pieces: &[Inline]| (!pieces.is_empty()).then(|| Written { unit, role, words: plain_words(pieces) });
        lines.extend(written(if unit.level.is_heading() { Role::Title } else { Role::Intro }, unit.opening()));
        collect(&unit.children, lines);
        lines.extend(written(Role::Tail, &unit.tail));
    }
}
