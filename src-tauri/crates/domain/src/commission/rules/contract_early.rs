//! Contracts are signed after the results are announced, and only with those who were chosen.

use crate::{
    call::CallStatus,
    commission::AssessmentCase,
    finding::Level,
    law::Basis,
    polish::date_in_words,
    rule::{Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "M-12",
    name: "Umowy po wynikach",
    question: "Czy umowy podpisano dopiero po ogłoszeniu wyników konkursu?",
    basis: Basis::ContractsAfterResults,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::Call(&[CallStatus::Finished]),
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    let results = case.results_on();
    // Another act does not put the results before the contracts; then it is only a risk.
    let level = if case.has_procedure() { Level::Block } else { Level::Warning };
    let offers = case.offers_by_id();
    let signed = case.awards.iter().filter_map(|award| Some((award, award.record.contracted_on?)));
    signed
        .filter(|(award, day)| !award.record.is_funded() || results.is_none_or(|results| *day < results))
        .map(|(award, day)| {
            let number = offers.get(&award.record.offer).map_or("", |offer| offer.number.as_str());
            let required = match (award.record.is_funded(), results) {
                (false, _) => "umowa tylko z oferentem, który dostał dotację".to_owned(),
                (true, Some(results)) => format!("nie wcześniej niż {}", date_in_words(results)),
                (true, None) => "umowa po ogłoszeniu wyników".to_owned(),
            };
            Statement::of(
                level,
                format!("Umowę z oferty nr {number} podpisano za wcześnie"),
                "Sprawdź dzień umowy i dzień ogłoszenia wyników.",
            )
            .found(format!("umowa {}", date_in_words(day)))
            .required(required)
            .at_row("offer", award.record.offer.0)
        })
        .collect()
}
