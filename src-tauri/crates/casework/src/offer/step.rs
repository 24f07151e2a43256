//! What becomes of an offer before it is scored: called to complete, found correct, rejected, withdrawn, brought back.

use domain::{
    call::CallStatus,
    deadline::parse_day,
    id::{CallId, OfferId, Revision},
    offer::{Offer, OfferStatus},
    polish::date_in_words,
    violation::Violation,
    vocabulary::Vocabulary,
};
use serde::Deserialize;
use specta::Type;
use store::WriteTx;

use super::{CHANGED, card};
use crate::{
    Desk, Failure, Reply,
    failure::not_yet,
    view::{Key, Saved},
};

/// A step as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Type)]
pub struct OfferStep {
    /// Key of the state.
    pub to: String,
    pub day: String,
    /// Why it is rejected, withdrawn or brought back; what must be completed.
    pub words: String,
    /// Last day for completing.
    pub until: String,
}

pub fn take(desk: &mut Desk, id: Key, revision: Key, step: &OfferStep) -> Result<Reply<Saved>, Failure> {
    let id = OfferId(id.0);
    let stored = desk.read(|tx| Ok(store::offer::get(tx, id)?))?;
    let mut offer = stored.record;
    let Some(to) = OfferStatus::from_key(&step.to).filter(|to| offer.status.steps().any(|step| step == *to)) else {
        let sentence = format!("Oferta jest {}; tego kroku teraz nie można zrobić. Odśwież stronę.", offer.status.label());
        return Err(Failure::field("to", sentence));
    };
    let mut faults = Vec::new();
    let day = parse_day(&step.day).map_err(|fault| faults.push(Violation::new("day", fault.to_string()))).ok();
    if let Some(day) = day.filter(|day| *day < offer.receipt.day()) {
        let sentence = format!("{} to dzień przed wpływem oferty. Sprawdź datę.", date_in_words(day));
        faults.push(Violation::new("day", sentence));
    }
    if let Some(day) = day.filter(|day| *day > desk.today()) {
        faults.push(Violation::new("day", not_yet(day)));
    }
    let words = step.words.trim().to_owned();
    let asked = match to {
        OfferStatus::Rejected => Some("Nie podano powodu odrzucenia. Napisz go: wejdzie do protokołu i do pisma."),
        OfferStatus::CalledToComplete => Some("Nie napisano, co trzeba uzupełnić. Wymień braki."),
        OfferStatus::Filed => Some("Nie podano powodu przywrócenia oferty. Napisz go."),
        _ => None,
    };
    if let Some(sentence) = asked.filter(|_| words.is_empty()) {
        faults.push(Violation::new("words", sentence));
    }
    if to == OfferStatus::Correct && words.is_empty() {
        let accepting = desk.read(|tx| card::of(tx, desk.law(), desk.today(), id))?.accepting;
        if let Some(sentence) = accepting {
            let sentence = format!("{sentence} Dokończ kartę albo napisz, dlaczego uznajesz ofertę za poprawną.");
            faults.push(Violation::new("words", sentence));
        }
    }
    let mut until = None;
    if to == OfferStatus::CalledToComplete {
        until = parse_day(&step.until).map_err(|fault| faults.push(Violation::new("until", fault.to_string()))).ok();
        if until.zip(day).is_some_and(|(until, day)| until < day) {
            faults.push(Violation::new("until", "Termin uzupełnienia wypada przed dniem wezwania. Popraw go."));
        }
    }
    Failure::when_invalid(faults)?;
    match to {
        OfferStatus::CalledToComplete => {
            (offer.called_on, offer.complete_by, offer.call_words) = (day, until, words);
        }
        // Why it takes part is kept apart from what the later steps say.
        OfferStatus::Filed => {
            (offer.brought_back_on, offer.brought_back) = (day, words);
            (offer.decided_on, offer.reason) = (None, String::new());
        }
        _ => (offer.decided_on, offer.reason) = (day, words),
    }
    offer.status = to;
    let act = format!("Oferta nr {}: {}", offer.number, to.label());
    let saved = desk.write(&act, |tx| Ok(Saved::new(id.0, store::offer::update(tx, id, Revision(revision.0), &offer)?)))?;
    Ok(Reply::new(saved, CHANGED))
}

/// The opinion of the commission ends the scoring of every correct offer; a call that goes back opens it again.
pub(crate) fn follow_the_call(tx: &WriteTx<'_>, call: CallId, from: CallStatus, to: CallStatus) -> Result<(), Failure> {
    let (before, after) = match (from, to) {
        (CallStatus::Scoring, CallStatus::Opinion) => (OfferStatus::Correct, OfferStatus::Scored),
        (CallStatus::Opinion, CallStatus::Scoring) => (OfferStatus::Scored, OfferStatus::Correct),
        _ => return Ok(()),
    };
    for stored in store::offer::of(tx, call)?.into_iter().filter(|stored| stored.record.status == before) {
        store::offer::update(tx, stored.id, stored.revision, &Offer { status: after, ..stored.record })?;
    }
    Ok(())
}
