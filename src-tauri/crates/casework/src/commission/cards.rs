//! Entry of scorecards: the offers of a task against the criteria, for one member; signing locks a card.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::{
    commission::{
        Member, Scorecard, Together, Unlocking,
        scorecard::refusal,
        scoring::{Card, Measure, Scale, brief_points, card_total, points},
        validate,
    },
    id::{CallId, CallTaskId, CommissionMemberId, CriterionId, OfferId, Revision, ScorecardId, Stored},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{ReadTx, WriteTx, commission as kept};

use super::{CHANGED, member, ranking::RankedTask, scale, typed};
use crate::{
    Desk, Failure, Reply, call,
    consultation::read::Reading,
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
    pub today: DayView,
}

/// A member who fills cards, with how far it has come.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ScorerLine {
    pub id: Key,
    pub name: String,
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

/// A card as typed: the points in the order of the criteria.
#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct CardInput {
    pub offer: Key,
    pub member: Key,
    pub points: Vec<String>,
    pub reason: String,
    /// Locks the card.
    pub sign: bool,
}

/// What a grid needs from the file.
pub(super) struct Sheet {
    records: crate::records::CallRecords,
    pub measures: Vec<Measure>,
    members: Vec<Stored<CommissionMemberId, Member>>,
    pub exclusions: Vec<domain::commission::Exclusion>,
}

impl Sheet {
    pub fn load(tx: &ReadTx<'_>, id: Key) -> Result<Self, Failure> {
        let (records, _) = call::load(tx, id)?;
        let commission = kept::of(tx, CallId(id.0))?;
        let members = match commission {
            Some(commission) => kept::member::of(tx, commission.id, CallId(id.0))?,
            None => Vec::new(),
        };
        let exclusions = kept::exclusion::of(tx, CallId(id.0))?.into_iter().map(|row| row.record).collect();
        Ok(Self { measures: scale::measures(&records.criteria), records, members, exclusions })
    }

    fn scale(&self) -> Scale {
        scale::scale(&self.records.stored.record, &self.records.criteria, Together::Mean)
    }
}

pub fn grid(desk: &Desk, call: Key, task: Option<Key>, member: Option<Key>) -> Result<CardGrid, Failure> {
    desk.read(|tx| {
        let sheet = Sheet::load(tx, call)?;
        let register = store::offer::list::of(tx, CallId(call.0))?;
        let offers: Vec<_> = register.iter().filter_map(|row| super::held::assessed(row, None)).filter(|row| row.sound).collect();
        let tasks = super::ranking::tasks(&sheet.records, &offers);
        let task = task.or_else(|| tasks.first().map(|task| task.id)).unwrap_or_default();
        let offers: Vec<_> = offers.into_iter().filter(|offer| offer.task.0 == task.0).collect();
        let scorers: Vec<_> = sheet.members.iter().filter(|member| member.record.votes() && member.record.stays()).collect();
        let chosen = member.or_else(|| scorers.first().map(|member| Key(member.id.0)));
        let of_task: HashSet<OfferId> = offers.iter().map(|offer| offer.id).collect();
        let mut signed: HashMap<CommissionMemberId, u32> = HashMap::new();
        for card in kept::card::facts(tx, CallId(call.0))? {
            if card.signed_on.is_some() && of_task.contains(&card.offer) {
                *signed.entry(card.member).or_default() += 1;
            }
        }
        let lines = scorers.iter().map(|scorer| ScorerLine {
            id: Key(scorer.id.0),
            name: scorer.record.name.clone(),
            signed: signed.get(&scorer.id).copied().unwrap_or_default(),
            of: count(offers.iter()),
        });
        let members = lines.collect();
        let rows = match scorers.iter().find(|member| chosen == Some(Key(member.id.0))) {
            Some(scorer) => rows(tx, &sheet, CallTaskId(task.0), scorer, &offers, desk.today())?,
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
            today: desk.today().into(),
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
    today: NaiveDate,
) -> Result<Vec<CardRow>, Failure> {
    let cards: HashMap<OfferId, Stored<ScorecardId, Scorecard>> =
        kept::card::of_member(tx, task, scorer.id)?.into_iter().map(|card| (card.record.offer, card)).collect();
    let mut traces: HashMap<OfferId, Vec<String>> = HashMap::new();
    for (_, offer, trace) in kept::card::unlockings(tx, task)?.into_iter().filter(|(member, ..)| *member == scorer.id) {
        let day = domain::polish::date_in_words(trace.unlocked_on);
        traces.entry(offer).or_default().push(format!("{day}: {}", trace.reason));
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
            refusal: refusal(scorer, offer.id, &sheet.exclusions, today),
            revision: card.map(|card| Key(card.revision.0)),
            unlocked: traces.remove(&offer.id).unwrap_or_default(),
        }
    };
    Ok(offers.iter().map(row).collect())
}

/// Saves a card, and locks it when it is signed. Points that cannot be are refused with their criterion.
pub fn save(desk: &mut Desk, call: Key, input: &CardInput) -> Result<Reply<()>, Failure> {
    let today = desk.today();
    desk.write("Karta oceny oferty", |tx| put(tx, call, input, today))?;
    Ok(Reply::new((), CHANGED))
}

/// Puts a card into the file, over the one that was there and was not signed.
pub(crate) fn put(tx: &WriteTx<'_>, call: Key, input: &CardInput, today: NaiveDate) -> Result<(), Failure> {
    let offer = OfferId(input.offer.0);
    let sheet = Sheet::load(tx, call)?;
    let scorer = member::of_call(tx, call, input.member)?;
    open_offer(tx, call, offer)?;
    if let Some(sentence) = refusal(&scorer, offer, &sheet.exclusions, today) {
        return Err(Failure::field("member", sentence));
    }
    let known = kept::card::of(tx, offer, scorer.id)?;
    if known.as_ref().is_some_and(|card| card.record.is_signed()) {
        return Err(Failure::field("signed", SIGNED));
    }
    let mut reading = Reading::new();
    let read = |(at, measure): (usize, &Measure)| {
        let typed = input.points.get(at).map_or("", String::as_str);
        let field = format!("points.{}", measure.criterion);
        typed::points(&mut reading, &field, typed).map(|points| (measure.criterion, points))
    };
    let scores = sheet.measures.iter().enumerate().filter_map(read).collect();
    let signed_on = input.sign.then_some(today);
    let card = Scorecard { member: scorer.id, offer, scores, reason: input.reason.trim().to_owned(), signed_on };
    reading.done(validate::scorecard(&card, &sheet.measures))?;
    match known {
        Some(known) => kept::card::update(tx, known.id, known.revision, &card).map(|_| ())?,
        None => kept::card::insert(tx, &card).map(|_| ())?,
    }
    Ok(())
}

const SIGNED: &str = "Karta jest podpisana, dlatego się nie zmienia. Żeby ją poprawić, odblokuj ją i podaj powód.";

/// The offer is of the call and still judged.
fn open_offer(tx: &WriteTx<'_>, call: Key, offer: OfferId) -> Result<(), Failure> {
    let offer = store::offer::get(tx, offer)?.record;
    if offer.call != CallId(call.0) {
        return Err(Failure::not_found("Oferta"));
    }
    if !offer.status.takes_part() {
        return Err(Failure::field("offer", "Ta oferta nie bierze udziału w konkursie, dlatego jej się nie ocenia."));
    }
    Ok(())
}

/// Opens a signed card again; the day and the reason stay.
pub fn unlock(desk: &mut Desk, call: Key, offer: Key, member: Key, reason: &str) -> Result<Reply<()>, Failure> {
    let reason = reason.trim().to_owned();
    if reason.is_empty() || reason.chars().count() > 4_000 {
        return Err(Failure::field("reason", "Wpisz powód odblokowania karty, najwyżej 4000 znaków; zostanie w historii."));
    }
    let today = desk.today();
    desk.write("Odblokowanie karty oceny", |tx| {
        let scorer = member::of_call(tx, call, member)?;
        open_offer(tx, call, OfferId(offer.0))?;
        let card = kept::card::of(tx, OfferId(offer.0), scorer.id)?.ok_or_else(|| Failure::not_found("Karta oceny"))?;
        let Some(signed_on) = card.record.signed_on else {
            return Err(Failure::field("signed", "Ta karta nie jest podpisana, więc można ją zmieniać."));
        };
        let opened = Scorecard { signed_on: None, ..card.record };
        kept::card::update(tx, card.id, card.revision, &opened)?;
        Ok(kept::card::unlocked(tx, card.id, &Unlocking { signed_on, unlocked_on: today, reason })?)
    })?;
    Ok(Reply::new((), CHANGED))
}

/// Removes a card that must not count: of an excluded member.
pub fn remove(desk: &mut Desk, call: Key, offer: Key, member: Key) -> Result<Reply<()>, Failure> {
    desk.write("Usunięcie karty oceny", |tx| {
        let scorer = member::of_call(tx, call, member)?;
        let card = kept::card::of(tx, OfferId(offer.0), scorer.id)?.ok_or_else(|| Failure::not_found("Karta oceny"))?;
        if card.record.is_signed() {
            return Err(Failure::field("signed", SIGNED));
        }
        let revision: Revision = card.revision;
        Ok(kept::card::remove(tx, card.id, revision)?)
    })?;
    Ok(Reply::new((), CHANGED))
}
