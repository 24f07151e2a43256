//! Offers of the settled call: entered as they come, checked, called to complete, rejected, withdrawn, as an officer does it.

use chrono::{NaiveDate, NaiveDateTime};
use domain::{id::Stored, money::Money, offer::Offer};

use super::{
    diary::{Diary, Known, at, in_office_hours, known},
    fault,
    source::{CostSource, FormSource, LaterSource, OfferSource, OfferStepSource},
};
use crate::{
    Desk, Failure,
    offer::{
        card::{self, CardEntry},
        form::{
            ActionCostsInput, ActionInput, AmountsInput, ApplicantInput, CostInput, OfferInput, ResultInput, SignatureInput,
            SourceInput, SplitInput,
        },
        page,
        save::{self, NewVersion, OfferEntry},
        step::{self, OfferStep},
    },
    view::Key,
};

pub(super) fn enter<'s>(diary: &mut Diary<'s>, call: &'s str, sources: &'s [OfferSource]) {
    for (place, source) in (0..).zip(sources) {
        diary.act(in_office_hours(source.came_at, 5 + place), move |desk, known| filed(desk, known, call, source));
        for version in &source.version {
            diary.act(at(version.came_on, 11, 20), move |desk, known| later(desk, known, call, source, version));
        }
        for step in &source.step {
            diary.act(hour_of(step, place), move |desk, known| taken(desk, known, call, source, step));
        }
    }
}

/// Steps of one day follow one another.
fn hour_of(step: &OfferStepSource, place: u32) -> NaiveDateTime {
    at(step.day, if step.to == "poprawna" { 12 } else { 9 }, 10 + 4 * place)
}

/// The offer with a number of a call.
pub(super) fn numbered(desk: &Desk, call: Key, number: &str) -> Result<Stored<domain::id::OfferId, Offer>, Failure> {
    let found = desk.read(|tx| Ok(store::offer::numbered(tx, domain::id::CallId(call.0), number)?))?;
    found.ok_or_else(|| fault(format!("no offer {number}")))
}

/// The key of a call that the sources name.
pub(super) fn call_of(known: &Known, call: &str) -> Result<Key, Failure> {
    Ok(Key(self::known(&known.calls, call)?.0))
}

fn filed(desk: &mut Desk, known: &Known, call: &str, source: &OfferSource) -> Result<(), Failure> {
    let call = call_of(known, call)?;
    let lists = page::start(desk, call)?.lists;
    let organisation = self::known(&known.organisations, &source.organisation)?;
    let entry = OfferEntry {
        number: source.number.clone(),
        task: lists.tasks.first().map(|task| task.id),
        organisation: Some(Key(organisation.0)),
        channel: source.channel.clone(),
        received_on: source.came_at.date().to_string(),
        hour: source.came_at.format("%H:%M").to_string(),
        form: form(desk, known, call, source, &toml::Table::new())?,
        ..OfferEntry::default()
    };
    save::save(desk, call, &entry).map(drop)
}

fn later(desk: &mut Desk, known: &Known, call: &str, source: &OfferSource, version: &LaterSource) -> Result<(), Failure> {
    let call = call_of(known, call)?;
    let stored = numbered(desk, call, &source.number)?;
    let new = NewVersion {
        kind: version.kind.clone(),
        came_on: version.came_on.to_string(),
        note: version.note.clone(),
        form: form(desk, known, call, source, &version.form)?,
    };
    save::add_version(desk, Key(stored.id.0), Key(stored.revision.0), &new).map(drop)
}

/// The card of the formal check is answered before the step; a withdrawal needs none.
fn taken(desk: &mut Desk, known: &Known, call: &str, source: &OfferSource, taken: &OfferStepSource) -> Result<(), Failure> {
    let call = call_of(known, call)?;
    let id = Key(numbered(desk, call, &source.number)?.id.0);
    if taken.to != "wycofana" {
        answered(desk, id, source, taken.to == "poprawna")?;
    }
    let revision = Key(numbered(desk, call, &source.number)?.revision.0);
    let step = OfferStep {
        to: taken.to.clone(),
        day: taken.day.to_string(),
        words: taken.words.clone(),
        until: taken.until.as_ref().map(NaiveDate::to_string).unwrap_or_default(),
    };
    step::take(desk, id, revision, &step).map(drop)
}

fn answered(desk: &mut Desk, id: Key, source: &OfferSource, good: bool) -> Result<(), Failure> {
    for found in source.answer.iter().filter(|_| !good) {
        let (question, found, note) = (found.question.clone(), found.found.clone(), found.note.clone());
        card::answer(desk, id, &CardEntry { question, found, note })?;
    }
    card::confirm(desk, id)?;
    for line in card::card(desk, id)?.lines {
        let yes = line.answer.as_ref().is_some_and(|answer| answer.found.key == "tak");
        if line.answer.is_none() || (good && !yes) {
            let entry = CardEntry { question: line.question.key, found: "tak".into(), note: String::new() };
            card::answer(desk, id, &entry)?;
        }
    }
    Ok(())
}

/// The form as it is typed from the paper: the source with what a later version changes.
fn form(desk: &Desk, known: &Known, call: Key, source: &OfferSource, changed: &toml::Table) -> Result<OfferInput, Failure> {
    let mut table = source.form.clone();
    table.extend(changed.clone());
    let form: FormSource = table.try_into().map_err(fault)?;
    let mut applicants: Vec<ApplicantInput> = Vec::new();
    for name in std::iter::once(&source.organisation).chain(&source.partners) {
        applicants.push(save::applicant(desk, Key(self::known(&known.organisations, name)?.0))?);
    }
    let start = page::start(desk, call)?;
    let mut typed = typed(form)?;
    typed.task_kind = start.lists.tasks.first().map(|task| task.name.clone()).unwrap_or_default();
    typed.joint = applicants.len() > 1;
    Ok(OfferInput { addressee: start.form.addressee, applicants, ..typed })
}

fn typed(form: FormSource) -> Result<OfferInput, Failure> {
    let (actions_sum, admin_sum) = (sum(&form.costs)?, sum(&form.admin)?);
    let all_sum = actions_sum.checked_add(admin_sum).ok_or_else(|| fault("a sum"))?;
    let amounts = |sum: Money| AmountsInput { total: sum.digits(), years: Vec::new() };
    let split_sum = match form.split.is_empty() {
        true => AmountsInput::default(),
        false => amounts(all_sum),
    };
    let mut costs: Vec<ActionCostsInput> = Vec::new();
    for row in &form.costs {
        match costs.last_mut().filter(|group| group.name == row.action) {
            Some(group) => group.rows.push(cost(row)),
            None => costs.push(ActionCostsInput { name: row.action.clone(), rows: vec![cost(row)] }),
        }
    }
    let action = |one: super::source::ActionSource| ActionInput {
        name: one.name,
        description: one.description,
        audience: one.audience,
        planned: one.planned,
        performer: one.performer,
        ..ActionInput::default()
    };
    let result =
        |one: super::source::ResultSource| ResultInput { name: one.name, target: one.target, monitoring: one.monitoring };
    let signature =
        |one: super::source::SignatureSource| SignatureInput { name: one.name, function: one.function, applicant: one.applicant };
    Ok(OfferInput {
        contact_name: form.contact_name,
        contact_phone: form.contact_phone,
        title: form.title,
        starts_on: form.starts_on,
        ends_on: form.ends_on,
        summary: form.summary,
        actions: form.actions.into_iter().map(action).collect(),
        outcomes: form.outcomes,
        results: form.results.into_iter().map(result).collect(),
        experience: form.experience,
        resources: form.resources,
        costs,
        admin: form.admin.iter().map(cost).collect(),
        actions_sum: amounts(actions_sum),
        admin_sum: amounts(admin_sum),
        all_sum: amounts(all_sum),
        sources: form.sources.into_iter().map(|(amount, share)| SourceInput { amount, share }).collect(),
        split: form
            .split
            .into_iter()
            .map(|one| SplitInput { applicant: one.applicant, total: one.total, years: Vec::new() })
            .collect(),
        split_sum,
        payment: "nieodplatnie".into(),
        representation: form.representation,
        within_activity: true,
        payments_within_activity: true,
        tax_arrears: "nie_zalega".into(),
        insurance_arrears: "nie_zalega".into(),
        agrees_with: form.agrees_with,
        truthful: true,
        data_protection: true,
        signatures: form.signatures.into_iter().map(signature).collect(),
        signed_on: form.signed_on,
        ..OfferInput::default()
    })
}

fn cost(row: &CostSource) -> CostInput {
    let (name, unit) = (row.name.clone(), row.unit.clone());
    CostInput { name, unit, unit_price: row.price.clone(), units: row.units.clone(), ..CostInput::default() }
}

fn sum(rows: &[CostSource]) -> Result<Money, Failure> {
    let value = |row: &CostSource| -> Option<Money> {
        let cost = domain::offer::form::CostRow {
            unit_price: Some(Money::parse(&row.price).ok()?),
            units: Some(domain::offer::typed::units(&row.units).ok()?),
            ..Default::default()
        };
        cost.computed()
    };
    let values: Option<Vec<Money>> = rows.iter().map(value).collect();
    values.and_then(Money::total).ok_or_else(|| fault("a cost"))
}
