//! A deleted unit comes back: from the version it is compared with, or from the newest version that still has it.

use domain::{
    act::{
        Act, Numbering, UnitId,
        diff::Kinship,
        edit,
        reference::{Fault, ReferenceState, faults},
    },
    finding::{Finding, Place, Remedy},
    id::{Revision, TextId},
};
use store::{ReadTx, text::VersionRow};

use super::{
    compare, draft,
    draft::{Changed, change},
    mend::too_late,
    owner::unlocked,
    version::{act_of, keep_version_in},
    view::{DraftInput, DraftView, PieceInput},
};
use crate::{Desk, Failure, Reply, Topic, view::Key};

/// The stable name of the mend.
pub(super) const ACT: &str = "text.put_back";

/// Puts a unit of a compared text, with what was in it, back into the draft of `text` that was seen at `revision`; answers its
/// address there. The draft is kept as a version first.
pub fn put_back(desk: &mut Desk, text: Key, revision: Key, source: &str, unit: u32) -> Result<Reply<String>, Failure> {
    let id = TextId(text.0);
    let address = desk.write("Wstawienie usuniętej jednostki z powrotem", |tx| {
        let (from, version) = compare::parse(source)?;
        if compare::kinship(tx, id, from)? == Kinship::Strangers {
            return Err(Failure::field(
                "source",
                "Z tej treści nie można wstawić jednostki: nie jest wersją treści, którą zmieniasz.",
            ));
        }
        unlocked(tx, id)?;
        let now = draft::act(tx, id)?;
        // Whoever saw an older draft is told before anything is kept.
        store::text::save_draft(tx, id, Revision(revision.0), &now)?;
        let older = act_of(tx, from, version)?;
        let edited = edit::put_back(&now, &older, UnitId(unit)).map_err(|error| Failure::field("unit", error.to_string()))?;
        keep_version_in(tx, id, "przed wstawieniem usuniętej jednostki")?;
        let seen = store::text::get(tx, id)?.revision;
        store::text::save_draft(tx, id, seen, &edited.act)?;
        Ok(Numbering::of(&edited.act).address(edited.focus).unwrap_or_default())
    })?;
    Ok(Reply::new(address, &[Topic::Texts, Topic::Desk]))
}

/// Offers the way back to a reference that no other unit can stand in for, when a kept version has its unit.
pub(super) fn offer(tx: &ReadTx<'_>, text: TextId, act: &Act, findings: &mut [Finding]) -> Result<(), Failure> {
    let mut kept = Kept::of(tx, text)?;
    for fault in faults(act).iter().filter(|fault| fault.instead.is_none()) {
        let from = |place: &Place| matches!(place, Place::Unit { unit, .. } if *unit == fault.reference.from.0);
        let broken =
            findings.iter_mut().find(|finding| finding.rule == "T-01" && finding.remedy.is_none() && from(&finding.place));
        let (Some(finding), Some(last)) = (broken, last(fault)) else { continue };
        if kept.newest_with(fault.reference.to)?.is_some() {
            finding.remedy = Some(Remedy { label: format!("Wstaw z powrotem {last}"), act: ACT.into() });
        }
    }
    Ok(())
}

/// Brings back the units that the references of `from` led to.
pub(super) fn mend(desk: &mut Desk, input: DraftInput, from: UnitId) -> Result<Reply<DraftView>, Failure> {
    let text = TextId(input.id.0);
    let sought = sought(&input, from);
    let versions = desk.read(|tx| {
        let mut kept = Kept::of(tx, text)?;
        for unit in sought {
            kept.newest_with(unit)?;
        }
        Ok(kept.read)
    })?;
    change(desk, input, |read, _| {
        let mut act = read.act.clone();
        let mut focus = None;
        for fault in faults(&read.act).iter().filter(|fault| fault.reference.from == from && last(fault).is_some()) {
            let Some(older) = versions.iter().find(|older| older.find(fault.reference.to).is_some()) else { continue };
            // Two references may lead to the same unit.
            let Ok(edited) = edit::put_back(&act, older, fault.reference.to) else { continue };
            focus = Some(read.keys.of_unit(edited.focus));
            act = edited.act;
        }
        match focus {
            Some(_) => Ok(Changed { act: Some(act), focus, ..Changed::default() }),
            None => Err(too_late()),
        }
    })
}

fn last(fault: &Fault) -> Option<&str> {
    match &fault.reference.state {
        ReferenceState::Broken { last } => last.as_deref(),
        ReferenceState::Sound | ReferenceState::Itself => None,
    }
}

/// Units that the references of `from` lead to and that have no line.
fn sought(input: &DraftInput, from: UnitId) -> Vec<UnitId> {
    let pieces = input.lines.iter().filter(|line| line.id == Some(from.0)).flat_map(|line| &line.pieces);
    let targets = pieces.filter_map(|piece| match piece {
        PieceInput::Reference { to, .. } => Some(*to),
        _ => None,
    });
    let gone = |to: &u32| input.lines.iter().all(|line| line.id != Some(*to));
    targets.filter(gone).map(UnitId).collect()
}

/// The kept versions of a text, the newest first, each read once and only as far back as a unit is sought.
struct Kept<'a> {
    tx: &'a ReadTx<'a>,
    rows: std::vec::IntoIter<VersionRow>,
    read: Vec<Act>,
}

impl<'a> Kept<'a> {
    fn of(tx: &'a ReadTx<'a>, text: TextId) -> Result<Self, Failure> {
        Ok(Self { tx, rows: store::text::versions(tx, text)?.into_iter(), read: Vec::new() })
    }

    /// The newest version that has the unit. A version kept before its id was given out ends the search.
    fn newest_with(&mut self, unit: UnitId) -> Result<Option<&Act>, Failure> {
        let mut at = 0;
        loop {
            if at == self.read.len() {
                let Some(row) = self.rows.next() else { return Ok(None) };
                self.read.push(store::text::version(self.tx, row.id)?.act);
            }
            if self.read[at].next <= unit.0 {
                return Ok(None);
            }
            if self.read[at].find(unit).is_some() {
                return Ok(Some(&self.read[at]));
            }
            at += 1;
        }
    }
}
