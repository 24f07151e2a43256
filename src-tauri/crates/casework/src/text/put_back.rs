//! A deleted unit comes back: from the version it is compared with, or from the newest version that still has it.

use domain::{
    act::{
        Act, Numbering, UnitId, edit,
        reference::{Fault, ReferenceState, faults},
    },
    finding::{Finding, Place, Remedy},
    id::TextId,
};
use store::ReadTx;

use super::{
    compare, draft,
    draft::{Changed, change},
    mend::too_late,
    version::{act_of, keep_version_in},
    view::{DraftInput, DraftView},
};
use crate::{Desk, Failure, Reply, Topic, view::Key};

/// The stable name of the mend.
pub(super) const ACT: &str = "text.put_back";

/// Puts a unit of a compared text, with what was in it, back into the draft of `text`; answers its address there. The draft is
/// kept as a version first.
pub fn put_back(desk: &mut Desk, text: Key, source: &str, unit: u32) -> Result<Reply<String>, Failure> {
    let id = TextId(text.0);
    let (now, older) = desk.read(|tx| {
        let (from, version) = compare::parse(source)?;
        Ok((draft::act(tx, id)?, act_of(tx, from, version)?))
    })?;
    let edited = edit::put_back(&now, &older, UnitId(unit)).map_err(|error| Failure::field("unit", error.to_string()))?;
    desk.write("Wstawienie usuniętej jednostki z powrotem", |tx| {
        keep_version_in(tx, id, "przed wstawieniem usuniętej jednostki")?;
        let seen = store::text::get(tx, id)?.revision;
        Ok(store::text::save_draft(tx, id, seen, &edited.act)?)
    })?;
    let address = Numbering::of(&edited.act).address(edited.focus).unwrap_or_default();
    Ok(Reply::new(address, &[Topic::Texts, Topic::Desk]))
}

/// Offers the way back to a reference that no other unit can stand in for, when a kept version has its unit.
pub(super) fn offer(tx: &ReadTx<'_>, text: TextId, act: &Act, findings: &mut [Finding]) -> Result<(), Failure> {
    for fault in faults(act).iter().filter(|fault| fault.instead.is_none()) {
        let from = |place: &Place| matches!(place, Place::Unit { unit, .. } if *unit == fault.reference.from.0);
        let broken =
            findings.iter_mut().find(|finding| finding.rule == "T-01" && finding.remedy.is_none() && from(&finding.place));
        let (Some(finding), Some(last)) = (broken, last(fault)) else { continue };
        if newest_with(tx, text, fault.reference.to)?.is_some() {
            finding.remedy = Some(Remedy { label: format!("Wstaw z powrotem {last}"), act: ACT.into() });
        }
    }
    Ok(())
}

/// Brings back the units that the references of `from` led to.
pub(super) fn mend(desk: &mut Desk, input: DraftInput, from: UnitId) -> Result<Reply<DraftView>, Failure> {
    let text = TextId(input.id.0);
    let versions = desk.read(|tx| {
        let kept = store::text::versions(tx, text)?.into_iter();
        kept.map(|row| Ok(store::text::version(tx, row.id)?.act)).collect::<Result<Vec<Act>, Failure>>()
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

fn newest_with(tx: &ReadTx<'_>, text: TextId, unit: UnitId) -> Result<Option<Act>, Failure> {
    for row in store::text::versions(tx, text)? {
        let act = store::text::version(tx, row.id)?.act;
        if act.find(unit).is_some() {
            return Ok(Some(act));
        }
    }
    Ok(None)
}
