//! The calls of the sample: one that runs, with a longer time for offers, one that was annulled because nobody filed an offer, and
//! one that was settled ([`offers`](super::offers), [`commission`](super::commission)).

use std::collections::BTreeMap;

use domain::{
    call::{
        BudgetBasis, Call, CallChange, CallChangeKind, CallLimits, CallMode, CallStatus, CallTask, Criterion, Permyriad, Points,
        Pool, PriorTask, RequiredAttachment,
    },
    id::CallId,
    money::Money,
    publication::CaseRef,
    vocabulary::Vocabulary,
};
use store::WriteTx;

use super::{
    consultations::{published, published_of},
    diary::{Diary, Known, at, known},
    fault,
    programmes::number_used,
    source::{CallSource, Sources},
};
use crate::Failure;

pub(super) fn enter<'s>(diary: &mut Diary<'s>, sources: &'s Sources) {
    for source in &sources.calls {
        live(diary, source);
    }
}

fn live<'s>(diary: &mut Diary<'s>, source: &'s CallSource) {
    let number = &source.case_number;
    diary.enter(source.begun_at, format!("Założono konkurs {number}"), move |tx, known| begin(tx, known, source));
    diary.enter(at(source.announced_on, 8, 30), "Konkurs: ogłoszony", move |tx, known| {
        change(tx, known, source, |call| {
            call.status = CallStatus::Announced;
            call.announced_on = Some(source.announced_on);
        })
    });
    for publication in &source.publication {
        diary.enter(at(publication.published_on, 9, 10), "Odnotowano publikację", move |tx, known| {
            published(tx, CaseRef::Call(self::known(&known.calls, &source.id)?), publication)
        });
    }
    if let Some(closed) = source.closed_on {
        diary.enter(at(closed, 8, 5), "Konkurs: nabór zamknięty", move |tx, known| {
            change(tx, known, source, |call| (call.status, call.closed_on) = (CallStatus::Closed, Some(closed)))
        });
    }
    let Some(told) = &source.change else { return };
    diary.enter(at(told.decided_on, 10, 15), format!("Konkurs: {}", told.kind.label()), move |tx, known| {
        let id = self::known(&known.calls, &source.id)?;
        let stored = store::call::get(tx, id)?.record;
        let record = CallChange {
            call: id,
            kind: told.kind,
            number: 1,
            decided_on: told.decided_on,
            order_number: told.order_number.clone(),
            reason: told.reason.clone(),
            wording: String::new(),
            until_before: told.until_after.and(stored.offers_until),
            until_after: told.until_after,
            task: None,
            ground: told.ground,
            chosen_before: None,
            chosen_after: None,
            status_before: None,
        };
        let row = store::call::change::insert(tx, &record)?;
        change(tx, known, source, |call| {
            call.offers_until = told.until_after.or(call.offers_until);
            if told.kind == CallChangeKind::Annulment {
                call.status = CallStatus::Annulled;
            }
        })?;
        told.publication.iter().try_for_each(|one| published_of(tx, CaseRef::Call(id), Some(row.0), one))
    });
}

fn begin(tx: &WriteTx<'_>, known: &mut Known, source: &CallSource) -> Result<(), Failure> {
    let money = |text: &Option<String>| text.as_deref().map(amount).transpose();
    let call = Call {
        case_number: source.case_number.clone(),
        programme: Some(self::known(&known.programmes, &source.programme)?),
        budget: BudgetBasis::Budget,
        budget_on: Some(source.budget_on),
        order_number: source.order_number.clone(),
        ordered_on: Some(source.ordered_on),
        offers_until: Some(source.offers_until),
        chosen_by: Some(source.chosen_by),
        begins_on: Some(source.begins_on),
        ends_on: Some(source.ends_on),
        words: source.words.clone(),
        limits: CallLimits {
            grant_min: money(&source.grant_min)?,
            grant_max: money(&source.grant_max)?,
            grant_share: source.grant_share.map(Permyriad),
            own_share: source.own_share.map(Permyriad),
            administrative_share: source.administrative_share.map(Permyriad),
            ..CallLimits::default()
        },
        threshold: source.threshold.map(Points),
        divergence: source.divergence.map(Permyriad),
        silent_days: source.silent_days,
        ..Call::new(CallMode::PublicBenefit, &source.title, source.year)
    };
    let id = store::call::insert(tx, &call)?;
    rows(tx, known, source, id)?;
    known.calls.insert(source.id.clone(), id);
    number_used(tx, &source.case_number)
}

fn rows(tx: &WriteTx<'_>, known: &Known, source: &CallSource, call: CallId) -> Result<(), Failure> {
    for (position, task) in (1..).zip(&source.task) {
        let record = CallTask {
            call,
            position,
            priority_task: Some(self::known(&known.tasks, &task.priority)?),
            sphere: task.sphere.clone(),
            title: task.title.clone(),
            form: task.form,
            description: task.description.clone(),
            begins_on: None,
            ends_on: None,
            pools: pools(&task.pools)?,
            annulled: None,
        };
        store::call::task::insert(tx, &record)?;
    }
    for (position, one) in (1..).zip(&source.criterion) {
        let (aspect, name, most) = (one.aspect, one.name.clone(), Points(one.most));
        let record = Criterion { call, position, aspect, name, guide: String::new(), most, weight: 100, least: None };
        store::call::criterion::insert(tx, &record)?;
    }
    for (position, one) in (1..).zip(&source.attachment) {
        let record =
            RequiredAttachment { call, position, name: one.name.clone(), condition: one.condition.clone(), binding: true };
        store::call::required::insert(tx, &record)?;
    }
    for (position, one) in (1..).zip(&source.prior) {
        let (cost, grants) = (Some(amount(&one.cost)?), Some(amount(&one.grants)?));
        store::call::prior_task::insert(
            tx,
            &PriorTask { call, position, year: one.year, title: one.title.clone(), cost, grants },
        )?;
    }
    Ok(())
}

fn pools(source: &BTreeMap<String, String>) -> Result<Vec<Pool>, Failure> {
    source
        .iter()
        .map(|(year, money)| Ok(Pool { year: year.parse().map_err(|_| fault("a year"))?, amount: amount(money)? }))
        .collect()
}

fn amount(text: &str) -> Result<Money, Failure> {
    Money::parse(text).map_err(|_| fault("an amount"))
}

fn change(tx: &WriteTx<'_>, known: &Known, source: &CallSource, change: impl FnOnce(&mut Call)) -> Result<(), Failure> {
    let mut stored = store::call::get(tx, self::known(&known.calls, &source.id)?)?;
    change(&mut stored.record);
    store::call::update(tx, stored.id, stored.revision, &stored.record)?;
    Ok(())
}
