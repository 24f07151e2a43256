//! Every valid offer is scored by as many members as the quorum takes.

use crate::{
    call::CallStatus,
    commission::AssessmentCase,
    finding::Level,
    law::Basis,
    polish,
    rule::{Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "M-07",
    name: "Ocena przez kworum",
    question: "Czy każdą ważną ofertę oceniło co najmniej tylu członków, ilu wymaga kworum?",
    basis: Basis::OfferAssessment,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::Nothing,
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    if !case.is_scored() || case.commission.is_none() {
        return Vec::new();
    }
    let quorum = case.quorum();
    let few = case.sound().filter(|offer| case.signed_cards(offer.id) < quorum);
    // Until the cards are in, it only tells what is still to be done.
    let level = if case.call.status == CallStatus::Scoring { Level::Warning } else { Level::Block };
    few.map(|offer| {
        let cards = |count: u32| polish::counted(u64::from(count), ["karta", "karty", "kart"]);
        Statement::of(
            level,
            format!("Oferta nr {} nie ma oceny kworum", offer.number),
            "Wprowadź i podpisz brakujące karty oceny.",
        )
        .found(format!("podpisane: {}", cards(case.signed_cards(offer.id))))
        .required(format!("co najmniej {}", cards(quorum)))
        .at_row("offer", offer.id.0)
    })
    .collect()
}
