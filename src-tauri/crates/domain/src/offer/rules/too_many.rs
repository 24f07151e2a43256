//! An organisation files no more offers than the notice allows.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, OfferCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "F-07",
    name: "Liczba ofert oferenta",
    question: "Czy oferent złożył nie więcej ofert, niż dopuszcza ogłoszenie?",
    basis: Basis::CallContents,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Offer(check),
};

fn check(case: &OfferCase<'_>) -> Vec<Statement> {
    let Some(most) = case.limits.offers_per_organisation.filter(|most| case.filed_by_applicant > *most) else {
        return Vec::new();
    };
    vec![
        Statement::warning(
            "Oferent złożył więcej ofert, niż dopuszcza ogłoszenie",
            "Ustal z oferentem, które oferty wycofuje, albo postąp tak, jak mówi ogłoszenie.",
        )
        .found(format!("ofert w tym konkursie: {}", case.filed_by_applicant))
        .required(format!("najwyżej {most}")),
    ]
}
