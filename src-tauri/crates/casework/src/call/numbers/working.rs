//! Figures over offers, each with its working: the offers by name, what was left out, and the list of all of them.

use domain::{
    call::figures::{self, Group, OfferFacts, Selection, What},
    money::Money,
    polish::counted,
};

use super::ask;
use crate::{
    records::CallRecords,
    view::{ExplanationView, FigureView, Key, OfferAsk, OfferListLink, RecordLink},
};

/// Whose offers are counted: those of a call or, without it, of the announced calls of a year.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scope {
    pub call: Option<Key>,
    pub year: i32,
}

impl Scope {
    /// The name of the page of numbers.
    pub fn title(self, held: &[CallRecords]) -> String {
        match (self.call, held) {
            (Some(_), [one]) => one.stored.record.name(),
            _ => format!("Otwarte konkursy ofert na {} r.", self.year),
        }
    }

    /// The working with the list of the offers that were counted.
    pub fn listed(self, why: ExplanationView, selection: &Selection, offers: usize) -> ExplanationView {
        let (among, what) = ask::written(selection);
        let ask = OfferAsk { call: self.call, year: self.year, among, what };
        ExplanationView { list: (offers > 0).then(|| OfferListLink { words: of_offers(offers), ask }), ..why }
    }

    /// How many offers of a group are of a kind.
    pub fn count(self, step: &str, group: &Group<'_>, what: What) -> FigureView {
        let offers = what.of(group);
        let number = offers.len();
        let why = named(number.to_string(), step, offers, |_| "1".to_owned());
        FigureView::new(number, self.listed(why, &group.selection(what), number))
    }

    /// The sum of the money of the offers of a kind; those without the amount are told apart.
    pub fn money(self, step: &str, group: &Group<'_>, what: What) -> FigureView {
        let offers = what.of(group);
        let (number, bare) = (offers.len(), group.offers.len() - offers.len());
        let sum = sum(step, offers, what);
        let why = if bare == 0 { sum.why } else { sum.why.without(format!("Bez kwoty: {}.", of_offers(bare))) };
        FigureView { why: self.listed(why, &group.selection(what), number), ..sum }
    }

    /// The share of a group in everything that was granted; its list holds the offers with money.
    pub fn share(self, step: String, group: &Group<'_>, whole: Money) -> Option<FigureView> {
        let part = group.sum(What::Funded)?;
        let share = figures::share(part, whole)?;
        let why = ExplanationView::told(share.words(), vec![step, format!("{part} : {whole} = {}.", share.words())]);
        let number = What::Funded.of(group).len();
        Some(FigureView::new(share.0 as usize, self.listed(why, &group.selection(What::Funded), number)))
    }
}

/// A sum over offers.
pub(super) fn sum(step: &str, offers: Vec<&OfferFacts>, what: What) -> FigureView {
    let Some(sum) = Money::total(offers.iter().filter_map(|offer| what.amount(offer))) else {
        return FigureView::new(0, ExplanationView::told("–", vec!["Suma jest większa, niż program może policzyć.".to_owned()]));
    };
    let zloty = usize::try_from(sum.zloty_part()).unwrap_or(usize::MAX);
    FigureView::new(zloty, named(sum.to_string(), step, offers, |offer| what.amount(offer).unwrap_or_default().to_string()))
}

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

pub(super) fn of_offers(number: usize) -> String {
    counted(number as u64, ["oferta", "oferty", "ofert"])
}
