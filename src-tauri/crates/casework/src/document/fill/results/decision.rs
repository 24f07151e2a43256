//! The order that settles a call and the notice of its results.

use documents::template::{Data, Value};
use domain::{
    call::CallTask,
    commission::{Assessed, Correction, CorrectionKind, Verdict, scoring::points},
    id::{CallTaskId, Stored},
    money::Money,
    offer::OfferStatus,
    polish::capital_first,
    vocabulary::Vocabulary,
};

use super::{
    super::{Gather, call::paragraphs, sentence},
    Results, applicant, asking, decided,
};

/// Family "results".
pub(crate) fn results(results: &Results<'_>) -> Data {
    let mut data = decided(results);
    let (held, judged) = (results.held, results.judged);
    let standing: Vec<&Stored<CallTaskId, CallTask>> =
        held.records.tasks.iter().filter(|task| task.record.annulled.is_none()).collect();
    let total = Money::total(standing.iter().map(|task| judged.granted(held, task.id))).unwrap_or(Money::LARGEST);
    data.rows("wyniki.zadania", standing.iter().map(|task| chosen(results, task)).collect())
        .yes("wyniki.sa_wybrane", !total.is_zero());
    if !total.is_zero() {
        data.set("wyniki.razem", Value::Money(total));
    }
    let without = || standing.iter().flat_map(|task| judged.in_order(held, task.id));
    let verdict = |offer: &Assessed| judged.verdict(held, offer);
    data.rows(
        "wyniki.bez_dotacji",
        without()
            .filter(|offer| matches!(verdict(offer), Some(Verdict::Nothing | GAVE_UP_ITS_PLACE)))
            .map(|offer| refused(results, offer))
            .collect(),
    );
    let mut reserve: Vec<(u32, Data)> = without()
        .filter_map(|offer| match verdict(offer) {
            Some(Verdict::Reserve(place)) => Some((place, asking(offer).text("miejsce", place.to_string()))),
            _ => None,
        })
        .collect();
    reserve.sort_by_key(|(place, _)| *place);
    data.rows("wyniki.rezerwa", reserve.into_iter().map(|(_, row)| row).collect());
    data.rows("wyniki.rezygnacje", without().filter_map(|offer| resigned(results, offer)).collect());
    let rejected = held.offers.iter().filter(|offer| matches!(verdict(offer), Some(Verdict::Rejected | Verdict::Late)));
    data.rows("wyniki.odrzucone", rejected.map(|offer| applicant(offer).text("powod", rejection(results, offer))).collect());
    let some = |wanted: Verdict| held.offers.iter().any(|offer| verdict(offer) == Some(wanted));
    data.yes("wyniki.sa_odrzucone", some(Verdict::Rejected)).yes("wyniki.sa_po_terminie", some(Verdict::Late));
    data.yes("wyniki.opinia_komisji", held.commission.is_some() && !held.meetings.is_empty());
    let departure = held.result.as_ref().map_or("", |result| result.record.departure.as_str());
    data.rows("wyniki.odstepstwo", paragraphs(departure));
    data.rows("wyniki.sprostowania", changes(results, CorrectionKind::Mistake))
        .rows("wyniki.z_rezerwy", changes(results, CorrectionKind::FromReserve));
    data
}

/// Whoever gave up a place on the reserve list gets nothing.
const GAVE_UP_ITS_PLACE: Verdict = Verdict::Resigned(Money::ZERO);

/// A task with the offers that were chosen in it.
fn chosen(results: &Results<'_>, task: &Stored<CallTaskId, CallTask>) -> Data {
    let (held, judged) = (results.held, results.judged);
    let rows: Vec<Data> = judged
        .in_order(held, task.id)
        .filter_map(|offer| match judged.verdict(held, offer)?.granted() {
            granted if granted.is_zero() => None,
            granted => Some(applicant(offer).with("kwota", Value::Money(granted))),
        })
        .collect();
    let mut data = Data::new();
    data.said("nazwa", &task.record.title);
    if !rows.is_empty() {
        data.said("razem", judged.granted(held, task.id).digits());
    }
    data.rows("wybrane", rows);
    data
}

/// An offer whose applicant gave up its grant.
fn resigned(results: &Results<'_>, offer: &Assessed) -> Option<Data> {
    let amount = match results.judged.verdict(results.held, offer)? {
        Verdict::Resigned(amount) if !amount.is_zero() => amount,
        _ => return None,
    };
    let mut row = applicant(offer);
    row.day("data", results.held.case().award(offer.id).and_then(|award| award.record.ended_on));
    Some(row.with("kwota", Value::Money(amount)))
}

/// An offer without money: the written reason, else what its points say.
fn refused(results: &Results<'_>, offer: &Assessed) -> Data {
    let mut row = applicant(offer);
    row.said("powod", reason(results, offer));
    row
}

/// Why an offer got what it got: what the officer wrote, else the threshold it did not reach.
fn reason(results: &Results<'_>, offer: &Assessed) -> String {
    if results.judged.verdict(results.held, offer) == Some(GAVE_UP_ITS_PLACE) {
        return "Oferent zrezygnował z miejsca na liście rezerwowej.".to_owned();
    }
    let written = results.held.case().award(offer.id).map_or("", |award| award.record.reason.trim());
    if !written.is_empty() {
        return sentence(written);
    }
    let score = results.judged.place(offer.id).and_then(|place| place.contender.score.as_ref());
    let below = score.and_then(|score| Some((score.value.value, score.below.as_ref()?)));
    below.map(|(value, below)| format!("Ocena {} pkt jest {below}.", points(value))).unwrap_or_default()
}

/// Why an offer takes no part: the written reason, else its state.
pub(super) fn rejection(results: &Results<'_>, offer: &Assessed) -> String {
    match results.judged.offer(offer.id) {
        Some(record) if !record.reason.trim().is_empty() => sentence(&record.reason),
        Some(record) if record.status == OfferStatus::Late => sentence("Oferta wpłynęła po terminie składania ofert"),
        Some(record) => sentence(record.status.label()),
        None => String::new(),
    }
}

/// What was changed after the results, of one kind.
fn changes(results: &Results<'_>, kind: CorrectionKind) -> Vec<Data> {
    let held = results.held;
    let row = |one: &Correction| {
        let award = held.awards.iter().find(|award| award.id == one.award)?;
        let offer = held.case().offer(award.record.offer)?;
        let mut row = applicant(offer);
        row.day("data", Some(one.corrected_on)).said("powod", capital_first(&sentence(&one.reason)));
        Some(row.with("bylo", Value::Money(one.before)).with("jest", Value::Money(one.after)))
    };
    held.corrections.iter().filter(|one| one.record.kind == kind).filter_map(|one| row(&one.record)).collect()
}
