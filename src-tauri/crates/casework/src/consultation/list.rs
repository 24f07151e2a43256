//! The list of consultations and the programmes whose draft can still be consulted.

use chrono::NaiveDate;
use domain::{
    consultation::{ConsultationStatus, SubjectKind, summary::between},
    programme::ProgrammeStatus,
    publication::CaseRef,
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;
use store::consultation::ConsultationRow;

use crate::{
    Desk, Failure, pulpit,
    view::{Choice, ExplanationView, Key, choices},
};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ConsultationList {
    pub rows: Vec<ConsultationLine>,
    /// Drafts of programmes that have no consultation yet.
    pub programmes: Vec<ProgrammeToConsult>,
    /// Draft acts whose text has no consultation that goes on.
    pub acts: Vec<ActToConsult>,
    /// Subjects of a consultation of another draft.
    pub subjects: Vec<Choice>,
}

/// A consultation as the list shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ConsultationLine {
    pub id: Key,
    pub title: String,
    pub subject: Choice,
    pub status: Choice,
    pub case_number: String,
    /// "od 6 do 20 października 2026 r."; `None` while a day is missing.
    pub dates: Option<String>,
    pub remarks: u32,
    pub unanswered: u32,
    pub meetings: u32,
    /// "koniec dzisiaj", "koniec za 4 dni".
    pub due: Option<String>,
    pub due_why: Option<ExplanationView>,
    /// The oldest matter that is late.
    pub late: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ProgrammeToConsult {
    pub id: Key,
    pub title: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ActToConsult {
    pub id: Key,
    /// "Uchwała w sprawie …".
    pub name: String,
    /// "statut rady działalności pożytku publicznego".
    pub kind: String,
}

pub fn list(desk: &Desk) -> Result<ConsultationList, Failure> {
    let today = desk.today();
    let late = pulpit::late(desk)?;
    let late_of = |id| late.iter().find(|(case, _)| *case == CaseRef::Consultation(id)).map(|(_, words)| words.clone());
    desk.read(|tx| {
        let rows = store::consultation::list(tx)?;
        let consulted = |id| rows.iter().any(|row| row.programme == Some(id) && row.status != ConsultationStatus::Cancelled);
        let programmes = store::programme::list(tx)?
            .into_iter()
            .filter(|programme| matches!(programme.status, ProgrammeStatus::Draft | ProgrammeStatus::InConsultation))
            .filter(|programme| !consulted(programme.id))
            .map(|programme| ProgrammeToConsult { id: Key(programme.id.0), title: programme.title })
            .collect();
        let texts = store::consultation::texts(tx)?;
        let acts = store::draft_act::list(tx)?
            .into_iter()
            .filter(|act| act.status.is_editable() && !texts.contains(&act.text))
            .map(|act| ActToConsult {
                id: Key(act.id.0),
                name: domain::draft_act::title_in_words(&act.title),
                kind: act.kind.label().to_owned(),
            })
            .collect();
        let subjects = choices::<SubjectKind>().into_iter().filter(|subject| subject.key != "program").collect();
        Ok(ConsultationList {
            programmes,
            acts,
            subjects,
            rows: rows.into_iter().map(|row| ConsultationLine { late: late_of(row.id), ..line(row, today) }).collect(),
        })
    })
}

fn line(row: ConsultationRow, today: NaiveDate) -> ConsultationLine {
    let due = super::page::day_of(row.status, row.starts_on, row.ends_on, today);
    ConsultationLine {
        id: Key(row.id.0),
        title: row.title,
        subject: row.subject.into(),
        status: row.status.into(),
        case_number: row.case_number,
        dates: row.starts_on.zip(row.ends_on).map(|(first, last)| between(first, last)),
        remarks: row.remarks,
        unanswered: row.unanswered,
        meetings: row.meetings,
        due: due.as_ref().map(|why| why.result.clone()),
        due_why: due,
        late: None,
    }
}
