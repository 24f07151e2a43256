//! The ranking of one task as the meeting looks at it: order, scores, proposed amounts against the pool, the vote.

use std::{collections::HashMap, ops::Deref, rc::Rc};

use domain::{
    commission::{
        Assessed, Award, Commission, CommissionMeeting, Member, OpinionVote, Together,
        award::TaskProposal,
        opinion::Choice as VoiceChoice,
        proposal::{self, Bounds, Method, Split},
        ranking::Ranked,
        scoring::{brief_points, points},
    },
    id::{AwardId, CallId, CallTaskId, CommissionId, CommissionMeetingId, CommissionMemberId, OfferId, OpinionVoteId, Stored},
    money::Money,
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;
use store::{ReadTx, commission as kept, offer::list::OfferRow};

use super::{
    frozen,
    held::assessed,
    meeting::{self, CommissionMeetingView},
    scale,
    voted::{self, VoteView},
};
use crate::{
    Desk, Failure, call,
    records::CallRecords,
    view::{Choice, ExplanationView, Key, MoneyView, choices},
};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RankingView {
    pub call: Key,
    pub call_title: String,
    pub task: Key,
    pub task_title: String,
    pub tasks: Vec<RankedTask>,
    pub meeting: Option<CommissionMeetingView>,
    pub method: Choice,
    pub methods: Vec<Choice>,
    /// "100": the most points of a card.
    pub most: String,
    pub lines: Vec<RankingLine>,
    /// Offers that do not take part, each in a sentence.
    pub aside: Vec<String>,
    pub pool: MoneyFigure,
    pub asked: MoneyFigure,
    pub proposed: MoneyFigure,
    pub left: MoneyView,
    /// After how many lines the pool ends; `None`: it does not end on this list.
    pub ends_after: Option<u32>,
    /// "pula 130 000,00 zł rozdzielona w całości".
    pub end_words: String,
    /// Why amounts typed before cannot stand now.
    pub faults: Vec<String>,
    pub vote: Option<VoteView>,
    /// Why the list does not change any more.
    pub frozen: Option<String>,
    pub voters: Vec<VoterLine>,
    pub choices: Vec<Choice>,
}

/// A task of the call with the number of its offers.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RankedTask {
    pub id: Key,
    pub title: String,
    pub offers: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RankingLine {
    pub offer: Key,
    pub place: u32,
    pub number: String,
    pub applicant: String,
    pub title: String,
    /// "bez członka Anna Lipa, wyłączonego z oceny", "lista rezerwowa".
    pub notes: Vec<String>,
    /// What should be talked over before the vote.
    pub warnings: Vec<String>,
    /// "91,50"; "–" before a card is signed.
    pub score: String,
    pub score_why: ExplanationView,
    /// "88–95".
    pub spread: String,
    pub asked: MoneyView,
    pub proposal: MoneyView,
    pub proposal_why: ExplanationView,
    /// What the commission proposes by its vote; `None` before the list was adopted.
    pub voted: Option<MoneyView>,
    /// `None`: gets nothing.
    pub running: Option<MoneyView>,
    pub eligible: bool,
    pub own_minimum: Option<MoneyView>,
}

/// A sum that opens.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct MoneyFigure {
    pub amount: MoneyView,
    pub why: ExplanationView,
}

/// A member who may vote.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct VoterLine {
    pub member: Key,
    pub name: String,
    pub present: bool,
}

/// What the rankings of all tasks of a call are made of, read once.
pub(super) struct Judges {
    pub records: CallRecords,
    pub commission: Option<Stored<CommissionId, Commission>>,
    pub members: Vec<Stored<CommissionMemberId, Member>>,
    pub meetings: Vec<Stored<CommissionMeetingId, CommissionMeeting>>,
    pub votes: Vec<Stored<OpinionVoteId, OpinionVote>>,
    register: Vec<OfferRow>,
    proposals: Vec<TaskProposal>,
    /// Names of those with a deciding voice who do not score an offer.
    excluded: HashMap<OfferId, Vec<String>>,
}

/// What a ranking is made of.
pub(super) struct Ranking {
    judges: Rc<Judges>,
    pub task: CallTaskId,
    pub offers: Vec<Assessed>,
    pub aside: Vec<String>,
    pub awards: HashMap<OfferId, Stored<AwardId, Award>>,
    pub ranked: Vec<Ranked>,
    pub most: u32,
    pub method: Method,
    pub bounds: Bounds,
}

impl Judges {
    pub fn load(tx: &ReadTx<'_>, id: Key) -> Result<Self, Failure> {
        let (records, _) = call::load(tx, id)?;
        let id = CallId(id.0);
        let commission = kept::of(tx, id)?;
        let (members, meetings) = match &commission {
            Some(commission) => (kept::member::of(tx, commission.id, id)?, kept::meeting::of_call(tx, commission.id, id)?),
            None => (Vec::new(), Vec::new()),
        };
        let mut excluded: HashMap<OfferId, Vec<String>> = HashMap::new();
        for row in kept::exclusion::of(tx, id)? {
            // An expert scores nothing, so no score is without the expert.
            if let Some(member) = members.iter().find(|member| member.id == row.record.member && member.record.votes()) {
                excluded.entry(row.record.offer).or_default().push(member.record.name.clone());
            }
        }
        Ok(Self {
            votes: kept::vote::of(tx, id)?,
            register: store::offer::list::of(tx, id)?,
            proposals: kept::award::proposals(tx, id)?,
            excluded,
            commission,
            members,
            meetings,
            records,
        })
    }

    /// Has a deciding voice and was appointed.
    pub fn may_vote(&self, member: &Member) -> bool {
        member.votes() && !self.only_named(member)
    }

    fn only_named(&self, member: &Member) -> bool {
        self.commission.as_ref().is_some_and(|commission| commission.record.only_named(member))
    }

    /// People who sit in the commission or sat in it, without those who were only named.
    pub fn seated(&self) -> Vec<Stored<CommissionMemberId, Member>> {
        self.members.iter().filter(|member| !self.only_named(&member.record)).cloned().collect()
    }
}

impl Deref for Ranking {
    type Target = Judges;

    fn deref(&self) -> &Judges {
        &self.judges
    }
}

impl Ranking {
    pub fn load(tx: &ReadTx<'_>, id: Key, task: Option<Key>) -> Result<Self, Failure> {
        let judges = Judges::load(tx, id)?;
        let task = match task {
            Some(task) => CallTaskId(task.0),
            None => judges.records.tasks.first().map(|task| task.id).ok_or_else(no_task)?,
        };
        Self::of(tx, Rc::new(judges), task)
    }

    pub fn of(tx: &ReadTx<'_>, judges: Rc<Judges>, task: CallTaskId) -> Result<Self, Failure> {
        let Judges { records, commission, members, register, proposals, .. } = &*judges;
        let record = records.tasks.iter().find(|row| row.id == task).ok_or_else(no_task)?;
        let awards: HashMap<OfferId, _> =
            kept::award::of_task(tx, task)?.into_iter().map(|award| (award.record.offer, award)).collect();
        let minimum = |offer: OfferId| awards.get(&offer).and_then(|award| award.record.own_minimum);
        let offers: Vec<Assessed> = register.iter().filter_map(|row| assessed(row, minimum(row.id))).collect();
        let aside = register
            .iter()
            .filter(|row| row.task == Some(task) && (!row.status.takes_part() || row.status.awaits_check()))
            .map(|row| format!("oferta {}, {} – {}", row.number, row.applicants, row.status.label()));
        let together = commission.as_ref().map_or(Together::Mean, |held| held.record.together);
        let scale = scale::scale(&records.stored.record, &records.criteria, together);
        let ranked = scale::ranked(tx, task, &scale, &offers, members)?;
        let limits = &records.stored.record.limits;
        let bounds = Bounds {
            most: limits.grant_max,
            least: limits.grant_min,
            least_share: limits.award_share.map(|share| share.0),
            ..Bounds::of(record.record.pool().unwrap_or_default())
        };
        let method = proposals.iter().find(|proposal| proposal.task == task).map_or(Method::DownTheRanking, |found| found.method);
        let (aside, most) = (aside.collect(), scale.most());
        Ok(Self { judges, aside, most, task, offers, awards, ranked, method, bounds })
    }

    pub fn by_hand(&self, offer: OfferId) -> Option<Money> {
        self.awards.get(&offer).and_then(|award| award.record.by_hand)
    }

    /// What the commission proposes by its vote.
    pub fn proposed(&self, offer: OfferId) -> Option<Money> {
        self.awards.get(&offer).and_then(|award| award.record.proposed)
    }

    /// Amounts by the chosen method; those by hand may no longer stand, then the faults tell why and the others are counted anew.
    pub fn split(&self) -> (Split, Vec<String>) {
        let counted = |method| proposal::counted(method, &self.ranked, &self.bounds);
        match counted(self.method) {
            Some(split) => (split, Vec::new()),
            None => match proposal::by_hand(&self.ranked, &self.bounds, |offer| self.by_hand(offer)) {
                Ok(split) => (split, Vec::new()),
                Err(faults) => {
                    let split = proposal::down_the_ranking(&self.ranked, &self.bounds);
                    (split, faults.into_iter().map(|fault| fault.sentence).collect())
                }
            },
        }
    }
}

fn no_task() -> Failure {
    Failure::NotFound {
        sentence: "Ten konkurs nie ma zadań, dlatego nie ma czego szeregować. Dopisz zadanie konkursowe.".into()
    }
}

/// The tasks of a call that were not annulled.
pub(super) fn tasks(records: &CallRecords, offers: &[Assessed]) -> Vec<RankedTask> {
    let standing = records.tasks.iter().filter(|task| task.record.annulled.is_none());
    let line = |task: &Stored<CallTaskId, domain::call::CallTask>| RankedTask {
        id: Key(task.id.0),
        title: task.record.title.clone(),
        offers: u32::try_from(offers.iter().filter(|offer| offer.task == task.id && offer.sound).count()).unwrap_or(u32::MAX),
    };
    standing.map(line).collect()
}

/// The ranking of a task, of the first one when none is named.
pub fn view(desk: &Desk, call: Key, task: Option<Key>) -> Result<RankingView, Failure> {
    desk.read(|tx| Ok(told(&Ranking::load(tx, call, task)?, call)))
}

/// The rankings of all tasks of a call that stand.
pub(super) fn all(tx: &ReadTx<'_>, call: Key) -> Result<Vec<RankingView>, Failure> {
    let judges = Rc::new(Judges::load(tx, call)?);
    let standing = judges.records.tasks.iter().filter(|task| task.record.annulled.is_none());
    standing.map(|task| Ok(told(&Ranking::of(tx, judges.clone(), task.id)?, call))).collect()
}

fn told(ranking: &Ranking, call: Key) -> RankingView {
    let quorum = ranking.commission.as_ref().and_then(|commission| commission.record.quorum);
    let seated = ranking.seated();
    let meeting = ranking.meetings.last().map(|meeting| meeting::view_of(meeting, quorum, &seated));
    let (split, faults) = ranking.split();
    let vote = ranking.votes.iter().find(|vote| vote.record.task == ranking.task);
    let vote = vote.map(|vote| voted::view(&vote.record, ranking, &split));
    let call_record = &ranking.records.stored.record;
    let title = ranking.records.tasks.iter().find(|task| task.id == ranking.task).map(|task| task.record.title.clone());
    let present = |member: &Stored<CommissionMemberId, Member>| {
        ranking.meetings.last().is_some_and(|meeting| meeting.record.present.contains(&member.id))
    };
    let voters = ranking.members.iter().filter(|member| ranking.may_vote(&member.record) && member.record.stays());
    let pool = ranking.bounds.pool;
    let figure = |money: Money, why: ExplanationView| MoneyFigure { amount: money.into(), why };
    let ends_after = split.lines.iter().rposition(|line| !line.amount.value.is_zero()).map(|at| at + 1);
    let anybody_without = ends_after.is_some_and(|end| end < split.lines.len());
    let end_words = match split.left.is_zero() {
        true => format!("pula {pool} rozdzielona w całości"),
        false => format!("z puli {pool} zostaje {}", split.left),
    };
    RankingView {
        call,
        call_title: call_record.name(),
        task: Key(ranking.task.0),
        task_title: title.unwrap_or_default(),
        tasks: tasks(&ranking.records, &ranking.offers),
        method: ranking.method.into(),
        methods: choices::<Method>(),
        most: brief_points(ranking.most),
        lines: lines(ranking, &split),
        aside: ranking.aside.clone(),
        pool: figure(pool, pool_why(ranking)),
        asked: figure(split.asked.value, ExplanationView::of(&split.asked, split.asked.value.to_string())),
        proposed: figure(split.proposed.value, ExplanationView::of(&split.proposed, split.proposed.value.to_string())),
        left: split.left.into(),
        ends_after: ends_after.filter(|_| anybody_without).and_then(|end| u32::try_from(end).ok()),
        end_words,
        faults,
        vote,
        frozen: frozen::words(call_record.status),
        voters: voters
            .map(|member| VoterLine { member: Key(member.id.0), name: member.record.name.clone(), present: present(member) })
            .collect(),
        choices: choices::<VoiceChoice>(),
        meeting,
    }
}

fn pool_why(ranking: &Ranking) -> ExplanationView {
    let task = ranking.records.tasks.iter().find(|task| task.id == ranking.task);
    let mut why =
        ExplanationView::told(ranking.bounds.pool.to_string(), vec!["Środki zadania z ogłoszenia, wszystkie lata razem.".into()]);
    for pool in task.map(|task| task.record.pools.as_slice()).unwrap_or_default() {
        why = why.with(format!("{} r.", pool.year), pool.amount.to_string(), None);
    }
    why
}

fn lines(ranking: &Ranking, split: &Split) -> Vec<RankingLine> {
    let by_id: HashMap<OfferId, &Assessed> = ranking.offers.iter().map(|offer| (offer.id, offer)).collect();
    let line = |(row, given): (&Ranked, &proposal::Proposal)| {
        let contender = &row.contender;
        let offer = by_id.get(&contender.offer);
        let mut notes = Vec::new();
        if let Some(names) = ranking.excluded.get(&contender.offer) {
            notes.push(format!("bez oceny osób wyłączonych: {}", names.join(", ")));
        }
        if let Some(below) = contender.score.as_ref().and_then(|score| score.below.clone()) {
            notes.push(below);
        }
        notes.extend(
            ranking.awards.get(&contender.offer).and_then(|award| award.record.reserve).map(|_| "lista rezerwowa".to_owned()),
        );
        let mut warnings: Vec<String> = contender.score.as_ref().and_then(|score| score.divergence.clone()).into_iter().collect();
        warnings.extend(given.senseless.clone());
        warnings.extend(given.undue.clone());
        warnings.extend(row.tie());
        let (score, spread, why) = match &contender.score {
            Some(score) => (
                points(score.value.value),
                format!("{}–{}", brief_points(score.lowest), brief_points(score.highest)),
                ExplanationView::of(&score.value, points(score.value.value)),
            ),
            None => {
                let told = vec!["Nie ma jeszcze podpisanej karty oceny tej oferty.".to_owned()];
                ("–".to_owned(), "–".to_owned(), ExplanationView::told("–", told))
            }
        };
        let amount = given.amount.value;
        RankingLine {
            offer: Key(contender.offer.0),
            place: row.place,
            number: contender.number.clone(),
            applicant: offer.map(|offer| offer.applicant.clone()).unwrap_or_default(),
            title: offer.map(|offer| offer.title.clone()).unwrap_or_default(),
            notes,
            warnings,
            score,
            score_why: why,
            spread,
            asked: contender.asked.into(),
            proposal: amount.into(),
            proposal_why: ExplanationView::of(&given.amount, amount.to_string()),
            voted: ranking.proposed(contender.offer).map(MoneyView::from),
            running: (!amount.is_zero()).then(|| given.running.into()),
            eligible: row.is_eligible(),
            own_minimum: contender.own_minimum.map(MoneyView::from),
        }
    };
    ranking.ranked.iter().zip(&split.lines).map(line).collect()
}
