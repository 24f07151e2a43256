//! A call with its commission, offers, cards, votes and awards, read whole for the rules and for the results.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    commission::{
        Assessed, AssessmentCase, Award, CallResult, Commission, CommissionMeeting, Correction, CorrectionKind, Exclusion,
        Member, OpinionVote,
        award::TaskProposal,
        case::{CardFact, Elsewhere, Paper, Waiting},
    },
    finding::Finding,
    id::{
        AwardId, CallId, CallResultId, CommissionId, CommissionMeetingId, CommissionMemberId, CorrectionId, ExclusionId, OfferId,
        OpinionVoteId, Stored,
    },
    law::LawPack,
    money::Money,
    office::Office,
    rule,
};
use store::{ReadTx, commission as kept, offer::list::OfferRow};

use super::paper;
use crate::{
    Failure, call,
    offer::together::{self, Applicant, krs},
    records::CallRecords,
    view::Key,
};

/// Everything that the commission of a call and its results are judged by.
pub(crate) struct Held {
    pub office: Office,
    pub records: CallRecords,
    pub commission: Option<Stored<CommissionId, Commission>>,
    pub members: Vec<Stored<CommissionMemberId, Member>>,
    /// People who were named to a commission that was appointed without them.
    pub named: Vec<Stored<CommissionMemberId, Member>>,
    pub meetings: Vec<Stored<CommissionMeetingId, CommissionMeeting>>,
    pub exclusions: Vec<Stored<ExclusionId, Exclusion>>,
    pub offers: Vec<Assessed>,
    /// Offers of the other calls of the commission; read only when somebody in it was named by an organisation.
    pub elsewhere: Vec<Elsewhere>,
    /// Offers that take part and cannot be scored yet.
    pub waiting: Vec<Waiting>,
    pub cards: Vec<CardFact>,
    pub votes: Vec<Stored<OpinionVoteId, OpinionVote>>,
    pub proposals: Vec<TaskProposal>,
    pub awards: Vec<Stored<AwardId, Award>>,
    /// What was changed after the results, in order of time.
    pub corrections: Vec<Stored<CorrectionId, Correction>>,
    pub result: Option<Stored<CallResultId, CallResult>>,
    pub papers: Vec<Paper>,
    pub law: &'static LawPack,
    pub today: NaiveDate,
}

impl Held {
    pub fn load(tx: &ReadTx<'_>, law: &'static LawPack, id: Key, today: NaiveDate) -> Result<Self, Failure> {
        let (records, office) = call::load(tx, id)?;
        Self::of(tx, records, office, law, today)
    }

    /// The rest of a call whose records were read.
    pub fn of(
        tx: &ReadTx<'_>,
        records: CallRecords,
        office: Office,
        law: &'static LawPack,
        today: NaiveDate,
    ) -> Result<Self, Failure> {
        let id = records.stored.id;
        let commission = kept::of(tx, id)?;
        let (members, meetings) = match &commission {
            Some(commission) => (kept::member::of(tx, commission.id, id)?, kept::meeting::of_call(tx, commission.id, id)?),
            None => (Vec::new(), Vec::new()),
        };
        let only_named = |member: &Stored<CommissionMemberId, Member>| {
            commission.as_ref().is_some_and(|commission| commission.record.only_named(&member.record))
        };
        let (named, members): (Vec<_>, Vec<_>) = members.into_iter().partition(only_named);
        let register = store::offer::list::of(tx, id)?;
        let joint = if register.iter().any(|row| row.joint) { together::in_call(tx, id)? } else { HashMap::new() };
        let awards = kept::award::of(tx, id)?;
        let minimum: HashMap<OfferId, Money> =
            awards.iter().filter_map(|award| Some((award.record.offer, award.record.own_minimum?))).collect();
        Ok(Self {
            elsewhere: elsewhere(tx, id, commission.as_ref(), &members)?,
            office,
            commission,
            members,
            named,
            meetings,
            exclusions: kept::exclusion::of(tx, id)?,
            offers: register.iter().filter_map(|row| filed(row, minimum.get(&row.id).copied(), joint.get(&row.id))).collect(),
            waiting: register.iter().filter_map(waiting).collect(),
            cards: kept::card::facts(tx, id)?,
            votes: kept::vote::of(tx, id)?,
            proposals: kept::award::proposals(tx, id)?,
            awards,
            corrections: kept::award::corrections(tx, id)?,
            result: kept::result::of(tx, id)?,
            papers: Vec::new(),
            records,
            law,
            today,
        })
    }

    /// The same with the papers that were issued, for screens that show what the rules say.
    pub fn with_papers(mut self, tx: &ReadTx<'_>) -> Result<Self, Failure> {
        self.papers = paper::of(tx, self.records.stored.id)?;
        Ok(self)
    }

    pub fn case(&self) -> AssessmentCase<'_> {
        AssessmentCase {
            id: self.records.stored.id,
            call: &self.records.stored.record,
            tasks: &self.records.tasks,
            changes: &self.records.changes,
            commission: self.commission.as_ref().map(|stored| &stored.record),
            members: &self.members,
            meetings: &self.meetings,
            exclusions: &self.exclusions,
            offers: &self.offers,
            elsewhere: &self.elsewhere,
            waiting: &self.waiting,
            cards: &self.cards,
            votes: &self.votes,
            proposals: &self.proposals,
            awards: &self.awards,
            corrections: &self.corrections,
            result: self.result.as_ref().map(|stored| &stored.record),
            publications: &self.records.publications,
            papers: &self.papers,
            office: &self.office,
            law: self.law,
            today: self.today,
        }
    }

    /// How an offer of the reserve list got its grant after the results.
    pub fn reserve_grant(&self, offer: OfferId) -> Option<&Correction> {
        let is_of = |id: AwardId| self.awards.iter().any(|award| award.id == id && award.record.offer == offer);
        let given = |change: &&Correction| change.kind == CorrectionKind::FromReserve && is_of(change.award);
        self.corrections.iter().rev().map(|change| &change.record).find(given)
    }

    pub fn findings(&self) -> Vec<Finding> {
        rule::check_assessment(&self.case())
    }
}

/// An offer of the register for the commission; one whose task is not known yet is not judged.
pub(super) fn assessed(row: &OfferRow, own_minimum: Option<Money>) -> Option<Assessed> {
    Some(Assessed {
        id: row.id,
        task: row.task?,
        number: row.number.clone(),
        applicants: row.organisation.into_iter().collect(),
        applicant: row.applicants.clone(),
        names: vec![row.applicants.clone()],
        title: row.title.clone(),
        asked: row.asked.unwrap_or_default(),
        own_minimum,
        sound: row.status.takes_part() && !row.status.awaits_check(),
        filed: row.status.counts_as_filed(),
    })
}

/// An offer of the register that takes part and is not before the commission; `None` for any other.
fn waiting(row: &OfferRow) -> Option<Waiting> {
    let unchecked = row.status.awaits_check();
    let waits = row.status.takes_part() && (unchecked || row.task.is_none());
    waits.then(|| Waiting { id: row.id, task: row.task, number: row.number.clone(), unchecked })
}

/// The same with everybody who filed it.
fn filed(row: &OfferRow, own_minimum: Option<Money>, joint: Option<&Vec<Applicant>>) -> Option<Assessed> {
    let mut offer = assessed(row, own_minimum)?;
    if let Some(applicants) = joint {
        offer.names = applicants.iter().map(|applicant| applicant.name.clone()).collect();
        let known = applicants.iter().filter_map(|applicant| applicant.organisation);
        offer.applicants.extend(known.filter(|known| Some(*known) != row.organisation));
    }
    Some(offer)
}

/// Who filed offers in the other calls of the commission, found in the register as the applicants of joint offers are.
fn elsewhere(
    tx: &ReadTx<'_>,
    call: CallId,
    commission: Option<&Stored<CommissionId, Commission>>,
    members: &[Stored<CommissionMemberId, Member>],
) -> Result<Vec<Elsewhere>, Failure> {
    let named = |member: &Member| member.named_by.is_some() || !member.named_by_words.trim().is_empty();
    let Some(commission) = commission.filter(|held| held.record.serves_several()) else { return Ok(Vec::new()) };
    if !members.iter().any(|member| named(&member.record)) {
        return Ok(Vec::new());
    }
    let offers = kept::filed_elsewhere(tx, commission.id, call)?;
    let wanted: Vec<(&str, String)> =
        offers.iter().flat_map(|offer| &offer.applicants).map(|(name, number)| (name.as_str(), krs(number))).collect();
    let mut known = store::organisation::known(tx, &wanted)?.into_iter();
    let told = offers.iter().map(|offer| Elsewhere {
        call: offer.call.clone(),
        number: offer.number.clone(),
        applicants: offer.organisation.into_iter().chain(known.by_ref().take(offer.applicants.len()).flatten()).collect(),
        names: offer.applicants.iter().map(|(name, _)| name.clone()).collect(),
    });
    Ok(told.collect())
}
