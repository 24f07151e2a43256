//! Texts of the sample: read from plain text, with typed references made into real ones.

use std::collections::HashMap;

use domain::act::{
    Act, ActKind, Inline, Numbering, UnitId, edit,
    lines::Role,
    link::link,
    plain,
    reference::{Printer, no_fields},
};

use super::fault;
use crate::Failure;

/// Reads a text; everything in it must be understood.
pub(super) fn read(kind: ActKind, text: &str) -> Result<Act, Failure> {
    let read = plain::from_plain(kind, text).map_err(fault)?;
    match read.notes.first() {
        Some(note) => Err(fault(note.sentence())),
        None => Ok(linked(&read.act)),
    }
}

/// The text with its typed references made into real ones; its numbers are in order.
fn linked(act: &Act) -> Act {
    link(act, &HashMap::new()).act
}

/// The unit at an address.
pub(super) fn unit(act: &Act, address: &str) -> Result<UnitId, Failure> {
    addresses(act, &Numbering::of(act)).get(address).copied().ok_or_else(|| fault(format!("no unit {address}")))
}

/// Says which units meet the required items.
pub(super) fn tagged<'m>(mut act: Act, meets: impl IntoIterator<Item = (&'m String, &'m Vec<String>)>) -> Result<Act, Failure> {
    for (key, places) in meets {
        for place in places {
            let id = unit(&act, place)?;
            if let Some(unit) = act.find_mut(id) {
                unit.meets.push(key.as_str().into());
            }
        }
    }
    Ok(act)
}

/// The text with other words in one unit; a mark at the beginning of the words is left out, the program counts it.
pub(super) fn reworded(act: &Act, place: &str, words: &str) -> Result<Act, Failure> {
    let id = unit(act, place)?;
    let mark = Numbering::of(act).mark(id).to_owned();
    let words = words.trim().strip_prefix(&mark).unwrap_or(words).trim();
    let edited = edit::set_words(act, id, Role::Intro, vec![Inline::text(words)]).map_err(fault)?;
    Ok(linked(&edited.act))
}

/// The text as it was before a unit came into it.
pub(super) fn before(act: &Act, place: &str) -> Result<Act, Failure> {
    let mut act = edit::remove(act, unit(act, place)?).map_err(fault)?.act;
    act.gone.clear();
    Ok(act)
}

/// The words of a unit with its mark and everything in it, one unit a line.
pub(super) fn wording(act: &Act, id: UnitId) -> String {
    let printer = Printer::new(act, &no_fields);
    let Some(unit) = act.find(id) else { return String::new() };
    let mut lines = Vec::new();
    spell(&printer, unit, &mut lines);
    lines.join("\n")
}

fn spell(printer: &Printer<'_>, unit: &domain::act::Unit, lines: &mut Vec<String>) {
    let own = format!("{} {}", printer.numbering().mark(unit.id), printer.line(unit.id, unit.opening()));
    lines.push(own.trim().to_owned());
    unit.children.iter().for_each(|child| spell(printer, child, lines));
    if !unit.tail.is_empty() {
        lines.push(printer.line(unit.id, &unit.tail));
    }
}

fn addresses(act: &Act, numbering: &Numbering) -> HashMap<String, UnitId> {
    let mut addresses = HashMap::new();
    for unit in act.walk() {
        if let Some(address) = numbering.address(unit.id) {
            // A silent ustęp has the address of its §, which stands first.
            addresses.entry(address).or_insert(unit.id);
        }
    }
    addresses
}

#[cfg(test)]
mod tests {
    use domain::act::reference::references;

    use super::*;

    const TEXT: &str = "§ 1. 1. Zadania z art. 3 ust. 3 ustawy:\n1) pierwsze;\n2) drugie.\n2. Zadania, o których mowa w ust. 1 pkt 2, z art. 5 ust. 1.\n\
                        § 2. Stosuje się § 1 ust. 2.";

    #[test]
    fn typed_references_follow_their_units_and_print_the_same_words() {
        let act = read(ActKind::Programme, TEXT).unwrap();
        let links = references(&act);
        assert_eq!(links.len(), 2);
        assert_eq!(links[0].to, unit(&act, "§ 1 ust. 1 pkt 2").unwrap());
        assert_eq!(plain::write(&act, &no_fields).trim(), TEXT);
    }

    #[test]
    fn a_unit_is_worded_with_its_mark_and_its_inside() {
        let act = read(ActKind::Programme, TEXT).unwrap();
        let id = unit(&act, "§ 1 ust. 1").unwrap();
        assert_eq!(wording(&act, id), "1. Zadania z art. 3 ust. 3 ustawy:\n1) pierwsze;\n2) drugie.");
    }
}
