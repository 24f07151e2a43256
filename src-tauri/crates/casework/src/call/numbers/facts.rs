//! The offers of a call as the figures see them, out of the register, the cards and the awards.

use std::collections::HashMap;

use domain::{
    call::{Points, figures::OfferFacts},
    id::OfferId,
    offer::{FormalQuestion, OfferStatus},
};
use store::ReadTx;

use crate::{
    Failure,
    commission::{Held, scale},
};

/// The offers of several calls, call after call.
pub(super) fn all(tx: &ReadTx<'_>, held: &[Held]) -> Result<Vec<OfferFacts>, Failure> {
    let mut offers = Vec::new();
    for one in held {
        offers.extend(facts(tx, one)?);
    }
    Ok(offers)
}

/// The offers of a call with what the commission and the executive gave them.
fn facts(tx: &ReadTx<'_>, held: &Held) -> Result<Vec<OfferFacts>, Failure> {
    let call = held.records.stored.id;
    let mut points: HashMap<OfferId, Points> = HashMap::new();
    if let Some(commission) = &held.commission {
        let scale = scale::scale(&held.records.stored.record, &held.records.criteria, commission.record.together);
        for task in &held.records.tasks {
            let ranked = scale::ranked(tx, task.id, &scale, &held.offers, &held.members)?;
            points.extend(
                ranked
                    .iter()
                    .filter(|line| line.contender.score.is_some())
                    .map(|line| (line.contender.offer, Points(line.points()))),
            );
        }
    }
    let mut failed: HashMap<OfferId, Vec<FormalQuestion>> = HashMap::new();
    for answer in store::offer::answer::wanting(tx, call)? {
        failed.entry(answer.record.offer).or_default().push(answer.record.question);
    }
    let awards: HashMap<OfferId, _> = held.awards.iter().map(|award| (award.record.offer, &award.record)).collect();
    let fact = |row: &store::offer::list::OfferRow| {
        let task = row.task.and_then(|id| held.records.tasks.iter().find(|task| task.id == id)).map(|task| &task.record);
        let award = awards.get(&row.id);
        let rejected = row.status == OfferStatus::Rejected;
        OfferFacts {
            offer: row.id,
            call,
            number: row.number.clone(),
            task: row.task,
            sphere: task.map(|task| task.sphere.clone()).unwrap_or_default(),
            form: task.map(|task| task.form),
            organisation: row.organisation,
            applicant: row.applicants.clone(),
            status: row.status,
            asked: row.asked,
            proposed: award.and_then(|award| award.proposed),
            granted: award.and_then(|award| award.granted),
            points: points.get(&row.id).copied(),
            failed: if rejected { failed.remove(&row.id).unwrap_or_default() } else { Vec::new() },
        }
    };
    Ok(held.register.iter().map(fact).collect())
}
