//! Meetings of a commission: day, hour, who was there, what was said.

use chrono::NaiveTime;
use domain::{
    commission::{
        CommissionMeeting, Member,
        quorum::{attendance, needed},
        validate,
    },
    id::{CallId, CommissionMeetingId, CommissionMemberId, Revision, Stored},
    polish::{self, date_in_words},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{CHANGED, Held, Saved, member};
use crate::{
    Desk, Failure, Reply,
    consultation::read::Reading,
    view::{DayView, ExplanationView, Key},
};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CommissionMeetingView {
    pub id: Key,
    pub revision: Key,
    pub held_on: DayView,
    /// "10:00"; blank when the hour is not known.
    pub hour: String,
    /// "posiedzenie komisji 15 grudnia 2026 r., godz. 10:00".
    pub name: String,
    pub place: String,
    pub notes: String,
    /// It is about this call alone, not about every call of the commission.
    pub alone: bool,
    pub present: Vec<Key>,
    /// Members with a deciding voice who are there, and how many there are.
    pub voices: u32,
    pub members: u32,
    pub has_quorum: bool,
    pub why: ExplanationView,
}

#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct CommissionMeetingInput {
    pub id: Option<Key>,
    pub revision: Option<Key>,
    pub held_on: String,
    pub hour: String,
    pub place: String,
    pub notes: String,
    /// About this call alone; of a commission with one call it says nothing.
    pub alone: bool,
    pub present: Vec<Key>,
}

pub(super) fn view(stored: &Stored<CommissionMeetingId, CommissionMeeting>, held: &Held) -> CommissionMeetingView {
    view_of(stored, held.commission.as_ref().and_then(|commission| commission.record.quorum), &held.members)
}

pub(super) fn view_of(
    stored: &Stored<CommissionMeetingId, CommissionMeeting>,
    quorum: Option<domain::commission::Quorum>,
    people: &[Stored<CommissionMemberId, Member>],
) -> CommissionMeetingView {
    let meeting = &stored.record;
    let (voices, members) = attendance(meeting, people);
    let day = meeting.held_at.date();
    let needed = needed(quorum, members);
    let hour = if meeting.held_at.time() == NaiveTime::MIN { String::new() } else { meeting.held_at.format("%H:%M").to_string() };
    let day = date_in_words(day);
    CommissionMeetingView {
        id: Key(stored.id.0),
        revision: Key(stored.revision.0),
        held_on: meeting.held_at.date().into(),
        name: match hour.as_str() {
            "" => format!("posiedzenie komisji {day}"),
            hour => format!("posiedzenie komisji {day}, godz.\u{a0}{hour}"),
        },
        hour,
        place: meeting.place.clone(),
        notes: meeting.notes.clone(),
        alone: meeting.call.is_some(),
        present: meeting.present.iter().map(|id| Key(id.0)).collect(),
        voices,
        members,
        has_quorum: voices >= needed.value,
        why: ExplanationView::of(&needed, polish::counted(u64::from(needed.value), ["osoba", "osoby", "osób"])).with(
            "obecni z prawem głosu",
            voices.to_string(),
            None,
        ),
    }
}

pub fn save(desk: &mut Desk, call: Key, input: &CommissionMeetingInput) -> Result<Reply<Saved>, Failure> {
    let commission = desk.read(|tx| Ok(store::commission::get(tx, member::commission_of(tx, call)?)?))?;
    let several = commission.record.serves_several();
    let (commission, of) = (commission.id, CallId(call.0));
    let mut reading = Reading::new();
    let day = reading.needed_day("held_on", &input.held_on);
    let hour = reading.hour("hour", &input.hour).unwrap_or(NaiveTime::MIN);
    let mut present: Vec<CommissionMemberId> = input.present.iter().map(|id| CommissionMemberId(id.0)).collect();
    present.sort();
    present.dedup();
    let meeting = CommissionMeeting {
        commission,
        call: (several && input.alone).then_some(of),
        held_at: day.and_time(hour),
        place: input.place.trim().to_owned(),
        notes: input.notes.trim().to_owned(),
        present,
    };
    reading.done(validate::meeting(&meeting))?;
    let saved = desk.write(&format!("Posiedzenie komisji {}", date_in_words(day)), |tx| {
        let appointed = store::commission::get(tx, commission)?.record;
        let known = store::commission::member::of(tx, commission, of)?;
        if let Some(named) = known.iter().find(|one| meeting.present.contains(&one.id) && appointed.only_named(&one.record)) {
            let sentence =
                format!("{}: to tylko zgłoszenie do komisji. Wpisz dzień powołania albo odznacz tę osobę.", named.record.name);
            return Err(Failure::field("present", sentence));
        }
        if meeting.present.iter().any(|id| known.iter().all(|member| member.id != *id)) {
            return Err(Failure::not_found("Członek komisji"));
        }
        match (input.id, input.revision) {
            (Some(id), Some(revision)) => {
                let id = CommissionMeetingId(id.0);
                if store::commission::meeting::of_call(tx, commission, of)?.iter().all(|row| row.id != id) {
                    return Err(Failure::not_found("Posiedzenie komisji"));
                }
                let voted = store::commission::vote::calls_of(tx, id)?;
                if meeting.call.is_some() && voted.iter().any(|other| *other != of) {
                    let sentence = "Na tym posiedzeniu głosowano nad ofertami innego konkursu, dlatego zostaje wspólne.";
                    return Err(Failure::field("alone", sentence));
                }
                Ok(Saved::new(id.0, store::commission::meeting::update(tx, id, Revision(revision.0), &meeting)?))
            }
            _ => {
                let id = store::commission::meeting::insert(tx, &meeting)?;
                Ok(Saved::new(id.0, Revision(1)))
            }
        }
    })?;
    Ok(Reply::new(saved, CHANGED))
}

/// Removes a meeting entered by mistake; one with a vote stays.
pub fn remove(desk: &mut Desk, call: Key, id: Key, revision: Key) -> Result<Reply<()>, Failure> {
    let id = CommissionMeetingId(id.0);
    desk.write("Usunięcie posiedzenia komisji", |tx| {
        let commission = member::commission_of(tx, call)?;
        if store::commission::meeting::of_call(tx, commission, CallId(call.0))?.iter().all(|row| row.id != id) {
            return Err(Failure::not_found("Posiedzenie komisji"));
        }
        if !store::commission::vote::calls_of(tx, id)?.is_empty() {
            return Err(Failure::field("id", "Na tym posiedzeniu głosowano nad listą ofert, dlatego nie można go usunąć."));
        }
        Ok(store::commission::meeting::remove(tx, id, Revision(revision.0))?)
    })?;
    Ok(Reply::new((), CHANGED))
}
