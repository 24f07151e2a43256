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
    let Some(task) = case.task.filter(|task| !task.sphere.is_empty()) else { return Vec::new() };
    let outside = case.applicants.iter().filter(|applicant| !applicant.organisation.spheres.contains(&task.sphere));
    let said = outside.map(|applicant| {
        let spheres = &applicant.organisation.spheres;
        let (level, found) = match spheres.is_empty() {
            true => (Level::Hint, "na karcie organizacji nie wpisano żadnej sfery".to_owned()),
            false => (Level::Warning, format!("sfery na karcie organizacji: {}", spheres.join(", "))),
        };
        Statement::of(
            level,
            "Sfery zadania nie ma wśród sfer działalności oferenta",
            "Sprawdź w statucie oferenta, czy prowadzi taką działalność, i uzupełnij jego kartę.",
        )
        .found(case.told_of(applicant, found))
        .required(format!("sfera {}", task.sphere))
    });
    said.collect()
}
