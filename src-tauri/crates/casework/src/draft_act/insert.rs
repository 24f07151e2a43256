//! Putting a missing part into the text from the shipped words of its kind: before the final provisions, or into the annex.

use std::collections::BTreeMap;

use domain::{
    act::{
        Act, Level, Numbering, Unit, UnitId,
        lines::{from_lines, to_lines},
        meeting::{mark, outermost},
    },
    law::{ActItem, Value},
    rule::{TextRole, text::first_final},
};

use super::{CHANGED, editable, text_of_kind};
use crate::{
    Desk, Failure, Reply,
    programme::copying::{copied, name_anew},
    text::change_in,
    view::Key,
};

/// Puts a missing item in; answers the addresses where it stands now.
pub fn insert_from_template(desk: &mut Desk, id: Key, item: &str) -> Result<Reply<Vec<String>>, Failure> {
    let (pack, today) = (desk.law(), desk.today());
    let put = desk.write("Wstawiono element aktu z szablonu", |tx| {
        let stored = editable(tx, id)?;
        known(&pack.on(today).act_items(stored.record.kind), item)?;
        let (records, office) = super::load(tx, id)?;
        let case = records.case(&office, pack, today);
        let shipped = text_of_kind(tx, stored.record.kind, case.is_local_law().unwrap_or(false), today)?;
        let end = first_final(&case.text_case(TextRole::Act, &records.text));
        let mut act = records.text.clone();
        insert(&mut act, &shipped, item, end)?;
        // A part taken out of its place may need another level.
        let sound = from_lines(&act, to_lines(&act)).map_err(|fault| Failure::field("item", fault.to_string()))?;
        change_in(tx, stored.record.text, &sound.act, "Wstawiono element z szablonu")?;
        let numbering = Numbering::of(&sound.act);
        Ok(outermost(&sound.act, item).into_iter().filter_map(|unit| numbering.address(unit)).collect())
    })?;
    Ok(Reply::new(put, CHANGED))
}

/// The item is one of the list.
pub(super) fn known(items: &[Value<ActItem>], item: &str) -> Result<(), Failure> {
    match items.iter().any(|known| known.value.key == item) {
        true => Ok(()),
        false => {
            Err(Failure::field("item", "Tego elementu nie ma na liście dla takiego aktu. Odśwież stronę i wybierz ponownie."))
        }
    }
}

fn insert(act: &mut Act, source: &Act, item: &str, end: Option<UnitId>) -> Result<(), Failure> {
    let wanted = outermost(source, item);
    if wanted.is_empty() {
        return Err(Failure::field("item", "W szablonie nie ma jednostki oznaczonej jako ten element. Napisz ją w treści."));
    }
    // An empty unit that only carried the mark gives way to the one with words.
    for unit in outermost(act, item) {
        mark(act, unit, item, false);
    }
    let mut ids = BTreeMap::new();
    for unit in wanted.iter().filter_map(|unit| source.find(*unit)) {
        name_anew(unit, act, &mut ids);
    }
    for unit in wanted {
        let Some(found) = source.find(unit) else { continue };
        let mut copy = copied(found, &ids);
        if !copy.level.is_heading() && copy.level != Level::Plain {
            copy.level = Level::Paragraph;
        }
        let in_annex = source.above(unit).is_some_and(|above| above.iter().any(|outer| outer.level == Level::Annex));
        match act.units.iter_mut().find(|unit| in_annex && unit.level == Level::Annex) {
            Some(annex) => at_end_of(annex, copy),
            None => before_end(act, copy, end),
        }
    }
    Ok(())
}

/// At the end of the annex, in its last chapter where it has some.
fn at_end_of(annex: &mut Unit, copy: Unit) {
    match annex.children.last_mut().filter(|last| last.level == Level::Chapter) {
        Some(chapter) => chapter.children.push(copy),
        None => annex.children.push(copy),
    }
}

/// Before the first final provision, wherever it stands; without one before the annexes.
fn before_end(act: &mut Act, copy: Unit, end: Option<UnitId>) {
    let at = |units: &[Unit]| end.and_then(|end| units.iter().position(|unit| unit.id == end));
    if let Some(place) = at(&act.units) {
        return act.units.insert(place, copy);
    }
    let chapter = act.units.iter_mut().find_map(|unit| at(&unit.children).map(|place| (unit, place)));
    if let Some((chapter, place)) = chapter {
        return chapter.children.insert(place, copy);
    }
    let place = act.units.iter().position(|unit| unit.level == Level::Annex).unwrap_or(act.units.len());
    act.units.insert(place, copy);
}
