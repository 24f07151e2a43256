//! What one applicant is told of its offer, and the answer to a demand for reasons.

use documents::template::{Data, Value};
use domain::{
    commission::{
        Assessed, Verdict,
        award::AwardEnd,
        scoring::{brief_points, points},
    },
    id::OfferId,
    polish::capital_first,
    vocabulary::Vocabulary,
};

use super::{
    super::{Gather, call::paragraphs, clause, sentence},
    Results, decided,
    decision::rejection,
};

/// Family "result letter"; everything about the offer is empty before there is one.
pub(crate) fn result_letter(results: &Results<'_>) -> Data {
    let offer = results.part.and_then(|id| results.held.case().offer(OfferId(id)));
    let mut data = decided(results);
    if let Some(offer) = offer {
        of_offer(&mut data, results, offer);
    }
    data
}

fn of_offer(data: &mut Data, results: &Results<'_>, offer: &Assessed) {
    let (held, judged) = (results.held, results.judged);
    let case = held.case();
    data.said("wyniki.oferta.numer", &offer.number)
        .said("wyniki.oferta.oferent", clause(&offer.applicant))
        .said("wyniki.oferta.adres", judged.address(offer).map(|address| address.in_one_line()).unwrap_or_default())
        .said("wyniki.oferta.tytul", clause(&offer.title))
        .said("wyniki.oferta.zadanie", case.task(offer.task).map(|task| clause(&task.title)).unwrap_or_default())
        .set("wyniki.oferta.wnioskowano", Value::Money(offer.asked));
    let award = case.award(offer.id).map(|award| &award.record);
    data.day("wyniki.oferta.aktualizacja_do", award.and_then(|award| award.update_until));
    if let Some(place) = judged.place(offer.id)
        && let Some(score) = &place.contender.score
    {
        data.said("wyniki.oferta.punkty", points(score.value.value))
            .said("wyniki.oferta.punkty_najwiecej", brief_points(judged.most))
            .said("wyniki.oferta.miejsce", place.place.to_string())
            .said("wyniki.oferta.ponizej", score.below.clone().unwrap_or_default());
    }
    if let Some(verdict) = judged.verdict(held, offer) {
        of_verdict(data, results, offer, verdict);
    }
}

fn of_verdict(data: &mut Data, results: &Results<'_>, offer: &Assessed, verdict: Verdict) {
    if !verdict.granted().is_zero() {
        data.set("wyniki.oferta.przyznano", Value::Money(verdict.granted()));
    }
    if let Some(change) = results.held.reserve_grant(offer.id).filter(|_| !verdict.granted().is_zero()) {
        data.day("wyniki.oferta.z_rezerwy", Some(change.corrected_on))
            .said("wyniki.oferta.z_rezerwy_powod", capital_first(&sentence(&change.reason)));
    }
    let written = match verdict {
        Verdict::Rejected | Verdict::Late => rejection(results, offer),
        _ => sentence(results.held.case().award(offer.id).map_or("", |award| award.record.reason.as_str())),
    };
    match verdict {
        Verdict::Reserve(place) => {
            data.said("wyniki.oferta.rezerwa", place.to_string());
        }
        Verdict::Resigned(amount) => {
            let award = results.held.case().award(offer.id).map(|award| &award.record);
            data.day("wyniki.oferta.rezygnacja", award.and_then(|award| award.ended_on))
                .yes("wyniki.oferta.zrezygnowano", true)
                .yes("wyniki.oferta.milczenie", award.is_some_and(|award| award.end == Some(AwardEnd::SilentlyResigned)));
            if !amount.is_zero() {
                data.set("wyniki.oferta.bylo", Value::Money(amount));
            }
        }
        _ => (),
    }
    let state = results.judged.offer(offer.id).map(|record| record.status.label()).unwrap_or_default();
    let below = judged_below(results, offer);
    let outbid = verdict == Verdict::Nothing && written.is_empty() && !below && results.judged.outbid(results.held, offer);
    data.said("wyniki.oferta.powod", written)
        .yes("wyniki.oferta.wyczerpano", outbid)
        .said("wyniki.oferta.rozstrzygniecie", state)
        .yes("wyniki.oferta.w_calosci", matches!(verdict, Verdict::Whole(_)))
        .yes("wyniki.oferta.w_czesci", matches!(verdict, Verdict::Part(_)))
        .yes("wyniki.oferta.bez_dotacji", verdict == Verdict::Nothing)
        .yes("wyniki.oferta.odrzucona", verdict == Verdict::Rejected)
        .yes("wyniki.oferta.po_terminie", verdict == Verdict::Late);
}

/// Stands below a threshold.
fn judged_below(results: &Results<'_>, offer: &Assessed) -> bool {
    let score = results.judged.place(offer.id).and_then(|place| place.contender.score.as_ref());
    score.is_some_and(|score| score.below.is_some())
}

/// Family "reasons": the demand, the offer it is about, its points in every criterion.
pub(crate) fn reasons(results: &Results<'_>) -> Data {
    let mut data = decided(results);
    let demand = results.judged.demands.iter().find(|demand| Some(demand.id.0) == results.part);
    let Some(demand) = demand.map(|demand| &demand.record) else { return data };
    data.said("wyniki.zadanie.kto", clause(&demand.who))
        .day("wyniki.zadanie.data", Some(demand.received_on))
        .said("wyniki.zadanie.uzasadnienie", &demand.draft)
        .rows("wyniki.zadanie.odpowiedz", paragraphs(&demand.draft));
    if let Some(offer) = demand.offer.and_then(|id| results.held.case().offer(id)) {
        of_offer(&mut data, results, offer);
        data.yes("wyniki.zadanie.o_ofercie", true).rows("wyniki.zadanie.kryteria", criteria(results, offer));
    }
    data
}

/// The mean of each criterion; none before a card is signed.
fn criteria(results: &Results<'_>, offer: &Assessed) -> Vec<Data> {
    let score = results.judged.place(offer.id).and_then(|place| place.contender.score.as_ref());
    let means = score.map(|score| score.means.as_slice()).unwrap_or_default();
    let row = |(id, mean): &(domain::id::CriterionId, u32)| {
        let criterion = results.held.records.criteria.iter().find(|row| row.id == *id)?;
        let mut row = Data::new();
        row.said("nazwa", clause(&criterion.record.name))
            .said("najwiecej", criterion.record.most.words())
            .said("punkty", points(*mean));
        Some(row)
    };
    means.iter().filter_map(row).collect()
}
