//! What papers of the results print beside the records of a call, read once for any number of them.

use std::collections::HashMap;

use domain::{
    commission::{Assessed, Award, ReasonsDemand, Together, Verdict, outbid, ranking::Ranked, verdict},
    id::{CallTaskId, OfferId, OrganisationId, ReasonsDemandId, Stored},
    money::Money,
    offer::Offer,
    office::Address,
    organisation::Organisation,
};
use store::{ReadTx, commission as kept};

use super::{Held, scale};
use crate::Failure;

/// The order of the offers, what the register says of each, where its applicant lives, and what came after the results.
pub(crate) struct Judged {
    /// Every offer that takes part, in its place.
    places: HashMap<OfferId, Ranked>,
    /// Offers of each task in their order.
    order: HashMap<CallTaskId, Vec<OfferId>>,
    /// The most points of a card, hundredths.
    pub most: u32,
    offers: HashMap<OfferId, Offer>,
    addresses: HashMap<OrganisationId, Address>,
    pub demands: Vec<Stored<ReasonsDemandId, ReasonsDemand>>,
}

impl Judged {
    /// Two grouped queries for each task and one for everything else, however many offers there are.
    pub fn load(tx: &ReadTx<'_>, held: &Held) -> Result<Self, Failure> {
        let together = held.commission.as_ref().map_or(Together::Mean, |commission| commission.record.together);
        let scale = scale::scale(&held.records.stored.record, &held.records.criteria, together);
        let (mut places, mut order) = (HashMap::new(), HashMap::new());
        for task in &held.records.tasks {
            let ranked = scale::ranked(tx, task.id, &scale, &held.offers, &held.members)?;
            order.insert(task.id, ranked.iter().map(|line| line.contender.offer).collect());
            places.extend(ranked.into_iter().map(|line| (line.contender.offer, line)));
        }
        let call = held.records.stored.id;
        let applicants: Vec<OrganisationId> = held.offers.iter().filter_map(|offer| offer.applicants.first().copied()).collect();
        let address = |record: Organisation| record.correspondence.unwrap_or(record.seat);
        Ok(Self {
            places,
            order,
            most: scale.most(),
            offers: store::offer::of(tx, call)?.into_iter().map(|row| (row.id, row.record)).collect(),
            addresses: store::organisation::many(tx, &applicants)?.into_iter().map(|row| (row.id, address(row.record))).collect(),
            demands: kept::result::demand::of(tx, call)?,
        })
    }

    /// Offers of a task that take part, the best first.
    pub fn in_order<'a>(&'a self, held: &'a Held, task: CallTaskId) -> impl Iterator<Item = &'a Assessed> {
        let ids = self.order.get(&task).map_or(&[][..], Vec::as_slice);
        ids.iter().filter_map(|id| held.offers.iter().find(|offer| offer.id == *id))
    }

    pub fn place(&self, offer: OfferId) -> Option<&Ranked> {
        self.places.get(&offer)
    }

    /// What the register says of an offer: why it was rejected.
    pub fn offer(&self, id: OfferId) -> Option<&Offer> {
        self.offers.get(&id)
    }

    /// Where a letter about an offer goes: the address for letters of its applicant, or the seat.
    pub fn address(&self, offer: &Assessed) -> Option<&Address> {
        self.addresses.get(offer.applicants.first()?)
    }

    /// What the applicant is told of an offer.
    pub fn verdict(&self, held: &Held, offer: &Assessed) -> Option<Verdict> {
        let award = held.awards.iter().find(|award| award.record.offer == offer.id);
        verdict(self.offer(offer.id)?.status, award.map(|award| &award.record), offer.asked)
    }

    /// The money of the task went to better offers alone.
    pub fn outbid(&self, held: &Held, offer: &Assessed) -> bool {
        let Some(ranked) = self.place(offer.id) else { return false };
        let pool = held.case().task(offer.task).and_then(|task| task.pool()).unwrap_or_default();
        let place = |award: &Award| Some((self.place(award.offer)?.place, award.granted?));
        let of_task = held.awards.iter().map(|award| &award.record).filter(|award| award.task == offer.task && award.is_funded());
        outbid(ranked.place, offer.asked, &of_task.filter_map(place).collect::<Vec<_>>(), pool)
    }

    /// Everything that was granted in a task.
    pub fn granted(&self, held: &Held, task: CallTaskId) -> Money {
        let verdicts = self.in_order(held, task).filter_map(|offer| self.verdict(held, offer));
        Money::total(verdicts.map(Verdict::granted)).unwrap_or(Money::LARGEST)
    }
}
