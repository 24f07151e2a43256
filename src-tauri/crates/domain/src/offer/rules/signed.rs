//! Those who signed may represent the applicant.

use crate::{
    finding::Level,
    law::Basis,
    polish,
    rule::{Check, OfferCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "F-09",
    name: "Podpisy pod ofertą",
    question: "Czy ofertę podpisały osoby uprawnione do reprezentowania oferenta?",
    basis: Basis::OfferContents,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Offer(check),
};

fn check(case: &OfferCase<'_>) -> Vec<Statement> {
    let signed = &case.version.form.signatures;
    let Some(organisation) = case.organisation.filter(|_| case.version.whole && !signed.is_empty()) else { return Vec::new() };
    let may: Vec<&str> =
        organisation.people.iter().filter(|person| person.represents).map(|person| person.name.as_str()).collect();
    let known = |name: &str| may.iter().any(|one| polish::fold(one) == polish::fold(name));
    let strangers: Vec<&str> = signed.iter().map(|one| one.name.trim()).filter(|name| !name.is_empty() && !known(name)).collect();
    if may.is_empty() || strangers.is_empty() {
        return Vec::new();
    }
    vec![
        Statement::warning(
            "Ofertę podpisała osoba, której nie ma wśród reprezentujących oferenta",
            "Sprawdź podpis w rejestrze albo poproś o pełnomocnictwo.",
        )
        .found(strangers.join(", "))
        .required(match organisation.representation_rule.trim() {
            "" => format!("jedna z osób: {}", may.join(", ")),
            rule => format!("{rule} ({})", may.join(", ")),
        })
        .at_field("signatures"),
    ]
}
