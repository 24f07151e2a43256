//! What the executive grants: everything as proposed, or one offer at a time; and what happened afterwards.

use domain::{
    commission::{
        Award,
        proposal::{HandFault, too_much},
        validate,
    },
    id::{CallId, OfferId},
    money::Money,
    offer::OfferStatus,
    violation::Violation,
    vocabulary::Vocabulary,
};
use serde::Deserialize;
use specta::Type;
use store::{WriteTx, commission as kept};

use super::{CHANGED, Held, results::status_after, typed};
use crate::{Desk, Failure, Reply, consultation::read::Reading, view::Key};

/// What one offer got, as typed.
#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct GrantInput {
    pub granted: String,
    pub reserve: String,
    pub reason: String,
    pub told_on: String,
    pub update_until: String,
    pub contracted_on: String,
    pub end: String,
    pub ended_on: String,
    pub end_note: String,
}

/// Grants every undecided offer what the commission proposed; those without a proposal get nothing. Answers how many.
pub fn as_proposed(desk: &mut Desk, call: Key) -> Result<Reply<u32>, Failure> {
    let (law, today) = (desk.law(), desk.today());
    let granted = desk.write("Dotacje zgodnie z propozycją komisji", |tx| {
        let held = Held::load(tx, law, call, today)?;
        let mut count = 0;
        for offer in held.case().sound() {
            let known = held.case().award(offer.id);
            if known.is_some_and(|award| award.record.granted.is_some()) {
                continue;
            }
            let mut award = known.map_or_else(|| Award::of(offer.id, offer.task), |award| award.record.clone());
            award.granted = Some(award.proposed.unwrap_or_default());
            keep(tx, &held, &award)?;
            count += 1;
        }
        let after = Held::load(tx, law, call, today)?;
        within_pools(&after)?;
        Ok(count)
    })?;
    Ok(Reply::new(granted, CHANGED))
}

/// Writes one offer's result. An announced amount is changed by a correction, which leaves its trace.
pub fn save(desk: &mut Desk, call: Key, offer: Key, input: &GrantInput) -> Result<Reply<()>, Failure> {
    let (law, today) = (desk.law(), desk.today());
    let offer = OfferId(offer.0);
    let mut reading = Reading::new();
    let granted = typed::money(&mut reading, "granted", &input.granted);
    let reserve = reading.people("reserve", &input.reserve);
    let told_on = reading.day("told_on", &input.told_on);
    let update_until = reading.day("update_until", &input.update_until);
    let contracted_on = reading.day("contracted_on", &input.contracted_on);
    let end = reading.choice("end", &input.end);
    let ended_on = reading.day("ended_on", &input.ended_on);
    desk.write("Dotacja dla oferty", |tx| {
        let held = Held::load(tx, law, call, today)?;
        let assessed = held.case().offer(offer).cloned().ok_or_else(|| Failure::not_found("Oferta"))?;
        let before = held.case().award(offer).map(|award| award.record.clone());
        let announced = held.case().results_on().is_some();
        let award = Award {
            granted,
            reserve,
            reason: input.reason.trim().to_owned(),
            told_on,
            update_until,
            contracted_on,
            end,
            ended_on,
            end_note: input.end_note.trim().to_owned(),
            ..before.clone().unwrap_or_else(|| Award::of(offer, assessed.task))
        };
        let mut faults = validate::award(&award);
        if let Some(sentence) =
            granted.and_then(|granted| too_much(granted, assessed.asked, held.records.stored.record.limits.grant_max))
        {
            faults.push(Violation::new("granted", sentence));
        }
        if announced && before.is_some_and(|before| before.granted.is_some() && before.granted != granted) {
            faults.push(Violation::new(
                "granted",
                "Wyniki są już ogłoszone, dlatego kwotę zmienia się sprostowaniem, z podaniem powodu.",
            ));
        }
        reading.done(faults)?;
        keep(tx, &held, &award)?;
        within_pools(&Held::load(tx, law, call, today)?)
    })?;
    Ok(Reply::new((), CHANGED))
}

/// Writes an award and brings the state of its offer in line with it.
pub(super) fn keep(tx: &WriteTx<'_>, held: &Held, award: &Award) -> Result<(), Failure> {
    match held.case().award(award.offer) {
        Some(known) if known.record == *award => (),
        Some(known) => kept::award::update(tx, known.id, known.revision, award).map(|_| ())?,
        None => kept::award::insert(tx, award).map(|_| ())?,
    }
    let stored = store::offer::get(tx, award.offer)?;
    let status = match status_after(award) {
        None if stored.record.status.is_result() => Some(before_the_result(tx, stored.id)?),
        status => status,
    };
    let status = status.filter(|status| *status != stored.record.status);
    if let Some(status) = status {
        store::offer::update(tx, stored.id, stored.revision, &domain::offer::Offer { status, ..stored.record })?;
    }
    Ok(())
}

/// The state of an offer before anything was granted: the last one in its history that does not follow from a result.
fn before_the_result(tx: &WriteTx<'_>, offer: OfferId) -> Result<OfferStatus, Failure> {
    let known = store::history::texts_of(tx, "offer", offer.0, "status")?;
    let earlier = known.iter().rev().filter_map(|key| OfferStatus::from_key(key)).find(|status| !status.is_result());
    Ok(earlier.unwrap_or(OfferStatus::Correct))
}

/// Refuses grants that pass the pool of a task.
pub(super) fn within_pools(held: &Held) -> Result<(), Failure> {
    let mut faults: Vec<HandFault> = Vec::new();
    for task in &held.records.tasks {
        let Some(pool) = task.record.pool() else { continue };
        let funded = held.awards.iter().map(|award| &award.record).filter(|award| award.task == task.id && award.is_funded());
        let sum = Money::total(funded.filter_map(|award| award.granted)).unwrap_or(Money::LARGEST);
        if sum > pool {
            let over = sum.checked_sub(pool).unwrap_or_default();
            let sentence = format!(
                "Dotacje na zadanie „{}” to razem {sum}, o {over} więcej niż pula {pool}. Zmniejsz którąś z nich.",
                task.record.title.trim()
            );
            faults.push(HandFault { offer: None, sentence });
        }
    }
    Failure::when_invalid(faults.into_iter().map(|fault| Violation::new("granted", fault.sentence)).collect())
}

/// The call of an offer, so that nobody writes into another one.
pub(super) fn of_call(tx: &WriteTx<'_>, call: Key, offer: OfferId) -> Result<(), Failure> {
    match store::offer::get(tx, offer)?.record.call == CallId(call.0) {
        true => Ok(()),
        false => Err(Failure::not_found("Oferta")),
    }
}
