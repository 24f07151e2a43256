//! The task lies within the statutory activity of the applicant.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, OfferCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "F-08",
    name: "Działalność statutowa oferenta",
    question: "Czy zadanie mieści się w działalności statutowej oferenta?",
    basis: Basis::CommissioningModes,
    levels: &[Level::Warning, Level::Hint],
    stops: Stops::Nothing,
    check: Check::Offer(check),
};

fn check(case: &OfferCase<'_>) -> Vec<Statement> {
    let (Some(organisation), Some(task)) = (case.organisation, case.task) else { return Vec::new() };
    if task.sphere.is_empty() || organisation.spheres.contains(&task.sphere) {
        return Vec::new();
    }
    let level = if organisation.spheres.is_empty() { Level::Hint } else { Level::Warning };
    vec![
        Statement::of(
            level,
            "Sfery zadania nie ma wśród sfer działalności oferenta",
            "Sprawdź w statucie oferenta, czy prowadzi taką działalność, i uzupełnij jego kartę.",
        )
        .found(if organisation.spheres.is_empty() {
            "na karcie organizacji nie wpisano żadnej sfery".to_owned()
        } else {
            format!("sfery na karcie organizacji: {}", organisation.spheres.join(", "))
        })
        .required(format!("sfera {}", task.sphere)),
    ]
}
