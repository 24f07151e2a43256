//! Money of a task that is free after the results, and the offer of the reserve list whose turn it is.

use super::AssessmentCase;
use crate::{
    id::{CallTaskId, OfferId},
    money::Money,
};

/// The offer whose turn it is on the reserve list of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextInReserve {
    pub offer: OfferId,
    pub place: u32,
    /// What of the pool nobody has.
    pub free: Money,
    /// What the offer may get: what it asks for, but not more than is free or than a grant of the call may be.
    pub amount: Money,
    /// Why there is money, as the notice says it.
    pub reason: String,
}

/// Whose turn it is; `None` before the results were announced (until then amounts are simply changed), without free money, and when
/// nobody waits.
pub fn next(case: &AssessmentCase<'_>, task: CallTaskId) -> Option<NextInReserve> {
    case.results_on()?;
    let awards = || case.awards.iter().map(|award| &award.record).filter(|award| award.task == task);
    let given = Money::total(awards().filter(|award| award.is_funded()).filter_map(|award| award.granted))?;
    let free = case.task(task)?.pool()?.checked_sub(given).filter(|free| *free > Money::ZERO)?;
    let waits = awards().filter_map(|award| {
        let place = award.reserve.filter(|_| award.granted.is_some_and(Money::is_zero) && !award.is_resigned())?;
        let offer = case.offer(award.offer).filter(|offer| offer.sound)?;
        Some((place, offer))
    });
    let (place, offer) = waits.min_by_key(|(place, offer)| (*place, offer.id))?;
    let gave_up = awards().filter(|award| award.is_resigned() && award.granted.is_some_and(|granted| !granted.is_zero()));
    let names: Vec<String> = gave_up.filter_map(|award| case.offer(award.offer)).map(|one| one.applicant.clone()).collect();
    let reason = match names.as_slice() {
        [] => "Część środków zadania pozostała nierozdzielona.".to_owned(),
        [one] => format!("Z dotacji zrezygnował oferent: {one}."),
        _ => format!("Z dotacji zrezygnowali oferenci: {}.", names.join(", ")),
    };
    let amount = [Some(offer.asked), Some(free), case.call.limits.grant_max].into_iter().flatten().min()?;
    Some(NextInReserve { offer: offer.id, place, free, amount, reason })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{commission::award::AwardEnd, rule::tests::world::World};

    fn zloty(amount: u32) -> Money {
        Money::from_zloty(amount)
    }

    #[test]
    fn free_money_goes_to_the_first_who_waits_and_only_after_the_results() {
        let mut world = World::sound();
        let turn = |world: &World| next(&world.assessment.case(&world.office), CallTaskId(1));
        world.assessment.awards[0].record.granted = Some(zloty(45_000));
        world.assessment.awards[1].record.granted = Some(Money::ZERO);
        assert_eq!(turn(&world), None, "nobody waits");
        world.assessment.awards[1].record.reserve = Some(1);
        let found = turn(&world).expect("its turn");
        assert_eq!((found.offer, found.free, found.amount), (OfferId(2), zloty(35_000), zloty(35_000)));
        assert_eq!(found.reason, "Część środków zadania pozostała nierozdzielona.");
        world.assessment.awards[0].record.end = Some(AwardEnd::Resigned);
        let found = turn(&world).expect("its turn");
        assert_eq!((found.free, found.amount), (zloty(80_000), zloty(38_000)));
        assert_eq!(found.reason, "Z dotacji zrezygnował oferent: Klub „Błyskawica”.");
        world.assessment.call.limits.grant_max = Some(zloty(20_000));
        assert_eq!(turn(&world).expect("its turn").amount, zloty(20_000));
        world.assessment.awards[1].record.end = Some(AwardEnd::Resigned);
        assert_eq!(turn(&world), None, "gave up its place");
        world.assessment.awards[1].record.end = None;
        world.assessment.publications.clear();
        assert_eq!(turn(&world), None, "amounts are still changed freely");
    }
}
