//! Sums of a call.

use std::collections::BTreeMap;

use super::{CallTask, Criterion, Points};
use crate::money::Money;

/// Money of the tasks that were not annulled, each year apart. `None` when a sum cannot be held.
pub fn by_year<'a>(tasks: impl IntoIterator<Item = &'a CallTask>) -> Option<BTreeMap<i32, Money>> {
    let mut years: BTreeMap<i32, Money> = BTreeMap::new();
    for pool in tasks.into_iter().filter(|task| task.annulled.is_none()).flat_map(|task| &task.pools) {
        let sum = years.entry(pool.year).or_default();
        *sum = sum.checked_add(pool.amount)?;
    }
    Some(years)
}

/// Money of all years. `None` when no task has an amount yet.
pub fn total<'a>(tasks: impl IntoIterator<Item = &'a CallTask>) -> Option<Money> {
    let years = by_year(tasks)?;
    if years.is_empty() { None } else { Money::total(years.into_values()) }
}

/// The most points that one member can give to an offer, weights included.
pub fn most_points<'a>(criteria: impl IntoIterator<Item = &'a Criterion>) -> Points {
    Points(criteria.into_iter().fold(0, |sum, criterion| sum.saturating_add(criterion.most_weighted().0)))
}
