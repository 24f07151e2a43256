//! An organisation that has ceased is archived, so that no invitation goes to it.

use crate::{
    finding::Level,
    law::Basis,
    organisation::Activity,
    rule::{Check, OrganisationCase, Rule, Statement, Stops},
    vocabulary::Vocabulary,
};

pub const RULE: Rule = Rule {
    id: "O-07",
    name: "Organizacja, która nie działa",
    question: "Czy organizacja, która zakończyła działalność, jest w archiwum?",
    basis: Basis::Custom,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Organisation(check),
};

fn check(case: &OrganisationCase<'_>) -> Vec<Statement> {
    let organisation = case.organisation;
    if organisation.activity != Activity::Closed || organisation.archived {
        return Vec::new();
    }
    vec![
        Statement::hint(
            "Organizacja zakończyła działalność, a jest w rejestrze czynnych",
            "Przenieś ją do archiwum; jej dawne sprawy zostaną, ale nie będzie na listach adresowych.",
        )
        .found(organisation.activity.label())
        .required("organizacja w archiwum")
        .mend("Przenieś do archiwum", "organisation.archive")
        .at_field("activity"),
    ]
}
