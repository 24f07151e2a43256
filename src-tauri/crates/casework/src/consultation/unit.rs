//! The units of the consulted text: to choose from, and frozen into a remark with their address and wording of the day.

use domain::{
    act::{Act, Level, Numbering, UnitId, plain, reference::no_fields},
    id::ConsultationId,
};
use serde::Serialize;
use specta::Type;

use crate::{Desk, Failure, records::ConsultationRecords, view::Key};

/// A unit of the text, for choosing.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct UnitLine {
    pub id: u32,
    /// "§ 8 ust. 1 pkt 3".
    pub address: String,
    /// The beginning of its words.
    pub words: String,
}

/// Most characters of a unit's words in the list.
const BEGINNING: usize = 90;

pub fn units(desk: &Desk, consultation: Key) -> Result<Vec<UnitLine>, Failure> {
    let text = desk.read(|tx| Ok(ConsultationRecords::load(tx, ConsultationId(consultation.0))?.text))?;
    Ok(text.as_ref().map(lines).unwrap_or_default())
}

fn lines(act: &Act) -> Vec<UnitLine> {
    let numbering = Numbering::of(act);
    let lines = act.walk().filter(|unit| unit.level != Level::Annex).filter_map(|unit| {
        let words = plain::write_unit(act, unit.id, &no_fields)?;
        let first: String = words.lines().collect::<Vec<_>>().join(" ").chars().take(BEGINNING).collect();
        Some(UnitLine { id: unit.id.0, address: numbering.address(unit.id)?, words: first })
    });
    lines.collect()
}

/// Address and wording of a unit at this moment.
pub(super) fn frozen(act: Option<&Act>, unit: u32) -> Result<(String, String), Failure> {
    let gone = || Failure::field("unit", "Tej jednostki nie ma już w projekcie. Wybierz inną albo „cały projekt”.");
    let act = act.ok_or_else(gone)?;
    let id = UnitId(unit);
    let address = Numbering::of(act).address(id).ok_or_else(gone)?;
    Ok((address, plain::write_unit(act, id, &no_fields).ok_or_else(gone)?))
}

/// The address that the unit has today.
pub(super) fn address_now(act: Option<&Act>, unit: u32) -> Option<String> {
    Numbering::of(act?).address(UnitId(unit))
}
