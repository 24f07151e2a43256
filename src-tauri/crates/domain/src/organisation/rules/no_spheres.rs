//! The spheres in which the organisation works are known.

use crate::{
    finding::Level,
    law::Basis,
    organisation::Activity,
    rule::{Check, OrganisationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "O-03",
    name: "Sfery działalności",
    question: "Czy wpisano, w jakich sferach zadań publicznych działa organizacja?",
    basis: Basis::TaskSpheres,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Organisation(check),
};

fn check(case: &OrganisationCase<'_>) -> Vec<Statement> {
    let organisation = case.organisation;
    if !organisation.spheres.is_empty() || organisation.activity == Activity::Closed {
        return Vec::new();
    }
    vec![
        Statement::hint(
            "Nie wybrano sfer, w których działa organizacja",
            "Wybierz sfery ze statutu; według nich program dobiera adresatów konsultacji.",
        )
        .found("brak sfer")
        .required("co najmniej jedna sfera")
        .at_field("spheres"),
    ]
}
