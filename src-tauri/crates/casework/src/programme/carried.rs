//! What a new programme takes over from an earlier one: its text in the new years, its goals and its tasks.

use std::collections::BTreeMap;

use domain::{
    act::{Act, Numbering, UnitId},
    id::{GoalId, ProgrammeId},
    programme::{PriorityTask, carry},
};
use store::WriteTx;

use crate::{Failure, records::ProgrammeRecords};

/// The earlier text in the new years, and what was done to it in sentences.
pub(super) fn carried(earlier: &ProgrammeRecords, from: i32, notes: &mut Vec<String>) -> Act {
    let old = &earlier.stored.record;
    moved(&earlier.text, (old.year_from, old.year_to), from, notes)
}

pub(super) fn moved(text: &Act, (old_from, old_to): (i32, i32), from: i32, notes: &mut Vec<String>) -> Act {
    let carried = carry::carry(text, old_from..=old_to, from - old_from);
    let numbering = Numbering::of(&carried.act);
    let places = |units: &[UnitId]| {
        let named: Vec<String> =
            units.iter().filter_map(|unit| numbering.address(*unit)).filter(|place| !place.is_empty()).collect();
        named.join(", ")
    };
    if !carried.moved.is_empty() {
        notes.push(format!("Przesunięto lata w: {}.", places(&carried.moved)));
    }
    if !carried.renewed.is_empty() {
        notes.push(format!(
            "Opis zeszłorocznych konsultacji i opinii zastąpiono danymi, które uzupełnią się same: {}.",
            places(&carried.renewed)
        ));
    }
    carried.act
}

/// Copies the goals with their indicators.
pub(super) fn copy_goals(tx: &WriteTx<'_>, earlier: &ProgrammeRecords, to: ProgrammeId) -> Result<(), Failure> {
    let mut copies: BTreeMap<GoalId, GoalId> = BTreeMap::new();
    // Main goals first, because the others stand under them.
    let (main, under): (Vec<_>, Vec<_>) = earlier.goals.iter().partition(|goal| goal.record.parent.is_none());
    for goal in main.into_iter().chain(under) {
        let mut copy = goal.record.clone();
        copy.programme = to;
        copy.parent = copy.parent.and_then(|parent| copies.get(&parent).copied());
        copies.insert(goal.id, store::goal::insert(tx, &copy)?);
    }
    for indicator in &earlier.indicators {
        let Some(goal) = copies.get(&indicator.record.goal) else { continue };
        let mut copy = indicator.record.clone();
        copy.goal = *goal;
        store::goal::indicator::insert(tx, &copy)?;
    }
    Ok(())
}

/// Copies the priority tasks, each with the one it goes on from.
pub(super) fn copy_tasks(tx: &WriteTx<'_>, earlier: &ProgrammeRecords, to: ProgrammeId) -> Result<(), Failure> {
    for task in &earlier.tasks {
        let copy = PriorityTask { programme: to, previous: Some(task.id), ..task.record.clone() };
        store::priority_task::insert(tx, &copy)?;
    }
    Ok(())
}
