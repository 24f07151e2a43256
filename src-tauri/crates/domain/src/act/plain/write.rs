//! The text as plain text.

use crate::act::body::Act;
use crate::act::inline::FieldKey;
use crate::act::number::{Numbering, is_silent};
use crate::act::reference::Printer;
use crate::act::unit::{Level, Unit, UnitId};

/// The text as plain text with its marks, one unit a line.
///
/// `fields` fills the chips (see [`super::reference::no_fields`]).
pub fn write(act: &Act, fields: &dyn Fn(&FieldKey) -> Option<String>) -> String {
    let printer = Printer::new(act, fields);
    let mut out = String::new();
    write_units(&act.units, None, &printer, &mut out);
    out
}

/// One unit with everything in it, with its marks; `None` when it is not in the text.
pub fn write_unit(act: &Act, id: UnitId, fields: &dyn Fn(&FieldKey) -> Option<String>) -> Option<String> {
    let parent = act.above(id)?.last().copied();
    let unit = act.find(id)?;
    let mut out = String::new();
    write_units(std::slice::from_ref(unit), parent, &Printer::new(act, fields), &mut out);
    Some(out.trim_end().to_owned())
}

fn write_units(units: &[Unit], parent: Option<&Unit>, printer: &Printer<'_>, out: &mut String) {
    for (position, unit) in units.iter().enumerate() {
        // The first ustęp stands on the line of its §.
        let beside = position == 0
            && unit.level == Level::Subsection
            && parent.is_some_and(|parent| parent.level == Level::Paragraph && parent.intro.is_empty());
        if beside && out.ends_with('\n') {
            out.pop();
            out.push(' ');
        }
        let numbering: &Numbering = printer.numbering();
        let mark = numbering.mark(unit.id);
        let text = printer.line(unit.id, unit.opening());
        let silent = parent.is_some_and(|parent| is_silent(unit, parent));
        out.push_str(mark);
        if !mark.is_empty() && !silent && !text.is_empty() {
            out.push(if unit.level.is_heading() { '\n' } else { ' ' });
        }
        out.push_str(&text);
        out.push('\n');
        write_units(&unit.children, Some(unit), printer, out);
        if !unit.tail.is_empty() {
            out.push_str(&printer.line(unit.id, &unit.tail));
            out.push('\n');
        }
    }
}
