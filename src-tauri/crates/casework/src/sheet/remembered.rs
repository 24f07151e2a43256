//! Columns chosen before for a file of the same headings, so that next year's list is recognised at once.

use sha2::{Digest, Sha256};
use store::column_mapping::{self, ColumnMapping};

use super::Kind;
use crate::{Desk, Failure};

/// Keys of the fields chosen last time, from left to right; an empty one left its column out.
pub(crate) fn columns(desk: &Desk, kind: &Kind, headings: &[String]) -> Result<Option<Vec<String>>, Failure> {
    let name = name(kind, headings);
    let kept = desk.read(|tx| Ok(column_mapping::all(tx)?))?.into_iter().find(|mapping| mapping.name == name);
    Ok(kept
        .filter(|mapping| mapping.fields.len() == headings.len())
        .map(|mapping| mapping.fields.into_iter().map(|(_, target)| target).collect()))
}

/// Keeps the choice as an act of its own, so that taking an import back does not forget it.
pub(crate) fn keep(desk: &mut Desk, kind: &Kind, headings: &[String], columns: &[&str]) -> Result<(), Failure> {
    let fields = headings.iter().enumerate().map(|(at, heading)| {
        let target = columns.get(at).copied().unwrap_or_default();
        (heading.chars().filter(|c| !c.is_control()).take(300).collect(), target.to_owned())
    });
    let name = name(kind, headings);
    let mapping = ColumnMapping { name, delimiter: String::new(), encoding: String::new(), fields: fields.collect() };
    let known = desk.read(|tx| Ok(column_mapping::all(tx)?))?.contains(&mapping);
    if !known {
        desk.write(kind.remembered, |tx| Ok(column_mapping::save(tx, &mapping)?))?;
    }
    Ok(())
}

fn name(kind: &Kind, headings: &[String]) -> String {
    let hash = Sha256::digest(headings.join("\u{1f}"));
    let hash: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{} {hash}", kind.name)
}
