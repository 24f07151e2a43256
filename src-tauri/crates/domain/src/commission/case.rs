//! What the rules of the commission and of the results are given: one call with its offers, its commission and what was granted.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{
    Award, CallResult, Commission, CommissionMeeting, Correction, Exclusion, Member,
    award::{TaskProposal, reasons_until, silence_ends},
    opinion::OpinionVote,
    proposal::Bounds,
    quorum::{needed, voting},
};
use crate::{
    call::{Call, CallChange, CallStatus, CallTask},
    deadline::{Calendar, Deadline},
    id::{
        AwardId, CallChangeId, CallId, CallTaskId, CommissionMeetingId, CommissionMemberId, CorrectionId, ExclusionId, OfferId,
        OpinionVoteId, OrganisationId, PublicationId, Stored,
    },
    law::{Law, LawPack},
    money::Money,
    office::Office,
    publication::{Publication, PublicationPlace, PublishedThing},
};

/// An offer as the commission sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessed {
    pub id: OfferId,
    pub task: CallTaskId,
    /// Number in the register of the call.
    pub number: String,
    /// Who filed it, as far as the register of organisations knows them; a joint offer has several.
    pub applicants: Vec<OrganisationId>,
    /// Name of the applicant, of a joint offer all names.
    pub applicant: String,
    /// The same, name by name.
    pub names: Vec<String>,
    /// Title of the task as the offer names it.
    pub title: String,
    pub asked: Money,
    /// The amount below which the applicant says that the task makes no sense.
    pub own_minimum: Option<Money>,
    /// Passed the formal check and was not withdrawn.
    pub sound: bool,
    /// Came in time and was not withdrawn; whether it passed the formal check, `sound` says.
    pub filed: bool,
}

/// An offer filed in another call that the commission serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// Title of that call.
    pub call: String,
    pub number: String,
    pub applicants: Vec<OrganisationId>,
    pub names: Vec<String>,
}

/// An offer that takes part in the call and is not before the commission yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub id: OfferId,
    /// The task of the call; `None` when it is not known.
    pub task: Option<CallTaskId>,
    /// Number in the register of the call.
    pub number: String,
    /// Its formal check has not ended.
    pub unchecked: bool,
}

/// Who filled which card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardFact {
    pub member: CommissionMemberId,
    pub offer: OfferId,
    pub signed_on: Option<NaiveDate>,
}

/// A paper that left the office: what it is and every word of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    pub kind: PaperKind,
    pub words: String,
}

/// Papers of a call that must tell the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperKind {
    /// The order that announces the call.
    Order,
    Notice,
    /// The order that chooses offers.
    Decision,
    Results,
}

/// A call from the commission to the results.
#[derive(Clone, Copy, Debug)]
pub struct AssessmentCase<'a> {
    pub id: CallId,
    pub call: &'a Call,
    pub tasks: &'a [Stored<CallTaskId, CallTask>],
    pub changes: &'a [Stored<CallChangeId, CallChange>],
    pub commission: Option<&'a Commission>,
    pub members: &'a [Stored<CommissionMemberId, Member>],
    pub meetings: &'a [Stored<CommissionMeetingId, CommissionMeeting>],
    pub exclusions: &'a [Stored<ExclusionId, Exclusion>],
    pub offers: &'a [Assessed],
    /// Offers of the other calls of the commission.
    pub elsewhere: &'a [Elsewhere],
    /// Offers that should be among them and are not yet.
    pub waiting: &'a [Waiting],
    pub cards: &'a [CardFact],
    pub votes: &'a [Stored<OpinionVoteId, OpinionVote>],
    pub proposals: &'a [TaskProposal],
    pub awards: &'a [Stored<AwardId, Award>],
    /// What was changed after the results, in order of time.
    pub corrections: &'a [Stored<CorrectionId, Correction>],
    pub result: Option<&'a CallResult>,
    pub publications: &'a [Stored<PublicationId, Publication>],
    pub papers: &'a [Paper],
    pub office: &'a Office,
    pub law: &'a LawPack,
    pub today: NaiveDate,
}

impl<'a> AssessmentCase<'a> {
    /// The law by which the case is judged: of the day of the decision, or of today.
    pub fn law(&self) -> Law<'a> {
        self.law.on(self.decided_on().unwrap_or(self.today))
    }

    pub fn decided_on(&self) -> Option<NaiveDate> {
        self.result.and_then(|result| result.decided_on).or(self.call.settled_on)
    }

    /// The procedure of the act on public benefit binds: its commission, its results, its grounds of annulment.
    pub fn has_procedure(&self) -> bool {
        self.law().has_procedure(self.call.mode)
    }

    /// The commission works already: offers are being scored, or were.
    pub fn is_scored(&self) -> bool {
        matches!(self.call.status, CallStatus::Scoring | CallStatus::Opinion | CallStatus::Settled | CallStatus::Finished)
    }

    /// Offers were chosen.
    pub fn is_settled(&self) -> bool {
        matches!(self.call.status, CallStatus::Settled | CallStatus::Finished)
    }

    /// Offers that passed the formal check, of tasks that were not annulled.
    pub fn sound(&self) -> impl Iterator<Item = &'a Assessed> {
        self.offers.iter().filter(|offer| offer.sound && self.task(offer.task).is_none_or(|task| task.annulled.is_none()))
    }

    /// Offers that wait for something before the commission may score them, of tasks that were not annulled.
    pub fn waiting(&self) -> impl Iterator<Item = &'a Waiting> {
        let standing =
            |task: Option<CallTaskId>| task.and_then(|task| self.task(task)).is_none_or(|task| task.annulled.is_none());
        self.waiting.iter().filter(move |offer| standing(offer.task))
    }

    pub fn task(&self, id: CallTaskId) -> Option<&'a CallTask> {
        self.tasks.iter().find(|task| task.id == id).map(|task| &task.record)
    }

    pub fn offer(&self, id: OfferId) -> Option<&'a Assessed> {
        self.offers.iter().find(|offer| offer.id == id)
    }

    pub fn member(&self, id: CommissionMemberId) -> Option<&'a Member> {
        self.members.iter().find(|member| member.id == id).map(|member| &member.record)
    }

    pub fn award(&self, offer: OfferId) -> Option<&'a Stored<AwardId, Award>> {
        self.awards.iter().find(|award| award.record.offer == offer)
    }

    /// How many signed cards an offer needs.
    pub fn quorum(&self) -> u32 {
        let quorum = self.commission.and_then(|commission| commission.quorum);
        needed(quorum, voting(self.members.iter().map(|member| &member.record))).value
    }

    /// Sits in the commission, or left it and signed cards that still count.
    pub fn counts(&self, member: &Stored<CommissionMemberId, Member>) -> bool {
        member.record.stays() || self.cards.iter().any(|card| card.member == member.id && card.signed_on.is_some())
    }

    /// How many signed cards each offer has; one without any is not among them.
    pub fn signed_cards(&self) -> HashMap<OfferId, u32> {
        let mut signed = HashMap::new();
        for card in self.cards.iter().filter(|card| card.signed_on.is_some()) {
            *signed.entry(card.offer).or_default() += 1;
        }
        signed
    }

    /// The offers by their numbers in the file: for a walk over many awards, which [`Self::offer`] would look for one by one.
    pub fn offers_by_id(&self) -> HashMap<OfferId, &'a Assessed> {
        self.offers.iter().map(|offer| (offer.id, offer)).collect()
    }

    /// The awards by their offers: for a walk over many offers.
    pub fn awards_by_offer(&self) -> HashMap<OfferId, &'a Stored<AwardId, Award>> {
        self.awards.iter().map(|award| (award.record.offer, award)).collect()
    }

    pub fn published(&self, thing: PublishedThing) -> impl Iterator<Item = &'a Publication> {
        self.publications.iter().map(|publication| &publication.record).filter(move |publication| publication.thing == thing)
    }

    /// The places in which the results must stand: the three of art. 13 ust. 3, or none where another act rules the call.
    pub fn places(&self) -> &'static [PublicationPlace] {
        if self.has_procedure() { &PLACES } else { &[] }
    }

    /// Where and when the results themselves were announced: what terms run from. A notice of results that were changed later names the
    /// change and is none of these.
    pub fn announcements(&self) -> impl Iterator<Item = &'a Publication> {
        self.published(PublishedThing::CallResults).filter(|publication| publication.subject.is_none())
    }

    /// Where and when the results were announced with a change and with all changes before it.
    pub fn announcements_of(&self, change: CorrectionId) -> impl Iterator<Item = &'a Publication> {
        self.published(PublishedThing::CallResults).filter(move |one| one.subject.is_some_and(|subject| subject >= change.0))
    }

    /// Those places in which the results do not stand yet.
    pub fn missing_places(&self) -> Vec<PublicationPlace> {
        let there = |place: PublicationPlace| self.announcements().any(|publication| publication.place == place);
        self.places().iter().copied().filter(|place| !there(*place)).collect()
    }

    /// The day on which the results stood in the first place; what is granted may be told and contracted from then on.
    pub fn results_on(&self) -> Option<NaiveDate> {
        self.announcements().map(|publication| publication.published_on).min()
    }

    /// The day on which the results stood in all three places, from which terms run; before that, in the last of those there are.
    pub fn announced_on(&self) -> Option<NaiveDate> {
        self.announcements().map(|publication| publication.published_on).max()
    }

    /// The last day on which anyone may demand reasons, for the screen, the register of demands and the letters alike.
    pub fn reasons_until(&self, calendar: &Calendar<'_>) -> Option<Deadline> {
        reasons_until(self.announced_on()?, self.law(), calendar)
    }

    /// The last day for an answer after which silence means resignation, where the notice says so.
    pub fn silence_ends(&self, calendar: &Calendar<'_>) -> Option<Deadline> {
        silence_ends(self.announced_on()?, self.call.silent_days, calendar)
    }

    /// What bounds the amounts of a task.
    pub fn bounds(&self, task: CallTaskId) -> Bounds {
        let limits = &self.call.limits;
        Bounds {
            most: limits.grant_max,
            least: limits.grant_min,
            least_share: limits.award_share.map(|share| share.0),
            ..Bounds::of(self.task(task).and_then(CallTask::pool).unwrap_or_default())
        }
    }
}

/// The places of art. 13 ust. 3.
pub const PLACES: [PublicationPlace; 3] = [PublicationPlace::Bip, PublicationPlace::NoticeBoard, PublicationPlace::Website];
