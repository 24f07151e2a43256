//! A part of one text made ready for another: its units get fresh ids, and references inside it follow.

use std::collections::BTreeMap;

use domain::act::{Act, Inline, Unit, UnitId};

/// Gives every unit of the part a fresh id of the text it comes into.
pub(crate) fn name_anew(unit: &Unit, act: &mut Act, ids: &mut BTreeMap<UnitId, UnitId>) {
    ids.insert(unit.id, act.fresh());
    for child in &unit.children {
        name_anew(child, act, ids);
    }
}

/// The unit under its new names; references inside the part follow, others keep what they named.
pub(crate) fn copied(unit: &Unit, ids: &BTreeMap<UnitId, UnitId>) -> Unit {
    let line = |line: &[Inline]| {
        let piece = |piece: &Inline| match piece {
            Inline::Reference { to, style } => Inline::Reference { to: ids.get(to).copied().unwrap_or(*to), style: *style },
            other => other.clone(),
        };
        line.iter().map(piece).collect()
    };
    Unit {
        id: ids.get(&unit.id).copied().unwrap_or(unit.id),
        level: unit.level,
        title: line(&unit.title),
        intro: line(&unit.intro),
        children: unit.children.iter().map(|child| copied(child, ids)).collect(),
        tail: line(&unit.tail),
        meets: unit.meets.clone(),
    }
}
