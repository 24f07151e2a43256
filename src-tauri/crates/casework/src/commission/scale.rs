//! The scale of a call and the order of the offers of one task, out of what the file has summed.

use std::collections::HashMap;

use domain::{
    call::{Call, Criterion},
    commission::{
        Assessed, Member, Together,
        ranking::{Contender, Ranked, rank},
        scoring::{self, Card, Measure, Scale},
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

/// The offers of a task that take part, in their order: one query, however many cards there are.
pub fn ranked(
    tx: &ReadTx<'_>,
    task: CallTaskId,
    scale: &Scale,
    offers: &[Assessed],
    members: &[Stored<CommissionMemberId, Member>],
) -> Result<Vec<Ranked>, Failure> {
    let names: HashMap<CommissionMemberId, &str> =
        members.iter().map(|member| (member.id, member.record.name.as_str())).collect();
    let mut cards: HashMap<OfferId, Vec<Card>> = HashMap::new();
    for card in kept::card::signed(tx, task)? {
        let member = names.get(&card.member).copied().unwrap_or_default().to_owned();
        cards.entry(card.offer).or_default().push(Card { member, scores: card.scores });
    }
    let of_task = offers.iter().filter(|offer| offer.task == task && offer.sound);
    let contenders = of_task.zip(1..).map(|(offer, order)| Contender {
        offer: offer.id,
        order,
        number: offer.number.clone(),
        asked: offer.asked,
        own_minimum: offer.own_minimum,
        score: cards.get(&offer.id).and_then(|cards| scoring::score(scale, cards)),
    });
    Ok(rank(contenders.collect()))
}
