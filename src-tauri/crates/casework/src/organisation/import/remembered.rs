//! Columns chosen before for a file of the same headings, so that next year's list is recognised at once.

use domain::vocabulary::Vocabulary;
use sha2::{Digest, Sha256};
use store::column_mapping::{self, ColumnMapping};

use super::Target;
use crate::{Desk, Failure};

/// The fields chosen last time, from left to right.
pub(super) fn columns(desk: &Desk, headings: &[String]) -> Result<Option<Vec<Option<Target>>>, Failure> {
    let name = name(headings);
    let kept = desk.read(|tx| Ok(column_mapping::all(tx)?))?.into_iter().find(|mapping| mapping.name == name);
    Ok(kept
        .filter(|mapping| mapping.fields.len() == headings.len())
        .map(|mapping| mapping.fields.iter().map(|(_, target)| Target::from_key(target)).collect()))
}

/// Keeps the choice as an act of its own, so that taking an import back does not forget it.
pub(super) fn keep(desk: &mut Desk, headings: &[String], columns: &[Option<Target>]) -> Result<(), Failure> {
    let fields = headings.iter().enumerate().map(|(at, heading)| {
        let target = columns.get(at).copied().flatten().map_or("", Target::key);
        (heading.chars().filter(|c| !c.is_control()).take(300).collect(), target.to_owned())
    });
    let mapping =
        ColumnMapping { name: name(headings), delimiter: String::new(), encoding: String::new(), fields: fields.collect() };
    let known = desk.read(|tx| Ok(column_mapping::all(tx)?))?.contains(&mapping);
    if !known {
        desk.write("Zapamiętano układ kolumn listy organizacji", |tx| Ok(column_mapping::save(tx, &mapping)?))?;
    }
    Ok(())
}

fn name(headings: &[String]) -> String {
    let hash = Sha256::digest(headings.join("\u{1f}"));
    let hash: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("organizacje {hash}")
}
