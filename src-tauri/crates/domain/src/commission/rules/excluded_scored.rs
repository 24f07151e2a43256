//! Nobody scores an offer from which he or she is excluded.

use crate::{
    call::CallStatus,
    commission::{AssessmentCase, case::CardFact},
    finding::Level,
    law::Basis,
    rule::{Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "M-06",
    name: "Oceny osób wyłączonych",
    question: "Czy nikt nie ocenił oferty, od której oceny ma wyłączenie?",
    basis: Basis::CommissionExclusion,
    levels: &[Level::Block],
    stops: Stops::Call(&[CallStatus::Opinion]),
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    if case.commission.is_none() {
        return Vec::new();
    }
    let excluded = case.exclusions.iter().filter(|exclusion| {
        let of = |card: &CardFact| card.member == exclusion.record.member && card.offer == exclusion.record.offer;
        case.cards.iter().any(|card| of(card) && card.signed_on.is_some())
    });
    excluded
        .filter_map(|exclusion| {
            let (member, offer) = (case.member(exclusion.record.member)?, case.offer(exclusion.record.offer)?);
            Some(
                Statement::block(
                    format!("Osoba wyłączona z oceny oferty nr {} ma jej podpisaną kartę: {}", offer.number, member.name),
                    "Odblokuj tę kartę; średnia policzy się bez niej.",
                )
                .found(format!("wyłączenie: {}", exclusion.record.reason.trim()))
                .required("oferta oceniona przez osoby bez wyłączenia")
                .at_row("offer", offer.id.0),
            )
        })
        .collect()
}
