//! An offer that came after the last moment takes no part.

use crate::{
    call::due::moment_words,
    finding::Level,
    law::Basis,
    rule::{Check, OfferCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "F-01",
    name: "Oferta po terminie",
    question: "Czy oferta wpłynęła przed upływem terminu składania ofert?",
    basis: Basis::CallTerm,
    levels: &[Level::Block],
    stops: Stops::Nothing,
    check: Check::Offer(check),
};

fn check(case: &OfferCase<'_>) -> Vec<Statement> {
    let Some(deadline) = case.limits.deadline.filter(|deadline| case.offer.receipt.is_late(*deadline)) else { return Vec::new() };
    // One that was put aside, and one that was brought back for a reason that is written down, are settled.
    if !case.offer.status.takes_part() || !case.offer.brought_back.is_empty() {
        return Vec::new();
    }
    vec![
        Statement::block(
            "Oferta wpłynęła po terminie, a bierze udział w konkursie",
            "Odłóż ofertę jako spóźnioną albo popraw dzień i godzinę wpływu, jeżeli wpisano je źle.",
        )
        .found(case.offer.receipt.in_words())
        .required(format!("najpóźniej {}", moment_words(deadline)))
        .at_field("received_on"),
    ]
}
