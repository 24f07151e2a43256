//! Which cases there are to hand over, with what they weigh.

use std::collections::HashSet;

use domain::{
    consultation::ConsultationStatus,
    draft_act::{DraftActStatus, title_in_words},
    polish::counted,
    programme::ProgrammeStatus,
    publication::CaseRef,
};
use serde::Serialize;
use specta::Type;
use store::ReadTx;

use super::{
    away::{self, AwayView},
    noun_of, size_in_words,
};
use crate::{Desk, Failure, document::CaseKey, exchange::export, view::Choice};

/// A case in the list to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CaseToHandOver {
    /// Names the row on the screen: "programme-3".
    pub key: String,
    pub case: CaseKey,
    pub title: String,
    pub number: String,
    pub state: Choice,
    /// "razem z konsultacjami i 12 uwagami".
    pub with: String,
    pub open: bool,
    /// "1,4 MB", near enough.
    pub size: String,
    /// With whom it is now.
    pub away: Option<String>,
}

/// The page of hand-overs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct HandoverRoom {
    pub cases: Vec<CaseToHandOver>,
    pub away: Vec<AwayView>,
    pub read_only: bool,
}

/// What the chosen cases weigh together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Weighed {
    /// "3 sprawy, około 1,4 MB".
    pub words: String,
}

/// Programmes and draft acts with their consultations, and consultations of other things; the newest of each first.
pub fn room(desk: &Desk) -> Result<HandoverRoom, Failure> {
    desk.read(|tx| {
        let consultations = store::consultation::list(tx)?;
        let mut cases = Vec::new();
        for row in store::programme::list(tx)? {
            let own: Vec<_> = consultations.iter().filter(|one| one.programme == Some(row.id)).collect();
            let with = with_remarks(own.iter().map(|one| one.remarks));
            let case = CaseRef::Programme(row.id);
            cases.push(CaseToHandOver {
                key: format!("programme-{}", row.id),
                case: case.into(),
                title: row.title,
                number: row.case_number,
                state: row.status.into(),
                with,
                open: row.status != ProgrammeStatus::Closed,
                size: size_in_words(weight(tx, case)?),
                away: away::mark(tx, case)?.map(|mark| mark.detail),
            });
        }
        let mut of_acts = HashSet::new();
        for row in store::draft_act::list(tx)? {
            let held = store::consultation::all_of_text(tx, row.text)?;
            let own = consultations.iter().filter(|one| held.contains(&one.id));
            let case = CaseRef::DraftAct(row.id);
            cases.push(CaseToHandOver {
                key: format!("draft_act-{}", row.id),
                case: case.into(),
                title: title_in_words(&row.title),
                number: row.case_number,
                state: row.status.into(),
                with: with_remarks(own.map(|one| one.remarks)),
                open: !matches!(row.status, DraftActStatus::InForce | DraftActStatus::Abandoned),
                size: size_in_words(weight(tx, case)?),
                away: away::mark(tx, case)?.map(|mark| mark.detail),
            });
            of_acts.extend(held);
        }
        let of_others = |row: &store::consultation::ConsultationRow| row.programme.is_none() && !of_acts.contains(&row.id);
        for row in consultations.into_iter().filter(of_others) {
            let case = CaseRef::Consultation(row.id);
            cases.push(CaseToHandOver {
                key: format!("consultation-{}", row.id),
                case: case.into(),
                title: row.title,
                number: row.case_number,
                state: row.status.into(),
                with: match row.remarks {
                    0 => String::new(),
                    remarks => format!("razem z {}", counted(remarks.into(), REMARKS)),
                },
                open: !matches!(row.status, ConsultationStatus::Reported | ConsultationStatus::Cancelled),
                size: size_in_words(weight(tx, case)?),
                away: away::mark(tx, case)?.map(|mark| mark.detail),
            });
        }
        Ok(HandoverRoom { cases, away: away::all(tx)?, read_only: desk.store().is_read_only() })
    })
}

/// What is told of a case that has nothing but its words: a file is never smaller.
const LEAST: u64 = 1024;
const REMARKS: [&str; 3] = ["uwagą", "uwagami", "uwagami"];

/// "razem z konsultacjami i 12 uwagami" of consultations with so many remarks each; empty without any.
fn with_remarks(remarks: impl Iterator<Item = u32>) -> String {
    let (held, remarks) = remarks.fold((0, 0), |(held, all), remarks| (held + 1, all + u64::from(remarks)));
    match held {
        0 => String::new(),
        held => {
            let held = if held == 1 { "konsultacjami".to_owned() } else { format!("{held}\u{a0}konsultacjami") };
            let remarks = if remarks == 0 { ", bez uwag".to_owned() } else { format!(" i {}", counted(remarks, REMARKS)) };
            format!("razem z {held}{remarks}")
        }
    }
}

/// The cases that are not over: what „wszystkie otwarte” chooses.
pub fn open_cases(desk: &Desk) -> Result<Vec<CaseKey>, Failure> {
    Ok(room(desk)?.cases.into_iter().filter(|case| case.open).map(|case| case.case).collect())
}

pub fn weigh(desk: &Desk, cases: &[CaseKey]) -> Result<Weighed, Failure> {
    desk.read(|tx| {
        let mut bytes = 0;
        let cases = super::pack::wanted(tx, cases)?;
        for case in &cases {
            bytes += weight(tx, *case)?;
        }
        let words = counted(cases.len() as u64, ["sprawa", "sprawy", "spraw"]);
        Ok(Weighed { words: format!("{words}, około {}", size_in_words(bytes)) })
    })
}

/// Bytes of a case in a package, near enough: documents, evidence twice (as files and inside the case file), and its words.
fn weight(tx: &ReadTx<'_>, case: CaseRef) -> Result<u64, Failure> {
    let mut bytes = 0;
    for one in with_consultations(tx, case)? {
        bytes += store::handover::weight(tx, one)?.documents;
    }
    let (noun, id) = noun_of(case).ok_or_else(|| Failure::not_found("Sprawa"))?;
    bytes += export::weight(tx, noun, id)?;
    Ok(bytes.max(LEAST))
}

/// The case and the consultations that go with it.
pub(super) fn with_consultations(tx: &ReadTx<'_>, case: CaseRef) -> Result<Vec<CaseRef>, Failure> {
    let mut cases = vec![case];
    match case {
        CaseRef::Programme(id) => {
            cases.extend(store::consultation::of_programme(tx, id)?.into_iter().map(|stored| CaseRef::Consultation(stored.id)));
        }
        CaseRef::DraftAct(id) => {
            let text = store::draft_act::get(tx, id)?.record.text;
            cases.extend(store::consultation::all_of_text(tx, text)?.into_iter().map(CaseRef::Consultation));
        }
        CaseRef::Consultation(_) | CaseRef::Call(_) | CaseRef::Office => {}
    }
    Ok(cases)
}
