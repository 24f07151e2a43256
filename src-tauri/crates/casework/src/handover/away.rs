//! Cases that are with their substitutes: soft information, nothing is locked.

use domain::{handover::HandoverEnd, polish::date_in_words, publication::CaseRef};
use serde::Serialize;
use specta::Type;
use store::ReadTx;

use super::case_of;
use crate::{Desk, Failure, Reply, Topic, document::CaseKey, exchange::CaseNoun, view::Key};

/// What the page of a case says while it is away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct AwayMark {
    /// "przekazana zastępcy".
    pub words: String,
    /// "Ewa Bąk, 15 października 2026 r.".
    pub detail: String,
    pub case: CaseKey,
}

/// A case that is away, in the list of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct AwayView {
    pub case: CaseKey,
    pub title: String,
    pub person: String,
    pub handed_on: String,
    pub note: String,
}

/// The mark of a case; that of its programme or draft act when it is consultations about one.
pub fn mark(tx: &ReadTx<'_>, case: CaseRef) -> Result<Option<AwayMark>, Failure> {
    let case = match case {
        CaseRef::Consultation(id) => {
            let held = store::consultation::get(tx, id)?.record;
            match (held.programme, held.text) {
                (Some(programme), _) => CaseRef::Programme(programme),
                (None, Some(text)) => store::draft_act::of_text(tx, text)?.map_or(case, CaseRef::DraftAct),
                (None, None) => case,
            }
        }
        case => case,
    };
    let away = store::handover::away_of(tx, case)?;
    Ok(away.map(|one| AwayMark {
        words: "przekazana zastępcy".into(),
        detail: format!("{}, {}", one.record.person, date_in_words(one.record.handed_on)),
        case: case.into(),
    }))
}

/// Everything that is away, the newest first; a case that went to two people stands twice.
pub(super) fn all(tx: &ReadTx<'_>) -> Result<Vec<AwayView>, Failure> {
    let rows = store::handover::away(tx)?;
    rows.into_iter()
        .map(|one| {
            Ok(AwayView {
                case: one.record.case.into(),
                title: title(tx, one.record.case)?,
                person: one.record.person,
                handed_on: date_in_words(one.record.handed_on),
                note: one.record.note,
            })
        })
        .collect()
}

pub(super) fn title(tx: &ReadTx<'_>, case: CaseRef) -> Result<String, Failure> {
    Ok(match case {
        CaseRef::Programme(id) => store::programme::get(tx, id)?.record.title,
        CaseRef::Consultation(id) => store::consultation::get(tx, id)?.record.title,
        CaseRef::DraftAct(id) => store::draft_act::get(tx, id)?.record.name(),
        CaseRef::Call(id) => store::call::get(tx, id)?.record.name(),
        CaseRef::Office => String::new(),
    })
}

/// The officer does not wait for the case any more. What comes back all the same is compared as before.
pub fn withdraw(desk: &mut Desk, case: CaseKey) -> Result<Reply<()>, Failure> {
    let (case, today) = (CaseRef::from(case), desk.today());
    let title = desk.read(|tx| title(tx, case))?;
    desk.write(&format!("Wycofano przekazanie sprawy: {title}"), |tx| {
        Ok(store::handover::end(tx, case, HandoverEnd::Withdrawn, today)?)
    })?;
    Ok(Reply::new((), &[Topic::Programmes, Topic::Consultations, Topic::DraftActs]))
}

/// The case that the screen names; the office itself is none.
pub(super) fn case_for(tx: &ReadTx<'_>, key: &CaseKey) -> Result<CaseRef, Failure> {
    let (noun, id) = match key {
        CaseKey::Programme(Key(id)) => (CaseNoun::Programme, *id),
        CaseKey::Consultation(Key(id)) => (CaseNoun::Consultation, *id),
        CaseKey::DraftAct(Key(id)) => (CaseNoun::DraftAct, *id),
        CaseKey::Call(_) | CaseKey::Office => return Err(Failure::not_found("Sprawa")),
    };
    let case = case_of(noun, id).ok_or_else(|| Failure::not_found("Sprawa"))?;
    // It must be in the file.
    title(tx, case)?;
    Ok(case)
}
