//! The units of the consulted text: to choose from, and frozen into a remark with their address and wording of the day.

use domain::{
    act::{Act, FieldKey, Level, Numbering, UnitId, plain},
    id::ConsultationId,
};
use serde::Serialize;
use specta::Type;
use store::ReadTx;

use crate::{Desk, Failure, document::Chips, records::ConsultationRecords, text::owner::Surroundings, view::Key};

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
    desk.read(|tx| {
        let records = ConsultationRecords::load(tx, ConsultationId(consultation.0))?;
        let chips = chips(desk, tx, &records)?;
        Ok(records.text.as_ref().map(|act| lines(act, &chips)).unwrap_or_default())
    })
}

/// The chips of the consulted text, so that a unit reads as it will be printed.
pub(super) fn chips(desk: &Desk, tx: &ReadTx<'_>, records: &ConsultationRecords) -> Result<Chips, Failure> {
    let around = records.stored.record.text.map(|text| Surroundings::load(desk, tx, text)).transpose()?;
    Ok(around.map_or_else(Chips::default, |around| around.chips))
}

fn lines(act: &Act, chips: &Chips) -> Vec<UnitLine> {
    let words = |key: &FieldKey| chips.words(key);
    let numbering = Numbering::of(act);
    let lines = act.walk().filter(|unit| unit.level != Level::Annex).filter_map(|unit| {
        let written = plain::write_unit(act, unit.id, &words)?;
        let first: String = written.lines().collect::<Vec<_>>().join(" ").chars().take(BEGINNING).collect();
        Some(UnitLine { id: unit.id.0, address: numbering.address(unit.id)?, words: first })
    });
    lines.collect()
}

/// Said of a unit that is not there.
pub(super) const GONE: &str = "Tej jednostki nie ma już w projekcie. Wybierz inną albo „cały projekt”.";

/// Address and wording of a unit at this moment.
pub(super) fn frozen(act: Option<&Act>, unit: u32, chips: &Chips) -> Result<(String, String), Failure> {
    let gone = || Failure::field("unit", GONE);
    let act = act.ok_or_else(gone)?;
    let id = UnitId(unit);
    let words = |key: &FieldKey| chips.words(key);
    let address = Numbering::of(act).address(id).ok_or_else(gone)?;
    Ok((address, plain::write_unit(act, id, &words).ok_or_else(gone)?))
}

/// The address that the unit has today.
pub(super) fn address_now(act: Option<&Act>, unit: u32) -> Option<String> {
    Numbering::of(act?).address(UnitId(unit))
}
