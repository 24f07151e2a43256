//! Actions bear the same names in the schedule and in the budget.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, OfferCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "F-06",
    name: "Nazwy działań",
    question: "Czy działania nazywają się tak samo w harmonogramie i w kosztorysie?",
    basis: Basis::OfferContents,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Offer(check),
};

fn check(case: &OfferCase<'_>) -> Vec<Statement> {
    if !case.is_on_the_form() {
        return Vec::new();
    }
    let unlike = case.faults().into_iter().filter(|fault| fault.check == "v_a_alike");
    unlike
        .map(|fault| {
            Statement::warning(
                "Działanie z kosztorysu nie występuje w harmonogramie",
                "Wezwij oferenta do ujednolicenia nazw; z nich wynika, za co zapłaci dotacja.",
            )
            .found(fault.sentence)
            .at_field(&fault.field)
        })
        .collect()
}
