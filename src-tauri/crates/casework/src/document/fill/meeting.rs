//! One meeting: for its invitation and its attendance list.

use chrono::NaiveDate;
use documents::template::Data;
use domain::{
    consultation::Meeting,
    id::{MeetingId, Stored},
    polish::weekday,
};

use super::Gather;

/// Family "meeting"; everything is empty before a meeting is set.
pub fn meeting(meeting: Option<&Meeting>) -> Data {
    let mut data = Data::new();
    if let Some(meeting) = meeting {
        let day = meeting.held_at.date();
        data.day("spotkanie.data", Some(day))
            .said("spotkanie.dzien_tygodnia", weekday(day))
            .said("spotkanie.godzina", meeting.hour().unwrap_or_default())
            .said("spotkanie.miejsce", &meeting.place);
    }
    data
}

/// The meeting a paper is about: the chosen one, else the next one, else the last one.
pub fn chosen(
    meetings: &[Stored<MeetingId, Meeting>],
    subject: Option<i64>,
    day: NaiveDate,
) -> Option<&Stored<MeetingId, Meeting>> {
    if let Some(subject) = subject {
        return meetings.iter().find(|meeting| meeting.id.0 == subject);
    }
    let next =
        meetings.iter().filter(|meeting| meeting.record.held_at.date() >= day).min_by_key(|meeting| meeting.record.held_at);
    next.or_else(|| meetings.iter().max_by_key(|meeting| meeting.record.held_at))
}
