//! The register of demands for reasons, each with the draft of its answer.

use domain::{
    commission::{ReasonsDemand, Verdict, outbid, ranking::Ranked, validate, verdict},
    id::{CallId, OfferId, ReasonsDemandId, Revision},
    money::Money,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{ReadTx, commission as kept};

use super::{CHANGED, Held, Saved, grant, ranking::Ranking, results::offer_name};
use crate::{
    Desk, Failure, Reply,
    consultation::read::Reading,
    view::{Choice, DayView, Key},
};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct DemandView {
    pub id: Key,
    pub revision: Key,
    pub offer: Option<Key>,
    /// "oferta 4, Klub „Fala”" or "cały konkurs".
    pub about: String,
    pub who: String,
    pub received_on: DayView,
    pub channel: Choice,
    pub draft: String,
    pub answered_on: Option<DayView>,
    /// It came after the term; it may be answered all the same.
    pub late: bool,
}

#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct DemandInput {
    pub id: Option<Key>,
    pub revision: Option<Key>,
    pub offer: Option<Key>,
    pub who: String,
    pub received_on: String,
    pub channel: String,
    pub draft: String,
    pub answered_on: String,
}

pub(super) fn views(tx: &ReadTx<'_>, call: CallId, held: &Held) -> Result<Vec<DemandView>, Failure> {
    let days = held.office.extra_days();
    let calendar = domain::deadline::Calendar::new(held.law, &days);
    let until = held.case().reasons_until(&calendar).map(|until| until.date);
    let rows = kept::result::demand::of(tx, call)?.into_iter().map(|row| DemandView {
        id: Key(row.id.0),
        revision: Key(row.revision.0),
        offer: row.record.offer.map(|offer| Key(offer.0)),
        about: row.record.offer.map_or_else(|| "cały konkurs".to_owned(), |offer| offer_name(held, offer)),
        late: until.is_some_and(|until| row.record.received_on > until),
        who: row.record.who,
        received_on: row.record.received_on.into(),
        channel: row.record.channel.into(),
        draft: row.record.draft,
        answered_on: row.record.answered_on.map(DayView::from),
    });
    Ok(rows.collect())
}

/// Enters or changes a demand. A new one about an offer without a text begins with what the cards say.
pub fn save(desk: &mut Desk, call: Key, input: &DemandInput) -> Result<Reply<Saved>, Failure> {
    let mut reading = Reading::new();
    let mut demand = ReasonsDemand {
        call: CallId(call.0),
        offer: input.offer.map(|offer| OfferId(offer.0)),
        who: input.who.trim().to_owned(),
        received_on: reading.needed_day("received_on", &input.received_on),
        channel: reading.needed_choice("channel", &input.channel),
        draft: input.draft.trim().to_owned(),
        answered_on: reading.day("answered_on", &input.answered_on),
    };
    reading.done(validate::demand(&demand))?;
    let saved = desk.write("Żądanie uzasadnienia", |tx| {
        if let Some(offer) = demand.offer {
            grant::of_call(tx, call, offer)?;
        }
        match (input.id, input.revision) {
            (Some(id), Some(revision)) => {
                let id = ReasonsDemandId(id.0);
                if kept::result::demand::get(tx, id)?.record.call != demand.call {
                    return Err(Failure::not_found("Żądanie uzasadnienia"));
                }
                Ok(Saved::new(id.0, kept::result::demand::update(tx, id, Revision(revision.0), &demand)?))
            }
            _ => {
                if let (Some(offer), true) = (demand.offer, demand.draft.is_empty()) {
                    demand.draft = reasons(tx, call, offer)?;
                }
                Ok(Saved::new(kept::result::demand::insert(tx, &demand)?.0, Revision(1)))
            }
        }
    })?;
    Ok(Reply::new(saved, CHANGED))
}

/// What the file knows of the choice of an offer beyond its points, which the letter tells in a table: the threshold, the written reason,
/// the amount. Nothing that the file does not know: then the draft is blank and the officer writes it.
fn reasons(tx: &ReadTx<'_>, call: Key, offer: OfferId) -> Result<String, Failure> {
    let stored = store::offer::get(tx, offer)?.record;
    let Some(task) = stored.task else { return Ok(String::new()) };
    let ranking = Ranking::load(tx, call, Some(Key(task.0)))?;
    let Some(line) = ranking.ranked.iter().find(|line| line.contender.offer == offer) else {
        return Ok(stored.reason);
    };
    let award = ranking.awards.get(&offer).map(|award| &award.record);
    let asked = line.contender.asked;
    let Some(told) = verdict(stored.status, award, asked) else { return Ok(String::new()) };
    let without = matches!(told, Verdict::Nothing | Verdict::Reserve(_));
    let below = line.contender.score.as_ref().and_then(|score| score.below.as_ref()).filter(|_| without);
    let written = award.map(|award| award.reason.trim()).filter(|reason| !reason.is_empty());
    let mut sentences = Vec::new();
    sentences.extend(below.map(|below| format!("Ocena jest {below}, dlatego oferta nie mogła dostać dotacji.")));
    sentences.extend(written.map(str::to_owned));
    if without && below.is_none() && written.is_none() && outbid(line.place, asked, &funded(&ranking), ranking.bounds.pool) {
        sentences.push("Dotacji nie przyznano, ponieważ środki konkursu otrzymały oferty ocenione wyżej.".to_owned());
    }
    sentences.extend(match told {
        Verdict::Whole(granted) => Some(format!("Przyznano {granted}, tyle, ile oferent wnioskował.")),
        Verdict::Part(granted) => Some(format!("Przyznano {granted} z wnioskowanych {asked}.")),
        Verdict::Reserve(place) => Some(format!("Oferta zajmuje {place}. miejsce na liście rezerwowej.")),
        Verdict::Resigned(granted) if !granted.is_zero() => Some(format!("Przyznano {granted}; oferent zrezygnował z dotacji.")),
        _ => None,
    });
    Ok(sentences.join("\n"))
}

/// Places of the offers that have a grant, with its amount.
fn funded(ranking: &Ranking) -> Vec<(u32, Money)> {
    let grant = |line: &Ranked| {
        let award = &ranking.awards.get(&line.contender.offer)?.record;
        Some((line.place, award.granted.filter(|_| award.is_funded())?))
    };
    ranking.ranked.iter().filter_map(grant).collect()
}

pub fn remove(desk: &mut Desk, call: Key, id: Key, revision: Key) -> Result<Reply<()>, Failure> {
    desk.write("Usunięcie żądania uzasadnienia", |tx| {
        let demand = kept::result::demand::get(tx, ReasonsDemandId(id.0))?;
        if demand.record.call != CallId(call.0) {
            return Err(Failure::not_found("Żądanie uzasadnienia"));
        }
        if demand.record.answered_on.is_some() {
            return Err(Failure::field("id", "Na to żądanie odpowiedziano, dlatego zostaje w rejestrze."));
        }
        Ok(kept::result::demand::remove(tx, demand.id, Revision(revision.0))?)
    })?;
    Ok(Reply::new((), CHANGED))
}
