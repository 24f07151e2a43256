//! Which copies to keep: many of the last days, fewer of older times. Counted from the copies' own moments, without a clock.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDateTime, TimeDelta};

/// How many copies of each kind stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The newest ones, whenever they were made.
    pub newest: usize,
    /// Days of which the last copy stays.
    pub daily: i64,
    pub weekly: i64,
    pub monthly: i64,
}

impl Default for Kept {
    fn default() -> Self {
        Self { newest: 10, daily: 14, weekly: 8, monthly: 24 }
    }
}

/// The moments of the copies that may go, oldest first, all on the clock of the office; the newest copy always stays.
///
/// Of every day, week and month within reach (counted back from `now`) the last copy stays. Copies dated after `now`
/// stay: a clock that was wrong must not cost a copy.
pub fn to_remove(copies: &[NaiveDateTime], now: NaiveDateTime, kept: Kept) -> Vec<NaiveDateTime> {
    let mut newest_first: Vec<NaiveDateTime> = copies.to_vec();
    newest_first.sort_unstable_by(|one, other| other.cmp(one));
    newest_first.dedup();
    let mut periods = HashSet::new();
    let mut removed = Vec::new();
    for (place, &at) in newest_first.iter().enumerate() {
        let age = now - at;
        let day = at.date();
        let week = day.iso_week();
        let reaches = [
            (kept.daily, (0, day.year(), day.ordinal())),
            (kept.weekly * 7, (1, week.year(), week.week())),
            (kept.monthly * 31, (2, day.year(), day.month())),
        ];
        let mut stays = place < kept.newest.max(1) || age < TimeDelta::zero();
        for (days, period) in reaches {
            stays |= age <= TimeDelta::days(days) && !periods.contains(&period);
            periods.insert(period);
        }
        if !stays {
            removed.push(at);
        }
    }
    removed.reverse();
    removed
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(days: i64, hours: i64) -> NaiveDateTime {
        chrono::DateTime::from_timestamp(1_760_000_000, 0).unwrap().naive_utc() - TimeDelta::days(days) - TimeDelta::hours(hours)
    }

    #[test]
    fn three_years_of_daily_copies_shrink_to_days_weeks_and_months() {
        let copies: Vec<_> = (0..1100).map(|day| at(day, 0)).collect();
        let removed = to_remove(&copies, at(0, 0), Kept::default());
        let left = copies.len() - removed.len();
        assert!((14 + 4 + 20..=14 + 8 + 26).contains(&left), "{left}");
        let oldest = copies.iter().filter(|at| !removed.contains(at)).min().unwrap();
        assert!(*oldest <= at(700, 0), "two years back can be restored: {oldest}");
    }

    #[test]
    fn the_last_copy_of_a_busy_day_stays() {
        let copies: Vec<_> = (0..8).map(|hour| at(5, hour)).collect();
        let removed = to_remove(&copies, at(0, 0), Kept { newest: 1, ..Kept::default() });
        assert_eq!(removed.len(), 7);
        assert!(!removed.contains(&at(5, 0)));
    }

    #[test]
    fn a_single_old_copy_stays() {
        assert!(to_remove(&[at(5000, 0)], at(0, 0), Kept::default()).is_empty());
    }

    #[test]
    fn copies_dated_in_the_future_stay() {
        let copies: Vec<_> = (1..40).map(|day| at(-day, 0)).collect();
        assert!(to_remove(&copies, at(0, 0), Kept::default()).is_empty());
    }

    proptest! {
        #[test]
        fn the_newest_stay_and_thinning_again_removes_nothing(hours in prop::collection::vec(0_i64..30_000, 0..120)) {
            let copies: Vec<_> = hours.iter().map(|hours| at(0, *hours)).collect();
            let removed = to_remove(&copies, at(0, 0), Kept::default());
            let left: Vec<_> = copies.iter().copied().filter(|at| !removed.contains(at)).collect();
            prop_assert_eq!(left.iter().max(), copies.iter().max());
            prop_assert!(to_remove(&left, at(0, 0), Kept::default()).is_empty());
        }
    }
}
