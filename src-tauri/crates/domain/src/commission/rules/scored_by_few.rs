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
    stops: Stops::Call(&[CallStatus::Opinion]),
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    if !case.is_scored() || case.commission.is_none() {
        return Vec::new();
    }
    let quorum = case.quorum();
    let signed = case.signed_cards();
    let few: Vec<_> = case.sound().filter(|offer| signed.get(&offer.id).copied().unwrap_or_default() < quorum).collect();
    if few.is_empty() {
        return Vec::new();
    }
    // Until the cards are in, it only tells what is still to be done.
    let level = if case.call.status == CallStatus::Scoring { Level::Warning } else { Level::Block };
    let told: Vec<&str> = few.iter().take(TOLD).map(|offer| offer.number.as_str()).collect();
    let more = if few.len() > TOLD { " i inne" } else { "" };
    let offers = polish::counted(few.len() as u64, ["oferta nie ma", "oferty nie mają", "ofert nie ma"]);
    let cards = polish::counted(u64::from(quorum), ["podpisana karta", "podpisane karty", "podpisanych kart"]);
    vec![
        Statement::of(level, format!("{offers} oceny kworum"), "Wprowadź i podpisz brakujące karty oceny.")
            .found(format!("za mało podpisanych kart: oferty nr {}{more}", told.join(", ")))
            .required(format!("co najmniej {cards} na ofertę"))
            .at_field("cards"),
    ]
}

/// Most numbers of offers that one finding tells.
const TOLD: usize = 12;
