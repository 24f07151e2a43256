//! Amounts of the ranking: the method, and amounts typed by the commission.

use domain::{
    commission::{
        Award,
        proposal::{self, HandFault, Method},
    },
    id::{CallId, OfferId},
    money::Money,
    violation::Violation,
};
use store::{WriteTx, commission as kept};

use super::{CHANGED, frozen, ranking::Ranking, typed, vote};
use crate::{
    Desk, Failure, Reply,
    consultation::read::Reading,
    view::{Key, vocabulary},
};

/// Chooses how the amounts of a task follow from the ranking. Going over to amounts by hand keeps those that stood.
pub fn choose(desk: &mut Desk, call: Key, task: Key, method: &str) -> Result<Reply<()>, Failure> {
    let method: Method = vocabulary(method, "method")?;
    desk.write("Sposób podziału puli", |tx| {
        frozen::refuse(tx, call)?;
        let ranking = Ranking::load(tx, call, Some(task))?;
        if ranking.method == method {
            return Ok(());
        }
        let ranking = changing(tx, call, ranking)?;
        if method == Method::ByHand {
            take_by_hand(tx, &ranking)?;
        }
        Ok(kept::award::propose(tx, ranking.task, method)?)
    })?;
    Ok(Reply::new((), CHANGED))
}

/// The ranking of a list that is about to change: what was voted on it falls.
fn changing(tx: &WriteTx<'_>, call: Key, ranking: Ranking) -> Result<Ranking, Failure> {
    match vote::unsettle(tx, CallId(call.0), Some(ranking.task))? {
        true => Ranking::load(tx, call, Some(Key(ranking.task.0))),
        false => Ok(ranking),
    }
}

/// The amounts that stand become amounts by hand.
fn take_by_hand(tx: &WriteTx<'_>, ranking: &Ranking) -> Result<(), Failure> {
    for line in ranking.split().0.lines {
        keep(tx, ranking, line.offer, |award| award.by_hand = Some(line.amount.value))?;
    }
    Ok(())
}

/// Changes the award of an offer, or makes it.
pub(super) fn keep(tx: &WriteTx<'_>, ranking: &Ranking, offer: OfferId, change: impl FnOnce(&mut Award)) -> Result<(), Failure> {
    match ranking.awards.get(&offer) {
        Some(known) => {
            let mut award = known.record.clone();
            change(&mut award);
            if award != known.record {
                kept::award::update(tx, known.id, known.revision, &award)?;
            }
        }
        None => {
            let mut award = Award::of(offer, ranking.task);
            change(&mut award);
            kept::award::insert(tx, &award)?;
        }
    }
    Ok(())
}

/// Types the amount of one offer; the others stay as they stand. What passes the asked amount, the limit or the pool is refused.
pub fn set(desk: &mut Desk, call: Key, task: Key, offer: Key, typed: &str) -> Result<Reply<()>, Failure> {
    let mut reading = Reading::new();
    let amount = typed::money(&mut reading, "amount", typed);
    reading.done(Vec::new())?;
    let amount = amount.unwrap_or_default();
    let offer = OfferId(offer.0);
    desk.write("Kwota proponowana ofercie", |tx| {
        frozen::refuse(tx, call)?;
        let ranking = Ranking::load(tx, call, Some(task))?;
        if ranking.method == Method::ByHand && ranking.by_hand(offer) == Some(amount) {
            return Ok(());
        }
        let mut ranking = changing(tx, call, ranking)?;
        if ranking.method != Method::ByHand {
            take_by_hand(tx, &ranking)?;
            kept::award::propose(tx, ranking.task, Method::ByHand)?;
            ranking = Ranking::load(tx, call, Some(task))?;
        }
        if ranking.ranked.iter().all(|line| line.contender.offer != offer) {
            return Err(Failure::not_found("Oferta"));
        }
        let wanted = |of: OfferId| if of == offer { Some(amount) } else { ranking.by_hand(of) };
        proposal::by_hand(&ranking.ranked, &ranking.bounds, wanted).map_err(|faults| refused(faults, offer))?;
        keep(tx, &ranking, offer, |award| award.by_hand = Some(amount))
    })?;
    Ok(Reply::new((), CHANGED))
}

fn refused(faults: Vec<HandFault>, offer: OfferId) -> Failure {
    let mine = faults.iter().filter(|fault| fault.offer.is_none_or(|of| of == offer));
    let mut told: Vec<Violation> = mine.map(|fault| Violation::new("amount", fault.sentence.clone())).collect();
    if told.is_empty() {
        told = faults.into_iter().map(|fault| Violation::new("amount", fault.sentence)).collect();
    }
    Failure::invalid(told)
}

/// Notes the least amount that the applicant says makes sense; blank takes it away.
pub fn minimum(desk: &mut Desk, call: Key, task: Key, offer: Key, typed: &str) -> Result<Reply<()>, Failure> {
    let mut reading = Reading::new();
    let amount: Option<Money> = typed::money(&mut reading, "minimum", typed);
    reading.done(Vec::new())?;
    desk.write("Najmniejsza sensowna kwota oferty", |tx| {
        let ranking = Ranking::load(tx, call, Some(task))?;
        keep(tx, &ranking, OfferId(offer.0), |award| award.own_minimum = amount)
    })?;
    Ok(Reply::new((), CHANGED))
}
