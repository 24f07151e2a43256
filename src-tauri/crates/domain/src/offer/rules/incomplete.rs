//! Every field of the form is filled in.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, OfferCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "F-03",
    name: "Kompletność formularza",
    question: "Czy formularz oferty jest wypełniony?",
    basis: Basis::OfferContents,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Offer(check),
};

fn check(case: &OfferCase<'_>) -> Vec<Statement> {
    // A list of a generator says less than the form; what it lacks is on the paper.
    if !case.is_on_the_form() || !case.version.whole {
        return Vec::new();
    }
    let missing: Vec<_> = case.faults().into_iter().filter(|fault| fault.is_missing() && fault.level == Level::Block).collect();
    let Some(first) = missing.first() else { return Vec::new() };
    let mut parts: Vec<&str> = missing.iter().map(|fault| fault.part).collect();
    parts.dedup();
    vec![
        Statement::warning(
            "Formularz oferty nie jest wypełniony",
            "Wezwij oferenta do uzupełnienia braków albo dopisz to, co jest na papierze.",
        )
        .found(format!("Braki w częściach: {}. Pierwszy: {}", parts.join(", "), first.sentence))
        .at_field(&first.field),
    ]
}
