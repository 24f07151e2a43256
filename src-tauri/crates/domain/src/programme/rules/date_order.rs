//! The dates of the case follow one another as the events did.

use chrono::NaiveDate;

use crate::{
    finding::Level,
    law::Basis,
    polish::date_in_words,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-23",
    name: "Kolejność dat",
    question: "Czy daty w sprawie następują po sobie tak, jak zdarzenia?",
    basis: Basis::Custom,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let programme = case.programme;
    let opinion = case.opinion;
    let adopted = case.adopted_on();
    let delivered = opinion.and_then(|opinion| opinion.delivered_on);
    let given = opinion.and_then(|opinion| opinion.given_on);
    let pairs = [
        ("doręczenie projektu radzie pożytku", delivered, "wydanie opinii", given, "opinion.given_on"),
        ("skierowanie do rady", programme.submitted_to_council_on, "uchwalenie", adopted, "adopted_on"),
        ("uchwalenie", adopted, "przekazanie wojewodzie", programme.sent_to_voivode_on, "sent_to_voivode_on"),
        ("uchwalenie", adopted, "złożenie sprawozdania", programme.report_submitted_on, "report_submitted_on"),
        ("uchwalenie", adopted, "opublikowanie sprawozdania", programme.report_published_on, "report_published_on"),
    ];
    let wrong = |(_, first, _, second, _): &(&str, Option<NaiveDate>, &str, Option<NaiveDate>, &str)| matches!((first, second), (Some(first), Some(second)) if second < first);
    let said = pairs.into_iter().filter(wrong).filter_map(|(before, first, after, second, field)| {
        let (first, second) = (date_in_words(first?), date_in_words(second?));
        Some(
            Statement::warning(
                format!("Daty nie następują po sobie: {after} przed zdarzeniem „{before}”"),
                "Sprawdź obie daty w dokumentach i popraw tę, którą wpisano błędnie.",
            )
            .found(format!("{before} {first}, {after} {second}"))
            .required(format!("najpierw {before}, potem {after}"))
            .at_field(field),
        )
    });
    said.collect()
}
