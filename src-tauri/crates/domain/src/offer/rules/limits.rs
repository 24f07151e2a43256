//! Amounts keep the limits that the notice sets.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, OfferCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "F-04",
    name: "Limity konkursu",
    question: "Czy kwoty oferty mieszczą się w limitach z ogłoszenia?",
    basis: Basis::CallContents,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Offer(check),
};

fn check(case: &OfferCase<'_>) -> Vec<Statement> {
    let over = case.faults().into_iter().filter(|fault| fault.is_of_limits());
    over.map(|fault| {
        Statement::warning(
            "Oferta przekracza limit z ogłoszenia",
            "Sprawdź, co ogłoszenie mówi o takiej ofercie: odrzuca się ją albo wzywa do poprawienia.",
        )
        .found(fault.sentence)
        .at_field(&fault.field)
    })
    .collect()
}
