//! Offers by task, sphere, form and organisation, and why offers were rejected.

use std::collections::BTreeMap;

use domain::{
    call::figures::{self, Group, OfferFacts, Who},
    law::{Law, SpherePoint},
    money::Money,
    offer::{FormalQuestion, OfferStatus},
    polish::capital_first,
    programme::CommissioningForm,
    vocabulary::Vocabulary,
};

use super::{
    CountRow, GroupRow, GroupTable, WHOLE,
    working::{count, money, percent},
};
use crate::{
    commission::Held,
    view::{FigureView, Key, RecordLink},
};

pub(super) fn tables(law: Law<'_>, held: &[Held], offers: &[OfferFacts]) -> Vec<GroupTable> {
    let all = Group { offers: offers.iter().collect() };
    let granted = all.granted().unwrap_or_default();
    let title_of = |sphere: &str| match law.sphere(&SpherePoint(sphere.to_owned())) {
        Some(known) => format!("pkt {sphere} {}", known.value.short),
        None if sphere.is_empty() => "zadanie niewskazane".to_owned(),
        None => format!("pkt {sphere} (nie ma go w ustawie)"),
    };
    let mut tables = Vec::new();
    let tasks: Vec<_> = held.iter().flat_map(|one| &one.records.tasks).collect();
    if tasks.len() > 1 {
        let order: BTreeMap<_, usize> = tasks.iter().enumerate().map(|(at, task)| (task.id, at)).collect();
        let by_task =
            figures::grouped(offers, |offer| offer.task.and_then(|task| order.get(&task).copied()).unwrap_or(usize::MAX));
        let label =
            |at: &usize| tasks.get(*at).map_or_else(|| "zadanie niewskazane".to_owned(), |task| task.record.title.clone());
        tables.push(table("task", "Zadania", "Zadanie", granted, by_task.iter().map(|(at, group)| (label(at), None, group))));
    }
    let by_sphere = figures::grouped(offers, |offer| offer.sphere.clone());
    tables.push(table(
        "sphere",
        "Sfery zadań publicznych",
        "Sfera",
        granted,
        by_sphere.iter().map(|(key, group)| (title_of(key), None, group)),
    ));
    let by_form = figures::grouped(offers, |offer| offer.form);
    let form =
        |form: &Option<CommissioningForm>| form.map_or_else(|| "zadanie niewskazane".to_owned(), |form| form.label().to_owned());
    tables.push(table(
        "form",
        "Powierzenie i wspieranie",
        "Forma",
        granted,
        by_form.iter().map(|(key, group)| (form(key), None, group)),
    ));
    let by_who = figures::grouped(offers, OfferFacts::who);
    let mut organisations: Vec<_> = by_who.iter().collect();
    organisations
        .sort_by_key(|(_, group)| std::cmp::Reverse((group.granted().unwrap_or_default(), group.asked().unwrap_or_default())));
    let who = organisations.iter().map(|(who, group)| {
        let link = match who {
            Who::Known(id) => Some(RecordLink::Organisation { id: Key(id.0) }),
            Who::Named(_) => None,
        };
        (group.offers.first().map(|offer| offer.applicant.clone()).unwrap_or_default(), link, *group)
    });
    tables.push(table("organisation", "Organizacje", "Organizacja", granted, who));
    tables
}

fn table<'a>(
    key: &str,
    title: &str,
    thing: &str,
    granted: Money,
    groups: impl Iterator<Item = (String, Option<RecordLink>, &'a Group<'a>)>,
) -> GroupTable {
    let groups: Vec<_> = groups.collect();
    let asked = |group: &Group<'_>| group.asked().unwrap_or_default();
    let longest =
        groups.iter().map(|(_, _, group)| asked(group).max(group.granted().unwrap_or_default())).max().unwrap_or_default();
    let rows = groups.iter().map(|(label, link, group)| {
        let label = capital_first(label);
        let got = group.granted().unwrap_or_default();
        let of = |words: &str| format!("{label}: {words}");
        GroupRow {
            offers: count(&of("oferty złożone."), group.offers.iter().copied()),
            funded: count(&of("oferty z przyznaną dotacją."), group.funded()),
            asked: money(&of("suma planowanych dotacji."), group.offers.iter().copied(), |offer| offer.asked),
            proposed: money(&of("suma kwot zaproponowanych przez komisję."), group.offers.iter().copied(), |offer| {
                offer.proposed
            }),
            granted: money(&of("suma przyznanych dotacji."), group.offers.iter().copied(), OfferFacts::kept),
            share: percent(of("udział w przyznanych dotacjach."), got, granted),
            asked_bar: bar(asked(group), longest),
            granted_bar: bar(got, longest),
            link: *link,
            label,
        }
    });
    GroupTable { key: key.to_owned(), title: title.to_owned(), thing: thing.to_owned(), rows: rows.collect() }
}

fn bar(part: Money, whole: Money) -> u32 {
    figures::share(part, whole).map_or(0, |share| share.0 / 10).min(WHOLE)
}

/// Questions of the formal check that rejected offers failed, the most frequent first.
pub(super) fn rejections(offers: &[OfferFacts]) -> Vec<CountRow> {
    let rejected = || offers.iter().filter(|offer| offer.status == OfferStatus::Rejected);
    let mut rows: Vec<(String, FigureView)> = FormalQuestion::ALL
        .iter()
        .map(|question| {
            let step = format!("Oferty odrzucone, w których nie potwierdzono: {}.", question.label());
            (question.label().to_owned(), count(&step, rejected().filter(|offer| offer.failed.contains(question))))
        })
        .collect();
    let unsaid = count(
        "Oferty odrzucone bez wskazania pytania karty; powód zapisano słowami.",
        rejected().filter(|offer| offer.failed.is_empty()),
    );
    rows.push(("Powód zapisany tylko słowami".to_owned(), unsaid));
    rows.retain(|(_, figure)| figure.value > 0);
    rows.sort_by_key(|(_, figure)| std::cmp::Reverse(figure.value));
    let most = rows.first().map_or(1, |(_, figure)| figure.value.max(1));
    rows.into_iter().map(|(label, figure)| CountRow { bar: figure.value * WHOLE / most, label, figure }).collect()
}
