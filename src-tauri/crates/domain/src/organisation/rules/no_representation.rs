//! It is known who signs for the organisation.

use crate::{
    finding::Level,
    law::Basis,
    organisation::Activity,
    rule::{Check, OrganisationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "O-06",
    name: "Reprezentacja",
    question: "Czy wiadomo, kto podpisuje za organizację?",
    basis: Basis::GrantContract,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Organisation(check),
};

fn check(case: &OrganisationCase<'_>) -> Vec<Statement> {
    let organisation = case.organisation;
    let known = !organisation.representation_rule.trim().is_empty()
        || organisation.people.iter().any(|person| person.represents && !person.name.trim().is_empty());
    if known || organisation.activity != Activity::Active || organisation.archived {
        return Vec::new();
    }
    vec![
        Statement::hint(
            "Nie wpisano, kto podpisuje za organizację",
            "Przepisz sposób reprezentacji z rejestru; przyda się przy ofertach i umowach.",
        )
        .found("brak sposobu reprezentacji i osób")
        .required("sposób reprezentacji albo osoby uprawnione")
        .at_field("representation_rule"),
    ]
}
