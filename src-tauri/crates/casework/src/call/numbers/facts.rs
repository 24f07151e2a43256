//! The offers of a call as the figures see them, out of the register, the cards and the awards.

use std::collections::HashMap;

use domain::{
    call::{Points, figures::OfferFacts},
    commission::scoring::value,
    id::OfferId,
    offer::{FormalQuestion, OfferStatus},
};
use store::ReadTx;

use crate::{Failure, records::CallRecords};

/// The offers of several calls, call after call.
pub(super) fn all(tx: &ReadTx<'_>, calls: &[CallRecords]) -> Result<Vec<OfferFacts>, Failure> {
    let mut offers = Vec::new();
    for one in calls {
        offers.extend(facts(tx, one)?);
    }
    Ok(offers)
}

/// The offers of a call with what the commission and the executive gave them.
fn facts(tx: &ReadTx<'_>, records: &CallRecords) -> Result<Vec<OfferFacts>, Failure> {
    let call = records.stored.id;
    let register = store::offer::list::of(tx, call)?;
    let mut points: HashMap<OfferId, Points> = HashMap::new();
    if let Some(commission) = store::commission::of(tx, call)? {
        let mut totals: HashMap<OfferId, Vec<u32>> = HashMap::new();
        for task in &records.tasks {
            for card in store::commission::card::totals(tx, task.id)? {
                totals.entry(card.offer).or_default().push(card.total);
            }
        }
        let judged = register.iter().filter(|row| row.status.takes_part() && !row.status.awaits_check());
        let scored = judged.filter_map(|row| Some((row.id, Points(value(commission.record.together, totals.get(&row.id)?)?))));
        points.extend(scored);
    }
    let mut failed: HashMap<OfferId, Vec<FormalQuestion>> = HashMap::new();
    for answer in store::offer::answer::wanting(tx, call)? {
        failed.entry(answer.record.offer).or_default().push(answer.record.question);
    }
    let awards = store::commission::award::of(tx, call)?;
    let awards: HashMap<OfferId, _> = awards.iter().map(|award| (award.record.offer, &award.record)).collect();
    let fact = |row: &store::offer::list::OfferRow| {
        let task = row.task.and_then(|id| records.tasks.iter().find(|task| task.id == id)).map(|task| &task.record);
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
    Ok(register.iter().map(fact).collect())
}
