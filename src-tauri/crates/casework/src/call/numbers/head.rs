//! The figures at the head of the page, and how much the largest recipients got.

use domain::{
    call::{
        figures::{self, Group, What},
        totals,
    },
    money::Money,
};

use super::{HeadFigure, working::Scope};
use crate::{
    records::CallRecords,
    view::{ExplanationView, FigureView, Key, RecordLink},
};

pub(super) fn figures(scope: Scope, held: &[CallRecords], all: &Group<'_>) -> Vec<HeadFigure> {
    let pool = {
        let mut why =
            ExplanationView::told("", vec!["Środki zadań, które nie zostały unieważnione, ze wszystkich lat.".to_owned()]);
        let mut sum = Some(Money::ZERO);
        for one in held {
            let of_call = totals::total(one.tasks.iter().map(|task| &task.record)).unwrap_or_default();
            sum = sum.and_then(|sum| sum.checked_add(of_call));
            let link = RecordLink::Call { id: Key(one.stored.id.0) };
            why = why.with(one.stored.record.name(), of_call.to_string(), link);
        }
        let sum = sum.unwrap_or(Money::LARGEST);
        why.result = sum.to_string();
        FigureView::new(usize::try_from(sum.zloty_part()).unwrap_or(usize::MAX), why)
    };
    let figure = |label: &str, figure| HeadFigure { label: label.to_owned(), figure };
    let count = |label: &str, step: &str, what| figure(label, scope.count(step, all, what));
    let money = |label: &str, step: &str, what| figure(label, scope.money(step, all, what));
    vec![
        count("Oferty złożone", "Oferty w rejestrze, także wycofane i po terminie.", What::Submitted),
        count("Odrzucone formalnie", "Oferty odrzucone w ocenie formalnej.", What::Rejected),
        count("Po terminie", "Oferty odłożone, bo wpłynęły po terminie.", What::Late),
        count("Wycofane", "Oferty wycofane przez oferentów.", What::Withdrawn),
        count("Z dotacją", "Oferty z przyznaną dotacją, bez tych, z których oferent zrezygnował.", What::Funded),
        figure("Pula", pool),
        money("Wnioskowano", "Suma planowanych dotacji ze złożonych ofert.", What::Asked),
        money("Proponowano", "Suma kwot, które zaproponowała komisja.", What::Proposed),
        money("Przyznano", "Suma przyznanych dotacji; po rezygnacji liczy się zero.", What::Granted),
    ]
}

/// The share of the largest recipients in everything that was granted.
pub(super) fn concentration(scope: Scope, all: &Group<'_>) -> Vec<HeadFigure> {
    let recipients = all.recipients();
    let whole = Money::total(recipients.iter().map(|(got, _)| *got)).unwrap_or_default();
    let listed = |why, what: What| scope.listed(why, &all.selection(what), what.of(all).len());
    let who = |group: &Group<'_>| group.offers.first().map(|offer| offer.applicant.clone()).unwrap_or_default();
    let mut found: Vec<HeadFigure> = Vec::new();
    let named = recipients.iter().map(|(_, group)| (who(group), None));
    let organisations = FigureView::of_records("Organizacje, którym przyznano dotację.", named);
    let why = listed(organisations.why.clone(), What::Funded);
    found.push(HeadFigure { label: "Organizacje z dotacją".into(), figure: FigureView { why, ..organisations } });
    for (count, label) in [(1, "Największa dotacja"), (3, "Trzy największe"), (5, "Pięć największych")] {
        let Some(share) = figures::concentration(&recipients, count) else { continue };
        let mut why = ExplanationView::told(share.words(), vec![format!("Udział w przyznanych dotacjach ({whole}).")]);
        for (got, group) in &recipients[..count] {
            why = match group.offers.first() {
                Some(offer) => {
                    why.with(who(group), got.to_string(), RecordLink::Offer { call: Key(offer.call.0), id: Key(offer.offer.0) })
                }
                None => why,
            };
        }
        let why = listed(why, What::Largest(count));
        found.push(HeadFigure { label: label.to_owned(), figure: FigureView::new(share.0 as usize, why) });
    }
    found
}
