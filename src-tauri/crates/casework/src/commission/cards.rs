//! The grid of scorecards: the offers of a task against the criteria, for one member, as they stand on the day of the assessment.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::{
    commission::{
        Commission, CommissionMeeting, Member, Scorecard, Together,
        scorecard::refusal,
        scoring::{Card, Measure, Scale, brief_points, card_total, points},
    },
    deadline::parse_day,
    id::{CallId, CallTaskId, CommissionMeetingId, CommissionMemberId, CriterionId, OfferId, ScorecardId, Stored},
};
use serde::Serialize;
use specta::Type;
use store::{ReadTx, commission as kept};

pub(crate) use super::card::put;
pub use super::card::{CardInput, remove, save, unlock};
use super::{frozen, ranking::RankedTask, scale};
use crate::{
    Desk, Failure, call,
    view::{DayView, Key},
};

/// The grid of one member.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CardGrid {
    pub call: Key,
    pub call_title: String,
    pub task: Key,
    pub tasks: Vec<RankedTask>,
    pub member: Option<Key>,
    pub members: Vec<ScorerLine>,
    pub criteria: Vec<CriterionHead>,
    /// "100": the most points of a card, weights included.
    pub most: String,
    pub rows: Vec<CardRow>,
    /// Why no card changes any more.
    pub frozen: Option<String>,
    /// The day on which the cards of this member are signed.
    pub day: DayView,
    pub today: DayView,
}

/// A member who fills cards, with how far it has come.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ScorerLine {
    pub id: Key,
    pub name: String,
    /// Cards of somebody who was dismissed still count.
    pub dismissed_on: Option<DayView>,
    pub signed: u32,
    pub of: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CriterionHead {
    pub id: Key,
    pub name: String,
    pub guide: String,
    pub most: String,
}

/// A card in the grid.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CardRow {
    pub offer: Key,
    pub number: String,
    pub applicant: String,
    pub title: String,
    /// Points in the order of the criteria; empty: not judged yet.
    pub points: Vec<String>,
    pub total: String,
    pub reason: String,
    pub signed_on: Option<DayView>,
    /// Why this member may not score the offer.
    pub refusal: Option<String>,
    pub revision: Option<Key>,
    /// How often it was opened again after signing, with the reasons.
    pub unlocked: Vec<String>,
}

/// What a grid needs from the file.
pub(super) struct Sheet {
    records: crate::records::CallRecords,
    pub measures: Vec<Measure>,
    commission: Option<Commission>,
    members: Vec<Stored<CommissionMemberId, Member>>,
    meetings: Vec<Stored<CommissionMeetingId, CommissionMeeting>>,
    exclusions: Vec<domain::commission::Exclusion>,
}

impl Sheet {
    pub fn load(tx: &ReadTx<'_>, id: Key) -> Result<Self, Failure> {
        let (records, _) = call::load(tx, id)?;
        let commission = kept::of(tx, CallId(id.0))?;
        let (members, meetings) = match &commission {
            Some(held) => {
                let call = CallId(id.0);
                (kept::member::of(tx, held.id, call)?, kept::meeting::of_call(tx, held.id, call)?)
            }
            None => (Vec::new(), Vec::new()),
        };
        let exclusions = kept::exclusion::of(tx, CallId(id.0))?.into_iter().map(|row| row.record).collect();
        Ok(Self {
            measures: scale::measures(&records.criteria),
            records,
            commission: commission.map(|stored| stored.record),
            members,
            meetings,
            exclusions,
        })
    }

    /// The day that a card of the member is proposed to be signed on: of the last meeting up to today that the member could sit in,
    /// otherwise today.
    pub fn day(&self, scorer: &Member, today: NaiveDate) -> NaiveDate {
        let held = self.meetings.iter().map(|meeting| meeting.record.held_at.date());
        held.filter(|day| *day <= today && scorer.sits_on(*day)).max().unwrap_or(today)
    }

    /// Why somebody may not score an offer on a day: a whole sentence.
    pub fn refusal(&self, scorer: &Stored<CommissionMemberId, Member>, offer: OfferId, day: NaiveDate) -> Option<String> {
        if self.commission.as_ref().is_some_and(|commission| commission.only_named(&scorer.record)) {
            let name = &scorer.record.name;
            return Some(format!(
                "{name}: to tylko zgłoszenie do komisji. Wpisz dzień powołania, jeżeli ta osoba ma oceniać oferty."
            ));
        }
        refusal(scorer, offer, &self.exclusions, day)
    }

    fn scale(&self) -> Scale {
        scale::scale(&self.records.stored.record, &self.records.criteria, Together::Mean)
    }
}

/// The grid as it stands on the day that is proposed for the member.
pub fn grid(desk: &Desk, call: Key, task: Option<Key>, member: Option<Key>) -> Result<CardGrid, Failure> {
    grid_on(desk, call, task, member, "")
}

/// The grid on a day as typed; one that cannot be read or is to come gives way to the proposed one.
pub fn grid_on(desk: &Desk, call: Key, task: Option<Key>, member: Option<Key>, day: &str) -> Result<CardGrid, Failure> {
    let today = desk.today();
    let typed = parse_day(day).ok().filter(|day| *day <= today);
    desk.read(|tx| {
        let sheet = Sheet::load(tx, call)?;
        let register = store::offer::list::of(tx, CallId(call.0))?;
        let offers: Vec<_> = register.iter().filter_map(|row| super::held::assessed(row, None)).filter(|row| row.sound).collect();
        let tasks = super::ranking::tasks(&sheet.records, &offers);
        let task = task.or_else(|| tasks.first().map(|task| task.id)).unwrap_or_default();
        let offers: Vec<_> = offers.into_iter().filter(|offer| offer.task.0 == task.0).collect();
        let facts = kept::card::facts(tx, CallId(call.0))?;
        let filled: HashSet<CommissionMemberId> = facts.iter().map(|card| card.member).collect();
        let scores = |member: &&Stored<CommissionMemberId, Member>| {
            let named = sheet.commission.as_ref().is_some_and(|commission| commission.only_named(&member.record));
            filled.contains(&member.id) || (member.record.votes() && member.record.stays() && !named)
        };
        let scorers: Vec<_> = sheet.members.iter().filter(scores).collect();
        let chosen = member.or_else(|| scorers.first().map(|member| Key(member.id.0)));
        let of_task: HashSet<OfferId> = offers.iter().map(|offer| offer.id).collect();
        let mut signed: HashMap<CommissionMemberId, u32> = HashMap::new();
        for card in facts {
            if card.signed_on.is_some() && of_task.contains(&card.offer) {
                *signed.entry(card.member).or_default() += 1;
            }
        }
        let lines = scorers.iter().map(|scorer| ScorerLine {
            id: Key(scorer.id.0),
            name: scorer.record.name.clone(),
            dismissed_on: scorer.record.dismissed_on.map(DayView::from),
            signed: signed.get(&scorer.id).copied().unwrap_or_default(),
            of: count(offers.iter()),
        });
        let members = lines.collect();
        let scorer = scorers.iter().find(|member| chosen == Some(Key(member.id.0)));
        let day = typed.unwrap_or_else(|| scorer.map_or(today, |scorer| sheet.day(&scorer.record, today)));
        let rows = match scorer {
            Some(scorer) => rows(tx, &sheet, CallTaskId(task.0), scorer, &offers, day)?,
            None => Vec::new(),
        };
        let head = |(measure, row): (&Measure, &Stored<CriterionId, domain::call::Criterion>)| CriterionHead {
            id: Key(measure.criterion.0),
            name: measure.name.clone(),
            guide: row.record.guide.clone(),
            most: brief_points(measure.most),
        };
        Ok(CardGrid {
            call,
            call_title: sheet.records.stored.record.name(),
            task,
            tasks,
            member: chosen,
            members,
            criteria: sheet.measures.iter().zip(&sheet.records.criteria).map(head).collect(),
            most: brief_points(sheet.scale().most()),
            rows,
            frozen: frozen::words(sheet.records.stored.record.status),
            day: day.into(),
            today: today.into(),
        })
    })
}

fn count<T>(rows: impl Iterator<Item = T>) -> u32 {
    u32::try_from(rows.count()).unwrap_or(u32::MAX)
}

fn rows(
    tx: &ReadTx<'_>,
    sheet: &Sheet,
    task: CallTaskId,
    scorer: &Stored<CommissionMemberId, Member>,
    offers: &[domain::commission::Assessed],
    day: NaiveDate,
) -> Result<Vec<CardRow>, Failure> {
    let cards: HashMap<OfferId, Stored<ScorecardId, Scorecard>> =
        kept::card::of_member(tx, task, scorer.id)?.into_iter().map(|card| (card.record.offer, card)).collect();
    let mut traces: HashMap<OfferId, Vec<String>> = HashMap::new();
    for (_, offer, trace) in kept::card::unlockings(tx, task)?.into_iter().filter(|(member, ..)| *member == scorer.id) {
        let opened = domain::polish::date_in_words(trace.unlocked_on);
        traces.entry(offer).or_default().push(format!("{opened}: {}", trace.reason));
    }
    let scale = sheet.scale();
    let row = |offer: &domain::commission::Assessed| {
        let card = cards.get(&offer.id);
        let given = |measure: &Measure| card.and_then(|card| card.record.points(measure.criterion));
        let total = card.map(|card| {
            let card = Card { member: String::new(), scores: card.record.scores.clone() };
            points(card_total(&scale, &card))
        });
        CardRow {
            offer: Key(offer.id.0),
            number: offer.number.clone(),
            applicant: offer.applicant.clone(),
            title: offer.title.clone(),
            points: sheet.measures.iter().map(|measure| given(measure).map(brief_points).unwrap_or_default()).collect(),
            total: total.unwrap_or_else(|| "–".into()),
            reason: card.map(|card| card.record.reason.clone()).unwrap_or_default(),
            signed_on: card.and_then(|card| card.record.signed_on).map(DayView::from),
            refusal: sheet.refusal(scorer, offer.id, day),
            revision: card.map(|card| Key(card.revision.0)),
            unlocked: traces.remove(&offer.id).unwrap_or_default(),
        }
    };
    Ok(offers.iter().map(row).collect())
}
