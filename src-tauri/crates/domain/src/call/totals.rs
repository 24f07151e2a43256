//! Sums of a call, each with the rows behind it.

use std::collections::BTreeMap;

use super::{CallTask, Criterion, Points, PriorTask};
use crate::{explain::Explained, money::Money, polish};

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

/// The money of a call in one year, or in all of them, with its tasks. What cannot be held is told and counts as the largest amount.
pub fn money_told(tasks: &[&CallTask], year: Option<i32>) -> Explained<Money> {
    let of = |task: &CallTask| {
        let amounts: Vec<Money> =
            task.pools.iter().filter(|pool| year.is_none_or(|year| pool.year == year)).map(|pool| pool.amount).collect();
        if amounts.is_empty() { None } else { Money::total(amounts) }
    };
    let (annulled, open): (Vec<&CallTask>, Vec<&CallTask>) = tasks.iter().partition(|task| task.annulled.is_some());
    let counted: Vec<(&CallTask, Money)> = open.iter().filter_map(|task| Some((*task, of(task)?))).collect();
    let sum = Money::total(counted.iter().map(|(_, amount)| *amount));
    let words = polish::counted(counted.len() as u64, ["zadania", "zadań", "zadań"]);
    let told = Explained::new(sum.unwrap_or(Money::LARGEST)).step(match year {
        Some(year) => format!("Suma środków {words} na {year} r."),
        None => format!("Suma środków {words} we wszystkich latach."),
    });
    let told = counted.iter().fold(told, |told, (task, amount)| told.part(name(task), amount.to_string(), None));
    let told = open
        .iter()
        .filter(|task| of(task).is_none())
        .fold(told, |told, task| told.without(format!("{}: nie wpisano kwoty.", name(task))));
    let told = annulled.iter().fold(told, |told, task| told.without(format!("{}: zadanie unieważniono.", name(task))));
    match sum {
        Some(_) => told,
        None => told.without("Suma jest za duża, żeby ją policzyć; sprawdź kwoty zadań."),
    }
}

/// The most points of a member, with every criterion that gives them.
pub fn points_told(criteria: &[&Criterion]) -> Explained<Points> {
    let told = Explained::new(most_points(criteria.iter().copied()))
        .step("Najwięcej punktów, jakie jeden członek komisji może dać ofercie: punkty każdego kryterium razy jego waga.");
    criteria.iter().fold(told, |told, one| told.part(one.name.clone(), worth(one), None))
}

/// "10 pkt", or with a weight "10 × 1,5 = 15 pkt".
pub fn worth(criterion: &Criterion) -> String {
    let (most, all) = (criterion.most.words(), criterion.most_weighted().words());
    if criterion.weight == 100 {
        format!("{all} pkt")
    } else {
        format!("{most} × {} = {all} pkt", Points(criterion.weight).words())
    }
}

/// Costs or grants of earlier tasks of one year. `None` when no row of the year says an amount.
pub fn prior_told(rows: &[&PriorTask], year: i32, of: impl Fn(&PriorTask) -> Option<Money>) -> Option<Explained<Money>> {
    let (said, unsaid): (Vec<&PriorTask>, Vec<&PriorTask>) =
        rows.iter().filter(|row| row.year == year).partition(|row| of(row).is_some());
    if said.is_empty() {
        return None;
    }
    let sum = Money::total(said.iter().filter_map(|row| of(row)));
    let told = Explained::new(sum.unwrap_or(Money::LARGEST)).step(format!("Suma kwot zadań z {year} r."));
    let told = said.iter().fold(told, |told, row| told.part(row.title.clone(), of(row).unwrap_or_default().to_string(), None));
    Some(unsaid.iter().fold(told, |told, row| told.without(format!("{}: nie wpisano kwoty.", row.title))))
}

fn name(task: &CallTask) -> String {
    match task.title.trim() {
        "" => format!("zadanie {}", task.position),
        title => title.to_owned(),
    }
}
