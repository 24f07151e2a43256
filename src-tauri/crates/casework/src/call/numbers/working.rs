//! Figures over offers, each with its working: the offers by name, and what was left out.

use domain::{
    call::figures::{self, OfferFacts},
    money::Money,
    polish::counted,
};

use crate::view::{ExplanationView, FigureView, Key, RecordLink};

/// The working of a figure over offers: each with its part of the value.
pub(super) fn named<'a>(
    result: impl Into<String>,
    step: &str,
    offers: impl IntoIterator<Item = &'a OfferFacts>,
    value: impl Fn(&OfferFacts) -> String,
) -> ExplanationView {
    ExplanationView::told(result, vec![step.to_owned()]).naming_offers(offers.into_iter().map(|offer| {
        let link = RecordLink::Offer { call: Key(offer.call.0), id: Key(offer.offer.0) };
        (format!("{}. {}", offer.number, offer.applicant), value(offer), link)
    }))
}

pub(super) fn count<'a>(step: &str, offers: impl Iterator<Item = &'a OfferFacts>) -> FigureView {
    let offers: Vec<_> = offers.collect();
    let number = offers.len();
    FigureView::new(number, named(number.to_string(), step, offers, |_| "1".to_owned()))
}

/// A sum of money over offers; those without the amount are told apart.
pub(super) fn money<'a>(
    step: &str,
    offers: impl IntoIterator<Item = &'a OfferFacts>,
    value: fn(&OfferFacts) -> Option<Money>,
) -> FigureView {
    let (with, bare): (Vec<&OfferFacts>, Vec<&OfferFacts>) = offers.into_iter().partition(|offer| value(offer).is_some());
    let Some(sum) = Money::total(with.iter().filter_map(|offer| value(offer))) else {
        return FigureView::new(0, ExplanationView::told("–", vec!["Suma jest większa, niż program może policzyć.".to_owned()]));
    };
    let zloty = usize::try_from(sum.zloty_part()).unwrap_or(usize::MAX);
    let why = named(sum.to_string(), step, with, |offer| value(offer).unwrap_or_default().to_string());
    let why = if bare.is_empty() { why } else { why.without(format!("Bez kwoty: {}.", of_offers(bare.len()))) };
    FigureView::new(zloty, why)
}

fn of_offers(number: usize) -> String {
    counted(number as u64, ["oferta", "oferty", "ofert"])
}

pub(super) fn percent(step: String, part: Money, whole: Money) -> Option<FigureView> {
    let share = figures::share(part, whole)?;
    let why = ExplanationView::told(share.words(), vec![step, format!("{part} : {whole} = {}.", share.words())]);
    Some(FigureView::new(share.0 as usize, why))
}
