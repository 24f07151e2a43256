//! The results: the decision, what every offer got, the reserve list, publications, corrections and demands for reasons.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    commission::{Assessed, Award, CallResult, award, case::PLACES, validate},
    deadline::{Calendar, Deadline},
    id::{AwardId, CallId, CorrectionId, OfferId, Revision, Stored},
    money::Money,
    polish::date_in_words,
    publication::{Publication, PublicationPlace, PublishedThing},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    CHANGED, Held, Saved,
    correction::{self, CorrectionView},
    demand::{self, DemandView},
    ranking::MoneyFigure,
    reserve::{self, NextInReserveView},
};
use crate::{
    Desk, Failure, Reply,
    consultation::read::Reading,
    view::{Choice, DayView, ExplanationView, FindingView, Key, MoneyView},
};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ResultsView {
    pub call: Key,
    pub call_title: String,
    pub status: Choice,
    pub revision: Option<Key>,
    pub decided_on: Option<DayView>,
    pub order_number: String,
    pub departure: String,
    pub tasks: Vec<TaskResults>,
    pub places: Vec<PlaceOfResults>,
    /// Where the results stand as they were changed last; empty when nothing was changed after the announcement.
    pub change_places: Vec<PlaceOfResults>,
    /// Last day on which anyone may demand reasons.
    pub reasons_until: Option<DayView>,
    pub reasons_until_why: ExplanationView,
    /// Last day for an answer, where the notice takes silence for a resignation.
    pub silence_until: Option<DayView>,
    pub silence_until_why: ExplanationView,
    pub demands: Vec<DemandView>,
    pub channels: Vec<Choice>,
    pub corrections: Vec<CorrectionView>,
    pub ends: Vec<Choice>,
    pub findings: Vec<FindingView>,
}

/// The results of one task.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct TaskResults {
    pub task: Key,
    pub title: String,
    pub pool: MoneyView,
    pub granted: MoneyFigure,
    pub left: MoneyView,
    /// Whose turn it is on the reserve list, when money is free.
    pub next: Option<NextInReserveView>,
    pub lines: Vec<ResultLine>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ResultLine {
    pub offer: Key,
    pub number: String,
    pub applicant: String,
    pub title: String,
    pub asked: MoneyView,
    pub proposed: Option<MoneyView>,
    pub granted: Option<MoneyView>,
    pub reserve: Option<u32>,
    /// The day on which an offer of the reserve list got its grant.
    pub from_reserve_on: Option<DayView>,
    pub reason: String,
    /// Less than it asked for: an updated schedule and budget are asked for.
    pub partial: bool,
    pub funded: bool,
    pub told_on: Option<DayView>,
    pub update_until: Option<DayView>,
    pub contracted_on: Option<DayView>,
    pub end: Option<Choice>,
    pub ended_on: Option<DayView>,
    pub end_note: String,
    /// "milczenie do 1 stycznia 2027 r. oznacza rezygnację"; empty when the notice says nothing.
    pub silence: String,
}

/// One of the three places in which the results must stand.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PlaceOfResults {
    pub place: Choice,
    /// The publication, when there is one.
    pub id: Option<Key>,
    pub revision: Option<Key>,
    /// The address that the office profile knows of the place.
    pub known_address: String,
    pub published_on: Option<DayView>,
    pub address: String,
    pub has_evidence: bool,
}

/// The decision as typed.
#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct DecisionInput {
    pub revision: Option<Key>,
    pub decided_on: String,
    pub order_number: String,
    pub departure: String,
}

pub fn view(desk: &Desk, call: Key) -> Result<ResultsView, Failure> {
    desk.read(|tx| {
        let held = Held::load(tx, desk.law(), call, desk.today())?.with_papers(tx)?;
        let case = held.case();
        let record = &held.records.stored.record;
        let awards: HashMap<OfferId, &Stored<AwardId, Award>> =
            held.awards.iter().map(|award| (award.record.offer, award)).collect();
        let days = held.office.extra_days();
        let calendar = Calendar::new(desk.law(), &days);
        let (until, silence) = (case.reasons_until(&calendar), case.silence_ends(&calendar));
        let result = held.result.as_ref();
        Ok(ResultsView {
            call,
            call_title: record.name(),
            status: record.status.into(),
            revision: result.map(|result| Key(result.revision.0)),
            decided_on: result.and_then(|result| result.record.decided_on).map(DayView::from),
            order_number: result.map(|result| result.record.order_number.clone()).unwrap_or_default(),
            departure: result.map(|result| result.record.departure.clone()).unwrap_or_default(),
            tasks: task_results(&held, &awards, silence.as_ref().map(|silence| silence.date)),
            places: places(&held, None),
            change_places: held.corrections.last().map(|newest| places(&held, Some(newest.id))).unwrap_or_default(),
            reasons_until: until.as_ref().map(|until| until.date.into()),
            reasons_until_why: until.map_or_else(ExplanationView::default, counted),
            silence_until: silence.as_ref().map(|silence| silence.date.into()),
            silence_until_why: silence.map_or_else(ExplanationView::default, counted),
            demands: demand::views(tx, CallId(call.0), &held)?,
            channels: crate::view::choices::<domain::consultation::Channel>(),
            corrections: correction::views(&held),
            ends: crate::view::choices::<award::AwardEnd>(),
            findings: held.findings().into_iter().map(FindingView::from).collect(),
        })
    })
}

fn counted(until: Deadline) -> ExplanationView {
    let steps = until.steps.iter().map(domain::deadline::Step::printed).collect();
    ExplanationView::told(date_in_words(until.date), steps)
}

fn places(held: &Held, change: Option<CorrectionId>) -> Vec<PlaceOfResults> {
    let told = |one: &Publication| one.thing == PublishedThing::CallResults && one.subject == change.map(|change| change.0);
    let rows = || held.records.publications.iter().filter(|row| told(&row.record));
    let office = &held.office;
    let place = |place: PublicationPlace| {
        let found = rows().find(|row| row.record.place == place);
        PlaceOfResults {
            place: place.into(),
            id: found.map(|row| Key(row.id.0)),
            revision: found.map(|row| Key(row.revision.0)),
            known_address: match place {
                PublicationPlace::Bip => office.bip_url.clone(),
                PublicationPlace::NoticeBoard => office.notice_board.clone(),
                _ => office.website.clone(),
            },
            published_on: found.map(|row| row.record.published_on.into()),
            address: found.map(|row| row.record.address.clone()).unwrap_or_default(),
            has_evidence: found.is_some_and(|row| row.record.evidence.is_some()),
        }
    };
    PLACES.into_iter().map(place).collect()
}

fn task_results(
    held: &Held,
    awards: &HashMap<OfferId, &Stored<AwardId, Award>>,
    silence_ends: Option<NaiveDate>,
) -> Vec<TaskResults> {
    let standing = held.records.tasks.iter().filter(|task| task.record.annulled.is_none());
    let results = standing.map(|task| {
        let pool = task.record.pool().unwrap_or_default();
        let mut why = ExplanationView::told("", vec!["Suma dotacji bez tych, z których oferent zrezygnował.".to_owned()]);
        let mut granted = Money::ZERO;
        let mut lines = Vec::new();
        for offer in held.offers.iter().filter(|offer| offer.task == task.id && offer.sound) {
            let award = awards.get(&offer.id).map(|award| &award.record);
            if let Some((award, amount)) = award.and_then(|award| Some((award, award.granted?))) {
                if award.is_funded() {
                    granted = granted.checked_add(amount).unwrap_or(Money::LARGEST);
                    why = why.with(format!("oferta {}", offer.number), amount.to_string(), None);
                } else if !amount.is_zero() {
                    why = why.without(format!("oferta {}: {amount} (rezygnacja).", offer.number));
                }
            }
            lines.push(line(held, offer, award, silence_ends));
        }
        why.result = granted.to_string();
        lines.sort_by_key(|line| (std::cmp::Reverse(line.granted.as_ref().map(|granted| granted.grosze)), line.reserve));
        TaskResults {
            task: Key(task.id.0),
            title: task.record.title.clone(),
            pool: pool.into(),
            granted: MoneyFigure { amount: granted.into(), why },
            left: pool.checked_sub(granted).unwrap_or_default().into(),
            next: reserve::view(held, task.id),
            lines,
        }
    });
    results.collect()
}

fn line(held: &Held, offer: &Assessed, award: Option<&Award>, silence_ends: Option<NaiveDate>) -> ResultLine {
    let blank = Award::of(offer.id, offer.task);
    let award = award.unwrap_or(&blank);
    let from_reserve = held.reserve_grant(offer.id).filter(|_| award.is_funded());
    // The notice counts silence from the results; a grant that came later is not bound by it.
    let silence = silence_ends.filter(|_| award.is_funded() && award.contracted_on.is_none() && from_reserve.is_none());
    ResultLine {
        offer: Key(offer.id.0),
        number: offer.number.clone(),
        applicant: offer.applicant.clone(),
        title: offer.title.clone(),
        asked: offer.asked.into(),
        proposed: award.proposed.map(MoneyView::from),
        granted: award.granted.map(MoneyView::from),
        reserve: award.reserve,
        from_reserve_on: from_reserve.map(|change| change.corrected_on.into()),
        reason: award.reason.clone(),
        partial: award.is_partial(offer.asked),
        funded: award.is_funded(),
        told_on: award.told_on.map(DayView::from),
        update_until: award.update_until.map(DayView::from),
        contracted_on: award.contracted_on.map(DayView::from),
        end: award.end.map(Choice::from),
        ended_on: award.ended_on.map(DayView::from),
        end_note: award.end_note.clone(),
        silence: silence
            .map(|day| domain::explain::closed(format!("milczenie do {} oznacza rezygnację", date_in_words(day))))
            .unwrap_or_default(),
    }
}

/// Keeps the day and the number of the decision.
pub fn decide(desk: &mut Desk, call: Key, input: &DecisionInput) -> Result<Reply<Saved>, Failure> {
    let mut reading = Reading::new();
    let result = CallResult {
        call: CallId(call.0),
        decided_on: reading.day("decided_on", &input.decided_on),
        order_number: input.order_number.trim().to_owned(),
        departure: input.departure.trim().to_owned(),
    };
    reading.done(validate::result(&result))?;
    let act = match result.decided_on {
        Some(day) => format!("Rozstrzygnięcie konkursu {}", date_in_words(day)),
        None => "Rozstrzygnięcie konkursu".to_owned(),
    };
    let saved = desk.write(&act, |tx| {
        store::call::get(tx, CallId(call.0))?;
        match (store::commission::result::of(tx, CallId(call.0))?, input.revision) {
            (Some(known), Some(revision)) => {
                let revision = store::commission::result::update(tx, known.id, Revision(revision.0), &result)?;
                Ok(Saved::new(known.id.0, revision))
            }
            (Some(known), None) => {
                let revision = store::commission::result::update(tx, known.id, known.revision, &result)?;
                Ok(Saved::new(known.id.0, revision))
            }
            (None, _) => Ok(Saved::new(store::commission::result::insert(tx, &result)?.0, Revision(1))),
        }
    })?;
    Ok(Reply::new(saved, CHANGED))
}

/// The status of an offer that follows from its award.
pub(super) fn status_after(award: &Award) -> Option<domain::offer::OfferStatus> {
    use domain::{commission::award::AwardEnd, offer::OfferStatus};
    let granted = award.granted?;
    Some(match (award.end, granted.is_zero(), award.reserve) {
        (Some(AwardEnd::Resigned | AwardEnd::SilentlyResigned), ..) => OfferStatus::Resigned,
        (_, false, _) if award.contracted_on.is_some() => OfferStatus::Contracted,
        (Some(AwardEnd::Updated), false, _) => OfferStatus::Updated,
        (_, false, _) => OfferStatus::Funded,
        (_, true, Some(_)) => OfferStatus::Reserve,
        (_, true, None) => OfferStatus::NotFunded,
    })
}

/// "oferta 4, Klub „Fala”".
pub(super) fn offer_name(held: &Held, offer: OfferId) -> String {
    held.case().offer(offer).map(|offer| format!("oferta {}, {}", offer.number, offer.applicant)).unwrap_or_default()
}
