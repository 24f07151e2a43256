//! The dates of the case follow one another as the events did, and none lies ahead.

use crate::{
    finding::Level,
    law::Basis,
    rule::{
        Check, DraftActCase, Rule, Statement, Stops,
        order::{Pair, out_of_order},
    },
};

pub const RULE: Rule = Rule {
    id: "A-09",
    name: "Kolejność dat",
    question: "Czy daty w sprawie następują po sobie tak, jak zdarzenia?",
    basis: Basis::Custom,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::DraftAct(check),
};

fn check(case: &DraftActCase<'_>) -> Vec<Statement> {
    let act = case.act;
    let (adopted, announced) = (act.adopted_on(), act.announced_on());
    let pairs: [Pair; 7] = [
        (
            "początek konsultacji",
            act.consultation_began_on,
            "koniec konsultacji",
            act.consultation_ended_on,
            "consultation_ended_on",
        ),
        (
            "koniec konsultacji",
            act.consultation_ended_on,
            "skierowanie do rady",
            act.submitted_to_council_on,
            "submitted_to_council_on",
        ),
        (
            "doręczenie projektu radzie pożytku",
            act.opinion.delivered_on,
            "wydanie opinii",
            act.opinion.given_on,
            "opinion_given_on",
        ),
        ("skierowanie do rady", act.submitted_to_council_on, "podjęcie uchwały", adopted, "adopted_on"),
        ("podjęcie uchwały", adopted, "przekazanie wojewodzie", act.sent_to_voivode_on, "sent_to_voivode_on"),
        ("podjęcie uchwały", adopted, "skierowanie do dziennika", act.sent_to_journal_on, "sent_to_journal_on"),
        ("podjęcie uchwały", adopted, "ogłoszenie", announced, "announced_on"),
    ];
    pairs.into_iter().filter_map(out_of_order).collect()
}
