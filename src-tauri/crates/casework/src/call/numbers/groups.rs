//! Offers by task, sphere, form and organisation, and why offers were rejected.

use std::collections::HashMap;

use domain::{
    call::figures::{self, Among, Group, Grouping, What, Who},
    law::Law,
    money::Money,
    offer::FormalQuestion,
    polish::capital_first,
    vocabulary::Vocabulary,
};

use super::{CountRow, GroupRow, GroupTable, WHOLE, words, working::Scope};
use crate::{
    records::CallRecords,
    view::{FigureView, Key, RecordLink},
};

pub(super) fn tables(scope: Scope, law: Law<'_>, held: &[CallRecords], all: &Group<'_>) -> Vec<GroupTable> {
    let granted = all.sum(What::Granted).unwrap_or_default();
    let table = |key: &str, title: &str, thing: &str, groups: Vec<Named<'_>>| GroupTable {
        key: key.to_owned(),
        title: title.to_owned(),
        thing: thing.to_owned(),
        rows: rows(scope, granted, groups),
    };
    let mut tables = Vec::new();
    let tasks: HashMap<_, _> = words::tasks(held).enumerate().map(|(at, (id, title))| (Some(id), (at, title))).collect();
    if tasks.len() > 1 {
        let of = |among: &Among| if let Among::Task(task) = among { tasks.get(task) } else { None };
        let mut groups = all.by(Grouping::Task);
        groups.sort_by_key(|group| of(&group.among).map_or(usize::MAX, |(at, _)| *at));
        let label = |among: &Among| of(among).map_or_else(|| words::UNSAID.to_owned(), |(_, title)| title.clone());
        tables.push(table("task", "Zadania", "Zadanie", named(&label, groups)));
    }
    let sphere = |among: &Among| if let Among::Sphere(key) = among { words::sphere(law, key) } else { String::new() };
    tables.push(table("sphere", "Sfery zadań publicznych", "Sfera", named(&sphere, all.by(Grouping::Sphere))));
    let form = |among: &Among| words::form(if let Among::Form(form) = among { *form } else { None });
    tables.push(table("form", "Powierzenie i wspieranie", "Forma", named(&form, all.by(Grouping::Form))));
    let mut organisations = all.by(Grouping::Who);
    let money = |group: &Group<'_>| [What::Granted, What::Asked].map(|what| group.sum(what).unwrap_or_default());
    organisations.sort_by_cached_key(|group| std::cmp::Reverse(money(group)));
    let organisations = organisations.into_iter().map(organisation).collect();
    tables.push(table("organisation", "Organizacje", "Organizacja", organisations));
    tables
}

/// A group with its name and what opens with it.
struct Named<'a> {
    label: String,
    link: Option<RecordLink>,
    group: Group<'a>,
}

/// Groups by the names of their keys.
fn named<'a>(label: &dyn Fn(&Among) -> String, groups: Vec<Group<'a>>) -> Vec<Named<'a>> {
    groups.into_iter().map(|group| Named { label: label(&group.among), link: None, group }).collect()
}

fn organisation(group: Group<'_>) -> Named<'_> {
    let link = match &group.among {
        Among::Who(Who::Known(id)) => Some(RecordLink::Organisation { id: Key(id.0) }),
        _ => None,
    };
    // An offer of several applicants names them all; the shortest name is that of the organisation alone.
    let names = group.offers.iter().map(|offer| offer.applicant.as_str());
    let label = names.min_by_key(|name| name.chars().count()).unwrap_or_default().to_owned();
    Named { label, link, group }
}

fn rows(scope: Scope, granted: Money, groups: Vec<Named<'_>>) -> Vec<GroupRow> {
    let asked = |group: &Group<'_>| group.sum(What::Asked).unwrap_or_default();
    let got = |group: &Group<'_>| group.sum(What::Granted).unwrap_or_default();
    let longest = groups.iter().map(|one| asked(&one.group).max(got(&one.group))).max().unwrap_or_default();
    let row = |Named { label, link, group }: Named<'_>| {
        let label = capital_first(&label);
        let of = |words: &str| format!("{label}: {words}");
        GroupRow {
            offers: scope.count(&of("oferty złożone."), &group, What::Submitted),
            funded: scope.count(&of("oferty z przyznaną dotacją."), &group, What::Funded),
            asked: scope.money(&of("suma planowanych dotacji."), &group, What::Asked),
            proposed: scope.money(&of("suma kwot zaproponowanych przez komisję."), &group, What::Proposed),
            granted: scope.money(&of("suma przyznanych dotacji."), &group, What::Granted),
            share: scope.share(of("udział w przyznanych dotacjach."), &group, granted),
            asked_bar: bar(asked(&group), longest),
            granted_bar: bar(got(&group), longest),
            link,
            label,
        }
    };
    groups.into_iter().map(row).collect()
}

fn bar(part: Money, whole: Money) -> u32 {
    figures::share(part, whole).map_or(0, |share| share.0 / 10).min(WHOLE)
}

/// Questions of the formal check that rejected offers failed, the most frequent first.
pub(super) fn rejections(scope: Scope, all: &Group<'_>) -> Vec<CountRow> {
    let mut rows: Vec<(String, FigureView)> = FormalQuestion::ALL
        .iter()
        .map(|question| {
            let step = format!("Oferty odrzucone, w których nie potwierdzono: {}.", question.label());
            (question.label().to_owned(), scope.count(&step, all, What::Failed(*question)))
        })
        .collect();
    let unsaid = "Oferty odrzucone bez wskazania pytania karty; powód zapisano słowami.";
    rows.push(("Powód zapisany tylko słowami".to_owned(), scope.count(unsaid, all, What::Unsaid)));
    rows.retain(|(_, figure)| figure.value > 0);
    rows.sort_by_key(|(_, figure)| std::cmp::Reverse(figure.value));
    let most = rows.first().map_or(1, |(_, figure)| figure.value.max(1));
    rows.into_iter().map(|(label, figure)| CountRow { bar: figure.value * WHOLE / most, label, figure }).collect()
}
