//! What the notice of a call must or should say, what it says, and what is missing.

use chrono::Datelike;

use super::{CallTask, spoken, totals};
use crate::{
    law::{CallItem, Key, NoticeItem, Value},
    money::Money,
    polish::{counted, date_in_words, shortened},
    rule::CallCase,
    vocabulary::Vocabulary,
};

/// One item of the notice.
#[derive(Clone, Debug, PartialEq)]
pub struct NoticeRow {
    pub item: Value<NoticeItem>,
    /// What the notice says of it, in short lines.
    pub said: Vec<String>,
    /// What is still missing, each in a few words; empty when the item is whole.
    pub missing: Vec<String>,
}

impl NoticeRow {
    pub fn is_whole(&self) -> bool {
        self.missing.is_empty()
    }

    /// The field or the table in which the item is mended.
    pub fn place(&self) -> &'static str {
        match self.item.value.item {
            CallItem::TaskKind | CallItem::Money => "tasks",
            CallItem::GrantRules => "words.grant_rules",
            CallItem::Conditions => "words.conditions",
            CallItem::Deadline => "offers_until",
            CallItem::Choice => "words.choice",
            CallItem::PriorTasks => "prior_tasks",
            CallItem::Regranting => "words.regranting",
            CallItem::Eligible => "words.eligible",
            CallItem::Filing => "words.filing",
            CallItem::Costs => "words.costs",
            CallItem::Attachments => "attachments",
            CallItem::Contact => "words.contact",
            CallItem::CoFinancing => "words.grant_rules",
            CallItem::Criteria => "criteria",
            CallItem::ResultsNotice => "words.choice",
            CallItem::Appeal | CallItem::Reservations => "words.more",
        }
    }
}

/// The items in the order of the law pack, on the law of the case's day.
pub fn matrix(case: &CallCase<'_>) -> Vec<NoticeRow> {
    let items = case.law().notice_items(case.call.mode, case.call.regranting);
    items.into_iter().map(|item| row(case, item)).collect()
}

/// The two years of which the notice tells earlier tasks: that of the notice and the one before.
pub fn prior_years(case: &CallCase<'_>) -> [i32; 2] {
    let year = case.law_day().year();
    [year - 1, year]
}

fn row(case: &CallCase<'_>, item: Value<NoticeItem>) -> NoticeRow {
    let (said, missing) = match item.value.item {
        CallItem::TaskKind => task_kind(case),
        CallItem::Money => money(case),
        CallItem::GrantRules => words(&case.call.words.grant_rules, "zasad przyznawania dotacji"),
        CallItem::Conditions => conditions(case),
        CallItem::Deadline => deadline(case),
        CallItem::Choice => choice(case),
        CallItem::PriorTasks => prior_tasks(case),
        CallItem::Regranting => words(&case.call.words.regranting, "zasad zlecania przez operatora"),
        CallItem::Eligible => words(&case.call.words.eligible, "opisu uprawnionych"),
        CallItem::Filing => words(&case.call.words.filing, "sposobu składania ofert"),
        CallItem::Costs => words(&case.call.words.costs, "zasad o kosztach"),
        CallItem::Attachments => attachments(case),
        CallItem::Contact => words(&case.call.words.contact, "osoby do kontaktu"),
        CallItem::CoFinancing => co_financing(case),
        CallItem::Criteria => criteria(case),
        CallItem::ResultsNotice => results_notice(case),
        CallItem::Appeal => spoken::told(&case.call.words, &spoken::APPEAL),
        CallItem::Reservations => {
            joined([spoken::told(&case.call.words, &spoken::CALLING_OFF), spoken::told(&case.call.words, &spoken::EXTENDING)])
        }
    };
    NoticeRow { item, said, missing }
}

type Told = (Vec<String>, Vec<String>);

fn words(text: &str, what: &str) -> Told {
    match text.trim() {
        "" => (Vec::new(), vec![format!("nie wpisano {what}")]),
        text => (vec![shortened(text, 160)], Vec::new()),
    }
}

/// "zadanie „Szkolenie…”".
pub(crate) fn named(task: &CallTask) -> String {
    match task.title.trim() {
        "" => format!("zadanie nr {}", task.position),
        title => format!("zadanie „{}”", shortened(title, 80)),
    }
}

fn task_kind(case: &CallCase<'_>) -> Told {
    let (mut said, mut missing) = (Vec::new(), Vec::new());
    for task in case.open_tasks() {
        let task = &task.record;
        if task.title.trim().is_empty() {
            missing.push(format!("{} nie ma nazwy", named(task)));
        }
        if task.sphere.trim().is_empty() {
            missing.push(format!("{} nie ma sfery zadań publicznych", named(task)));
        }
        said.push(format!("{}, {}", shortened(task.title.trim(), 100), task.form.label()));
    }
    if said.is_empty() {
        missing.push("nie dodano żadnego zadania".to_owned());
    }
    (said, missing)
}

fn money(case: &CallCase<'_>) -> Told {
    let mut missing = Vec::new();
    if case.open_tasks().next().is_none() {
        missing.push("nie dodano zadania z kwotą".to_owned());
    }
    for task in case.open_tasks() {
        let record = &task.record;
        if record.pools.is_empty() {
            missing.push(format!("{} nie ma kwoty", named(record)));
            continue;
        }
        for year in years_without_money(case, record) {
            missing.push(format!("{} trwa także w {year} r., a na ten rok nie ma kwoty", named(record)));
        }
    }
    let years = totals::by_year(case.open_tasks().map(|task| &task.record)).unwrap_or_default();
    let mut said: Vec<String> = years.iter().map(|(year, amount)| format!("na {year} r.: {amount}")).collect();
    if years.len() > 1
        && let Some(total) = Money::total(years.into_values())
    {
        said.push(format!("razem: {total}"));
    }
    (said, missing)
}

/// Years in which a task lasts and that have no money.
fn years_without_money(case: &CallCase<'_>, task: &CallTask) -> Vec<i32> {
    let (begins, ends) = (task.begins_on.or(case.call.begins_on), task.ends_on.or(case.call.ends_on));
    let (Some(begins), Some(ends)) = (begins, ends) else { return Vec::new() };
    let has = |year: &i32| task.pools.iter().any(|pool| pool.year == *year);
    (begins.year()..=ends.year()).take(20).filter(|year| !has(year)).collect()
}

fn conditions(case: &CallCase<'_>) -> Told {
    let (mut said, mut missing) = words(&case.call.words.conditions, "warunków realizacji");
    match (case.tasks_begin(), case.tasks_end()) {
        (Some(begins), Some(ends)) => {
            said.insert(0, format!("od {} do {}", date_in_words(begins), date_in_words(ends)));
        }
        (None, Some(ends)) => {
            said.insert(0, format!("do {}", date_in_words(ends)));
            missing.push("nie wpisano pierwszego dnia realizacji".to_owned());
        }
        (_, None) => missing.push("nie wpisano terminu realizacji".to_owned()),
    }
    (said, missing)
}

fn deadline(case: &CallCase<'_>) -> Told {
    match super::due::offers_until_words(case.call) {
        Some(words) => (vec![format!("do {words}")], Vec::new()),
        None => (Vec::new(), vec!["nie wpisano dnia i godziny".to_owned()]),
    }
}

fn choice(case: &CallCase<'_>) -> Told {
    joined([words(&case.call.words.choice, "trybu wyboru ofert"), criteria(case), chosen_by(case)])
}

fn criteria(case: &CallCase<'_>) -> Told {
    match case.criteria.len() as u64 {
        0 => (Vec::new(), vec!["nie dodano żadnego kryterium".to_owned()]),
        count => (vec![counted(count, ["kryterium", "kryteria", "kryteriów"])], Vec::new()),
    }
}

fn chosen_by(case: &CallCase<'_>) -> Told {
    match case.call.chosen_by {
        Some(day) => (vec![format!("wybór do {}", date_in_words(day))], Vec::new()),
        None => (Vec::new(), vec!["nie wpisano terminu wyboru ofert".to_owned()]),
    }
}

fn results_notice(case: &CallCase<'_>) -> Told {
    joined([chosen_by(case), spoken::told(&case.call.words, &spoken::RESULTS)])
}

/// The limits of own contribution, or a sentence of the notice.
fn co_financing(case: &CallCase<'_>) -> Told {
    let limits = &case.call.limits;
    let own = limits.own_share.or(limits.own_money_share).filter(|share| share.0 > 0);
    match (own, limits.grant_share) {
        (Some(share), _) => (vec![format!("wkład własny co najmniej {}", share.words())], Vec::new()),
        (None, Some(share)) => (vec![format!("dotacja najwyżej {} kosztów", share.words())], Vec::new()),
        (None, None) => spoken::told(&case.call.words, &spoken::CO_FINANCING),
    }
}

/// What several parts of an item say, and what they miss.
fn joined<const N: usize>(parts: [Told; N]) -> Told {
    let (said, missing): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
    (said.into_iter().flatten().collect(), missing.into_iter().flatten().collect())
}

fn prior_tasks(case: &CallCase<'_>) -> Told {
    let (mut said, mut missing) = (Vec::new(), Vec::new());
    for year in prior_years(case) {
        let rows: Vec<_> = case.prior_tasks.iter().map(|one| &one.record).filter(|one| one.year == year).collect();
        if rows.is_empty() {
            missing.push(format!("nie napisano, jakie zadania zrealizowano w {year} r. ani że ich nie było"));
            continue;
        }
        for row in &rows {
            let title = shortened(row.title.trim(), 60);
            if row.cost.is_none() {
                missing.push(format!("zadanie „{title}” ({year} r.) nie ma kosztu"));
            }
            if row.grants.is_none() {
                missing.push(format!("przy zadaniu „{title}” ({year} r.) nie wpisano dotacji dla organizacji"));
            }
        }
        let sum = |amount: fn(&super::PriorTask) -> Option<Money>| Money::total(rows.iter().filter_map(|row| amount(row)));
        let (cost, grants) = (sum(|row| row.cost).unwrap_or_default(), sum(|row| row.grants).unwrap_or_default());
        said.push(match rows.iter().all(|row| row.is_nothing()) {
            true => format!("{year} r.: nie zlecano"),
            false => format!("{year} r.: koszt {cost}, w tym dotacje {grants}"),
        });
    }
    (said, missing)
}

fn attachments(case: &CallCase<'_>) -> Told {
    match case.attachments.len() as u64 {
        0 => (Vec::new(), vec!["nie dodano żadnego załącznika".to_owned()]),
        count => (vec![counted(count, ["załącznik", "załączniki", "załączników"])], Vec::new()),
    }
}

/// The key of an item, for places of findings.
pub(crate) fn key(item: &NoticeItem) -> String {
    item.item.key().to_owned()
}
