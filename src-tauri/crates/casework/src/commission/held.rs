//! A call with its commission, offers, cards, votes and awards, read whole for the rules and for the results.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    commission::{
        Assessed, AssessmentCase, Award, CallResult, Commission, CommissionMeeting, Exclusion, Member, OpinionVote,
        award::TaskProposal,
        case::{CardFact, Paper},
    },
    finding::Finding,
    id::{
        AwardId, CallId, CallResultId, CommissionId, CommissionMeetingId, CommissionMemberId, ExclusionId, OfferId,
        OpinionVoteId, Stored,
    },
    law::LawPack,
    money::Money,
    office::Office,
    rule,
};
use store::{ReadTx, commission as kept, offer::list::OfferRow};

use crate::{Failure, call, records::CallRecords, view::Key};

/// Everything that the commission of a call and its results are judged by.
pub(crate) struct Held {
    pub office: Office,
    pub records: CallRecords,
    pub commission: Option<Stored<CommissionId, Commission>>,
    pub members: Vec<Stored<CommissionMemberId, Member>>,
    pub meetings: Vec<Stored<CommissionMeetingId, CommissionMeeting>>,
    pub exclusions: Vec<Stored<ExclusionId, Exclusion>>,
    pub offers: Vec<Assessed>,
    pub cards: Vec<CardFact>,
    pub votes: Vec<Stored<OpinionVoteId, OpinionVote>>,
    pub proposals: Vec<TaskProposal>,
    pub awards: Vec<Stored<AwardId, Award>>,
    pub result: Option<Stored<CallResultId, CallResult>>,
    pub papers: Vec<Paper>,
    pub law: &'static LawPack,
    pub today: NaiveDate,
}

impl Held {
    pub fn load(tx: &ReadTx<'_>, law: &'static LawPack, id: Key, today: NaiveDate) -> Result<Self, Failure> {
        let (records, office) = call::load(tx, id)?;
        let id = CallId(id.0);
        let commission = kept::of(tx, id)?;
        let (members, meetings) = match &commission {
            Some(commission) => (kept::member::of(tx, commission.id)?, kept::meeting::of(tx, commission.id)?),
            None => (Vec::new(), Vec::new()),
        };
        let register = store::offer::list::of(tx, id)?;
        let awards = kept::award::of(tx, id)?;
        let minimum: HashMap<OfferId, Money> =
            awards.iter().filter_map(|award| Some((award.record.offer, award.record.own_minimum?))).collect();
        Ok(Self {
            office,
            commission,
            members,
            meetings,
            exclusions: kept::exclusion::of(tx, id)?,
            offers: register.iter().filter_map(|row| assessed(row, minimum.get(&row.id).copied())).collect(),
            cards: kept::card::facts(tx, id)?,
            votes: kept::vote::of(tx, id)?,
            proposals: kept::award::proposals(tx, id)?,
            awards,
            result: kept::result::of(tx, id)?,
            papers: Vec::new(),
            records,
            law,
            today,
        })
    }

    pub fn case(&self) -> AssessmentCase<'_> {
        AssessmentCase {
            id: self.records.stored.id,
            call: &self.records.stored.record,
            tasks: &self.records.tasks,
            changes: &self.records.changes,
            commission: self.commission.as_ref().map(|stored| &stored.record),
            members: &self.members,
            exclusions: &self.exclusions,
            offers: &self.offers,
            cards: &self.cards,
            votes: &self.votes,
            proposals: &self.proposals,
            awards: &self.awards,
            result: self.result.as_ref().map(|stored| &stored.record),
            publications: &self.records.publications,
            papers: &self.papers,
            office: &self.office,
            law: self.law,
            today: self.today,
        }
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
        title: row.title.clone(),
        asked: row.asked.unwrap_or_default(),
        own_minimum,
        sound: row.status.takes_part(),
    })
}
