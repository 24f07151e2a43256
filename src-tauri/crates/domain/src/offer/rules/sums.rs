//! Sums and shares of the calculation add up.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, OfferCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "F-02",
    name: "Sumy w kalkulacji kosztów",
    question: "Czy sumy i udziały w kalkulacji kosztów zgadzają się ze sobą?",
    basis: Basis::OfferContents,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Offer(check),
};

fn check(case: &OfferCase<'_>) -> Vec<Statement> {
    if !case.is_on_the_form() {
        return Vec::new();
    }
    case.version
        .wrong_sums()
        .into_iter()
        .map(|fault| {
            Statement::warning(
                format!("Część {} oferty: kwoty nie zgadzają się ze sobą", fault.part),
                "Wezwij oferenta do poprawienia kalkulacji albo popraw wpis, jeżeli przepisano ją źle.",
            )
            .found(fault.sentence)
            .at_field(&fault.field)
        })
        .collect()
}
