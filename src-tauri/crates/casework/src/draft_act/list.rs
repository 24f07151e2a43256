//! The draft acts of the file.

use domain::publication::CaseRef;
use serde::Serialize;
use specta::Type;

use crate::{
    Desk, Failure, pulpit,
    view::{Choice, DayView, Key},
};

/// A draft act in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct DraftActItem {
    pub id: Key,
    pub kind: Choice,
    /// "Uchwała w sprawie …".
    pub name: String,
    pub status: Choice,
    pub case_number: String,
    /// The day that matters most: of the entry into force, of the announcement, of the adoption or of the sitting, with its name.
    pub day: Option<(String, DayView)>,
    /// The oldest matter that is late.
    pub late: Option<String>,
    /// A consultation of the act can be begun: its text has none that goes on, and the council does not have it yet.
    pub can_be_consulted: bool,
}

/// All draft acts, the newest first.
pub fn list(desk: &Desk) -> Result<Vec<DraftActItem>, Failure> {
    let late = pulpit::late(desk)?;
    let late_of = |id| late.iter().find(|(case, _)| *case == CaseRef::DraftAct(id)).map(|(_, words)| words.clone());
    desk.read(|tx| {
        let consulted: Vec<_> = store::consultation::texts(tx)?;
        let row = |row: store::draft_act::DraftActRow| {
            let days = [
                ("wejście w życie", row.in_force_on),
                ("ogłoszenie", row.announced_on),
                ("podjęcie", row.adopted_on),
                ("sesja", row.sitting_on),
            ];
            let day = days.into_iter().find_map(|(name, day)| Some((name.to_owned(), day?.into())));
            DraftActItem {
                id: Key(row.id.0),
                kind: row.kind.into(),
                name: domain::draft_act::title_in_words(&row.title),
                status: row.status.into(),
                case_number: row.case_number,
                day,
                late: late_of(row.id),
                can_be_consulted: row.status.is_editable() && !consulted.contains(&row.text),
            }
        };
        Ok(store::draft_act::list(tx)?.into_iter().map(row).collect())
    })
}
