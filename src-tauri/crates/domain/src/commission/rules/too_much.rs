//! No offer gets more than it asked for or than the call gives; a cut does not leave the task without sense.

use crate::{
    call::CallStatus,
    commission::{
        AssessmentCase,
        proposal::{senseless, too_much},
    },
    finding::Level,
    law::Basis,
    money::Money,
    rule::{Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "M-08",
    name: "Kwota dla oferty",
    question: "Czy żadna oferta nie dostaje więcej, niż wnioskuje i niż pozwala ogłoszenie, ani tak mało, że zadanie traci sens?",
    basis: Basis::CallContents,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::Call(&[CallStatus::Opinion, CallStatus::Settled]),
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    let mut said = Vec::new();
    let offers = case.offers_by_id();
    for award in case.awards {
        let Some(offer) = offers.get(&award.record.offer) else { continue };
        let Some(amount) = award.record.granted.or(award.record.proposed).or(award.record.by_hand) else { continue };
        let bounds = case.bounds(award.record.task);
        let at = |statement: Statement| statement.at_row("offer", offer.id.0);
        if too_much(amount, offer.asked, bounds.most).is_some() {
            let most = bounds.most.map_or(offer.asked, |most: Money| most.min(offer.asked));
            said.push(at(Statement::block(format!("Oferta nr {} dostaje więcej, niż może", offer.number), "Zmniejsz kwotę.")
                .found(amount.to_string())
                .required(format!("najwyżej {most}"))));
        } else if let Some(why) = senseless(amount, offer.asked, offer.own_minimum, &bounds) {
            said.push(at(Statement::warning(
                format!("Kwota dla oferty nr {} może pozbawić zadanie sensu", offer.number),
                "Uzgodnij z oferentem mniejszy zakres zadania, zwiększ kwotę albo nie przyznawaj dotacji.",
            )
            .found(why)
            .required("kwota, za którą zadanie da się wykonać")));
        }
    }
    said
}
