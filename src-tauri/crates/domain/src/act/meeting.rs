//! Which units of a text meet what an act must contain.

use super::{Act, Inline, Numbering, RequirementKey, Unit, UnitId};

/// A unit that meets an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingUnit {
    pub unit: UnitId,
    /// "§ 8 ust. 1".
    pub address: String,
    pub empty: bool,
}

/// The units of a text marked with an item, in the order of the text.
pub fn meeting_units(act: &Act, numbering: &Numbering, item: &str) -> Vec<MeetingUnit> {
    marked(act, item)
        .map(|unit| MeetingUnit {
            unit: unit.id,
            address: numbering.address(unit.id).unwrap_or_default(),
            empty: !has_content(unit),
        })
        .collect()
}

/// The same without units that stand inside another one of them.
pub fn outermost(act: &Act, item: &str) -> Vec<UnitId> {
    let all: Vec<UnitId> = marked(act, item).map(|unit| unit.id).collect();
    let inside = |unit: &UnitId| act.above(*unit).is_some_and(|above| above.iter().any(|outer| all.contains(&outer.id)));
    all.iter().copied().filter(|unit| !inside(unit)).collect()
}

/// Marks a unit as meeting an item, or takes the mark off; `None` when the unit is not in the text.
pub fn mark(act: &mut Act, unit: UnitId, item: &str, on: bool) -> Option<()> {
    let unit = act.find_mut(unit)?;
    unit.meets.retain(|known| known.0 != item);
    if on {
        unit.meets.push(RequirementKey(item.to_owned()));
    }
    Some(())
}

/// Whether a unit says anything: words, a chip or a reference in it or under it. The title of a chapter alone says nothing.
pub fn has_content(unit: &Unit) -> bool {
    let says = |line: &[Inline]| line.iter().any(|piece| piece.words().is_none_or(|words| !words.trim().is_empty()));
    says(&unit.intro) || says(&unit.tail) || unit.children.iter().any(has_content)
}

fn marked<'a>(act: &'a Act, item: &'a str) -> impl Iterator<Item = &'a Unit> {
    act.walk().filter(move |unit| unit.meets.iter().any(|key| key.0 == item))
}
