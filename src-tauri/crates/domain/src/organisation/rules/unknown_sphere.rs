//! A sphere of the record is one that the law knows.

use crate::{
    finding::Level,
    law::{Basis, SpherePoint},
    rule::{Check, OrganisationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "O-04",
    name: "Nieznana sfera",
    question: "Czy sfery wpisane przy organizacji są w ustawie?",
    basis: Basis::TaskSpheres,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Organisation(check),
};

fn check(case: &OrganisationCase<'_>) -> Vec<Statement> {
    let law = case.law.on(case.today);
    let unknown: Vec<&str> = case
        .organisation
        .spheres
        .iter()
        .map(|sphere| sphere.trim())
        .filter(|sphere| law.sphere(&SpherePoint((*sphere).to_owned())).is_none())
        .collect();
    if unknown.is_empty() {
        return Vec::new();
    }
    vec![
        Statement::warning("Wpisano sferę, której ustawa nie zna", "Usuń ją i wybierz obowiązujący punkt z listy.")
            .found(format!("pkt {}", unknown.join(", pkt ")))
            .required("punkty sfery zadań publicznych")
            .at_field("spheres"),
    ]
}
