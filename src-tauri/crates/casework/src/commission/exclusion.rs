//! Exclusions of members from the assessment of offers.

use domain::{
    commission::{Exclusion, validate},
    id::{CallId, CommissionMemberId, ExclusionId, OfferId, Revision},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{CHANGED, Held, Saved, member};
use crate::{
    Desk, Failure, Reply,
    consultation::read::Reading,
    view::{DayView, Key},
};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ExclusionView {
    pub id: Key,
    pub revision: Key,
    pub member: Key,
    pub member_name: String,
    pub offer: Key,
    pub offer_number: String,
    pub applicant: String,
    pub reason: String,
    pub decided_on: DayView,
}

#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct ExclusionInput {
    pub member: Option<Key>,
    pub offer: Option<Key>,
    pub reason: String,
    pub decided_on: String,
}

pub(super) fn views(held: &Held) -> Vec<ExclusionView> {
    let case = held.case();
    let shown = held.exclusions.iter().filter_map(|row| {
        let (member, offer) = (case.member(row.record.member)?, case.offer(row.record.offer)?);
        Some(ExclusionView {
            id: Key(row.id.0),
            revision: Key(row.revision.0),
            member: Key(row.record.member.0),
            member_name: member.name.clone(),
            offer: Key(offer.id.0),
            offer_number: offer.number.clone(),
            applicant: offer.applicant.clone(),
            reason: row.record.reason.clone(),
            decided_on: row.record.decided_on.into(),
        })
    });
    shown.collect()
}

pub fn save(desk: &mut Desk, call: Key, input: &ExclusionInput) -> Result<Reply<Saved>, Failure> {
    let mut reading = Reading::new();
    if input.member.is_none() {
        reading.fault("member", "Wybierz osobę, która nie ocenia oferty.");
    }
    if input.offer.is_none() {
        reading.fault("offer", "Wybierz ofertę, której ta osoba nie ocenia.");
    }
    let exclusion = Exclusion {
        member: CommissionMemberId(input.member.map_or(0, |key| key.0)),
        offer: OfferId(input.offer.map_or(0, |key| key.0)),
        reason: input.reason.trim().to_owned(),
        decided_on: reading.needed_day("decided_on", &input.decided_on),
    };
    reading.done(validate::exclusion(&exclusion))?;
    let saved = desk.write("Wyłączenie z oceny oferty", |tx| {
        member::of_call(tx, call, Key(exclusion.member.0))?;
        if store::offer::get(tx, exclusion.offer)?.record.call != CallId(call.0) {
            return Err(Failure::not_found("Oferta"));
        }
        let known = store::commission::exclusion::of(tx, CallId(call.0))?;
        if known.iter().any(|row| row.record.member == exclusion.member && row.record.offer == exclusion.offer) {
            return Err(Failure::field("offer", "Ta osoba ma już wyłączenie z oceny tej oferty."));
        }
        let id = store::commission::exclusion::insert(tx, &exclusion)?;
        Ok(Saved::new(id.0, store::commission::exclusion::get(tx, id)?.revision))
    })?;
    Ok(Reply::new(saved, CHANGED))
}

pub fn remove(desk: &mut Desk, id: Key, revision: Key) -> Result<Reply<()>, Failure> {
    desk.write("Cofnięcie wyłączenia z oceny", |tx| {
        Ok(store::commission::exclusion::remove(tx, ExclusionId(id.0), Revision(revision.0))?)
    })?;
    Ok(Reply::new((), CHANGED))
}
