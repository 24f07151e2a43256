//! A thing that changed over time: at least one period, sorted, without overlaps.

use chrono::NaiveDate;

use super::Basis;

/// One value with the time in which it applies.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated<T> {
    pub value: T,
    /// First day of force.
    pub from: NaiveDate,
    /// Last day of force; `None` means until further notice.
    pub to: Option<NaiveDate>,
    pub basis: Option<Basis>,
    /// Where the value was read.
    pub source: String,
    /// Whether someone compared it with the Official Journal.
    pub verified: bool,
}

impl<T> Dated<T> {
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    fn distance(&self, day: NaiveDate) -> i64 {
        if day < self.from {
            return (self.from - day).num_days();
        }
        self.to.map_or(0, |to| (day - to).num_days().max(0))
    }
}

/// The periods of one thing, oldest first.
#[derive(Clone, Debug, PartialEq)]
pub struct History<T> {
    first: Dated<T>,
    rest: Vec<Dated<T>>,
}

impl<T> History<T> {
    /// `None` when there is no period at all. The caller has checked overlaps.
    pub(super) fn new(mut periods: Vec<Dated<T>>) -> Option<Self> {
        periods.sort_by_key(|period| period.from);
        let mut periods = periods.into_iter();
        let first = periods.next()?;
        Some(Self { first, rest: periods.collect() })
    }

    pub fn iter(&self) -> impl Iterator<Item = &Dated<T>> {
        std::iter::once(&self.first).chain(&self.rest)
    }

    /// The period that covers the day.
    pub fn on(&self, day: NaiveDate) -> Option<&Dated<T>> {
        self.iter().find(|period| period.covers(day))
    }

    /// The period that covers the day, else the one nearest to it.
    pub fn nearest(&self, day: NaiveDate) -> &Dated<T> {
        self.rest.iter().fold(&self.first, |best, next| if next.distance(day) < best.distance(day) { next } else { best })
    }
}
