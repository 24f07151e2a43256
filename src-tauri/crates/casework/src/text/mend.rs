//! Mends that a finding of the text offers with one click.

use domain::{
    act::{
        Act, FieldKey, Inline, UnitId,
        ending::{self, endings},
        inline::tidy,
        reference::{ReferenceState, faults},
    },
    money::amounts_in,
    rule::text::{self, sum_differs::TOTAL},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    draft::{Changed, change},
    put_back,
    view::{DraftInput, DraftView},
};
use crate::{Desk, Failure, Reply};

/// A mend by the stable name of its act, at one unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Mend {
    /// `text.mend_endings`, `text.insert_total`, `text.point_reference`, `text.put_back`, and those of
    /// [`domain::rule::text::mend`].
    pub act: String,
    pub unit: u32,
}

/// Carries out a mend on the draft as the editor has it now, and saves it.
pub fn mend(desk: &mut Desk, input: DraftInput, mend: Mend) -> Result<Reply<DraftView>, Failure> {
    let unit = UnitId(mend.unit);
    if mend.act == put_back::ACT {
        return put_back::mend(desk, input, unit);
    }
    let law = desk.law();
    change(desk, input, |read, around| {
        let mut act = read.act.clone();
        let mended = match mend.act.as_str() {
            "text.mend_endings" => mend_endings(&mut act, unit),
            "text.point_reference" => point_references(&mut act, unit),
            "text.insert_total" => {
                let total = around.chips.value(&FieldKey::from(TOTAL));
                total.is_some() && insert_total(&mut act, unit)
            }
            name => match text::mend(&around.case(law, &read.act), name, unit) {
                Some(after) => {
                    act = after;
                    true
                }
                None => false,
            },
        };
        if !mended {
            return Err(too_late());
        }
        Ok(Changed { act: Some(act), focus: Some(read.keys.of_unit(unit)), ..Changed::default() })
    })
}

/// What the finding spoke of is not there any more.
pub(super) fn too_late() -> Failure {
    let sentence = "Tego nie da się już poprawić samoczynnie: treść zmieniła się w międzyczasie. Popraw ją ręcznie.";
    Failure::field("lines", sentence)
}

fn mend_endings(act: &mut Act, unit: UnitId) -> bool {
    let found: Vec<_> = endings(act).into_iter().filter(|fault| fault.unit == unit).collect();
    for fault in &found {
        ending::mend(act, fault);
    }
    !found.is_empty()
}

/// Leads every broken reference of the unit to the nearest unit that is left.
fn point_references(act: &mut Act, unit: UnitId) -> bool {
    let broken: Vec<(UnitId, UnitId)> = faults(act)
        .into_iter()
        .filter(|fault| fault.reference.from == unit && matches!(fault.reference.state, ReferenceState::Broken { .. }))
        .filter_map(|fault| Some((fault.reference.to, fault.instead?.0)))
        .collect();
    let Some(unit) = act.find_mut(unit).filter(|_| !broken.is_empty()) else {
        return false;
    };
    for piece in unit.title.iter_mut().chain(&mut unit.intro).chain(&mut unit.tail) {
        if let Inline::Reference { to, .. } = piece
            && let Some((_, instead)) = broken.iter().find(|(gone, _)| gone == to)
        {
            *to = *instead;
        }
    }
    true
}

/// Puts the chip of the plan's sum in the place of the largest amount typed in the unit.
fn insert_total(act: &mut Act, unit: UnitId) -> bool {
    let Some(unit) = act.find_mut(unit) else {
        return false;
    };
    for line in [&mut unit.intro, &mut unit.tail] {
        let written = line.iter().enumerate().flat_map(|(at, piece)| {
            let text = piece.words().unwrap_or_default();
            amounts_in(text).into_iter().map(move |written| (at, written))
        });
        let Some((at, written)) = written.max_by_key(|(_, written)| written.amount) else {
            continue;
        };
        let text = line[at].words().unwrap_or_default().to_owned();
        let parts = [Inline::text(&text[..written.at.start]), Inline::field(TOTAL), Inline::text(&text[written.at.end..])];
        line.splice(at..=at, parts);
        *line = tidy(std::mem::take(line));
        return true;
    }
    false
}

#[cfg(test)]
mod tests {
    use domain::act::{ActKind, Level};

    use super::*;

    #[test]
    fn the_largest_amount_of_a_unit_becomes_the_sum_of_the_plan() {
        let mut act = Act::new(ActKind::Programme);
        let mut unit = act.unit(Level::Paragraph);
        unit.intro = vec![Inline::text("Planuje się 320\u{a0}000,00 zł, w tym 10 000 zł na kulturę.")];
        let id = unit.id;
        act.units.push(unit);
        assert!(insert_total(&mut act, id));
        assert_eq!(
            act.units[0].intro,
            [Inline::text("Planuje się "), Inline::field(TOTAL), Inline::text(", w tym 10 000 zł na kulturę.")]
        );
    }
}
