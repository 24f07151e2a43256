//! The scale of a call and the order of the offers of one task, out of what the file has summed.

use std::collections::HashMap;

use domain::{
    call::{Call, Criterion},
    commission::{
        Assessed, Member, Together,
        ranking::{Contender, Ranked, rank},
        scoring::{self, Measure, Scale},
    },
    id::{CallTaskId, CommissionMemberId, CriterionId, OfferId, Stored},
};
use store::{ReadTx, commission as kept};

use crate::Failure;

/// The criteria of a call as the scoring needs them.
pub fn measures(criteria: &[Stored<CriterionId, Criterion>]) -> Vec<Measure> {
    let measure = |row: &Stored<CriterionId, Criterion>| Measure {
        criterion: row.id,
        name: row.record.name.clone(),
        most: row.record.most.0,
        least: row.record.least.map(|least| least.0),
        weight: row.record.weight,
    };
    criteria.iter().map(measure).collect()
}

pub fn scale(call: &Call, criteria: &[Stored<CriterionId, Criterion>], together: Together) -> Scale {
    Scale {
        measures: measures(criteria),
        together,
        least: call.threshold.map(|least| least.0),
        divergence: call.divergence.map(|share| share.0),
    }
}

/// The offers of a task that take part, in their order: two grouped queries, however many cards there are.
pub fn ranked(
    tx: &ReadTx<'_>,
    task: CallTaskId,
    scale: &Scale,
    offers: &[Assessed],
    members: &[Stored<CommissionMemberId, Member>],
) -> Result<Vec<Ranked>, Failure> {
    let names: HashMap<CommissionMemberId, &str> =
        members.iter().map(|member| (member.id, member.record.name.as_str())).collect();
    let mut totals: HashMap<OfferId, Vec<(String, u32)>> = HashMap::new();
    for card in kept::card::totals(tx, task)? {
        let name = names.get(&card.member).copied().unwrap_or_default().to_owned();
        totals.entry(card.offer).or_default().push((name, card.total));
    }
    let mut sums: HashMap<OfferId, HashMap<CriterionId, u32>> = HashMap::new();
    for (offer, criterion, sum, count) in kept::card::sums(tx, task)? {
        sums.entry(offer).or_default().insert(criterion, scoring::mean(sum, count));
    }
    let of_task = offers.iter().filter(|offer| offer.task == task && offer.sound);
    let contenders = of_task.zip(1..).map(|(offer, order)| {
        let means = sums.remove(&offer.id).unwrap_or_default();
        let mean = |measure: &Measure| (measure.criterion, means.get(&measure.criterion).copied().unwrap_or_default());
        let means = scale.measures.iter().map(mean).collect();
        Contender {
            offer: offer.id,
            order,
            number: offer.number.clone(),
            asked: offer.asked,
            own_minimum: offer.own_minimum,
            score: totals.get(&offer.id).and_then(|totals| scoring::of_totals(scale, totals, means)),
        }
    });
    Ok(rank(contenders.collect()))
}
