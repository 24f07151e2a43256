//! From a remark to the draft and back: the suggestion that the editor shows, the change it brings, and the link between both.
//!
//! [`suggestion`] is what stands above the editor; [`insert::apply`] puts its wording into the draft; [`by_hand`] notes what the officer
//! changed herself. Either way the version and the remark know of each other: [`of_remark`], and the list of versions.

use domain::{
    act::{Act, Numbering, UnitId, diff::runs, plain},
    consultation::Remark,
    id::{RemarkId, Revision, TextId},
};
use serde::Serialize;
use specta::Type;
use store::ReadTx;

use super::{
    CHANGED, Held, Saved, insert,
    remarks::{WordRun, shown},
    still_open, unit,
};
use crate::{Desk, Failure, Reply, Topic, document::Chips, text::keep_version_in, view::Key};

/// A version of the draft that a remark brought, with the way to see it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RemarkChange {
    pub text: Key,
    /// From 1.
    pub number: u32,
    /// "§ 8 ust. 1 pkt 3" as it stands in that version, else "projekt".
    pub address: String,
    pub unit: Option<u32>,
    /// Sides of the comparison: what stood before, and the version.
    pub left: String,
    pub right: String,
}

/// A remark beside the unit that it asks to change.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RemarkSuggestion {
    pub id: Key,
    pub revision: Key,
    pub consultation: Key,
    pub number: u32,
    pub sender: String,
    pub content: String,
    /// The outcome in words; `None` while there is none.
    pub outcome: Option<String>,
    pub unit: Option<u32>,
    /// Address of the unit today; empty for the whole draft.
    pub address: String,
    /// What the unit says today.
    pub wording_now: String,
    /// What would take its place: the wording of the position, else the proposed one.
    pub wording: String,
    /// The difference between both, word by word.
    pub runs: Vec<WordRun>,
    /// Why the wording cannot be put in by the program; the officer may still change the text herself.
    pub no_apply: Option<String>,
    /// Why a change cannot be noted at all.
    pub closed: Option<String>,
    pub changes: Vec<RemarkChange>,
}

pub fn suggestion(desk: &Desk, id: Key) -> Result<RemarkSuggestion, Failure> {
    let (law, now) = (desk.law(), desk.now());
    let id = RemarkId(id.0);
    desk.read(|tx| {
        let stored = store::remark::get(tx, id)?;
        let held = Held::load(tx, law, Key(stored.record.consultation.0), now)?;
        let chips = unit::chips(desk, tx, &held.records)?;
        let remark = &stored.record;
        let act = held.records.text.as_ref();
        let wording_now = written(act, remark.unit, &chips).unwrap_or_default();
        let wording = insert::wording(remark).to_owned();
        let differs = !wording.is_empty() && !wording_now.is_empty();
        Ok(RemarkSuggestion {
            id: Key(id.0),
            revision: Key(stored.revision.0),
            consultation: Key(remark.consultation.0),
            number: remark.number,
            sender: remark.sender.clone(),
            content: remark.content.clone(),
            outcome: remark.position.as_ref().map(|position| crate::view::Choice::from(position.outcome).label),
            unit: remark.unit,
            address: remark.unit.and_then(|unit| unit::address_now(act, unit)).unwrap_or_default(),
            runs: if differs { runs(&wording_now, &wording).into_iter().map(shown).collect() } else { Vec::new() },
            wording_now,
            wording,
            no_apply: insert::refusal(&held, remark, insert::wording(remark)),
            closed: closed(&held, remark),
            changes: of_remark(tx, id)?,
        })
    })
}

/// Notes that the officer changed the draft herself because of the remark: keeps the draft as a version and links both.
pub fn by_hand(desk: &mut Desk, id: Key, revision: Key) -> Result<Reply<Saved>, Failure> {
    let (law, now) = (desk.law(), desk.now());
    let id = RemarkId(id.0);
    let (stored, held, chips) = desk.read(|tx| {
        let stored = store::remark::get(tx, id)?;
        let held = Held::load(tx, law, Key(stored.record.consultation.0), now)?;
        let chips = unit::chips(desk, tx, &held.records)?;
        Ok((stored, held, chips))
    })?;
    let remark = &stored.record;
    still_open(held.records.stored.record.status)?;
    if let Some(sentence) = closed(&held, remark) {
        return Err(Failure::field("outcome", sentence));
    }
    let Some(text) = held.records.stored.record.text else {
        return Err(Failure::not_found("Projekt"));
    };
    if stored.revision != Revision(revision.0) {
        return Err(store::Fault::Stale { what: "uwaga", now: stored.revision }.into());
    }
    let changed = match remark.unit {
        Some(_) => written(held.records.text.as_ref(), remark.unit, &chips).is_none_or(|words| words != remark.wording_now),
        None => desk.read(|tx| stands_unkept(tx, text))?,
    };
    if !changed {
        let sentence = match remark.unit {
            Some(_) => "Ten przepis brzmi tak jak w dniu uwagi, więc nie ma jeszcze zmiany. Zmień go w tekście, a potem odnotuj.",
            None => "Od ostatniej wersji nic się w projekcie nie zmieniło. Wprowadź zmianę w tekście, a potem ją odnotuj.",
        };
        return Err(Failure::field("wording_after", sentence));
    }
    let note = insert::note(remark);
    desk.write(&format!("Zmiana projektu z uwagi nr {}", remark.number), |tx| {
        let version = keep_version_in(tx, text, &note)?;
        Ok(store::remark_change::note(tx, id, version, remark.unit)?)
    })?;
    Ok(Reply::new(Saved::new(id.0, stored.revision), &[CHANGED, &[Topic::Texts]].concat()))
}

/// The versions that a remark brought, the newest first.
pub(super) fn of_remark(tx: &ReadTx<'_>, id: RemarkId) -> Result<Vec<RemarkChange>, Failure> {
    let changes = store::remark_change::of_remark(tx, id)?.into_iter().map(|change| {
        let act = store::text::version(tx, change.version)?.act;
        let address = change.unit.and_then(|unit| Numbering::of(&act).address(UnitId(unit)));
        let (text, version) = (change.text.0, change.version.0);
        Ok(RemarkChange {
            text: Key(text),
            number: change.number,
            address: address.unwrap_or_else(|| "projekt".into()),
            unit: change.unit,
            left: change.before.map_or_else(|| text.to_string(), |before| format!("{text}-{}", before.0)),
            right: format!("{text}-{version}"),
        })
    });
    changes.collect()
}

/// Why no change can be tied to a remark.
fn closed(held: &Held, remark: &Remark) -> Option<String> {
    let changes = remark.position.as_ref().is_some_and(|position| position.outcome.changes_wording());
    if !changes {
        return Some(
            "Zmianę odnotowuje się przy uwadze uwzględnionej w całości albo w części. Najpierw zajmij stanowisko.".into(),
        );
    }
    if let Err(failure) = still_open(held.records.stored.record.status) {
        return Some(failure.sentence());
    }
    held.records.programme.as_ref().filter(|programme| !programme.status.is_editable()).map(crate::programme::locked)
}

/// The words of a unit today; `None` when it is gone or the remark speaks of the whole draft.
fn written(act: Option<&Act>, unit: Option<u32>, chips: &Chips) -> Option<String> {
    plain::write_unit(act?, UnitId(unit?), &|key| chips.words(key))
}

/// The draft differs from its newest version, or has none.
fn stands_unkept(tx: &ReadTx<'_>, text: TextId) -> Result<bool, Failure> {
    let draft = store::text::get(tx, text)?.record.act;
    Ok(match store::text::versions(tx, text)?.first() {
        Some(newest) => store::text::version(tx, newest.id)?.act != draft,
        None => true,
    })
}
