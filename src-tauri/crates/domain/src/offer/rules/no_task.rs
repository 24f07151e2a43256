//! An offer is filed for a task of the call; without one the commission does not see it.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, OfferCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "F-12",
    name: "Zadanie konkursowe oferty",
    question: "Czy przy ofercie wskazano zadanie konkursowe, na które ją złożono?",
    basis: Basis::OfferContents,
    levels: &[Level::Block],
    // The step to the commission is stopped by the rule of the call that names all such offers.
    stops: Stops::Nothing,
    check: Check::Offer(check),
};

fn check(case: &OfferCase<'_>) -> Vec<Statement> {
    if case.task.is_some() || !case.offer.status.takes_part() {
        return Vec::new();
    }
    vec![
        Statement::block(
            "Przy ofercie nie wskazano zadania konkursowego",
            "Popraw wpis oferty i wybierz zadanie; bez niego oferta nie trafi do komisji ani do wyników.",
        )
        .found("nie wskazano zadania")
        .required("jedno z zadań konkursowych z ogłoszenia")
        .at_field("task"),
    ]
}
