//! The decision is whole: it has a day and a number, and says something of every valid offer.

use crate::{
    call::CallStatus,
    commission::AssessmentCase,
    finding::Level,
    law::Basis,
    polish,
    rule::{Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "M-10",
    name: "Kompletne rozstrzygnięcie",
    question: "Czy rozstrzygnięcie ma dzień i numer oraz obejmuje każdą ważną ofertę?",
    basis: Basis::CallResultsContents,
    levels: &[Level::Block],
    stops: Stops::Call(&[CallStatus::Settled]),
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    if !case.is_settled() {
        return Vec::new();
    }
    let mut said = Vec::new();
    let numbered = case.result.is_some_and(|result| result.decided_on.is_some() && !result.order_number.trim().is_empty());
    if !numbered {
        said.push(
            Statement::block("Rozstrzygnięcie nie ma dnia albo numeru", "Wpisz dzień i numer zarządzenia o wyborze ofert.")
                .found("brak dnia lub numeru")
                .required("dzień i numer zarządzenia")
                .by(Basis::OfferAssessment)
                .at_field("order_number"),
        );
    }
    let awards = case.awards_by_offer();
    let decided = |offer| awards.get(&offer).is_some_and(|award| award.record.granted.is_some());
    let without: Vec<String> = case.sound().filter(|offer| !decided(offer.id)).map(|offer| offer.number.clone()).collect();
    if !without.is_empty() {
        let counted = polish::counted(without.len() as u64, ["oferty", "ofert", "ofert"]);
        said.push(
            Statement::block(
                format!("Rozstrzygnięcie nie obejmuje {counted}"),
                "Wpisz przyznaną kwotę każdej ważnej oferty; 0,00 zł, gdy nie dostaje dotacji.",
            )
            .found(format!("bez rozstrzygnięcia: oferty nr {}", without.join(", ")))
            .required("nazwa oferenta, nazwa zadania i kwota przy każdej wybranej ofercie")
            .at_field("awards"),
        );
    }
    said
}
