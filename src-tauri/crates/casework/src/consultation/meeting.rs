//! Meetings with their turnout by sector.

use chrono::NaiveTime;
use domain::{
    consultation::{Meeting, Sector, turnout, validate},
    id::{ConsultationId, MeetingId, Revision, Stored},
    polish,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{CHANGED, Saved, in_open_case, read::Reading};
use crate::{
    Desk, Failure, Reply,
    view::{Choice, DayView, ExplanationView, Key},
};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct MeetingView {
    pub id: Key,
    pub revision: Key,
    pub held_on: DayView,
    /// "17:00"; blank when the hour is not known.
    pub hour: String,
    /// "spotkanie 13 października 2026 r. (Dom Kultury)".
    pub name: String,
    pub place: String,
    /// Every sector, with zero where nobody came.
    pub turnout: Vec<SectorCount>,
    /// Sum of the sectors, or the stated total where sectors were not counted.
    pub people: u32,
    pub people_why: ExplanationView,
    pub stated_total: Option<u32>,
    pub notes: String,
    /// It is still to be held.
    pub ahead: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct SectorCount {
    pub sector: Choice,
    pub people: u32,
}

/// The sectors that were counted, or the total that was written down.
fn attendance_why(meeting: &Meeting) -> ExplanationView {
    let came: Vec<_> = meeting.turnout.iter().filter(|(_, people)| *people > 0).collect();
    let step = match (came.is_empty(), meeting.stated_total) {
        (true, Some(_)) => "Sektorów nie policzono; to liczba z listy obecności.",
        (true, None) => "Nie wpisano, ile osób przyszło.",
        (false, _) => "Suma osób ze wszystkich sektorów.",
    };
    let mut why = ExplanationView::told(turnout::attendance(meeting).to_string(), vec![step.to_owned()]);
    for (sector, people) in came {
        why = why.with(sector.label(), people.to_string(), None);
    }
    match meeting.stated_total {
        Some(stated) if stated != turnout::attendance(meeting) => why.without(format!("Na liście obecności wpisano {stated}.")),
        _ => why,
    }
}

/// A meeting as typed.
#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct MeetingInput {
    pub id: Option<Key>,
    pub revision: Option<Key>,
    pub held_on: String,
    pub hour: String,
    pub place: String,
    pub turnout: Vec<SectorInput>,
    pub stated_total: String,
    pub notes: String,
}

#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct SectorInput {
    pub sector: String,
    pub people: String,
}

pub(super) fn view(stored: &Stored<MeetingId, Meeting>, today: chrono::NaiveDate) -> MeetingView {
    let meeting = &stored.record;
    let came = |sector: Sector| meeting.turnout.iter().filter(|(of, _)| *of == sector).map(|(_, people)| people).sum();
    MeetingView {
        id: Key(stored.id.0),
        revision: Key(stored.revision.0),
        held_on: meeting.held_at.date().into(),
        hour: meeting.hour().map_or_else(String::new, |_| meeting.held_at.format("%H:%M").to_string()),
        name: turnout::meeting_name(meeting),
        place: meeting.place.clone(),
        turnout: Sector::ALL.iter().map(|sector| SectorCount { sector: (*sector).into(), people: came(*sector) }).collect(),
        people: turnout::attendance(meeting),
        people_why: attendance_why(meeting),
        stated_total: meeting.stated_total,
        notes: meeting.notes.clone(),
        ahead: meeting.held_at.date() > today,
    }
}

pub fn save(desk: &mut Desk, consultation: Key, input: &MeetingInput) -> Result<Reply<Saved>, Failure> {
    let consultation = ConsultationId(consultation.0);
    let mut reading = Reading::new();
    let day = reading.needed_day("held_on", &input.held_on);
    let hour = reading.hour("hour", &input.hour).unwrap_or(NaiveTime::MIN);
    let mut turnout = Vec::new();
    for (index, row) in input.turnout.iter().enumerate() {
        let field = format!("turnout.{index}");
        let sector: Sector = reading.needed_choice(&field, &row.sector);
        if let Some(people) = reading.people(&field, &row.people).filter(|people| *people > 0) {
            turnout.push((sector, people));
        }
    }
    let meeting = Meeting {
        consultation,
        held_at: day.and_time(hour),
        place: input.place.trim().to_owned(),
        turnout,
        stated_total: reading.people("stated_total", &input.stated_total),
        notes: input.notes.trim().to_owned(),
    };
    let mut faults = validate::meeting(&meeting);
    for fault in faults.iter_mut().filter(|fault| fault.field == "held_at") {
        fault.field = "held_on".into();
    }
    reading.done(faults)?;
    let act = format!("Spotkanie {}", polish::date_in_words(day));
    let saved = desk.write(&act, |tx| {
        in_open_case(tx, consultation)?;
        match (input.id, input.revision) {
            (Some(id), Some(revision)) => {
                let id = MeetingId(id.0);
                if store::meeting::get(tx, id)?.record.consultation != consultation {
                    return Err(Failure::not_found("Spotkanie"));
                }
                Ok(Saved::new(id.0, store::meeting::update(tx, id, Revision(revision.0), &meeting)?))
            }
            _ => {
                let id = store::meeting::insert(tx, &meeting)?;
                Ok(Saved::new(id.0, store::meeting::get(tx, id)?.revision))
            }
        }
    })?;
    Ok(Reply::new(saved, CHANGED))
}

/// Removes a meeting that no remark comes from.
pub fn remove(desk: &mut Desk, id: Key, revision: Key) -> Result<Reply<()>, Failure> {
    let id = MeetingId(id.0);
    desk.write("Usunięcie spotkania", |tx| {
        let meeting = store::meeting::get(tx, id)?.record;
        in_open_case(tx, meeting.consultation)?;
        let remarks = store::remark::of(tx, meeting.consultation)?;
        if let Some(remark) = remarks.iter().find(|remark| remark.record.meeting == Some(id)) {
            let sentence = format!(
                "Na tym spotkaniu zgłoszono uwagę nr {}, dlatego nie można go usunąć. Zmień najpierw sposób zgłoszenia uwagi.",
                remark.record.number
            );
            return Err(Failure::field("id", sentence));
        }
        Ok(store::meeting::remove(tx, id, Revision(revision.0))?)
    })?;
    Ok(Reply::new((), CHANGED))
}
