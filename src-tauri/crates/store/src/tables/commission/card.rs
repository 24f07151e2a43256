//! Scorecards with their points, and what they say together without reading every point.

use chrono::NaiveDate;
use domain::{
    commission::{Scorecard, Unlocking, case::CardFact},
    id::{CallId, CallTaskId, CommissionMemberId, CriterionId, OfferId, Revision, ScorecardId, Stored},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells, only},
    rows::{self, Pairing, Part, Row},
};

impl Row for Scorecard {
    type Id = ScorecardId;
    const TABLE: &'static str = "scorecard";
    const COLUMNS: &'static [&'static str] = &["offer", "member", "reason", "signed_on"];

    fn values(&self) -> Vec<Value> {
        cells![self.offer, self.member, self.reason, self.signed_on]
    }

    /// The flat part; the points are read beside it.
    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            offer: cells.next()?,
            member: cells.next()?,
            reason: cells.next()?,
            signed_on: cells.next()?,
            scores: Vec::new(),
        })
    }
}

const SCORES: Part = Part { table: "score", owner: "scorecard", columns: &["criterion", "points"], pairing: Pairing::Key(0) };

fn keep_scores(tx: &WriteTx<'_>, id: ScorecardId, card: &Scorecard) -> Result<(), Fault> {
    SCORES.keep(tx, id.0, card.scores.iter().map(|(criterion, points)| cells![*criterion, *points]).collect())
}

pub fn insert(tx: &WriteTx<'_>, card: &Scorecard) -> Result<ScorecardId, Fault> {
    let id = rows::insert(tx, card)?;
    keep_scores(tx, id, card)?;
    Ok(id)
}

pub fn update(tx: &WriteTx<'_>, id: ScorecardId, seen: Revision, card: &Scorecard) -> Result<Revision, Fault> {
    let revision = rows::update(tx, id, seen, card)?;
    keep_scores(tx, id, card)?;
    Ok(revision)
}

/// Removes a card with its points; one that was ever unlocked stays, with its trace.
pub fn remove(tx: &WriteTx<'_>, id: ScorecardId, seen: Revision) -> Result<(), Fault> {
    SCORES.keep(tx, id.0, Vec::new())?;
    rows::delete::<Scorecard>(tx, id, seen)
}

/// The card of a member for an offer.
pub fn of(tx: &ReadTx<'_>, offer: OfferId, member: CommissionMemberId) -> Result<Option<Stored<ScorecardId, Scorecard>>, Fault> {
    let found = rows::select::<Scorecard>(tx, "WHERE offer = ? AND member = ?", cells![offer, member])?;
    with_scores(tx, found).map(|cards| cards.into_iter().next())
}

/// Cards of an offer.
pub fn of_offer(tx: &ReadTx<'_>, offer: OfferId) -> Result<Vec<Stored<ScorecardId, Scorecard>>, Fault> {
    let found = rows::select::<Scorecard>(tx, "WHERE offer = ? ORDER BY member", cells![offer])?;
    with_scores(tx, found)
}

/// Cards of a member for the offers of a task.
pub fn of_member(
    tx: &ReadTx<'_>,
    task: CallTaskId,
    member: CommissionMemberId,
) -> Result<Vec<Stored<ScorecardId, Scorecard>>, Fault> {
    let tail = "WHERE member = ? AND offer IN (SELECT id FROM offer WHERE task = ?) ORDER BY id";
    let found = rows::select::<Scorecard>(tx, tail, cells![member, task])?;
    with_scores(tx, found)
}

fn with_scores(
    tx: &ReadTx<'_>,
    mut cards: Vec<Stored<ScorecardId, Scorecard>>,
) -> Result<Vec<Stored<ScorecardId, Scorecard>>, Fault> {
    let sql = "SELECT scorecard, criterion, points FROM score WHERE scorecard IN (SELECT value FROM json_each(?)) ORDER BY scorecard, id";
    let points = tx.all(sql, cells![rows::numbers(cards.iter().map(|card| card.id.0))], |cells| {
        Ok((cells.next::<ScorecardId>()?, cells.next::<CriterionId>()?, cells.next::<u32>()?))
    })?;
    cards.sort_by_key(|card| card.id);
    for (id, criterion, points) in points {
        if let Ok(at) = cards.binary_search_by_key(&id, |card| card.id) {
            cards[at].record.scores.push((criterion, points));
        }
    }
    Ok(cards)
}

/// A card as the ranking needs it: who filled it for which offer, and its points with weights, summed by the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardTotal {
    pub offer: OfferId,
    pub member: CommissionMemberId,
    /// Hundredths; each criterion rounded to a hundredth after its weight.
    pub total: u32,
}

/// Signed cards for the offers of a task with their totals, in the order of offers and members.
pub fn totals(tx: &ReadTx<'_>, task: CallTaskId) -> Result<Vec<CardTotal>, Fault> {
    tx.all(include_str!("totals.sql"), cells![task], |cells| {
        Ok(CardTotal { offer: cells.next()?, member: cells.next()?, total: cells.next()? })
    })
}

/// A signed card: who filled it for which offer, and the points in hundredths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedCard {
    pub offer: OfferId,
    pub member: CommissionMemberId,
    pub scores: Vec<(CriterionId, u32)>,
}

/// Signed cards for the offers of a task with all their points, in the order of offers and members: one walk along the indexes,
/// without sorting.
pub fn signed(tx: &ReadTx<'_>, task: CallTaskId) -> Result<Vec<SignedCard>, Fault> {
    let mut cards: Vec<SignedCard> = Vec::new();
    tx.all(include_str!("signed.sql"), cells![task], |cells| {
        let (offer, member) = (cells.next()?, cells.next()?);
        let point: (Option<CriterionId>, Option<u32>) = (cells.next()?, cells.next()?);
        if cards.last().is_none_or(|card| (card.offer, card.member) != (offer, member)) {
            cards.push(SignedCard { offer, member, scores: Vec::new() });
        }
        if let (Some(card), (Some(criterion), Some(points))) = (cards.last_mut(), point) {
            card.scores.push((criterion, points));
        }
        Ok(())
    })?;
    Ok(cards)
}

/// Who filled which card of a call, and when it was signed.
pub fn facts(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<CardFact>, Fault> {
    let sql = "SELECT s.member, s.offer, s.signed_on FROM offer AS o JOIN scorecard AS s ON s.offer = o.id WHERE o.call = ? ORDER BY s.id";
    tx.all(sql, cells![call], |cells| Ok(CardFact { member: cells.next()?, offer: cells.next()?, signed_on: cells.next()? }))
}

/// Notes that a signed card was opened again.
pub fn unlocked(tx: &WriteTx<'_>, id: ScorecardId, unlocking: &Unlocking) -> Result<(), Fault> {
    let sql = "INSERT INTO scorecard_unlocking (scorecard, signed_on, unlocked_on, reason) VALUES (?, ?, ?, ?)";
    tx.add(sql, cells![id, unlocking.signed_on, unlocking.unlocked_on, unlocking.reason])?;
    Ok(())
}

/// It was signed once and opened again.
pub fn was_unlocked(tx: &ReadTx<'_>, id: ScorecardId) -> Result<bool, Fault> {
    let found = tx.one("SELECT id FROM scorecard_unlocking WHERE scorecard = ?", cells![id], only::<i64>)?;
    Ok(found.is_some())
}

/// How often and why cards of a task were opened again: member, offer, the trace.
pub fn unlockings(tx: &ReadTx<'_>, task: CallTaskId) -> Result<Vec<(CommissionMemberId, OfferId, Unlocking)>, Fault> {
    let sql = "SELECT s.member, s.offer, u.signed_on, u.unlocked_on, u.reason FROM offer AS o JOIN scorecard AS s ON s.offer = o.id \
               JOIN scorecard_unlocking AS u ON u.scorecard = s.id WHERE o.task = ? ORDER BY u.id";
    tx.all(sql, cells![task], |cells| {
        let (member, offer) = (cells.next()?, cells.next()?);
        let signed_on: NaiveDate = cells.next()?;
        Ok((member, offer, Unlocking { signed_on, unlocked_on: cells.next()?, reason: cells.next()? }))
    })
}
