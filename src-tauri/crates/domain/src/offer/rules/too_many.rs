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
    let Some(most) = case.limits.offers_per_organisation else { return Vec::new() };
    let said = case.applicants.iter().filter(|applicant| applicant.filed > most).map(|applicant| {
        Statement::warning(
            "Oferent złożył więcej ofert, niż dopuszcza ogłoszenie",
            "Ustal z oferentem, które oferty wycofuje, albo postąp tak, jak mówi ogłoszenie.",
        )
        .found(case.told_of(applicant, format!("ofert w tym konkursie: {}", applicant.filed)))
        .required(format!("najwyżej {most}"))
    });
    said.collect()
}
