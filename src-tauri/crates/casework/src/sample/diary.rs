//! What happened in the sample municipality and when: acts in the order of time.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc, Weekday};
use domain::{
    act::Act,
    id::{CallId, ConsultationId, DraftActId, MeetingId, OrganisationId, PriorityTaskId, ProgrammeId, SittingId, TextId},
};
use store::{ActStamp, WriteTx};

use super::{OFFICER, fault, past::Past};
use crate::{Desk, Failure};

/// Numbers that the file gave to what the sources name.
#[derive(Default)]
pub(super) struct Known {
    pub organisations: HashMap<String, OrganisationId>,
    pub sittings: HashMap<String, SittingId>,
    pub programmes: HashMap<String, ProgrammeId>,
    pub tasks: HashMap<String, PriorityTaskId>,
    pub consultations: HashMap<String, ConsultationId>,
    pub meetings: HashMap<String, MeetingId>,
    pub draft_acts: HashMap<String, DraftActId>,
    pub calls: HashMap<String, CallId>,
    /// Texts with what they say now, by the name of their case.
    pub texts: HashMap<String, (TextId, Act)>,
}

/// The row that a source names.
pub(super) fn known<T: Clone>(map: &HashMap<String, T>, name: &str) -> Result<T, Failure> {
    map.get(name).cloned().ok_or_else(|| fault(format!("{name} is not known yet")))
}

type Work<'s> = Box<dyn FnOnce(&WriteTx<'_>, &mut Known) -> Result<(), Failure> + 's>;
type Deed<'s> = Box<dyn FnOnce(&mut Desk, &Known) -> Result<(), Failure> + 's>;

enum Entry<'s> {
    /// Rows written as one act with a name.
    Written(String, Work<'s>),
    /// What an officer does at the desk; it names its acts itself.
    Done(Deed<'s>),
}

/// The acts of the year, in any order.
#[derive(Default)]
pub(super) struct Diary<'s> {
    acts: Vec<(NaiveDateTime, Entry<'s>)>,
}

impl<'s> Diary<'s> {
    /// Enters an act at a moment on the wall clock of the office.
    pub fn enter(
        &mut self,
        at: NaiveDateTime,
        name: impl Into<String>,
        work: impl FnOnce(&WriteTx<'_>, &mut Known) -> Result<(), Failure> + 's,
    ) {
        self.acts.push((at, Entry::Written(name.into(), Box::new(work))));
    }

    /// Enters what the officer does at the desk at a moment.
    pub fn act(&mut self, at: NaiveDateTime, deed: impl FnOnce(&mut Desk, &Known) -> Result<(), Failure> + 's) {
        self.acts.push((at, Entry::Done(Box::new(deed))));
    }

    /// Enters at one moment, as one act, what had happened before the file was there.
    pub fn enter_together(&mut self, at: NaiveDateTime, name: impl Into<String>, mut past: Self) {
        past.acts.sort_by_key(|(at, ..)| *at);
        self.enter(at, name, move |tx, known| {
            past.acts.into_iter().try_for_each(|(_, act)| match act {
                Entry::Written(_, work) => work(tx, known),
                Entry::Done(_) => Err(fault("an act of its own inside another")),
            })
        });
    }

    /// Writes every act into the file in the order of time; acts of one moment in the order in which they were entered.
    pub fn live(mut self, desk: &mut Desk, past: &Past, known: &mut Known) -> Result<(), Failure> {
        self.acts.sort_by_key(|(at, ..)| *at);
        for (at, act) in self.acts {
            past.turn_to(at);
            match act {
                Entry::Written(name, work) => {
                    desk.store.write(ActStamp::new(&name, OFFICER, in_utc(at)), |tx| work(tx, known))?
                }
                Entry::Done(deed) => deed(desk, known)?,
            }
        }
        Ok(())
    }
}

/// A moment of a day.
pub(super) fn at(day: NaiveDate, hour: u32, minute: u32) -> NaiveDateTime {
    day.and_time(NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default())
}

/// A day of the story.
pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// When something that came at a moment is entered: a quarter of an hour later in office hours, else in the morning of the
/// next working day, `place` minutes after eight.
pub(super) fn in_office_hours(came: NaiveDateTime, place: u32) -> NaiveDateTime {
    let opens = NaiveTime::from_hms_opt(7, 30, 0).unwrap_or_default();
    let closes = NaiveTime::from_hms_opt(15, 10, 0).unwrap_or_default();
    let works = |day: NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    if works(came.date()) && (opens..closes).contains(&came.time()) {
        return came + Duration::minutes(15);
    }
    let mut morning = if came.time() < opens { came.date() } else { came.date() + Duration::days(1) };
    while !works(morning) {
        morning += Duration::days(1);
    }
    at(morning, 8, place.min(59))
}

/// Polish wall clock: summer time from the last Sunday of March to the last Sunday of October.
pub(super) fn in_utc(local: NaiveDateTime) -> DateTime<Utc> {
    let last_sunday = |month| {
        let last = day(local.year(), month, 31);
        last - Duration::days(i64::from(last.weekday().num_days_from_sunday()))
    };
    let summer = (at(last_sunday(3), 2, 0)..at(last_sunday(10), 3, 0)).contains(&local);
    (local - Duration::hours(if summer { 2 } else { 1 })).and_utc()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wall_clock_changes_on_the_last_sundays_of_march_and_october() {
        assert_eq!(in_utc(at(day(2026, 10, 24), 9, 0)), at(day(2026, 10, 24), 7, 0).and_utc());
        assert_eq!(in_utc(at(day(2026, 10, 26), 9, 0)), at(day(2026, 10, 26), 8, 0).and_utc());
        assert_eq!(in_utc(at(day(2026, 3, 28), 9, 0)), at(day(2026, 3, 28), 8, 0).and_utc());
        assert_eq!(in_utc(at(day(2026, 3, 29), 9, 0)), at(day(2026, 3, 29), 7, 0).and_utc());
    }

    #[test]
    fn what_comes_in_the_evening_of_friday_is_entered_on_monday_morning() {
        assert_eq!(in_office_hours(at(day(2026, 10, 9), 18, 0), 4), at(day(2026, 10, 12), 8, 4));
        assert_eq!(in_office_hours(at(day(2026, 10, 9), 10, 0), 4), at(day(2026, 10, 9), 10, 15));
    }
}
