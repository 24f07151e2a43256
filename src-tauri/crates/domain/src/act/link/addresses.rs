//! Which unit bears which address in the source.

use std::collections::HashMap;

use crate::act::body::Act;
use crate::act::number::{Numbering, Step, is_silent};
use crate::act::unit::{Level, Unit, UnitId};

/// The addresses of units as the source wrote them.
pub(super) struct Addresses<'a> {
    numbering: &'a Numbering,
    written: &'a HashMap<UnitId, Step>,
    pub own: HashMap<UnitId, Vec<Step>>,
    /// `None` where several units bear one address.
    pub found: HashMap<Vec<Step>, Option<UnitId>>,
}

impl<'a> Addresses<'a> {
    pub fn of(act: &Act, numbering: &'a Numbering, written: &'a HashMap<UnitId, Step>) -> Self {
        let mut addresses = Self { numbering, written, own: HashMap::new(), found: HashMap::new() };
        addresses.note(&act.units, None, &[]);
        addresses
    }

    fn note(&mut self, units: &[Unit], parent: Option<&Unit>, above: &[Step]) {
        for unit in units {
            let mut steps = above.to_vec();
            if matches!(unit.level, Level::Paragraph | Level::Plain) {
                steps.retain(|step| step.level != Level::Chapter);
            }
            if !parent.is_some_and(|parent| is_silent(unit, parent)) {
                let counted = self.numbering.steps(unit.id).and_then(<[Step]>::last).map_or(0, |step| step.number);
                let counted = Step { level: unit.level, number: counted };
                steps.push(self.written.get(&unit.id).copied().unwrap_or(counted));
                self.found.entry(steps.clone()).and_modify(|found| *found = None).or_insert(Some(unit.id));
            }
            self.note(&unit.children, Some(unit), &steps);
            self.own.insert(unit.id, steps);
        }
    }
}
