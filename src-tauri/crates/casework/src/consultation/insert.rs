//! „Wstaw do projektu”: the accepted wording becomes a new version of the consulted text, named after its remark.

use domain::{
    act::{Act, UnitId, edit},
    consultation::{Outcome, Remark},
    id::{RemarkId, Revision},
};
use store::ReadTx;

use super::{CHANGED, Held, Saved, still_open, unit};
use crate::{Desk, Failure, Reply, Topic, text::change_in, view::Key};

/// Puts the wording of the position (or the proposed one, when it was accepted as it stood) into the draft.
pub fn into_draft(desk: &mut Desk, id: Key, revision: Key) -> Result<Reply<Saved>, Failure> {
    let wording = desk.read(|tx| Ok(wording(&store::remark::get(tx, RemarkId(id.0))?.record).to_owned()))?;
    apply(desk, id, revision, &wording)
}

/// Puts a wording, as the officer took or edited it, into the draft; it becomes that of the position.
pub fn apply(desk: &mut Desk, id: Key, revision: Key, wording: &str) -> Result<Reply<Saved>, Failure> {
    let id = RemarkId(id.0);
    let wording = wording.trim().to_owned();
    let (law, now) = (desk.law(), desk.now());
    let (stored, held) = desk.read(|tx| {
        let stored = store::remark::get(tx, id)?;
        let held = Held::load(tx, law, Key(stored.record.consultation.0), now)?;
        Ok((stored, held))
    })?;
    still_open(held.records.stored.record.status)?;
    if let Some(sentence) = refusal(&held, &stored.record, &wording) {
        return Err(Failure::field("wording_after", sentence));
    }
    let mut remark = stored.record;
    let (Some(unit), Some(text)) = (remark.unit, held.records.stored.record.text) else {
        return Err(Failure::not_found("Projekt"));
    };
    let note = note(&remark);
    let chips = desk.read(|tx| unit::chips(desk, tx, &held.records))?;
    let saved = desk.write(&format!("Wstawienie uwagi nr {} do projektu", remark.number), |tx| {
        let draft = store::text::get(tx, text)?;
        let edited = edit::rewrite(&draft.record.act, UnitId(unit), &wording, &|key| chips.words(key))
            .map_err(|error| Failure::field("wording_after", error.to_string()))?;
        let version = change_in(tx, text, &edited.act, &note)?;
        store::remark_change::note(tx, id, version, Some(unit))?;
        if let Some(position) = &mut remark.position {
            position.wording_after.clone_from(&wording);
        }
        Ok(Saved::new(id.0, store::remark::update(tx, id, Revision(revision.0), &remark)?))
    })?;
    Ok(Reply::new(saved, &[CHANGED, &[Topic::Texts]].concat()))
}

/// The wording that would go into the draft.
pub(super) fn wording(remark: &Remark) -> &str {
    match &remark.position {
        Some(position) if !position.wording_after.is_empty() => &position.wording_after,
        Some(position) if position.outcome == Outcome::Accepted => &remark.wording_proposed,
        _ => "",
    }
}

/// Why the wording cannot be put into the draft.
pub(super) fn refusal(held: &Held, remark: &Remark, wording: &str) -> Option<String> {
    let changes = remark.position.as_ref().is_some_and(|position| position.outcome.changes_wording());
    if !changes {
        return Some("Do projektu wstawia się tylko brzmienie uwagi uwzględnionej w całości albo w części.".into());
    }
    let Some(unit) = remark.unit else {
        return Some("Uwaga dotyczy całego projektu, dlatego zmianę trzeba wprowadzić w edytorze.".into());
    };
    if wording.is_empty() {
        return Some("Wpisz brzmienie po zmianie; ono trafi do projektu.".into());
    }
    if let Some(programme) = held.records.programme.as_ref().filter(|programme| !programme.status.is_editable()) {
        return Some(crate::programme::locked(programme));
    }
    match &held.records.text {
        None => Some("Te konsultacje nie mają w programie tekstu projektu.".into()),
        Some(act) if act.find(UnitId(unit)).is_none() => {
            Some(format!("Jednostki {} nie ma już w projekcie. Wprowadź zmianę w edytorze.", remark.unit_address))
        }
        Some(_) => None,
    }
}

/// The note of the version; a reader knows by it of which remark it was made.
pub(super) fn note(remark: &Remark) -> String {
    format!("{}{})", beginning(remark), remark.sender)
}

fn beginning(remark: &Remark) -> String {
    format!("Uwaga nr {} (", remark.number)
}

/// The number of the newest version that was made of this remark: one that bears its number and into which its wording came. A note
/// that the officer wrote herself, or one of a removed remark that had the same number, is not taken for it.
pub(super) fn version(desk: &Desk, tx: &ReadTx<'_>, held: &Held, remark: &Remark) -> Result<Option<u32>, Failure> {
    let (Some(text), Some(unit)) = (held.records.stored.record.text, remark.unit) else {
        return Ok(None);
    };
    let beginning = beginning(remark);
    let rows = store::text::versions(tx, text)?;
    if !rows.iter().any(|row| row.note.starts_with(&beginning)) {
        return Ok(None);
    }
    let chips = unit::chips(desk, tx, &held.records)?;
    let put_in = |source: &Act| edit::rewrite(source, UnitId(unit), wording(remark), &|key| chips.words(key));
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| row.note.starts_with(&beginning)) {
        let act = store::text::version(tx, row.id)?.act;
        let before = rows.get(at + 1).map(|before| store::text::version(tx, before.id)).transpose()?.map(|before| before.act);
        // Further units of a wording come anew when it is put in again, so the version before is asked too.
        let came = |source: &Act| put_in(source).is_ok_and(|edited| edited.act == act);
        if before.as_ref().is_some_and(came) || came(&act) {
            return Ok(Some(row.number));
        }
    }
    Ok(None)
}
