//! Texts of the sample: read from plain text, with typed references made into real ones.

use std::collections::HashMap;

use domain::act::{
    Act, ActKind, Inline, Numbering, ReferenceStyle, UnitId, edit,
    inline::tidy,
    lines::{Role, from_lines, to_lines},
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
        None => linked(&read.act),
    }
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
    linked(&edited.act)
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

/// Makes typed references into real ones where the program would print them with the same words.
fn linked(act: &Act) -> Result<Act, Failure> {
    let numbering = Numbering::of(act);
    let addresses = addresses(act, &numbering);
    let mut lines = to_lines(act);
    for line in &mut lines {
        let Some(from) = line.id else { continue };
        let pieces = std::mem::take(&mut line.inlines);
        line.inlines = tidy(
            pieces
                .into_iter()
                .flat_map(|piece| match piece {
                    Inline::Text { text } => link(&text, from, &numbering, &addresses),
                    other => vec![other],
                })
                .collect(),
        );
    }
    Ok(from_lines(act, lines).map_err(fault)?.act)
}

/// Cuts a text into words and references.
fn link(text: &str, from: UnitId, numbering: &Numbering, addresses: &HashMap<String, UnitId>) -> Vec<Inline> {
    let mut pieces = Vec::new();
    let (mut done, mut at) = (0, 0);
    while let Some(step) = text[at..].find(['§', 'u', 'p', 'l']) {
        at += step;
        let length = citation(&text[at..]);
        if length == 0 {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        }
        let words = &text[at..at + length];
        if !of_another_act(&text[..at])
            && let Some(to) = target(words, from, numbering, addresses)
        {
            pieces.extend([Inline::text(&text[done..at]), Inline::Reference { to, style: ReferenceStyle::Short }]);
            done = at + length;
        }
        at += length;
    }
    pieces.push(Inline::text(&text[done..]));
    pieces
}

/// Length of the citation at the beginning of a text: `§ 8 ust. 1 pkt 2 lit. c` or its end; 0 when there is none.
fn citation(text: &str) -> usize {
    let mut length = 0;
    for (place, step) in ["§ ", "ust. ", "pkt ", "lit. "].into_iter().enumerate() {
        let (space, rest) = match text[length..].strip_prefix(' ') {
            Some(rest) if length > 0 => (1, rest),
            _ if length > 0 => break,
            _ => (0, text),
        };
        let Some(number) = rest.strip_prefix(step) else { continue };
        let digits = number.bytes().take_while(|byte| if place < 3 { byte.is_ascii_digit() } else { byte.is_ascii_lowercase() });
        let digits = digits.count();
        if digits == 0 || (place == 3 && digits > 2) {
            break;
        }
        length += space + step.len() + digits;
    }
    length
}

/// Whether the words before lead into another act: „art. 3 ust. 3 ustawy”.
fn of_another_act(before: &str) -> bool {
    let mut words = before.split_whitespace().rev();
    words.next().is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_alphanumeric())) && words.next() == Some("art.")
}

fn target(words: &str, from: UnitId, numbering: &Numbering, addresses: &HashMap<String, UnitId>) -> Option<UnitId> {
    let own = numbering.address(from)?;
    let own: Vec<&str> = own.split(' ').collect();
    let up_to = |word: &str| own.iter().position(|step| *step == word).map_or(own.len(), |at| at);
    let above = match words.split(' ').next()? {
        "§" => 0,
        "ust." => up_to("ust."),
        "pkt" => up_to("pkt"),
        _ => up_to("lit."),
    };
    let address = own[..above].iter().copied().chain(words.split(' ')).collect::<Vec<_>>().join(" ");
    let to = *addresses.get(&address)?;
    let printed = numbering.citation(from, to, ReferenceStyle::Short)?;
    (to != from && printed == words).then_some(to)
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
