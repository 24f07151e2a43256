//! The figures at the head of the page, and how much the largest recipients got.

use domain::{
    call::{
        figures::{self, Group, OfferFacts},
        totals,
    },
    money::Money,
    offer::OfferStatus,
};

use super::{
    HeadFigure,
    working::{count, money},
};
use crate::{
    commission::Held,
    view::{ExplanationView, FigureView, Key, RecordLink},
};

pub(super) fn figures(held: &[Held], offers: &[OfferFacts]) -> Vec<HeadFigure> {
    let pool = {
        let mut why =
            ExplanationView::told("", vec!["Środki zadań, które nie zostały unieważnione, ze wszystkich lat.".to_owned()]);
        let mut sum = Some(Money::ZERO);
        for one in held {
            let of_call = totals::total(one.records.tasks.iter().map(|task| &task.record)).unwrap_or_default();
            sum = sum.and_then(|sum| sum.checked_add(of_call));
            let link = RecordLink::Call { id: Key(one.records.stored.id.0) };
            why = why.with(one.records.stored.record.name(), of_call.to_string(), link);
        }
        let sum = sum.unwrap_or(Money::LARGEST);
        why.result = sum.to_string();
        FigureView::new(usize::try_from(sum.zloty_part()).unwrap_or(usize::MAX), why)
    };
    let of = |wanted: fn(&OfferFacts) -> bool| offers.iter().filter(move |offer| wanted(offer));
    let figure = |label: &str, figure| HeadFigure { label: label.to_owned(), figure };
    vec![
        figure("Oferty złożone", count("Oferty w rejestrze, także wycofane i po terminie.", offers.iter())),
        figure(
            "Odrzucone formalnie",
            count("Oferty odrzucone w ocenie formalnej.", of(|offer| offer.status == OfferStatus::Rejected)),
        ),
        figure("Po terminie", count("Oferty odłożone, bo wpłynęły po terminie.", of(|offer| offer.status == OfferStatus::Late))),
        figure("Wycofane", count("Oferty wycofane przez oferentów.", of(|offer| offer.status == OfferStatus::Withdrawn))),
        figure(
            "Z dotacją",
            count("Oferty z przyznaną dotacją, bez tych, z których oferent zrezygnował.", of(OfferFacts::is_funded)),
        ),
        figure("Pula", pool),
        figure("Wnioskowano", money("Suma planowanych dotacji ze złożonych ofert.", offers, |offer| offer.asked)),
        figure("Proponowano", money("Suma kwot, które zaproponowała komisja.", offers, |offer| offer.proposed)),
        figure("Przyznano", money("Suma przyznanych dotacji; po rezygnacji liczy się zero.", offers, OfferFacts::kept)),
    ]
}

/// The share of the largest recipients in everything that was granted.
pub(super) fn concentration(offers: &[OfferFacts]) -> Vec<HeadFigure> {
    let recipients = figures::recipients(offers);
    let whole = Money::total(recipients.iter().map(|(_, got, _)| *got)).unwrap_or_default();
    let who = |group: &Group<'_>| group.offers.first().map(|offer| offer.applicant.clone()).unwrap_or_default();
    let mut found: Vec<HeadFigure> = Vec::new();
    let all = recipients.iter().map(|(_, _, group)| (who(group), None));
    found.push(HeadFigure {
        label: "Organizacje z dotacją".into(),
        figure: FigureView::of_records("Organizacje, którym przyznano dotację.", all),
    });
    for (count, label) in [(1, "Największa dotacja"), (3, "Trzy największe"), (5, "Pięć największych")] {
        let Some(share) = figures::concentration(&recipients, count) else { continue };
        let mut why = ExplanationView::told(share.words(), vec![format!("Udział w przyznanych dotacjach ({whole}).")]);
        for (_, got, group) in &recipients[..count] {
            why = match group.offers.first() {
                Some(offer) => {
                    why.with(who(group), got.to_string(), RecordLink::Offer { call: Key(offer.call.0), id: Key(offer.offer.0) })
                }
                None => why,
            };
        }
        found.push(HeadFigure { label: label.to_owned(), figure: FigureView::new(share.0 as usize, why) });
    }
    found
}
