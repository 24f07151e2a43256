//! There is some way to reach the organisation.

use crate::{
    finding::Level,
    law::Basis,
    organisation::Activity,
    rule::{Check, OrganisationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "O-05",
    name: "Kontakt",
    question: "Czy jest sposób, żeby zawiadomić organizację?",
    basis: Basis::MutualInformation,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Organisation(check),
};

fn check(case: &OrganisationCase<'_>) -> Vec<Statement> {
    let organisation = case.organisation;
    let address = organisation.correspondence.as_ref().unwrap_or(&organisation.seat);
    let by_post = !address.town.trim().is_empty() && !address.postcode.trim().is_empty();
    let direct = [&organisation.email, &organisation.phone, &organisation.ade].iter().any(|way| !way.trim().is_empty());
    if by_post || direct || organisation.activity == Activity::Closed || organisation.archived {
        return Vec::new();
    }
    vec![
        Statement::hint(
            "Nie ma jak zawiadomić tej organizacji",
            "Wpisz adres pocztowy, e-mail, telefon albo adres do e-Doręczeń.",
        )
        .found("brak adresu i kontaktu")
        .required("co najmniej jeden sposób kontaktu")
        .at_field("email"),
    ]
}
