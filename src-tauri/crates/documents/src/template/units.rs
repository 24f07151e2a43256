//! Units of a legal text, gathered while a template is filled.

use std::collections::BTreeMap;

use domain::act::{Act, ActKind, Inline, Line, Role, UnitId, lines};

use super::nodes::Place;
use crate::{DocumentFault, fault::Answer};

/// What a reference holds until the unit of its name has an id.
const AWAITED: u32 = 1_000_000;

/// Units in the order of the text.
#[derive(Default)]
pub struct Gathered {
    lines: Vec<Line>,
    places: Vec<Place>,
    names: BTreeMap<String, usize>,
    awaited: Vec<String>,
}

impl Gathered {
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    pub fn add(&mut self, line: Line, name: Option<&str>, place: Place) {
        if let Some(name) = name {
            self.names.insert(name.to_owned(), self.lines.len());
        }
        self.lines.push(line);
        self.places.push(place);
    }

    /// A reference to the unit with this name, before it has an id.
    pub fn reference(&mut self, name: &str) -> Inline {
        let at = self.awaited.iter().position(|known| known == name).unwrap_or_else(|| {
            self.awaited.push(name.to_owned());
            self.awaited.len() - 1
        });
        Inline::reference(UnitId(AWAITED + at as u32))
    }

    /// Level and role of the line before, for a common part.
    pub fn last_unit(&self) -> Option<&Line> {
        self.lines.iter().rev().find(|line| line.role != Role::Tail)
    }

    /// The text these units make; also where each name ended up. A unit in a wrong place is a mistake of the template.
    pub fn act(self, kind: ActKind, file: &str) -> Answer<(Act, BTreeMap<String, UnitId>)> {
        let fault = |line: usize, cause: String| {
            let place = self.places.get(line).copied().unwrap_or_default();
            DocumentFault::Template { file: file.to_owned(), line: place.line, column: place.column, cause }
        };
        let made = lines::from_lines(&Act::new(kind), self.lines.clone()).map_err(|error| fault(0, error.to_string()))?;
        if let Some(repair) = made.repairs.first() {
            return Err(fault(repair.line, "ta jednostka nie może tu stać: brakuje nad nią jednostki pośredniej.".to_owned()));
        }
        let mut act = made.act;
        let ids: Vec<UnitId> = act.walk().map(|unit| unit.id).collect();
        let units = self.lines.iter().enumerate().filter(|(_, line)| line.role != Role::Tail);
        let by_line: BTreeMap<usize, UnitId> = units.map(|(at, _)| at).zip(ids).collect();
        let names: BTreeMap<String, UnitId> =
            self.names.iter().filter_map(|(name, at)| Some((name.clone(), *by_line.get(at)?))).collect();
        for (line, id) in &by_line {
            let Some(unit) = act.find_mut(*id) else { continue };
            for inline in unit.title.iter_mut().chain(&mut unit.intro).chain(&mut unit.tail) {
                if let Inline::Reference { to, .. } = inline
                    && let Some(name) = to.0.checked_sub(AWAITED).and_then(|at| self.awaited.get(at as usize))
                {
                    let cause = || format!("jednostki „@{name}” nie ma w tekście, w którym stoi odesłanie.");
                    *to = *names.get(name).ok_or_else(|| fault(*line, cause()))?;
                }
            }
        }
        Ok((act, names))
    }
}
