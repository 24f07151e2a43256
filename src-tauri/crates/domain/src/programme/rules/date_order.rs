//! The dates of the case follow one another as the events did.

use crate::{
    finding::Level,
    law::Basis,
    rule::{
        Check, ProgrammeCase, Rule, Statement, Stops,
        order::{Pair, out_of_order},
    },
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
    let pairs: [Pair; 5] = [
        ("doręczenie projektu radzie pożytku", delivered, "wydanie opinii", given, "opinion.given_on"),
        ("skierowanie do rady", programme.submitted_to_council_on, "uchwalenie", adopted, "adopted_on"),
        ("uchwalenie", adopted, "przekazanie wojewodzie", programme.sent_to_voivode_on, "sent_to_voivode_on"),
        ("uchwalenie", adopted, "złożenie sprawozdania", programme.report_submitted_on, "report_submitted_on"),
        ("uchwalenie", adopted, "opublikowanie sprawozdania", programme.report_published_on, "report_published_on"),
    ];
    pairs.into_iter().filter_map(out_of_order).collect()
}
