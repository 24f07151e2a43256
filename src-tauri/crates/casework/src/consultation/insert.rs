//! „Wstaw do projektu”: the accepted wording becomes a new version of the consulted text, named after its remark.

use domain::{
    act::{UnitId, edit},
    consultation::{Outcome, Remark},
    id::{RemarkId, Revision},
};
use store::ReadTx;

use super::{CHANGED, Held, Saved};
use crate::{Desk, Failure, Reply, Topic, document::Chips, view::Key};

/// Puts the wording of the position (or the proposed one, when it was accepted as it stood) into the draft.
pub fn into_draft(desk: &mut Desk, id: Key, revision: Key) -> Result<Reply<Saved>, Failure> {
    let id = RemarkId(id.0);
    let today = desk.today();
    let (stored, held) = desk.read(|tx| {
        let stored = store::remark::get(tx, id)?;
        let held = Held::load(tx, Key(stored.record.consultation.0), today)?;
        Ok((stored, held))
    })?;
    if let Some(sentence) = refusal(&held, &stored.record) {
        return Err(Failure::field("wording_after", sentence));
    }
    let mut remark = stored.record;
    let (Some(unit), Some(text)) = (remark.unit, held.records.stored.record.text) else {
        return Err(Failure::not_found("Projekt"));
    };
    let wording = wording(&remark).to_owned();
    let note = note(&remark);
    let chips = desk.read(|tx| chips(desk, tx, &held))?;
    let saved = desk.write(&format!("Wstawienie uwagi nr {} do projektu", remark.number), |tx| {
        let draft = store::text::get(tx, text)?;
        let edited = edit::rewrite(&draft.record.act, UnitId(unit), &wording, &|key| chips.value(key))
            .map_err(|error| Failure::field("wording_after", error.to_string()))?;
        store::text::save_version(tx, text, draft.revision, &edited.act, &note)?;
        if let Some(position) = &mut remark.position {
            position.wording_after.clone_from(&wording);
        }
        Ok(Saved::new(id.0, store::remark::update(tx, id, Revision(revision.0), &remark)?))
    })?;
    Ok(Reply::new(saved, &[CHANGED, &[Topic::Texts]].concat()))
}

/// What the data fields of the consulted text print today, as the consulted draft printed them.
fn chips(desk: &Desk, tx: &ReadTx<'_>, held: &Held) -> Result<Chips, Failure> {
    let consultation = &held.records.stored;
    match consultation.record.programme {
        Some(programme) => Chips::of_programme(tx, desk.law(), programme, desk.today()),
        None => Chips::of_consultation(tx, desk.law(), consultation.id, desk.today()),
    }
}

/// The wording that would go into the draft.
fn wording(remark: &Remark) -> &str {
    match &remark.position {
        Some(position) if !position.wording_after.is_empty() => &position.wording_after,
        Some(position) if position.outcome == Outcome::Accepted => &remark.wording_proposed,
        _ => "",
    }
}

/// Why the wording cannot be put into the draft.
pub(super) fn refusal(held: &Held, remark: &Remark) -> Option<String> {
    let changes = remark.position.as_ref().is_some_and(|p| matches!(p.outcome, Outcome::Accepted | Outcome::PartlyAccepted));
    if !changes {
        return Some("Do projektu wstawia się tylko brzmienie uwagi uwzględnionej w całości albo w części.".into());
    }
    let Some(unit) = remark.unit else {
        return Some("Uwaga dotyczy całego projektu, dlatego zmianę trzeba wprowadzić w edytorze.".into());
    };
    if wording(remark).is_empty() {
        return Some("Wpisz brzmienie po zmianie; ono trafi do projektu.".into());
    }
    match &held.records.text {
        None => Some("Te konsultacje nie mają w programie tekstu projektu.".into()),
        Some(act) if act.find(UnitId(unit)).is_none() => {
            Some(format!("Jednostki {} nie ma już w projekcie. Wprowadź zmianę w edytorze.", remark.unit_address))
        }
        Some(_) => None,
    }
}

/// The note of the version, by which the version is found again.
fn note(remark: &Remark) -> String {
    format!("Uwaga nr {} ({})", remark.number, remark.sender)
}

/// The number of the newest version that was made of this remark.
pub(super) fn version(tx: &ReadTx<'_>, held: &Held, remark: &Remark) -> Result<Option<u32>, Failure> {
    let Some(text) = held.records.stored.record.text else {
        return Ok(None);
    };
    let beginning = format!("Uwaga nr {} (", remark.number);
    let versions = store::text::versions(tx, text)?;
    Ok(versions.into_iter().find(|version| version.note.starts_with(&beginning)).map(|version| version.number))
}
