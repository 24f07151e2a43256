//! A scorecard as it is kept: typed, signed on a day, opened again, taken away.

use chrono::NaiveDate;
use domain::{
    commission::{Member, Scorecard, Unlocking, scoring::Measure, validate},
    id::{CallId, CallTaskId, OfferId},
    violation::Violation,
};
use serde::Deserialize;
use specta::Type;
use store::{WriteTx, commission as kept};

use super::{CHANGED, cards::Sheet, frozen, member, typed, vote};
use crate::{Desk, Failure, Reply, consultation::read::Reading, failure::not_yet, view::Key};

/// A card as typed: the points in the order of the criteria.
#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct CardInput {
    pub offer: Key,
    pub member: Key,
    pub points: Vec<String>,
    pub reason: String,
    /// Locks the card.
    pub sign: bool,
    /// Day on which the member scored the offer; blank: the one that the grid proposes.
    pub signed_on: String,
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
    frozen::refuse(tx, call)?;
    let sheet = Sheet::load(tx, call)?;
    let scorer = member::of_call(tx, call, input.member)?;
    let task = open_offer(tx, call, offer)?;
    let day = scored_on(&sheet, &scorer.record, &input.signed_on, today)?;
    if let Some(sentence) = sheet.refusal(&scorer, offer, day) {
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
    let signed_on = input.sign.then_some(day);
    let card = Scorecard { member: scorer.id, offer, scores, reason: input.reason.trim().to_owned(), signed_on };
    reading.done(validate::scorecard(&card, &sheet.measures))?;
    match known {
        Some(known) => kept::card::update(tx, known.id, known.revision, &card).map(|_| ())?,
        None => kept::card::insert(tx, &card).map(|_| ())?,
    }
    if card.is_signed() {
        vote::unsettle(tx, CallId(call.0), task)?;
    }
    Ok(())
}

/// The day of a card as typed; blank: the one that the grid proposes. Nobody signs on a day to come.
fn scored_on(sheet: &Sheet, scorer: &Member, typed: &str, today: NaiveDate) -> Result<NaiveDate, Failure> {
    let mut reading = Reading::new();
    let day = reading.day("signed_on", typed);
    let early = day.filter(|day| *day > today).map(|day| Violation::new("signed_on", not_yet(day)));
    reading.done(early.into_iter().collect())?;
    Ok(day.unwrap_or_else(|| sheet.day(scorer, today)))
}

const SIGNED: &str = "Karta jest podpisana, dlatego się nie zmienia. Żeby ją poprawić, odblokuj ją i podaj powód.";

const OPENED: &str = "Karta była podpisana i odblokowana, dlatego zostaje w sprawie razem z powodem. Nie jest podpisana, więc nie liczy się do oceny.";

/// The task of the offer, when it is of the call and still judged.
fn open_offer(tx: &WriteTx<'_>, call: Key, offer: OfferId) -> Result<Option<CallTaskId>, Failure> {
    let offer = store::offer::get(tx, offer)?.record;
    if offer.call != CallId(call.0) {
        return Err(Failure::not_found("Oferta"));
    }
    if !offer.status.takes_part() {
        return Err(Failure::field("offer", "Ta oferta nie bierze udziału w konkursie, dlatego jej się nie ocenia."));
    }
    if offer.status.awaits_check() {
        return Err(Failure::field(
            "offer",
            format!("Oferta nr {} nie ma zakończonej oceny formalnej. Zakończ ją, a potem wpisz kartę oceny.", offer.number),
        ));
    }
    Ok(offer.task)
}

/// Opens a signed card again; the day and the reason stay.
pub fn unlock(desk: &mut Desk, call: Key, offer: Key, member: Key, reason: &str) -> Result<Reply<()>, Failure> {
    let reason = reason.trim().to_owned();
    if reason.is_empty() || reason.chars().count() > 4_000 {
        return Err(Failure::field("reason", "Wpisz powód odblokowania karty, najwyżej 4000 znaków; zostanie w historii."));
    }
    let today = desk.today();
    desk.write("Odblokowanie karty oceny", |tx| {
        frozen::refuse(tx, call)?;
        let scorer = member::of_call(tx, call, member)?;
        let task = open_offer(tx, call, OfferId(offer.0))?;
        let card = kept::card::of(tx, OfferId(offer.0), scorer.id)?.ok_or_else(|| Failure::not_found("Karta oceny"))?;
        let Some(signed_on) = card.record.signed_on else {
            return Err(Failure::field("signed", "Ta karta nie jest podpisana, więc można ją zmieniać."));
        };
        let opened = Scorecard { signed_on: None, ..card.record };
        kept::card::update(tx, card.id, card.revision, &opened)?;
        vote::unsettle(tx, CallId(call.0), task)?;
        Ok(kept::card::unlocked(tx, card.id, &Unlocking { signed_on, unlocked_on: today, reason })?)
    })?;
    Ok(Reply::new((), CHANGED))
}

/// Removes a card that must not count: of an excluded member.
pub fn remove(desk: &mut Desk, call: Key, offer: Key, member: Key) -> Result<Reply<()>, Failure> {
    desk.write("Usunięcie karty oceny", |tx| {
        frozen::refuse(tx, call)?;
        let scorer = member::of_call(tx, call, member)?;
        let card = kept::card::of(tx, OfferId(offer.0), scorer.id)?.ok_or_else(|| Failure::not_found("Karta oceny"))?;
        if card.record.is_signed() {
            return Err(Failure::field("signed", SIGNED));
        }
        if kept::card::was_unlocked(tx, card.id)? {
            return Err(Failure::field("signed", OPENED));
        }
        Ok(kept::card::remove(tx, card.id, card.revision)?)
    })?;
    Ok(Reply::new((), CHANGED))
}
